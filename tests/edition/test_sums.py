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


def test_menu_times(raw: Raw, linked: LinkedBook) -> None:
    for id in MENUS:
        ends = [re.findall(r"\d+", course["months"]) for course in raw["menus"][id]["courses"]]
        months = max(int(end[-1]) for end in ends) - min(int(end[0]) for end in ends) + 1
        time = linked.totals[id].time
        assert (time.least, time.most, time.unit) == (months, months, "month")


def test_months_in_the_names_of_menus(linked: LinkedBook) -> None:
    assert linked.totals["uusi-klusteri-18-kk"].time.most == 18
    assert linked.totals["haastekierros-9-kk"].time.most == 9


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
