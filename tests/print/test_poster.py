"""The poster: everything of the book on one sheet, in two sizes of the same drawing."""

from __future__ import annotations

import re
from pathlib import Path

import pikepdf
import pytest
from one_product import codes_on
from pdf_tools import Printed, text_of
from printing import LayOut
from trees import PROJECT
from whole_book import everything_is_on_the_poster

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


@pytest.mark.parametrize("name", ["poster", "roadmap", "wall"])
def test_no_word_is_too_small_for_a_wall(name: str) -> None:
    style = (PROJECT / f"print/css/{name}.css").read_text(encoding="utf-8")
    sizes = re.findall(r"font(?:-size)?: [^;{}]*?([\d.]+)rem", style)
    assert min(map(float, sizes)) * MM >= READABLE
