"""A menu in the book: what it takes, its plan drawn to scale beside that, and its courses with their gates behind both."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from jobs import job_of, linked_of, palette_of, printing_of
from printing import LayOut
from trees import BASE, change, grow, write

from cookbook.drawing import lanes
from cookbook.drawing.pen import Pen
from cookbook.editions.print.products.book import book
from cookbook.language.speech.messages import sentence
from cookbook.model.menu import MENU
from cookbook.model.quantity import MonthSpan


def html_of(tmp_path: Path, volume: str = "") -> str:
    """The menu in the small tree's book, or in a volume of it."""
    tree = grow(tmp_path / "tree")
    if volume:
        write(tree, {"print/volumes/oma.yml": volume})
    printing = printing_of(tree, volume="oma") if volume else printing_of(tree)
    _, press = book(job_of(tree, tmp_path / "stage"), printing, "fi")
    found = re.search(r'<article class="entry entry--menu.*?</article>', press.html, re.DOTALL)
    assert found is not None
    return found[0]


def test_the_plan_has_a_lane_for_each_course_and_its_recipes_before_the_gates(tmp_path: Path) -> None:
    menu = html_of(tmp_path)
    courses = linked_of(BASE).of(MENU)[0].content.courses
    plan, gates = menu.index("told__plan"), menu.index("told__gates")
    assert menu.count("drawing--lane") == len(courses) > 0
    for course in courses:
        for recipe in course.recipes:
            assert plan < menu.index(f'href="#recipes-{recipe}"', plan) < gates
    assert menu.count('class="gate"') == len(courses)
    assert gates < menu.index('class="gate"')
    assert "aside" not in menu


def test_it_takes_two_openings_where_the_page_is_wide(tmp_path: Path) -> None:
    menu = html_of(tmp_path)
    assert 'data-unit="4"' in menu
    assert "entry--spread" in menu


def test_on_a_narrow_page_it_begins_on_either_side(tmp_path: Path) -> None:
    menu = html_of(tmp_path, "kinds: [menu, recipe]\nmenus: [polku]\norder: given\ntrim: {width: 148, height: 210}\n")
    assert "entry--spread" not in menu
    assert "data-unit" not in menu


def test_on_the_narrowest_page_its_numbers_are_as_large_as_any_type(tree: Path, tmp_path: Path, typesets: LayOut) -> None:
    """A page of A6 whose holes take some of its text, at a shop that prints no type below six points."""
    change(tree, "cookbook.yml", "width: 170\n  height: 240\nprofile: coated", "width: 105\n  height: 148\nprofile: on-demand")
    write(tree, {"print/edition.yml": (tree / "print/edition.yml").read_text("utf-8") + "order: {binding: spiral}\n"})
    _, press = book(job_of(tree, tmp_path / "stage"), printing_of(tree), "fi")
    head, body, rest = press.html.partition("<body>")
    menu = re.search(r'<article class="entry entry--menu.*?</article>', rest, re.DOTALL)
    assert menu is not None
    alone = re.sub(r' href="#[^"]*"', "", menu[0])
    laid = typesets(replace(press, html=f"{head}{body}{alone}"))
    assert [sentence(one, "en") for one in laid.problems if one.severity == "error"] == []


@pytest.mark.parametrize(
    ("months", "late", "indent"),
    [
        (((1, 4), (4, 10)), (False, False), (4.8, 32.8)),
        (((1, 6), (10, 12)), (False, True), (4.8, 1.9)),
    ],
)
def test_words_stand_below_their_bar_and_end_with_it_where_it_is_late(
    months: tuple[tuple[int, int], ...], late: tuple[bool, bool], indent: tuple[float, float]
) -> None:
    course = linked_of(BASE).of(MENU)[0].content.courses[0]
    courses = [course.model_copy(update={"months": MonthSpan(*map(Decimal, span), "month", about=False)}) for span in months]
    found = [lanes.lane(Pen(palette_of(BASE).light), courses, number) for number in range(2)]
    assert tuple(lane.is_late for lane in found) == late
    assert tuple(lane.indent for lane in found) == indent


def test_a_long_unit_leaves_out_the_month_that_it_would_touch() -> None:
    courses = linked_of(BASE).of(MENU)[0].content.courses
    pen = Pen(palette_of(BASE).light)
    short, long = (str(lanes.months(pen, courses, unit)) for unit in ("kk", "månader"))
    assert ">1<" in short
    assert ">1<" not in long
