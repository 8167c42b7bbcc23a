"""Boxes whose pages, sizes and references are reckoned once: WeasyPrint and pydyf do it anew for each box around them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import Any


def hurry_boxes() -> None:
    """Have all three reckoned once. Raises TypeError where pydyf has no such property."""
    import pydyf  # type: ignore[import-untyped]
    from weasyprint.formatting_structure.boxes import Box, ParentBox
    from weasyprint.layout import percent

    Box.is_in_normal_flow = _is_in_normal_flow
    ParentBox.page_values = _page_values
    if percent.resolve_percentages is not _resolve_percentages:
        _resolving.append(percent.resolve_percentages)
        modules = [module for name, module in sys.modules.items() if name.startswith("weasyprint.")]
        for module in modules:
            if getattr(module, "resolve_percentages", None) is _resolving[0]:
                vars(module)["resolve_percentages"] = _resolve_percentages
    slow = pydyf.PDF.page_references
    if not isinstance(slow, property) or slow.fget is None:
        raise TypeError("pydyf.PDF.page_references is no property any more")
    if slow.fget is not _page_references:
        _slow.append(slow.fget)
        pydyf.PDF.page_references = property(_page_references)


OUT_OF_FLOW = ("left", "right", "inline-start", "inline-end", "footnote")
APART, ELSEWHERE = ("absolute", "fixed"), ("running()", "note()")
"""Floats and positions of what stands outside the flow."""


def _is_in_normal_flow(box: Any) -> bool:
    position = box.style["position"]
    return box.style["float"] not in OUT_OF_FLOW and position not in APART and position[0] not in ELSEWHERE


def _page_values(box: Any) -> tuple[str, str]:
    """The names of the pages that a box begins and ends on."""
    return _page_at(box, iter), _page_at(box, reversed)


def _page_at(box: Any, order: Callable[[Any], Iterator[Any]]) -> str:
    """That of the innermost box at an end which has one."""
    page: str = box.style["page"]
    while type(box).page_values is _page_values:
        box = next((child for child in order(box.children) if child.is_in_normal_flow() or child.is_floated()), None)
        if box is None:
            break
        page = box.style["page"] or page
    return page


_resolving: list[Any] = []
"""WeasyPrint's own way, once `hurry_boxes` has put ours in its place."""
SIZES = (
    *(f"{room}_{side}" for room in ("margin", "padding") for side in ("left", "right", "top", "bottom")),
    *(f"{least}{length}" for least in ("", "min_", "max_") for length in ("width", "height")),
)
BORDERS = tuple(f"border_{side}_width" for side in ("top", "right", "bottom", "left"))


def _resolve_percentages(box: Any, containing_block: Any) -> None:
    """Give a box its sizes; where none is a part of another, they are the same for all boxes of a style."""
    style = box.style
    if (sizes := vars(style).get("sizes")) is None:
        sizes = style.sizes = _sizes(style)
    if sizes:
        vars(box).update(sizes)
    else:
        _resolving[0](box, containing_block)


def _sizes(style: Any) -> dict[str, Any]:
    """The sizes of all boxes of a style; nothing where they are up to what is around a box."""
    found = {name: style[name] for name in SIZES}
    is_plain = all(value == "auto" or getattr(value, "unit", None) == "px" for value in found.values())
    if not is_plain or style["box_sizing"] != "content-box" or style["border_collapse"] == "collapse":
        return {}
    sizes = {name: "auto" if value == "auto" else value.value for name, value in found.items()}
    least = {name: 0 for name in ("min_width", "min_height") if sizes[name] == "auto"}
    return {**sizes, **least, **{name: style[name] for name in BORDERS}}


_slow: list[Any] = []
"""pydyf's own way, once `hurry_boxes` has put ours in its place."""


def _page_references(pdf: Any) -> Any:
    """The references of the pages, computed again only when pages were added."""
    count = len(pdf.pages["Kids"])
    known = getattr(pdf, "known_page_references", (-1, ()))
    if known[0] != count:
        known = pdf.known_page_references = (count, _slow[0](pdf))
    return known[1]
