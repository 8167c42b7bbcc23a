"""Where the knife goes: text stays clear of it, art goes beyond it, marks stand outside."""

from __future__ import annotations

from collections.abc import Iterator

from preflight.findings import Finding, Spot, fault, spot_of, warning, what_of
from preflight.subject import Subject
from preflight.walker.geometry import MM, Box
from preflight.walker.painted import Kind, Painted, Sheet

CLOSE = 0.1
"""Millimetres that a place may be off by."""
SIDES = ("←", "↓", "→", "↑")


def safety(subject: Subject, sheet: Sheet) -> Iterator[Finding]:
    """Text keeps its distance from the cut."""
    least = float(subject.profile.safety)
    calm = sheet.cut.grow(-(least - CLOSE) * MM)
    for painted in sheet.painted:
        if painted.kind is not Kind.TEXT or painted.in_mask or not painted.box.overlaps(sheet.art) or calm.holds(painted.box):
            continue
        left = min(_inside(painted.box, sheet.cut)) / MM
        found, allowed = f"{left:.1f} mm", f"{least:g} mm"
        yield fault("preflight-safety", spot=spot_of(sheet, painted.box), what=what_of(painted), found=found, allowed=allowed)


def _inside(box: Box, cut: Box) -> tuple[float, float, float, float]:
    """How far within the cut each side of a box is."""
    return (box.x0 - cut.x0, box.y0 - cut.y0, cut.x1 - box.x1, cut.y1 - box.y1)


def bleeds(subject: Subject, sheet: Sheet) -> Iterator[Finding]:
    """Art that touches the cut goes on to the edge of the bleed, or a white line shows where the knife slips.

    Of what is bent, only its box is known: a person has to look.
    """
    if sheet.trim is None or sheet.bleed is None:
        return
    wanted = float(subject.profile.bleed)
    for painted in sheet.painted:
        short = _short(painted, sheet.trim, wanted) if _is_art(painted, sheet) else None
        if short:
            side, reach = short
            tell = fault if painted.straight else warning
            code = "preflight-no-bleed" if painted.straight else "preflight-no-bleed-curve"
            found, allowed = f"{side} {reach:.1f} mm", f"{wanted:g} mm"
            yield tell(code, spot=spot_of(sheet, painted.box), what=what_of(painted), found=found, allowed=allowed)


def _is_art(painted: Painted, sheet: Sheet) -> bool:
    """Whether it leaves ink on what is cut; text has its own check."""
    is_seen = painted.kind is not Kind.TEXT and not painted.in_mask and not painted.colour.is_white
    return is_seen and painted.box.overlaps(sheet.cut) and not painted.colour.is_registration


def _short(painted: Painted, trim: Box, wanted: float) -> tuple[str, float] | None:
    """The side where it reaches the cut and stops, and how far beyond the cut it gets in millimetres."""
    for side, inside in zip(SIDES, _inside(painted.box, trim), strict=True):
        beyond = -inside / MM
        if -CLOSE <= beyond < wanted - CLOSE:
            return side, beyond
    return None


def marks(subject: Subject, sheet: Sheet) -> Iterator[Finding]:
    """Cutting marks outside the bleed, where the profile wants them."""
    if not subject.profile.marks or sheet.trim is None:
        return
    outside = [one for one in sheet.painted if one.kind in (Kind.STROKE, Kind.FILL) and not one.box.overlaps(sheet.art)]
    drawn = [one for one in outside if one.colour.is_registration]
    if not drawn:
        yield fault("preflight-marks", spot=Spot(sheet.number))
    for painted in outside:
        if not painted.colour.is_registration and not painted.colour.is_white:
            yield warning("preflight-marks-colour", spot=Spot(sheet.number), found=str(painted.colour), group=str(painted.colour))


def beyond(subject: Subject, sheet: Sheet) -> Iterator[Finding]:
    """Text that the page does not hold: what lies wholly outside is seen by no one."""
    for painted in sheet.painted:
        if painted.kind is Kind.TEXT and not painted.in_mask and not sheet.media.grow(CLOSE * MM).holds(painted.box):
            yield fault("preflight-beyond", spot=spot_of(sheet, painted.box), what=what_of(painted))
