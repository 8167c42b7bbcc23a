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
    left, made = list(recipes), list[Entry[Recipe]]()
    while left:
        done = {entry.id for entry in made}
        ready = [entry for entry in left if waits[entry.id] <= done]
        made.append(min(ready, key=lambda entry: (_course(linked, entry.id), -followers[entry.id], entry.id)))
        left.remove(made[-1])
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


def _course(linked: LinkedBook, id: str) -> int:
    """The earliest course of any menu that serves a recipe."""
    courses = (number for menu in linked.of(MENU) for number, course in enumerate(menu.content.courses) if id in course.recipes)
    return min(courses, default=LATE)
