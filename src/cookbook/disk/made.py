"""What an output holds that we made: its marker lists every file with a digest, and the ledger knows the marker."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cookbook.disk.ledger import Ledger
from cookbook.disk.opening import is_plain_below, plain_files, read_bytes

MARKER = ".cookbook"
"""A file in the output that says that the folder may be replaced and, as `sha256sum -c` reads it, what was made."""


@dataclass(frozen=True)
class LastOutput:
    """The files of an output by their names from its root, each with the digest of its bytes; none where nothing is proven."""

    folder: Path
    digests: Mapping[str, str] = field(default_factory=dict)

    def read(self, name: str) -> bytes | None:
        """The bytes of a file as it was made; None where it was not made by us or is no longer so."""
        if name not in self.digests or not is_plain_below(self.folder, name):
            return None
        data = read_bytes(self.folder / name)
        return data if hashlib.sha256(data).hexdigest() == self.digests[name] else None

    def holds(self, name: str) -> bool:
        """Whether a file is there as it was made."""
        return self.read(name) is not None


def made_in(out: Path, ledger: Ledger) -> LastOutput:
    """What is known of an output; nothing where its marker is not one that the ledger knows."""
    if not is_plain_below(out, MARKER):
        return LastOutput(out)
    marker = read_bytes(out / MARKER)
    if not ledger.knows(marker):
        return LastOutput(out)
    rows = (os.fsdecode(row).partition("  ") for row in marker.splitlines())
    return LastOutput(out, {name: digest for digest, _, name in rows})


def seal(stage: Path, ledger: Ledger) -> None:
    """Write the marker of a finished output and have the ledger know it."""
    digests = {name: hashlib.sha256(read_bytes(stage / name)).hexdigest() for name in plain_files(stage) if name != MARKER}
    marker = b"".join(os.fsencode(f"{digest}  {name}\n") for name, digest in digests.items())
    (stage / MARKER).write_bytes(marker)
    ledger.remember(marker)
