"""The sum of inks on every place of every page, on rendered plates."""

from __future__ import annotations

from collections.abc import Iterator

from preflight.content.geometry import MM, Rect
from preflight.content.sheets import A4, box_of, inherited
from preflight.plates import Inked, inked_pages
from preflight.reading import number
from preflight.remarks import Location, Remark, fault
from preflight.subject import Subject

ROUNDING = 2
"""Per cent: four plates of 256 steps each may be off by this."""
SPECK = 1.0
"""Square millimetres that may be above the limit: paper copes with a dot."""


def total_ink(subject: Subject) -> Iterator[Remark]:
    """Where a page has more ink than the paper takes: the highest sum, how much area, and where it begins."""
    subject.stop_if_endless()
    limit = int(subject.condition.ink)
    pages = list(subject.pdf.pages)
    medias = [box_of(page, "/MediaBox") or A4 for page in pages]
    largest = max((box.width * box.height / 72**2 for box in medias), default=1.0)
    plates = inked_pages(subject.path, len(pages), largest, spots=bool(subject.spots))
    for at, (page, media, inked) in enumerate(zip(pages, medias, plates, strict=True), 1):
        trim = box_of(page, "/TrimBox") or media
        art = (box_of(page, "/BleedBox") or trim).meet(media)
        turned = int(number(inherited(page, "/Rotate")) or 0)
        upright = inked if turned % 360 == 0 else Inked(inked.total.rotate(turned, expand=True), inked.fine)
        area = _pixels(art, media, upright.total.size)
        over = upright.above(limit + ROUNDING, area)
        if over and over[1] >= SPECK:
            highest, square, x, y = over
            mm = 25.4 / inked.fine
            corner = ((art.x0 - trim.x0) / MM + x * mm, (trim.y1 - art.y1) / MM + y * mm)
            corner_at = Location(at, round(corner[0], 1), round(corner[1], 1))
            found = f"{highest:.0f} %"
            yield fault("preflight-ink", at=corner_at, what=f"{square:.0f} mm²", found=found, allowed=f"{limit} %")


def _pixels(box: Rect, media: Rect, size: tuple[int, int]) -> tuple[int, int, int, int]:
    """A box of a page in pixels of its picture, from the top."""
    across, down = size[0] / (media.width or 1), size[1] / (media.height or 1)
    return (
        round((box.x0 - media.x0) * across),
        round((media.y1 - box.y1) * down),
        round((box.x1 - media.x0) * across),
        round((media.y1 - box.y0) * down),
    )
