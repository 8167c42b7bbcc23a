"""Which letters our own fonts have, so that none is borrowed from whatever the machine has."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from cookbook.editions.print.layout.shelf import FONTS

INVISIBLE = frozenset("\n\r\t \u00a0\u00ad\u2060\u200b")


@cache
def _characters(path: Path) -> frozenset[str]:
    with TTFont(path, lazy=True) as font:
        return frozenset(chr(point) for point in font.getBestCmap())


def known_characters(shelf: Mapping[str, Path]) -> frozenset[str]:
    """The letters that every font of the shelf has."""
    fonts = [path for path in shelf.values() if path.suffix in FONTS]
    return frozenset.intersection(*(_characters(path) for path in fonts)) | INVISIBLE
