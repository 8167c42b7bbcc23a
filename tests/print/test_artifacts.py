"""A drawing that says nothing is an artifact of a tagged PDF: a reader is told of the others alone."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import page as preflight
import pikepdf
from tagged import tagged

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9">{}<path d="M1 1h7v7z"/></svg>'
PLAIN, TOLD = SVG.format(""), SVG.format("<title>Kolmio</title>")


def opened(body: str) -> pikepdf.Pdf:
    """A tagged page, less its decoration."""
    return pikepdf.open(io.BytesIO(tagged(f'<html lang="fi"><head><title>Sivu</title></head><body>{body}</body></html>')))


def told(element: Any) -> Iterator[str]:
    """The structure below an element: each with what it says in place of itself."""
    kids = element.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield f"{str(kid.S)[1:]} {kid.get('/Alt', '')}".strip()
            yield from told(kid)


def marks_of(pdf: pikepdf.Pdf, number: int = 0) -> list[str]:
    """The marks of a page's content that are no artifact's."""
    steps = [step for step in pikepdf.parse_content_stream(pdf.pages[number]) if str(step.operator) == "BDC"]
    return [str(step.operands[0])[1:] for step in steps]


def known(pdf: pikepdf.Pdf, number: int = 0) -> list[bool]:
    """Of each number of a page's content, whether an element has it."""
    nums = pdf.Root.StructTreeRoot.ParentTree.Nums
    return [isinstance(one, pikepdf.Dictionary) for one in nums[2 * number + 1]]


def test_a_drawing_without_a_title_is_an_artifact_and_the_others_stay(tmp_path: Path) -> None:
    pdf = opened(f"<h1>Otsikko</h1><div>{PLAIN}</div><p>Sana {PLAIN} ja {TOLD}</p>")
    structure = list(told(pdf.Root.StructTreeRoot))
    assert [one for one in structure if one.startswith("Figure")] == ["Figure Kolmio"]
    assert "Div" not in structure
    assert {"H1", "P", "Span"} <= set(structure)
    marks = marks_of(pdf)
    assert marks.count("Figure") == 1
    assert known(pdf).count(False) == 2
    assert known(pdf).count(True) == len(marks)
    pdf.save(tmp_path / "page.pdf")
    report = preflight.validate_pdf(str(tmp_path / "page.pdf"), profile=preflight.ValidationProfile.PDF_UA_1)
    assert report.is_compliant, str(report)


def test_a_page_without_decoration_is_left_as_it_is() -> None:
    pdf = opened(f"<p>{TOLD}</p>")
    assert all(known(pdf))
    assert "Figure" in marks_of(pdf)


def test_the_cover_of_the_download_has_no_figure(web: pikepdf.Pdf) -> None:
    figures = [item for item in web.objects if isinstance(item, pikepdf.Dictionary) and item.get("/S") == pikepdf.Name.Figure]
    assert figures
    assert all("/Alt" in figure and figure.Pg.objgen != web.pages[0].obj.objgen for figure in figures)
    assert "Figure" not in marks_of(web)
    assert known(web).count(False) == 1
