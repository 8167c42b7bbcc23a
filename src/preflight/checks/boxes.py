"""The boxes of pages, the size after cutting, and the number of pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from preflight.content.geometry import MM, Rect
from preflight.content.painted import Sheet
from preflight.content.sheets import box_of
from preflight.remarks import Location, Remark, fault
from preflight.subject import Subject

CLOSE = 0.05
"""Millimetres that lengths may differ by."""


def boxes(subject: Subject, sheet: Sheet) -> Iterator[Remark]:
    """TrimBox and BleedBox on every page, one within the other, and the MediaBox from 0,0."""
    for key, box in (("TrimBox", sheet.trim), ("BleedBox", sheet.bleed)):
        if box is None:
            yield fault("preflight-box-missing", at=Location(sheet.number), what=key, group=key)
    if max(abs(sheet.media.x0), abs(sheet.media.y0)) > CLOSE * MM:
        yield fault(
            "preflight-media-origin", at=Location(sheet.number), found=f"{sheet.media.x0:g}, {sheet.media.y0:g}", allowed="0, 0"
        )
    outer = (("MediaBox", sheet.media), ("BleedBox", sheet.bleed), ("TrimBox", sheet.trim))
    present = [(key, box) for key, box in outer if box is not None]
    for (outside, large), (inside, small) in pairwise(present):
        if not large.grow(CLOSE * MM).holds(small):
            yield fault("preflight-box-outside", at=Location(sheet.number), what=inside, allowed=outside, group=inside)


def bleed_size(subject: Subject, sheet: Sheet) -> Iterator[Remark]:
    """As much bleed on every side as the condition says."""
    if sheet.trim is None or sheet.bleed is None:
        return
    wanted = subject.condition.bleed
    sides = [abs(a - b) / MM for a, b in zip(sheet.trim, sheet.bleed, strict=True)]
    if any(abs(side - wanted) > CLOSE for side in sides):
        found = ", ".join(f"{side:.1f}" for side in sides)
        yield fault("preflight-bleed", at=Location(sheet.number), found=f"{found} mm", allowed=f"{wanted:g} mm", group=found)


def one_size(subject: Subject) -> Iterator[Remark]:
    """Pages that are cut differently from most."""
    sizes = [_size(box_of(page, "/TrimBox") or box_of(page, "/MediaBox")) for page in subject.pdf.pages]
    if not sizes:
        yield fault("preflight-no-pages")
        return
    usual, _ = Counter(sizes).most_common(1)[0]
    for number, size in enumerate(sizes, 1):
        if any(abs(a - b) > CLOSE for a, b in zip(size, usual, strict=True)):
            found, allowed = (f"{width:g} × {height:g} mm" for width, height in (size, usual))
            yield fault("preflight-size", at=Location(number), found=found, allowed=allowed, group=found)


def _size(box: Rect | None) -> tuple[float, float]:
    return (round(box.width / MM, 1), round(box.height / MM, 1)) if box else (0.0, 0.0)


def multiple(subject: Subject) -> Iterator[Remark]:
    """A book comes in whole sections; cards, covers and posters do not."""
    pages, wanted = len(subject.pdf.pages), subject.order.multiple
    if pages % wanted:
        yield fault("preflight-multiple", found=str(pages), allowed=str(wanted))
