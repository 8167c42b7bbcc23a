"""Letters are in the file, and drawn by real fonts."""

from __future__ import annotations

from collections.abc import Iterator

from preflight.findings import Finding, Spot, fault
from preflight.subject import Subject
from preflight.walker.painted import Sheet


def embedded(subject: Subject, sheet: Sheet) -> Iterator[Finding]:
    """Every font that is seen, embedded."""
    for font in sheet.fonts:
        if not font.embedded and font.kind != "Type3":
            yield fault("preflight-font", spot=Spot(sheet.number), what=font.name or "?", group=font.name)


def type3(subject: Subject, sheet: Sheet) -> Iterator[Finding]:
    """No font whose letters are little pages of their own."""
    for font in sheet.fonts:
        if font.kind == "Type3":
            yield fault("preflight-type3", spot=Spot(sheet.number), what=font.name, group=font.name)
