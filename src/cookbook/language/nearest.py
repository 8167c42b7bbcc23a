"""What was meant by a word that nobody knows: the known one that it differs least from."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache

from cookbook.language.tokens import fold

LIKE, VERY_LIKE = 0.6, 0.88
"""How much of two words is alike; few slip at the first letter, so words that differ there have to be more so."""


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word nearest to `word`, in small letters or capitals, or nothing."""
    return _nearest(fold(word), tuple(known))


@lru_cache(maxsize=1024)
def _nearest(word: str, known: tuple[str, ...]) -> str:
    found = get_close_matches(word, known, n=1, cutoff=LIKE)
    if not found or found[0][:1] == word[:1]:
        return "".join(found)
    return "".join(get_close_matches(word, found, n=1, cutoff=VERY_LIKE))
