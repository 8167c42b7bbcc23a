"""What YAML's own parser complains of is said by the rule that means it, at the place where the writer errs."""

from __future__ import annotations

import pytest

from cookbook.load.parsing import parse
from cookbook.problems import Problems

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
    " a: b\nc: d\n": "2:1 yaml-indent",
}


@pytest.mark.parametrize(("text", "wanted"), CASES.items(), ids=map(repr, CASES))
def test_a_complaint_has_its_rule_and_place(text: str, wanted: str) -> None:
    problems = Problems()
    parse(text, "x.yml", problems)
    assert [f"{one.place.line}:{one.place.column} {one.code}" for one in problems] == [wanted]
