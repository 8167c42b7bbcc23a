"""What runs over its place is hyphenated, broken, set smaller and at last left out, a place for itself and a step at a time."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from press_page import rendering

from cookbook.editions.print.layout.fit import SPARE, STEPS, Fitting
from cookbook.editions.print.layout.inside import font_sizes, is_text, page_box
from cookbook.editions.print.layout.overflow import outside
from cookbook.settings.profile import SMALLEST

RULES = """
@page { size: 400px 300px; margin: 20px }
html { font: 20px/1 'Source Sans 3' }
p { margin: 0 }
.p { width: 200px; float: left }
"""
WORD = "Kilpailutusohjelma"
LAST = len(STEPS)


def fitted(tmp_path: Path, *places: str, lang: str = "fi") -> tuple[Any, Fitting, bool]:
    """The pages when all fits or no step is left, what was fitted, and whether all fits."""
    from weasyprint import HTML

    inside = "".join(places)
    main = f"<main data-file='a.yml'>{inside}</main>"
    html = HTML(string=f"<html lang='{lang}'><head><style>{RULES}</style></head><body>{main}</body></html>")
    fitting, document = Fitting(html.etree_element, SMALLEST), html.render()
    while fitting.fit(outside(document, rendering(tmp_path)), document):
        document = html.render()
    return document, fitting, not outside(document, rendering(tmp_path))


def place(text: str, more: str = "") -> str:
    return f'<div class="p" {more}><p>{text}</p></div>'


def words(document: Any) -> list[str]:
    return [box.text for page in document.pages for box in page_box(page).descendants(placeholders=True) if is_text(box)]


def taken(fitting: Fitting) -> list[int]:
    return [one.taken for one in fitting.parts.values()]


@pytest.mark.book
def test_what_fits_is_left_alone(tmp_path: Path) -> None:
    document, fitting, fits = fitted(tmp_path, place(WORD), place("Sana"))
    assert (fits, taken(fitting)) == (True, [])
    assert {round(size) for size in font_sizes(document).values()} == {20}


@pytest.mark.book
def test_a_long_word_is_hyphenated_before_it_is_broken_anywhere(tmp_path: Path) -> None:
    document, fitting, fits = fitted(tmp_path, place("internationalcommunication"), place("Sana"), lang="en")
    assert (fits, taken(fitting)) == (True, [1])
    assert any(word.endswith(("-", "‐")) for word in words(document))


@pytest.mark.book
def test_what_no_pattern_breaks_is_broken_at_any_letter_and_loses_none(tmp_path: Path) -> None:
    document, fitting, fits = fitted(tmp_path, place("X" * 60, 'style="color: red"'))
    assert (fits, taken(fitting)) == (True, [2])
    assert "".join(words(document)) == "X" * 60
    (style,) = [element.get("style") for element in fitting.root.iter("div")]
    assert style.startswith("color: red; ")


@pytest.mark.book
@pytest.mark.parametrize(("lines", "smaller"), ((2, False), (3, True), (4, True)))
def test_what_is_too_high_is_set_smaller_in_its_own_place_alone(lines: int, smaller: bool, tmp_path: Path) -> None:
    low = place("Sana<br>" * lines, 'style="height: 40px"')
    document, fitting, fits = fitted(tmp_path, low, place("Muu"))
    assert fits
    assert bool(taken(fitting)) is smaller
    sizes = {round(size) for size in font_sizes(document).values()}
    assert (20 in sizes, min(sizes) < 20) == (True, smaller)


@pytest.mark.book
def test_type_is_never_smaller_than_six_points_nor_than_it_was(tmp_path: Path) -> None:
    tall = place('Sana<br><i style="font-size: 4px">vähän</i>' + "<br>Sana" * 90, 'style="height: 40px"')
    document, fitting, fits = fitted(tmp_path, tall)
    assert (fits, taken(fitting)) == (False, [LAST])
    sizes = {element.tag: size for element, size in font_sizes(document).items()}
    assert (round(sizes["p"], 2), sizes["i"]) == (8, 4)


@pytest.mark.book
def test_what_a_place_can_do_without_is_left_out_only_in_the_end(tmp_path: Path) -> None:
    spare = f'Sana<span {SPARE}="">{"<br>Muu" * 40}</span>'
    document, fitting, fits = fitted(tmp_path, place(spare, 'style="height: 60px"'))
    assert (fits, "Muu" in words(document), "Sana" in words(document)) == (True, False, True)
    assert STEPS[taken(fitting)[0] - 1].spares
    assert [str(one.place) for _, one in fitting.left_out({})] == ["print"]
    few = f'Sana<span {SPARE}="">{"<br>Muu" * 4}</span>'
    document, fitting, fits = fitted(tmp_path, place(few, 'style="height: 60px"'))
    assert (fits, words(document).count("Muu"), list(fitting.left_out({}))) == (True, 4, [])


@pytest.mark.book
def test_what_was_written_in_no_file_is_fitted_as_well(tmp_path: Path) -> None:
    from weasyprint import HTML

    html = HTML(string=f"<html><head><style>{RULES}</style></head><body><div class='p'>{'X' * 60}</div></body></html>")
    document = html.render()
    assert Fitting(html.etree_element, SMALLEST).fit(outside(document, rendering(tmp_path)), document)
