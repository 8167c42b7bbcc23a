"""What was meant by an amount that is not written as we write it: a suggestion, never a value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from cookbook.model.languages import LANGUAGES
from cookbook.model.spoken import SpokenWord, vocabulary

LONGEST = 60
"""Letters of the longest text that is looked at."""
GREATEST = 10**9
"""No amount is as much as this."""
NOTHING_SAID = r"[-–—?.…]{1,3}|n/?a|tbd|tba|xx?x?"
TAX = r"[(,+]*\s*(?:sis\.?|inkl\.?|incl\.?|exkl\.?|excl\.?)?\s*(?:alv|moms|vat)\b[\s\d.,]*%?\)?"
REMARK = re.compile(rf"\s*(?:\([^()\d]*\)|{TAX})$", re.IGNORECASE)
"""What somebody adds to an amount, such as `(arvio)` or `+ alv 25 %`."""
PARTS = {"year": ("month", 12), "week": ("day", 7), "hour": ("minute", 60)}
"""What a unit has whole ones of."""


@dataclass(frozen=True, slots=True)
class Amount:
    """From `least` to `most` of a unit, with the word before it: `at_most`, `at_least`, `about` or nothing."""

    bound: str
    least: Decimal
    most: Decimal
    unit: str


def amount_meant(text: str, lang: str, units: tuple[str, ...]) -> Amount | None:
    """What was meant by an amount of these units: in the language of the text, or in the only other one that knows it."""
    if len(text) > LONGEST:
        return None
    text = REMARK.sub("", text)
    if own := _in_language(text, lang, units):
        return own
    others = {found for other in LANGUAGES if (found := _in_language(text, other, units))}
    return others.pop() if len(others) == 1 else None


def is_unsaid(text: str) -> bool:
    """Whether the text says in some language that an amount is not known."""
    return len(text) <= LONGEST and bool(re.fullmatch(unsaid(), text.strip(" .").lower() or text))


@cache
def unsaid() -> str:
    """The pattern of all texts that say so, in small letters."""
    return "|".join((NOTHING_SAID, *(language.unsaid for language in LANGUAGES.values())))


def _in_language(text: str, lang: str, units: tuple[str, ...]) -> Amount | None:
    words = vocabulary(lang, units).words(text)
    bounds = _only(words or (), "bound")
    sides = _alike(list(_sides([word for word in words or () if word.sort != "bound"])))
    found = [_sum(side, units) for side in sides]
    first, last = (found[0], found[-1]) if found else (None, None)
    if len(found) > 2 or len(bounds) > 1 or not first or not last:
        return None
    (low, unit), (high, other) = (first, last) if first[1] == last[1] else (_finer(*first), _finer(*last))
    bound = "".join(word.means for word in bounds)
    low, high = sorted((low, high))
    is_span = len(found) == 1 or (bound in ("", "about") and low != high)
    can_be_written = all(value == round(value, 2) and value < GREATEST for value in (low, high))
    return Amount(bound, low, high, unit) if unit == other and is_span and can_be_written else None


def _sides(words: Sequence[SpokenWord]) -> Iterator[Sequence[SpokenWord]]:
    """What stands between dashes; two of them are one, and what begins with one has an empty side first."""
    side: list[SpokenWord] = []
    for before, word in zip((None, *words), words, strict=False):
        if word.sort == "dash":
            if before is None or before.sort != "dash":
                yield side
            side = []
        else:
            side.append(word)
    yield side


def _alike(sides: Sequence[Sequence[SpokenWord]]) -> Sequence[Sequence[SpokenWord]]:
    """Two sides of which each has the unit; nothing where the size of the first is not clear, as in `€5–8k`, or it is lacking."""
    if len(sides) != 2:
        return sides
    first, last = sides
    if not first:
        return []  # No amount is below nothing.
    if not _only(first, "unit", "times"):
        return [[*first, *_only(last, "times", "unit")], last]
    if _only(last, "times") and not _only(first, "times"):
        return []
    return [first, last if _only(last, "unit") else [*last, *_only(first, "unit")]]


def _only(words: Sequence[SpokenWord], *sorts: str) -> list[SpokenWord]:
    return [word for word in words if word.sort in sorts]


def _sum(side: Sequence[SpokenWord], units: tuple[str, ...]) -> tuple[Decimal, str] | None:
    """`1 h 30 min` and the like in the finest of its units; a number alone is of the only unit that there is."""
    total: tuple[Decimal, str] | None = None
    for value, said in _terms(side):
        unit = said or (units[0] if len(units) == 1 else "")
        if total and unit and _finer(*total)[1] == unit != total[1]:
            total = _finer(*total)[0] + value, unit
        elif total or not unit:
            return None
        else:
            total = value, unit
    return total


def _terms(side: Sequence[SpokenWord]) -> Iterator[tuple[Decimal, str]]:
    """Numbers with their units, which stand before or behind them; of a unit alone there is one."""
    value: Decimal | None = None
    unit = ""
    for word in side:
        if (word.sort == "unit" and unit) or (word.sort == "number" and value is not None):
            yield _or_one(value), unit
            value, unit = None, ""
        if word.sort == "unit":
            unit = word.means
        else:
            value = _or_one(value) * Decimal(word.means)
    if side:
        yield _or_one(value), unit


def _or_one(value: Decimal | None) -> Decimal:
    return Decimal(1) if value is None else value


def _finer(value: Decimal, unit: str) -> tuple[Decimal, str]:
    part, count = PARTS.get(unit, (unit, 1))
    return value * count, part
