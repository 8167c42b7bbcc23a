"""Charts made at build: the figures of a metric as lines, bars and targets."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Protocol

from markupsafe import Markup

from cookbook.drawing.pen import Pen
from cookbook.language.speech import Speech

WIDTH = 400.0
LINE_TOKENS = ("kind-metric", "kind-method", "kind-recipe", "kind-challenge")
"""The colours of the lines of a chart, each named at its end."""
PERIOD = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?|/([0-9]{4})|Q([1-4]))?")
Point = tuple[float, float]


class Drawn(Protocol):
    """A figure that can be drawn."""

    @property
    def period(self) -> str: ...
    @property
    def area(self) -> str: ...
    @property
    def value(self) -> Decimal: ...
    @property
    def status(self) -> str: ...


def middle(period: str) -> float:
    """The middle of a period (`2018`, `2018-04`, `2018/2019`, `2018Q1`) in years."""
    found = PERIOD.match(period)
    if not found:
        return 0.0
    year, month, day, until, quarter = (int(part) if part else None for part in found.groups())
    start = float(year or 0)
    if until:
        return (start + until + 1) / 2
    if quarter:
        return start + (quarter - 0.5) / 4
    return start + ((month - 1) / 12 + (day - 0.5 if day else 15) / 365 if month else 0.5)


def nice(most: float) -> float:
    """The least round number (1, 2 or 5 times a power of ten) of steps of which at most five reach `most`."""
    rough = most / 5
    power = 10.0 ** math.floor(math.log10(rough))
    return next(size * power for size in (1, 2, 5, 10) if size * power >= rough - 1e-9)


@dataclass(frozen=True)
class Charts:
    """Draws data in the words of one language. What each shows stands beside it in a table."""

    voice: Speech
    pen: Pen

    def figures(self, rows: Sequence[Drawn]) -> Markup:
        """Lines where an area has actual figures of several periods, bars otherwise; nothing for one figure or negative ones."""
        if len(rows) < 2 or min(row.value for row in rows) < 0 or max(row.value for row in rows) <= 0:
            return Markup("")
        by_area: dict[str, list[Drawn]] = {}
        for row in sorted(rows, key=lambda row: middle(row.period)):
            by_area.setdefault(row.area, []).append(row)
        if any(sum(row.status != "planned" for row in series) > 1 for series in by_area.values()) and len(by_area) <= len(
            LINE_TOKENS
        ):
            return self.pen.picture("lines", (WIDTH, 240), self._lines(by_area))
        return self.pen.picture("figures", (WIDTH, 40 * len(rows)), self._bars(rows))

    def _bars(self, rows: Sequence[Drawn]) -> Iterator[Markup]:
        """A bar from zero for each figure: solid what came true, pale what was planned or is preliminary."""
        most = max(row.value for row in rows)
        for number, row in enumerate(rows):
            y, length = 40 * number, 300 * float(row.value / most)
            yield self.pen.words((0, y + 13), f"{row.period}, {row.area}", "ink-soft", size=12.5)
            yield self.pen.bar((0, y + 18), (max(length, 1), 15), "kind-metric", faint=row.status != "actual")
            yield self.pen.words((length + 8, y + 30), self.voice.number(row.value), "ink", size=13.5)

    def _lines(self, by_area: Mapping[str, Sequence[Drawn]]) -> Iterator[Markup]:
        """A line an area over the periods, from zero; what is planned is a diamond, the target."""
        rows = [row for series in by_area.values() for row in series]
        times = [middle(row.period) for row in rows]
        step = nice(float(max(row.value for row in rows)))
        top = step * math.ceil(float(max(row.value for row in rows)) / step - 1e-9)

        def place(row: Drawn) -> Point:
            share = (middle(row.period) - min(times)) / ((max(times) - min(times)) or 1)
            return 56 + share * 320, 200 - float(row.value) / top * 170

        for tick in range(round(top / step) + 1):
            y = 200 - tick * step / top * 170
            yield self.pen.bar((48, y - 0.4), (340, 0.8), "line")
            yield self.pen.words((42, y + 4), self._axis_number(tick * step), "ink-soft", size=12, anchor="end")
        for period, x in {row.period: place(row)[0] for row in rows}.items():
            yield self.pen.words((x, 220), period, "ink-soft", size=12, anchor="middle")
        for token, (area, series) in zip(LINE_TOKENS, by_area.items(), strict=False):
            yield from self._line(token, area, [(row, place(row)) for row in series])

    def _line(self, token: str, area: str, points: Sequence[tuple[Drawn, Point]]) -> Iterator[Markup]:
        measured = [(row, point) for row, point in points if row.status != "planned"]
        for (_, begin), (_, end) in pairwise(measured):
            yield self.pen.path(_segment(begin, end), token)
        for row, (x, y) in points:
            if row.status == "planned":
                yield self.pen.path([(x, y - 7), (x + 7, y), (x, y + 7), (x - 7, y)], token)
                yield self.pen.words(
                    (x, y - 10), self.voice("chart_target", value=self.voice.number(row.value)), "ink", size=12, anchor="end"
                )
            else:
                yield self.pen.dot((x, y), 4, token)
        if measured:
            x, y = measured[-1][1]
            yield self.pen.words((x, y + 18), area, token, size=12.5, anchor="end")

    def _axis_number(self, value: float) -> str:
        return self.voice.number(Decimal(str(round(value, 6))).normalize() + 0)


def _segment(begin: Point, end: Point, width: float = 2.4) -> list[Point]:
    """A straight line as a thin four-cornered shape."""
    length = math.dist(begin, end) or 1
    dx, dy = (end[1] - begin[1]) / length * width / 2, (end[0] - begin[0]) / length * width / 2
    return [
        (begin[0] - dx, begin[1] + dy),
        (end[0] - dx, end[1] + dy),
        (end[0] + dx, end[1] - dy),
        (begin[0] + dx, begin[1] - dy),
    ]
