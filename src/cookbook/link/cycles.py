"""No recipe comes before itself and no case is a part of itself, however long the way round."""

from __future__ import annotations

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from cookbook.link.titled import Titled
from cookbook.model.book import Book
from cookbook.model.case import CASE
from cookbook.model.kind import Kind
from cookbook.model.recipe import RECIPE
from cookbook.problems import Problems


def check_cycles(book: Book, problems: Problems) -> None:
    """Note each ring of recipes that come before themselves, and of cases that are parts of themselves.

    A case that names itself has a rule of its own.
    """
    after = {recipe.id: [str(id) for id in recipe.content.after] for recipe in book.of(RECIPE)}
    for chain in rings(after):
        place = book.one(RECIPE, chain[0]).source.place(("after", after[chain[0]].index(chain[1])))
        problems.note(place, "reference-cycle", chain=_titled(book, RECIPE, chain), id=chain[1])
    part_of = {case.id: [str(case.content.part_of)] for case in book.of(CASE) if case.content.part_of not in (None, case.id)}
    for chain in rings(part_of):
        place = book.one(CASE, chain[0]).source.place(("part_of",))
        problems.note(place, "part-cycle", chain=_titled(book, CASE, chain))


def _titled(book: Book, kind: Kind, chain: list[str]) -> str:
    return " → ".join(Titled(id, book.one(kind, id).content.title).in_words(book.source_language) for id in chain)


def rings(before: dict[str, list[str]]) -> Iterator[list[str]]:
    """Each ring once, from the one of it whose id is first back to itself."""
    try:
        TopologicalSorter(before).prepare()
    except CycleError:
        done: set[str] = set()
        for start in before:
            if chain := _way_back(start, before, done):
                yield chain
            done.add(start)


def _way_back(start: str, before: dict[str, list[str]], done: set[str]) -> list[str]:
    """The shortest chain from `start` to itself that meets none of `done`, or nothing."""
    came: dict[str, str] = {}
    waiting = [start]
    for id in waiting:
        for other in before.get(id, ()):
            if other == start:
                chain = [start, id]
                while chain[-1] != start:
                    chain.append(came[chain[-1]])
                return list(reversed(chain))
            if other not in came and other not in done:
                came[other] = id
                waiting.append(other)
    return []
