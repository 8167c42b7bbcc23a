"""Where the store is: in the user's own cache folder, which no tree can name and nobody else can write to."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from cookbook.disk.opening import link_of_tree

VARIABLE = "COOKBOOK_STORE"
"""Names another folder, as where a machine that builds for many keeps one between its runs; none where it is no whole path."""
PRIVATE = 0o700


def place_of(tree: Path) -> Path | None:
    """The folder of the store, made where it is missing; None where there can be none.

    It is none that lies in the tree, which could bring it along, nor one that a link of the tree leads to; nor one that others
    may write to or that is theirs.
    """
    place = _named()
    if not place.is_absolute() or place.resolve().is_relative_to(tree.resolve()) or link_of_tree(tree, place):
        return None
    try:
        place.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
        found = place.lstat()
    except OSError:
        return None
    is_ours = stat.S_ISDIR(found.st_mode) and found.st_uid == os.geteuid() and not stat.S_IMODE(found.st_mode) & ~PRIVATE
    return place if is_ours else None


def _named() -> Path:
    if named := os.environ.get(VARIABLE):
        return Path(named)
    from platformdirs import user_cache_path  # Takes a while to import, and a named place needs none of it.

    return user_cache_path("cookbook", appauthor=False)
