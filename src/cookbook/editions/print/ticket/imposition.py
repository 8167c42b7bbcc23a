"""How the pages of a book lie on its sheets: drawn in letters, for information; the shop imposes them its own way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

SheetSide = Sequence[Sequence[int]]
"""Rows of pages from the top, by their numbers within a signature from 1; the upper of two rows stands on its head."""
FORMS: dict[int, tuple[SheetSide, SheetSide]] = {
    16: (((5, 12, 9, 8), (4, 13, 16, 1)), ((7, 10, 11, 6), (2, 15, 14, 3))),
    8: (((5, 4), (8, 1)), ((3, 6), (2, 7))),
    4: (((4, 1),), ((2, 3),)),
    2: (((1,),), ((2,),)),
}
"""The front and the back of a sheet by the pages that it is folded to, turned over from left to right."""


@dataclass(frozen=True, slots=True)
class Signature:
    """A folded sheet: its first page and how many it has."""

    first: int
    pages: int


def signatures(pages: int) -> tuple[Signature, ...]:
    """As many of sixteen as there are, then smaller ones; a last leaf has an empty page."""
    found, first = [], 1
    for size in FORMS:
        while pages - first + 1 >= size:
            found.append(Signature(first, size))
            first += size
    return (*found, Signature(first, 2)) if first <= pages else tuple(found)


def drawn(signature: Signature) -> Iterator[str]:
    """Both forms of a sheet beside each other, front and back; pages that stand on their heads have a mark."""
    front, back = FORMS[signature.pages]
    width = len(str(signature.first + signature.pages - 1)) + 3
    for number, rows in enumerate(zip(front, back, strict=True)):
        mark = "↓" if len(front) == 2 and number == 0 else "↑"
        sides = ("|".join(f"{signature.first + page - 1} {mark}".center(width) for page in row) for row in rows)
        yield "   ".join(f"|{side}|" for side in sides)
