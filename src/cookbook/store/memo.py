"""Many small answers kept as one: those of a run are there in the next two, since runs of two sorts take turns."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from cookbook.store.shelf import Shelf, T


class Memo:
    """Answers by questions in words. The key says what else they are made of."""

    def __init__(self, kept: Shelf, key: str) -> None:
        self._kept, self._key = kept, key
        self._last, older = cast("tuple[dict[str, Any], dict[str, Any]]", kept.read(key) or ({}, {}))
        self._before = {**older, **self._last}
        self._asked: dict[str, Any] = {}

    def take(self, question: str, make: Callable[[], T]) -> T:
        """The answer of before, or the one that is made now."""
        if question not in self._asked:
            self._asked[question] = self._before[question] if question in self._before else make()
        return cast("T", self._asked[question])

    def save(self) -> None:
        """Keep what was asked for, where any of it is new; beside it what the last run asked for and this one did not."""
        if not self._asked.keys() <= self._last.keys():
            unasked = {question: answer for question, answer in self._last.items() if question not in self._asked}
            self._kept.write(self._key, (self._asked, unasked))
