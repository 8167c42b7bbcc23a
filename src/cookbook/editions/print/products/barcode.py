"""The bars of an ISBN: EAN-13 as ISO/IEC 15420 has it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

ODD = "0001101 0011001 0010011 0111101 0100011 0110001 0101111 0111011 0110111 0001011".split()
"""The modules of each digit, dark ones as 1."""
EVEN = tuple("".join("10"[int(module)] for module in reversed(digit)) for digit in ODD)
RIGHT = tuple("".join("10"[int(module)] for module in digit) for digit in ODD)
FIRST = "000000 001011 001101 001110 010011 011001 011100 010101 010110 011010".split()
"""Which of the six digits on the left are even, by the first digit, which has no bars of its own."""
GUARDS = ((0, 3), (45, 50), (92, 95))
"""Where the longer bars stand."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A dark bar: its place and width in modules."""

    x: int
    width: int

    @property
    def is_guard(self) -> bool:
        """Whether it reaches down between the digits."""
        return any(first <= self.x < last for first, last in GUARDS)


def bars(isbn: str) -> tuple[Bar, ...]:
    """The bars of an ISBN of thirteen digits, from the first guard on; 95 modules in all."""
    digits = [int(char) for char in isbn if char.isdigit()]
    left = (ODD[digit] if parity == "0" else EVEN[digit] for digit, parity in zip(digits[1:7], FIRST[digits[0]], strict=True))
    modules = "".join(["101", *left, "01010", *(RIGHT[digit] for digit in digits[7:]), "101"])
    found, x = [], 0
    for module, run in groupby(modules):
        width = len(list(run))
        if module == "1":
            found.append(Bar(x, width))
        x += width
    return tuple(found)
