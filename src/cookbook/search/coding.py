"""How lists of words, numbers and weights are written in few characters; docs/search.md describes it.

Letters are counted as JavaScript counts them, in units of UTF-16.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

FIRST, SHORT, FAR = 35, 56, 32
"""Of a gap between documents: the first character, how many gaps take one character, and how many firsts of two there are."""
SCALE, HIGHEST = 3, 11
"""Of a weight: its steps, finer for small weights, and the highest of them."""
CAPITAL = ord("A")
MOST_SHARED = 25
"""Of two terms: so many letters at their beginning are written once at most, so that their number is a capital."""
SYMBOLS, MORE_SYMBOLS = "!#$%&'()*+,-./:;<=>?@[]^_`{|}~", 0xE000
"""Of patterns: signs that no word has in it, those for private use after those of ASCII."""
LEVELS = "0123456789abcdef"


def front_coded(words: Iterable[tuple[str, str]]) -> str:
    """Sorted words: a capital that says how much is shared with the one before, the rest, the sign of the pattern."""
    before, coded = "", []
    for word, behind in words:
        shared = shared_start(before, word)[:MOST_SHARED]
        while length(shared) > MOST_SHARED:
            shared = shared[:-1]
        coded.append(chr(CAPITAL + length(shared)) + word.removeprefix(shared) + behind)
        before = word
    return "".join(coded)


def shared_start(one: str, other: str) -> str:
    """The letters that both begin with."""
    if one.startswith(other):  # As nearly always, for a stem is a beginning.
        return other
    differ = (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)
    return one[: next(differ, min(len(one), len(other)))]


def length(text: str) -> int:
    """The length of a text as JavaScript counts it."""
    return len(text) if text.isascii() else len(utf16(text)) // 2


def utf16(text: str) -> bytes:
    """By this JavaScript sorts."""
    return text.encode("utf-16-be")


def sign(place: int) -> str:
    """The sign of a pattern by its place in the table, none for the first; behind the ending that it goes with it packs well."""
    if place == 0:
        return ""
    return SYMBOLS[place - 1] if place <= len(SYMBOLS) else chr(MORE_SYMBOLS + place - len(SYMBOLS) - 1)


def gaps(found: Iterable[int]) -> str:
    """Numbers in their order, each as its distance from the one before: a character where it is near, else two or three."""
    before, coded = -1, []
    for number in sorted(found):
        coded.append(digits(number - before - 1))
        before = number
    return "".join(coded)


def digits(number: int) -> str:
    """A number in characters: the last is below `SHORT`, those before it are above."""
    last = chr(FIRST + number % SHORT)
    more = number // SHORT
    while more:
        last = chr(FIRST + SHORT + more % FAR) + last
        more //= FAR
    return last


def levels(found: Mapping[int, float]) -> str:
    """The weights of documents in their order, each in one character."""
    return "".join(LEVELS[max(1, min(HIGHEST, round(math.sqrt(found[document]) * SCALE)))] for document in sorted(found))
