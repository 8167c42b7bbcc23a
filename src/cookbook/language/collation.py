"""The order of an index: å, ä and ö last in Finnish and Swedish, beside a and o in English."""

from __future__ import annotations

import unicodedata

LAST = "åäö"
SAME = str.maketrans({"æ": "ä", "ø": "ö", "õ": "ö", "ü": "y", "đ": "d", "ð": "d", "ł": "l", "þ": "t", "ß": "s"})


def collation_key(text: str, lang: str) -> tuple[tuple[int, int], ...]:
    """A key to sort by: digits first, then letters; anything else only parts words."""
    folded = unicodedata.normalize("NFC", text.casefold()).translate(SAME)
    return tuple(place for char in folded if (place := _place(char, lang)) is not None)


def initial(text: str, lang: str) -> str:
    """The letter that a word stands under; everything before the letters stands under `#`."""
    key = next((place for place in collation_key(text, lang) if place[0] > 0), (1, 0))
    return chr(key[1]).upper() if key[0] == 2 else LAST[key[1]].upper() if key[0] == 3 else "#"


def _place(char: str, lang: str) -> tuple[int, int] | None:
    if char in LAST and lang != "en":
        return (3, LAST.index(char))
    base = unicodedata.normalize("NFD", char)[0]
    if base.isalpha():
        return (2, ord(base))
    if base.isdigit():
        return (1, ord(base))
    return (0, 0) if char in " -–‑/" else None
