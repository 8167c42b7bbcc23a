"""Painting operators: paths, texts, pictures, forms and shadings as values."""

from __future__ import annotations

import math
from typing import Any

from pikepdf import Object

from preflight.content.geometry import Rect, placed, scale, widths
from preflight.content.letters import Shown, show
from preflight.content.painted import Painted, PaintKind
from preflight.content.spaces import PATTERN, Colour, SpaceFamily
from preflight.content.state import Subpaths
from preflight.content.walker import Walker
from preflight.reading import called, dictionary, name, number

UNIT = Rect(0.0, 0.0, 1.0, 1.0)
INVISIBLE, FILLED, STROKED = (3, 7), (0, 2, 4, 6), (1, 2, 5, 6)
"""Text rendering modes."""
MOST_PARTS = 64
"""Lines of one path that are told apart, as crop marks have to be."""


def paint_path(walker: Walker, *, fill: bool, stroke: bool) -> None:
    """Fill and stroke the path, then let it clip where `W` said so."""
    state, path, box = walker.state, walker.path, walker.path.box
    if box is not None:
        if fill:
            _fill(walker, PaintKind.FILL, box.meet(state.clip), path.thinnest(state.clip), straight=path.straight)
        if stroke:
            for part in path.parts if len(path.parts) <= MOST_PARTS else [box]:
                _stroke(walker, part)
        if walker.clipping:
            state.clip = state.clip.meet(box)
    walker.path, walker.clipping = Subpaths(), False


def _fill(walker: Walker, kind: PaintKind, box: Rect, size: float, text: str = "", *, straight: bool = True) -> None:
    state = walker.state
    if state.fill.space.family is SpaceFamily.PATTERN:
        _pattern(walker, state.fill_pattern, box)
        return
    blended = state.masked or state.alpha_fill < 1
    walker.paint(
        Painted(kind, box, state.fill, state.overprint_fill, state.mode, size, text, straight, 8, walker.in_mask, blended)
    )


def _stroke(walker: Walker, box: Rect) -> None:
    state = walker.state
    width = state.width * scale(state.matrix)
    area = box.grow(width / 2).meet(state.clip)
    if state.stroke.space.family is SpaceFamily.PATTERN:
        _pattern(walker, state.stroke_pattern, area)
        return
    blended = state.masked or state.alpha_stroke < 1
    walker.paint(
        Painted(
            PaintKind.STROKE, area, state.stroke, state.overprint_stroke, state.mode, width,
            straight=walker.path.straight, in_mask=walker.in_mask, blended=blended,
        )
    )  # fmt: skip


def _pattern(walker: Walker, pattern: Any, area: Rect) -> None:
    """What fills an area: tiles with their own content, or a shading."""
    found = dictionary(pattern)
    if area.is_empty:
        return
    if number(found.get("/PatternType")) == 1:
        base = walker.base.kept()
        if number(found.get("/PaintType")) == 2:
            base.fill = base.stroke = walker.state.fill
        walker.tile(pattern, base, area, "pattern")
        return
    shading = dictionary(found.get("/Shading"))
    space = walker.resources.space(shading.get("/ColorSpace")) if "/ColorSpace" in shading else PATTERN
    walker.paint(Painted(PaintKind.SHADING, area, Colour(space), walker.state.overprint_fill, in_mask=walker.in_mask))


def paint_text(walker: Walker, parts: list[Any]) -> None:
    """Show strings in the fill colour, the stroke colour or both."""
    state = walker.state
    shown = show(state, walker.writing, parts)
    if shown is None or state.rendering in INVISIBLE:
        return
    walker.found.fonts[id(state.font)] = state.font
    if state.rendering in FILLED:
        _fill(walker, PaintKind.TEXT, shown.box.meet(state.clip), shown.size, shown.text)
    if state.rendering in STROKED:
        _outline(walker, shown)


def _outline(walker: Walker, shown: Shown) -> None:
    """Letters that are drawn as lines."""
    state = walker.state
    box, width = shown.box.meet(state.clip), state.width * scale(state.matrix)
    paint = (box, state.stroke, state.overprint_stroke, state.mode)
    if state.rendering not in FILLED:
        walker.paint(Painted(PaintKind.TEXT, *paint, shown.size, shown.text, in_mask=walker.in_mask))
    walker.paint(Painted(PaintKind.STROKE, *paint, width, shown.text, in_mask=walker.in_mask))


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
    state = walker.state
    box = placed(state.matrix, UNIT).meet(state.clip)
    across, down = (number(found.get(key)) or 0.0 for key in ("/Width", "/Height"))
    wide, high = widths(state.matrix)
    sizes = [count / length * 72 for count, length in ((across, wide), (down, high)) if length > 0]
    size = min(sizes, default=math.inf) if across * down > 1 else math.inf
    if found.get("/ImageMask") is True:
        _fill(walker, PaintKind.STENCIL, box, size, text)
        return
    space = walker.resources.space(found.get("/ColorSpace"))
    bits = int(number(found.get("/BitsPerComponent")) or 8)
    blended = state.masked or state.alpha_fill < 1 or isinstance(found.get("/SMask"), Object)
    walker.paint(
        Painted(
            PaintKind.IMAGE,
            box,
            Colour(space),
            state.overprint_fill,
            state.mode,
            size,
            text,
            bits=bits,
            in_mask=walker.in_mask,
            blended=blended,
        )
    )


def paint_shading(walker: Walker, values: Any) -> None:
    """`sh`: a gradient over everything that the clip leaves."""
    found = dictionary(walker.resources.get("/Shading", name(values[0])))
    space = walker.resources.space(found.get("/ColorSpace"))
    walker.paint(
        Painted(PaintKind.SHADING, walker.state.clip, Colour(space), walker.state.overprint_fill, text=called(values[0]),
                in_mask=walker.in_mask)
    )  # fmt: skip
