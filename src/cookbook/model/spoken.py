"""The words of amounts as people say them (`noin puoli vuotta`, `€5k`): numbers, units and what bounds them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from difflib import get_close_matches
from functools import cache

from cookbook.model.amounts import SPACES, grammar
from cookbook.model.languages import LANGUAGES

EUROS = {"e": "€", "t€": "×1000 €", "k€": "×1000 €", "m€": "×1000000 €", "keur": "×1000 €", "meur": "×1000000 €"}
"""What is said of money in every language."""
SIGNS = {"~": "about", "≈": "about", "<": "at_most", "≤": "at_most", ">": "at_least", "≥": "at_least", "+": "at_least"}
NUMBER = r"[0-9]+(?:[ .,'’][0-9]{3})*(?:[.,][0-9]{1,2})?(?![0-9])"

WORD = re.compile(r"[^\W\d_]{3,}")
LIKE = 0.8
"""How much of a word is alike where one letter is too many, too few or in another place."""


@dataclass(frozen=True, slots=True)
class SpokenWord:
    """A piece of what was said."""

    sort: str
    """One of number, times, unit, bound, dash."""
    means: str


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What can be said of amounts of some units in one language."""

    spoken: re.Pattern[str]
    written: Mapping[str, str]
    """What we write for what is spoken."""
    piece: re.Pattern[str]
    means: Mapping[str, str]
    """The unit or bound of a word."""

    def words(self, text: str) -> list[SpokenWord] | None:
        """The pieces of a text, or nothing where some of it is none."""
        plain = re.sub(f"[{SPACES}]+", " ", text.lower()).strip(" .;!")
        rest = self.spoken.sub(lambda found: self.written[found[1]].lower(), plain)
        rest = WORD.sub(self._without_slip, rest)
        found: list[SpokenWord] = []
        while rest := rest.lstrip(" "):
            match = self.piece.match(rest)
            if match is None:
                return None
            sort, said = next((sort, said) for sort, said in match.groupdict().items() if said)
            found.append(SpokenWord(sort, number_meant(said) if sort == "number" else self.means.get(said, said)))
            rest = rest[match.end() :]
        return found

    def _without_slip(self, found: re.Match[str]) -> str:
        """The word that was meant by one that nobody says."""
        word = found[0]
        near = "".join(() if word in self.means else get_close_matches(word, self.means, 1, LIKE))
        return near if near[:1] == word[:1] else word


@cache
def vocabulary(lang: str, units: tuple[str, ...]) -> Vocabulary:
    """What can be said of these units in `lang`."""
    language, known = LANGUAGES[lang], grammar(lang, units)
    numerals = {word: str(number) for number, word in enumerate(language.numerals.split(), start=1)}
    written = {word: means for word, means in {**numerals, **EUROS, **language.spoken}.items() if word not in known.units}
    words = rf"(?P<unit>{_any(known.units)})\.?|(?P<bound>{_any(known.bounds)}|[{''.join(SIGNS)}])"
    piece = re.compile(rf"(?P<number>{NUMBER})|×(?P<times>10+)|(?P<dash>[-–—])|{words}")
    return Vocabulary(re.compile(rf"({_any(written)})\.?"), written, piece, {**known.units, **known.bounds, **SIGNS})


def number_meant(text: str) -> str:
    """A number with a point, whoever wrote it: three figures behind a sign are thousands, fewer are decimals."""
    if text.startswith(("0.", "0,")):
        return text.replace(",", ".")
    whole, sign, part = re.fullmatch(r"(.*?)(?:([.,])([0-9]{1,2}))?", text).groups()  # type: ignore[union-attr]
    return f"{Decimal(re.sub('[^0-9]', '', whole))}{'.' if sign else ''}{part or ''}"


def _any(words: Iterable[str]) -> str:
    """One of the words, the longest first, and no letter at either end."""
    return rf"(?<![^\W\d_])(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})(?![^\W\d_])"
