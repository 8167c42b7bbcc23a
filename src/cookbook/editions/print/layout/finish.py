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
                _mend_items(pdf, item)
            elif item.get("/S") == Name.Span and _holds_link(item):
                item.S = Name.Link
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        return out.getvalue()


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


def _mend_items(pdf: pikepdf.Pdf, found: Dictionary) -> None:
    """What else stands in a list is an item with a body; what stands in an item beside its label is of its body."""
    found.K = Array([_as_item(pdf, found, kid) for kid in _all_kids(found)])
    for item in _kids(found):
        bodies = [part for part in _kids(item) if part.get("/S") == Name.LBody]
        if item.get("/S") == Name.LI and bodies and any(part.get("/S") not in (Name.Lbl, Name.LBody) for part in _kids(item)):
            labels = [part for part in _kids(item) if part.get("/S") == Name.Lbl]
            parts = [part for part in _kids(item) if part not in labels]
            within = [inner for part in parts for inner in (_all_kids(part) if part in bodies else [part])]
            for inner in within:
                if isinstance(inner, Dictionary) and "/S" in inner:
                    inner.P = bodies[0]
            bodies[0].K, item.K = Array(within), Array([*labels, bodies[0]])


def _as_item(pdf: pikepdf.Pdf, found: Dictionary, kid: Any) -> Any:
    if not isinstance(kid, Dictionary) or "/S" not in kid or kid.S in (Name.LI, Name.L, Name.Caption):
        return kid
    body = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.LBody, K=Array([kid])))
    item = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.LI, K=Array([body]), P=found))
    kid.P, body.P = body, item
    return item


def _holds_link(item: Dictionary) -> bool:
    """Whether an area to click is noted here: words of another language within a link have their own."""
    kids = item.get("/K", Array())
    return isinstance(kids, Array) and any(isinstance(kid, Dictionary) and kid.get("/Type") == Name.OBJR for kid in kids)


def _kids(item: Dictionary) -> list[Dictionary]:
    """The structure elements below one; marked content and links are none."""
    return [kid for kid in _all_kids(item) if isinstance(kid, Dictionary) and "/S" in kid]


def _all_kids(item: Dictionary) -> list[Any]:
    kids = item.get("/K", Array())
    return list(kids) if isinstance(kids, Array) else [kids]
