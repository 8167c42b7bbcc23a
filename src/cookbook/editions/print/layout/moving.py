"""All that we touch inside WeasyPrint, as `inside` does, to have a laid-out page stand elsewhere in its book.

tests/print/test_placing.py looks at each of these: another version that has changed fails there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from copy import copy, deepcopy
from typing import Any

from cookbook.editions.print.layout.inside import is_margin, page_box, strings_set, unwrapped

OTHER = {"left": "right", "right": "left"}
LEAST = 1e-6
"""What of a pixel is no difference: margins are taken off a page in the one order on the left and in the other on the right."""


def remember_margins() -> None:
    """Have each page remember what its margins are made with, so that they can be made anew where it stands.

    Of a context that has laid out a document only what margins ask for is remembered: with the rest go all boxes before layout.
    """
    from weasyprint import layout

    if not _making:
        _making.append(layout.make_margin_boxes)
        layout.make_margin_boxes = _make_margins


_making: list[Any] = []
"""WeasyPrint's own way, once `remember_margins` has put ours in its place."""


def _make_margins(context: Any, page: Any, state: Any) -> Any:
    from weasyprint.layout import LayoutContext

    if (after := vars(context).get("after")) is None:
        told = (context.style_for, context.get_image_from_uri.func, context.font_config, context.counter_style)
        after = context.after = LayoutContext(*told, type(context.target_collector)())
        after.target_collector.check_pending_targets()
        after.runs = any(any(pages.values()) for pages in context.running_elements.values())
    page.context, page.state = after, state
    return _making[0](context, page, state)


def is_up_to_place(page: Any) -> bool:
    """Whether something but the margins of a page says where it stands, or comes from another page."""
    box = page_box(page)
    inner = (unwrapped(one) for one in box.descendants(placeholders=True))
    return bool(box.fixed_boxes or box.context.runs or any(one.missing_link is not None for one in inner))


def moved(page: Any, html: Any, number: int, before: Mapping[str, str]) -> Any:
    """A laid-out page as another of its book, with what running heads said before it; None where text has another room there.

    What stands in it is moved, and so it can be moved once; a blank page as often as it is wanted.
    """
    from weasyprint.document import Page
    from weasyprint.layout import background, make_margin_boxes

    old = page_box(page)
    made = _bare(old, html, number)
    if max(abs(made.width - old.width), abs(made.height - old.height)) > LEAST:
        return None
    made.children = tuple(child.copy() for child in old.children if not is_margin(child))
    for child in made.children:
        child.translate(made.content_box_x() - old.content_box_x(), made.content_box_y() - old.content_box_y())
    context, state = old.context, deepcopy(old.state)
    context.current_page, context.page_bottom = number, made.content_box_y() + made.height
    context.string_set = _said({number - 1: before.items(), number: strings_set(page)})
    state[1]["page"] = [number]
    made.children += tuple(make_margin_boxes(context, made, state))
    background.layout_backgrounds(made, context.get_image_from_uri)
    return Page(made)


def _bare(old: Any, html: Any, number: int) -> Any:
    """The box of a page that has another number, with nothing in it."""
    from weasyprint.formatting_structure.boxes import PageBox
    from weasyprint.layout import page as pages

    is_other = (number - 1 - old.page_type.index) % 2 == 1
    side = OTHER[old.page_type.side] if is_other else old.page_type.side
    kind = old.page_type._replace(side=side, index=number - 1)
    pages.set_page_type_computed_styles(kind, html, old.context.style_for)
    style = old.context.style_for(kind)
    style["overflow"] = old.style["overflow"]
    made = PageBox(kind, style)
    pages.resolve_percentages(made, style["size"])
    made.position_x = made.position_y = 0
    pages.page_width(made, old.context, style["size"][0])
    pages.page_height(made, old.context, style["size"][1])
    made.fixed_boxes = old.fixed_boxes
    return made


def _said(said: Mapping[int, Iterable[tuple[str, str]]]) -> Any:
    """What pages have running heads say, as a context keeps it."""
    found: Any = defaultdict(lambda: defaultdict(list))
    for number, strings in said.items():
        for name, text in strings:
            found[name][number].append(text)
    return found


def say(text: Any, letters: str) -> bool:
    """Have a piece of a line show other letters; False where these are not as wide, so that what follows would move."""
    from weasyprint.layout import inline

    drawn = text.pango_layout.text
    widths = {inline.split_first_line(one, text.style, None, None, 0)[3] for one in (text.text, letters)}
    if len(widths) > 1 or not drawn.startswith(text.text):
        return False
    text.pango_layout = copy(text.pango_layout)
    text.pango_layout.text = letters + drawn.removeprefix(text.text)  # A blank at the end of a line is drawn, and not counted.
    text.text = letters
    return True
