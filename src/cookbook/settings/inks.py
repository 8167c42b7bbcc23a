"""The inks of the design tokens: theme/css/tokens.cmyk.yml, four per cents a token."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import yaml

from cookbook.settings.colours import colours

Inks = tuple[float, float, float, float]
"""Cyan, magenta, yellow and black from 0 to 1."""


def read_tokens(sheet: Path, table: Path) -> Mapping[str, Inks]:
    """The inks of each token's colour, by `#rrggbb` in small letters."""
    inks = read_inks(table)
    return {colour: inks[name] for name, colour in colours(sheet.parents[1]).items() if name in inks}


def read_inks(table: Path) -> Mapping[str, Inks]:
    """The inks of each token by its name. Raises ValueError where the table is not one of four numbers from 0 to 100 a token."""
    try:
        return {name: _inks(text) for name, text in yaml.safe_load(table.read_text(encoding="utf-8")).items()}
    except (AttributeError, yaml.YAMLError) as error:
        raise ValueError(str(error)) from error


def _inks(text: str) -> Inks:
    cyan, magenta, yellow, black = (float(part) / 100 for part in text.split())
    if not all(0 <= ink <= 1 for ink in (cyan, magenta, yellow, black)):
        raise ValueError(text)
    return cyan, magenta, yellow, black
