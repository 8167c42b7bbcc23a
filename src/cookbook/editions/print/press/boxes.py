"""The boxes of each page, the room around it, and empty pages at the end."""

from __future__ import annotations

from functools import cache

import pikepdf
from pikepdf import Array, Dictionary, Name

from cookbook.editions.print.press.marks import REGISTRATION, SLUG, crop_marks, registration

MM = 72 / 25.4
"""Points in a millimetre."""


def set_boxes(pdf: pikepdf.Pdf, bleed: float, *, marks: bool) -> None:
    """MediaBox from 0,0, TrimBox, and BleedBox `bleed` millimetres around it; nothing is drawn beyond the bleed but marks."""
    edge = bleed * MM
    room = edge + (SLUG * MM if marks else 0)

    @cache
    def before(left: float, bottom: float, width: float, height: float) -> pikepdf.Object:
        area = f"{room - edge:.4f} {room - edge:.4f} {width + 2 * edge:.4f} {height + 2 * edge:.4f} re W n"
        return pdf.make_stream(f"q {area} 1 0 0 1 {room - left:.4f} {room - bottom:.4f} cm 0 0 0 1 k 0 0 0 1 K".encode())

    @cache
    def after(width: float, height: float) -> pikepdf.Object:
        return pdf.make_stream(b"Q" + (crop_marks(width, height, room, edge) if marks else b""))

    colour = pdf.make_indirect(registration()) if marks else None
    for page in pdf.pages:
        left, bottom, right, top = (float(value) for value in page.TrimBox)
        width, height = round(right - left, 4), round(top - bottom, 4)
        page.Contents = Array([before(left, bottom, width, height), page.Contents, after(width, height)])
        page.MediaBox = _box(0, width + 2 * room, height + 2 * room)
        page.TrimBox = _box(room, room + width, room + height)
        page.BleedBox = _box(room - edge, room + width + edge, room + height + edge)
        if colour is not None:
            _name(page.obj.Resources, colour)
        for name in {"/CropBox", "/ArtBox", "/Annots", "/StructParents", "/Tabs", "/AA"} & set(page.obj.keys()):
            del page[name]


def fill_up(pdf: pikepdf.Pdf, multiple: int) -> None:
    """Add empty pages like the last one until their number is a multiple of `multiple`."""
    last = pdf.pages[-1]
    boxes = {name: last[name] for name in ("/MediaBox", "/TrimBox", "/BleedBox")}
    first, _, end = Array(last.Contents)
    for _ in range(-len(pdf.pages) % multiple):
        spaces = last.obj.Resources.get("/ColorSpace", Dictionary())
        kept = Dictionary({REGISTRATION: spaces[REGISTRATION]}) if REGISTRATION in spaces else Dictionary()
        page = Dictionary(Type=Name.Page, Resources=Dictionary(ColorSpace=kept), Contents=Array([first, end]))
        for name, box in boxes.items():
            page[name] = Array(box)
        pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))


def _box(start: float, right: float, top: float) -> Array:
    return Array([round(value, 4) for value in (start, start, right, top)])


def _name(resources: pikepdf.Object, colour: pikepdf.Object) -> None:
    """Let the page call the registration colour by its name."""
    if "/ColorSpace" not in resources:
        resources.ColorSpace = Dictionary()
    resources.ColorSpace[REGISTRATION] = colour
