"""Columns of one length: WeasyPrint tries them at one height after the other, and what fits whole is laid out in the first alone.

Of a trial only counts where it ends: the columns that are printed are laid out anew.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import inf
from typing import Any

_own: dict[str, Callable[..., Any]] = {}
"""WeasyPrint's own ways, once ours are in their places."""
SPARE = 1.0
"""Pixels that have to be left where something is taken to fit."""
GIVEN, MARGINS = 9, 6
"""How many things are said of a block within a column, and which of those said of a column are the margins that adjoin it."""


@dataclass(slots=True)
class Tried:
    """Something that fitted whole: where it began, the room that it needs from there, and what its layout gave."""

    top: float
    need: float
    box: Any
    margins: tuple[float, ...]
    more: tuple[Any, ...]


def hurry_columns() -> None:
    """Have WeasyPrint, in this process, lay out once what fits whole at several heights of columns."""
    from weasyprint.layout import block

    if not _own:
        for name, ours in (("block_box_layout", _block_box_layout), ("block_level_layout", _block_level_layout)):
            _own[name] = getattr(block, name)
            setattr(block, name, ours)


def _block_box_layout(context: Any, box: Any, *given: Any, **named: Any) -> Any:
    """Lay out a block; a column is only tried where it is told which margins adjoin it."""
    before = vars(context).get("tried")
    if box.is_column:
        context.tried = None if given[MARGINS] is None else _tried(context, box)
    try:
        return _own["block_box_layout"](context, box, *given, **named)
    finally:
        context.tried = before


def _tried(context: Any, box: Any) -> dict[Any, Tried]:
    """What was tried of a column: the same box is, at each height."""
    column, known = vars(context).get("trial", (None, {}))
    if column is not box:
        known = {}
        context.trial = (box, known)
    found: dict[Any, Tried] = known
    return found


def _block_level_layout(context: Any, box: Any, bottom: float, skip: Any, *given: Any, **named: Any) -> Any:
    """Lay out a block, or give what it came to at another height of the same column."""
    tried = vars(context).get("tried")
    key = None if tried is None or skip or named or context.excluded_shapes else _key(context, box, *given)
    if tried is None or key is None:
        return _own["block_level_layout"](context, box, bottom, skip, *given, **named)
    top, room = box.position_y, context.page_bottom - bottom - box.position_y
    found = tried.get(key)
    if found and found.need <= room:
        made = found.box.copy()
        made.position_y += top - found.top
        resume, page, *more = found.more
        return made, resume, dict(page), list(found.margins), *more
    laid, resume, page, margins, *more = _own["block_level_layout"](context, box, bottom, skip, *given)
    if found is None and laid is not None and resume is None and not context.excluded_shapes and _need(laid, top) <= room:
        tried[key] = Tried(top, _need(laid, top), laid.copy(), tuple(margins), (resume, dict(page), *more))
    return laid, resume, page, margins, *more


def _key(context: Any, box: Any, *given: Any) -> tuple[Any, ...] | None:
    """What the outcome of a layout is up to where there is room enough; None where it is up to more."""
    if len(given) != GIVEN:
        return None
    around, is_first, _, _, margins, first_letter, first_line, discard, lines = given
    if first_letter or first_line or lines is not None:
        return None
    within = (around.width, around.height, around.is_for_root_element, tuple(margins))
    return (box, box.position_x, *within, context.current_page, context.forced_break, is_first, discard)


def _need(laid: Any, top: float) -> float:
    """The room that something needs below where it began; no room is enough where it holds what stands outside the flow."""
    end, below = top, 0.0
    for box in laid.descendants(placeholders=True):
        if not box.is_in_normal_flow() or box.footnote or box.note:
            return inf
        end = max(end, box.position_y + box.margin_height())
        below += max(box.padding_bottom, 0) + max(box.border_bottom_width, 0) + max(box.margin_bottom, 0)
    return end - top + below + SPARE
