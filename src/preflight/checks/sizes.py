"""Pictures, lines and letters that are large enough where they stand."""

from __future__ import annotations

from collections.abc import Iterator

from preflight.content.painted import Painted, PaintKind, Sheet
from preflight.remarks import Remark, fault, on
from preflight.subject import Subject

SHARP = 2
"""Line art has no grays to hide its steps: it needs this many times the pixels of a photograph."""
ROUNDING = 0.99
POINT = 0.01
"""Points that a width may fall short by."""


def resolution(subject: Subject, sheet: Sheet) -> Iterator[Remark]:
    """Pixels an inch of pictures as they are placed."""
    least = subject.condition.resolution
    for painted in _art(sheet):
        if painted.kind is PaintKind.IMAGE and painted.bits > 1 and painted.size < least * ROUNDING:
            yield _small("preflight-resolution", sheet, painted, least)


def line_art(subject: Subject, sheet: Sheet) -> Iterator[Remark]:
    """Pixels an inch of pictures that are black or white and nothing else."""
    least = subject.condition.resolution * SHARP
    for painted in _art(sheet):
        is_line_art = painted.kind is PaintKind.STENCIL or (painted.kind is PaintKind.IMAGE and painted.bits == 1)
        if is_line_art and painted.size < least * ROUNDING:
            yield _small("preflight-line-art", sheet, painted, least)


def _small(code: str, sheet: Sheet, painted: Painted, least: float) -> Remark:
    found, allowed = f"{painted.size:.0f} ppi", f"{least:.0f} ppi"
    return on(sheet, painted, fault(code, found=found, allowed=allowed))


def lines(subject: Subject, sheet: Sheet) -> Iterator[Remark]:
    """Strokes and filled bars that are not too thin to hold."""
    least = subject.condition.line
    for painted in _art(sheet):
        if painted.kind in (PaintKind.STROKE, PaintKind.FILL) and painted.size < least - POINT and not painted.colour.is_white:
            found, allowed = f"{painted.size:.2f} pt", f"{least:g} pt"
            yield on(sheet, painted, fault("preflight-line", found=found, allowed=allowed, group=painted.kind))


def letters(subject: Subject, sheet: Sheet) -> Iterator[Remark]:
    """Text that can be read."""
    least = subject.condition.text
    for painted in _art(sheet):
        if painted.kind is PaintKind.TEXT and painted.size < least - POINT:
            found, allowed = f"{painted.size:.1f} pt", f"{least:g} pt"
            yield on(sheet, painted, fault("preflight-text-size", found=found, allowed=allowed))


def _art(sheet: Sheet) -> Iterator[Painted]:
    """What is printed within the bleed."""
    return (one for one in sheet.painted if not one.in_mask and one.box.overlaps(sheet.art))
