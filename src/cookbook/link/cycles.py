"""No recipe comes before itself, however long the way round."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter

from cookbook.link.titled import Titled
from cookbook.model.book import Book
from cookbook.model.recipe import RECIPE
from cookbook.problems import Problems


def check_cycles(book: Book, problems: Problems) -> None:
    """Note each ring of `after` once, at the recipe of it whose id is first, where it names the next."""
    before = {recipe.id: [str(id) for id in recipe.content.after] for recipe in book.of(RECIPE)}
    try:
        TopologicalSorter(before).prepare()
        return
    except CycleError:
        done: set[str] = set()
    for start, earlier in before.items():
        chain = _way_back(start, before, done)
        if chain:
            place = book.one(RECIPE, start).source.place(("after", earlier.index(chain[1])))
            titled = (Titled(id, book.one(RECIPE, id).content.title).in_words(book.source_language) for id in chain)
            problems.note(place, "reference-cycle", chain=" → ".join(titled), id=chain[1])
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
