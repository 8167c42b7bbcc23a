"""The scripts and style sheets that a page needs besides those of every page."""

from __future__ import annotations

from collections.abc import Mapping

from cookbook.model import ALL_KINDS, ENTRY_KINDS
from cookbook.model.book import Key
from cookbook.model.page import DESK, OWN_MENU
from cookbook.model.starter import STARTER

SCRIPTS: Mapping[str, tuple[str, ...]] = {OWN_MENU: ("own-menu.js",), DESK: ("desk.js",)}
"""The scripts that a page needs besides those of every page, by its name; those of an entry are told by its kind."""

SHEETS: Mapping[str, tuple[str, ...]] = {
    OWN_MENU: ("lists", "plan"),
    DESK: ("entry", "lists", "desk"),
    STARTER.name: ("entry", "lists"),
}
"""The style sheets of pages that are neither an entry nor a list."""


def scripts_of(page: Key) -> list[str]:
    """The scripts of a page."""
    kind, id = page
    if not id and kind in ALL_KINDS:
        return ["site.js", "search.js", "listing.js"]
    return ["site.js", "search.js", *(ALL_KINDS[kind].scripts if kind in ALL_KINDS else SCRIPTS.get(id, ()))]


def sheets_of(page: Key) -> tuple[str, ...]:
    """The style sheets of a page besides that of every page."""
    kind, id = page
    if id and ALL_KINDS.get(kind) in ENTRY_KINDS:
        return ("entry",)
    return SHEETS.get(id or kind, ("lists",))
