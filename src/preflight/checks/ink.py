"""The sum of inks on every place of every page, on rendered plates."""

from __future__ import annotations

from collections.abc import Iterator
from math import inf
from typing import cast

from pikepdf import Page

from preflight.content.geometry import MM, Rect
from preflight.content.sheets import A4, box_of, inherited
from preflight.plates import Inked, fineness, inked_pages
from preflight.reading import number
from preflight.remarks import Location, Remark, fault
from preflight.seen import Over
from preflight.subject import Subject

ROUNDING = 2
"""Per cent: four plates of 256 steps each may be off by this."""
SPECK = 1.0
"""Square millimetres that may be above the limit: paper copes with a dot."""


def total_ink(subject: Subject) -> Iterator[Remark]:
    """Where a page has more ink than the paper takes: the highest sum, how much area, and where it begins.

    What cannot have so much by its colours is not rendered.
    """
    subject.stop_if_endless()
    limit = int(subject.condition.ink)
    pages = list(subject.pdf.pages)
    medias = [box_of(page, "/MediaBox") or A4 for page in pages]
    fine = fineness(max((box.width * box.height / 72**2 for box in medias), default=1.0))
    keys = [made and f"{made} {limit} {fine} {bool(subject.spots)}" for made in subject.digests]
    known = {key: cast("Over", found) for key in set(keys) if key and (found := subject.seen.get(key)) is not None}
    most = dict(enumerate(subject.most_ink, 1))
    missing = [at for at, key in enumerate(keys, 1) if key not in known and most.get(at, inf) > limit]
    plates = inked_pages(subject.path, missing, fine, spots=bool(subject.spots))
    for at, (page, media, key) in enumerate(zip(pages, medias, keys, strict=True), 1):
        trim = box_of(page, "/TrimBox") or media
        art = (box_of(page, "/BleedBox") or trim).meet(media)
        over = _over(page, art, media, next(plates), limit) if at in missing else known.get(key, ())
        if key:
            subject.seen.put(key, over)
        if over and over[1] >= SPECK:
            highest, square, x, y = over
            mm = 25.4 / fine
            corner = ((art.x0 - trim.x0) / MM + x * mm, (trim.y1 - art.y1) / MM + y * mm)
            corner_at = Location(at, round(corner[0], 1), round(corner[1], 1))
            found = f"{highest:.0f} %"
            yield fault("preflight-ink", at=corner_at, what=f"{square:.0f} mm²", found=found, allowed=f"{limit} %")


def _over(page: Page, art: Rect, media: Rect, inked: Inked, limit: int) -> Over:
    """Where a page has more ink than `limit` in the part that is printed."""
    turned = int(number(inherited(page, "/Rotate")) or 0)
    upright = inked if turned % 360 == 0 else Inked(inked.total.rotate(turned, expand=True), inked.fine)
    return upright.above(limit + ROUNDING, _pixels(art, media, upright.total.size)) or ()


def _pixels(box: Rect, media: Rect, size: tuple[int, int]) -> tuple[int, int, int, int]:
    """A box of a page in pixels of its picture, from the top."""
    across, down = size[0] / (media.width or 1), size[1] / (media.height or 1)
    return (
        round((box.x0 - media.x0) * across),
        round((media.y1 - box.y1) * down),
        round((box.x1 - media.x0) * across),
        round((media.y1 - box.y0) * down),
    )
