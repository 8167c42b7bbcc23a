"""A colour in its three forms: on a light screen, on a dark one, and in ink."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from cookbook.model.field import Record, required

HEX = re.compile(r"#[0-9a-f]{6}")
NUMBER = re.compile(r"[0-9]+(\.[0-9]+)?")
MOST_INKS = 3
"""How many inks one colour may have: with more of them a small fault of the press is seen."""
Inks = tuple[float, float, float, float]
"""Cyan, magenta, yellow and black from 0 to 1."""
FAINT = 0.35
"""How much of a colour is left of it where it is pale."""


def _hex(value: object) -> str:
    text = value.strip().lower() if isinstance(value, str) else ""
    if not HEX.fullmatch(text):
        raise PydanticCustomError("colour-form", "not a colour", {"found": str(value)})
    return text


def _inks(value: object) -> Inks:
    parts = value.split() if isinstance(value, str) else []
    numbers = [float(part) / 100 for part in parts if NUMBER.fullmatch(part)]
    if len(parts) != 4 or len(numbers) != 4 or max(numbers) > 1:
        raise PydanticCustomError("inks-unfit", "not four inks", {"found": str(value)})
    cyan, magenta, yellow, black = numbers
    if sum(number > 0 for number in numbers) > MOST_INKS:
        raise PydanticCustomError("inks-many", "too many inks", {"found": str(value), "most": MOST_INKS})
    return cyan, magenta, yellow, black


Screen = Annotated[str, BeforeValidator(_hex), WithJsonSchema({"type": "string", "pattern": "^#[0-9a-fA-F]{6}$"})]
Press = Annotated[Inks, BeforeValidator(_inks), WithJsonSchema({"type": "string", "pattern": r"^[0-9.]+( +[0-9.]+){3}$"})]


def tint(colour: str) -> str:
    """A pale form of `#rrggbb`, as it looks on white."""
    return "#" + "".join(f"{round(255 - FAINT * (255 - int(colour[at : at + 2], 16))):02x}" for at in (1, 3, 5))


class Swatch(Record):
    """One colour, wherever it is seen."""

    light: Screen = required("Vaaleana", "Väri vaalealla pohjalla, muodossa #rrggbb.", "#8c2f1b")
    dark: Screen = required("Tummana", "Väri tummalla pohjalla, muodossa #rrggbb.", "#f2a287")
    ink: Press = required(
        "Painossa", "Syaani, magenta, keltainen ja musta prosentteina, väriä enintään kolmella värillä.", "0 85 90 48"
    )
