"""The worksheets: A3, each with its words in the right language, for methods that name one."""

from __future__ import annotations

import re
from pathlib import Path

import pikepdf
import pytest
from jobs import job_of, settings_of
from one_product import codes_on, rendering_of
from pdf_tools import text_of
from printing import LayOut, Prints
from trees import TESTS, grow, write
from whole_book import sheets_are_translated_and_fit, sheets_of, sheets_say_all

from cookbook.editions.print.products.canvases import canvases, named_canvases
from cookbook.problems import CookbookError

MM = 72 / 25.4
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
LINES = {
    "yml": """\
title: Janat ja kehät
purpose: Sopikaa, mitä tehdään ja milloin.
moves:
  - text: Kiinnittäkää laput aikajanalle.
    minutes: 40
  - text: Valitkaa teot.
    minutes: 5
signs:
  - sign: "◆"
    text: päätös
zones:
  - title: Aika
    box: {left: 0, top: 0, width: 316, height: 16}
    shape: axis
    choices: [Nyt, 1 vuosi]
  - title: Tapahtuu joka tapauksessa
    question: Kaavat ja rakentaminen
    box: {left: 0, top: 20, width: 120, height: 190}
    shape: circle
    tint: surface
  - title: Tuotos
    box: {left: 130, top: 20, width: 120, height: 190}
    shape: arrow
    tint: accent
  - title: Teot
    question: Enintään viisi
    box: {left: 319, top: 0, width: 77, height: 115}
    shape: box
    columns: [Teko, Tekijä]
    rows: 5
""",
    "sv.yml": """\
title: Linjer och cirklar
purpose: Kom överens om vad som görs och när.
moves:
  - text: Fäst lapparna på tidslinjen.
  - text: Välj åtgärderna.
signs:
  - text: beslut
zones:
  - title: Tid
    choices: [Nu, 1 år]
  - title: Händer i vilket fall som helst
    question: Planer och byggande
  - title: Resultat
  - title: Åtgärder
    question: Högst fem
    columns: [Åtgärd, Vem]
""",
    "en.yml": """\
title: Lines and circles
purpose: Agree on what is done and when.
moves:
  - text: Put the notes on the time line.
  - text: Choose the actions.
signs:
  - text: a decision
zones:
  - title: Time
    choices: [Now, 1 year]
  - title: Happens anyway
    question: Plans and building
  - title: Output
  - title: Actions
    question: Five at most
    columns: [Action, Who]
""",
}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cookbook with two worksheets: of boxes, and of everything else that a sheet can have."""
    tree = grow(tmp_path_factory.mktemp("sheets") / "tree", TESTS / "rich")
    write(tree, {f"print/canvases/janat.{ending}": text for ending, text in LINES.items()})
    named(tree, "janat", "tormays")
    return tree


@pytest.fixture(scope="module")
def sheets(root: Path, laid_out: LayOut) -> Path:
    return sheets_of(root, root.parent, laid_out)


def named(tree: Path, canvas: str, method: str = "haastetyopaja") -> None:
    """A method of the tree has a template that names a worksheet."""
    path = tree / f"methods/{method}.yml"
    before, _, others = path.read_text(encoding="utf-8").partition("templates:\n")
    more = f"templates:\n  - title: Pohja\n    canvas: {canvas}\n    fields: [Kenttä]\n"
    path.write_text(before + more + others, encoding="utf-8")


def words(path: Path) -> list[str]:
    """The words of each page."""
    return [" ".join(page.split()) for page in text_of(path)]


def test_every_page_is_a3_with_bleed(sheets: Path) -> None:
    with pikepdf.open(sheets) as pdf:
        sizes = {tuple(map(float, page.TrimBox)) for page in pdf.pages}
        ((left, bottom, right, top),) = sizes
        assert [(right - left) / MM, (top - bottom) / MM] == pytest.approx([420, 297], abs=0.01)
        assert len(pdf.pages) == 2


def test_every_title_question_choice_and_minute_is_printed(root: Path, sheets: Path) -> None:
    sheets_say_all(root, sheets)


def test_the_code_leads_to_the_method(sheets: Path, tmp_path: Path) -> None:
    (code,) = codes_on(sheets, 1, tmp_path)
    assert re.fullmatch(r"https://[^/]+/menetelmat/haastetyopaja/\?edition=[0-9]{8}-[0-9a-f]+", code)


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_other_languages_are_translated_whole_and_fit(root: Path, lang: str, tmp_path: Path, laid_out: LayOut) -> None:
    sheets_are_translated_and_fit(root, lang, tmp_path, laid_out)


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
    long = "Kysymys, johon vastataan monella sanalla. " * 40
    write(tree, {"print/canvases/oma.yml": SHEET.replace("    box:", f"    question: {long}\n    box:")})
    named(tree, "oma")
    said = prints(tree, tree.parent / "out", "--product", "canvases")
    assert said.status == 1
    assert [line.partition(": ")[0] for line in said.lines] == ["print/canvases/oma.yml:8:15"]
    assert not (tree.parent / "out").exists()


def test_a_book_whose_methods_name_none_has_none(tree: Path) -> None:
    assert named_canvases(job_of(tree, tree), "fi") == ()
