"""Every print product has room for all of the edition, in its three languages."""

from __future__ import annotations

from pathlib import Path

import pytest
from jobs import job_of
from one_product import cover_of, rendering_of
from printing import LayOut
from reading import HOME
from whole_book import (
    every_entry_has_a_card_and_fits_it,
    every_menu_fits_its_sheet,
    everything_is_on_the_poster,
    sheets_are_translated_and_fit,
    sheets_of,
    sheets_say_all,
)

from cookbook.editions.print.layout.leaves.run import stands_alone
from cookbook.editions.print.products.book import book
from cookbook.editions.print.products.canvases import named_canvases

LANGUAGES = pytest.mark.parametrize("lang", ["fi", "sv", "en"])
SHEETS = {"haastekortti", "oppikortti", "tiekartta", "toimijakartta", "vaikutusketju"}


@pytest.mark.many
def test_five_methods_have_a_sheet_and_each_sheet_has_a_method() -> None:
    found = {canvas.id for canvas in named_canvases(job_of(HOME, HOME), "fi")}
    assert found >= SHEETS
    assert {path.name.partition(".")[0] for path in (HOME / "print/canvases").glob("*.yml")} == found


def test_every_title_question_choice_and_minute_is_printed(tmp_path: Path, laid_out: LayOut) -> None:
    sheets_say_all(HOME, sheets_of(HOME, tmp_path, laid_out))


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_sheets_are_translated_whole_and_fit(lang: str, tmp_path: Path, laid_out: LayOut) -> None:
    sheets_are_translated_and_fit(HOME, lang, tmp_path, laid_out)


@LANGUAGES
def test_every_recipe_and_method_has_a_card_and_fits_it(lang: str, tmp_path: Path, laid_out: LayOut) -> None:
    every_entry_has_a_card_and_fits_it(HOME, lang, tmp_path, laid_out)


@pytest.mark.many
def test_styles_of_the_book_let_pages_be_kept(tmp_path: Path) -> None:
    """Where one says of a page what others show, the book is laid out whole after each edit."""
    assert stands_alone(rendering_of(book, HOME, tmp_path))


@LANGUAGES
def test_every_menu_fits_its_sheet(lang: str, tmp_path: Path, laid_out: LayOut) -> None:
    every_menu_fits_its_sheet(HOME, lang, tmp_path, laid_out)


@LANGUAGES
def test_everything_is_on_the_poster(lang: str, tmp_path: Path, laid_out: LayOut) -> None:
    everything_is_on_the_poster(HOME, lang, tmp_path, laid_out)


@LANGUAGES
def test_the_cover_has_room_for_its_words(lang: str, tmp_path: Path, laid_out: LayOut) -> None:
    outcome = laid_out(cover_of(HOME, tmp_path, 320, lang))
    assert outcome.problems == ()
    assert outcome.pages == 1
