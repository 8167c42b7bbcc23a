"""The steps of a recipe to scale: a bar each, its name whole beside it, or above it where no side has room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from textwrap import wrap

from markupsafe import Markup

from cookbook.drawing.pen import Pen
from cookbook.drawing.wheel import WIDTH

LEFT, RIGHT = 30.0, 392.0
"""Where a time axis begins and ends."""
BAR, LINE = 12.0, 12.5
"""The heights of a bar and of a line of words."""
SMALL = 11.5
"""The size of the words; a letter of them is about half as wide."""
LETTER = SMALL / 2
GAP = 5.0
"""What is left free between a bar and its name."""
BESIDE = 2
"""Lines that a name beside its bar takes at most."""


@dataclass(frozen=True, slots=True)
class DrawnStep:
    """A bar from its begin to the end of its least and of its most time, and the lines of its name."""

    number: int
    lines: tuple[str, ...]
    begin: float
    least: float
    most: float
    is_above: bool
    """Whether the name has lines of its own, since no side of the bar has room."""
    height: float

    @property
    def has_room_before(self) -> bool:
        """Whether there is more room before the bar than behind it."""
        return self.begin - LEFT > WIDTH - self.begin - self.most


def rows(spans: Sequence[tuple[float, float]], titles: Sequence[str], scale: float, height: float) -> list[DrawnStep]:
    """A row for each step, which begins when the one before it is done; `height` is that of a row of one line."""
    laid, begin = [], LEFT
    for number, ((least, most), title) in enumerate(zip(spans, titles, strict=True), 1):
        shortest, longest = (max(side * scale, 4) for side in (least, most))
        lines = _lines(title, max(begin - LEFT, WIDTH - begin - longest) - GAP - 1)
        is_above = not 1 <= len(lines) <= BESIDE
        lines = _lines(title, RIGHT - LEFT) if is_above else lines
        more = LINE * len(lines) if is_above else max(LINE * len(lines) - height + 2, 0)
        laid.append(DrawnStep(number, lines, begin, shortest, longest, is_above, height + more))
        begin += (least + most) / 2 * scale
    return laid


def draw(pen: Pen, row: DrawnStep, top: float, colour: str) -> Iterator[Markup]:
    """The number of a step, its bar in one colour, solid for the least time and pale up to the most, and its name."""
    y = top + LINE * len(row.lines) if row.is_above else top
    yield pen.words((LEFT - 10, y + BAR), str(row.number), "ink", size=13, anchor="end")
    yield pen.bar((row.begin, y + 2), (row.most, BAR), colour, faint=True)
    yield pen.bar((row.begin, y + 2), (row.least, BAR), colour)
    end = row.begin + row.most + GAP
    at, anchor = (row.begin - GAP, "end") if row.has_room_before else (end, "start")
    for number, line in enumerate(row.lines):
        x, anchor = (max(LEFT, min(row.begin, WIDTH - len(line) * LETTER)), "start") if row.is_above else (at, anchor)
        yield pen.words((x, top + BAR + LINE * number), line, "ink", size=SMALL, anchor=anchor)


def _lines(words: str, room: float) -> tuple[str, ...]:
    """Words in lines of that room; none where one of them is wider."""
    letters = int(room / LETTER)
    return tuple(wrap(words, letters)) if letters >= max(map(len, words.split())) else ()
