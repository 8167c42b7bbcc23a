"""Spans on a time axis, the whole roadmap or a case among its relatives: in groups, several on a row where there is room."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from cookbook.drawing.pen import Pen
from cookbook.link.roadmap import Span

WIDTH = 400.0
TOP, ROW, HEAD = 26.0, 34.0, 24.0
"""Heights of the axis, of a row of bars with their names, and of a group's heading."""
LETTER = 6.5
"""The width that a letter of a name takes at most, on the average."""
GAP = 10.0


@dataclass(frozen=True, slots=True)
class _Bar:
    """A span with its place on the axis, and how far its name reaches."""

    span: Span
    title: str
    begin: float
    length: float
    words_at: float
    faint: bool

    @property
    def left(self) -> float:
        return min(self.begin, self.words_at)

    @property
    def right(self) -> float:
        return max(self.begin + self.length + (12 if self.span.last is None else 0), self.words_at + len(self.title) * LETTER)


@dataclass(frozen=True)
class Timeline:
    """Draws spans in the language `lang`, on an axis from the first to the last of `years`."""

    pen: Pen
    lang: str

    def __call__(self, groups: Sequence[tuple[str, Sequence[Span]]], years: tuple[int, int], own: Span | None = None) -> Markup:
        """One picture of all groups; a group without a name has no heading. Where a span is `own`, the others are pale.

        What it shows stands in a table beside it.
        """
        laid = [(name, self._rows(spans, years, own)) for name, spans in groups]
        height = TOP + sum((HEAD if name else 0) + ROW * len(rows) for name, rows in laid)
        return self.pen.picture("roadmap", (WIDTH, height + 2), self._picture(laid, years, height))

    def _rows(self, spans: Sequence[Span], years: tuple[int, int], own: Span | None) -> list[list[_Bar]]:
        """Bars in rows: each in the first row where it meets no other."""
        rows: list[list[_Bar]] = []
        for bar in (self._bar(span, years, faint=span.is_assumed or own not in (None, span)) for span in spans):
            row = next((row for row in rows if all(bar.left > other.right + GAP for other in row)), None)
            if row is None:
                rows.append([bar])
            else:
                row.append(bar)
        return rows

    def _bar(self, span: Span, years: tuple[int, int], *, faint: bool) -> _Bar:
        first, last = years
        scale = WIDTH / (last + 1 - first)
        begin = (_years(span.first) - first) * scale
        end = (_years(span.last, after=True) - first) * scale if span.last else begin + scale
        title = str(span.entry.texts[self.lang].title)
        return _Bar(span, title, begin, max(end - begin, 4), max(0.0, min(begin, WIDTH - len(title) * LETTER)), faint)

    def _picture(self, laid: Sequence[tuple[str, list[list[_Bar]]]], years: tuple[int, int], height: float) -> Iterator[Markup]:
        yield from self._axis(years, height)
        y = TOP
        for name, rows in laid:
            if name:
                yield self.pen.bar((0, y + 1), (WIDTH, HEAD - 4), "surface")
                yield self.pen.words((4, y + 15), name, "ink", size=13)
                y += HEAD
            for row in rows:
                for bar in row:
                    yield from self._draw(bar, y)
                y += ROW

    def _axis(self, years: tuple[int, int], height: float) -> Iterator[Markup]:
        """A line at each January, and as many years as there is room for."""
        first, last = years
        scale = WIDTH / (last + 1 - first)
        step = max(1, math.ceil(36 / scale))
        for year in range(first, last + 1):
            yield self.pen.bar(((year - first) * scale, 20), (0.8, height - 20), "line")
            if (year - first) % step == 0:
                yield self.pen.words(((year - first) * scale, 14), str(year), "ink-soft", size=12)

    def _draw(self, bar: _Bar, y: float) -> Iterator[Markup]:
        yield self.pen.words((bar.words_at, y + 12), bar.title, "ink", size=12.5)
        token = f"kind-{bar.span.entry.kind.name}"
        yield self.pen.bar((bar.begin, y + 17), (bar.length, 11), token, faint=bar.faint)
        if bar.span.last is None:
            x = bar.begin + bar.length
            yield self.pen.path([(x + 2, y + 17), (x + 11, y + 22.5), (x + 2, y + 28)], "line-strong")


def _years(day: date, *, after: bool = False) -> float:
    """A day on the axis of years: its morning, or its evening."""
    length = date(day.year, 12, 31).timetuple().tm_yday
    return day.year + (day.timetuple().tm_yday - (0 if after else 1)) / length
