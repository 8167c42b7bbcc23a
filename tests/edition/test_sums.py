"""The menus that the edition came with add up: every sum is made anew here, from the YAML as text."""

from __future__ import annotations

import re
from typing import Any

import pytest
from test_counts import MENUS

from cookbook.link import LinkedBook

PERSON_DAYS = {"htp": 1, "htkk": 21, "htv": 220}
Raw = dict[str, dict[str, Any]]


def span(text: str, units: dict[str, float]) -> tuple[float, float]:
    """`6–9 kk` as its least and most in the smallest unit."""
    found = re.fullmatch(r"(?:noin |enintään |vähintään )?([\d ,]+?)(?:–([\d ,]+?))? ?(\D+)", text.replace("\u00a0", " "))
    assert found, text
    low, high = (float(part.replace(" ", "").replace(",", ".")) if part else None for part in found.groups()[:2])
    assert low is not None
    each = units[found[3].strip()]
    return (0 if text.startswith("enintään") else low * each), (high if high is not None else low) * each


def total(texts: list[str], units: dict[str, float]) -> tuple[float, float]:
    spans = [span(text, units) for text in texts]
    return sum(low for low, _ in spans), sum(high for _, high in spans)


@pytest.fixture(scope="module")
def recipes_of(raw: Raw) -> dict[str, list[str]]:
    """The recipes of each menu that the edition came with, each once."""
    return {id: list(dict.fromkeys(r for course in raw["menus"][id]["courses"] for r in course["recipes"])) for id in MENUS}


TIMES = {"alustasta-verkostoksi": (33, 36), "haastekierros": (15, 22), "uusi-klusteri": (19, 26)}
"""Months, added up by hand from the durations of the recipes and what each comes after."""


def test_menu_times(linked: LinkedBook) -> None:
    times = {id: linked.totals[id].time for id in MENUS}
    assert {id: (time.least, time.most, time.unit) for id, time in times.items()} == {
        id: (*months, "month") for id, months in TIMES.items()
    }


def test_the_work_of_a_menu_is_priced(linked: LinkedBook) -> None:
    for id in MENUS:
        sums = linked.totals[id]
        assert (sums.work.least, sums.work.most) == (sums.effort.least * 350, sums.effort.most * 350), id


@pytest.mark.parametrize(("field", "units"), [("effort", PERSON_DAYS), ("cost", {"€": 1})])
def test_menu_effort_and_cost(
    field: str, units: dict[str, float], raw: Raw, linked: LinkedBook, recipes_of: dict[str, list[str]]
) -> None:
    for id, recipes in recipes_of.items():
        given = [raw["recipes"][recipe]["serving"].get(field) for recipe in recipes]
        found = getattr(linked.totals[id], field)
        sums = (float(found.least), float(found.most)) if found else (0, 0)
        assert sums == total([text for text in given if text], units), id
        assert getattr(linked.totals[id], f"without_{field}") == given.count(None)


def test_menu_roles_metrics_and_methods(raw: Raw, linked: LinkedBook, recipes_of: dict[str, list[str]]) -> None:
    for id, recipes in recipes_of.items():
        chosen = [raw["recipes"][recipe] for recipe in recipes]
        sums = linked.totals[id]
        assert set(sums.roles) == {task["role"] for recipe in chosen for task in recipe.get("roles", [])}
        metrics = {use["metric"] for recipe in chosen for use in recipe["metrics"]} | set(raw["menus"][id].get("metrics", []))
        assert set(sums.metrics) == metrics
        assert set(sums.methods) == {m for recipe in chosen for step in recipe["steps"] for m in step.get("methods", [])}
        needed = {thing.casefold() for method in sums.methods for thing in raw["methods"][method].get("supplies", [])}
        assert {line.casefold() for line in linked.supplies(id, "fi")} == needed


def test_menu_prerequisites(raw: Raw, linked: LinkedBook, recipes_of: dict[str, list[str]]) -> None:
    for id, recipes in recipes_of.items():
        course_of = {r: n for n, course in reversed(list(enumerate(raw["menus"][id]["courses"]))) for r in course["recipes"]}
        late = {
            (recipe, before)
            for recipe in recipes
            for before in raw["recipes"][recipe].get("after", [])
            if course_of.get(before, 99) > course_of[recipe]
        }
        assert {(one.recipe, one.before) for one in linked.totals[id].out_of_order} == late
