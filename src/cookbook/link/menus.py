"""What a menu comes to: time, effort, money, roles, metrics, and recipes out of order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

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
    return Totals(
        recipes=ids,
        time=_span(content),
        effort=_sum_effort([effort for effort in efforts if effort]),
        cost=_sum_money([cost for cost in costs if cost]),
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


def _span(menu: Menu) -> Duration:
    """Months from the first course's first to the last course's last."""
    first = min(course.months.least or Decimal(1) for course in menu.courses)
    last = max(course.months.most or course.months.least or Decimal(1) for course in menu.courses)
    length = last - first + 1
    return Duration(length, length, "month")


def _sum_effort(efforts: list[Effort]) -> Effort | None:
    each = Effort.person_days_each
    bounds = [_bounds(effort, each[effort.unit]) for effort in efforts]
    return Effort(*_added(bounds), "person-day") if bounds else None


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
