"""Keeps together what a line must not part: thousands, a number and its unit, a dash and the word before it."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from cookbook.model.amounts import NBSP
from cookbook.model.languages import LANGUAGES

SIGNS = "% ‰ € M€ h min s mm cm m km m² ha kg g"
"""Signs of units in every language."""
AS_WRITTEN = ("code", "pre", "style", "script", "title")


def tie(root: Any) -> None:
    """Make those spaces of a parsed page into ones that do not break, as the language of each part has it."""
    _tie(root, root.get("lang"))


def _tie(element: Any, lang: str) -> None:
    if isinstance(element.tag, str) and element.text and element.tag not in AS_WRITTEN:
        element.text = _tied(lang).sub(NBSP, element.text)
    for child in element:
        _tie(child, child.get("lang", lang))
        if child.tail:
            child.tail = _tied(lang).sub(NBSP, child.tail)


@cache
def _tied(lang: str) -> re.Pattern[str]:
    units = sorted(map(re.escape, f"{SIGNS} {LANGUAGES[lang].ties}".split()), key=len, reverse=True)
    return re.compile(
        rf"(?<=[0-9]) (?=(?:{'|'.join(units)})(?![\w²]))"
        r"|(?<=[0-9]) (?=[0-9]{3}(?![0-9]))"
        r"| (?=[–—](?:\s|$))"
    )
