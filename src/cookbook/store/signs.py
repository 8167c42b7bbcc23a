"""Digests of files that were read before, found by what the system says of a file: whoever writes to one changes that.

As git does: device, number, size and both times, of which nobody can set that of the last change. What was written a moment
before it was read may be written again within one tick of the clock, and is read again. An output and the one that stands aside
take turns, so what nobody asked for in one run is known for one more.
"""

from __future__ import annotations

import hashlib
import os
import stat
import time
from contextlib import suppress
from pathlib import Path
from typing import cast

from cookbook.disk.opening import read_bytes
from cookbook.store.sealed import seal, unseal

FileSign = tuple[int, int, int, int, int]
BySign = dict[FileSign, str]
TICK, COARSE = 100_000_000, 2_100_000_000
"""Nanoseconds that a clock of files may stand still; where it tells no parts of a millisecond, it may be one of whole seconds."""


class Signs:
    """The digest of any ordinary file."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._last, older = cast("tuple[BySign, BySign]", unseal(file) or ({}, {}))
        self._before = {**older, **self._last}
        self._used: BySign = {}

    def digest(self, path: str, found: os.stat_result | None = None) -> str | None:
        """The SHA-256 of a file; None where there is none, nor a link. `found` is what the system has just said of it."""
        try:
            found = found or os.lstat(path)
            if not stat.S_ISREG(found.st_mode):
                return None
            known = self._used.get(sign := _sign(found)) or self._before.get(sign)
            return self._keep(found, known) if known else self._read(path)
        except (OSError, ValueError):  # ValueError: a name that no system can have.
            return None

    def _read(self, path: str) -> str:
        """What is in a file now; its sign is believed from here on if it was the same before, and not of this moment."""
        before, now = os.lstat(path), time.time_ns()
        made = hashlib.sha256(read_bytes(Path(path))).hexdigest()
        after = os.lstat(path)
        is_settled = now - max(before.st_ctime_ns, before.st_mtime_ns) > _still(before) and _sign(before) == _sign(after)
        return self._keep(before, made) if is_settled else made

    @property
    def are_kept(self) -> bool:
        """Whether the next run knows what this one has looked at."""
        return self._file is not None

    def linked(self, path: str, digest: str, before: os.stat_result) -> None:
        """That a file has got another name since it was as `before` and had that digest: this alone is no change of it."""
        now, found = time.time_ns(), os.lstat(path)
        if _sign(found)[:4] == _sign(before)[:4] and now - found.st_ctime_ns > _still(found):
            self._keep(found, digest)

    def save(self) -> None:
        """Have the next run know what this one has looked at."""
        if self._file and self._used != self._last:
            with suppress(OSError):
                seal(self._file, (self._used, {sign: made for sign, made in self._last.items() if sign not in self._used}))

    def _keep(self, found: os.stat_result, digest: str) -> str:
        if self._file:
            self._used[_sign(found)] = digest
        return digest


def _sign(found: os.stat_result) -> FileSign:
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns


def _still(found: os.stat_result) -> int:
    is_coarse = not (found.st_ctime_ns % 1_000_000 and found.st_mtime_ns % 1_000_000)
    return COARSE if is_coarse else TICK
