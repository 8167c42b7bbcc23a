"""The order of an index, as each language has its alphabet: ä comes last in Finnish, and beside a in German."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import cache

from cookbook.language.tokens import STRUCK
from cookbook.model.book import Entry, T
from cookbook.model.languages import LANGUAGES

SAME = {**STRUCK, "þ": "t"}
"""Letters that no alphabet of ours has, and what they are taken for in all."""


def collation_key(text: str, lang: str) -> tuple[tuple[int, int], ...]:
    """A key to sort by: digits first, then letters; anything else only parts words."""
    folded = unicodedata.normalize("NFC", text.casefold())
    for written, taken in {**SAME, **LANGUAGES[lang].same_letters}.items():
        folded = folded.replace(written, taken)
    return tuple(place for char in folded if (place := _place(char, lang)) is not None)


def by_title(entries: Iterable[Entry[T]], lang: str) -> tuple[Entry[T], ...]:
    """Entries in the order of their titles."""
    return tuple(sorted(entries, key=lambda entry: collation_key(entry.texts[lang].title, lang)))


def initial(text: str, lang: str) -> str:
    """The letter that a word stands under; everything before the letters stands under `#`."""
    group, place = next((place for place in collation_key(text, lang) if place[0] > 0), (1, 0))
    return LANGUAGES[lang].alphabet[place].upper() if group == 2 else chr(place).upper() if group == 3 else "#"


@cache
def _place(char: str, lang: str) -> tuple[int, int] | None:
    base, alphabet = unicodedata.normalize("NFD", char)[0], LANGUAGES[lang].alphabet
    for letter in (char, base):
        if letter in alphabet:
            return (2, alphabet.index(letter))
    if base.isalpha():
        return (3, ord(base))
    if base.isdigit():
        return (1, ord(base))
    return (0, 0) if char in " -–‑/" else None
