"""Columns of one length: WeasyPrint tries them at one height after the other, and what fits whole is laid out in the first alone.

Beside inside.py a place that reaches into it. Of a trial only counts where it ends: the columns that are printed are laid out anew.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

_own: dict[str, Callable[..., Any]] = {}
"""WeasyPrint's own ways, once ours are in their places."""
SPARE = 1.0
"""Pixels that have to be left where something is taken to fit."""


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


def _block_box_layout(context: Any, box: Any, bottom: float, skip: Any, around: Any, is_first: Any, *more: Any, **named: Any) -> Any:
    """Lay out a block; a column whose margins adjoin something is one that is tried."""
    before = vars(context).get("tried")
    if box.is_column:
        _, _, margins, *_ = more
        context.tried = None if margins is None else _tried(context, box)
    try:
        return _own["block_box_layout"](context, box, bottom, skip, around, is_first, *more, **named)
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


def _block_level_layout(
    context: Any, box: Any, bottom: float, skip: Any, around: Any, is_first: Any = True, absolute: Any = None, fixed: Any = None,
    margins: Any = None, first_letter: Any = None, first_line: Any = None, discard: Any = False, lines: Any = None,
) -> Any:  # fmt: skip
    given = (is_first, absolute, fixed, margins, first_letter, first_line, discard, lines)
    tried = vars(context).get("tried")
    if tried is None or skip or first_letter or first_line or lines is not None or context.excluded_shapes:
        return _own["block_level_layout"](context, box, bottom, skip, around, *given)
    top, adjoining = box.position_y, tuple(margins or ())
    state = (context.current_page, context.forced_break, is_first, discard)
    key = (box, box.position_x, around.width, around.height, around.is_for_root_element, adjoining, *state)
    found = tried.get(key)
    if found and top + found.need <= context.page_bottom - bottom:
        made = found.box.copy()
        made.position_y += top - found.top
        resume, page, *more = found.more
        return made, resume, dict(page), list(found.margins), *more
    laid, resume, page, after, *more = _own["block_level_layout"](context, box, bottom, skip, around, *given)
    if found is None and laid is not None and resume is None and not context.excluded_shapes:
        if (need := _need(laid, top)) is not None:
            tried[key] = Tried(top, need, laid.copy(), tuple(after), (resume, dict(page), *more))
    return laid, resume, page, after, *more


def _need(laid: Any, top: float) -> float | None:
    """The room that something needs below where it began; None where it holds what stands outside the flow."""
    end, below = top, 0.0
    for box in laid.descendants(placeholders=True):
        if not box.is_in_normal_flow():
            return None
        end = max(end, box.position_y + box.margin_height())
        below += max(box.padding_bottom, 0) + max(box.border_bottom_width, 0) + max(box.margin_bottom, 0)
    return end - top + below + SPARE
