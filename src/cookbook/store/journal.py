"""What forks of a process tell it: a file without a name that they share."""

from __future__ import annotations

import os
import pickle
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO


class Journal:
    """Values that a fork tells its parent, one after the other; where there can be no file, none is told."""

    def __init__(self, folder: Path | None) -> None:
        self._owner = os.getpid()
        self._file: IO[bytes] | None = None
        with suppress(OSError):
            self._file = tempfile.TemporaryFile(dir=folder) if folder else None  # noqa: SIM115 - it is open as long as this is

    def __del__(self) -> None:
        if self._file is not None:
            self._file.close()

    def tell(self, value: object) -> None:
        """Have the parent hear of a value; the parent itself has it already."""
        if self._file is not None and os.getpid() != self._owner:
            pickle.dump(value, self._file, pickle.HIGHEST_PROTOCOL)
            self._file.flush()

    def heard(self) -> Iterator[object]:
        """What forks have told, each after the other's end."""
        if self._file is None:
            return
        self._file.seek(0)
        with suppress(EOFError, pickle.UnpicklingError):
            while True:
                yield pickle.load(self._file)  # noqa: S301 - from our own process
        self._file.seek(0)
        self._file.truncate()
