"""The boxes of each page, the room around it, and empty pages at the end."""

from __future__ import annotations

from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from cookbook.editions.print.press.marks import MM, REGISTRATION, SLUG, Marks, registration

ART = "/art"
"""What a page calls everything that is drawn on it but marks."""


def set_boxes(pdf: pikepdf.Pdf, bleed: float, multiple: int, marks: Marks) -> None:
    """MediaBox from 0,0, TrimBox, BleedBox `bleed` millimetres around it, marks outside, empty pages at the end.

    What a page draws becomes a form: patterns lie where their form does, and would stay behind if only the page moved.
    """
    edge = bleed * MM
    room = edge + (SLUG * MM if marks.crop else 0)
    colours = Dictionary({REGISTRATION: pdf.make_indirect(registration())} if marks.crop else {})
    for number, page in enumerate(pdf.pages):
        left, bottom, right, top = (float(value) for value in page.TrimBox)
        width, height = right - left, top - bottom
        drawn = marks.drawn(width, height, room, edge, is_back=number % 2 == 1)
        art = _form(page, edge, (room - left, room - bottom))
        group = page.get("/Group")
        for name in set(page.obj.keys()) - {"/Parent", "/Type"}:
            del page[name]
        _set(page.obj, width, height, room, edge)
        page.Contents = pdf.make_stream(b"0 0 0 1 k 0 0 0 1 K %s Do %s" % (ART.encode(), drawn))
        page.Resources = Dictionary(XObject=Dictionary({ART: art}), ColorSpace=colours)
        if group is not None:
            page.Group = group
    for _ in range(-len(pdf.pages) % max(multiple, 1)):
        page = pdf.add_blank_page()
        _set(page.obj, width, height, room, edge)
        page.Contents = pdf.make_stream(drawn)
        page.Resources = Dictionary(ColorSpace=colours)


def _form(page: Any, edge: float, move: tuple[float, float]) -> Any:
    """What the page draws up to its bleed, moved to where it belongs on the sheet."""
    left, bottom, right, top = (float(value) for value in page.TrimBox)
    form = page.Contents
    form.Type, form.Subtype, form.Resources = Name.XObject, Name.Form, page.obj.Resources
    form.BBox = _rounded(left - edge, bottom - edge, right + edge, top + edge)
    form.Matrix = _rounded(1, 0, 0, 1, *move)
    return form


def _set(page: Any, width: float, height: float, room: float, edge: float) -> None:
    page.MediaBox = _rounded(0, 0, width + 2 * room, height + 2 * room)
    page.BleedBox = _rounded(room - edge, room - edge, room + width + edge, room + height + edge)
    page.TrimBox = _rounded(room, room, room + width, room + height)


def _rounded(*values: float) -> Array:
    return Array([round(value, 4) for value in values])
