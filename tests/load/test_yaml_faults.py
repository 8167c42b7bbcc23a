"""What YAML's own parser complains of is said by the rule that means it, at the place where the writer errs."""

from __future__ import annotations

import pytest

from cookbook.load.nodes import MappingNode
from cookbook.load.parsing import MAX_CUTS, parse
from cookbook.problems import Place, Problems

CASES = {
    "a: |x\n  b\n": "1:5 yaml-block",
    "a: >-teksti\n  b\n": "1:6 yaml-block",
    "a: |0\n b\n": "1:5 yaml-block",
    "a: *sana* b\n": "1:4 yaml-token",
    "a: &\n": "1:4 yaml-token",
    "a: ]\n": "1:4 yaml-token",
    "a: ? b\n": "1:4 yaml-token",
    "a: `b`\n": "1:4 yaml-token",
    "\ta: b\n": "1:1 yaml-tab",
    "a: |\n\tb\n": "2:1 yaml-tab",
    "a: - b\n": "1:4 yaml-list",
    'a: "\\xZZ"\n': "1:7 yaml-escape",
    "a: !<x b\n": "1:4 yaml-tag",
    "a: !ä b\n": "1:4 yaml-tag",
    "%FOO\n": "1:1 yaml-directive",
    "%YAML 1\n---\na: b\n": "1:1 yaml-directive",
    "a: b\nc d\ne: f\n": "2:1 yaml-key",
    "a: [b\n": "1:4 yaml-quote",
    "a: [\n": "1:4 yaml-quote",
    "a: 'b' c\n": "1:8 yaml-after-quote",
    "a: [b] c\n": "1:8 yaml-after-quote",
    "a:\n  b: 1\n c: 2\n": "3:2 yaml-indent",
    " a: b\nc: d\n": "1:1 yaml-indent",
    "a:\n  b: c\n d: e\n": "3:2 yaml-indent",
    "a:\n  - b: c\n  d: e\n": "3:3 yaml-item",
    "a: {b: c d: e}\n": "1:11 yaml-between",
    "a: [\nb: c\nd: e\n": "1:4 yaml-quote",
    "a\n  b: c\n": "1:1 yaml-key",
    "- a: b\nc: d\n": "1:1 yaml-dash",
    "a: [b,, c]\n": "1:7 yaml-comma",
    "a: [, b]\n": "1:5 yaml-comma",
}


@pytest.mark.parametrize(("text", "wanted"), CASES.items(), ids=map(repr, CASES))
def test_a_complaint_has_its_rule_and_place(text: str, wanted: str) -> None:
    problems = Problems()
    parse(text, "x.yml", problems)
    assert [f"{one.place.line}:{one.place.column} {one.code}" for one in problems] == [wanted]


@pytest.mark.parametrize(("broken", "is_read"), [(1, True), (MAX_CUTS - 1, True), (MAX_CUTS, False)])
def test_fields_that_cannot_be_read_are_left_out(broken: int, is_read: bool) -> None:
    problems = Problems()
    root = parse("a: b\n" + "".join(f"c{number}: *\n  d: e\n" for number in range(broken)) + "f: g\n", "x.yml", problems)
    assert isinstance(root, MappingNode) == is_read
    assert [one.place.line for one in problems] == [2 * number + 2 for number in range(broken)]
    if isinstance(root, MappingNode):
        assert (list(root.values)[-1], root.keys["f"]) == ("f", (2 * broken + 1, 0))
        problems.note(Place("x.yml", 3, 1), "empty", field="d")
        assert len(problems) == broken


def test_of_a_line_that_could_not_be_read_nothing_more_is_said() -> None:
    problems = Problems()
    problems.leave_out("x.yml", frozenset({2}))
    for file, line in (("x.yml", 1), ("x.yml", 2), ("y.yml", 2)):
        problems.note(Place(file, line, 1), "empty", field="d")
    assert [str(one.place) for one in problems] == ["x.yml:1:1", "y.yml:2:1"]
    assert (problems.is_partly_read("x.yml"), problems.is_partly_read("y.yml")) == (True, False)
