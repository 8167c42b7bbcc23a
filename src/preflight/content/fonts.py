"""Fonts as far as a page's geometry needs them: how wide each code is and which letter it stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pikepdf import Stream

from preflight.reading import BROKEN, data, dictionary, items, name, number, numbers, text

MOST_LETTERS = 70_000
CAP, DROP = 0.72, 0.22
"""How far letters of common fonts rise above the line and sink below it, in parts of their size."""
CHARS = re.compile(rb"beginbfchar(.*?)endbfchar", re.S)
RANGES = re.compile(rb"beginbfrange(.*?)endbfrange", re.S)
PAIR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f\s]*)>")
RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f\s]+)>|\[([^\]]*)\])")
HEX = re.compile(rb"<([0-9A-Fa-f\s]*)>")


@dataclass(frozen=True, slots=True)
class Font:
    """A font: widths in thousandths of its size, or in units of a Type 3 font's own."""

    name: str
    kind: str = ""
    widths: Mapping[int, float] = field(default_factory=dict)
    default: float = 500.0
    unit: float = 0.001
    letters: Mapping[int, str] = field(default_factory=dict)
    wide: bool = False
    """Whether a code has two bytes."""
    embedded: bool = False

    def codes(self, shown: bytes) -> Iterable[int]:
        """The codes in a string."""
        if not self.wide:
            return shown
        return [shown[index] << 8 | shown[index + 1] for index in range(0, len(shown) - 1, 2)]

    def letter(self, code: int) -> str:
        """What a code stands for, as far as the file says."""
        found = self.letters.get(code)
        if found is not None:
            return found
        return "\ufffd" if self.wide else bytes((code,)).decode("cp1252", "replace")


NO_FONT = Font("")


def font_of(value: Any) -> Font:
    """The font that a dictionary says; what it leaves out or has wrong is guessed."""
    found = dictionary(value)
    kind = name(found.get("/Subtype")).removeprefix("/")
    called = text(found.get("/BaseFont")) or kind
    letters = _letters(found.get("/ToUnicode"))
    if kind == "Type0":
        inner = dictionary(next(iter(items(found.get("/DescendantFonts"), 1)), None))
        said = number(inner.get("/DW"))
        widths, default = dict(_runs(inner.get("/W"))), 1000.0 if said is None else said
        return Font(called, kind, widths, default, letters=letters, wide=True, embedded=_is_embedded(inner))
    first = int(number(found.get("/FirstChar")) or 0)
    widths = dict(enumerate(numbers(found.get("/Widths"), 256), first))
    missing = number(dictionary(found.get("/FontDescriptor")).get("/MissingWidth")) or 500.0
    matrix = numbers(found.get("/FontMatrix"), 6)
    unit = abs(matrix[0]) if kind == "Type3" and len(matrix) == 6 else 0.001
    return Font(called, kind, widths, missing, unit, letters, embedded=_is_embedded(found))


def _is_embedded(font: Any) -> bool:
    """Whether the file holds the font's program."""
    described = dictionary(font.get("/FontDescriptor"))
    return any(isinstance(described.get(key), Stream) for key in ("/FontFile", "/FontFile2", "/FontFile3"))


def _runs(value: Any) -> Iterator[tuple[int, float]]:
    """The widths of a composite font: `first [w w …]` or `first last w`."""
    parts = items(value)
    at = 0
    while at + 1 < len(parts):
        first = int(number(parts[at]) or 0)
        listed = numbers(parts[at + 1])
        if listed or number(parts[at + 1]) is None:
            yield from enumerate(listed, first)
            at += 2
            continue
        last, width = int(number(parts[at + 1]) or 0), number(parts[at + 2] if at + 2 < len(parts) else None)
        if width is not None:
            yield from ((code, width) for code in range(first, min(last, first + MOST_LETTERS) + 1))
        at += 3


def _letters(stream: Any) -> dict[int, str]:
    """The letters that a ToUnicode map says, or none where it cannot be read."""
    try:
        said = data(stream, 2_000_000)
        return dict(_mapped(said))
    except BROKEN:
        return {}


def _mapped(said: bytes) -> Iterator[tuple[int, str]]:
    left = MOST_LETTERS
    for block in CHARS.findall(said):
        yield from ((int(code, 16), _text(letters)) for code, letters in PAIR.findall(block))
    for block in RANGES.findall(said):
        for low, high, start, listed in RANGE.findall(block):
            first, count = int(low, 16), min(int(high, 16) - int(low, 16) + 1, left)
            left -= max(count, 0)
            if listed:
                yield from ((first + at, _text(letters)) for at, letters in enumerate(HEX.findall(listed)[:count]))
            else:
                begin = _text(start)
                yield from ((first + at, begin[:-1] + _next(begin, at)) for at in range(count) if begin)


def _text(digits: bytes) -> str:
    """Hexadecimal UTF-16."""
    clean = b"".join(digits.split())
    return bytes.fromhex(clean.decode()).decode("utf-16-be", "replace") if len(clean) % 4 == 0 else "\ufffd"


def _next(begin: str, steps: int) -> str:
    point = ord(begin[-1]) + steps
    return chr(point) if point < 0x110000 else "\ufffd"
