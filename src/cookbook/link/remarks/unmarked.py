"""Texts of words alone with a sign of the sentence here and there, as most are: no mark is wrong where there is none."""

from __future__ import annotations

import re

_LETTERS = "[^\\W\\d_¹²³⁰⁴-⁹]++"
PLAIN = re.compile(rf"(?:{_LETTERS}(?:-{_LETTERS})*+[,.;:?!]?(?: |\n\n?|\Z))*+")
"""No numbers, brackets or quotation marks, one space or a new line behind each word."""


def is_plain(text: str) -> bool:
    """Whether a text has only such words."""
    return PLAIN.fullmatch(text) is not None
