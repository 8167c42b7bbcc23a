"""Keeps together what a line must not part: thousands, a number and its unit, a dash and the word before it."""

from __future__ import annotations

import re
from typing import Any

NBSP = "\u00a0"
UNITS = "% ‰ € M€ kk vk pv v h t min s htp htv hlö kpl mm cm m km m² ha kg g mån vecka veckor år st dv months weeks years h"
TIED = re.compile(
    rf"(?<=[0-9]) (?=(?:{'|'.join(sorted(map(re.escape, set(UNITS.split())), key=len, reverse=True))})(?![\w²]))"
    r"|(?<=[0-9]) (?=[0-9]{3}(?![0-9]))"
    r"| (?=[–—](?:\s|$))"
)
AS_WRITTEN = ("code", "pre", "style", "script", "title")


def tie(root: Any) -> None:
    """Make those spaces of a parsed page into ones that do not break."""
    for element in root.iter():
        if isinstance(element.tag, str) and element.text and element.tag not in AS_WRITTEN:
            element.text = TIED.sub(NBSP, element.text)
        if element.tail:
            element.tail = TIED.sub(NBSP, element.tail)
