"""Where the knife goes: text stays clear of it, art goes beyond it, marks stand outside."""

from __future__ import annotations

from collections.abc import Iterator

from preflight.content.geometry import MM, Rect
from preflight.content.painted import Painted, PaintKind, Sheet
from preflight.remarks import Location, Remark, fault, on, warning
from preflight.subject import Subject

CLOSE = 0.1
"""Millimetres that a place may be off by."""
SIDES = ("←", "↓", "→", "↑")


def safety(subject: Subject, sheet: Sheet) -> Iterator[Remark]:
    """Text keeps its distance from the cut."""
    least = subject.condition.safety
    calm = sheet.cut.grow(-(least - CLOSE) * MM)
    for painted in sheet.painted:
        is_printed = painted.kind is PaintKind.TEXT and not painted.in_mask and painted.box.overlaps(sheet.art)
        if is_printed and not calm.holds(painted.box):
            found = f"{min(_inside(painted.box, sheet.cut)) / MM:.1f} mm"
            yield on(sheet, painted, fault("preflight-safety", found=found, allowed=f"{least:g} mm"))


def _inside(box: Rect, cut: Rect) -> tuple[float, float, float, float]:
    """How far within the cut each side of a box is."""
    return (box.x0 - cut.x0, box.y0 - cut.y0, cut.x1 - box.x1, cut.y1 - box.y1)


def bleeds(subject: Subject, sheet: Sheet) -> Iterator[Remark]:
    """Art that touches the cut goes on to the edge of the bleed, or a white line shows where the knife slips.

    Of what is bent, only its box is known: a person has to look.
    """
    if sheet.trim is None or sheet.bleed is None:
        return
    wanted = subject.condition.bleed
    for painted in sheet.painted:
        short = _short(painted, sheet.trim, wanted) if _is_art(painted, sheet) else None
        if short:
            found, allowed = f"{short[0]} {short[1]:.1f} mm", f"{wanted:g} mm"
            if painted.straight:
                yield on(sheet, painted, fault("preflight-no-bleed", found=found, allowed=allowed))
            else:
                yield on(sheet, painted, warning("preflight-no-bleed-curve", found=found, allowed=allowed))


def _is_art(painted: Painted, sheet: Sheet) -> bool:
    """Whether it leaves ink on what is cut; text has its own check."""
    is_seen = painted.kind is not PaintKind.TEXT and not painted.in_mask and not painted.colour.is_white
    return is_seen and painted.box.overlaps(sheet.cut) and not painted.colour.is_registration


def _short(painted: Painted, trim: Rect, wanted: float) -> tuple[str, float] | None:
    """The side where it reaches the cut and stops, and how far beyond the cut it gets in millimetres."""
    for side, inside in zip(SIDES, _inside(painted.box, trim), strict=True):
        beyond = -inside / MM
        if -CLOSE <= beyond < wanted - CLOSE:
            return side, beyond
    return None


def marks(subject: Subject, sheet: Sheet) -> Iterator[Remark]:
    """Cutting marks outside the bleed, where the condition wants them."""
    if not subject.condition.marks or sheet.trim is None:
        return
    kinds = (PaintKind.STROKE, PaintKind.FILL)
    outside = [one for one in sheet.painted if one.kind in kinds and not one.box.overlaps(sheet.art)]
    if not any(one.colour.is_registration for one in outside):
        yield fault("preflight-marks", at=Location(sheet.number))
    for painted in outside:
        if not painted.colour.is_registration and not painted.colour.is_white:
            said = str(painted.colour)
            yield warning("preflight-marks-colour", at=Location(sheet.number), found=said, group=said)


def beyond(subject: Subject, sheet: Sheet) -> Iterator[Remark]:
    """Text that the page does not hold: what lies wholly outside is seen by no one."""
    for painted in sheet.painted:
        if painted.kind is PaintKind.TEXT and not painted.in_mask and not sheet.media.grow(CLOSE * MM).holds(painted.box):
            yield on(sheet, painted, fault("preflight-beyond"))
