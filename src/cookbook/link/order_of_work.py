"""Recipes in the order of work: what others build on comes first, then what menus serve early."""

from __future__ import annotations

from collections.abc import Sequence

from cookbook.link import LinkedBook
from cookbook.model.book import Entry
from cookbook.model.ids import RecipeId
from cookbook.model.menu import MENU
from cookbook.model.recipe import RECIPE, Recipe

LATE = 99
"""The course of a recipe that no menu has."""


def in_order_of_work(linked: LinkedBook, recipes: Sequence[Entry[Recipe]]) -> list[Entry[Recipe]]:
    """None stands before one that it builds on; else the earliest course comes first, then what most others build on."""
    ids = {entry.id for entry in recipes}
    waits = {entry.id: _before(linked, entry.id) & ids for entry in recipes}
    followers = {id: sum(id in before for before in waits.values()) for id in ids}
    courses = _courses(linked)
    left = {entry.id: entry for entry in recipes}
    made = []
    while left:
        ready = (id for id in left if waits[id].isdisjoint(left))
        made.append(left.pop(min(ready, key=lambda id: (courses.get(id, LATE), -followers[id], id))))
    return made


def _before(linked: LinkedBook, id: str) -> set[str]:
    """Every recipe that one builds on, at any distance."""
    found: set[str] = set()
    ahead: list[RecipeId] = [*linked.one(RECIPE, id).content.after]
    while ahead:
        one = ahead.pop()
        if one not in found:
            found.add(one)
            ahead += linked.one(RECIPE, one).content.after
    return found - {id}


def _courses(linked: LinkedBook) -> dict[str, int]:
    """The earliest course of any menu that serves a recipe, by its id."""
    found: dict[str, int] = {}
    for menu in linked.of(MENU):
        for number, course in enumerate(menu.content.courses):
            found |= {id: min(number, found.get(id, number)) for id in course.recipes}
    return found
