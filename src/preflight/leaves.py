"""A page of a book as its reader sees it: lines of text with what is bold, and the boxes that they stand in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from preflight.content.geometry import MM, Rect
from preflight.content.painted import Painted, PaintKind, Sheet
from preflight.content.spaces import Colour
from preflight.poppler import TextLine, TextPage

BOLD = re.compile(r"bold|black|heavy|semi|demi", re.IGNORECASE)
"""What names of fonts for labels and headings hold."""
FOLIO = re.compile(r"\W*\d{1,4}\W*")
HEAD = 0.075
"""The part of a page's height, from its upper edge, that running heads stand in."""
LEAST, MOST = 30 * MM, 0.6
"""Points that a box is wide at least, and the part of the page that it covers at most: more is the page's own ground."""


@dataclass(frozen=True, slots=True)
class Panel:
    """A box behind text, in points from the top left corner, y pointing down."""

    box: Rect
    colour: Colour


@dataclass(frozen=True, slots=True)
class Ground:
    """What the walker knows of a page that Poppler does not: where bold text stands, the boxes, and the page after cutting."""

    number: int
    cut: Rect
    bold: tuple[Rect, ...]
    plain: tuple[Rect, ...]
    panels: tuple[Panel, ...]
    is_full: bool
    """Whether a colour covers most of the page, as that of a chapter's opening does."""

    @classmethod
    def of(cls, sheet: Sheet) -> Ground:
        """What there is to know of a page."""
        texts = [one for one in sheet.painted if one.kind is PaintKind.TEXT and one.text.strip()]
        fills = [one for one in sheet.painted if one.kind in (PaintKind.FILL, PaintKind.IMAGE)]
        area = sheet.cut.width * sheet.cut.height
        large = [one for one in fills if one.box.width * one.box.height > MOST * area]
        panels = [one for one in fills if one not in large and one.box.width > LEAST and one.box.height > 3 * MM]
        bold, plain = ([one for one in texts if bool(BOLD.search(one.font)) is wanted] for wanted in (True, False))
        turned = tuple(Panel(_turned(one.box, sheet), one.colour) for one in panels)
        return cls(sheet.number, _turned(sheet.cut, sheet), _boxes(bold, sheet), _boxes(plain, sheet), turned, bool(large))


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page with its lines of running text: neither its number nor its running head."""

    ground: Ground
    blocks: tuple[tuple[TextLine, ...], ...]

    @classmethod
    def of(cls, ground: Ground, page: TextPage) -> Leaf:
        head = ground.cut.y0 + HEAD * ground.cut.height
        kept = (tuple(line for line in block if line.box.y0 > head and ground.cut.holds(line.box)) for block in page.blocks)
        return cls(ground, tuple(block for block in kept if block and not all(FOLIO.fullmatch(line.text) for line in block)))

    @property
    def lines(self) -> tuple[TextLine, ...]:
        return tuple(line for block in self.blocks for line in block)

    @property
    def foot(self) -> float:
        """Where the last line ends, as a part of the page's height."""
        ends = [line.box.y1 - self.ground.cut.y0 for line in self.lines]
        return max(ends, default=0.0) / self.ground.cut.height

    def is_bold(self, line: TextLine) -> bool:
        """Whether all of a line is bold, as a label and a heading are."""
        inner = line.box.grow(-0.3 * line.box.height)
        return any(inner.overlaps(box) for box in self.ground.bold) and not any(inner.overlaps(box) for box in self.ground.plain)

    def ends(self) -> Iterator[TextLine]:
        """The lines with no other below them."""
        lines = self.lines
        for line in lines:
            if not any(
                other.box.y0 > line.box.y0 + 1 and other.box.x0 < line.box.x1 and line.box.x0 < other.box.x1 for other in lines
            ):
                yield line

    def within(self, panel: Panel) -> list[TextLine]:
        """The lines in a box."""
        return [line for line in self.lines if panel.box.grow(1).holds(line.box)]


def _turned(box: Rect, sheet: Sheet) -> Rect:
    """A box of the page with y pointing down, as Poppler has it."""
    return Rect(box.x0 - sheet.media.x0, sheet.media.y1 - box.y1, box.x1 - sheet.media.x0, sheet.media.y1 - box.y0)


def _boxes(painted: Iterable[Painted], sheet: Sheet) -> tuple[Rect, ...]:
    return tuple(_turned(one.box, sheet) for one in painted)
