"""The way from the first question to a recipe: every path ends, every question is asked, every recipe can be reached."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cookbook.link.cycles import rings
from cookbook.link.titled import Titled
from cookbook.model.book import Book, Entry, Key
from cookbook.model.content import Status
from cookbook.model.ids import DocumentId, MethodId, MetricId
from cookbook.model.recipe import RECIPE, Recipe
from cookbook.model.starter import STARTER, Starter
from cookbook.problems import Problems

TOLD = ("reason", "act", "next")
"""What an answer tells with its recipe."""


@dataclass(frozen=True, slots=True)
class ThisWeek:
    """What the first week of a recipe needs, where the recipe has it."""

    method: MethodId | None
    document: DocumentId | None
    metric: MetricId | None


def this_week(recipe: Recipe) -> ThisWeek:
    """The method and the document that the steps name first, and the metric that is followed from the start."""
    methods = (method for step in recipe.steps for method in step.methods)
    documents = (document for step in recipe.steps for document in step.documents)
    followed = (use.metric for use in recipe.metrics if use.use == "monitoring")
    return ThisWeek(next(methods, None), next(documents, None), next(followed, recipe.metrics[0].metric))


def check_starters(book: Book, problems: Problems) -> None:
    """Note answers that lead nowhere or two ways, questions that nobody meets or that come back, recipes out of reach."""
    asked = book.of(STARTER)
    if not asked:
        return
    for question in asked:
        _check_answers(question, problems)
    if any((key not in book.entries) for question in asked for key in _named(question)):
        return  # What leads nowhere is noted as that, and not every question behind it.
    leads = {question.id: _next(question) for question in asked}
    for chain in rings(leads):
        place = book.one(STARTER, chain[0]).source.place(("answers",))
        titles = (book.one(STARTER, id).content.title for id in chain)
        problems.note(place, "starter-cycle", chain=" → ".join(map(str, titles)))
    met = set(_from(asked[0].id, leads))
    for question in asked:
        if question.id not in met:
            problems.note(question.source.place(()), "starter-unasked", first=asked[0].content.title)
    _check_reached(book, [question.content for question in asked if question.id in met], problems)


def _next(question: Entry[Starter]) -> list[str]:
    """The questions that its answers lead to; to itself has a rule of its own."""
    return [str(answer.then) for answer in question.content.answers if answer.then not in (None, question.id)]


def _named(question: Entry[Starter]) -> Iterator[Key]:
    """The questions and recipes that its answers lead to."""
    for answer in question.content.answers:
        yield from ((STARTER.name, answer.then),) if answer.then else ()
        yield from ((RECIPE.name, answer.recipe),) if answer.recipe else ()


def _check_answers(question: Entry[Starter], problems: Problems) -> None:
    for number, answer in enumerate(question.content.answers):
        if (answer.then is None) == (answer.recipe is None):
            code = "answer-endless" if answer.then is None else "answer-forked"
            problems.note(question.source.place(("answers", number)), code)
        for field in TOLD if answer.then and not answer.recipe else ():
            if getattr(answer, field):
                problems.note(question.source.place(("answers", number, field)), "answer-unshown", field=field)
        for at, id in enumerate(answer.next):
            if id == answer.recipe:
                place = question.source.place(("answers", number, "next", at))
                problems.note(place, "named-twice", found=str(id), other=RECIPE.name)


def _from(first: str, leads: dict[str, list[str]]) -> Iterator[str]:
    """Every question that the first one leads to, and itself."""
    met, waiting = {first}, [first]
    while waiting:
        yield (id := waiting.pop())
        new = [other for other in leads.get(id, ()) if other not in met]
        met |= set(new)
        waiting += new


def _check_reached(book: Book, asked: list[Starter], problems: Problems) -> None:
    answers = [answer for question in asked for answer in question.answers]
    reached = {id for answer in answers for id in (answer.recipe, *answer.next) if id}
    missing = [one for one in book.of(RECIPE) if one.id not in reached and one.content.status != Status.RETIRED]
    if missing:
        named = [Titled(one.id, one.content.title).in_words(book.source_language) for one in missing]
        problems.note(book.of(STARTER)[0].source.place(()), "recipes-unasked", ids=", ".join(named))
