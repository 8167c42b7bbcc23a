"""A reader who comes from paper by a QR code is told whether the page has changed since; nobody else is told anything."""

from __future__ import annotations

import pytest
from browsing import Opens
from playwright.sync_api import BrowserContext, Page, expect

RECIPE = "/reseptit/haastemoottori/"


def mark(page: Page) -> str:
    return page.locator("[data-printed]").get_attribute("data-printed") or ""


@pytest.mark.parametrize(
    ("path", "same", "changed"),
    [
        (RECIPE, "päivä on 2.11.2026. Sivu on sama kuin painetussa.", "2.11.2026. Sivua on muutettu sen jälkeen."),
        ("/sv/recept/haastemoottori/", "2 november 2026. Sidan är densamma", "2 november 2026. Sidan har ändrats"),
        ("/en/recipes/haastemoottori/", "2 November 2026. The page is the same", "2 November 2026. The page has changed"),
    ],
)
def test_page_says_whether_it_changed(opens: Opens, path: str, same: str, changed: str) -> None:
    own = mark(opens(path))
    for found, words in ((own, same), ("000000", changed)):
        place = opens(f"{path}?edition=20261102-{found}").get_by_role("status").filter(has_text="2026")
        expect(place).to_contain_text(words)


def test_each_language_has_a_mark_of_its_own(opens: Opens) -> None:
    assert len({mark(opens(path)) for path in (RECIPE, "/sv/recept/haastemoottori/", "/en/recipes/haastemoottori/")}) == 3


@pytest.mark.parametrize(
    "asked", ["", "?edition=", "?edition=20261302-abcdef", "?edition=2026-11-02", "?edition=<b>20261102-abcdef"]
)
def test_nothing_is_said_without_an_edition(opens: Opens, asked: str) -> None:
    page = opens(RECIPE + asked)
    page.wait_for_load_state("networkidle")
    expect(page.locator("[data-printed]")).to_be_empty()


def test_without_script_the_place_takes_no_room(without_script: BrowserContext) -> None:
    page = without_script.new_page()
    page.goto(f"{RECIPE}?edition=20261102-000000")
    box = page.locator("[data-printed]").bounding_box()
    assert box is None or box["height"] == 0
