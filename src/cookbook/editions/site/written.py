"""Files of the site on their way to the disk, which every engine writes alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path


def write(out: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Write files by their addresses below `out`."""
    for address, content in files:
        write_made(out / address, partial(bytes, content))


def write_made(path: Path, make: Callable[[], bytes]) -> None:
    """Write what is made now."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(make())
