"""What the page of plans is told of the cookbook."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from trees import TESTS, change, grow, site_of, write

from cookbook.rules.stories import BESIDE, FILE, STORY

pytestmark = pytest.mark.program
GATE = """gate: |-
      **Jatketaanko?** Ryhmä päättää.

      - Haasteita on *viisi*.
      - [Haastemoottori](recipe:haastemoottori) on käynnissä,
        ja sillä on omistaja.

      Muuten lopettakaa."""


def told(site: Path, page: str) -> Any:
    found = re.search(r'<script type="application/json">(.*?)</script>', (site / page / "index.html").read_text(encoding="utf-8"))
    assert found
    return json.loads(found[1])


def taken(site: Path) -> Any:
    return json.loads((site / "oma-ruokalista/taken.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site whose menu has a gate with conditions, and courses that overlap and that do not; a person-day has a price."""
    folder = tmp_path_factory.mktemp("plans")
    tree = grow(folder / "tree", TESTS / "rich")
    change(tree, "menus/haastekierros-9-kk.yml", "gate: Haasteita on viisi.", GATE)
    change(tree, "menus/haastekierros-9-kk.yml", "months: 4–6", "months: 5–6")
    with (tree / "cookbook.yml").open("a", encoding="utf-8") as settings:
        settings.write("person_day: 350 €\nholidays: finland\n")
    site_of(tree, folder / "out")
    return folder / "out/site"


def test_a_course_has_its_recipes_start_and_gate(site: Path) -> None:
    courses = taken(site)["menus"]["haastekierros-9-kk"]
    assert courses[0] == {
        "title": "Tarpeet",
        "from": 0,
        "holds": True,
        "recipes": ["arvolupaus", "haastemoottori"],
        "gate": "Jatketaanko? Ryhmä päättää.\nMuuten lopettakaa.",
        "conditions": ["Haasteita on viisi.", "Haastemoottori on käynnissä, ja sillä on omistaja."],
    }
    assert [(course["from"], course["holds"]) for course in courses[1:]] == [(120, False), (90, False), (210, False)]


def test_a_recipe_has_its_days_sums_and_what_it_needs(site: Path) -> None:
    data = told(site, "oma-ruokalista")["book"]
    recipe = data["recipes"]["haastemoottori"]
    assert (recipe["days"], recipe["effort"], recipe["cost"]) == ([120, 180], [30, 50], [2000, 6000])
    assert recipe["roles"] == ["orkestroija", "omistaja"]
    assert recipe["metrics"] == [["kokeilujen-maara", "monitoring"]]
    assert recipe["href"] == "../reseptit/haastemoottori/"
    assert data["metrics"]["kokeilujen-maara"]["interval"] in (30, 91, 365, 0)
    assert (data["price"], data["holidays"]) == (350, "finland")


def test_a_story_is_a_plan_with_its_own_days(tmp_path: Path) -> None:
    """Recipes begin in the first chapter that names them; gates say who decided, and on what."""
    story = STORY.replace("    when: 2019-12\n", "    when: 2019-12\n    recipes: [kokeiluohjelma]\n")
    made = site_of(write(grow(tmp_path / "tree"), {FILE: story, **BESIDE}), tmp_path / "out")
    assert told(made, "oma-ruokalista")["book"]["stories"] == {"mallirinki": "Mallirinki"}
    plan = taken(made)["stories"]["mallirinki"]
    assert (plan["version"], plan["name"], plan["start"]) == (1, "Mallirinki", "2019-01-01")
    begun = {item["id"]: item["from"] for item in plan["items"]}
    assert begun["kokeiluohjelma"] == 334
    gate = next(item for item in plan["items"] if item.get("kind") == "gate")
    assert (gate["from"], gate["owner"]) == (334, "Ryhmä")
    assert gate["conditions"][1] == {"text": "Työlle on vetäjä.", "done": True}
    assert "?example=mallirinki" in (made / "oma-ruokalista/index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(("page", "word"), [("oma-ruokalista", "Kumoa"), ("sv/min-meny", "Ångra"), ("en/my-menu", "Undo")])
def test_the_page_speaks_the_reader_s_language(site: Path, page: str, word: str) -> None:
    assert told(site, page)["words"]["undo"] == word
