"""Quotation marks and brackets that a line opens and nobody closes, since the next line begins something new."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cookbook.load.lines import KEY, indent_of

VALUE = re.compile(r" *(?:- +)*(?:[a-z0-9_][a-z0-9_-]* *: +)?(?=[\"'\[{])")
OPEN = {'"': re.compile(r'"(?:[^"\\]|\\.)*$'), "'": re.compile(r"'(?:[^']|'')*$")}
WHOLE = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'|.")
PAIRS = {"[": "]", "{": "}"}


def unclosed(lines: Sequence[str], number: int) -> tuple[int, str] | None:
    """The column where the value of a line opens what is not closed, and what would close it."""
    found = VALUE.match(lines[number])
    if not found or not _is_last(lines, number):
        return None
    column, value = found.end(), lines[number][found.end() :].rstrip()
    if value[0] in OPEN:
        return (column, value[0]) if OPEN[value[0]].match(value) else None
    closing = _closing(value)
    return (column, closing) if closing else None


def _closing(value: str) -> str:
    """The brackets that would close a flow of values, the last one opened first; none where it has an open quotation mark."""
    opened: list[str] = []
    for part in WHOLE.findall(value):
        if part in PAIRS:
            opened.append(PAIRS[part])
        elif opened and part == opened[-1]:
            opened.pop()
        elif part in OPEN:
            return ""
    return "".join(reversed(opened))


def _is_last(lines: Sequence[str], number: int) -> bool:
    """Whether the next line with anything on it begins a field or an item of its own."""
    below = next((line for line in lines[number + 1 :] if line.strip()), "")
    width = indent_of(below)
    is_item = below[width:].startswith("- ")
    return width <= indent_of(lines[number]) and (not below or is_item or bool(KEY.match(below, width)))
