"""Repetitions of one cause in a file are one line for people, and all of them for programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from trees import check

from cookbook.language.speech.repeated import FEW, MOST, lines
from cookbook.problems import Place, Problem


def tabs(count: int, file: str = "a.yml") -> list[Problem]:
    return [Problem(Place(file, number + 1, 1), "yaml-tab") for number in range(count)]


def test_a_few_are_told_each() -> None:
    assert [line.partition(": ")[0] for line in lines(tabs(FEW), "fi")] == ["a.yml:1:1", "a.yml:2:1"]


def test_more_are_one_line() -> None:
    (said,) = lines(tabs(FEW + 1), "fi")
    assert said.startswith("a.yml:1:1: ")
    assert said.endswith(" (sama 2 muussa kohdassa, riveillä 2, 3)")


@pytest.mark.parametrize(("count", "end"), ((MOST + 1, "20, 21)"), (MOST + 2, "20, 21, …)")))
def test_not_all_lines_are_listed(count: int, end: str) -> None:
    (said,) = lines(tabs(count), "en")
    assert said.endswith(end)


def test_one_line_is_listed_once() -> None:
    (said,) = lines([Problem(Place("a.yml", 1 + column // 3, column), "yaml-tab") for column in range(1, 5)], "sv")
    assert said.endswith("(likadant på 3 andra ställen, raderna 1, 2)")


def test_causes_are_apart_by_file_and_by_what_they_name() -> None:
    fields = ("steps[1].text", "steps[2].text", "steps[3].text", "steps[3].title", "title", "summary")
    missing = [
        Problem(Place("a.yml", number, 1), "missing-field", {"field": field}) for number, field in enumerate(fields, start=1)
    ]
    said = lines([*missing, *tabs(2), *tabs(2, "b.yml")], "fi")
    assert [line.partition(": ")[0] for line in said] == [
        "a.yml:1:1", "a.yml:1:1", "a.yml:2:1", "a.yml:4:1", "a.yml:5:1", "a.yml:6:1", "b.yml:1:1", "b.yml:2:1",
    ]  # fmt: skip
    assert sum("steps[1].text" in line and line.endswith("riveillä 2, 3)") for line in said) == 1


def test_programs_are_told_all(tree: Path) -> None:
    path = tree / "recipes/kokeiluohjelma.yml"
    path.write_text(path.read_text("utf-8").replace("    duration:", "    duration:\u00a0"), encoding="utf-8")
    said = check(tree, "--format", "json")
    assert len(json.loads(said.out)["problems"]) == 3
    (only,) = check(tree).lines
    assert "(sama 2 muussa kohdassa, riveillä " in only
    assert "virheitä 3" in check(tree).out
