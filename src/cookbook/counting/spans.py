"""Periods that figures are of: a year, a quarter or a month, as often as a metric is measured."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

MONTHS = {"month": 1, "quarter": 3, "year": 12, "once": 12}
"""The months of a period, by the interval of the metric."""


@dataclass(frozen=True, slots=True)
class Period:
    """A period by its name, its first and its last day."""

    name: str
    first: date
    last: date


def period_of(day: date, interval: str) -> Period:
    """The period that a day is in."""
    months = MONTHS[interval]
    first = date(day.year, (day.month - 1) // months * months + 1, 1)
    names = {1: f"{first:%Y-%m}", 3: f"{first:%Y}Q{(first.month + 2) // 3}", 12: f"{first:%Y}"}
    return Period(names[months], first, later(first, months) - timedelta(1))


def periods_between(first: date, last: date, interval: str) -> Iterator[Period]:
    """Every period from that of one day to that of another."""
    period = period_of(first, interval)
    while period.first <= last:
        yield period
        period = period_of(period.last + timedelta(1), interval)


def later(day: date, months: int) -> date:
    """The same day so many months later; the last of the month where it has no such day, as EDATE has it."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
