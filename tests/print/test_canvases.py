"""The worksheets: A3, each with its words in the right language, for methods that name one."""

from __future__ import annotations

import re
from pathlib import Path

import pikepdf
import pytest
from jobs import job_of, settings_of
from markupsafe import escape
from one_product import codes_on, rendering_of
from pdf_tools import text_of
from printing import LayOut, Prints
from trees import PROJECT, write

from cookbook.editions.print.products.canvases import canvases, named_canvases
from cookbook.problems import CookbookError

MM = 72 / 25.4
SHEETS = {"haastekortti", "oppikortti", "tiekartta", "toimijakartta", "vaikutusketju"}
SHEET = """\
title: Oma pohja
purpose: Kokeillaan.
moves:
  - text: Kirjoittakaa.
    minutes: 5
zones:
  - title: Kenttä
    box: {left: 0, top: 0, width: 60, height: 40}
    shape: box
"""


@pytest.fixture(scope="module")
def sheets(tmp_path_factory: pytest.TempPathFactory, laid_out: LayOut) -> Path:
    rendering = rendering_of(canvases, PROJECT, tmp_path_factory.mktemp("canvases"))
    assert laid_out(rendering).problems == ()
    return rendering.target


def named(tree: Path, canvas: str) -> None:
    """The method of the small tree has a template that names a worksheet."""
    path = tree / "methods/haastetyopaja.yml"
    more = f"templates:\n  - title: Pohja\n    canvas: {canvas}\n    fields: [Kenttä]\n"
    path.write_text(path.read_text(encoding="utf-8") + more, encoding="utf-8")


def words(path: Path) -> list[str]:
    """The words of each page."""
    return [" ".join(page.split()) for page in text_of(path)]


def test_every_page_is_a3_with_bleed(sheets: Path) -> None:
    with pikepdf.open(sheets) as pdf:
        sizes = {tuple(map(float, page.TrimBox)) for page in pdf.pages}
        ((left, bottom, right, top),) = sizes
        assert [(right - left) / MM, (top - bottom) / MM] == pytest.approx([420, 297], abs=0.01)
        assert len(pdf.pages) == len(SHEETS)


def test_the_book_has_a_sheet_for_each_of_its_five_methods_with_one() -> None:
    found = named_canvases(job_of(PROJECT, PROJECT), "fi")
    assert {canvas.id for canvas in found} == SHEETS
    assert {path.name.partition(".")[0] for path in (PROJECT / "print/canvases").glob("*.yml")} == SHEETS


def test_every_title_question_choice_and_minute_is_printed(sheets: Path) -> None:
    pages = words(sheets)
    for page, canvas in zip(pages, named_canvases(job_of(PROJECT, PROJECT), "fi"), strict=True):
        flat = page.replace(" ", "")
        sheet = canvas.sheet
        texts = [sheet.title, sheet.purpose, *(move.text for move in sheet.moves), *(sign.text for sign in sheet.signs)]
        for zone in sheet.zones:
            texts += [*([zone.title] if zone.shape != "axis" else []), *([zone.question] if zone.question else [])]
            texts += [*zone.choices, *zone.columns]
        for text in texts:
            assert "".join(text.split()) in flat, (canvas.id, text)
        assert f"{sheet.minutes} min" in page
        assert canvas.method.content.title in page


def test_the_code_leads_to_the_method(sheets: Path, tmp_path: Path) -> None:
    (code,) = codes_on(sheets, 1, tmp_path)
    assert re.fullmatch(r"https://[^/]+/menetelmat/haastetyopaja/\?painos=[0-9]{8}-[0-9a-f]+", code)


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_other_languages_are_translated_whole_and_fit(lang: str, tmp_path: Path, laid_out: LayOut) -> None:
    rendering = rendering_of(canvases, PROJECT, tmp_path, lang)
    assert f'<html lang="{lang}">' in rendering.html
    assert 'lang="fi"' not in rendering.html
    for canvas in named_canvases(job_of(PROJECT, PROJECT), lang):
        assert canvas.sheet.title.lang == lang
        assert f"<h1>{escape(str(canvas.sheet.title))}</h1>" in rendering.html
    assert laid_out(rendering).problems == ()


def test_another_city_adds_a_sheet_without_code(tree: Path, tmp_path: Path, laid_out: LayOut) -> None:
    write(tree, {"print/canvases/oma.yml": SHEET})
    named(tree, "oma")
    rendering = rendering_of(canvases, tree, tmp_path)
    assert laid_out(rendering).problems == ()
    (page,) = words(rendering.target)
    assert "Oma pohja" in page
    assert "Kenttä" in page


def test_what_is_not_translated_is_finnish_and_marked(tree: Path, tmp_path: Path) -> None:
    write(tree, {"print/canvases/oma.yml": SHEET, "print/canvases/oma.sv.yml": "title: Eget ark\n"})
    named(tree, "oma")
    html = rendering_of(canvases, tree, tmp_path, "sv").html
    assert "<h1>Eget ark</h1>" in html
    assert '<span lang="fi">Kenttä</span>' in html


def test_a_sheet_that_does_not_exist_is_told_at_its_line(tree: Path) -> None:
    named(tree, "tuntematon")
    with pytest.raises(CookbookError) as caught:
        settings_of(tree)
    (problem,) = caught.value.problems
    assert str(problem.place).startswith("methods/haastetyopaja.yml:")
    assert (problem.code, problem.args["found"]) == ("unknown-canvas", "tuntematon")


def test_words_that_do_not_fit_their_zone_are_told_and_nothing_is_published(tree: Path, prints: Prints) -> None:
    long = "Kysymys, johon vastataan monella sanalla. " * 12
    write(tree, {"print/canvases/oma.yml": SHEET.replace("    box:", f"    question: {long}\n    box:")})
    named(tree, "oma")
    said = prints(tree, tree.parent / "out", "--product", "canvases")
    assert said.status == 1
    assert any(line.startswith("print/canvases/oma.yml") and "mm yli" in line for line in said.lines), said.err
    assert not (tree.parent / "out").exists()


def test_a_book_whose_methods_name_none_has_none(tree: Path) -> None:
    assert named_canvases(job_of(tree, tree), "fi") == ()
