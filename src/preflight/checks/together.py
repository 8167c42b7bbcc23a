"""What a compositor keeps together: labels with what they label, boxes, columns and last lines; for books alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from itertools import pairwise

from preflight.content.geometry import MM
from preflight.leaves import Leaf, Panel
from preflight.poppler import TextLine
from preflight.remarks import Location, Remark, composing
from preflight.subject import Subject

HALF = 0.5
"""The part of a page's height that text has to reach."""
FEWEST = 6
"""Letters in the last line of a paragraph; a line of figures alone may be as short as they are."""
NARROW = 45 * MM
"""Points: in a narrower column words have to break as they can."""
SMALL = 2
"""Lines of a part of a box that stand alone: a label, or one item."""
ENOUGH = 8
"""Lines that a page of running text has: a title page ends with what it likes."""
LABEL = re.compile(r"[^.!?\d]$")
"""How a label ends: not as a sentence does, nor as a line of a table of contents."""
DIVIDED = re.compile(r"[a-zà-ÿ]{2,}[-\u2010\u00ad]$")
"""The end of a line within a word; after a capital or a digit the hyphen is the word's own."""
SLACK = 1.5
"""Points that ends of lines may differ by."""


def labels(subject: Subject) -> Iterator[Remark]:
    """No label or heading is the last line of a page."""
    for leaf in subject.leaves[:-1]:
        for line in leaf.ends() if len(leaf.lines) >= ENOUGH else ():
            if leaf.is_bold(line) and LABEL.search(line.text) and _is_low(leaf, line):
                yield _at(leaf, line, "preflight-label")


def panels(subject: Subject) -> Iterator[Remark]:
    """A box that goes on to the next page has more than a label or one item on either side."""
    for leaf, after in pairwise(subject.leaves):
        for panel, rest in _broken(leaf, after):
            for side, part in ((leaf, panel), (after, rest)):
                lines = side.within(part)
                if 0 < len(lines) <= SMALL:
                    yield _at(side, lines[0], "preflight-panel")


def columns(subject: Subject) -> Iterator[Remark]:
    """No page begins with one column beside nothing; a picture is something."""
    for leaf in subject.leaves:
        first = min(leaf.lines, key=lambda line: line.box.y0, default=None)
        if first is None or leaf.ground.is_full:
            continue
        middle = (leaf.ground.cut.x0 + leaf.ground.cut.x1) / 2
        level = first.box.y1 + 2 * first.box.height
        shown = (*(line.box for line in leaf.lines), *(panel.box for panel in leaf.ground.panels))
        beside = [box for box in shown if box.x0 < middle and box.y0 < level]
        if first.box.x0 > middle and not beside:
            yield _at(leaf, first, "preflight-column")


def last_lines(subject: Subject) -> Iterator[Remark]:
    """The last line of a paragraph has some letters, and more than the rest of a word."""
    for leaf in subject.leaves:
        for block in leaf.blocks:
            for before, line in pairwise(block):
                if line != block[-1] and not _begins_anew(block, line):
                    continue
                letters = sum(char.isalnum() for char in line.text) if any(map(str.isalpha, line.text)) else 0
                is_rest = len(line.words) == 1 and DIVIDED.search(before.text) is not None
                if before.box.width > NARROW and (0 < letters < FEWEST or is_rest):
                    yield _at(leaf, line, "preflight-last-line", found=f"{before.text.split()[-1][-20:]} / {line.text}")


def room(subject: Subject) -> Iterator[Remark]:
    """No word is divided where the line has room for it."""
    for leaf in subject.leaves:
        for block in leaf.blocks:
            for line, after in pairwise(block):
                if DIVIDED.search(line.text) and _edge(leaf, line) - line.box.x1 > _width(after) + SLACK:
                    yield _at(leaf, line, "preflight-room")


def heads(subject: Subject) -> Iterator[Remark]:
    """Labels, headings and the heads of tables are not divided."""
    for leaf in subject.leaves:
        for block in leaf.blocks:
            for line, after in pairwise(block):
                if DIVIDED.search(line.text) and leaf.is_bold(line) and leaf.is_bold(after):
                    yield _at(leaf, line, "preflight-head")


def halves(subject: Subject) -> Iterator[Remark]:
    """Pages are at least half full; what ends a chapter may be shorter, which only a person sees."""
    for leaf in subject.leaves:
        if leaf.lines and not leaf.ground.is_full and leaf.foot < HALF:
            yield composing("preflight-halve", at=Location(leaf.ground.number), found=f"{leaf.foot:.0%}", allowed=f"{HALF:.0%}")


def _at(leaf: Leaf, line: TextLine, code: str, found: str = "") -> Remark:
    cut = leaf.ground.cut
    place = Location(leaf.ground.number, round((line.box.x0 - cut.x0) / MM, 1), round((line.box.y0 - cut.y0) / MM, 1))
    return composing(code, at=place, what=f"”{line.text[:40]}”", found=found)


def _is_low(leaf: Leaf, line: TextLine) -> bool:
    """Whether a line stands alone at the height where the page ends."""
    beside = [other for other in leaf.lines if other != line and abs(other.box.y0 - line.box.y0) < line.box.height / 2]
    return line.box.y1 > leaf.ground.cut.y0 + 0.8 * leaf.ground.cut.height and not beside


def _broken(leaf: Leaf, after: Leaf) -> Iterator[tuple[Panel, Panel]]:
    """The parts of boxes that end with a page and go on with the next."""
    for panel in leaf.ground.panels:
        if any(line.box.y0 > panel.box.y1 for line in leaf.lines if _share(line, panel)):
            continue
        for rest in after.ground.panels:
            is_one = rest.colour == panel.colour and abs(rest.box.width - panel.box.width) < SLACK
            if is_one and not any(line.box.y1 < rest.box.y0 for line in after.lines if _share(line, rest)):
                yield panel, rest


def _share(line: TextLine, panel: Panel) -> bool:
    """Whether a line stands over or under a box."""
    return line.box.x0 < panel.box.x1 and panel.box.x0 < line.box.x1


def _begins_anew(block: tuple[TextLine, ...], line: TextLine) -> bool:
    """Whether the line after one in a block is further away than lines of a paragraph are, or further to the left."""
    after = block[block.index(line) + 1]
    return after.box.y0 - line.box.y1 > 0.25 * line.box.height or after.box.x0 < line.box.x0 - SLACK


def _edge(leaf: Leaf, line: TextLine) -> float:
    """Where the column of a line ends: as far as other lines that begin with it reach, unless something stands in between."""
    alike = partial(_is_alike, line)
    edge = max((other.box.x1 for other in filter(alike, leaf.lines)), default=line.box.x1)
    beside = [
        other.box.x0
        for other in leaf.lines
        if other.box.x0 > line.box.x1 and other.box.y0 < line.box.y1 and line.box.y0 < other.box.y1
    ]
    boxes = [panel.box.x1 for panel in leaf.ground.panels if panel.box.grow(SLACK).holds(line.box)]
    return min([edge, *beside, *boxes])


def _is_alike(line: TextLine, other: TextLine) -> bool:
    """Whether another line begins where one does, in letters of about the same size."""
    return abs(other.box.x0 - line.box.x0) < SLACK and abs(other.box.height - line.box.height) < SLACK


def _width(line: TextLine) -> float:
    """How wide the first word of a line is."""
    return line.words[0][0].width if line.words else 0.0
