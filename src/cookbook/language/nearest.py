"""What was meant by a word that nobody knows: the known one that it differs least from."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word nearest to `word`, in small letters or capitals, or nothing."""
    return _nearest(word.lower(), tuple(known))


@lru_cache(maxsize=1024)
def _nearest(word: str, known: tuple[str, ...]) -> str:
    found = get_close_matches(word, known, n=1)
    return found[0] if found else ""
