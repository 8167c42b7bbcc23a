"""A document as a tagged file: its text, its empty table, and what to know before it is used."""

from __future__ import annotations

from pathlib import Path

import page as checker
import pikepdf
import pytest
from jobs import job_of, printing_of
from pdf_tools import Printed, text_of
from trees import grow, write

from cookbook.editions.print.layout.typeset import typeset
from cookbook.editions.print.products.documents import documents
from cookbook.rules.stories import BESIDE, FILE, STORY


@pytest.fixture
def screen(printed: Printed) -> Path:
    return printed.web.with_name("asiakirja-aiesopimus.pdf")


def test_it_is_pdf_ua(screen: Path) -> None:
    report = checker.validate_pdf(str(screen), profile=checker.ValidationProfile.PDF_UA_1)
    assert report.is_compliant, str(report)
    with pikepdf.open(screen) as pdf:
        assert (str(pdf.Root.Lang), str(pdf.docinfo.Title)) == ("fi", "Aiesopimus")


def test_it_has_the_text_and_what_to_know(screen: Path) -> None:
    words = " ".join(" ".join(text_of(screen)).split())
    for part in ("Aiesopimus: [hankkeen nimi]", "Osapuoli", "Ennen kuin käytät tätä", "Kysykää juristilta"):
        assert part in words


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """What the story of a small tree filled in: its documents and its worksheets."""
    folder = tmp_path_factory.mktemp("filled")
    again = "    canvases: [{canvas: haastekortti, zones: [{zone: 1, slips: [Valoa polulle]}]}]\n    figures:\n"
    tree = write(grow(folder / "tree"), {FILE: STORY.replace("    figures:\n", again), **BESIDE})
    *_, papers, sheets = documents(job_of(tree, folder), printing_of(tree), "fi")
    for one in (papers, sheets):
        assert not typeset(one)[0].problems
    return papers.target, sheets.target


@pytest.mark.book
def test_what_a_story_filled_in_is_pdf_ua_and_says_that_it_is_invented(filled: tuple[Path, Path]) -> None:
    for file in filled:
        report = checker.validate_pdf(str(file), profile=checker.ValidationProfile.PDF_UA_1)
        assert report.is_compliant, str(report)
        assert "Keksitty esimerkki" in " ".join(text_of(file))


@pytest.mark.book
def test_a_filled_document_is_opened_by_its_name(filled: tuple[Path, Path]) -> None:
    papers, _ = filled
    with pikepdf.open(papers) as pdf:
        named = pikepdf.NameTree(pdf.Root.Names.Dests)
        assert "aie" in [*named]
    words = " ".join(" ".join(text_of(papers)).split())
    assert "Aiesopimus: Mallirinki" in words
    assert "Lämpöpaja Oy kokeilu" in words
    assert "Ennen kuin käytät tätä" not in words


@pytest.mark.book
def test_a_filled_worksheet_holds_its_notes_and_its_choice(filled: tuple[Path, Path]) -> None:
    _, sheets = filled
    words = " ".join(" ".join(text_of(sheets)).split())
    assert "Valoa pihalle" in words
    assert "Valoa polulle" in words
    assert "×" in words
