"""Pictures of pages with the places marked that a report names, for people who mend what they see."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path

import pikepdf
from PIL import Image, ImageDraw

from preflight.content.geometry import MM, Rect
from preflight.content.sheets import A4, box_of
from preflight.opening import opened
from preflight.programs import run
from preflight.remarks import Framed, Remark, Report

FINE = 100
"""Pixels an inch: letters of a book can be read, and a page has about 100 kB."""
MOST_PIXELS = 4_000
"""The longer side of a picture: a poster is shown smaller."""
MOST_PAGES = 60
"""Pages that are drawn; a report names five places of each fault."""
SECONDS = 30.0
AROUND, LEAST = 4, 10
"""Pixels that a frame keeps from what it marks, and its smallest side."""
LABEL = 14
"""Pixels that the number beside a frame is high."""
FAULT, HINT = (214, 0, 108), (0, 96, 200)
"""The frames of what must be mended and of what should be looked at: colours that few pages have."""


def draw(path: Path, report: Report, folder: Path) -> Mapping[Remark, Framed]:
    """Draw each page that a report names places of into `folder`; where each remark is seen.

    Raises CannotRunError where Poppler is missing or fails, UnreadableError for what does not open, OSError for the folder.
    """
    places = _by_page(report)
    framed: dict[Remark, Framed] = {}
    folder.mkdir(parents=True, exist_ok=True)
    with opened(path) as pdf, tempfile.TemporaryDirectory() as room:
        for page in sorted(places)[:MOST_PAGES]:
            name = f"{path.stem}-{page:03}.png"
            picture, cut, dots = _rendered(pdf, page, Path(room))
            for number, remark in enumerate(places[page], 1):
                _mark(picture, number, remark, cut, dots)
                framed[remark] = Framed(name, number)
            picture.save(folder / name)
    return framed


def _by_page(report: Report) -> Mapping[int, list[Remark]]:
    """The places that a report names on each page, in the report's order."""
    places: dict[int, list[Remark]] = {}
    for result in report.results:
        for group in result.groups.values():
            for remark in group.places:
                if remark.at.page:
                    places.setdefault(remark.at.page, []).append(remark)
    return places


def _rendered(pdf: pikepdf.Pdf, number: int, room: Path) -> tuple[Image.Image, Rect, float]:
    """A page as Poppler shows it, its trim from the left top corner in points, and pixels a millimetre."""
    cut, fine = _cut_out(pdf, number, room)
    run(["pdftoppm", "-png", "-singlefile", "-r", f"{fine:.2f}", f"{room}/page.pdf", f"{room}/page"], SECONDS)
    with Image.open(room / "page.png") as image:
        return image.convert("RGB"), cut, fine / 25.4


def _cut_out(pdf: pikepdf.Pdf, number: int, room: Path) -> tuple[Rect, float]:
    """Write one page as it is measured, upright and whole; its trim from the left top corner in points, and pixels an inch."""
    with pikepdf.new() as alone:
        alone.pages.append(pdf.pages[number - 1])
        page = alone.pages[0]
        media = box_of(page, "/MediaBox") or A4
        trim = box_of(page, "/TrimBox") or media
        page.obj.Rotate = 0
        page.obj.CropBox = page.mediabox
        alone.save(room / "page.pdf")
    fine = min(FINE, MOST_PIXELS * 72 / max(media.width, media.height, 1.0))
    return Rect(trim.x0 - media.x0, media.y1 - trim.y1, trim.x1 - media.x0, media.y1 - trim.y0), fine


def _mark(picture: Image.Image, number: int, remark: Remark, cut: Rect, dots: float) -> None:
    """A frame around a place, with its number; around the trimmed page where the place is all of it."""
    at = remark.at
    if at.x is None or at.y is None:
        x, y, width, height = 0.0, 0.0, cut.width / MM, cut.height / MM
    else:
        x, y, width, height = at.x, at.y, at.width or 0.0, at.height or 0.0
    left, top = ((cut.x0 / MM + x) * dots - AROUND, (cut.y0 / MM + y) * dots - AROUND)
    right, bottom = left + max(width * dots, LEAST) + 2 * AROUND, top + max(height * dots, LEAST) + 2 * AROUND
    edge = picture.width - 2, picture.height - 2
    box = (max(left, 1), max(top, 1), min(max(right, LEAST), edge[0]), min(max(bottom, LEAST), edge[1]))
    if box[2] <= box[0] or box[3] <= box[1]:
        return
    pen, colour = ImageDraw.Draw(picture), HINT if remark.is_warning else FAULT
    pen.rectangle(box, outline=colour, width=3)
    label = str(number)
    size = pen.textlength(label) + 6
    above = box[1] - LABEL if box[1] > LABEL else box[3]
    pen.rectangle((box[0], above, box[0] + size, above + LABEL), fill=colour)
    pen.text((box[0] + 3, above + 1), label, fill="white")
