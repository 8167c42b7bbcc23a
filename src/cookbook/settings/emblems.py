"""Whether the emblems of funders fit where they stand in print, and have the pixels that the press asks for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from cookbook.load.identity import FILE
from cookbook.load.images import size_of
from cookbook.load.picture_forms import SVG
from cookbook.load.records import read_source
from cookbook.load.tree import SourceTree
from cookbook.model.funder import Emblem, FunderPlace
from cookbook.model.identity import Identity
from cookbook.problems import Place, Problem, Problems
from cookbook.settings.profile import Profile

INCH = 25.4
"""Millimetres."""
DRAWN_FOR = (170, 240)
"""Millimetres of the page that the cover is drawn for: on another its parts are larger or smaller."""


@dataclass(frozen=True, slots=True)
class EmblemRoom:
    """Millimetres that all emblems have together, and what lies between two that stand below each other."""

    width: float
    height: float
    gap: int = 2


@dataclass(frozen=True, slots=True)
class Space:
    """How high each emblem at a place is where none asks for more, in millimetres, and the rooms of which one has to do."""

    own: int
    rooms: tuple[EmblemRoom, ...]
    small: int = 0
    """The own height on the smallest sheet, where there are several."""


SPACES: Mapping[FunderPlace, Space] = {
    "cover": Space(11, (EmblemRoom(70, 60),)),
    "imprint": Space(10, (EmblemRoom(70, 120),)),
    "cards": Space(8, (EmblemRoom(64, 60),)),
    "plan": Space(10, (EmblemRoom(72, 50),)),
    "poster": Space(18, (EmblemRoom(72, 38, gap=8), EmblemRoom(38, 60, gap=8)), small=13),
}
"""The places in print, as print/css lays them out: on the smaller poster below the code, or beside it if narrow."""


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
        height = identity.emblem_height(place, space.small or space.own)
        faults = [_crowded(there, height, place, room) for room in _rooms(place, identity)]
        if faults[0] and all(faults):
            problems.add(faults[0])
    for one in emblems if profile else ():
        height = max((heights[place] for place in SPACES if place in one.emblem.places), default=0)
        if not str(one.emblem.file).endswith(SVG) and height and profile:
            found = round(one.size[1] / height * INCH)
            if found < profile.resolution:
                args = {"picture": one.emblem.file, "height": f"{height:g}", "found": found, "allowed": profile.resolution}
                problems.note(one.at, "picture-coarse", **args)


def _rooms(place: FunderPlace, identity: Identity) -> tuple[EmblemRoom, ...]:
    """Those of a place, on the cover as large as the page of the cookbook has it."""
    rooms = SPACES[place].rooms
    scale = min(identity.trim.width / DRAWN_FOR[0], identity.trim.height / DRAWN_FOR[1])
    return tuple(replace(one, width=one.width * scale, height=one.height * scale) for one in rooms) if place == "cover" else rooms


def _shown(tree: SourceTree, identity: Identity) -> list[Shown]:
    """The emblems that can be read; of any other its own rules speak."""
    source = read_source(tree.alone, FILE, Problems()) if identity.emblems else None
    found = []
    for number, funder in enumerate(identity.funders if source else ()):
        size = size_of(tree.root / "images", str(funder.emblem.file)) if funder.emblem else None
        if source and funder.emblem and size:
            found.append(Shown(funder.emblem, source.place(("funders", number, "emblem", "height")), size))
    return found


def _crowded(there: Sequence[Shown], height: float, place: str, room: EmblemRoom) -> Problem | None:
    """What is wrong where the emblems of a place are too wide or too high for it, told of the largest."""
    wide = height * max((one.proportion for one in there), default=0)
    high = len(there) * (height + room.gap) - room.gap
    if wide <= room.width and high <= room.height:
        return None
    by_width = wide > room.width
    largest = max(there, key=lambda one: one.proportion if by_width else one.emblem.height)
    args = {"place": place, "found": f"{wide:.0f} × {high:.0f}", "most": f"{room.width:.0f} × {room.height:.0f}"}
    return Problem(largest.at, "emblem-room", args)
