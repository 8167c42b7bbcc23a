"""When the courses of a menu are done, by its own recipes: what waits for what, and how long each takes at least and at most."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

from cookbook.link.critical_path import Task, critical_path
from cookbook.model.book import Book, Entry
from cookbook.model.ids import RecipeId
from cookbook.model.menu import Course, Menu
from cookbook.model.quantity import Duration
from cookbook.model.recipe import RECIPE

MONTH = Duration.minutes_each["month"]
CENTURY = Decimal(100 * 12 * MONTH)


@dataclass(frozen=True, slots=True)
class DoneBy:
    """The months from the start of a menu in which a recipe is done, at the earliest and at the latest."""

    recipe: RecipeId
    least: Decimal
    most: Decimal

    @property
    def span(self) -> Duration:
        """Both, rounded as people count months: what ends within a month ends with it."""
        return Duration(_whole(self.least), _whole(self.most), "month")


def timed(book: Book, menu: Entry[Menu]) -> Mapping[RecipeId, DoneBy]:
    """When each recipe of a menu is done: it begins with its course, and after those of the menu that it builds on."""
    starts: dict[RecipeId, int] = {}
    for course in menu.content.courses:
        for id in course.recipes:
            starts.setdefault(id, int(((course.months.least or Decimal(1)) - 1) * MONTH))
    order = list(_in_order(book, list(starts)))
    ends = [_ends(book, order, starts, side) for side in (0, 1)]
    return {id: DoneBy(id, Decimal(ends[0][id]) / MONTH, Decimal(ends[1][id]) / MONTH) for id in starts}


def last_of(course: Course, done: Mapping[RecipeId, DoneBy]) -> DoneBy:
    """The recipe of a course that is done last at the earliest, and of those the one that may take longest."""
    return max((done[id] for id in course.recipes), key=lambda one: (one.least, one.most))


def end_of(course: Course) -> Decimal:
    """The month that a course ends with."""
    return course.months.most or course.months.least or Decimal(1)


def _ends(book: Book, order: list[RecipeId], starts: Mapping[RecipeId, int], side: int) -> dict[RecipeId, int]:
    place = {id: number for number, id in enumerate(order)}
    tasks = [
        Task(
            int(min(book.one(RECIPE, id).content.serving.duration.minutes[side], CENTURY)),
            starts[id],
            tuple(place[other] for other in _before(book, id) if place.get(other, len(order)) < place[id]),
        )
        for id in order
    ]
    return {id: one.end for id, one in zip(order, critical_path(tasks), strict=True)}


def _in_order(book: Book, ids: list[RecipeId]) -> Iterator[RecipeId]:
    """The recipes, each after those that it waits for; a circle is broken where it closes."""
    seen: set[RecipeId] = set()

    def visit(id: RecipeId) -> Iterator[RecipeId]:
        if id in seen or id not in ids:
            return
        seen.add(id)
        for other in _before(book, id):
            yield from visit(other)
        yield id

    for id in ids:
        yield from visit(id)


def _before(book: Book, id: RecipeId) -> tuple[RecipeId, ...]:
    return book.one(RECIPE, id).content.after


def _whole(months: Decimal) -> Decimal:
    return months.to_integral_value(ROUND_CEILING)
