"""Periods of figures: a year, a month, a day, a quarter, or years from one to another."""

from __future__ import annotations

import re
from datetime import date

from cookbook.model.scalar import PartialDate

FORMS = {
    "year": re.compile("([0-9]{4})"),
    "month": re.compile("([0-9]{4})-([0-9]{2})"),
    "day": re.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})"),
    "quarter": re.compile("([0-9]{4})Q([1-4])"),
    "years": re.compile("([0-9]{4})/([0-9]{4})"),
}

QUARTERS = ("I", "II", "III", "IV")
YEARS = re.compile("([0-9]{4}) ?[–/-] ?([0-9]{4}|[0-9]{2})")
QUARTER = re.compile("(?P<year>[0-9]{4})[ /-]?[qQkK](?P<number>[1-4])|[qQkK](?P<first>[1-4])[ /-]?(?P<late>[0-9]{4})")
ROMAN = re.compile("(?P<quarter>I{1,3}|IV)[ /-]{1,2}(?P<year>[0-9]{4})")
"""Years and quarters as people write them."""


def grain(period: str) -> str:
    """How long a period is, by its form; nothing where it is none."""
    form, parts = _parts(period)
    try:
        _first(form, parts)
    except ValueError:
        return ""
    return form if form != "years" or parts[0] < parts[1] else ""


def meant(written: str) -> str:
    """The period that was meant by one in another form, or nothing where that is not clear."""
    if years := YEARS.fullmatch(written):
        last = years[2] if len(years[2]) == 4 else years[1][:2] + years[2]
        near = f"{years[1]}/{last}"
    elif quarter := QUARTER.fullmatch(written):
        near = f"{quarter['year'] or quarter['late']}Q{quarter['first'] or quarter['number']}"
    elif roman := ROMAN.fullmatch(written):
        near = f"{roman['year']}Q{QUARTERS.index(roman['quarter']) + 1}"
    else:
        found = PartialDate.meant(re.sub(r"\.0$", "", written))
        near = found.iso if found else ""
    return near if grain(near) else ""


def first_day(period: str) -> date:
    """The day that a period begins on. Raises ValueError for what is none."""
    return _first(*_parts(period))


def _first(form: str, parts: list[int]) -> date:
    if not form:
        raise ValueError("no period")
    month = 3 * parts[1] - 2 if form == "quarter" else parts[1] if form in ("month", "day") else 1
    return date(parts[0], month, parts[2] if form == "day" else 1)


def _parts(period: str) -> tuple[str, list[int]]:
    found = ((form, pattern.fullmatch(period)) for form, pattern in FORMS.items())
    return next(((form, [int(part) for part in match.groups()]) for form, match in found if match), ("", []))
