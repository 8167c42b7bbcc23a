"""Small values by digests of what they are made of, in one file that is read and written as a whole."""

from __future__ import annotations

import hashlib
import os
import pickle
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import IO, TypeVar, cast

from cookbook.disk.opening import read_bytes

T = TypeVar("T")
MOST_BYTES = 256 * 1024 * 1024
"""What of a shelf was not used for the longest time goes first."""
HEAD = hashlib.sha256().digest_size
"""A file begins with the digest of the rest."""


class Shelf:
    """Values that were kept before and those of this run; whoever takes one must not change it.

    Nothing but `save` writes, and it replaces the file as a whole: of two runs at once the last one's values are kept.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._owner = os.getpid()
        self._journal = _nameless(file)
        self._kept = _read(file)
        self._live: dict[str, object] = {}
        self._used: dict[str, None] = {}
        self._is_new = False

    def __del__(self) -> None:
        if self._journal is not None:
            self._journal.close()

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
        if os.getpid() != self._owner and self._journal is not None:
            pickle.dump((key, self._kept[key]), self._journal)
            self._journal.flush()

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
                replace(self._file, _packed(self._in_room()))
            else:
                os.utime(self._file)  # It was used.
        self._is_new = False

    def _hear(self) -> None:
        """Take in what forks of this process have put, each after the other's end."""
        if self._journal is None:
            return
        self._journal.seek(0)
        with suppress(EOFError, pickle.UnpicklingError):
            while True:
                key, data = pickle.load(self._journal)  # noqa: S301 - from our own process
                self._kept[key] = data
                self._used[key] = None
                self._is_new = True
        self._journal.seek(0)
        self._journal.truncate()

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


def _nameless(file: Path | None) -> IO[bytes] | None:
    """A file without a name, which a fork shares with its parent; None where there can be none."""
    with suppress(OSError):
        return tempfile.TemporaryFile(dir=file.parent) if file else None
    return None


def _packed(values: dict[str, bytes]) -> bytes:
    data = pickle.dumps(values, pickle.HIGHEST_PROTOCOL)
    return hashlib.sha256(data).digest() + data


def _read(file: Path | None) -> dict[str, bytes]:
    """What a file holds; nothing where it is missing or not as it was written."""
    with suppress(OSError):
        data = memoryview(read_bytes(file)) if file else memoryview(b"")
        if len(data) > HEAD and hashlib.sha256(data[HEAD:]).digest() == data[:HEAD]:
            return cast("dict[str, bytes]", pickle.loads(data[HEAD:]))  # noqa: S301 - as above
    return {}


def replace(file: Path, data: bytes) -> None:
    """Write a file under a name of its own, then give it its name: nobody reads half of it."""
    number, made = tempfile.mkstemp(prefix=".", dir=file.parent)
    try:
        with os.fdopen(number, "wb") as new:
            new.write(data)
        Path(made).replace(file)
    except OSError:
        Path(made).unlink(missing_ok=True)
        raise
