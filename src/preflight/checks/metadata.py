"""What the file says of itself: title, dates, trapping, identity."""

from __future__ import annotations

import re
from collections.abc import Iterator

from preflight.reading import BROKEN, items
from preflight.remarks import Remark, fault
from preflight.subject import Subject

DC, XMP = "{http://purl.org/dc/elements/1.1/}", "{http://ns.adobe.com/xap/1.0/}"
PDF, XMP_MM = "{http://ns.adobe.com/pdf/1.3/}", "{http://ns.adobe.com/xap/1.0/mm/}"
INFO_DATE = re.compile(r"D:\d{4}((\d\d){0,5})")
DAY = re.compile(r"\d{4}-\d\d-\d\d")


def title(subject: Subject) -> Iterator[Remark]:
    """A title, for the shop to tell files apart."""
    if not (subject.info("/Title") or subject.xmp.get(f"{DC}title")):
        yield fault("preflight-title")


def trapped(subject: Subject) -> Iterator[Remark]:
    """Whether the shop still has to trap is said, and said once."""
    said = {value for value in (subject.info("/Trapped"), subject.xmp.get(f"{PDF}Trapped", "")) if value}
    if len(said) != 1 or not said <= {"True", "False"}:
        yield fault("preflight-trapped", found=", ".join(sorted(said)) or "–", allowed="True, False")


def dates(subject: Subject) -> Iterator[Remark]:
    """When it was made and changed: in a form that programs read, and the same in both places."""
    for key, other in (("/CreationDate", "CreateDate"), ("/ModDate", "ModifyDate")):
        info, xmp = subject.info(key), subject.xmp.get(XMP + other, "")
        if not (info or xmp) or (info and not INFO_DATE.match(info)) or (xmp and not DAY.match(xmp)):
            yield fault("preflight-date", what=key[1:], found=info or xmp or "–", allowed="D:20261122120000Z")
        elif info and xmp and info[2:10] != xmp[:10].replace("-", "")[: len(info[2:10])]:
            yield fault("preflight-date-differs", what=key[1:], found=f"{info}, {xmp}")


def identity(subject: Subject) -> Iterator[Remark]:
    """Identifiers of the document and of this state of it."""
    try:
        parts = [bytes(part) for part in items(subject.pdf.trailer.get("/ID"), 3)]
    except BROKEN:
        parts = []
    if len(parts) != 2 or not all(parts):
        yield fault("preflight-id", what="ID")
    if subject.condition.standard.startswith("PDF/X-4") and not subject.xmp.get(f"{XMP_MM}DocumentID"):
        yield fault("preflight-id", what="xmpMM:DocumentID")
