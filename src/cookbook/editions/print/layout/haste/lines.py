"""Lines that WeasyPrint would break anew: columns are tried at many heights, and a book is laid out several times.

What is remembered is found by all that it is made of, to the last digit, and
given as a copy, so that pages come out as they would have without it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from copy import copy
from functools import partial
from typing import Any

LETTERING = (
    "white_space", "overflow_wrap", "word_break", "hyphens", "hyphenate_character", "hyphenate_limit_chars",
    "hyphenate_limit_zone", "lang", "direction", "tab_size", "letter_spacing", "word_spacing", "text_decoration_line",
    "font_family", "font_size", "font_style", "font_stretch", "font_weight", "font_kerning", "font_variant_ligatures",
    "font_variant_position", "font_variant_caps", "font_variant_numeric", "font_variant_alternates",
    "font_variant_east_asian", "font_feature_settings", "font_variation_settings", "font_language_override",
)  # fmt: skip
"""All of a style that is asked for while a text is parted into lines."""
_own: list[Callable[..., Any]] = []
"""WeasyPrint's own way to fill a line with boxes, once ours is in its place."""


def remember_lines() -> None:
    """Have WeasyPrint, in this process, break each line of a text once; after `keep_lines`, which changes how it does."""
    from weasyprint.layout import inline, preferred

    if inline.split_inline_box is not _fill_line:
        _own.append(inline.split_inline_box)
        inline.split_inline_box = _fill_line
        for module in (inline, preferred):
            module.split_first_line = partial(_first_line, module.split_first_line)


def _first_line(part: Callable[..., Any], text: str, style: Any, context: Any, *given: Any, **named: Any) -> Any:
    """What of a text goes on a line, with the size of that; the same in each layout with the same fonts."""
    if (lettering := vars(style).get("lettering")) is None:
        lettering = style.lettering = repr([style[name] for name in LETTERING])
    known = vars(style.font_config).setdefault("known_lines", {})
    key = (part, text, lettering, *given, *named.items())
    if key not in known:
        known[key] = part(text, style, context, *given, **named)
    layout, *sizes = known[key]
    return copy(layout), *sizes


def _fill_line(context: Any, box: Any, *given: Any) -> Any:
    """A line of text with what is within it, to be placed; see `split_inline_box`."""
    left, right, _, skip, around, *_, first_letter, first_line = given
    parts = None if first_letter or first_line else _parts(box)
    if parts is None:
        return _own[0](context, box, *given)
    known = vars(context).setdefault("known_lines", {})
    key = (*parts, left, right, repr(skip), around.width, around.height)
    if key not in known:
        line, *told = _own[0](context, box, *given)
        known[key] = _another(line), *told
        return line, *told
    line, *told = known[key]
    return _another(line), *told


def _parts(box: Any) -> tuple[Any, ...] | None:
    """A line before it is broken, down to its texts; None where it is none, or holds anything but running text."""
    from weasyprint.formatting_structure.boxes import LineBox

    if not isinstance(box, LineBox):
        return None
    parts = tuple(_within(box))
    return None if None in parts else (box, *parts)


def _within(box: Any) -> Iterator[Any]:
    from weasyprint.formatting_structure.boxes import InlineBox, TextBox

    for child in box.children:
        if not isinstance(child, (InlineBox, TextBox)) or not child.is_in_normal_flow():
            yield None
            return
        yield child
        if isinstance(child, TextBox):
            yield child.text
        else:
            yield from _within(child)


def _another(box: Any) -> Any:
    """A copy of a line that can be moved, and whose letters can be drawn, without the line itself."""
    made = box.copy()
    if hasattr(made, "pango_layout"):
        made.pango_layout = copy(made.pango_layout)
    made.children = [_another(child) for child in box.children]
    return made
