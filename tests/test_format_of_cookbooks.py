"""The format of cookbook.yml: of another version only what is to be done is said, at its line."""

from __future__ import annotations

from pathlib import Path

import pytest
from trees import check, grow

from cookbook.load.format import Change, check_format
from cookbook.load.parsing import parse
from cookbook.load.source import NodeSource
from cookbook.problems import Problems
from cookbook.rules.rule import Words


def of_format(tree: Path, line: str) -> list[str]:
    """What `check` says of the small tree whose cookbook.yml begins with a line."""
    path = tree / "cookbook.yml"
    text = "".join(one for one in path.read_text("utf-8").splitlines(keepends=True) if not one.startswith("format:"))
    path.write_text(line + text, encoding="utf-8")
    return check(tree, "--lang", "en").lines


@pytest.mark.parametrize("line", ["", "format: 1\n"])
def test_the_newest_format_is_the_usual_one(line: str, tmp_path: Path) -> None:
    assert of_format(grow(tmp_path / "tree"), line) == []


@pytest.mark.parametrize("found", [2, 17])
def test_of_a_newer_format_nothing_else_is_said(found: int, tmp_path: Path) -> None:
    said = of_format(grow(tmp_path / "tree"), f"format: {found}\nspices: [salt]\n")
    assert said == [
        f"cookbook.yml:1:9: the file is in format {found}, and this program knows formats up to 1:"
        " install a newer version of the program"
    ]


@pytest.mark.parametrize("found", ["0", "-1", "1.5", "uusi"])
def test_what_is_no_format_is_a_wrong_value(found: str, tmp_path: Path) -> None:
    (said,) = of_format(grow(tmp_path / "tree"), f"format: {found}\n")
    assert said.startswith("cookbook.yml:1:9: ")


CHANGES = (
    Change(2, "motto", Words("x", "x", "call it tagline")),
    Change(2, "format", Words("x", "x", "write format: 2")),
    Change(3, "title", Words("x", "x", "write it in capitals")),
    Change(3, "format", Words("x", "x", "write format: 3")),
)


@pytest.mark.parametrize(
    ("text", "newest", "told"),
    [
        ("title: A\nmotto: B\nformat: 1\n", 3, [(1, 3, "title"), (2, 2, "motto"), (3, 2, "format"), (3, 3, "format")]),
        ("title: A\nmotto: B\nformat: 1\n", 2, [(2, 2, "motto"), (3, 2, "format")]),
        ("title: A\nmotto: B\nformat: 2\n", 3, [(1, 3, "title"), (3, 3, "format")]),
        ("title: A\nmotto: B\nformat: 3\n", 3, []),
        ("title: A\nmotto: B\n", 3, []),
        ("format: 2\n", 3, [(1, 3, "format")]),
    ],
)
def test_what_has_changed_since_is_told_line_by_line(text: str, newest: int, told: list[tuple[int, int, str]]) -> None:
    problems = Problems()
    node = parse(text, "cookbook.yml", problems)
    assert node
    check_format(NodeSource("cookbook.yml", node), problems, CHANGES, newest)
    assert sorted((one.place.line, one.args["to"], one.args["field"]) for one in problems) == told
    assert {one.code for one in problems} <= {"format-changed"}
