"""What this user's own builds have made, known by digests in a file outside every tree: nobody can commit it."""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from cookbook.disk.opening import read_bytes

FILE = "made"


@dataclass(frozen=True)
class Ledger:
    """One digest a line, added to and never taken from. Where it cannot be kept, nothing is known."""

    file: Path | None

    @classmethod
    def apart_from(cls, source: Path | None) -> Ledger:
        """The user's own; not where the tree that is built would bring it along, as in a home that is a checkout."""
        from platformdirs import user_state_path  # Only who builds has a ledger.

        file = user_state_path("cookbook", appauthor=False) / FILE
        is_in_tree = source is not None and file.resolve().is_relative_to(source.resolve())
        return cls(file if file.is_absolute() and not is_in_tree else None)

    def knows(self, data: bytes) -> bool:
        """Whether these bytes have been remembered before."""
        with suppress(OSError):
            return self.file is not None and _digest(data) in read_bytes(self.file).split()
        return False

    def remember(self, data: bytes) -> None:
        """Know these bytes from now on."""
        if self.file is None or self.knows(data):
            return
        with suppress(OSError):
            self.file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            adding = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
            with os.fdopen(os.open(self.file, adding, 0o600), "wb", buffering=0) as file:
                file.write(b"\n" + _digest(data))  # The end of line first: a line that broke off spoils no other.


def _digest(data: bytes) -> bytes:
    return hashlib.sha256(data).hexdigest().encode()
