"""Whole files by the digest of their bytes; what is on the disk is looked at before it is believed."""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from cookbook.disk.opening import read_bytes
from cookbook.store.sealed import replace


@dataclass(frozen=True)
class Blobs:
    """The files of a store. Where it has no place, none is ever found."""

    folder: Path | None = None

    def put(self, data: bytes) -> str:
        """Keep bytes; gives their digest."""
        name = hashlib.sha256(data).hexdigest()
        if self.folder:
            file = self._file(name)
            with suppress(OSError):
                if not file.exists():
                    file.parent.mkdir(parents=True, exist_ok=True)
                    replace(file, data)
        return name

    def get(self, name: str) -> bytes | None:
        """The bytes with that digest; None where they are not there, or no longer what they were."""
        if not self.folder:
            return None
        with suppress(OSError):
            data = read_bytes(self._file(name))
            if hashlib.sha256(data).hexdigest() == name:
                os.utime(self._file(name))
                return data
            self._file(name).unlink()
        return None

    def _file(self, name: str) -> Path:
        return (self.folder or Path()) / name[:2] / name
