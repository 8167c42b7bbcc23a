"""The apostrophe within a word: keyboards have a straight one, books a curled one."""

from __future__ import annotations

import re

STRAIGHT = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")


def curled(text: str) -> str:
    """The text with the apostrophes of its words as a printer sets them."""
    return STRAIGHT.sub("’", text)
