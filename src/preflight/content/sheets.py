"""The pages of a file, one after another: their boxes, and what they paint."""

from __future__ import annotations

from collections.abc import Container, Iterator
from math import inf
from typing import Any

from pikepdf import Page, Pdf

from preflight.content.fonts import Font
from preflight.content.geometry import Rect, upright
from preflight.content.operators import OPERATORS
from preflight.content.painted import Sheet
from preflight.content.resources import Resources
from preflight.content.state import GraphicsState
from preflight.content.walker import Allowance, Gathered, Walker
from preflight.reading import dictionary, name, number, numbers

A4 = Rect(0.0, 0.0, 595.276, 841.89)
"""The sheet of a page that says none."""
MOST_PARENTS = 60


def sheets(pdf: Pdf, without: Container[int] = ()) -> Iterator[Sheet]:
    """Every page but those of some numbers, from 1; what one page paints is gone with it."""
    fonts: dict[tuple[int, int], Font] = {}
    allowance = Allowance()
    for at, page in enumerate(pdf.pages, 1):
        if at not in without:
            allowance.begin_page()
            yield _sheet(at, page, allowance, fonts)


def box_of(page: Page, key: str) -> Rect | None:
    """A box of a page in points with its user unit, or None where it has none."""
    corners = numbers(inherited(page, key), 4)
    if len(corners) != 4:
        return None
    unit = user_unit(page)
    return upright([corner * unit for corner in corners])


def user_unit(page: Page) -> float:
    """How many points a unit of the page is."""
    return number(page.obj.get("/UserUnit")) or 1.0


def inherited(page: Page, key: str) -> Any:
    """A value of a page, or of the folders of pages above it."""
    node = page.obj
    for _ in range(MOST_PARENTS):
        if key in node:
            return node.get(key)
        if "/Parent" not in node:
            return None
        node = dictionary(node.get("/Parent"))
    return None


def _sheet(at: int, page: Page, allowance: Allowance, fonts: dict[tuple[int, int], Font]) -> Sheet:
    unit = user_unit(page)
    gathered, state = Gathered(), GraphicsState(matrix=(unit, 0.0, 0.0, unit, 0.0, 0.0))
    resources = Resources(inherited(page, "/Resources"), fonts)
    group = dictionary(page.obj.get("/Group"))
    if "/CS" in group:
        gathered.groups.append(resources.space(group.get("/CS")))
    Walker(gathered, allowance, fonts, state, OPERATORS).walk(page.obj.get("/Contents"), resources)
    media, trim, bleed = box_of(page, "/MediaBox") or A4, box_of(page, "/TrimBox"), box_of(page, "/BleedBox")
    grouped = gathered.grouped or name(group.get("/S")) == "/Transparency"
    is_followed = not grouped and "/Annots" not in page.obj
    return Sheet(
        at, media, trim, bleed,
        tuple(gathered.painted), tuple(gathered.groups), tuple(gathered.troubles), tuple(gathered.fonts.values()),
        grouped, gathered.ceiling.within((bleed or trim or media).meet(media)) if is_followed else inf,
    )  # fmt: skip
