"""The drawn page on how the parts of the book fit together: one recipe, what leads to it and what it leads to."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass
from itertools import islice

from cookbook.language.speech import voice_of
from cookbook.link import LinkedBook
from cookbook.model.book import Entry, Key
from cookbook.model.menu import MENU, Menu
from cookbook.model.recipe import RECIPE, Recipe
from cookbook.model.text import Reference
from cookbook.settings.volume import CHAPTER_KINDS

MOST = 4
"""Entries that stand beside each other."""
PARTS = ("ingredients", "roles", "steps", "metrics", "pitfalls", "evidence")
"""The parts of a recipe that are counted."""


@dataclass(frozen=True, slots=True)
class Guide:
    """A recipe with the menu that it is in and one entry of each kind that it leads to."""

    recipe: Entry[Recipe]
    menu: Entry[Menu] | None
    led: tuple[Entry, ...]
    parts: tuple[tuple[str, int], ...]
    """The headings of its parts, and how much each holds."""


def guide(linked: LinkedBook, lang: str, held: Container[Key]) -> Guide | None:
    """The recipe of a volume that shows most; None where none leads to anything."""
    found = [_of(linked, recipe, lang, held) for recipe in linked.of(RECIPE) if recipe.key in held]
    best = max(found, key=lambda one: (len(one.led), one.menu is not None, len(one.parts)), default=None)
    return best if best and best.led else None


def _of(linked: LinkedBook, recipe: Entry[Recipe], lang: str, held: Container[Key]) -> Guide:
    menus = (menu for menu in linked.used_by(recipe, MENU) if menu.key in held)
    voice, content = voice_of(linked.book, lang), recipe.content
    parts = ((voice.heading(Recipe, name), len(getattr(content, name))) for name in PARTS)
    led = tuple(islice(_led(linked, recipe, held), MOST))
    return Guide(recipe, next(menus, None), led, tuple(part for part in parts if part[1]))


def _led(linked: LinkedBook, recipe: Entry[Recipe], held: Container[Key]) -> Iterator[Entry]:
    """The first entry of each other kind of the book that a recipe names in its fields, in the order of its chapters."""
    named = [(value.kind, str(value)) for _, value in recipe.leaves if isinstance(value, Reference)]
    for kind in CHAPTER_KINDS:
        key = next((key for key in named if key[0] == kind.name and key in held), None)
        if key and kind != RECIPE:
            yield linked.entry(*key)
