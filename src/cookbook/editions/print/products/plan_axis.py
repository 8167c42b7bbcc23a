"""The time axis of a plan: months to scale, a row to write the real months in, courses as bars and their gates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from cookbook.drawing.pen import Pen
from cookbook.language.speech import Speech
from cookbook.model.menu import Course

WIDTH = 566.0
"""Millimetres, as all lengths here: the width of an A2 sheet without its margins."""
LEFT = 34.0
"""Where the first month begins; what the rows are stands before it."""
MONTHS, CALENDAR, ROW, BAR = 8.0, 9.0, 9.4, 6.8
TEXT = 4.4
LETTER = 0.52
"""The width of a letter as a share of its size, on the average."""


@dataclass(frozen=True)
class PlanAxis:
    """Draws in the words of one language."""

    pen: Pen
    voice: Speech

    def __call__(self, courses: Sequence[Course]) -> Markup:
        """The courses of a menu, one a row."""
        height = MONTHS + CALENDAR + ROW * len(courses) + 2
        return self.pen.picture("plan", (WIDTH, height), self._shapes(courses, height))

    def _shapes(self, courses: Sequence[Course], height: float) -> Iterator[Markup]:
        last = max(int(course.months.most or course.months.least or 1) for course in courses)
        month = (WIDTH - LEFT - BAR) / last
        yield from self._calendar(last, month, height)
        for number, course in enumerate(courses, 1):
            yield from self._course(number, course, month)

    def _calendar(self, last: int, month: float, height: float) -> Iterator[Markup]:
        yield self.pen.words((0, MONTHS - 3), self.voice("month"), "ink-soft", size=TEXT - 0.4)
        yield self.pen.words((0, MONTHS + 5.8), self.voice("plan_own_month"), "ink-soft", size=TEXT - 0.4)
        yield self.pen.bar((LEFT, MONTHS), (month * last, 0.3), "line-strong")
        yield self.pen.bar((LEFT, MONTHS + CALENDAR - 0.8), (month * last, 0.3), "line-strong")
        for number in range(last + 1):
            x = LEFT + number * month
            yield self.pen.bar((x - 0.1, MONTHS), (0.2, height - MONTHS), "line")
            if number < last:
                label = str(number + 1)
                yield self.pen.words((x + month / 2, MONTHS - 3), label, "ink", size=TEXT, anchor="middle")

    def _course(self, number: int, course: Course, month: float) -> Iterator[Markup]:
        least, most = float(course.months.least or 1), float(course.months.most or course.months.least or 1)
        x, y = LEFT + (least - 1) * month, MONTHS + CALENDAR + ROW * (number - 1) + 1.2
        end = LEFT + most * month
        title = str(course.title)
        yield self.pen.bar((x, y), (end - x, BAR), f"phase-{course.phase}")
        middle, reach = y + BAR / 2, BAR / 2 + 1.2
        yield self.pen.path([(end, middle - reach), (end + reach, middle), (end, middle + reach), (end - reach, middle)], "ink")
        yield self.pen.words((end, middle + 1.5), str(number), "raised", size=TEXT, anchor="middle")
        room = len(title) * TEXT * LETTER
        if room < end - x - reach - 3:
            yield self.pen.words((x + 2.4, middle + 1.5), title, "raised", size=TEXT)
        elif end + reach + 2 + room < WIDTH:
            yield self.pen.words((end + reach + 2, middle + 1.5), title, "ink", size=TEXT)
        else:
            yield self.pen.words((x - 2, middle + 1.5), title, "ink", size=TEXT, anchor="end")
