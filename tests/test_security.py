"""Each sentence of SECURITY.md on a stranger's folder names tests that are there."""

from __future__ import annotations

import re

from trees import PROJECT

SECTION = "## A folder from a stranger\n"


def section_of(name: str) -> str:
    text = (PROJECT / name).read_text(encoding="utf-8")
    return text.partition(SECTION)[2].partition("\n## ")[0]


def test_every_sentence_has_its_tests() -> None:
    sentences = re.findall(r"^(\d+)\. ", section_of("SECURITY.md"), re.MULTILINE)
    rows = re.findall(r"^\| (\d+) \| (.+) \|$", section_of("docs/safety.md"), re.MULTILINE)
    assert sentences == [number for number, _ in rows] == [str(number) for number in range(1, len(rows) + 1)]
    for number, named in rows:
        tests = re.findall(r"`([\w/.]+)::(\w+)`", named)
        assert tests, number
        for file, test in tests:
            assert f"def {test}(" in (PROJECT / file).read_text(encoding="utf-8"), (number, test)
