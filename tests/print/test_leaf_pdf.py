"""Entries, worksheets, cards and the poster as files that a reader takes along: each is tagged, whole, and named on the site."""

from __future__ import annotations

import shutil
from pathlib import Path

import page as checker
import pikepdf
import pytest
from jobs import job_of, linked_of, printing_of
from pdf_tools import Printed, text_of
from printing import Made
from trees import BASE, grow, site_of, whole_page

from cookbook.editions.print.products.canvases import canvases
from cookbook.where.downloads import leaf, leaves, pdf, pdfs, sheet, sheets

MM = 72 / 25.4


def size(path: object) -> tuple[int, int]:
    with pikepdf.open(str(path)) as found:
        box = found.pages[0].MediaBox
        return round(float(box[2]) / MM), round(float(box[3]) / MM)


def test_every_recipe_method_and_metric_has_a_tagged_file(printed: Printed) -> None:
    book = linked_of(BASE).book
    assert {entry.kind.name for entry in leaves(book)} == {"recipe", "method", "metric"}
    for entry in leaves(book):
        path = printed.web.with_name(f"{leaf(book, entry)}.pdf")
        report = checker.validate_pdf(str(path), profile=checker.ValidationProfile.PDF_UA_1)
        assert report.is_compliant, str(report)
        assert size(path) == (210, 297)
        with pikepdf.open(path) as found:
            assert str(found.docinfo.Title) == str(entry.texts["fi"].title)


def test_a_recipe_has_its_steps(printed: Printed) -> None:
    book = linked_of(BASE).book
    recipe = next(entry for entry in leaves(book) if entry.kind.name == "recipe")
    words = " ".join(" ".join(text_of(printed.web.with_name(f"{leaf(book, recipe)}.pdf"))).split())
    assert all(str(step.title) in words for step in recipe.texts["fi"].steps)


def test_a_link_of_a_file_has_no_empty_mark(printed: Printed) -> None:
    book = linked_of(BASE).book
    pages = [page for entry in leaves(book) for page in text_of(printed.web.with_name(f"{leaf(book, entry)}.pdf"))]
    assert not [page for page in pages if "()" in page]


@pytest.mark.parametrize(("product", "paper"), [("cards", (105, 148)), ("poster", (420, 594))])
def test_sheets_are_tagged_and_without_bleed(printed: Printed, product: str, paper: tuple[int, int]) -> None:
    path = printed.web.with_name(f"{sheet(linked_of(BASE).book, product)}.pdf")
    report = checker.validate_pdf(str(path), profile=checker.ValidationProfile.PDF_UA_1)
    assert report.is_compliant, str(report)
    assert size(path) == paper


def test_all_that_can_be_taken_is_there(printed: Printed) -> None:
    book = linked_of(BASE).book
    assert [address for address in pdfs(book, "fi") if not (printed.out / "site" / address).is_file()] == []
    assert list(sheets(book)) == ["cards", "poster"]


def test_worksheets_are_tagged_and_without_bleed(rich: Path, tmp_path: Path, made: Made) -> None:
    assert list(sheets(linked_of(rich).book)) == ["canvases", "cards", "poster"]
    _, screen = canvases(job_of(rich, tmp_path), printing_of(rich), "fi")
    path = made(screen)
    report = checker.validate_pdf(str(path), profile=checker.ValidationProfile.PDF_UA_1)
    assert report.is_compliant, str(report)
    assert size(path) == (420, 297)


def test_the_pages_offer_what_there_is(printed: Printed, tmp_path: Path) -> None:
    out = Path(shutil.copytree(printed.out, tmp_path / "out"))
    site_of(grow(tmp_path / "tree"), out)
    book = linked_of(BASE).book
    recipe = next(entry for entry in leaves(book) if entry.kind.name == "recipe")
    site = out / "site"
    assert pdf(book, leaf(book, recipe), "fi") in whole_page(site / f"reseptit/{recipe.id}/index.html")
    listed = whole_page(site / "lataukset/index.html")
    assert [address for address in pdfs(book, "fi") if address not in listed] == []
