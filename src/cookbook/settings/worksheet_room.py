"""Whether what a worksheet says has room where it stands, set in the smallest type, as print/css/canvases.css lays it out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from cookbook.load.records import source_in
from cookbook.load.tree import SourceTree
from cookbook.model.text import Text
from cookbook.model.walk import FieldPath, at
from cookbook.problems import Problems
from cookbook.settings.canvas import CANVASES, HEIGHT, WIDTH, Box, CanvasSheet, Zone
from cookbook.settings.faces import Faces
from cookbook.settings.profile import Profile, smallest_type
from cookbook.settings.widths import Lettering, Ruler, wrapped
from cookbook.store.digests import digest
from cookbook.store.shelf import Shelf

ROW = 4
"""Millimetres of the lowest row that a pen can write in."""
TITLE, QUESTION, CHOICE = Lettering(14, 1.15, cut="semibold"), Lettering(10.5, 1.25), Lettering(10.5, 1.2)
COLUMN, POINT_OF_AXIS = Lettering(8.5, 1, cut="semibold"), Lettering(13, 1.2, cut="semibold")
PURPOSE = Lettering(12, 1.28, "serif", "italic")
MOVE, SIGN = Lettering(10.4, 1.35), Lettering(10, 1.35)
TICKED, LINE_OF_CHOICES = 9.0, 5.8
"""Millimetres: what the box to tick and the space after a choice take, and how high a line of choices is at least."""
APART = 10.0
"""Millimetres between one sign and the next."""
LOST = 0.6
"""Millimetres that the lines around a zone take."""
NEIGHBOURS = 2
"""Millimetres by which zones may lie over each other: arrows are so put in a row."""
NoRoom = tuple[FieldPath, str, Mapping[str, object]]


@dataclass(frozen=True, slots=True)
class Room:
    """Where text stands: millimetres of its width, and of its height."""

    width: float
    height: float


PURPOSES, MOVES, SIGNS = Room(148, 25), Room(74, 33), Room(230, 7)
"""What the head and the foot of a sheet have; the moves have it twice, in columns."""


def check_worksheets(
    tree: SourceTree, canvases: Mapping[str, Mapping[str, CanvasSheet]], fitter: Fitter, problems: Problems
) -> None:
    """Note what of each worksheet is outside its sheet or has no room there, at its place."""
    for name, sheets in canvases.items():
        if not problems.concerns(f"{CANVASES}/{name}.yml", *(f"{CANVASES}/{name}.{lang}.yml" for lang in sheets)):
            continue
        for number, sheet in enumerate(sheets.values()):
            for path, code, args in fitter.found(sheet):
                text = at(sheet, path)
                if number and not isinstance(text, Text):  # Boxes are those of the first language.
                    continue
                written = text.lang if isinstance(text, Text) else ""
                if source := source_in(tree, f"{CANVASES}/{name}", written):
                    problems.note(source.place(path), code, **args)


@dataclass(frozen=True)
class Fitter:
    """Tries how much room text takes in the smallest type, in points."""

    ruler: Ruler
    smallest: float
    kept: Shelf
    """What was found of sheets before."""

    @classmethod
    def of(cls, faces: Faces, profile: Profile | None, kept: Shelf | None = None) -> Fitter:
        """The one for the faces of a cookbook and what its printer asks for."""
        return cls(Ruler(faces), smallest_type(profile), kept or Shelf())

    def found(self, sheet: CanvasSheet) -> tuple[NoRoom, ...]:
        """What of a sheet has no room: the same as long as the sheet is, and the faces that it is set in."""
        made_of = digest("worksheet", sheet.made_of, self.ruler.faces.made_of, str(self.smallest))
        return self.kept.take(made_of, lambda: tuple(self.faults(sheet)))

    def faults(self, sheet: CanvasSheet) -> Iterator[NoRoom]:
        yield from self._head(sheet)
        for number, zone in enumerate(sheet.zones):
            yield from self._zone(zone, ("zones", number))
        yield from _overlaps(sheet.zones)

    def _head(self, sheet: CanvasSheet) -> Iterator[NoRoom]:
        """Purpose, moves and signs: each in its own part of the sheet."""
        if self._high(sheet.purpose, PURPOSE, PURPOSES.width) > PURPOSES.height:
            yield _over(("purpose",), sheet.purpose, PURPOSES)
        moves = [self._high(move.text, MOVE, MOVES.width) + 1.6 for move in sheet.moves]
        if _in_columns(moves) > MOVES.height:
            longest = max(range(len(moves)), key=moves.__getitem__)
            yield _over(("moves", longest, "text"), sheet.moves[longest].text, MOVES)
        signs = [self.ruler.width(f"{sign.sign} {sign.text}", self._small(SIGN)) + APART for sign in sheet.signs]
        if wrapped(signs, 0, SIGNS.width, APART) * self._small(SIGN).height > SIGNS.height:
            longest = max(range(len(signs)), key=signs.__getitem__)
            yield _over(("signs", longest, "text"), sheet.signs[longest].text, SIGNS)

    def _zone(self, zone: Zone, path: FieldPath) -> Iterator[NoRoom]:
        """What is outside the work area, and what has no room in the zone."""
        box, named = zone.box, {"zone": zone.title}
        if box.left + box.width > WIDTH or box.top + box.height > HEIGHT:
            yield (*path, "box"), "zone-outside", {**named, "width": WIDTH, "height": HEIGHT}
        if zone.rows and zone.row_height < ROW:
            yield (*path, "rows"), "rows-low", {**named, "found": f"{zone.row_height:.1f}", "least": ROW}
        if zone.shape == "axis":
            yield from self._axis(zone, path)
            return
        room = _room(zone)
        parts = self._parts(zone, room.width)
        if sum(parts.values()) > room.height:
            name = max(parts, key=parts.__getitem__)
            text = getattr(zone, name)
            yield _over((*path, name), text[0] if name == "choices" else text, room)
        for number, column in enumerate(zone.columns if zone.rows else ()):
            each = Room((box.width - 7) / len(zone.columns) - 1.5, 4)
            if self.ruler.width(column, COLUMN) > each.width:
                yield _over((*path, "columns", number), column, each)

    def _axis(self, zone: Zone, path: FieldPath) -> Iterator[NoRoom]:
        """The points of an axis share its width, the first and the last half as much of it as others."""
        count = len(zone.choices)
        if count < 2:
            yield (*path, "shape"), "axis-points", {"zone": zone.title}
            return
        whole = min(40.0, zone.box.width / (count - 1))
        for number, choice in enumerate(zone.choices):
            each = Room(whole / 2 if number in (0, count - 1) else whole, 8)
            small = self._small(POINT_OF_AXIS)
            longest = max(self.ruler.width(word, small) for word in choice.split())
            if longest > each.width or self._high(choice, POINT_OF_AXIS, each.width) > each.height:
                yield _over((*path, "choices", number), choice, each)

    def _parts(self, zone: Zone, width: float) -> dict[str, float]:
        """How high each part of the head of a zone is."""
        parts = {"title": self._high(zone.title, TITLE, width)}
        if zone.question:
            parts["question"] = 0.6 + self._high(zone.question, QUESTION, width)
        if zone.choices:
            small = self._small(CHOICE)
            widths = [self.ruler.width(choice, small) + TICKED for choice in zone.choices]
            high = wrapped(widths, 0, width, 2 * TICKED) * LINE_OF_CHOICES
            parts["choices"] = 2 + high
        return parts

    def _high(self, text: str, lettering: Lettering, width: float) -> float:
        small = self._small(lettering)
        return self.ruler.lines(text, small, width) * small.height

    def _small(self, lettering: Lettering) -> Lettering:
        return replace(lettering, size=min(lettering.size, max(lettering.size / 4, self.smallest)))


def _room(zone: Zone) -> Room:
    """What the head of a zone has of it."""
    width, height = zone.box.width - LOST, zone.head - LOST
    if zone.shape == "circle":
        return Room(0.48 * width, height - 3)
    if zone.shape == "arrow":
        return Room(width - 14.5, min(height, 19))
    return Room(width - 7, zone.head - LOST - 2.8)


def _over(path: FieldPath, text: str, room: Room) -> NoRoom:
    return path, "canvas-overflow", {"text": text[:60].strip(), "width": f"{room.width:.0f}", "height": f"{room.height:.0f}"}


def _in_columns(heights: Sequence[float]) -> float:
    """How high two columns are that hold parts of these heights in their order."""
    return min(max(sum(heights[:split]), sum(heights[split:])) for split in range(len(heights) + 1))


def _overlaps(zones: Sequence[Zone]) -> Iterator[NoRoom]:
    """Zones with corners that lie over each other, neither of them in the other."""
    cornered = [(number, zone) for number, zone in enumerate(zones) if zone.shape in ("box", "arrow")]
    for place, (number, zone) in enumerate(cornered):
        for _, other in cornered[:place]:
            if _cross(zone.box, other.box):
                yield ("zones", number, "box"), "zones-overlap", {"zone": zone.title, "other": other.title}


def _cross(one: Box, other: Box) -> bool:
    across = min(one.left + one.width, other.left + other.width) - max(one.left, other.left)
    down = min(one.top + one.height, other.top + other.height) - max(one.top, other.top)
    within = (across, down) in ((one.width, one.height), (other.width, other.height))
    return across > NEIGHBOURS and down > NEIGHBOURS and not within
