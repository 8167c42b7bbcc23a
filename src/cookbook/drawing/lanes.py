"""The courses of a menu to scale, each on a lane of its own, so that words find room between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from cookbook.drawing.pen import Pen
from cookbook.model.menu import Course

WIDTH, HEIGHT, HEAD = 540.0, 20.0, 17.0
LEFT, RIGHT = 26.0, 530.0
"""Where the first month begins, behind the number of the course, and where the last ends, before its gate."""
SIZE = 15.5
"""Of all numbers: in the text of the narrowest page they are six points."""
LETTER = 8.4
"""The width of a letter of the months, on the average, with what is left free beside it."""
MIDDLE = 0.45
"""What begins later than that has its words end with it."""


@dataclass(frozen=True, slots=True)
class DrawnLane:
    """The lane of a course, and where its words stand."""

    drawing: Markup
    is_late: bool
    indent: float
    """Hundredths of the width that are left free before its words; behind them, where it is late."""


def months(pen: Pen, courses: Sequence[Course], unit: str) -> Markup:
    """The numbers of the months above all lanes."""
    return pen.picture("months", (WIDTH, HEAD), _months(pen, courses, unit))


def lane(pen: Pen, courses: Sequence[Course], number: int) -> DrawnLane:
    """A bar in the colour of the phase over its months, its gate at the end."""
    first, end = _span(courses[number])
    scale = (RIGHT - LEFT) / _last(courses)
    begin, length = LEFT + first * scale, (end - first) * scale
    is_late = begin / WIDTH > MIDDLE
    indent = 1 - (begin + length) / WIDTH if is_late else begin / WIDTH
    drawing = pen.picture("lane", (WIDTH, HEIGHT), _lane(pen, courses, number, (begin, length)))
    return DrawnLane(drawing, is_late, round(100 * indent, 1))


def _span(course: Course) -> tuple[float, float]:
    """The months before a course, and those when it is done."""
    least = float(course.months.least or 1)
    return least - 1, float(course.months.most or least)


def _last(courses: Sequence[Course]) -> float:
    return max(_span(course)[1] for course in courses)


def _months(pen: Pen, courses: Sequence[Course], unit: str) -> Iterator[Markup]:
    last = _last(courses)
    scale = (RIGHT - LEFT) / last
    step = next((size for size in (1, 2, 3, 6, 12) if last / size <= 13), 24)
    first = f"0 {unit}"
    yield pen.words((LEFT, HEAD - 5), first, "ink-soft", size=SIZE)
    for month in range(step, int(last) + 1, step):
        if month * scale > LETTER * (len(first) + len(str(month)) / 2):
            yield pen.words((LEFT + month * scale, HEAD - 5), str(month), "ink-soft", size=SIZE, anchor="middle")


def _lane(pen: Pen, courses: Sequence[Course], number: int, bar: tuple[float, float]) -> Iterator[Markup]:
    last = _last(courses)
    scale = (RIGHT - LEFT) / last
    begin, length = bar
    yield pen.bar((LEFT, 1), (RIGHT - LEFT, HEIGHT - 2), "surface")
    for month in range(1, int(last)):
        yield pen.bar((LEFT + month * scale - 0.4, 1), (0.8, HEIGHT - 2), "line")
    yield pen.words((LEFT - 8, HEIGHT - 5.5), str(number + 1), "ink", size=SIZE, anchor="end")
    yield pen.bar((begin, 3), (length, HEIGHT - 6), f"phase-{courses[number].phase}")
    end, middle = begin + length, HEIGHT / 2
    yield pen.path([(end, 1), (end + 9, middle), (end, HEIGHT - 1), (end - 9, middle)], "ink")
