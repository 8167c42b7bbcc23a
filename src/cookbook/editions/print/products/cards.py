"""The product `cards`: a deck of A6 cards of recipes, methods and the like for duplex printing, front and back by turns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from cookbook.editions.job import Job
from cookbook.editions.print.layout.rendering import Rendering
from cookbook.editions.print.products.product import Product
from cookbook.editions.print.products.sheets import press_sheet, screen_sheet
from cookbook.language.collation import by_title
from cookbook.link import LinkedBook
from cookbook.link.divisions import divisions, words_of
from cookbook.model import ENTRY_KINDS
from cookbook.model.book import Entry
from cookbook.model.content import Content
from cookbook.model.kind import Kind
from cookbook.settings.printing import Printing
from cookbook.where.downloads import sheet

STYLES = ("css/tokens.css", "css/fonts.css", "css/sides.css", "css/cards.css")
SAFETY = 6
"""Millimetres between text and the edge: a stack of cards is cut in bulk, so more than a book needs."""


@dataclass(frozen=True)
class Card:
    """An entry as a card: its number among its kind, and the word that it belongs to."""

    entry: Entry
    number: int
    word: Entry | None

    @property
    def look(self) -> str:
        """The name of its icon: its word's own, or that of its kind."""
        return self.word.look if self.word and self.word.kind.coloured else self.entry.kind.name

    @property
    def token(self) -> str:
        """The name of its colour."""
        return self.look if self.word and self.word.kind.coloured else f"kind-{self.look}"


@dataclass(frozen=True)
class Suit:
    """The cards of a kind."""

    kind: Kind
    cards: tuple[Card, ...]
    words: tuple[Entry, ...]
    """What parts them, where it gives them their colours."""

    def numbers_of(self, word: Entry) -> str:
        """The numbers of the cards that name a word, such as `2–4, 7`."""
        spans: list[tuple[int, int]] = []
        for number in (card.number for card in self.cards if word.id in words_of(card.entry)):
            if spans and spans[-1][1] == number - 1:
                spans[-1] = (spans[-1][0], number)
            else:
                spans.append((number, number))
        return ", ".join(f"{first}–{last}" if last > first else str(first) for first, last in spans)


def cards(job: Job, printing: Printing, lang: str) -> tuple[Rendering, ...]:
    """The deck: a title card, a card on how to use it, then recipes by phase and methods by name; two pages a card."""
    safety = max(SAFETY, printing.profile.safety)
    context: dict[str, Any] = {"is_dealt": True, "deck": deck(job.linked, lang), "shared": frozenset(Content.model_fields)}
    return (
        press_sheet(job, printing, "cards", "cards", styles=STYLES, safety=safety, **context),
        screen_sheet(job, printing, "cards", sheet(job.linked.book, "cards"), styles=STYLES, safety=safety, **context),
    )


PRODUCT = Product("cards", cards, paper="cards", two_sided=True)


def deck(linked: LinkedBook, lang: str) -> tuple[Suit, ...]:
    """The kinds that have cards; their cards by the words that part them, and then by the alphabet of the language."""
    return tuple(_suit(linked, kind, lang) for kind in ENTRY_KINDS if kind.on_cards)


def _suit(linked: LinkedBook, kind: Kind, lang: str) -> Suit:
    parts = list(divisions(linked.book, kind, by_title(linked.of(kind), lang)))
    dealt = [(entry, part.word) for part in parts for entry in part.own]
    words = tuple(part.word for part in parts if part.word and part.word.kind.coloured)
    return Suit(kind, tuple(Card(entry, number, word) for number, (entry, word) in enumerate(dealt, 1)), words)
