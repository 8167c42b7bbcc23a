"""The colours of theme/css/tokens.css, for drawings that must be right without a style sheet."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

COLOUR = re.compile(r"--([\w-]+):\s*(#[0-9a-f]{6});")


def colours(theme: Path) -> Mapping[str, str]:
    """Every light colour as `#rrggbb` by the token's name, such as `phase-kasvu`."""
    sheet = theme / "css/tokens.css"
    return _colours(sheet, sheet.stat().st_mtime_ns)


@cache
def _colours(sheet: Path, changed: int) -> Mapping[str, str]:
    light = sheet.read_text(encoding="utf-8").partition("[data-theme")[0]
    return dict(COLOUR.findall(light))
