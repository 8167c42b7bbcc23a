"""Tells when anything changes that a site is made of: by word of the system, and by a look round from time to time."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import Event

from watchfiles import watch

from cookbook.load import CONTENT
from cookbook.load.tree import HOME

STEP = 20
"""Milliseconds of silence that end a burst of changes: an editor writes, renames and sets the time of one file."""
BURST = 400
"""Milliseconds after which a burst that goes on is told all the same."""
ROUND = 1000
"""Milliseconds between two looks round, for what the system did not tell: a folder that was away, too many events at once."""
Seen = dict[str, tuple[int, int, int]]
"""Of every file and folder its time, size and number on the disk."""


def changes(root: Path, stop: Event) -> Iterator[bool]:
    """True when something has changed, False about once a second when nothing has, until it is told to stop.

    What changes while nobody asks is told when somebody does. Links are looked at, not followed.
    """
    seen = look(root)
    while not stop.is_set():
        folders = [name for name in seen if Path(name).is_dir() and not Path(name).is_symlink()]
        with suppress(OSError):  # A folder that went away in between: the next look knows.
            for events in watch(
                *folders,
                watch_filter=None,
                debounce=BURST,
                step=STEP,
                stop_event=stop,
                rust_timeout=ROUND,
                yield_on_timeout=True,
                recursive=False,
                raise_interrupt=False,
            ):
                last, seen = seen, look(root)
                yield bool(events) or seen != last
                if seen.keys() != last.keys() or any(seen[name][2] != last[name][2] for name in folders):
                    break


def look(root: Path) -> Seen:
    """Everything below the folders of content of a tree and of the project's own, and what lies beside them."""
    found: Seen = {}
    for base in dict.fromkeys((root, HOME)):
        _note(found, base)
        with suppress(OSError), os.scandir(base) as beside:
            for one in beside:
                if one.name in CONTENT or one.name.endswith(".yml"):
                    _add(found, one)
    return found


def _add(found: Seen, one: os.DirEntry[str]) -> None:
    with suppress(OSError):  # It went away in between.
        stat = one.stat(follow_symlinks=False)
        found[one.path] = (stat.st_mtime_ns, stat.st_size, stat.st_ino)
        if one.is_dir(follow_symlinks=False):
            with os.scandir(one.path) as inner:
                for other in inner:
                    _add(found, other)


def _note(found: Seen, folder: Path) -> None:
    with suppress(OSError):
        stat = folder.lstat()
        found[str(folder)] = (0, 0, stat.st_ino)  # Its own time changes with what is none of ours.
