"""Colour spaces by what a press makes of them, and colours in them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from pikepdf import Array, Name

from preflight.reading import dictionary, items, name, number

DEEPEST = 6
"""How many spaces may be based on one another: an Indexed of an ICCBased with an alternate has three."""
PLATES = ("Cyan", "Magenta", "Yellow", "Black")
REGISTRATION = "All"
BARE = 0.001
"""Ink that no plate shows: a step of its 256 is four times as much."""


class SpaceFamily(StrEnum):
    """What a press makes of a space: the first three go onto plates as they are."""

    GRAY = "Gray"
    CMYK = "CMYK"
    SPOT = "Spot"
    RGB = "RGB"
    LAB = "Lab"
    PATTERN = "Pattern"
    UNKNOWN = "?"


COMPONENTS = {SpaceFamily.GRAY: 1, SpaceFamily.RGB: 3, SpaceFamily.LAB: 3, SpaceFamily.CMYK: 4}


@dataclass(frozen=True, slots=True)
class Space:
    """A colour space: its family, what the file calls it, and the inks that a spot space names."""

    family: SpaceFamily
    name: str
    inks: tuple[str, ...] = ()
    base: Space | None = None
    """What the numbers of an Indexed space stand for, or what an uncoloured pattern is painted in."""

    @property
    def is_known(self) -> bool:
        return self.family is not SpaceFamily.UNKNOWN

    @property
    def first(self) -> tuple[float, ...]:
        """The colour that the space begins with; every colour in it has as many numbers."""
        if self.name == "DeviceCMYK":
            return (0.0, 0.0, 0.0, 1.0)
        if self.base:
            return self.base.first if self.family is SpaceFamily.PATTERN else (0.0,)
        if self.family is SpaceFamily.SPOT:
            return (1.0,) * len(self.inks)
        return (0.0,) * COMPONENTS.get(self.family, 0)


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour in a space; an image has its space only."""

    space: Space
    values: tuple[float, ...] = ()

    @property
    def plates(self) -> tuple[float, float, float, float] | None:
        """Cyan, magenta, yellow and black from 0 to 1, where the colour says them."""
        family, values = self.space.family, self.values
        if self.space.base:
            return None
        if family is SpaceFamily.CMYK and len(values) == 4:
            return (values[0], values[1], values[2], values[3])
        if family is SpaceFamily.GRAY and len(values) == 1:
            return (0.0, 0.0, 0.0, 1.0 - values[0])
        if family is SpaceFamily.SPOT and len(values) == len(self.space.inks) and set(self.space.inks) <= set(PLATES):
            inks = dict(zip(self.space.inks, values, strict=True))
            cyan, magenta, yellow, black = (inks.get(plate, 0.0) for plate in PLATES)
            return (cyan, magenta, yellow, black)
        return None

    @property
    def is_white(self) -> bool:
        """Whether it is the bare paper."""
        if self.space.base or not self.values:
            return False
        if self.space.family is SpaceFamily.RGB:
            return min(self.values) >= 1 - BARE
        if self.space.family is SpaceFamily.SPOT:
            return max(self.values) <= BARE
        return self.plates is not None and max(self.plates) <= BARE

    @property
    def is_registration(self) -> bool:
        """Whether it prints on every plate, as marks do."""
        return REGISTRATION in self.space.inks

    def __str__(self) -> str:
        shown = " ".join(f"{round(value, 2):g}" for value in self.values[:8])
        return f"{self.space.name} {shown}".strip()


GRAY = Space(SpaceFamily.GRAY, "DeviceGray")
CMYK = Space(SpaceFamily.CMYK, "DeviceCMYK")
RGB = Space(SpaceFamily.RGB, "DeviceRGB")
PATTERN = Space(SpaceFamily.PATTERN, "Pattern")
DEVICE: Mapping[str, Space] = {"/DeviceGray": GRAY, "/DeviceCMYK": CMYK, "/DeviceRGB": RGB, "/Pattern": PATTERN}
"""Names that mean the same whatever the resources say."""
INLINE: Mapping[str, Space] = {"/G": GRAY, "/CMYK": CMYK, "/RGB": RGB}
"""Short names of pictures within a content stream, where the resources have no space of that name."""
CALIBRATED: Mapping[str, Space] = {
    "/CalGray": Space(SpaceFamily.GRAY, "CalGray"),
    "/CalRGB": Space(SpaceFamily.RGB, "CalRGB"),
    "/Lab": Space(SpaceFamily.LAB, "Lab"),
}
PLAIN: Mapping[str, Space] = {**DEVICE, **INLINE, **CALIBRATED}
BLACK = Colour(GRAY, (0.0,))


def space_of(value: Any, find: Callable[[str], Any], depth: int = 0) -> Space:
    """The space that a name or an array says; `find` gives what a name stands for in the resources, or None."""
    if depth > DEEPEST:
        return Space(SpaceFamily.UNKNOWN, "…")
    if isinstance(value, Name):
        return _named(name(value), find, depth)
    parts = items(value, 8)
    kind = name(parts[0]) if parts else ""
    if kind in _SPECIAL:
        return _SPECIAL[kind](parts, find, depth)
    return PLAIN.get(kind, Space(SpaceFamily.UNKNOWN, kind.removeprefix("/") or "?"))


def _named(called: str, find: Callable[[str], Any], depth: int) -> Space:
    found = None if called in DEVICE else find(called)
    is_new = found is not None and not (isinstance(found, Name) and name(found) == called)
    if is_new:
        return space_of(found, find, depth + 1)
    return PLAIN.get(called, Space(SpaceFamily.UNKNOWN, called.removeprefix("/") or "?"))


def _profile(parts: list[Any], find: Callable[[str], Any], depth: int) -> Space:
    """ICCBased: the number of its components says its family; three may also be Lab, which is no more printable."""
    count = number(dictionary(parts[1] if len(parts) > 1 else None).get("/N"))
    family = {1: SpaceFamily.GRAY, 3: SpaceFamily.RGB, 4: SpaceFamily.CMYK}.get(int(count or 0), SpaceFamily.UNKNOWN)
    return Space(family, f"ICCBased {family}")


def _indexed(parts: list[Any], find: Callable[[str], Any], depth: int) -> Space:
    base = space_of(parts[1] if len(parts) > 1 else None, find, depth + 1)
    return Space(base.family, f"Indexed {base.name}", base.inks, base)


def _pattern(parts: list[Any], find: Callable[[str], Any], depth: int) -> Space:
    """A pattern, or with a space after it one whose tiles have no colour of their own."""
    return Space(SpaceFamily.PATTERN, "Pattern", (), space_of(parts[1], find, depth + 1)) if len(parts) > 1 else PATTERN


def _spot(parts: list[Any], find: Callable[[str], Any], depth: int) -> Space:
    named = parts[1] if len(parts) > 1 else None
    inks = tuple(name(item).removeprefix("/") for item in (items(named, 32) if isinstance(named, Array) else [named]))
    return Space(SpaceFamily.SPOT, f"{name(parts[0])[1:]} {', '.join(inks)}", inks)


_SPECIAL: Mapping[str, Callable[[list[Any], Callable[[str], Any], int], Space]] = {
    "/ICCBased": _profile,
    "/Indexed": _indexed,
    "/I": _indexed,
    "/Pattern": _pattern,
    "/Separation": _spot,
    "/DeviceN": _spot,
}
