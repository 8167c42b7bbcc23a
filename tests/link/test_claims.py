"""Amounts have a ground, and worked examples a right result; each rule on both sides of its limit."""

from __future__ import annotations

import pytest
from making import SERVING, entry, record

from cookbook.link.claims import check_example, check_serving
from cookbook.model import ALL_KINDS
from cookbook.model.book import Entry
from cookbook.problems import Problems


@pytest.mark.parametrize("kind", ["recipe", "method"])
@pytest.mark.parametrize(
    ("status", "estimate", "sources", "good"),
    [
        ("tried", ["duration"], [], True), ("tried", [], ["s"], True), ("draft", [], [], True), ("tried", [], [], False),
        ("established", [], [], False), ("retired", [], [], False),
    ],
)  # fmt: skip
def test_amounts_of_what_is_proven_have_a_ground(
    kind: str, status: str, estimate: list[str], sources: list[str], good: bool
) -> None:
    problems = Problems()
    one = entry(kind, "a", status=status, serving={**SERVING, "estimate": estimate}, sources=sources)
    check_serving(one, problems)
    assert [(str(found.place), found.code) for found in problems] == [(f"{kind}/a#serving", "serving-unsourced")] * (not good)


@pytest.mark.parametrize(
    ("lang", "example", "right"),
    [
        ("fi", "12 / 16 × 100 = 75.", None), ("fi", "12 / 16 × 100 = 80.", "75"),
        ("fi", "Siis 0,05 / 0,02 = 2,50. 3 lisää", None),
        ("fi", "1 500 000 / 30 000 = 50", None), ("fi", "1\u00a0500\u00a0000 / 30 000 = 51", "50"), ("fi", "2 / 3 = 0,67", None),
        ("fi", "2 / 3 = 0,66", "0,67"), ("fi", "1 / 8 = 0,12", None), ("fi", "1 / 8 = 0,13", None),
        ("fi", "7 / 0 = 1", None), ("fi", "6/2=3", None),
        ("fi", "24.8.2018 / 2 = 4", None), ("fi", "ei laskua 5 = 6", None), ("en", "1,500 / 1,000 = 1.5", None),
        ("en", "1,500 / 1,000 = 1.7", "1.5"), ("sv", "3 / 4 = 0,75", None),
        ("sv", "3 / 4 = 0,8", None), ("sv", "3 / 4 = 0,9", "0,8"),
    ],
)  # fmt: skip
def test_a_worked_division_is_right(lang: str, example: str, right: str | None) -> None:
    problems = Problems()
    made = entry("metric", "m")
    content = record("metric", lang, example=example)
    check_example(Entry(ALL_KINDS["metric"], "m", {lang: content}, {lang: made.source}, frozenset()), problems)
    assert [found.args["expected"] for found in problems] == ([right] if right else [])
