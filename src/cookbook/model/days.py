"""Days and months as people write them (`15.1.2027`, `helmikuussa 2016`): what was meant, a suggestion and never a value."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from babel.dates import get_day_names, get_month_names

from cookbook.model.languages import LANGUAGES

LONGEST = 40
"""Letters of the longest text that is looked at."""
SHORTEST = 5
"""Letters of the name of a month that an ending may follow."""
CLOCK = re.compile(
    r"(?<=[0-9])(?:(?:T| )[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?"
    r"|,? (?:klo|kello|kl|at|um)\.? [0-9]{1,2}(?:[:.][0-9]{2})?)$"
)
"""The time of day, which programs and people put behind a day."""
DASHES = re.compile("(?<=[0-9])[–‑−](?=[0-9])")
SHORT = re.compile(r"[^\W\d_]{3,5}[.-][0-9]{2}")
"""A month of a year as programs for tables shorten it."""
SERIAL = re.compile("3[6-9][0-9]{3}|[45][0-9]{4}")
"""A day as programs for tables count it."""
FIRST_SERIAL = date(1899, 12, 30)
Parts = tuple[int, int | None, int | None]
"""Year, month and day, as exactly as they are known; they need not exist."""


def day_meant(text: str) -> Parts | None:
    """What was meant by a date that is not written as we write it, in any language."""
    if len(text) > LONGEST:
        return None
    text = DASHES.sub("-", CLOCK.sub("", text.strip()))
    if SERIAL.fullmatch(text):
        day = FIRST_SERIAL + timedelta(int(text))
        return day.year, day.month, day.day
    words = re.findall(r"[^\W\d_]+", text.lower())
    numbers = re.findall(r"[0-9]+", text)
    rest = re.sub(r"[^\W\d_]|[0-9\s./,-]", "", text)
    months = [month for word in words if word not in _around() for month in [_month(word)]]
    if rest or len(months) > 1 or None in months:
        return None
    if months and months[0] and SHORT.fullmatch(text):
        return 2000 + int(numbers[0]), months[0], None
    return _named(numbers, months[0]) if months and months[0] else _numbered(numbers, text)


def _named(numbers: list[str], month: int) -> Parts | None:
    """A year, and a day before or behind it."""
    years = [int(number) for number in numbers if len(number) == 4]
    days = [int(number) for number in numbers if len(number) < 3]
    if len(years) != 1 or len(days) > 1 or len(numbers) != len(years) + len(days):
        return None
    return years[0], month, days[0] if days else None


def _numbered(numbers: list[str], text: str) -> Parts | None:
    """A year first or last; a day stands before its month unless the year is first, or no month has so many days."""
    found = [int(number) for number in numbers]
    is_small = [len(number) < 3 for number in numbers]
    if numbers and len(numbers[0]) == 4 and all(is_small[1:]) and len(numbers) <= 3:
        return (*found, None, None)[:3]  # type: ignore[return-value]
    if len(numbers) in (2, 3) and len(numbers[-1]) == 4 and all(is_small[:-1]):
        is_american = len(found) == 3 and "/" in text and found[0] <= 12 < found[1]
        return (found[2], found[0], found[1]) if is_american else (found[-1], found[-2], found[0] if len(found) == 3 else None)
    if len(numbers) == 3 and all(is_small) and re.search(r"[0-9]+\. ?[0-9]+\. ?[0-9]+", text):
        return 2000 + found[2], found[1], found[0]
    return None


def _month(word: str) -> int | None:
    """The month that a word names, whatever its ending, where all languages agree."""
    names = _months()
    if word in names:
        return names[word]
    begun = {month for name, month in names.items() if len(name) >= SHORTEST and word.startswith(name)}
    return begun.pop() if len(begun) == 1 else None


@cache
def _months() -> dict[str, int]:
    found: dict[str, set[int]] = {}
    for language in LANGUAGES.values():
        for width in ("wide", "abbreviated"):
            for context in ("stand-alone", "format"):
                for month, name in get_month_names(width, context, language.locale).items():
                    found.setdefault(name.lower().rstrip("."), set()).add(month)
    return {name: months.pop() for name, months in found.items() if len(months) == 1}


@cache
def _around() -> frozenset[str]:
    """Words that may stand around a date, such as the days of the week."""
    words = [word for language in LANGUAGES.values() for word in language.around_dates.split()]
    for language in LANGUAGES.values():
        for width in ("wide", "abbreviated"):
            words += get_day_names(width, locale=language.locale).values()
    return frozenset(word.lower().rstrip(".") for word in words)
