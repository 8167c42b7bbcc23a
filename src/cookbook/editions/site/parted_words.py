"""Long words of what scripts show, and where they may be broken: none of it was in the page when that was parted."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable

LONG = re.compile(r"(?<![\w/.@])[^\W\d_]{10,}+(?!\w|[./@]\w)")
"""As a page's (`parting.TEXT`)."""
ESCAPED = re.compile(r"\\[nt]")
"""The end of a line in JSON, which is no letter of the word after it."""


def words_file(lang: str) -> str:
    """The address of the list of a language, from the root of the whole site."""
    return f"assets/cookbook/parted.{lang}.json"


def parted_words(texts: Iterable[str], soft: Callable[[str], str]) -> str:
    """Each long word of the texts that `soft` breaks, once and in small letters, as it says."""
    long = {word[0].lower() + word[1:] for text in texts for word in LONG.findall(ESCAPED.sub(" ", text))}
    parted = {word: soft(word) for word in sorted(long)}
    return json.dumps([told for word, told in parted.items() if told != word], ensure_ascii=False, separators=(",", ":"))
