"""The figures of every period, in the order in which they follow from each other."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from cookbook.counting.rows import Observation, Observations, days_of, derived, holds, is_of
from cookbook.counting.spans import Period, periods_between
from cookbook.model.measure import OF_FIGURES, OF_NUMBERS, OF_SHEET, Condition, Figure, Measure

PLACES = {"count": 2, "percent": 1, "eur": 2, "fte": 2, "days": 1, "scale_1_5": 2, "ratio": 2}
"""The decimals that a figure is rounded to where it is published, by its unit."""
HUNDRED = Decimal(100)
Figures = Mapping[str, Decimal | None]


@dataclass(frozen=True)
class Counted:
    """What observations come to in one period and area."""

    period: Period
    area: str
    figures: Figures
    """By name, exactly; None where a figure cannot be told."""
    value: Decimal | None
    """That of the metric; None where it cannot be told or is of too few observations."""
    n: int | None
    """How many observations it is of, where that is not the value itself."""
    lacking: int
    """The rows that would count, had they the number that is asked for."""
    is_of_few: bool


@dataclass(frozen=True)
class _Counting:
    """The rows of one area, with a period to look at."""

    measure: Measure
    rows: Observations
    period: Period
    before: Figures

    def figure(self, figure: Figure, known: Figures) -> Decimal | None:
        if figure.how in OF_FIGURES:
            return self._of_figures(figure, [known[str(name)] for name in figure.of])
        rows = self.base(figure)
        if figure.how == "count":
            return Decimal(len(rows))
        if figure.how == "distinct":
            return Decimal(len({tuple(_folded(row, str(name)) for name in figure.of) for row in rows}))
        if not rows:
            return None
        if figure.how in OF_SHEET:
            return self._share(figure, rows)
        values = [row.cells[str(figure.of[0])] for row in rows]
        if figure.how == "age":
            return Decimal((self.period.last - min(day for day in values if isinstance(day, date))).days)
        numbers = [number for number in values if isinstance(number, Decimal)]
        whole = sum(numbers, Decimal(0))
        return {"sum": whole, "mean": whole / len(numbers), "median": statistics.median(numbers)}[figure.how]

    def base(self, figure: Figure) -> list[Observation]:
        """The rows that a figure is of."""
        filled = () if figure.how in OF_SHEET else figure.of
        return [row for row in self.candidates(figure) if all(str(name) in row.cells for name in filled)]

    def candidates(self, figure: Figure) -> list[Observation]:
        """The rows of the time and the conditions of a figure, whether or not they have what it is made of."""
        sheet = self.measure.sheet_of[str(figure.of[0])]
        when = [str(name) for name in figure.when or sheet.when]
        rows = [row for row in self.rows[str(sheet.name)] if is_of(row, when, self.period, figure.over)]
        rows = [row for row in rows if all(holds(row, condition) for condition in figure.where)]
        return [row for row in rows if self._has(row, figure)] if figure.having else rows

    def _has(self, row: Observation, figure: Figure) -> bool:
        having = figure.having
        if having is None:
            return True
        other = self.measure.sheet_of[str(having.column)]
        own = str(self.measure.columns[str(having.column)].to)
        when = [str(name) for name in other.when]
        links = Counter(
            _folded(one, str(having.column)) for one in self.rows[str(other.name)] if is_of(one, when, self.period, having.over)
        )
        return own in row.cells and links[_folded(row, own)] >= having.least

    def _share(self, figure: Figure, rows: Sequence[Observation]) -> Decimal:
        met = _met(rows, figure.that) - (_met(rows, figure.against) if figure.how == "net" else 0)
        return Decimal(met) / len(rows) * _scale(figure)

    def _of_figures(self, figure: Figure, values: Sequence[Decimal | None]) -> Decimal | None:
        if figure.how == "growth":
            old, new = self.before.get(str(figure.of[0])), values[0]
            return None if new is None or not old else (new / old - 1) * HUNDRED
        known = [value for value in values if value is not None]
        if len(known) < len(values):
            return None
        if figure.how == "ratio":
            return known[0] / known[1] * _scale(figure) if known[1] else None
        return known[0] - sum(known[1:], Decimal(0)) if figure.how == "difference" else sum(known, Decimal(0))


def count(measure: Measure, rows: Observations, interval: str) -> Iterator[Counted]:
    """What the rows come to, area by area, in every period from the first day that they tell of to the last."""
    known = {str(sheet.name): [derived(row, sheet) for row in rows.get(str(sheet.name), ())] for sheet in measure.sheets}
    areas = dict.fromkeys(row.area for some in known.values() for row in some if row.area) or {"": None}
    for area in areas:
        own = {name: [row for row in some if row.area in ("", area)] for name, some in known.items()}
        days = sorted(day for sheet in measure.sheets for row in own[str(sheet.name)] for day in _days(measure, sheet.name, row))
        before: Figures = {}
        for period in periods_between(days[0], days[-1], interval) if days else ():
            counted = _counted(_Counting(measure, own, period, before), area)
            before = counted.figures
            yield counted


def _days(measure: Measure, sheet: str, row: Observation) -> list[date]:
    """The days that a row tells of: of the time of its sheet, and of figures that have a time of their own."""
    own = {tuple(map(str, one.when)) for one in measure.figures if one.when and measure.sheet_of[str(one.of[0])].name == sheet}
    usual = tuple(map(str, measure.sheet_of[str(sheet)].when))
    return [day for when in {usual, *own} for day in days_of(row, when)]


def _counted(counting: _Counting, area: str) -> Counted:
    measure, figures = counting.measure, dict[str, Decimal | None]()
    for figure in measure.figures:
        figures[str(figure.name)] = counting.figure(figure, figures)
    chosen = measure.named[str(measure.value)]
    n = _n(counting, chosen, figures)
    lacking = len(counting.candidates(chosen)) - len(counting.base(chosen)) if chosen.how in OF_NUMBERS else 0
    few = n is not None and n < measure.least
    return Counted(counting.period, area, figures, None if few else figures[str(chosen.name)], n, lacking, few)


def _n(counting: _Counting, chosen: Figure, figures: Figures) -> int | None:
    if counting.measure.n:
        return int(figures[str(counting.measure.n)] or 0)
    return None if chosen.how in (*OF_FIGURES, "count", "distinct") else len(counting.base(chosen))


def _met(rows: Sequence[Observation], conditions: Sequence[Condition]) -> int:
    return sum(all(holds(row, condition) for condition in conditions) for row in rows)


def _scale(figure: Figure) -> Decimal:
    return HUNDRED if figure.unit == "percent" else Decimal(1)


def _folded(row: Observation, name: str) -> str:
    """What stands in a cell as spreadsheets tell values apart: capitals are as small letters."""
    return str(row.cells[name]).casefold() if name in row.cells else ""


def whole(value: Decimal, unit: str) -> Decimal:
    """A figure as it is published."""
    places = min(PLACES[unit], 0 if value == value.to_integral_value() else PLACES[unit])
    rounded = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    return rounded.normalize() + 0 if places else rounded
