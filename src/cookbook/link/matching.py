"""Which need or challenge fits which capability: by the themes that they share, the rarest first, and by their areas."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from cookbook.model.book import Book, Entry
from cookbook.model.capability import CAPABILITY, Capability
from cookbook.model.challenge import CHALLENGE, Challenge
from cookbook.model.ids import ThemeId
from cookbook.model.need import NEED, Need
from cookbook.model.text import Line

Ask: TypeAlias = Entry[Need] | Entry[Challenge]
MOST = 4
"""Of more, a reader looks at none."""
OVER = ("solved", "closed")
"""States in which nobody is sought any more."""


@dataclass(frozen=True, slots=True)
class Fit:
    """A need or a challenge and a capability, with the reasons why they fit."""

    ask: Ask
    capability: Entry[Capability]
    themes: tuple[ThemeId, ...]
    """Those of both, the rarest first."""
    areas: tuple[Line, ...]
    """Those of both, in the first language."""
    weight: float


def matches(book: Book) -> tuple[Fit, ...]:
    """Every pair that shares a theme and is still open, by the ask; the best first."""
    asks: list[Ask] = [*book.of(CHALLENGE), *book.of(NEED)]
    open_asks = [ask for ask in asks if ask.content.state not in OVER]
    cards = book.of(CAPABILITY)
    counts = Counter(theme for entry in (*asks, *cards) for theme in dict.fromkeys(entry.content.themes))
    found = [one for ask in open_asks for card in cards for one in _match(ask, card, counts)]
    return tuple(sorted(found, key=lambda one: (asks.index(one.ask), -one.weight, one.capability.id)))


def matches_of(book: Book, entry: Entry) -> tuple[Fit, ...]:
    """The best of an ask, or of a capability."""
    found = [one for one in matches(book) if entry.key in (one.ask.key, one.capability.key)]
    return tuple(sorted(found, key=lambda one: -one.weight)[:MOST])


def _match(ask: Ask, card: Entry[Capability], counts: Counter[ThemeId]) -> Iterator[Fit]:
    """The pair, where it shares a theme: one that few have says more than one that all have."""
    themes = sorted(set(ask.content.themes) & set(card.content.themes), key=lambda theme: (counts[theme], theme))
    if themes:
        areas = tuple(area for area in ask.content.areas if area in card.content.areas)
        weight = sum(1 / counts[theme] for theme in themes) * (1 + len(areas) / 10)
        yield Fit(ask, card, tuple(themes), areas, weight)
