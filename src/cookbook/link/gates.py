"""Whether a menu can be cooked as it says: courses have room for their recipes, gates ask for what is known by then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import ROUND_CEILING, Decimal

from cookbook import prose
from cookbook.link.timing import MONTH, DoneBy, end_of, last_of, timed
from cookbook.model.book import Book, Entry
from cookbook.model.ids import MetricId, RecipeId
from cookbook.model.menu import Menu
from cookbook.model.metric import METRIC
from cookbook.model.recipe import RECIPE
from cookbook.problems import Problems

IN_GATE = "metric:"


def check_gates(book: Book, menu: Entry[Menu], problems: Problems) -> None:
    """Note courses that are too short, and gates that ask for numbers before they exist or for fewer than the menu does."""
    done = timed(book, menu)
    asked: dict[str, None] = dict.fromkeys(map(str, menu.content.metrics))
    for number, course in enumerate(menu.content.courses):
        last, end = last_of(course, done), end_of(course)
        args = {"id": last.recipe, "duration": _duration(book, last), "found": last.span, "expected": int(end)}
        if last.least > end:
            problems.note(menu.source.place(("courses", number, "months")), "course-short", **args)
        elif max(done[id].most for id in course.recipes) > end:
            late = max((done[id] for id in course.recipes), key=lambda one: one.most)
            args |= {"id": late.recipe, "duration": _duration(book, late), "found": late.span}
            problems.note(menu.source.place(("courses", number, "months")), "course-tight", **args)
        _check_metrics(book, menu, number, done, problems)
        asked |= dict.fromkeys(str(use.metric) for id in course.recipes for use in book.one(RECIPE, id).content.metrics)
        if course.metrics_at_most is not None and len(asked) > course.metrics_at_most:
            place = menu.source.place(("courses", number, "metrics_at_most"))
            problems.note(place, "gate-metrics-many", found=len(asked), expected=course.metrics_at_most)


def _duration(book: Book, done: DoneBy) -> object:
    return book.one(RECIPE, done.recipe).content.serving.duration


def _check_metrics(book: Book, menu: Entry[Menu], number: int, done: Mapping[RecipeId, DoneBy], problems: Problems) -> None:
    """A metric that a gate names has its first number by then."""
    course = menu.content.courses[number]
    for id in _named(course.gate):
        if (METRIC.name, id) not in book.entries:
            continue
        known = _known(book, MetricId(id), done)
        if known > end_of(course):
            place = menu.source.place(("courses", number, "gate"), f"{IN_GATE}{id}")
            problems.note(
                place, "gate-metric-early", id=id, found=int(known.to_integral_value(ROUND_CEILING)), expected=int(end_of(course))
            )


def _named(gate: str) -> Iterable[str]:
    hrefs = (link.href for link in prose.links(gate))
    return dict.fromkeys(href.removeprefix(IN_GATE) for href in hrefs if href.startswith(IN_GATE))


def _known(book: Book, id: MetricId, done: Mapping[RecipeId, DoneBy]) -> Decimal:
    """The month by which a metric has its first number: so long after the first recipe that uses it is done."""
    wait = book.one(METRIC, id).content.first_after
    if wait is None:
        return Decimal(0)
    return min(_users(book, id, done), default=Decimal(0)) + wait.minutes[0] / MONTH


def _users(book: Book, id: MetricId, done: Mapping[RecipeId, DoneBy]) -> Iterator[Decimal]:
    for recipe, one in done.items():
        if any(use.metric == id for use in book.one(RECIPE, recipe).content.metrics):
            yield one.least
