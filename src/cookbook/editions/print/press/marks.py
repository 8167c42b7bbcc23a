"""Marks outside the bleed, in every ink: where to cut, fold and score, and whether the plates lie on each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import product

from pikepdf import Array, Dictionary, Name

from cookbook.settings.profile import Profile

MM = 72 / 25.4
"""Points in a millimetre."""
SLUG = 8.0
"""Millimetres beyond the bleed that marks have to themselves."""
GAP, LENGTH, WIDTH = 2.8346, 14.1732, 0.3
"""Points: 1 mm between bleed and mark, marks of 5 mm, and their thickness."""
RADIUS, ARM = 2 * MM, 3 * MM
"""Of a registration target: its circle, and the arms of its cross."""
BENT = 0.5523
"""How far the handles of a quarter of a circle reach."""
REGISTRATION = "/registration"


class Crease(Enum):
    """What is done to the sheet along a line, with the dashes of its mark."""

    SPINE = "[] 0 d"
    SCORE = "[1 1] 0 d"
    FOLD = "[3 1.5] 0 d"


@dataclass(frozen=True, slots=True)
class Fold:
    """A line across the trimmed page: millimetres from its left edge, or from its lower edge where it runs level."""

    crease: Crease
    at: float
    is_level: bool = False

    def mirrored(self, width: float) -> Fold:
        """The same on the back of a sheet of that width."""
        return self if self.is_level else replace(self, at=width - self.at)


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of a page: none at all without those for the knife, which the room for marks belongs to."""

    crop: bool
    targets: bool
    folds: tuple[Fold, ...]

    @classmethod
    def of(cls, profile: Profile, folds: Sequence[Fold]) -> Marks:
        """What a printing condition wants on a sheet that is folded so."""
        return cls(profile.marks, profile.targets, tuple(folds) if profile.folds else ())

    def drawn(self, width: float, height: float, room: float, bleed: float, *, is_back: bool = False) -> bytes:
        """Operators for a page of a size in points; `room` is what lies between page and sheet, whose back has all mirrored."""
        if not self.crop:
            return b""
        lines = [*_corners(width, height, room, bleed), "S"]
        folds = [fold.mirrored(width / MM) for fold in self.folds] if is_back else self.folds
        lines += _folds(folds, width, height, room, bleed)
        if self.targets:
            lines += _targets(width, height, room, bleed, is_folded=bool(self.folds))
        return f" q {REGISTRATION} CS 1 SCN {WIDTH} w {' '.join(lines)} Q".encode()


def registration() -> Array:
    """The colour that prints on every plate."""
    tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[1, 1, 1, 1], N=1)
    return Array([Name.Separation, Name.All, Name.DeviceCMYK, tint])


def _corners(width: float, height: float, room: float, bleed: float) -> Iterator[str]:
    """Two marks at each corner."""
    near, far = bleed + GAP, bleed + GAP + LENGTH
    for (x, away), (y, up) in product(((room, -1), (room + width, 1)), ((room, -1), (room + height, 1))):
        yield _line(x + away * near, y, x + away * far, y)
        yield _line(x, y + up * near, x, y + up * far)


def _folds(folds: Sequence[Fold], width: float, height: float, room: float, bleed: float) -> Iterator[str]:
    """A mark at both ends of each line."""
    near, far = bleed + GAP, bleed + GAP + LENGTH
    for fold in folds:
        at, long = room + fold.at * MM, width if fold.is_level else height
        yield fold.crease.value
        for start, end in ((room - near, room - far), (room + long + near, room + long + far)):
            yield _line(start, at, end, at) if fold.is_level else _line(at, start, at, end)
        yield "S"


def _targets(width: float, height: float, room: float, bleed: float, *, is_folded: bool) -> Iterator[str]:
    """A circle with a cross beside each edge, in its middle; away from there where a fold may have its mark."""
    away = bleed + SLUG / 2 * MM
    share = 0.25 if is_folded else 0.5
    yield "[] 0 d"
    for x in (room - away, room + width + away):
        yield _target(x, room + height * share)
    for y in (room - away, room + height + away):
        yield _target(room + width * share, y)


def _target(x: float, y: float) -> str:
    r, b = RADIUS, RADIUS * BENT
    arcs = ((r, b, b, r, 0, r), (-b, r, -r, b, -r, 0), (-r, -b, -b, -r, 0, -r), (b, -r, r, -b, r, 0))
    curves = " ".join(" ".join(f"{(x, y)[at % 2] + value:.4f}" for at, value in enumerate(arc)) + " c" for arc in arcs)
    cross = f"{_line(x - ARM, y, x + ARM, y)} {_line(x, y - ARM, x, y + ARM)}"
    return f"{x + r:.4f} {y:.4f} m {curves} {cross} S"


def _line(x0: float, y0: float, x1: float, y1: float) -> str:
    return f"{x0:.4f} {y0:.4f} m {x1:.4f} {y1:.4f} l"
