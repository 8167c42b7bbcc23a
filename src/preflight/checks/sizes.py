"""Pictures, lines and letters that are large enough where they stand."""

from __future__ import annotations

from collections.abc import Iterator

from preflight.findings import Finding, fault, spot_of, what_of
from preflight.subject import Subject
from preflight.walker.painted import Kind, Painted, Sheet

SHARP = 2
"""Line art has no grays to hide its steps: it needs this many times the pixels of a photograph."""
ROUNDING = 0.99
POINT = 0.01
"""Points that a width may fall short by."""


def resolution(subject: Subject, sheet: Sheet) -> Iterator[Finding]:
    """Pixels an inch of pictures as they are placed."""
    least = float(subject.profile.resolution)
    for painted in _art(sheet):
        if painted.kind is Kind.IMAGE and painted.bits > 1 and painted.size < least * ROUNDING:
            yield _small("preflight-resolution", sheet, painted, least)


def line_art(subject: Subject, sheet: Sheet) -> Iterator[Finding]:
    """Pixels an inch of pictures that are black or white and nothing else."""
    least = float(subject.profile.resolution) * SHARP
    for painted in _art(sheet):
        is_line_art = painted.kind is Kind.STENCIL or (painted.kind is Kind.IMAGE and painted.bits == 1)
        if is_line_art and painted.size < least * ROUNDING:
            yield _small("preflight-line-art", sheet, painted, least)


def _small(code: str, sheet: Sheet, painted: Painted, least: float) -> Finding:
    found, allowed = f"{painted.size:.0f} ppi", f"{least:.0f} ppi"
    return fault(code, spot=spot_of(sheet, painted.box), what=what_of(painted), found=found, allowed=allowed)


def lines(subject: Subject, sheet: Sheet) -> Iterator[Finding]:
    """Strokes and filled bars that are not too thin to hold."""
    least = float(subject.profile.line)
    for painted in _art(sheet):
        if painted.kind in (Kind.STROKE, Kind.FILL) and painted.size < least - POINT and not painted.colour.is_white:
            where, found = spot_of(sheet, painted.box), f"{painted.size:.2f} pt"
            yield fault(
                "preflight-line", spot=where, what=what_of(painted), found=found, allowed=f"{least:g} pt", group=painted.kind
            )


def letters(subject: Subject, sheet: Sheet) -> Iterator[Finding]:
    """Text that can be read."""
    least = float(subject.profile.text)
    for painted in _art(sheet):
        if painted.kind is Kind.TEXT and painted.size < least - POINT:
            where, found = spot_of(sheet, painted.box), f"{painted.size:.1f} pt"
            yield fault("preflight-text-size", spot=where, what=what_of(painted), found=found, allowed=f"{least:g} pt")


def _art(sheet: Sheet) -> Iterator[Painted]:
    """What is printed within the bleed."""
    return (one for one in sheet.painted if not one.in_mask and one.box.overlaps(sheet.art))
