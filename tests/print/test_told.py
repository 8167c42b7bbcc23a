"""What opens a phase: told as a story at its beginning, with what the phase needs beside it, and in its chapter by its page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from jobs import job_of, printing_of
from printing import LayOut
from trees import check, grow, write

from cookbook.editions.print.products.book import book

CASE = "cases/mallihanke.yml"
OPENS = "opens: kaynnistys\n"
TOLD = "entry--told"


def html_of(tmp_path: Path, volume: str = "", opens: str = OPENS) -> str:
    """The inside of the small tree's book, or of a volume of it, where the case opens a phase."""
    tree = grow(tmp_path / "tree")
    write(tree, {CASE: (tree / CASE).read_text(encoding="utf-8") + opens})
    if volume:
        write(tree, {"print/volumes/oma.yml": volume})
    printing = printing_of(tree, volume="oma") if volume else printing_of(tree)
    _, press = book(job_of(tree, tmp_path / "stage"), printing, "fi")
    return press.html


def test_a_case_that_opens_a_phase_is_told_there_and_listed_in_its_chapter(tmp_path: Path) -> None:
    html = html_of(tmp_path)
    phase, told, recipe = (
        html.index(f'id="{anchor}"') for anchor in ("phases-kaynnistys", "cases-mallihanke", "recipes-kokeiluohjelma")
    )
    assert phase < html.index(TOLD) < told < recipe
    assert html.count('id="cases-mallihanke"') == 1
    chapter = html[html.index('id="cases"') :]
    assert 'href="#cases-mallihanke"' in chapter[: chapter.index("</section>")]
    value = re.search(r'<p class="told__value">(.*?)</p>', html, re.DOTALL)
    assert value is not None
    assert "21" in value[1]


def test_a_case_that_opens_nothing_stands_in_its_chapter(tmp_path: Path) -> None:
    html = html_of(tmp_path, opens="")
    assert TOLD not in html
    assert html.index('id="cases"') < html.index('id="cases-mallihanke"')


@pytest.mark.parametrize("volume", ["kinds: [case]\n", "kinds: [recipe, case]\nmenus: [polku]\norder: given\n"])
def test_where_no_phase_has_a_page_nothing_opens_one(volume: str, tmp_path: Path) -> None:
    html = html_of(tmp_path, volume)
    assert TOLD not in html
    assert 'id="cases-mallihanke"' in html


def test_a_phase_is_opened_by_one_case(tmp_path: Path) -> None:
    tree = grow(tmp_path / "tree")
    text = (tree / CASE).read_text(encoding="utf-8")
    write(tree, {CASE: text + OPENS, "cases/toinen.yml": text.replace("title: ", "title: Toinen ", 1) + OPENS})
    assert f"cases/toinen.yml:{(text + OPENS).count(chr(10))}:" in check(tree).err


@pytest.mark.book
@pytest.mark.parametrize(("width", "height"), [(148, 210), (170, 240)])
def test_its_picture_ends_beyond_the_cut_on_all_sides(width: int, height: int, typesets: LayOut, tmp_path: Path) -> None:
    tree = grow(tmp_path / "tree")
    volume = f"kinds: [recipe, case]\nparts: [words]\ntrim: {{width: {width}, height: {height}}}\n"
    write(tree, {CASE: (tree / CASE).read_text(encoding="utf-8") + OPENS, "print/volumes/oma.yml": volume})
    _, press = book(job_of(tree, tmp_path / "stage"), printing_of(tree, volume="oma"), "fi")
    assert TOLD in press.html
    assert {problem.code for problem in typesets(press).problems} <= {"preflight-hint"}
