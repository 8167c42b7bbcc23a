"""The invented cluster that the edition came with goes through its whole menu, in every language."""

from __future__ import annotations

from pathlib import Path

import pytest
from observing import recalculated, told

from cookbook.editions.data.edition import DataEdition
from cookbook.editions.data.workbooks import filled_workbook
from cookbook.link import LinkedBook
from cookbook.link.observed import example_in
from cookbook.model.menu import MENU
from cookbook.model.metric import METRIC
from cookbook.model.story import STORY, Story

FIRST = "mallilan-lampo"


@pytest.fixture(scope="module")
def story(linked: LinkedBook) -> Story:
    return linked.one(STORY, FIRST).content


def test_every_recipe_of_the_menu_is_told_and_every_gate_decided(linked: LinkedBook, story: Story) -> None:
    assert story.menu
    courses = linked.one(MENU, story.menu).content.courses
    told = {recipe for chapter in story.chapters for recipe in chapter.recipes}
    assert {recipe for course in courses for recipe in course.recipes} - told == set()
    decided = [(chapter.gate.course, chapter.gate.decision) for chapter in story.chapters if chapter.gate]
    assert {number for number, decision in decided if decision == "continue"} == set(range(1, len(courses) + 1))
    assert (2, "mend") in decided


def test_it_is_whole_in_every_language(linked: LinkedBook) -> None:
    assert not linked.one(STORY, FIRST).untranslated


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_names_in_its_observations_are_in_the_readers_language(lang: str, linked: LinkedBook, story: Story) -> None:
    named = {*map(str, story.observed_names)}
    for one in story.observations:
        example = example_in(linked.book, FIRST, str(one.metric), lang)
        cells = {cell for rows in example.rows.values() for row in rows for cell in row.values() if isinstance(cell, str)}
        assert cells & named == set(), one.metric


def test_it_has_failures_forms_worksheets_and_figures(linked: LinkedBook, story: Story) -> None:
    assert len([chapter for chapter in story.chapters if chapter.failed and chapter.mended]) == 2
    assert len({paper.document for chapter in story.chapters for paper in chapter.papers}) >= 15
    assert len({sheet.canvas for chapter in story.chapters for sheet in chapter.canvases}) == 5
    counted = {str(one.metric) for one in story.observations}
    assert {str(told.metric) for chapter in story.chapters for told in chapter.figures} == counted
    assert all(linked.book.worked(FIRST, metric) for metric in counted)


@pytest.mark.program
def test_its_workbooks_count_what_it_tells(linked: LinkedBook, story: Story, tmp_path: Path) -> None:
    """LibreOffice counts the same values and n out of its rows as our own computation, a metric in one language each."""
    edition, files = DataEdition(linked), list[Path]()
    metrics = [str(one.metric) for one in story.observations]
    for number, id in enumerate(metrics):
        files.append(tmp_path / f"{id}.xlsx")
        files[-1].write_bytes(filled_workbook(edition, FIRST, id, linked.book.languages[number % 3]))
    for id, file in zip(metrics, recalculated(files, tmp_path), strict=True):
        rows = linked.book.worked(FIRST, id)
        shown = [(n, value) for n, value, *_ in told(file, linked.one(METRIC, id).content) if value is not None]
        assert [value for _, value in shown] == pytest.approx([float(row.value) for row in rows], abs=0.051), id
        assert [n for n, _ in shown if n is not None] == [row.n for row in rows if row.n is not None], id
