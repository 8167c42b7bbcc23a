"""What was seen of a page before: whoever keeps it says with which programs it was looked at."""

from __future__ import annotations

from typing import Protocol

Over = tuple[float, float, int, int] | tuple[()]
"""Where a page has too much ink: the highest per cent, square millimetres, and a corner in pixels; nothing where it has not."""


class Seen(Protocol):
    """Keeps what was seen of a page under the digest of all that it is made of."""

    def get(self, key: str) -> object | None: ...

    def put(self, key: str, value: object) -> object: ...


class Unseen:
    """Keeps nothing."""

    def get(self, key: str) -> None:
        """Nothing was seen before."""

    def put(self, key: str, value: object) -> None:
        """Nobody asks again."""
