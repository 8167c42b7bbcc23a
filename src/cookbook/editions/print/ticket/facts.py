"""What a PDF itself says of its size, pages and fonts, for the job ticket."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pikepdf

MM = 72 / 25.4
EMBEDDED = ("/FontFile", "/FontFile2", "/FontFile3")


def facts_of(path: Path) -> Mapping[str, Any]:
    """Pages, trim size and bleed in millimetres, and the fonts by name with whether all are in the file."""
    with pikepdf.open(path) as pdf:
        page = pdf.pages[0]
        trim, bleed = ([float(value) / MM for value in box] for box in (page.trimbox, page.bleedbox))
        size = [round(trim[2] - trim[0], 1), round(trim[3] - trim[1], 1)]
        kinds = (item for item in pdf.objects if isinstance(item, pikepdf.Dictionary))
        found = [item for item in kinds if item.get("/Type") == pikepdf.Name.FontDescriptor]
        names = sorted({str(item.FontName).removeprefix("/").rpartition("+")[2].strip(",") for item in found})
        complete = all(any(key in item for key in EMBEDDED) for item in found)
        return {
            "pages": len(pdf.pages),
            "trim": size,
            "bleed": round(trim[0] - bleed[0], 1),
            "fonts": {"names": names, "embedded": complete},
        }
