"""Sums that differ from their parts, estimates of nothing, and entries that name themselves."""

from __future__ import annotations

from decimal import Decimal

from cookbook.link.remarks.translated import in_words, numbers
from cookbook.model.book import Book, Entry
from cookbook.model.case import CASE, Case
from cookbook.model.content import ESTIMABLE, Serving
from cookbook.model.quantity import Money
from cookbook.model.text import OwnId, Reference
from cookbook.problems import Problems

WITH_RULES_OF_THEIR_OWN = ("after",)
"""Fields whose circles are looked for, however long the way round."""


def check_sums(book: Book, problems: Problems) -> None:
    """Parts fit into their whole."""
    for case in book.of(CASE):
        _check_budget(case, problems)
    for entry in book.entries.values():
        if isinstance(serving := getattr(entry.content, "serving", None), Serving):
            _check_estimate(entry, serving, problems)


def check_itself(entry: Entry, problems: Problems) -> None:
    """No entry is part of itself, or like itself."""
    for path, value in entry.leaves:
        is_itself = isinstance(value, Reference) and not isinstance(value, OwnId) and (value.kind, value) == entry.key
        if is_itself and path[0] not in WITH_RULES_OF_THEIR_OWN:
            problems.note(entry.source.place(path), "reference-self", id=entry.id)


def check_results(entry: Entry, problems: Problems) -> None:
    """The number of a result is one that its claim names, in digits or in words."""
    for lang, content in entry.texts.items():
        for number, result in enumerate(content.results if isinstance(content, Case) else ()):
            if result.value and result.value.lang == result.claim.lang == lang and (there := numbers(result.claim)):
                if result.unit and (unit := str(result.unit).casefold()) and str(result.value).casefold().endswith(unit):
                    place = entry.sources[lang].place(("results", number, "value"))
                    problems.note(place, "unit-twice", found=str(result.value))
                    continue
                for found in numbers(result.value):
                    if found not in there and not in_words(found, result.claim):
                        place = entry.sources[lang].place(("results", number, "value"))
                        problems.note(place, "value-differs", found=str(result.value))


def _check_budget(entry: Entry[Case], problems: Problems) -> None:
    budget = entry.content.budget
    parts = [part for part in (budget.fund, budget.other) if part] if budget else []
    if not budget or not budget.total or not parts or not all(map(_is_exact, (budget.total, *parts))):
        return
    together, whole = sum((part.least or Decimal(0) for part in parts), Decimal(0)), budget.total.least or 0
    if together > whole or (len(parts) > 1 and together != whole):
        found = Money(together, together, budget.total.unit)
        problems.note(entry.source.place(("budget", "total")), "budget-sum", found=found, expected=budget.total)


def _is_exact(money: Money) -> bool:
    return money.least is not None and money.least == money.most and not money.about


def _check_estimate(entry: Entry, serving: Serving, problems: Problems) -> None:
    """What is called an estimate is there; all of them are those that are there."""
    if serving.estimate == ESTIMABLE:
        return
    for number, field in enumerate(serving.estimate):
        if getattr(serving, field) is None:
            problems.note(entry.source.place(("serving", "estimate", number)), "estimate-nothing", field=field)
