"""The product `cards`: a deck of A6 recipe and method cards for duplex printing, front and back by turns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from cookbook.editions.job import Job
from cookbook.editions.print.layout.rendering import Rendering
from cookbook.editions.print.products.sheets import press_sheet
from cookbook.language.collation import collation_key
from cookbook.link import LinkedBook
from cookbook.model.book import Entry
from cookbook.model.method import METHOD
from cookbook.model.recipe import RECIPE
from cookbook.model.vocabulary import PHASE
from cookbook.settings.printing import Printing

STYLES = ("css/tokens.css", "css/fonts.css", "css/sides.css", "css/cards.css")
SAFETY = 6
"""Millimetres between text and the edge: a stack of cards is cut in bulk, so more than a book needs."""


@dataclass(frozen=True)
class Card:
    """An entry as a card: its number among its kind, and the token and the icon that tell its phase or kind."""

    entry: Entry
    number: int
    token: str


def cards(job: Job, printing: Printing, lang: str) -> tuple[Rendering, ...]:
    """The deck: a title card, a card on how to use it, then recipes by phase and methods by name; two pages a card."""
    safety = max(SAFETY, printing.profile.safety)
    return (press_sheet(job, printing, "cards", "cards", styles=STYLES, safety=safety, **_context(job.linked, lang)),)


def deck(linked: LinkedBook, lang: str) -> tuple[Card, ...]:
    """Recipes by their first phase, then methods; those of one group by the alphabet of the language."""
    return (*_numbered(_recipes(linked, lang)), *_numbered(_methods(linked, lang)))


def numbers_of(phase: Entry, recipes: list[Card]) -> str:
    """The numbers of the recipes that suit a phase, such as `2–4, 7`."""
    found = [card.number for card in recipes if phase.id in getattr(card.entry.content, "phases", ())]
    spans: list[tuple[int, int]] = []
    for number in found:
        if spans and spans[-1][1] == number - 1:
            spans[-1] = (spans[-1][0], number)
        else:
            spans.append((number, number))
    return ", ".join(f"{first}–{last}" if last > first else str(first) for first, last in spans)


def _recipes(linked: LinkedBook, lang: str) -> Iterator[tuple[Entry, str]]:
    recipes = _sorted(linked.of(RECIPE), lang)
    for phase in linked.of(PHASE):
        for entry in recipes:
            if getattr(entry.content, "phases", ())[:1] == (phase.id,):
                yield entry, f"phase-{phase.id}"


def _methods(linked: LinkedBook, lang: str) -> Iterator[tuple[Entry, str]]:
    for entry in _sorted(linked.of(METHOD), lang):
        yield entry, "kind-method"


def _sorted(entries: tuple[Entry, ...], lang: str) -> list[Entry]:
    return sorted(entries, key=lambda entry: collation_key(entry.texts[lang].title, lang))


def _numbered(group: Iterator[tuple[Entry, str]]) -> Iterator[Card]:
    return (Card(entry, number, token) for number, (entry, token) in enumerate(group, 1))


def _context(linked: LinkedBook, lang: str) -> Mapping[str, Any]:
    """What the templates of the deck ask for by name, beside what all sheets know."""
    made = deck(linked, lang)
    recipes = [card for card in made if card.entry.kind == RECIPE]
    return {
        "recipes": recipes,
        "methods": [card for card in made if card.entry.kind == METHOD],
        "numbers_of": lambda phase: numbers_of(phase, recipes),
        "phases": linked.of(PHASE),
    }
