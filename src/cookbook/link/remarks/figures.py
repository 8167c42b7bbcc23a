"""Rows of figures that contradict one another, the calendar or the unit of their metric."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from cookbook.load.periods import first_day, grain
from cookbook.model.book import Book, Datum, Entry
from cookbook.model.metric import METRIC, Metric
from cookbook.problems import Place, Problems

COUNTED = ("count", "fte", "days")
"""Units of which there is never less than nothing."""


LONG = 6
"""Letters of a word that two words share by more than chance."""


def check_figures(book: Book, today: date, problems: Problems) -> None:
    """Each figure is told once, in its time and its unit."""
    for metric in book.of(METRIC):
        rows = book.figures(metric)
        _check_together(rows, problems)
        for row in rows:
            if row.status != "planned" and first_day(row.period) > today:
                problems.note(_start(row), "data-future", found=row.period)
            _check_unit(metric, row, problems)


def _start(row: Datum) -> Place:
    """The row as a whole."""
    return Place(row.place.file, row.place.line, 1)


def _check_together(rows: Iterable[Datum], problems: Problems) -> None:
    """No figure is given twice, and those that make a line have periods of one length."""
    seen: dict[tuple[str, str, str], int] = {}
    grains: dict[tuple[str, str], Datum] = {}
    areas: list[str] = []
    for row in rows:
        if row.area not in areas:
            if near := next((area for area in areas if _is_slip(area, row.area)), ""):
                problems.note(_start(row), "data-area", found=row.area, near=near)
            areas.append(row.area)
        line = seen.setdefault((row.period, row.area.casefold(), row.status), row.place.line)
        first = grains.setdefault((row.area.casefold(), row.status), row)
        if line != row.place.line:
            problems.note(_start(row), "data-twice", line=line)
        elif grain(row.period) != grain(first.period):
            problems.note(_start(row), "data-mixed", found=row.period, other=first.period)


def _is_slip(one: str, other: str) -> bool:
    """Whether two names differ by capitals and spaces alone, or in one long word by one letter."""
    words, others = one.casefold().split(), other.casefold().split()
    if len(words) != len(others):
        return False
    apart = [pair for pair in zip(words, others, strict=True) if pair[0] != pair[1]]
    return not apart or (len(apart) == 1 and min(map(len, apart[0])) >= LONG and _is_one_letter_off(*apart[0]))


def _is_one_letter_off(one: str, other: str) -> bool:
    """One letter is left out, put in or another; numbers are not letters."""
    start = next((place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rests = (one[start:], other[start + 1 :]), (one[start + 1 :], other[start:]), (one[start + 1 :], other[start + 1 :])
    return any(rest == after for rest, after in rests) and not (one + other)[start : start + 1].isdigit()


def _check_unit(metric: Entry[Metric], row: Datum, problems: Problems) -> None:
    unit = metric.content.unit
    is_part = unit == "count" and row.value != row.value.to_integral_value()
    if is_part or (unit in COUNTED and row.value < 0) or (unit == "scale_1_5" and not Decimal(1) <= row.value <= Decimal(5)):
        problems.note(_start(row), "data-unit", found=row.value, unit=unit)
