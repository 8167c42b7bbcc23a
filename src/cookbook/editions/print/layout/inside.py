"""All that we touch inside WeasyPrint, pydyf and Pyphen and that they do not promise.

Nobody else reaches behind what they do but `haste`, which makes them faster, `leaves`, which write a page at a time, and
`moving`, which has a page stand elsewhere.
tests/print/test_inside.py lays out a page and looks at each of these: another version that has changed fails there.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pyphen

from cookbook.editions.print.layout.haste.styles import like

READ_IN = {"weasyprint": "70", "pydyf": "0.13", "pyphen": "0.18"}
"""The versions that it was read in."""
PROGRESS = "weasyprint.progress"
"""The logger that tells each page as it is laid out, its number the only argument of the record."""
VOICES = ("weasyprint", "fontTools")
"""The loggers of what is wrong with a document."""


def page_box(page: Any) -> Any:
    """The box of a laid-out page, with all others in it; WeasyPrint shows it nowhere else."""
    return page._page_box  # noqa: SLF001


def boxes_of_body(page: Any) -> tuple[Any, ...]:
    """The boxes of a page that lie in the body itself; none on a blank page."""
    roots = [unwrapped(box) for box in page_box(page).children if not is_margin(box)]
    bodies = [unwrapped(body) for root in roots for body in getattr(root, "children", ())]
    return tuple(unwrapped(box) for body in bodies for box in getattr(body, "children", ()))


def strings_of(page: Any) -> dict[str, str]:
    """What a page has running heads say, by name; what comes last holds."""
    return dict(strings_set(page))


def strings_set(page: Any) -> Sequence[tuple[str, str]]:
    """All that a page has running heads say, in order."""
    sets = (box.string_set for box in page_box(page).descendants())
    return [one for found in sets if found and found != "none" for one in found]


def unwrapped(box: Any) -> Any:
    """The box itself where a placeholder stands for one that is positioned on its own."""
    return getattr(box, "_box", box)


def is_text(box: Any) -> bool:
    """Whether the box is a piece of a line: it has `text`, `element`, `element_tag`, a position, `width` and `baseline`."""
    from weasyprint.formatting_structure.boxes import TextBox

    return isinstance(box, TextBox)


def is_margin(box: Any) -> bool:
    """Whether the box stands in the margin of the page, as running heads do."""
    from weasyprint.formatting_structure.boxes import MarginBox

    return isinstance(box, MarginBox)


def holds_text(box: Any) -> bool:
    """Whether text has to stay inside the box: blocks, table cells and flex containers."""
    from weasyprint.formatting_structure.boxes import BlockContainerBox, FlexContainerBox, TableCellBox

    return isinstance(box, (BlockContainerBox, TableCellBox, FlexContainerBox))


def is_stacked(box: Any) -> bool:
    """Whether the children of the box are spread below each other: where there is no room, they lie over each other."""
    from weasyprint.formatting_structure.boxes import FlexContainerBox

    return isinstance(box, FlexContainerBox) and box.style["flex_direction"] == "column"


def font_sizes(document: Any) -> dict[Any, float]:
    """The size of type of each element that has a box on a page, in pixels."""
    return {
        box.element: float(box.style["font_size"])
        for page in document.pages
        for box in page_box(page).descendants(placeholders=True)
        if box.element is not None and "::" not in str(box.element_tag) and not is_text(box)
    }


PAINTED = ("color", "visibility")
"""What of a style moves nothing."""


def wear(pages: Sequence[Any], other: Any) -> None:
    """Have laid-out pages painted with the variables (`--name`) that the root element has on a page of another document.

    A style works out a value when it is asked for it and keeps it: what is painted, and variables, are forgotten.
    """
    worn = {name: value for name, value in _root(page_box(other).style).cascaded.items() if name.startswith("__")}
    styles: dict[int, Any] = {}
    for page in pages:
        for box in (page_box(page), *page_box(page).descendants(placeholders=True)):
            left = [unwrapped(box).style]
            while left:
                style = left.pop()
                if style is not None and id(style) not in styles:
                    styles[id(style)] = style
                    left += (style.parent_style, like(style))
    for style in styles.values():
        for name in [name for name in style if name in PAINTED or name.startswith("__")]:
            del style[name]
    for root in {id(root): root for root in map(_root, styles.values())}.values():
        root.cascaded = {name: value for name, value in root.cascaded.items() if not name.startswith("__")} | worn


def _root(style: Any) -> Any:
    """The style of the root element, which all others inherit from."""
    while style.parent_style is not None:
        style = style.parent_style
    return style


def keep_lines() -> None:
    """Have text fit a line where all of it does but the blank at its end, before a link, say.

    WeasyPrint 70 takes that for a line that cannot be parted, and leaves its first word or a piece of it alone on a line.
    """
    from weasyprint.layout import inline

    if not _parting:
        _parting.append(inline.split_first_line)
        inline.split_first_line = _split_first_line


_parting: list[Any] = []
"""WeasyPrint's own way, once `keep_lines` has put ours in its place."""
COLLAPSING = ("normal", "pre-line")
"""Where lines break and blanks at their ends do not count."""


def _split_first_line(text: str, style: Any, context: Any, max_width: Any, *more: Any, **named: Any) -> Any:
    """What goes on the first line; see WeasyPrint's own."""
    if text.endswith(" ") and text.strip(" ") and max_width is not None and style["white_space"] in COLLAPSING:
        layout, length, resume_index, width, *sizes = _parting[0](text.rstrip(" "), style, context, max_width, *more, **named)
        if resume_index is None and 0 <= max_width - width < style["font_size"] / 2:
            return layout, length, resume_index, width, *sizes
    return _parting[0](text, style, context, max_width, *more, **named)


def teach_hyphens(lang: str, path: Path, dictionary: pyphen.HyphDict | None) -> None:
    """Have Pyphen, and so WeasyPrint, hyphenate `lang` by the patterns at `path`, or by a dictionary that has read them."""
    pyphen.LANGUAGES[lang] = path
    pyphen.LANGUAGES_LOWERCASE[lang.lower()] = lang
    if dictionary:
        pyphen.hdcache[path] = dictionary


def tells_page(record: logging.LogRecord) -> int | None:
    """The page that a record of PROGRESS tells of; None where it tells of something else."""
    one = record.args[0] if isinstance(record.args, tuple) and len(record.args) == 1 else None
    return one if isinstance(one, int) else None
