"""Hyphenation: the lexicon's points for Finnish words that it knows, joints of compounds, patterns otherwise, none in names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pyphen

from cookbook.editions.print.layout.inside import teach_hyphens
from cookbook.language.compounds import Compounds, parts_in
from cookbook.language.finnish import LANGUAGE
from cookbook.language.finnish.lexicon import FOLDER, Lexicon
from cookbook.language.hyphens import PATTERNS, WordDictionary
from cookbook.link import LinkedBook
from cookbook.load.tree import SourceTree
from cookbook.model.languages import LANGUAGES
from cookbook.model.text import Text
from cookbook.model.walk import walk

WRITTEN_OWN_WAY = re.compile(r".+[A-ZÅÄÖ]|.*[0-9]")
"""Words with capitals or figures within, such as OSKIVI, CLiC and 6Aika."""
SHORTEST = 5
"""Shorter names have no place to break at."""


@dataclass(frozen=True, slots=True)
class Patterns:
    """What hyphenation goes by, as plain values that another process can be handed."""

    folder: Path
    """A folder with hyph_<language>.dic for languages that Pyphen lacks."""
    lexicon: Path
    """A folder with the hyphenation points of Finnish words."""
    names: frozenset[str] = frozenset()
    """How words begin that are never broken."""
    lang: str = ""
    """The language that is printed; none where only those of the folder are asked for."""
    words: frozenset[str] = frozenset()
    """The words of the book from which those of that language are joined."""

    def keeps_whole(self, word: str) -> bool:
        """Whether a word is a name, in whatever form."""
        if not word[:1].isupper():
            return bool(WRITTEN_OWN_WAY.match(word))
        return bool(WRITTEN_OWN_WAY.match(word)) or any(word[:end] in self.names for end in range(SHORTEST - 1, len(word) + 1))

    @property
    def compounds(self) -> Compounds:
        """What the words of the book are joined to."""
        return Compounds(LANGUAGES[self.lang], self.words)


def patterns_of(tree: SourceTree, linked: LinkedBook, lang: str) -> Patterns:
    """The patterns and points of the source tree, the names of the book, and what its words in `lang` are joined from."""
    return Patterns(tree.find(PATTERNS), tree.find(FOLDER), names_of(linked), lang, words_of(linked, lang))


def words_of(linked: LinkedBook, lang: str) -> frozenset[str]:
    """The words that compounds of a language may be joined from; none where its patterns find the joints."""
    if not LANGUAGES[lang].joined_by:
        return frozenset()
    texts = (value for entry in linked.book.entries.values() for _, value in walk(entry.texts[lang]) if isinstance(value, Text))
    return parts_in(texts, LANGUAGES[lang])


def names_of(linked: LinkedBook) -> frozenset[str]:
    """The capitalised words of names, without the last letter, which other forms may change."""
    named = (entry for entry in linked.book.entries.values() if entry.kind.proper)
    titles = (str(text.title) for entry in named for text in entry.texts.values())
    words = (word for title in titles for word in re.findall(r"\w+", title))
    return frozenset(word[:-1] for word in words if word[0].isupper() and len(word) >= SHORTEST)


class LexiconDictionary(WordDictionary):
    """What is known of words, and that names are not broken."""

    def __init__(self, path: Path, lexicon: Lexicon, patterns: Patterns) -> None:
        super().__init__(path, lexicon)
        self._patterns = patterns

    def positions(self, word: str) -> list[pyphen.DataInt]:
        """Where `word` may be broken, as numbers of letters before the break."""
        return [] if self._patterns.keeps_whole(word) else super().positions(word)


class JoinedDictionary(pyphen.HyphDict):  # type: ignore[misc]
    """Pyphen's patterns, with the joints of compounds and without breaks just beside them."""

    def __init__(self, path: Path, patterns: Patterns) -> None:
        super().__init__(path)
        self._patterns = patterns

    def positions(self, word: str) -> list[pyphen.DataInt]:
        """Where `word` may be broken, as numbers of letters before the break."""
        if self._patterns.keeps_whole(word):
            return []
        found = {int(place): place for place in super().positions(word)}
        return [found.get(place, pyphen.DataInt(place)) for place in self._patterns.compounds.places(word, found)]


def know_hyphens(patterns: Patterns) -> None:
    """Teach Pyphen the languages of the folder of patterns, Finnish the points of the lexicon, and what is printed its joints."""
    for path in sorted(patterns.folder.glob("hyph_*.dic")):
        lang = path.stem.removeprefix("hyph_")
        own = LexiconDictionary(path, Lexicon.read(patterns.lexicon), patterns) if lang == LANGUAGE else None
        teach_hyphens(lang, path, own)
    if patterns.lang not in ("", LANGUAGE) and (known := pyphen.language_fallback(patterns.lang)):
        path = Path(pyphen.LANGUAGES[known])
        teach_hyphens(known, path, JoinedDictionary(path, patterns))
