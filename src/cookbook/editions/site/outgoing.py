"""Files of the site on their way to the disk, which every engine writes alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Protocol

from cookbook.disk.opening import read_bytes
from cookbook.editions.halves import Chore
from cookbook.editions.keeping import Make, write_anew


class Left(Protocol):
    """Says what is still to do that the output has files, by their addresses."""

    def left(self, out: Path, makers: Iterable[tuple[str, Make]]) -> Iterator[Chore]:
        """Of files that are made."""

    def copies(self, out: Path, files: Iterable[tuple[str, Path]]) -> Iterator[Chore]:
        """Of files that lie somewhere as they are published."""


class Everything:
    """Nothing was made before."""

    def left(self, out: Path, makers: Iterable[tuple[str, Make]]) -> Iterator[Chore]:
        yield from (partial(_write_made, out / address, make) for address, make in makers)

    def copies(self, out: Path, files: Iterable[tuple[str, Path]]) -> Iterator[Chore]:
        yield from (partial(_write_made, out / address, partial(read_bytes, path)) for address, path in files)


def write(out: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Write files by their addresses below `out`."""
    for address, content in files:
        write_anew(out / address, content)


def _write_made(path: Path, make: Make) -> None:
    write_anew(path, make())
