"""Painting operators: paths, texts, pictures, forms and shadings as values."""

from __future__ import annotations

import math
from typing import Any

from pikepdf import Object

from preflight.content.geometry import EVERYWHERE, Rect, placed, scale, widths
from preflight.content.letters import Shown, show
from preflight.content.painted import Painted, PaintKind
from preflight.content.spaces import PATTERN, Colour, SpaceFamily
from preflight.content.subpaths import Subpaths
from preflight.content.walker import Walker
from preflight.reading import called, dictionary, name, number

UNIT = Rect(0.0, 0.0, 1.0, 1.0)
INVISIBLE, FILLED, STROKED = (3, 7), (0, 2, 4, 6), (1, 2, 5, 6)
"""Text rendering modes (ISO 32000-1, table 106)."""
MOST_PARTS = 64
"""Lines of one path that are told apart, as crop marks have to be."""


def paint_path(walker: Walker, *, fill: bool, stroke: bool) -> None:
    """Fill and stroke the path, then let it clip where `W` said so."""
    state, path, box = walker.state, walker.path, walker.path.box
    if box is not None:
        if fill:
            _fill(walker, PaintKind.FILL, box.meet(state.clip), size=path.thinnest(state.clip), straight=path.straight)
        if stroke:
            for part in path.parts if len(path.parts) <= MOST_PARTS else [box]:
                _stroke(walker, part)
        if walker.clipping:
            state.clip = state.clip.meet(box)
    walker.path, walker.clipping = Subpaths(), False


def _painted(walker: Walker, kind: PaintKind, box: Rect, colour: Colour, *, stroke: bool = False, **more: Any) -> Painted:
    """An object as the state of the moment paints it."""
    state = walker.state
    overprint = state.overprint_stroke if stroke else state.overprint_fill
    blended = more.pop("blended", False) or walker.veiled or state.shows_through(stroke=stroke)
    return Painted(kind, box, colour, overprint, state.overprint_mode, in_mask=walker.in_mask, blended=blended, **more)


def _fill(walker: Walker, kind: PaintKind, box: Rect, **more: Any) -> None:
    state = walker.state
    if state.fill.space.family is SpaceFamily.PATTERN:
        _pattern(walker, box, stroke=False)
    else:
        walker.paint(_painted(walker, kind, box, state.fill, **more))


def _stroke(walker: Walker, box: Rect) -> None:
    state = walker.state
    width = state.width * scale(state.matrix)
    area = box.grow(width / 2).meet(state.clip)
    if state.stroke.space.family is SpaceFamily.PATTERN:
        _pattern(walker, area, stroke=True)
        return
    straight = walker.path.straight
    walker.paint(_painted(walker, PaintKind.STROKE, area, state.stroke, stroke=True, size=width, straight=straight))


def _pattern(walker: Walker, area: Rect, *, stroke: bool) -> None:
    """What fills an area: tiles with their own content, tiles in the colour of the moment, or a shading."""
    state = walker.state
    colour, pattern = (state.stroke, state.stroke_pattern) if stroke else (state.fill, state.fill_pattern)
    found = dictionary(pattern)
    if area.is_empty:
        walker.gathered.ceiling.unknown = True
        return
    if number(found.get("/PatternType")) == 1:
        base = walker.base.copied()
        if number(found.get("/PaintType")) == 2:
            base.fill = base.stroke = Colour(colour.space.base or PATTERN, colour.values)
        walker.tile(pattern, base, area, "pattern")
        return
    shading = dictionary(found.get("/Shading"))
    space = walker.resources.space(shading.get("/ColorSpace")) if "/ColorSpace" in shading else PATTERN
    walker.paint(_painted(walker, PaintKind.SHADING, area, Colour(space), stroke=stroke))


def paint_text(walker: Walker, parts: list[Any]) -> None:
    """Show strings in the fill colour, the stroke colour or both."""
    state = walker.state
    shown = show(state, walker.writing, parts)
    walker.gathered.ceiling.unknown |= state.font.kind == "Type3"  # Its letters may have colours of their own.
    if state.rendering in INVISIBLE:
        return
    if shown is None:  # Who knows what blanks look like?
        walker.gathered.ceiling.meet(_painted(walker, PaintKind.TEXT, EVERYWHERE, state.fill))
        return
    walker.gathered.fonts[id(state.font)] = state.font
    if state.rendering in FILLED:
        _fill(walker, PaintKind.TEXT, shown.box.meet(state.clip), size=shown.size, text=shown.text, font=state.font.name)
    if state.rendering in STROKED:
        _outline(walker, shown)


def _outline(walker: Walker, shown: Shown) -> None:
    """Letters that are drawn as lines."""
    state = walker.state
    box = shown.box.meet(state.clip)
    sizes = {PaintKind.STROKE: state.width * scale(state.matrix)}
    if state.rendering not in FILLED:
        sizes[PaintKind.TEXT] = shown.size
    for kind, size in sizes.items():
        walker.paint(_painted(walker, kind, box, state.stroke, stroke=True, size=size, text=shown.text))


def paint_object(walker: Walker, values: Any) -> None:
    """`Do`: a picture or a form."""
    found = walker.resources.get("/XObject", name(values[0]))
    kind = name(dictionary(found).get("/Subtype"))
    if kind == "/Form":
        walker.form(found, called(values[0]))
    elif kind == "/Image":
        _picture(walker, dictionary(found), called(values[0]))


def paint_inline(walker: Walker, values: Any) -> None:
    """A picture within the content stream."""
    _picture(walker, dictionary(values[0].obj), "BI")


def _picture(walker: Walker, found: Any, text: str) -> None:
    """A picture, or a stencil in the fill colour, with its pixels an inch where they are fewest."""
    matrix = walker.state.matrix
    box = placed(matrix, UNIT).meet(walker.state.clip)
    across, down = (number(found.get(key)) or 0.0 for key in ("/Width", "/Height"))
    wide, high = widths(matrix)
    sizes = [count / length * 72 for count, length in ((across, wide), (down, high)) if length > 0]
    size = min(sizes, default=math.inf) if across * down > 1 else math.inf
    if found.get("/ImageMask") is True:
        _fill(walker, PaintKind.STENCIL, box, size=size, text=text)
        return
    colour, bits = Colour(walker.resources.space(found.get("/ColorSpace"))), int(number(found.get("/BitsPerComponent")) or 8)
    masked = isinstance(found.get("/SMask"), Object)
    walker.paint(_painted(walker, PaintKind.IMAGE, box, colour, size=size, text=text, bits=bits, blended=masked))


def paint_shading(walker: Walker, values: Any) -> None:
    """`sh`: a gradient over everything that the clip leaves."""
    found = dictionary(walker.resources.get("/Shading", name(values[0])))
    colour = Colour(walker.resources.space(found.get("/ColorSpace")))
    walker.paint(_painted(walker, PaintKind.SHADING, walker.state.clip, colour, text=called(values[0])))
