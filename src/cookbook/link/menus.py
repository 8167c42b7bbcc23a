"""What a menu comes to: time, effort, money, roles, metrics, and recipes out of order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from cookbook.link.timing import end_of, timed
from cookbook.model.book import Book, Entry
from cookbook.model.ids import MethodId, MetricId, RecipeId, RoleId
from cookbook.model.menu import Menu
from cookbook.model.method import METHOD
from cookbook.model.quantity import Duration, Effort, Money, Quantity
from cookbook.model.recipe import RECIPE
from cookbook.model.text import Line

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class OutOfOrder:
    """A recipe that comes before, or without, one that it builds on."""

    recipe: RecipeId
    before: RecipeId
    missing: bool
    course: int
    position: int


@dataclass(frozen=True, slots=True)
class Totals:
    """Sums over the recipes of a menu, each counted once."""

    recipes: tuple[RecipeId, ...]
    time: Duration
    effort: Effort | None
    cost: Money | None
    work: Money | None
    """What the effort costs at the price that the cookbook gives for a day of work."""
    without_effort: int
    without_cost: int
    roles: tuple[RoleId, ...]
    metrics: tuple[MetricId, ...]
    methods: tuple[MethodId, ...]
    out_of_order: tuple[OutOfOrder, ...]


def totals(book: Book, menu: Entry[Menu]) -> Totals:
    """Compute a menu whose references all resolve."""
    content = menu.content
    ids = _unique(id for course in content.courses for id in course.recipes)
    recipes = [book.one(RECIPE, id).content for id in ids]
    efforts = [recipe.serving.effort for recipe in recipes]
    costs = [recipe.serving.cost for recipe in recipes]
    effort = _sum_effort([effort for effort in efforts if effort])
    return Totals(
        recipes=ids,
        time=_span(book, menu),
        effort=effort,
        cost=_sum_money([cost for cost in costs if cost]),
        work=_priced(effort, book.identity().person_day),
        without_effort=efforts.count(None),
        without_cost=costs.count(None),
        roles=_unique(task.role for recipe in recipes for task in recipe.roles),
        metrics=_unique((*content.metrics, *(use.metric for recipe in recipes for use in recipe.metrics))),
        methods=_unique(method for recipe in recipes for step in recipe.steps for method in step.methods),
        out_of_order=tuple(_out_of_order(book, content)),
    )


def supplies(book: Book, totals: Totals, lang: str) -> tuple[Line, ...]:
    """What the methods of a menu need on the table, each thing once, in `lang` where it is translated."""
    found: dict[str, Line] = {}
    for id in totals.methods:
        for line in book.one(METHOD, id).texts[lang].supplies:
            found.setdefault(line.casefold(), line)
    return tuple(found.values())


def _unique(ids: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(ids))


def _span(book: Book, menu: Entry[Menu]) -> Duration:
    """Months that the recipes take in their order, at most as many as the courses do if those last longer."""
    spans = [done.span for done in timed(book, menu).values()]
    least = max(span.least or Decimal(0) for span in spans)
    most = [*(span.most or Decimal(0) for span in spans), *(end_of(course) for course in menu.content.courses)]
    before = min(course.months.least or Decimal(1) for course in menu.content.courses) - 1
    return Duration(least - before, max(most) - before, "month")


def _sum_effort(efforts: list[Effort]) -> Effort | None:
    each = Effort.person_days_each
    bounds = [_bounds(effort, each[effort.unit]) for effort in efforts]
    return Effort(*_added(bounds), "person-day") if bounds else None


def _priced(effort: Effort | None, day: Money | None) -> Money | None:
    if effort is None or day is None:
        return None
    (least, most), (low, high) = _bounds(effort, Decimal(1)), _bounds(day, Decimal(1))
    return Money(least * low, most * high, "euro")


def _sum_money(costs: list[Money]) -> Money | None:
    bounds = [_bounds(cost, Decimal(1)) for cost in costs]
    return Money(*_added(bounds), "euro") if bounds else None


def _bounds(quantity: Quantity, each: Decimal) -> tuple[Decimal, Decimal]:
    """Least and most; an open end counts as its known side."""
    least = quantity.least if quantity.least is not None else Decimal(0)
    most = quantity.most if quantity.most is not None else least
    return least * each, most * each


def _added(bounds: list[tuple[Decimal, Decimal]]) -> tuple[Decimal, Decimal]:
    return sum((low for low, _ in bounds), Decimal(0)), sum((high for _, high in bounds), Decimal(0))


def _out_of_order(book: Book, menu: Menu) -> Iterator[OutOfOrder]:
    first: dict[str, int] = {}
    for number, course in enumerate(menu.courses):
        for id in course.recipes:
            first.setdefault(id, number)
    for number, course in enumerate(menu.courses):
        for position, id in enumerate(course.recipes):
            for before in book.one(RECIPE, id).content.after:
                if first.get(before, number + 1) > number and first[id] == number:
                    yield OutOfOrder(id, before, before not in first, number, position)
