"""Small values by digests of what they are made of, in one file that is read and written as a whole."""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TypeVar, cast

from cookbook.store.journal import Journal
from cookbook.store.sealed import seal, unseal

T = TypeVar("T")
MOST_BYTES = 256 * 1024 * 1024
"""What of a shelf was not used for the longest time goes first."""


class Shelf:
    """Values that were kept before and those of this run; whoever takes one must not change it.

    Nothing but `save` writes, and it replaces the file as a whole: of two runs at once the last one's values are kept.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._journal = Journal(file.parent if file else None)
        self._kept = cast("dict[str, bytes]", unseal(file) or {})
        self._live: dict[str, object] = {}
        self._used: dict[str, None] = {}
        self._is_new = False

    def take(self, key: str, make: Callable[[], T]) -> T:
        """The value that was kept under a key, or the one that is made now and kept from here on."""
        found = self.get(key)
        return cast("T", found) if found is not None else self.put(key, make())

    def get(self, key: str) -> object | None:
        """The value that was kept under a key; None where there is none."""
        if key not in self._live:
            if (found := self.read(key)) is None:
                return None
            self._live[key] = found
        self._used[key] = None
        return self._live[key]

    def put(self, key: str, value: T) -> T:
        """Keep a value; gives it back."""
        self._live[key] = value
        self._used[key] = None
        self.write(key, value)
        return value

    def once(self, key: str, make: Callable[[], T]) -> T:
        """What `take` gives, for what nobody asks for again in this run: nothing of it stays but what is written at its end."""
        found = self.read(key)
        if found is None:
            self.write(key, found := make())
        return cast("T", found)

    def read(self, key: str) -> object | None:
        """What is to be found under a key, as it is written; it is not held."""
        if key not in self._kept:
            return None
        self._used[key] = None
        return cast("object", pickle.loads(self._kept[key]))  # noqa: S301 - the store's place is nobody's but the user's

    def write(self, key: str, value: object) -> None:
        """Have the next run find a value, which is not held."""
        if not self._file:
            return
        self._used[key] = None
        self._kept[key] = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
        self._is_new = True
        self._journal.tell((key, self._kept[key]))

    def let_go(self) -> None:
        """Hold no value that can be read again."""
        if self._file:
            self._live.clear()

    def save(self) -> None:
        """Write what is kept, as far as there is room. A disk that is full, or nobody's, is no fault: it is made again."""
        if self._file is None:
            return
        self._hear()
        with suppress(OSError):
            if self._is_new:
                seal(self._file, self._in_room())
            else:
                os.utime(self._file)  # It was used.
        self._is_new = False

    def _hear(self) -> None:
        """Take in what forks of this process have put, each after the other's end."""
        for key, data in cast("Iterator[tuple[str, bytes]]", self._journal.heard()):
            self._kept[key] = data
            self._used[key] = None
            self._is_new = True

    def forget(self) -> None:
        """Hold only what was used since this was last said."""
        self._live = {key: self._live[key] for key in self._used if key in self._live}
        self._used.clear()

    def _in_room(self) -> dict[str, bytes]:
        """Everything, what was used in this run last; as much of the beginning is left out as there is no room for."""
        found = {key: self._kept[key] for used in (False, True) for key in self._kept if (key in self._used) is used}
        over = sum(map(len, found.values())) - MOST_BYTES
        for key in list(found):
            if over <= 0:
                break
            over -= len(found.pop(key))
        return found
