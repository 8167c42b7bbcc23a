"""A site of everything that strangers may send: nothing runs, nothing is fetched, no policy is broken."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from browsing import served, wipe
from hostile_cases import CASES, CHALLENGE, case_id, wanted_of
from playwright.sync_api import Browser, Page

RECIPE = "</script><script>marked=1</script>"
"""The title in tests/hostile/scripts/recipe."""
CHALLENGES = [
    f"/haasteet/{case_id(case)}/" for case in CASES if wanted_of(case)["expect"] == "accept" and (case / CHALLENGE).is_file()
]
SEARCHED = ("script", "<img src=x onerror=window.marked=1>", "alert(1)", "{{ 7*7 }}", '"><svg onload=window.marked=1>')
LISTENER = "addEventListener('securitypolicyviolation', event => { window.broken = event.violatedDirective })"


Listened = tuple[Page, str, list[str]]
"""A page, its origin, and its requests to other places, dialogs and errors."""


@pytest.fixture(scope="module")
def listened(browser: Browser, strange_site: Path) -> Iterator[Listened]:
    """One page for all tests."""
    with served(strange_site) as origin:
        context = browser.new_context(base_url=origin)
        said: list[str] = []
        yield listening(context.new_page(), origin, said), origin, said
        context.close()


@pytest.fixture
def page(listened: Listened) -> Iterator[Page]:
    """The page, wiped after the test."""
    made, origin, _ = listened
    yield made
    wipe(made, origin)


@pytest.fixture
def said(listened: Listened) -> list[str]:
    """What was heard in this test."""
    listened[2].clear()
    return listened[2]


def listening(made: Page, origin: str, said: list[str]) -> Page:
    made.on("request", lambda asked: said.append(asked.url) if not asked.url.startswith((origin, "data:")) else None)
    made.on("console", lambda note: said.append(note.text) if note.type == "error" else None)
    made.on("pageerror", lambda error: said.append(str(error)))
    made.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    made.add_init_script(LISTENER)
    return made


def click(page: Page) -> None:
    """Press what can be pressed without leaving the page."""
    for button in page.locator("button:not([type=submit])").all()[:6]:
        if button.is_visible():
            button.click()
            page.keyboard.press("Escape")


def nothing_ran(page: Page, said: list[str]) -> None:
    assert page.evaluate("[window.marked ?? null, window.broken ?? null]") == [None, None], page.url
    assert said == [], page.url


@pytest.mark.parametrize(
    "path",
    ["/", "/haasteet/", "/reseptit/", "/reseptit/kokeiluohjelma/", "/oma-ruokalista/", "/sv/utmaningar/", "/en/challenges/"],
)
def test_nothing_runs(page: Page, said: list[str], path: str) -> None:
    page.goto(path)
    page.wait_for_load_state("networkidle")
    click(page)
    nothing_ran(page, said)


def test_nothing_runs_on_any_page(page: Page, said: list[str]) -> None:
    assert len(CHALLENGES) > 60
    for path in CHALLENGES:
        page.goto(path)
        assert page.locator("h1").count() == 1, path
        click(page)
        nothing_ran(page, said)


@pytest.mark.parametrize("words", SEARCHED)
def test_nothing_runs_in_search(page: Page, said: list[str], words: str) -> None:
    """On the page for it, and in the dialog of the others."""
    page.goto(f"/haku/?{urlencode({'q': words})}")
    page.wait_for_load_state("networkidle")
    click(page)
    nothing_ran(page, said)
    page.goto("/")
    page.keyboard.press("/")
    page.locator("dialog.search input").fill(words)
    page.locator("dialog.search [role=status]:not(:empty)").wait_for()
    nothing_ran(page, said)


def test_a_title_is_shown_as_written(page: Page) -> None:
    page.goto("/reseptit/kokeiluohjelma/")
    assert page.locator("h1").inner_text() == RECIPE


def test_the_policy_stops_what_it_should(page: Page) -> None:
    page.goto("/")
    page.evaluate("document.body.append(Object.assign(document.createElement('script'), {textContent: 'window.marked = 1'}))")
    assert page.evaluate("window.marked ?? null") is None
    page.wait_for_function("window.broken !== undefined")
    assert page.evaluate("window.broken").startswith("script-src")
