"""An edition in another language: beside the Finnish one, and what is still Finnish says so."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import page as checker
import pikepdf
import pyphen
import pytest
from jobs import linked_of
from pdf_tools import Printed, text_of
from printing import Prints
from trees import BASE, grow, inside

from cookbook.cli.arguments import parse
from cookbook.editions.print.make import keeps

PRODUCTS = ("--product", "menus", "--product", "poster")


@pytest.fixture(scope="module")
def both(printed: Printed, prints: Prints, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Finnish output with a Swedish edition made after it."""
    folder = tmp_path_factory.mktemp("both")
    shutil.copytree(printed.out, folder / "out")
    said = prints(grow(folder / "tree"), folder / "out", "--edition-lang", "sv", *PRODUCTS)
    assert said.status == 0, said.err
    return folder / "out"


def test_the_finnish_edition_stays_as_it_was(both: Path, printed: Printed) -> None:
    for path in (*printed.press.parent.glob("*.*"), *printed.web.parent.iterdir()):
        assert (both / path.relative_to(printed.out)).read_bytes() == path.read_bytes(), path.name


def test_the_other_edition_has_folders_and_names_of_its_own(both: Path) -> None:
    made = {path.name for path in (both / "print/sv").iterdir()}
    assert made == {"menu-polku.pdf", "poster.pdf", "poster-a2.pdf", "job.json", "job.md"}
    assert (both / "site/downloads/ruokalista-polku.sv.pdf").is_file()
    ticket = json.loads((both / "print/sv/job.json").read_text(encoding="utf-8"))
    assert (ticket["language"], ticket["title"]) == ("sv", "Den lilla kokboken")
    assert "# Offertförfrågan: Den lilla kokboken" in (both / "print/sv/job.md").read_text(encoding="utf-8")


def test_what_is_not_translated_stays_finnish_and_says_so(both: Path) -> None:
    for path in (both / "print/sv/menu-polku.pdf", both / "site/downloads/ruokalista-polku.sv.pdf", both / "print/sv/poster.pdf"):
        words = " ".join(" ".join(text_of(path)).replace("\u00a0", " ").split())
        assert "Polku alkuun (på finska)" in words
        assert "Försöksprogram (på finska)" not in words
        assert "Försöksprogram" in words


def test_the_finnish_edition_says_nothing_of_the_sort(printed: Printed) -> None:
    assert not any("(suomeksi)" in page for path in printed.press.parent.glob("*.pdf") for page in text_of(path))


def test_the_download_is_pdf_ua_in_its_language(both: Path) -> None:
    target = both / "site/downloads/ruokalista-polku.sv.pdf"
    report = checker.validate_pdf(str(target), profile=checker.ValidationProfile.PDF_UA_1)
    assert report.is_compliant, str(report)
    with pikepdf.open(target) as pdf:
        assert str(pdf.Root.Lang) == "sv"


def test_an_edition_made_anew_keeps_the_other(both: Path) -> None:
    book = linked_of(BASE).book
    assert keeps(book, parse(["print", "--out", str(both)])) == ("print/sv",)
    finnish = {f"print/{path.name}" for path in (both / "print").iterdir() if path.is_file()}
    assert set(keeps(book, parse(["print", "--out", str(both), "--edition-lang", "sv"]))) == finnish


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_words_of_the_language_are_hyphenated(lang: str) -> None:
    assert pyphen.language_fallback(lang)
    word = {"sv": "klusterutveckling", "en": "responsibility"}[lang]
    assert "-" in pyphen.Pyphen(lang=pyphen.language_fallback(lang)).inserted(word)


def test_a_language_that_the_book_is_not_in_is_refused(tree: Path) -> None:
    said = inside("print", "--source", tree, "--edition-lang", "de")
    assert (said.status, said.lines[-1]) == (1, "print: keittokirja ei ole kielellä de: valitse fi, sv, en")
