"""`--timings`: a line for every stage that was told, and their sum; who did not ask sees no table."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from printing import Prints
from trees import command, in_finnish, inside

from cookbook.cli.terminal import Terminal
from cookbook.language.speech import speech
from cookbook.language.speech.table import told

ROW = re.compile(r"(.+?) +(\d+\.\d\d) +(\d+\.\d\d)")


def rows(out: str, lang: str) -> list[tuple[str, float, float]]:
    """Stage, wall and processor of every line of the table that ends the output."""
    lines = out.splitlines()
    head = next(at for at, line in enumerate(lines) if line.startswith(told(lang, "made.timings.stage") + " "))
    found = [ROW.fullmatch(line) for line in lines[head + 1 :]]
    assert all(found), out
    return [(one[1], float(one[2]), float(one[3])) for one in found if one]


@pytest.mark.program
@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_every_stage_has_a_line_and_all_have_a_sum(lang: str, tree: Path, tmp_path: Path) -> None:
    said = command("site", "--source", tree, "--out", tmp_path / "out", "--timings", "--lang", lang)
    assert said.status == 0, said.err
    table = rows(said.out, lang)
    sites = [told(lang, "stage.site", language=speech(lang).written_in(one)) for one in ("fi", "sv", "en")]
    others = [told(lang, f"stage.{name}") for name in ("links", "data", "publish")]
    first, last = (told(lang, f"made.timings.{name}") for name in ("start", "all"))
    assert [name for name, _, _ in table] == [first, told(lang, "stage.read"), *sites, *others, last]
    for column in (1, 2):
        assert sum(row[column] for row in table[:-1]) == pytest.approx(table[-1][column], abs=0.1)
    assert table[-1][2] > 0


def test_nobody_who_did_not_ask_sees_it(tree: Path, tmp_path: Path) -> None:
    said = inside("data", "--source", in_finnish(tree), "--out", tmp_path / "out")
    assert told("fi", "made.timings.stage") not in said.out


def test_what_other_processes_did_is_the_stage_s() -> None:
    shown = Terminal("fi", io.StringIO())
    shown.stage("read")
    shown.stage("publish")
    shown.spent(100)
    shown.end()
    assert [one.processor >= 100 for one in shown.stages] == [False, True]


def test_pages_that_were_laid_out_are_told_with_their_stage() -> None:
    stream = io.StringIO()
    shown = Terminal("fi", stream)
    shown.stage("read")
    shown.painted(1, 3)
    shown.painted(0, 4)
    shown.stage("publish")
    shown.end()
    first, second = stream.getvalue().splitlines()
    assert first.endswith(told("fi", "made.anew", anew=1, pages=7))
    assert second.endswith(" s")


def test_processes_that_lay_out_count(prints: Prints, tree: Path, tmp_path: Path) -> None:
    said = prints(tree, tmp_path / "out", "--product", "poster", "--timings")
    assert said.status == 0, said.err
    took = {name: processor for name, _, processor in rows(said.out, "fi")}
    assert took[told("fi", "stage.print-poster")] > took[told("fi", "stage.read")]
