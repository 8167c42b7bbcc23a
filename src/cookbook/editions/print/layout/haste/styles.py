"""Styles that are alike work out what they come to once: each article of a book has its own, down to its last word.

WeasyPrint shares the style of elements that the same rules hold for within the same parent; an anchor makes a parent another.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any

ANCHOR, SAID = "anchor", "lang"
"""What alone may be another where all else is alike, and what is alike where it says the same."""
AT_NOTES = ("marker", "footnote-call", "footnote-marker", "note-call", "note-marker", "note-callback")
MADE = ("before", "after")
_own: dict[str, Any] = {}
"""WeasyPrint's own ways, once ours are in their places."""


def share_styles() -> None:
    """Have WeasyPrint, in this process, work out what styles that are alike come to once."""
    from weasyprint.css import AnonymousStyle, ComputedStyle, Style, StyleFor

    if not _own:
        _own.update({"set": StyleFor.set_computed_styles, "computed": ComputedStyle.__missing__})
        _own["anonymous"] = AnonymousStyle.__missing__
        StyleFor.set_computed_styles = _set_computed_styles
        ComputedStyle.__missing__ = _computed
        AnonymousStyle.__missing__ = _anonymous
        Style.anonymous_style = cached_property(_anonymous_style)
        Style.anonymous_style.__set_name__(Style, "anonymous_style")


def like(style: Any) -> Any:
    """The style that one takes its values from, in no box itself; None for that of the root, and for one made to be changed."""
    return vars(style).get("like")


def _set_computed_styles(styles: Any, element: Any, parent: Any, root: Any = None, pseudo_type: Any = None, **named: Any) -> None:
    if pseudo_type in AT_NOTES and not _is_noted(styles, element):
        return
    _own["set"](styles, element, parent, root, pseudo_type, **named)
    style = styles.get_computed_styles()[element, pseudo_type]
    if style.parent_style is not None and hasattr(element, "tag"):  # A page has none, and margins of its own.
        style.like = _found(style)
        style.specified = style.like.specified


def _is_noted(styles: Any, element: Any) -> bool:
    """Whether what stands at a note, a footnote or an item of a list is asked for: rules give it to each element."""
    kinds = [styles.get_computed_styles()[element, None], *(styles.get_cascaded_styles().get((element, kind)) for kind in MADE)]
    style, *made = kinds
    is_note = style["float"] == "footnote" or style["position"][0] == "note()"
    return is_note or "list-item" in style["display"] or any(made)


def _found(style: Any) -> Any:
    """The one style of its kind: rules that are the same, in a parent that comes to the same."""
    around = style.parent_style
    parent = around if (found := like(around)) is None else found
    rules = {name: rule for name, rule in style.cascaded.items() if name != ANCHOR}
    said = ((name, value if name == SAID else id(value), weight) for name, (value, weight) in rules.items())
    key = (id(parent), style.pseudo_type, *said)
    known = style.cache.setdefault("alike", {})
    if key not in known:
        known[key] = type(style)(
            parent, rules, style.pseudo_type, style.root_style, style.base_url, style.font_config, style.initial_page_sizes
        )
    return known[key]


def _computed(style: Any, name: str) -> Any:
    found = vars(style).get("like")
    if found is None or name == ANCHOR:
        return _own["computed"](style, name)
    value = style[name] = found[name]
    return value


def _anonymous(style: Any, name: str) -> Any:
    found = vars(style).get("like")
    if found is None:
        return _own["anonymous"](style, name)
    value = style[name] = found[name]
    return value


def _anonymous_style(style: Any) -> Any:
    """The style of what stands in an element without one of its own."""
    from weasyprint.css import AnonymousStyle

    made = AnonymousStyle(style)
    if (found := like(style)) is not None:
        made.like = found.anonymous_style
    return made
