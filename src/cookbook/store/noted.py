"""What a check says of one thing: asked once, as long as the thing is what it was."""

from __future__ import annotations

from collections.abc import Callable

from cookbook.problems import Problems
from cookbook.store.shelf import Shelf

BETWEEN = "\0"
"""What no part of a key has."""


def note_once(kept: Shelf, key: tuple[str, ...], problems: Problems, check: Callable[[Problems], None]) -> None:
    """Note what `check` does, which looks at nothing but what `key` tells: the name of the check first, then digests.

    Where some files alone are asked about, less is looked at, and nothing of it is kept; nor of what was read from nowhere.
    """
    if problems.about or not all(key):
        check(problems)
        return
    for problem in kept.take(BETWEEN.join(key), lambda: tuple(_gathered(check))):
        problems.add(problem)


def _gathered(check: Callable[[Problems], None]) -> Problems:
    noted = Problems()
    check(noted)
    return noted
