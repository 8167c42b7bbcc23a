"""Writes the pages of everything that `check` can say."""

from __future__ import annotations

from cookbook.asked import Asked
from cookbook.language.speech.rulebook import write_rulebooks


def run(asked: Asked) -> int:
    """Write them into the tree and say which."""
    for path in write_rulebooks(asked.source):
        print(path)
    return 0
