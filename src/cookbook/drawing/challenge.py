"""A challenge on its way: its states as stops of a line, and its call on an axis of months."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import get_args

from markupsafe import Markup

from cookbook.drawing.pen import Pen
from cookbook.language.speech import Speech
from cookbook.model.challenge import ChallengeState

WIDTH = 400.0
STATES: tuple[str, ...] = get_args(ChallengeState)
LABEL = 56.0
"""The width that a month's name takes."""
LETTER = 0.6
"""No letter is wider on average, in sizes of type: a long name at either end stays within the picture."""


@dataclass(frozen=True)
class ChallengeDrawings:
    """Draws in the words of one language; what each picture shows stands beside it in words."""

    voice: Speech
    pen: Pen

    def names(self) -> list[str]:
        """Every state in its order, as readers call it."""
        return [self.voice.choice("state", state) for state in STATES]

    def states(self, current: str) -> Markup:
        """The states in their order, with the `current` one marked."""
        return self.pen.picture("states", (WIDTH, 76), self._states(STATES.index(current)))

    def _states(self, current: int) -> Iterator[Markup]:
        each = WIDTH / len(STATES)
        yield self.pen.bar((each / 2, 36.5), (WIDTH - each, 3), "line")
        for number, name in enumerate(self.names()):
            middle, is_here = (number + 0.5) * each, number == current
            yield self.pen.dot((middle, 38), 12 if is_here else 6, "kind-challenge" if is_here else "line-strong")
            if is_here:
                yield self.pen.dot((middle, 38), 4, "raised")
            y, ink, size = (70 if number % 2 else 16), ("ink" if is_here else "ink-soft"), (15 if is_here else 13)
            half = len(name) * size * LETTER / 2
            yield self.pen.words((min(max(middle, half), WIDTH - half), y), name, ink, size=size, anchor="middle")

    def call(self, first: date | None, last: date | None) -> Markup:
        """The days on which answers are taken; nothing where either end is not known, or the last is before the first."""
        return self.pen.picture("call", (WIDTH, 44), self._call(first, last)) if first and last and first <= last else Markup("")

    def _call(self, first: date, last: date) -> Iterator[Markup]:
        months = list(_months(first, last))
        begin, end = months[0].toordinal(), months[-1].toordinal()
        scale = WIDTH / (end - begin)
        step = math.ceil(LABEL * (len(months) - 1) / WIDTH)
        for number, month in enumerate(months[:-1]):
            x = (month.toordinal() - begin) * scale
            yield self.pen.bar((x, 20), (0.8, 24), "line")
            if number % step == 0:
                yield self.pen.words((x, 14), f"{month.month}/{month.year}", "ink-soft", size=12)
        x = (first.toordinal() - begin) * scale
        yield self.pen.bar((x, 25), ((last.toordinal() + 1 - first.toordinal()) * scale, 14), "kind-challenge")


def _months(first: date, last: date) -> Iterator[date]:
    """The first days of the months from `first` to the month after `last`."""
    for number in range(first.year * 12 + first.month - 1, last.year * 12 + last.month + 1):
        yield date(number // 12, number % 12 + 1, 1)
