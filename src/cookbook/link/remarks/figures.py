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
    for row in rows:
        line = seen.setdefault((row.period, row.area.casefold(), row.status), row.place.line)
        first = grains.setdefault((row.area.casefold(), row.status), row)
        if line != row.place.line:
            problems.note(_start(row), "data-twice", line=line)
        elif grain(row.period) != grain(first.period):
            problems.note(_start(row), "data-mixed", found=row.period, other=first.period)


def _check_unit(metric: Entry[Metric], row: Datum, problems: Problems) -> None:
    unit = metric.content.unit
    if (unit in COUNTED and row.value < 0) or (unit == "scale_1_5" and not Decimal(1) <= row.value <= Decimal(5)):
        problems.note(_start(row), "data-unit", found=row.value, unit=unit)
