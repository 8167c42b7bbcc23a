"""Separates gradients: their ends become inks, and between them inks are mixed."""

from __future__ import annotations

from typing import Any

from pikepdf import Array, Dictionary, Name

from cookbook.editions.print.press.colours import Separator
from preflight.content.resources import Resources
from preflight.content.spaces import SpaceFamily


def separate_gradients(resources: Any, separator: Separator) -> None:
    """Turn the RGB shadings that a stream can name into CMYK."""
    patterns = resources.get("/Pattern", Dictionary()).values()
    for shading in (*resources.get("/Shading", Dictionary()).values(), *(one.Shading for one in patterns if "/Shading" in one)):
        space = Resources(resources, {}).space(shading.ColorSpace)
        if space.family is SpaceFamily.RGB and not space.base:
            shading.ColorSpace = Name.DeviceCMYK
            _mix(shading.Function, separator)


def _mix(function: Any, separator: Separator) -> None:
    if isinstance(function, Array) or "/Functions" in function:
        for part in function if isinstance(function, Array) else function.Functions:
            _mix(part, separator)
        return
    for end in {"/C0", "/C1"} & set(function.keys()):
        if len(function[end]) == 3:
            function[end] = Array([round(ink, 4) for ink in separator.inks([float(part) for part in function[end]])])
    if "/Range" in function:
        del function.Range
