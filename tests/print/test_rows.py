"""Files of the same styles are laid out in a row by one process, each as if it were alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from press_page import BODY, RULES, rendering

from cookbook.editions.print.layout.processes import FRESH, LONGEST_ROW, PROCESSORS, ROW, TURNS, rows
from cookbook.editions.print.layout.rendering import Outcome, Rendering
from cookbook.editions.print.layout.typeset import typeset

Typesets = Callable[..., list[Outcome]]


@pytest.fixture(scope="module")
def apart() -> Iterator[Typesets]:
    """Lay out files in a process that nothing was laid out in before."""
    with ProcessPoolExecutor(1, FRESH, max_tasks_per_child=1) as pool:
        yield lambda *made: pool.submit(typeset, *made).result()


def numbered(folder: Path, count: int, rules: str = RULES) -> list[Rendering]:
    made = rendering(folder, None, BODY, rules)
    return [replace(made, html=made.html.replace("Mustaa", f"Mustaa {at}"), target=folder / f"{at}.pdf") for at in range(count)]


@pytest.mark.book
def test_a_file_of_a_row_is_the_one_that_is_laid_out_alone(tmp_path: Path, apart: Typesets) -> None:
    made = numbered(tmp_path, 3)
    together = apart(*made)
    found = [one.target.read_bytes() for one in made]
    alone = [outcome for one in made for outcome in apart(one)]
    assert [one.target.read_bytes() for one in made] == found
    assert len(set(found)) == len(made)
    assert together == alone


@pytest.mark.book
def test_a_fault_of_one_keeps_no_other_from_being_written(tmp_path: Path, apart: Typesets) -> None:
    first, second, third = numbered(tmp_path, 3)
    strange = replace(second, html=second.html.replace("Mustaa", "\N{SNOWMAN}"))
    outcomes = apart(first, strange, third)
    assert [bool(outcome.problems) for outcome in outcomes] == [False, True, False]
    assert [one.target.exists() for one in (first, strange, third)] == [True, False, True]


def test_a_row_has_one_stage_and_one_sheet_and_no_more_than_a_process_lays_out(tmp_path: Path) -> None:
    alike = numbered(tmp_path, ROW + 1)
    other = [replace(one, styles=one.styles[:1]) for one in numbered(tmp_path, 2)]
    later = [replace(one, stage="later") for one in other]
    assert [len(row) for row in rows([*alike, *other, *later])] == [ROW, 1, 2, 2]


@pytest.mark.parametrize(("many", "longest"), [(1, ROW), (2, 2 * ROW), (99, LONGEST_ROW)])
def test_of_many_files_each_processor_has_some_long_rows(many: int, longest: int, tmp_path: Path) -> None:
    alike = numbered(tmp_path, 1) * (many * ROW * TURNS * PROCESSORS)
    found = [len(row) for row in rows(alike)]
    assert sum(found) == len(alike)
    assert found[0] == max(found) == longest
