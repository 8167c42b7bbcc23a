"""Pages lead with doing: little stands below a recipe's own text, and each need has one recipe to start with."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext
from test_counts import FIRST

from cookbook.link import LinkedBook
from cookbook.link.order_of_work import in_order_of_work
from cookbook.model.recipe import RECIPE
from cookbook.model.vocabulary import PHASE

MOST = 0.15
"""The share of a recipe's height that may come after its last own section."""
SHARE = """() => {
    const end = (part) => part.getBoundingClientRect().bottom;
    const main = document.querySelector("main");
    const own = [...main.querySelectorAll(".part:not(.part--onward, .part--sources)")];
    const [last, all] = [own.at(-1), main.querySelector(".colophon")].map(end);
    return (all - last) / (all - main.getBoundingClientRect().top);
}"""


@pytest.mark.browser
@pytest.mark.parametrize(
    ("width", "folder"), [(1280, "reseptit"), (390, "reseptit"), (390, "sv/recept"), (390, "en/recipes"), (1920, "sv/recept")]
)
def test_little_stands_below_a_recipe_s_own_text(first_visit: BrowserContext, width: int, folder: str) -> None:
    page = first_visit.new_page()
    page.set_viewport_size({"width": width, "height": 900})
    found = {}
    for id in FIRST["recipes"]:
        page.goto(f"/{folder}/{id}/")
        found[id] = page.evaluate(SHARE)
    assert {id: share for id, share in found.items() if share > MOST} == {}


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_each_need_says_why_its_first_recipe_is_first(linked: LinkedBook, lang: str) -> None:
    page, _ = linked.book.pages["front"].text(lang)
    assert page.what
    assert [need.question for need in page.needs if not need.reason] == []


def test_recipes_of_a_phase_stand_in_the_order_of_work(linked: LinkedBook) -> None:
    """None stands before one that it builds on, and the first course comes first."""
    for phase in linked.of(PHASE):
        recipes = linked.used_by(phase, RECIPE)
        made = [entry.id for entry in in_order_of_work(linked, recipes)]
        assert sorted(made) == sorted(entry.id for entry in recipes)
        for place, id in enumerate(made):
            assert not set(linked.one(RECIPE, id).content.after) & set(made[place:])
    first = in_order_of_work(linked, linked.used_by(linked.of(PHASE)[0], RECIPE))[0]
    assert not first.content.after
