"""In which language a text is written, by the small words that every language has of its own."""

from __future__ import annotations

from collections.abc import Mapping

from cookbook.model.languages import LANGUAGES

FEWEST, MANY = 5, 8
"""Words of a text that can be judged, and of one where a single small word tells."""
TIMES = 2
"""How many times as many small words of another language as of the expected one make a text foreign."""
SMALL: Mapping[str, frozenset[str]] = {
    code: frozenset(word for word in f"{language.stop_words} {language.common_words}".split() if len(word) > 1)
    for code, language in LANGUAGES.items()
}
"""By language; a single letter may as well be a sign."""
SURE: Mapping[str, frozenset[str]] = {
    code: words.difference(*(others for other, others in SMALL.items() if other != code)) for code, words in SMALL.items()
}
"""The small words that no other language has."""


def foreign(text: str, expected: str) -> str:
    """The language that a text is in, where that is plainly not the expected one; nothing where it may be, or is too short."""
    words = text.lower().split()
    if len(words) < FEWEST or not SURE[expected].isdisjoint(words):
        return ""
    met = set(words)
    own = len(SMALL[expected] & met)
    count, code = max((len(small & met), code) for code, small in SMALL.items())
    enough = count - own > 1 or (count == 1 and not own and len(words) >= MANY)
    return code if enough and count >= TIMES * own else ""
