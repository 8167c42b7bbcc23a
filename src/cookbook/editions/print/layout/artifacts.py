"""Drawings that say nothing: out of the structure of a tagged PDF, so that no reader is told of them."""

from __future__ import annotations

from typing import Any

import pikepdf
from pikepdf import Array, ContentStreamInstruction, Dictionary, Name, Operator


def shed_decoration(pdf: pikepdf.Pdf) -> None:
    """Make an artifact of every figure without an alternative text, as PDF/UA has what is there for the eye alone."""
    found = [
        item for item in pdf.objects if isinstance(item, Dictionary) and item.get("/S") == Name.Figure and "/Alt" not in item
    ]
    marks: dict[tuple[int, int], set[int]] = {}
    for figure in found:
        marks.setdefault(figure.Pg.objgen, set()).update(int(kid) for kid in figure.K)
        _take_out(figure)
    for number, of_page in marks.items():
        page = pdf.get_object(number)
        _unmark(pdf, page, of_page)
        _forget(pdf, page.StructParents, of_page)


def _unmark(pdf: pikepdf.Pdf, page: Any, marks: set[int]) -> None:
    """Mark content of a page, known by its numbers, as an artifact."""
    artifact = ContentStreamInstruction([Name.Artifact], Operator("BMC"))
    steps = [
        artifact if str(step.operator) == "BDC" and step.operands[1].get("/MCID") in marks else step
        for step in pikepdf.parse_content_stream(page)
    ]
    page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(steps))


def _forget(pdf: pikepdf.Pdf, page: Any, marks: set[int]) -> None:
    """Leave the numbers without an element in the tree that leads from content to structure."""
    pairs = pdf.Root.StructTreeRoot.ParentTree.Nums
    elements = next(pairs[at + 1] for at in range(0, len(pairs), 2) if pairs[at] == page)
    for mark in marks:
        elements[mark] = None


def _take_out(element: Any) -> None:
    """Take an element out of its parent, and the parent as well where it holds nothing else."""
    parent = element.P
    parent.K = Array([kid for kid in parent.K if not isinstance(kid, Dictionary) or kid.objgen != element.objgen])
    if not len(parent.K) and "/P" in parent:
        _take_out(parent)
