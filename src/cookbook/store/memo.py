"""Many small answers kept as one: those that were asked for in a run are there in the next."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from cookbook.store.shelf import Shelf, T


class Memo:
    """Answers by questions in words. The key says what else they are made of."""

    def __init__(self, kept: Shelf, key: str) -> None:
        self._kept, self._key = kept, key
        self._before = cast("dict[str, Any]", kept.read(key) or {})
        self._asked: dict[str, Any] = {}

    def take(self, question: str, make: Callable[[], T]) -> T:
        """The answer of before, or the one that is made now."""
        if question not in self._asked:
            self._asked[question] = self._before[question] if question in self._before else make()
        return cast("T", self._asked[question])

    def save(self) -> None:
        """Keep what was asked for, where any of it is new."""
        if not self._asked.keys() <= self._before.keys():
            self._kept.write(self._key, self._asked)
