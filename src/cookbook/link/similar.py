"""Cases that are like a challenge without having answered it: they used the same recipes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cookbook.model.book import Book, Entry
from cookbook.model.case import CASE, Case
from cookbook.model.challenge import Challenge
from cookbook.model.ids import RecipeId

MOST = 4
"""More would be a list of every case."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """A case and what it has in common with a challenge."""

    case: Entry[Case]
    recipes: tuple[RecipeId, ...]
    """Ids, in the order of the challenge."""
    themes: int
    """How many themes are the same."""


def similar(book: Book, entry: Entry[Challenge]) -> tuple[Likeness, ...]:
    """The cases most like a challenge, without its own pilots and what is only planned; most recipes first, then most themes."""
    found = sorted(_likes(book, entry.content), key=lambda one: (-len(one.recipes), -one.themes, one.case.id))
    return tuple(found[:MOST])


def _likes(book: Book, challenge: Challenge) -> Iterator[Likeness]:
    for entry in book.of(CASE):
        case = entry.content
        recipes = tuple(id for id in challenge.recipes if id in case.recipes)
        if recipes and case.state != "planned" and entry.id not in challenge.pilots:
            yield Likeness(entry, recipes, len(set(challenge.themes) & set(case.themes)))
