"""Keeps a store within bounds: what nobody has used for a month goes, and of the rest the oldest where it is too much."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

DAY = 24 * 3600
OLDEST = 30 * DAY
"""Seconds since something was used."""
MOST_BYTES = 2 * 1024**3
MARKER = "swept"


def sweep(place: Path, now: float) -> None:
    """Remove what is old or too much, once a day at most. What another run needs just then is made again by it."""
    marker = place / MARKER
    with suppress(OSError):
        if marker.exists() and 0 <= now - marker.stat().st_mtime < DAY:
            return
        marker.touch()
    room = MOST_BYTES
    for used, size, path in sorted(_files(place), reverse=True):
        room -= size
        if room < 0 or now - used > OLDEST:
            with suppress(OSError):
                path.unlink()


def _files(place: Path) -> Iterator[tuple[float, int, Path]]:
    """When each file was last used, its size in bytes and where it is."""
    for path in place.rglob("*"):
        with suppress(OSError):
            found = path.lstat()
            if stat.S_ISREG(found.st_mode) and path.name != MARKER:
                yield found.st_mtime, found.st_size, path
