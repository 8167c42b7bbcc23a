"""Where words may be broken: the lexicon's points for Finnish words that it knows, joints of compounds, patterns otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import pyphen

from cookbook.language.compounds import Compounds
from cookbook.language.finnish import LANGUAGE
from cookbook.language.finnish.lexicon import Lexicon

PATTERNS = "print/hyphens"
"""Where a tree keeps patterns for languages that Pyphen lacks, as hyph_<language>.dic."""
APART = 3
"""Letters that stay together before, between and after soft hyphens."""


class WordDictionary(pyphen.HyphDict):  # type: ignore[misc]
    """Pyphen's patterns, with the lexicon asked first: it knows where compounds are joined."""

    def __init__(self, path: Path, lexicon: Lexicon) -> None:
        super().__init__(path)
        self._lexicon = lexicon

    def positions(self, word: str) -> list[pyphen.DataInt]:
        """Where `word` may be broken, as numbers of letters before the break."""
        pieces = self._lexicon.hyphenated(word)
        if pieces is None:
            return list(super().positions(word))
        ends = [sum(map(len, pieces[:count])) for count in range(1, len(pieces))]
        return [pyphen.DataInt(end) for end in ends]


@dataclass(frozen=True)
class SoftHyphens:
    """Puts soft hyphens into words, in every language that patterns are known of."""

    folder: Path
    """A folder of patterns."""
    lexicon: Lexicon
    compounds: Mapping[str, Compounds] = field(default_factory=dict)
    """Those of languages whose patterns do not find the joints, by language."""
    _dictionaries: dict[str, pyphen.HyphDict | None] = field(default_factory=dict, compare=False)
    _known: dict[tuple[str, str], str] = field(default_factory=dict, compare=False)

    def __call__(self, word: str, lang: str) -> str:
        """The word with soft hyphens, a few letters apart; as it is where it has capitals within, as names have."""
        if not word[1:].islower():
            return word
        if (word, lang) not in self._known:
            ends = [0, *self._ends(word, lang), len(word)]
            self._known[word, lang] = "\u00ad".join(word[start:end] for start, end in pairwise(ends))
        return self._known[word, lang]

    def _ends(self, word: str, lang: str) -> Iterator[int]:
        """Where parts of a compound are joined, and between these what is not too close to anything."""
        dictionary = self._dictionary(lang)
        found = dictionary.positions(word) if dictionary else ()
        ends = [int(end) for end in found if not end.data and 0 < end < len(word)]
        joints = [at for at in self.lexicon.joints(word) if at in ends] if lang == LANGUAGE else []
        if known := self.compounds.get(lang):
            ends, joints = known.places(word, ends), sorted(known.joints(word.lower()))
        last = 0
        for end in ends:
            after = next((joint for joint in joints if joint >= end), len(word))
            if end in joints or last + APART <= end <= after - APART:
                yield end
                last = end

    def _dictionary(self, lang: str) -> pyphen.HyphDict | None:
        if lang not in self._dictionaries:
            own = self.folder / f"hyph_{lang}.dic"
            path = own if own.is_file() else pyphen.LANGUAGES.get(lang)
            lexicon = self.lexicon if lang == LANGUAGE else Lexicon()
            self._dictionaries[lang] = WordDictionary(path, lexicon) if path else None
        return self._dictionaries[lang]
