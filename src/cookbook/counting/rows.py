"""Observations of a sheet: the columns that follow from others, and whether a row is like this and of that time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal

from cookbook.counting.spans import Period, later
from cookbook.model.measure import Condition, Derived, Sheet
from cookbook.problems import Place

Value = str | Decimal | date
"""What stands in a cell: text or the name of a choice, a number, a day. A year is a number."""


@dataclass(frozen=True, slots=True)
class Observation:
    """One observation: what is filled in, by column; whose it is, where it is from, and where each cell stands."""

    cells: Mapping[str, Value]
    area: str = ""
    source: str = ""
    places: Mapping[str, Place] = field(default_factory=dict)


Observations = Mapping[str, Sequence[Observation]]
"""The rows of each sheet, by its name."""


def derived(row: Observation, sheet: Sheet) -> Observation:
    """The row with the columns that follow from others."""
    cells = dict(row.cells)
    for one in sheet.derived:
        value = _derived(one, [cells.get(str(name)) for name in one.of])
        if value is not None:
            cells[str(one.name)] = value
    return replace(row, cells=cells)


def _derived(one: Derived, values: Sequence[Value | None]) -> Decimal | None:
    if one.how == "days":
        first, last = values
        return Decimal((last - first).days) if isinstance(first, date) and isinstance(last, date) else None
    numbers = [value for value in values if isinstance(value, Decimal)]
    if one.how == "mean":
        return sum(numbers, Decimal(0)) / len(numbers) if len(numbers) >= one.least else None
    return numbers[0] / numbers[1] if len(numbers) == len(values) and numbers[1] else None


def holds(row: Observation, condition: Condition) -> bool:
    """Whether a row is as a condition asks."""
    value = row.cells.get(str(condition.column))
    if value is None:
        return False
    if condition.any_of and value not in condition.any_of:
        return False
    if condition.least is not None and not (isinstance(value, Decimal) and value >= Decimal(str(condition.least))):
        return False
    if condition.most is not None and not (isinstance(value, Decimal) and value <= Decimal(str(condition.most))):
        return False
    if condition.after is None:
        return True
    start = row.cells.get(str(condition.after))
    return isinstance(start, date) and isinstance(value, date) and value <= later(start, condition.months or 0)


def is_of(row: Observation, when: Sequence[str], period: Period, over: str) -> bool:
    """Whether a row is of a time: it happened then, or was in force on one of its days."""
    start = _day(row.cells.get(when[0]), is_start=len(when) > 1)
    if start is None or start > period.last:
        return False
    first = {"period": period.first, "year": later(period.last + timedelta(1), -12)}.get(over)
    if len(when) == 1:
        return first is None or start >= first
    end = _day(row.cells.get(when[1]), is_start=False)
    if end is None or over == "ever":
        return True
    return end > period.last if first is None else end >= first


def days_of(row: Observation, when: Sequence[str]) -> list[date]:
    """The days that the time of a row is told by."""
    found = [_day(row.cells.get(name), is_start=len(when) > 1 and number == 0) for number, name in enumerate(when)]
    return [day for day in found if day]


def _day(value: Value | None, *, is_start: bool) -> date | None:
    """A day as it is; the first or the last of a year."""
    if isinstance(value, Decimal):
        return date(int(value), 1, 1) if is_start else date(int(value), 12, 31)
    return value if isinstance(value, date) else None
