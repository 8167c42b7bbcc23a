"""Text: where each shown string stands, how large it is, and what it says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from preflight.content.fonts import CAP, DROP
from preflight.content.geometry import IDENTITY, Matrix, Rect, placed, times, widths
from preflight.content.state import GraphicsState

LONGEST = 80
"""Letters of a string that are kept to tell where something is."""


@dataclass(slots=True)
class TextMatrices:
    """The matrices of a text object."""

    matrix: Matrix = IDENTITY
    line: Matrix = IDENTITY

    def begin(self) -> None:
        self.matrix = self.line = IDENTITY

    def put(self, matrix: Matrix) -> None:
        self.matrix = self.line = matrix

    def move(self, x: float, y: float) -> None:
        """To the next line, from the beginning of this one."""
        self.put(times((1.0, 0.0, 0.0, 1.0, x, y), self.line))


@dataclass(frozen=True, slots=True)
class Shown:
    """A shown string: its box, the size of its letters and its words; blanks at its ends are no part of the box."""

    box: Rect
    size: float
    text: str


def show(state: GraphicsState, writing: TextMatrices, parts: Iterable[Any]) -> Shown | None:
    """Show strings and move on; None where there is nothing but blanks."""
    font, size = state.font, state.size
    to_page = times(writing.matrix, state.matrix)
    start, end, x, said = None, 0.0, 0.0, ""
    for part in parts:
        if not isinstance(part, bytes):
            x -= part / 1000 * size * state.stretch
            continue
        for code in font.codes(part):
            width = font.widths.get(code, font.default) * font.unit * size * state.stretch
            letter = font.letter(code)
            if len(said) < LONGEST:
                said += letter
            if letter and not letter.isspace():
                start = x if start is None else start
                end = x + width
            blank = state.word_spacing if code == 32 and not font.wide else 0.0
            x += width + (state.spacing + blank) * state.stretch
    writing.matrix = times((1.0, 0.0, 0.0, 1.0, x, 0.0), writing.matrix)
    if start is None:
        return None
    box = placed(to_page, Rect(start, state.rise - DROP * size, end, state.rise + CAP * size))
    return Shown(box, abs(size) * widths(to_page)[1], " ".join(said.split()))
