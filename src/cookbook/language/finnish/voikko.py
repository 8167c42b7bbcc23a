"""Makes the lexicon with Voikko: readings, hyphenation points and the stems that really are a lemma's own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from cookbook.language.finnish import LANGUAGE
from cookbook.language.finnish.lexicon import POINT, Lexicon, Reading
from cookbook.language.finnish.stems import candidates, is_back
from cookbook.language.tokens import HYPHENS
from cookbook.problems import CookbookError, Place, Problem

PLACE = Place("lexicon")
PROBES = (
    "n", "ssa", "ta", "a", "tta", "na", "in", "seen", "issa", "jen", "ien", "ja", "ita", "ia", "iin",
    "mme", "vat", "taan", "tiin", "minen", "nut", "isi", "daan",
)  # fmt: skip
"""Endings that tell whether a stem is one; a and o are written as the word's vowels ask."""
BASE = re.compile(r"\+[^(]*\(([^)]*)\)")


def voikko() -> Any:
    """The analyser. Raises CookbookError where it is not installed."""
    try:
        from libvoikko import Voikko, VoikkoException
    except ImportError as error:
        raise CookbookError([Problem(PLACE, "voikko-missing", {"command": "pip install libvoikko"})]) from error
    try:
        return Voikko(LANGUAGE)
    except (OSError, VoikkoException) as error:
        command = "apt-get install libvoikko1 voikko-fi"
        raise CookbookError([Problem(PLACE, "voikko-missing", {"command": command})]) from error


def make_lexicon(written: Mapping[str, str], analyser: Any) -> Lexicon:
    """The lexicon of words: small-lettered as keys, as they stand in the content as values."""
    maker = _Maker(analyser)
    readings = {word: maker.readings(word, as_written) for word, as_written in sorted(written.items())}
    support = Counter(reading.lemma for each in readings.values() for reading in each)
    words = {word: _likely(each, support) for word, each in readings.items()}
    points = {word: maker.points(word, as_written) for word, as_written in written.items()}
    lemmas = {part for each in words.values() for reading in each for part in (reading.parts or (reading.lemma,))}
    lemmas |= {reading.lemma for each in words.values() for reading in each if not _bends_as_last(reading)}
    stems = {lemma: stems for lemma in sorted(lemmas) if (stems := maker.stems(lemma))}
    return Lexicon(words, points, stems)


def _bends_as_last(reading: Reading) -> bool:
    return any(reading.lemma.endswith(part) for part in reading.parts)


def _likely(readings: tuple[Reading, ...], support: Counter[str]) -> tuple[Reading, ...]:
    """Of several readings, those whose lemma the content supports most, and the least cut up of these."""
    if len(readings) < 2:
        return readings
    most = max(support[reading.lemma] for reading in readings)
    kept = [reading for reading in readings if support[reading.lemma] * 2 > most]
    fewest = min(len(reading.parts) for reading in kept)
    return tuple(sorted((reading for reading in kept if len(reading.parts) <= fewest), key=str))[:3]


@dataclass(frozen=True)
class _Maker:
    analyser: Any
    _known: dict[str, tuple[tuple[str, str, str], ...]] = field(default_factory=dict)

    def analyse(self, word: str) -> tuple[tuple[str, str, str], ...]:
        """Base form, structure and first base word of each reading; tried with a capital where nothing is found."""
        if word not in self._known:
            found: list[dict[str, str]] = self.analyser.analyze(word) or self.analyser.analyze(word.capitalize())
            rows = ((one["BASEFORM"].lower(), one["STRUCTURE"], one.get("WORDBASES", "")) for one in found if one.get("BASEFORM"))
            self._known[word] = tuple(dict.fromkeys(rows))
        return self._known[word]

    def readings(self, word: str, as_written: str) -> tuple[Reading, ...]:
        """Every reading of a word; none for a word that is not Finnish."""
        *heads, last = HYPHENS.split(word)
        if heads:
            before = tuple(self._lemma(head) for head in heads)
            ends = self.readings(last, last) or (Reading(last),)
            joined = "".join(heads)
            return tuple(Reading(joined + end.lemma, (*before, end.lemma, *end.parts)) for end in ends)
        found = self.analyse(word) or self.analyse(as_written)
        return tuple(dict.fromkeys(self._reading(word, *one) for one in found))

    def _lemma(self, word: str) -> str:
        found = self.analyse(word) or (self.analyse(f"{word[:-1]}nen") if word.endswith("s") else ())
        return min((lemma for lemma, *_ in found), key=lambda lemma: (lemma != word, len(lemma), lemma), default=word)

    def _reading(self, word: str, lemma: str, structure: str, bases: str) -> Reading:
        lemma = lemma.replace("-", "").replace("=", "")
        sizes = [len(piece) for piece in structure.replace("-", "").split("=")[1:]]
        parts: list[str] = []
        at = 0
        for size in sizes[:-1]:
            parts.append(self._lemma(word[at : at + size]))
            at += size
        if parts:
            parts.append(lemma[at:])
        elif (base := _derived_from(bases)) and base != lemma:
            parts.append(base)
        return Reading(lemma, tuple(part for part in parts if len(part) > 1))

    def points(self, word: str, as_written: str) -> str:
        """The word with its hyphenation points; real hyphens stay as they are."""
        pattern = self.analyser.getHyphenationPattern(word)
        return "".join(POINT * (mark == "-") + letter for letter, mark in zip(word, pattern, strict=True))

    def stems(self, lemma: str) -> tuple[str, ...]:
        """The stems of a lemma that some form of it shows, without the lemma itself."""
        own = {lemma, lemma.replace("-", "")}
        return tuple(stem for stem in candidates(lemma) if stem not in own and self._is_stem(stem, lemma))

    def _is_stem(self, stem: str, lemma: str) -> bool:
        back = is_back(lemma)
        for probe in PROBES:
            ending = probe if back else probe.replace("a", "ä")
            if any(found == lemma for found, *_ in self.analyse(stem + ending)):
                return True
        return False


def _derived_from(bases: str) -> str:
    """The word that a derivation starts from: `+kokeil(kokeilla)+u(+u)` comes from kokeilla."""
    found = BASE.findall(bases)
    return str(found[0]).lower() if len(found) > 1 and found[0].isalpha() else ""
