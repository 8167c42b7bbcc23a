"""The poster: everything of the book on one sheet, in two sizes of the same drawing."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from funded import FUND, funded
from jobs import job_of, printing_of
from one_product import codes_on
from pdf_tools import Printed, text_of
from press_page import rendering
from printing import LayOut
from trees import PROJECT
from whole_book import everything_is_on_the_poster

from cookbook.editions.print.products.poster import poster

MM = 72 / 25.4
READABLE = 18
"""Points: letters of about five millimetres can be read from a metre and a half."""


@pytest.mark.parametrize(("name", "size"), [("poster", (594, 841)), ("poster-a2", (420, 594))])
def test_sizes(printed: Printed, name: str, size: tuple[float, float]) -> None:
    with pikepdf.open(printed.press.with_name(f"{name}.pdf")) as pdf:
        (page,) = pdf.pages
        left, bottom, right, top = (float(value) / MM for value in page.trimbox)
    assert [right - left, top - bottom] == pytest.approx(size, abs=0.01)


def test_both_sizes_say_the_same(printed: Printed) -> None:
    large, small = (" ".join(text_of(printed.press.with_name(f"{name}.pdf"))[0].split()) for name in ("poster", "poster-a2"))
    assert large == small
    for part in ("Käynnistys", "Kokeiluohjelma", "Tuotos", "Kokeilujen määrä", "Haastetyöpaja", "Polku alkuun"):
        assert part in large


def test_the_code_leads_to_the_front_page(printed: Printed, tmp_path: Path) -> None:
    assert codes_on(printed.press.with_name("poster-a2.pdf"), 1, tmp_path) == ["https://keittokirja.example/"]


def test_everything_is_on_it(rich: Path, tmp_path: Path, laid_out: LayOut) -> None:
    everything_is_on_the_poster(rich, "sv", tmp_path, laid_out)


@pytest.mark.parametrize("count", (1, 3))
def test_the_smaller_sheet_has_room_for_emblems_and_loses_none_of_their_words(
    tree: Path, tmp_path: Path, laid_out: LayOut, count: int
) -> None:
    funded(tree, *[FUND.replace("Rahaston osarahoittama", f"Rahaston {number} osarahoittama") for number in range(count)])
    page = replace(poster(job_of(tree, tmp_path / "out"), printing_of(tree), "fi")[1], condition=None)
    assert laid_out(page).problems == ()
    words = re.sub(r"[\s‐-]", "", text_of(page.target)[0])
    assert all(f"Rahaston{number}osarahoittama" in words for number in range(count))


def test_what_the_sheet_has_no_room_for_is_told_and_not_lost(tree: Path, tmp_path: Path, laid_out: LayOut) -> None:
    page = poster(job_of(funded(tree, FUND, FUND), tmp_path / "out"), printing_of(tree), "fi")[1]
    (problem,) = laid_out(replace(page, html=page.html.replace("height: 14.0mm", "height: 60mm"))).problems
    assert (problem.code, problem.args["edge"], problem.args["text"]) == ("print-overflow", "↓", "Rahaston osarahoittama")


@pytest.mark.parametrize("name", ["poster", "roadmap", "wall"])
def test_no_word_is_too_small_for_a_wall(name: str) -> None:
    style = (PROJECT / f"print/css/{name}.css").read_text(encoding="utf-8")
    sizes = re.findall(r"font(?:-size)?: [^;{}]*?([\d.]+)rem", style)
    assert min(map(float, sizes)) * MM >= READABLE


@pytest.mark.parametrize(
    ("width", "lines"),
    [
        (30, ["Kaupunki", "kokeiluympäristönä"]),
        (18, ["Kaupunki", "kokeiluym‐", "päristönä"]),
    ],
)
def test_a_sheet_divides_only_a_word_that_is_longer_than_its_line(
    tmp_path: Path, laid_out: LayOut, width: int, lines: list[str]
) -> None:
    body = f'<p style="width: {width}mm; font-size: 9pt; hyphens: auto">Kaupunki kokeiluympäristönä</p>'
    page = rendering(tmp_path, None, body, "@page { size: 100mm; margin: 5mm }")
    sheet = "css/sheet.css"
    laid_out(replace(page, styles=(*page.styles, sheet), shelf={**page.shelf, sheet: PROJECT / "print" / sheet}))
    assert text_of(page.target)[0].split() == lines
