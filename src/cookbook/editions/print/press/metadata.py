"""Who and what the file is: PDF/X metadata, the same in the information dictionary and in XMP, and on any day."""

from __future__ import annotations

import hashlib
import os
import re
from datetime import UTC, datetime
from uuid import NAMESPACE_URL, uuid5

import pikepdf
from pikepdf import Name

PDFX, PDFX_BEFORE = "http://www.npes.org/pdfx/ns/id/", "http://ns.adobe.com/pdfx/1.3/"
"""Where XMP names the standard: of PDF/X-4, which says it there alone, and of those that say it in the information dictionary."""
LIVE = "PDF/X-4"


def set_metadata(pdf: pikepdf.Pdf, variant: str, identifier: bytes, data: bytes) -> None:
    """Write version, title, dates and identifiers; `identifier` names the document, and `data` this state of it."""
    info = pdf.docinfo
    made = _day(str(info.get("/CreationDate", "")))
    title = str(info.get("/Title", ""))
    stamp = f"D:{made:%Y%m%d%H%M%S}Z"
    info.CreationDate = info.ModDate = stamp
    info.Trapped = Name("/False")
    info.Creator = "cookbook"
    space, prefix = (PDFX, "pdfxid") if variant == LIVE else (PDFX_BEFORE, "pdfx")
    if variant != LIVE:
        info.GTS_PDFXVersion = str(variant)
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        xmp.register_xml_namespace(space, prefix)
        xmp["dc:title"] = title
        if "/Author" in info:
            xmp["dc:creator"] = [str(info.Author)]
        if "/Subject" in info:
            xmp["dc:description"] = str(info.Subject)
        for name in ("xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate"):
            xmp[name] = f"{made:%Y-%m-%dT%H:%M:%SZ}"
        xmp["xmp:CreatorTool"] = str(info.Creator)
        xmp["pdf:Producer"] = str(info.get("/Producer", ""))
        xmp["pdf:Trapped"] = "False"
        xmp[f"{prefix}:GTS_PDFXVersion"] = str(variant)
        xmp["xmpMM:DocumentID"] = _uuid(identifier)
        xmp["xmpMM:InstanceID"] = _uuid(data)
        xmp["xmpMM:VersionID"] = "1"
        xmp["xmpMM:RenditionClass"] = "default"


def _day(text: str) -> datetime:
    """The moment that SOURCE_DATE_EPOCH says, or else the day that the PDF carries; never the clock."""
    found = re.match(r"D:(\d{4})(\d{2})?(\d{2})?", text)
    if "SOURCE_DATE_EPOCH" in os.environ or not found:
        return datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "0")), UTC)
    year, month, day = (int(part or 1) for part in found.groups())
    return datetime(year, month, day, tzinfo=UTC)


def _uuid(data: bytes) -> str:
    return f"uuid:{uuid5(NAMESPACE_URL, hashlib.sha256(data).hexdigest())}"
