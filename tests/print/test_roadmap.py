"""The roadmap on a wall: every need with its next decision, in two sizes, on as many sheets as it takes; none without needs."""

from __future__ import annotations

from pathlib import Path

import pytest
from jobs import job_of, printing_of
from pdf_tools import text_of
from printing import LayOut
from trees import grow, write
from whole_book import plain

from cookbook.editions.print.products.roadmap import roadmap

NEED = """\
title: Tarve {number}
summary: Kierrosten polkupyörät ruostuvat talven aikana, eikä niille ole kuivaa paikkaa.
state: noticed
owner: kaupunki
history:
  - {{date: 2026-11-20, state: noticed}}
next: {{decision: Kuka etsii paikan {number}, date: 2099-01-15}}
themes: [kokeilut]
authors: [Toimitus]
reviewed: 2026-11-22
"""


@pytest.mark.parametrize(("count", "most"), [(1, 1), (40, 2)])
def test_every_need_is_on_it(tmp_path: Path, laid_out: LayOut, count: int, most: int) -> None:
    tree = write(grow(tmp_path / "tree"), {f"needs/tarve-{number}.yml": NEED.format(number=number) for number in range(count)})
    renderings = roadmap(job_of(tree, tmp_path / "stage", "fi"), printing_of(tree, "fi"), "fi")
    assert [rendering.target.name for rendering in renderings] == ["roadmap.pdf", "roadmap-a2.pdf"]
    for rendering in renderings:
        outcome = laid_out(rendering)
        assert outcome.problems == (), rendering.target.name
        assert 0 < outcome.pages <= most
        words = plain("".join(text_of(rendering.target)))
        for number in range(count):
            assert plain(f"Tarve {number}") in words
            assert plain(f"Kuka etsii paikan {number}") in words


def test_there_is_none_without_needs(tmp_path: Path) -> None:
    tree = grow(tmp_path / "tree")
    assert roadmap(job_of(tree, tmp_path / "stage", "fi"), printing_of(tree, "fi"), "fi") == ()
