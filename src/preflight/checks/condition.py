"""The standard that the file follows, and the printing condition that it is made for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pikepdf import Stream

from preflight.content.painted import Sheet
from preflight.reading import BROKEN, data, dictionary, items, name, number, text
from preflight.remarks import Location, Remark, fault, on
from preflight.subject import Subject

XMP_VERSION = "{http://www.npes.org/pdfx/ns/id/}GTS_PDFXVersion"
HIGHEST = {"PDF/X-1": "1.4", "PDF/X-3": "1.4", "PDF/X-4": "1.7"}
"""The newest header of each standard."""
ICC_CLASS, ICC_SPACE, ICC_MARK = slice(12, 16), slice(16, 20), slice(36, 40)
SMALLEST_ICC = 132


def claimed(subject: Subject) -> str:
    """The PDF/X standard that the file says it follows, or nothing."""
    return subject.xmp.get(XMP_VERSION) or subject.info("/GTS_PDFXConformance") or subject.info("/GTS_PDFXVersion")


def standard(subject: Subject) -> Iterator[Remark]:
    """The key of the standard, as the condition wants it."""
    wanted, found = subject.condition.standard, claimed(subject)
    if not found.startswith(wanted):
        yield fault("preflight-standard", found=found or "–", allowed=wanted)


def header(subject: Subject) -> Iterator[Remark]:
    """A version of PDF that the standard knows."""
    highest = HIGHEST.get(subject.condition.standard[:7], "1.7")
    version = str(subject.pdf.pdf_version)
    if [int(part) for part in version.split(".")] > [int(part) for part in highest.split(".")]:
        yield fault("preflight-header", found=f"PDF {version}", allowed=f"PDF {highest}")


def transparency(subject: Subject, sheet: Sheet) -> Iterator[Remark]:
    """Standards before PDF/X-4 know none."""
    if not subject.condition.standard.startswith(("PDF/X-1", "PDF/X-3")):
        return
    for painted in sheet.painted:
        if painted.blended:
            yield on(sheet, painted, fault("preflight-transparency"))
    if sheet.grouped:
        yield fault("preflight-transparency-group", at=Location(sheet.number))


def intent(subject: Subject) -> Iterator[Remark]:
    """Exactly one GTS_PDFX intent, for the condition asked for."""
    listed = [dictionary(item) for item in items(subject.pdf.Root.get("/OutputIntents"), 20)]
    found = [item for item in listed if name(item.get("/S")) == "/GTS_PDFX"]
    if len(found) != 1:
        yield fault("preflight-intent-count", found=str(len(found)), allowed="1")
        return
    condition = subject.condition
    identifier, registry = text(found[0].get("/OutputConditionIdentifier")), text(found[0].get("/RegistryName"))
    if _plain(identifier) != _plain(condition.identifier):
        yield fault("preflight-intent-condition", found=identifier or "–", allowed=condition.identifier)
    if registry.rstrip("/") != condition.registry.rstrip("/"):
        yield fault("preflight-intent-registry", found=registry or "–", allowed=condition.registry)
    wrong = _wrong_profile(found[0].get("/DestOutputProfile"))
    if wrong:
        yield fault("preflight-intent-profile", found=wrong, allowed="ICC prtr CMYK, N = 4")


def _plain(condition: str) -> str:
    """`FOGRA39`, `Fogra 39` and `FOGRA39L` name one condition."""
    return re.sub(r"[^a-z0-9]", "", condition.lower()).removesuffix("l")


def _wrong_profile(stream: Any) -> str:
    """What is wrong with an ICC profile for a press, or nothing."""
    if not isinstance(stream, Stream):
        return "–"
    try:
        profile = data(stream)
    except BROKEN as error:
        return str(error)[:60] or type(error).__name__
    count, size = number(stream.get("/N")), int.from_bytes(profile[:4], "big")
    if len(profile) < SMALLEST_ICC or profile[ICC_MARK] != b"acsp" or size != len(profile):
        return f"{len(profile)} B"
    kind, space = (profile[part].decode("latin-1").strip() for part in (ICC_CLASS, ICC_SPACE))
    return "" if (kind, space, count) == ("prtr", "CMYK", 4) else f"ICC {kind} {space}, N = {count:g}" if count else kind
