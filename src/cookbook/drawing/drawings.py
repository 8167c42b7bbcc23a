"""The book's small drawings: phase wheel, steps to scale, logic-model chain, menu on a time axis."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain

from markupsafe import Markup

from cookbook.drawing import lanes
from cookbook.drawing import steps as steps_to_scale
from cookbook.drawing.laid_table import plates
from cookbook.drawing.pen import Pen
from cookbook.drawing.steps import LEFT, RIGHT
from cookbook.drawing.ways import SIZE as WAYS
from cookbook.drawing.ways import ways
from cookbook.drawing.wheel import WIDTH, Piece, wheel
from cookbook.language.speech import Speech
from cookbook.link import LinkedBook
from cookbook.model.book import Entry
from cookbook.model.menu import Course
from cookbook.model.quantity import Duration
from cookbook.model.recipe import Step
from cookbook.model.vocabulary import LEVEL, PHASE

SMALLEST = 13.5
"""The size of the smallest words on an axis of months."""
LETTER = 6.5
"""The width of a letter on it, on the average."""
TOP, ROW, LOW_ROW = 26.0, 24.0, 16.0
"""Where the rows of steps begin, and the height of each: on a screen, and on paper."""
WEEK = float(Duration.minutes_each["week"])


@dataclass(frozen=True)
class Drawings:
    """Draws what a book holds, in the words of one language. Each gives an empty string where there is nothing to draw."""

    linked: LinkedBook
    voice: Speech
    pen: Pen

    def _title(self, entry: Entry) -> str:
        return str(entry.texts[self.voice.lang].title)

    def phase_wheel(self, current: str = "", to: Callable[[str, str], str] | None = None, least: float = 0) -> Markup:
        """The phases as a ring, the others pale where one is `current`; each leads where `to` says, as a list beside it does.

        Names are no smaller than `least`, a part of the width that the ring is shown in.
        """
        phases = self.linked.of(PHASE)
        half = 180 / max(len(phases), 1)
        parts = [
            Piece(
                self._title(phase), phase.look, current in ("", phase.id), 2 * half * number, half, to(*phase.key) if to else ""
            )
            for number, phase in enumerate(phases)
        ]
        shapes = wheel(self.pen, parts, self.voice("wheel_caption"), least * WIDTH)
        return self.pen.picture("wheel", (WIDTH, WIDTH), shapes) if phases else Markup("")

    def plates(self) -> Markup:
        """The set table of covers, in the colours of the phases."""
        return plates(self.pen.colours, [phase.look for phase in self.linked.of(PHASE)])

    def ways(self, count: int) -> Markup:
        """Lines from what stands above to so many things in a row below."""
        return self.pen.picture("ways", WAYS, ways(self.pen, count))

    def step_timeline(self, steps: Sequence[Step], colour: str = "kind-recipe", row: float = ROW) -> Markup:
        """Steps one after another to scale, each with its name, in one colour: solid for the least time, pale up to the most."""
        lengths = [step.duration.minutes for step in steps if step.duration]
        spans = [(float(least) / WEEK, float(most) / WEEK) for least, most in lengths]
        if len(spans) < len(steps) or sum(most for _, most in spans) < 1:
            return Markup("")
        total = sum((least + most) / 2 for least, most in spans)
        scale = (RIGHT - LEFT) / (total + (spans[-1][1] - spans[-1][0]) / 2)
        rows = steps_to_scale.rows(spans, [str(step.title) for step in steps], scale, row)
        tops = list(accumulate((one.height for one in rows), initial=TOP))
        shapes = (
            shape for one, top in zip(rows, tops, strict=False) for shape in steps_to_scale.draw(self.pen, one, top, colour)
        )
        axis = self._axis(total, scale, tops[-1], self.voice.unit("week"))
        return self.pen.picture("steps", (WIDTH, tops[-1]), chain(axis, shapes))

    def low_step_timeline(self, steps: Sequence[Step], colour: str) -> Markup:
        """The same with lower rows, so that it finds room below a large picture."""
        return self.step_timeline(steps, colour, LOW_ROW)

    def _axis(self, total: float, scale: float, height: float, unit: str) -> Iterator[Markup]:
        """Ticks with numbers along the top; the first carries the unit, and what it leaves no room for goes without a number."""
        step = next((size for size in (1, 2, 4, 8, 12, 26, 52) if total / size <= 9), 104)
        for tick in range(0, int(total) + 1, step):
            x = LEFT + tick * scale
            yield self.pen.bar((x - 0.4, 20), (0.8, height - 20), "line")
            if not tick:
                yield self.pen.words((x, 14), f"0 {unit}", "ink-soft", size=SMALLEST)
            elif x - LEFT > LETTER * (len(f"0 {unit}") + len(str(tick)) / 2):
                yield self.pen.words((x, 14), str(tick), "ink-soft", size=SMALLEST, anchor="middle")

    def menu_timeline(self, courses: Sequence[Course], least: float = 0) -> Markup:
        """Courses along the months, coloured by phase, each with its gate at the end.

        Nothing where its words would be smaller than `least`, a part of the width that it is shown in.
        """
        if least * WIDTH > SMALLEST:
            return Markup("")
        last = max(int(course.months.most or course.months.least or 1) for course in courses)
        height = 24 + 42 * len(courses)
        return self.pen.picture("menu", (WIDTH, height), self._courses(courses, last, height))

    def _courses(self, courses: Sequence[Course], last: int, height: float) -> Iterator[Markup]:
        scale = (RIGHT - 12 - LEFT) / last
        yield from self._axis(last, scale, height, self.voice.unit("month"))
        for number, course in enumerate(courses):
            least, most = float(course.months.least or 1), float(course.months.most or course.months.least or 1)
            x, y = LEFT + (least - 1) * scale, 26 + 42 * number
            length = (most - least + 1) * scale
            yield self.pen.words((LEFT - 10, y + 30), str(number + 1), "ink", size=14, anchor="end")
            title = str(course.title)
            at, anchor = (x + length, "end") if x > WIDTH / 2 else (x, "start")
            yield self.pen.words((at, y + 12), title, "ink", size=SMALLEST, anchor=anchor)
            yield self.pen.bar((x, y + 18), (length, 14), f"phase-{course.phase}")
            end = x + length
            yield self.pen.path([(end, y + 17), (end + 8, y + 25), (end, y + 33), (end - 8, y + 25)], "ink")

    def menu_months(self, courses: Sequence[Course]) -> Markup:
        """The months above the lanes of a menu's courses."""
        return lanes.months(self.pen, courses, self.voice.unit("month"))

    def menu_lane(self, courses: Sequence[Course], number: int) -> lanes.DrawnLane:
        """The lane of a course among those of its menu, and where its words stand."""
        return lanes.lane(self.pen, courses, number)

    def logic_chain(self, current: str) -> Markup:
        """The levels of the logic model as links of a chain; `current` is filled."""
        levels = self.linked.of(LEVEL)
        return self.pen.picture("chain", (WIDTH, 44), self._chain(levels, current))

    def _chain(self, levels: Sequence[Entry], current: str) -> Iterator[Markup]:
        each = (WIDTH - 10) / len(levels)
        for number, level in enumerate(levels):
            x, end = number * each, (number + 1) * each - 3
            corners = [(x, 2), (end, 2), (end + 10, 22), (end, 42), (x, 42), (x + 10 if number else x, 22)]
            yield self.pen.path(corners, "kind-metric" if level.id == current else "line")
            ink = "raised" if level.id == current else "ink"
            yield self.pen.words(((x + end) / 2 + 5, 26.5), self._title(level), ink, size=13, anchor="middle")
