"""Numerals drawn with one line, as the icons are: what a phase without an icon of its own is known by."""

from __future__ import annotations

DIGITS = (
    "M3 0C1 0 0 2 0 5s1 5 3 5 3-2 3-5-1-5-3-5z",
    "M1 2.2L3.6 0V10",
    "M.2 2.6C.4 1 1.5 0 3 0c1.7 0 2.8 1.1 2.8 2.7C5.8 5 .6 7 .2 10H6",
    "M.4 0H5.5L2.7 3.9C4.6 3.9 5.9 5.1 5.9 6.9S4.6 10 2.8 10C1.5 10 .6 9.4 .1 8.4",
    "M4.4 10V0L0 7H6",
    "M5.4 0H1L.6 4.4C1.2 3.9 2 3.6 2.9 3.6 4.7 3.6 5.9 4.9 5.9 6.8S4.6 10 2.8 10C1.5 10 .6 9.4 .1 8.5",
    "M4.9 .2C1.9 .9 .2 3.4 .2 6.9.2 8.8 1.4 10 3 10s2.8-1.2 2.8-3S4.6 4 3 4 .2 5.2 .2 7",
    "M0 0H6L2.3 10",
    "M3 4.6C1.5 4.6 .6 3.7 .6 2.3S1.6 0 3 0s2.4.9 2.4 2.3S4.5 4.6 3 4.6"
    "C1.3 4.6 .1 5.7 .1 7.3S1.3 10 3 10s2.9-1.1 2.9-2.7S4.7 4.6 3 4.6z",
    "M5.8 3C5.8 4.8 4.6 6 3 6S.2 4.8.2 3 1.4 0 3 0 5.8 1.2 5.8 3.1C5.8 6.6 4.1 9.1 1.1 9.8",
)
"""The line of each digit in a field of 6 by 10."""
STEP = 7.6
"""From one digit to the next."""
ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" '
    'stroke-linecap="round" stroke-linejoin="round"><circle cx="12" cy="12" r="10"/>{}</svg>'
)


def numeral(number: int) -> str:
    """A number in a ring, as the file of an icon has it."""
    digits = str(number)
    size = 1 if len(digits) == 1 else 0.8 * 2 / len(digits)
    left = 12 - size * (STEP * (len(digits) - 1) + 6) / 2
    top = 12 - 5 * size
    lines = (
        f'<path transform="translate({left + size * STEP * place:.2f} {top:.2f}) scale({size:.2f})" d="{DIGITS[int(digit)]}"/>'
        for place, digit in enumerate(digits)
    )
    return ICON.format("".join(lines))
