"""The whole numbers in words, as each language parts their digits."""

from __future__ import annotations

import re
from functools import cache

from babel.numbers import get_group_symbol

from cookbook.model.languages import LANGUAGES

SPACES = " \u00a0\u202f"


def amounts(words: str, lang: str) -> list[int]:
    """The whole numbers in some words of a language, in their order."""
    return [int(re.sub(r"[^0-9]", "", number)) for number in _pattern(lang).findall(words)]


@cache
def _pattern(lang: str) -> re.Pattern[str]:
    """Digits in groups of three with what this language puts between them, or as many as there are."""
    apart = get_group_symbol(LANGUAGES[lang].locale)
    return re.compile(rf"(?<![0-9])[0-9]{{1,3}}(?:[{SPACES}{re.escape(apart)}][0-9]{{3}})+(?![0-9])|[0-9]+")
