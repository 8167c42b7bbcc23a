"""Finnish hyphenation: the lexicon's points for words that it knows, patterns for all others, and none in names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pyphen

from cookbook.editions.print.layout.inside import teach_hyphens
from cookbook.language.finnish import LANGUAGE
from cookbook.language.finnish.lexicon import FOLDER, Lexicon
from cookbook.link import LinkedBook
from cookbook.load.tree import SourceTree

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

    def keeps_whole(self, word: str) -> bool:
        """Whether a word is a name, in whatever form."""
        if not word[:1].isupper():
            return bool(WRITTEN_OWN_WAY.match(word))
        return bool(WRITTEN_OWN_WAY.match(word)) or any(word[:end] in self.names for end in range(SHORTEST - 1, len(word) + 1))


def patterns_of(tree: SourceTree, linked: LinkedBook) -> Patterns:
    """The patterns and points of the source tree, and the names of the book."""
    return Patterns(tree.find("print/hyphens"), tree.find(FOLDER), names_of(linked))


def names_of(linked: LinkedBook) -> frozenset[str]:
    """The capitalised words of names, without the last letter, which other forms may change."""
    titles = (str(entry.content.title) for entry in linked.book.entries.values() if entry.kind.proper)
    words = (word for title in titles for word in re.findall(r"\w+", title))
    return frozenset(word[:-1] for word in words if word[0].isupper() and len(word) >= SHORTEST)


class LexiconDictionary(pyphen.HyphDict):  # type: ignore[misc]
    """Pyphen's patterns, with the lexicon asked first: it knows where compounds are joined."""

    def __init__(self, path: Path, lexicon: Lexicon, patterns: Patterns) -> None:
        super().__init__(path)
        self._lexicon = lexicon
        self._patterns = patterns

    def positions(self, word: str) -> list[pyphen.DataInt]:
        """Where `word` may be broken, as numbers of letters before the break."""
        if self._patterns.keeps_whole(word):
            return []
        pieces = self._lexicon.hyphenated(word)
        if pieces is None:
            return list(super().positions(word))
        ends = [sum(map(len, pieces[:count])) for count in range(1, len(pieces))]
        return [pyphen.DataInt(end) for end in ends]


def know_hyphens(patterns: Patterns) -> None:
    """Teach Pyphen the languages of the folder of patterns, and Finnish the points of the lexicon."""
    for path in sorted(patterns.folder.glob("hyph_*.dic")):
        lang = path.stem.removeprefix("hyph_")
        own = LexiconDictionary(path, Lexicon.read(patterns.lexicon), patterns) if lang == LANGUAGE else None
        teach_hyphens(lang, path, own)
