"""An invented cluster: said to be invented wherever it is met, filled into its forms, counted from its observations."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from openpyxl import load_workbook
from trees import check, grow, in_finnish, inside, pages_of, site_of, whole_page, write

from cookbook.link.cookbook import read
from cookbook.problems import Problems
from cookbook.rules.stories import BESIDE, FILE, STORY
from cookbook.where.downloads import filled_workbooks

BANNER = "Keksitty esimerkki. Tätä kaupunkia"
Page = Callable[[str], str]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small tree with one story."""
    return write(grow(tmp_path_factory.mktemp("stories") / "tree"), {FILE: STORY, **BESIDE})


@pytest.fixture(scope="module")
def site(told: Path) -> Path:
    return site_of(told, told.parent / "out")


@pytest.fixture(scope="module")
def page(told: Path) -> Page:
    made = pages_of(told)
    return lambda name: made(f"{name}/")


def test_the_page_says_first_that_it_is_invented(page: Page) -> None:
    text = page("keksityt-esimerkit/mallirinki")
    assert text.index(BANNER) < text.index("Osapuolet kirjoittivat aikeensa.")
    assert "Invented example" in page("en/invented-examples/mallirinki")


def test_forms_and_worksheets_stand_filled_in(page: Page) -> None:
    text = page("keksityt-esimerkit/mallirinki")
    assert '<span class="blank is-filled">14.1.2019</span>' in text
    assert "<td>Mallikaupunki</td>" in text
    assert "<li>Valoa pihalle</li>" in text
    assert "drawing--canvas" in text


def test_figures_are_counted(page: Page) -> None:
    assert "<strong>2</strong>" in page("keksityt-esimerkit/mallirinki")
    metric = page("mittarit/kokeilujen-maara")
    assert "Keksitty esimerkki" in metric
    assert "../../data/stories/kokeilut.csv" in metric


def test_what_was_used_leads_to_the_chapter(page: Page) -> None:
    (anchor,) = set(re.findall(r"mallirinki/#(chapter-[a-z-]+)", page("asiakirjat/aiesopimus")))
    assert f'<h2 id="{anchor}">' in page("keksityt-esimerkit/mallirinki")
    assert "mallirinki-aie.docx" in page("asiakirjat/aiesopimus")


@pytest.mark.whole
def test_downloads_say_that_they_are_invented(site: Path) -> None:
    word = docx.Document(str(site / "data/stories/fi/mallirinki-aie.docx"))
    text = "\n".join(paragraph.text for paragraph in word.paragraphs)
    assert word.sections[0].header.paragraphs[0].text == "Keksitty esimerkki"
    assert text.startswith(BANNER)
    assert "Aiesopimus: Mallirinki" in text
    assert [[cell.text for cell in row.cells] for row in word.tables[0].rows][1:] == [
        ["Lämpöpaja Oy", "kokeilu"],
        ["Mallikaupunki", "paikka"],
    ]
    markdown = (site / "data/stories/fi/mallirinki-aie.md").read_text(encoding="utf-8")
    assert markdown.startswith(f"> {BANNER}")
    assert "| Lämpöpaja Oy | kokeilu |" in markdown
    assert (site / "data/stories/kokeilut.csv").read_text(encoding="utf-8") == next(iter(BESIDE.values()))


@pytest.mark.whole
def test_the_workbook_is_filled_with_the_rows_and_says_so(site: Path, page: Page) -> None:
    book = load_workbook(site / "data/stories/fi/mallirinki-kokeilujen-maara.xlsx")
    rows = [[str(cell.value or "") for cell in row] for row in book["Kokeilut"].iter_rows(min_row=2, max_row=4, max_col=4)]
    assert rows == [
        ["Valopylväs", "2019-05-31 00:00:00", "kyllä", "12"],
        ["Hyötyjäte", "2019-09-30 00:00:00", "kyllä", "20"],
        [""] * 4,
    ]
    assert all(sheet.oddHeader.center.text == "Keksitty esimerkki" for sheet in book.worksheets)
    assert str(book["Tuloskortti"]["A2"].value).startswith(BANNER)
    link = "data/stories/fi/mallirinki-kokeilujen-maara.xlsx"
    assert link in page("keksityt-esimerkit/mallirinki")
    assert link in page("mittarit/kokeilujen-maara")


@pytest.mark.parametrize(("rows", "is_there"), [(200, True), (201, False)])
def test_a_workbook_has_room_for_so_many_rows(rows: int, is_there: bool, tmp_path: Path) -> None:
    name, table = next(iter(BESIDE.items()))
    more = "Muu,2019-05-31,no,3\n" * (rows - 2)
    tree = write(grow(tmp_path / "tree"), {FILE: STORY, **BESIDE, name: table + more})
    book = read(tree, Problems()).linked.book
    assert filled_workbooks(book, "mallirinki") == (("kokeilujen-maara",) if is_there else ())


@pytest.mark.whole
def test_the_data_say_so_and_keep_the_figures_apart(site: Path) -> None:
    whole = json.loads((site / "data/cookbook.json").read_text(encoding="utf-8"))
    assert [story["invented"] for story in whole["entries"]["story"]] == [True]
    assert {figure["period"] for figure in whole["figures"]} == {"2017", "2018"}


@pytest.mark.whole
def test_a_cookbook_without_stories_shows_none(tmp_path: Path) -> None:
    made = site_of(in_finnish(grow(tmp_path / "tree")), tmp_path / "out")
    assert "Keksitty" not in whole_page(made / "mittarit/kokeilujen-maara/index.html").partition("<main")[2]
    assert not (made / "data/stories").exists()


def test_a_table_that_is_not_there(tmp_path: Path) -> None:
    said = check(write(grow(tmp_path / "tree"), {FILE: STORY}))
    assert "stories/data/kokeilut.csv" in said.err


@pytest.mark.whole
def test_pages_for_another_engine_say_that_it_is_invented(tmp_path: Path) -> None:
    tree = in_finnish(write(grow(tmp_path / "tree"), {FILE: STORY, **BESIDE}))
    said = inside("site", "--engine", "material", "--source", tree, "--out", tmp_path / "out")
    assert said.status == 0, said.err
    (made,) = (tmp_path / "out/site/docs/fi").rglob("mallirinki.md")
    assert BANNER in made.read_text(encoding="utf-8")
