"""The last pass over a PDF: what WeasyPrint leaves out of its tags, and one way to write the bytes."""

from __future__ import annotations

import io
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from cookbook.editions.print.layout.artifacts import shed_decoration


def finish(data: bytes) -> bytes:
    """The PDF with true lists of terms, links that own their areas and a scope on table headers; the same bytes on any day."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        shed_decoration(pdf)
        for item in pdf.objects:
            if not isinstance(item, Dictionary):
                continue
            if item.get("/S") == Name.TH and "/A" in item:
                item.A.Scope = Name.Column
            elif item.get("/S") == Name.L:
                _mend_list(item)
            elif item.get("/S") == Name.Span and _holds_link(item):
                item.S = Name.Link
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        return out.getvalue()


def true_boxes(document: Any, pdf: Any) -> None:
    """WeasyPrint enlarges a page but not the distance of its bleed: the trimmed page begins in the corner."""
    for page in (item for item in pdf.objects if isinstance(item, dict) and item.get("Type") == "/Page"):
        left, top, right, bottom = page["MediaBox"]
        page["TrimBox"] = type(page["MediaBox"])([0, 0, right + left, bottom + top])


def _mend_list(found: Dictionary) -> None:
    """HTML groups a term and what it means in a `div`; in a PDF that is an item with a label and a body."""
    for group in _kids(found):
        if group.get("/S") == Name.Div:
            parts = [part for item in _kids(group) for part in (_kids(item) if item.get("/S") == Name.LI else [item])]
            for number, part in enumerate(parts):
                part.S = Name.Lbl if number == 0 and len(parts) > 1 else Name.LBody
                part.P = group
            group.S = Name.LI
            group.K = Array(parts)


def _holds_link(item: Dictionary) -> bool:
    """Whether an area to click is noted here: words of another language within a link have their own."""
    kids = item.get("/K", Array())
    return isinstance(kids, Array) and any(isinstance(kid, Dictionary) and kid.get("/Type") == Name.OBJR for kid in kids)


def _kids(item: Dictionary) -> list[Dictionary]:
    """The structure elements below one; marked content and links are none."""
    kids = item.get("/K", Array())
    return [kid for kid in (kids if isinstance(kids, Array) else [kids]) if isinstance(kid, Dictionary) and "/S" in kid]
