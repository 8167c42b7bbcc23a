"""What the next output will have in a folder, so far: files that were made now, and those that are as in the last output."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from cookbook.disk.made import LastOutput
from cookbook.disk.opening import plain_files, read_bytes


@dataclass(frozen=True)
class Holding:
    """Files by their names from the folder `below` of the stage."""

    stage: Path
    below: str = ""
    last: LastOutput = field(default_factory=lambda: LastOutput(Path()))

    @cached_property
    def names(self) -> Mapping[str, bool]:
        """Every name, and whether the file was made now."""
        before = f"{self.below}/" if self.below else ""
        again = (name.removeprefix(before) for name in self.last.again if name.startswith(before))
        return dict.fromkeys(again, False) | dict.fromkeys(plain_files(self.stage / self.below), True)

    def read(self, name: str) -> bytes:
        return read_bytes((self.stage if self.names[name] else self.last.folder) / self.below / name)

    def size(self, name: str) -> int:
        """How many bytes a file has."""
        return (self.stage / self.below / name).stat().st_size if self.names[name] else self.last.again[self._whole(name)]

    def digest(self, name: str) -> str:
        """The SHA-256 of a file."""
        return hashlib.sha256(self.read(name)).hexdigest() if self.names[name] else self.last.digests[self._whole(name)]

    def _whole(self, name: str) -> str:
        return f"{self.below}/{name}" if self.below else name
