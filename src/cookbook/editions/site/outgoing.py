"""Files of the site on their way to the disk, which every engine writes alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from cookbook.editions.keeping import write_anew


def write(out: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Write files by their addresses below `out`."""
    for address, content in files:
        write_anew(out / address, content)


def write_made(path: Path, make: Callable[[], bytes]) -> None:
    """Write what is made now."""
    write_anew(path, make())
