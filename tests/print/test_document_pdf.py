"""A document as a tagged file: its text, its empty table, and what to know before it is used."""

from __future__ import annotations

from pathlib import Path

import page as checker
import pikepdf
import pytest
from pdf_tools import Printed, text_of


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
