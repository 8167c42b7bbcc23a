"""Finnish hyphenation: the lexicon's points for words that it knows, patterns for all others."""

from __future__ import annotations

from pathlib import Path

import pyphen

from cookbook.language.lexicon import Lexicon


class LexiconDictionary(pyphen.HyphDict):  # type: ignore[misc]
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


def know_hyphens(patterns: Path, lexicon: Path) -> None:
    """Teach Pyphen the languages of the folder `patterns`, and Finnish the points of the lexicon."""
    for path in sorted(patterns.glob("hyph_*.dic")):
        lang = path.stem.removeprefix("hyph_")
        pyphen.LANGUAGES[lang] = path
        pyphen.LANGUAGES_LOWERCASE[lang.lower()] = lang
        if lang == "fi":
            pyphen.hdcache[path] = LexiconDictionary(path, Lexicon.read(lexicon))
