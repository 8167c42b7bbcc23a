"""Whether the emblems of funders fit where they stand in print, and have the pixels that the press asks for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cookbook.load.identity import FILE
from cookbook.load.images import SVG, size_of
from cookbook.load.records import read_source
from cookbook.load.tree import SourceTree
from cookbook.model.funder import Emblem, FunderPlace
from cookbook.model.identity import Identity
from cookbook.problems import Place, Problem, Problems
from cookbook.settings.profile import Profile

INCH = 25.4
"""Millimetres."""
GAP = 2
"""Millimetres between emblems that stand below each other."""


@dataclass(frozen=True, slots=True)
class Space:
    """What all emblems at a place have together, and how high each is where none asks for more; in millimetres."""

    own: int
    width: int
    height: int


SPACES: Mapping[FunderPlace, Space] = {
    "cover": Space(own=11, width=70, height=60),
    "imprint": Space(own=10, width=70, height=120),
    "cards": Space(own=8, width=64, height=60),
    "plan": Space(own=10, width=72, height=50),
    "poster": Space(own=18, width=72, height=66),
}
"""The places in print, as print/css lays them out."""


@dataclass(frozen=True, slots=True)
class Shown:
    """An emblem, where its height is written, and its size in pixels."""

    emblem: Emblem
    at: Place
    size: tuple[int, int]

    @property
    def proportion(self) -> float:
        """How many times wider than high it is."""
        return self.size[0] / self.size[1]


def check_emblem_sizes(tree: SourceTree, identity: Identity, profile: Profile | None, problems: Problems) -> None:
    """Note each place that has no room for its emblems, and each emblem that its tallest place would print coarse."""
    emblems = _shown(tree, identity)
    heights = {place: identity.emblem_height(place, space.own) for place, space in SPACES.items()}
    for place, space in SPACES.items():
        there = [one for one in emblems if place in one.emblem.places]
        if fault := _crowded(there, heights[place], place, space):
            problems.add(fault)
    for one in emblems if profile else ():
        height = max((heights[place] for place in SPACES if place in one.emblem.places), default=0)
        if not str(one.emblem.file).endswith(SVG) and height and profile:
            found = round(one.size[1] / height * INCH)
            if found < profile.resolution:
                args = {"picture": one.emblem.file, "height": f"{height:g}", "found": found, "allowed": profile.resolution}
                problems.note(one.at, "picture-coarse", **args)


def _shown(tree: SourceTree, identity: Identity) -> list[Shown]:
    """The emblems that can be read; of any other its own rules speak."""
    source = read_source(tree.alone, FILE, Problems()) if identity.emblems else None
    found = []
    for number, funder in enumerate(identity.funders if source else ()):
        size = size_of(tree.root / "images", str(funder.emblem.file)) if funder.emblem else None
        if source and funder.emblem and size:
            found.append(Shown(funder.emblem, source.place(("funders", number, "emblem", "height")), size))
    return found


def _crowded(there: Sequence[Shown], height: float, place: str, space: Space) -> Problem | None:
    """What is wrong where the emblems of a place are too wide or too high for it, told of the largest."""
    wide = height * max((one.proportion for one in there), default=0)
    high = len(there) * (height + GAP) - GAP
    if wide <= space.width and high <= space.height:
        return None
    by_width = wide > space.width
    largest = max(there, key=lambda one: one.proportion if by_width else one.emblem.height)
    args = {"place": place, "found": f"{wide:.0f} × {high:.0f}", "most": f"{space.width} × {space.height}"}
    return Problem(largest.at, "emblem-room", args)
