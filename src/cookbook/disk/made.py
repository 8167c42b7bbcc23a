"""What an output holds that we made: its marker lists every file with a digest, and the ledger knows the marker."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from cookbook.disk.ledger import Ledger
from cookbook.disk.opening import is_plain_below, read_bytes
from cookbook.disk.scan import Scan, scan

MARKER = ".cookbook"
"""A file in the output that says that the folder may be replaced and, as `sha256sum -c` reads it, what was made."""
DigestOf = Callable[[str, os.stat_result | None], str | None]
"""The digest of the file of a path, of which the system may have said something just now; None where there is none."""


def read_digest(path: str, found: os.stat_result | None = None) -> str | None:
    """The digest of a file that is read for it."""
    with suppress(OSError, ValueError):  # ValueError: a name that no system can have.
        return hashlib.sha256(read_bytes(Path(path))).hexdigest()
    return None


@dataclass(frozen=True)
class LastOutput:
    """The files of an output by their names from its root, each with the digest of its bytes; none where nothing is proven."""

    folder: Path
    digests: Mapping[str, str] = field(default_factory=dict)
    digest_of: DigestOf = read_digest
    aside: Path | None = None
    """A folder of ours with an older output, most of which is as in this one."""
    again: dict[str, int] = field(default_factory=dict)
    """The files that the next output has as this one has them, each with the number of its bytes."""

    def read(self, name: str) -> bytes | None:
        """The bytes of a file as it was made; None where it was not made by us or is no longer so."""
        if name not in self.digests or not is_plain_below(self.folder, name):
            return None
        data = read_bytes(self.folder / name)
        return data if hashlib.sha256(data).hexdigest() == self.digests[name] else None

    def holds(self, name: str) -> bool:
        """Whether a file is there as it was made."""
        return name in self.digests and is_plain_below(self.folder, name) and self._digest(name) == self.digests[name]

    def take(self, name: str, digest: str) -> bool:
        """Have the next output hold a file of that digest as this one does; False where it does not, or is no longer so."""
        if self.digests.get(name) != digest:
            return False
        if self.stands(name):
            self.again[name] = self.scanned.files[name].st_size
        elif self.aside and self.holds(name):
            self.again[name] = (self.folder / name).lstat().st_size
        return name in self.again

    def stands(self, name: str) -> bool:
        """Whether a file lies as it was made in the folder that was looked at: the one that stands aside, or the output."""
        found = self.scanned.files.get(name)
        digest = self.digest_of(f"{self.scanned.folder}/{name}", found) if found else None
        return digest is not None and digest == self.digests[name]

    @cached_property
    def scanned(self) -> Scan:
        """What lies aside, or in the output."""
        return scan(self.aside or self.folder)

    def _digest(self, name: str) -> str | None:
        return self.digest_of(str(self.folder / name), None)


def made_in(out: Path, ledger: Ledger, digest_of: DigestOf = read_digest, aside: Path | None = None) -> LastOutput:
    """What is known of an output; nothing where its marker is not one that the ledger knows."""
    if not is_plain_below(out, MARKER):
        return LastOutput(out, {}, digest_of, aside)
    marker = read_bytes(out / MARKER)
    if not ledger.knows(marker):
        return LastOutput(out, {}, digest_of, aside)
    rows = (row.partition("  ") for row in os.fsdecode(marker).split("\n") if row)
    return LastOutput(out, {name: digest for digest, _, name in rows}, digest_of, aside)


def seal(folder: Path, digests: Mapping[str, str], ledger: Ledger) -> None:
    """Write the marker of a finished output with these files and have the ledger know it."""
    names = sorted(digests, key=lambda name: name.replace("/", "\0"))  # A folder before what begins with its name.
    marker = os.fsencode("".join(f"{digests[name]}  {name}\n" for name in names))
    (folder / MARKER).write_bytes(marker)
    ledger.remember(marker)
