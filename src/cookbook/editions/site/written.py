"""Files of the site on their way to the disk, which every engine writes alike."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path


def write(out: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Write files by their addresses below `out`."""
    for address, content in files:
        path = out / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
