"""The inks of the design tokens: theme/css/tokens.cmyk.yml, four per cents a token."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import yaml

from cookbook.settings.palette import colours

NUMBER = re.compile(r"[0-9]+(\.[0-9]+)?")
Inks = tuple[float, float, float, float]
"""Cyan, magenta, yellow and black from 0 to 1."""


def read_tokens(sheet: Path, table: Path) -> Mapping[str, Inks]:
    """The inks of each token's colour, by `#rrggbb` in small letters."""
    inks = read_inks(table)
    return {colour: inks[name] for name, colour in colours(sheet.parents[1]).items() if name in inks}


def read_inks(table: Path) -> Mapping[str, Inks]:
    """The inks of each token by its name. Raises ValueError where the table is not one of four numbers from 0 to 100 a token."""
    try:
        return {name: _inks(name, text) for name, text in yaml.load(table.read_text(encoding="utf-8"), yaml.CSafeLoader).items()}
    except (AttributeError, yaml.YAMLError) as error:
        raise ValueError(str(error)) from error


def _inks(name: str, text: object) -> Inks:
    parts = str(text).split()
    numbers = [float(part) / 100 for part in parts if NUMBER.fullmatch(part)]
    if len(parts) != 4 or len(numbers) != 4 or max(numbers) > 1:
        raise ValueError(f"{name}: {text}")
    cyan, magenta, yellow, black = numbers
    return cyan, magenta, yellow, black
