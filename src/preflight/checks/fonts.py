"""Letters are in the file, and drawn by real fonts."""

from __future__ import annotations

from collections.abc import Iterator

from preflight.content.painted import Sheet
from preflight.remarks import Location, Remark, fault
from preflight.subject import Subject


def embedded(subject: Subject, sheet: Sheet) -> Iterator[Remark]:
    """Every font that is seen, embedded."""
    for font in sheet.fonts:
        if not font.embedded and font.kind != "Type3":
            yield fault("preflight-font", at=Location(sheet.number), what=font.name or "?", group=font.name)


def type3(subject: Subject, sheet: Sheet) -> Iterator[Remark]:
    """No font whose letters are little pages of their own."""
    for font in sheet.fonts:
        if font.kind == "Type3":
            yield fault("preflight-type3", at=Location(sheet.number), what=font.name, group=font.name)
