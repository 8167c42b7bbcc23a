"""The two PDFs as a machine reads them: boxes, fonts, tags, bookmarks, links."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import page as preflight
import pikepdf
import pytest
from jobs import job_of, printing_of
from pdf_tools import Printed, bookmarks_of, destinations_of, fonts_of, links_of, text_of
from printing import LayOut
from trees import grow

from cookbook.editions.print.products.book import book

MM = 72 / 25.4


def test_both_have_the_same_pages_with_the_same_words(printed: Printed) -> None:
    assert text_of(printed.press)[1 : len(printed.pages)] == printed.pages[1:]
    assert len(printed.pages) > 20


def test_the_page_is_170_by_240_with_a_bleed_of_3_on_every_side(press: pikepdf.Pdf) -> None:
    for sheet in press.pages:
        trim, bleed = ([float(value) for value in box] for box in (sheet.TrimBox, sheet.BleedBox))
        assert [(trim[2] - trim[0]) / MM, (trim[3] - trim[1]) / MM] == pytest.approx([170, 240], abs=0.01)
        assert [abs(a - b) / MM for a, b in zip(trim, bleed, strict=True)] == pytest.approx([3] * 4, abs=0.01)


def test_the_download_has_no_bleed(web: pikepdf.Pdf) -> None:
    sizes = {tuple(round(float(value) / MM) for value in sheet.MediaBox) for sheet in web.pages}
    assert sizes == {(0, 0, 170, 240)}


@pytest.mark.parametrize("which", ["web", "press"])
def test_every_font_is_ours_and_embedded(printed: Printed, which: str) -> None:
    with pikepdf.open(getattr(printed, which)) as pdf:
        fonts = fonts_of(pdf)
        assert fonts
        for name, descriptor in fonts.items():
            assert name.replace("-", "").startswith(("SourceSans3", "SourceSerif4")), name
            assert {"/FontFile2", "/FontFile3"} & set(descriptor.keys()), name


def test_the_download_is_tagged_titled_and_in_finnish(web: pikepdf.Pdf) -> None:
    assert str(web.Root.Lang) == "fi"
    assert web.Root.MarkInfo.Marked
    assert web.Root.ViewerPreferences.DisplayDocTitle
    with web.open_metadata() as data:
        assert data["dc:title"] == "Pieni keittokirja"
        assert data["pdfuaid:part"] == "1"


def test_pdf_ua_holds(printed: Printed) -> None:
    report = preflight.validate_pdf(str(printed.web), profile=preflight.ValidationProfile.PDF_UA_1)
    assert report.is_compliant, str(report)


def test_every_table_header_has_its_scope(web: pikepdf.Pdf) -> None:
    heads = [item for item in web.objects if isinstance(item, pikepdf.Dictionary) and item.get("/S") == pikepdf.Name.TH]
    assert heads
    assert all(head.A.Scope == pikepdf.Name.Column for head in heads)


def test_bookmarks_lead_to_chapters_and_entries(web: pikepdf.Pdf, printed: Printed) -> None:
    marks = bookmarks_of(web)
    titles = {title: number for _, title, number in marks}
    assert {"Sisällys", "Reseptit", "Menetelmät", "Mittarit", "Tapaukset", "Haasteet", "Lähteet", "Sanasto", "Hakemisto"} <= set(
        titles
    )
    for title, number in titles.items():
        if (1, title, number) in marks and (2, number) in ((depth, page) for depth, _, page in marks):
            continue  # A chapter of one entry begins with that.
        assert " ".join(title.split())[:20] in " ".join(printed.pages[number - 1].split()), title
    assert [number for *_, number in marks] == sorted(number for *_, number in marks)


def test_every_link_within_the_book_has_a_target(web: pikepdf.Pdf) -> None:
    known = destinations_of(web)
    links = links_of(web)
    inner = [target for _, _, target in links if not target.startswith("http")]
    assert len(inner) > 50
    assert set(inner) <= set(known)


def test_links_outside_are_only_those_that_the_content_names(web: pikepdf.Pdf) -> None:
    outer = {target for _, _, target in links_of(web) if target.startswith("http")}
    assert not any("invalid" in target for target in outer)


def test_another_language_is_one_argument(tmp_path: Path, laid_out: LayOut) -> None:
    tree = grow(tmp_path / "tree")
    to_read, to_print = book(job_of(tree, tmp_path, "sv"), printing_of(tree, "sv"), "sv")
    assert laid_out(replace(to_print, variant=to_read.variant, target=to_read.target)).problems == ()
    target = tmp_path / "site/downloads/keittokirja.sv.pdf"
    report = preflight.validate_pdf(str(target), profile=preflight.ValidationProfile.PDF_UA_1)
    assert report.is_compliant, str(report)
    with pikepdf.open(target) as pdf:
        assert str(pdf.Root.Lang) == "sv"
        assert {"Innehåll", "Recept"} <= {title for _, title, _ in bookmarks_of(pdf)}
