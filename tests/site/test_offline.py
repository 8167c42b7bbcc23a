"""What stays readable without a network: visited pages, the search, and the whole cookbook if asked; below a path as well."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import served
from playwright.sync_api import Browser, BrowserContext, Page, expect

pytestmark = pytest.mark.program
FIRST = "reseptit/kehittajafoorumi/"


@pytest.fixture(params=["", "keittokirja/"])
def below(request: pytest.FixtureRequest, built_site: Path, tmp_path: Path) -> Iterator[str]:
    """Where the site is served: at the root of an address, and below a path."""
    shutil.copytree(built_site, tmp_path / "served" / request.param, dirs_exist_ok=True)
    (tmp_path / "served/404.html").touch()
    with served(tmp_path / "served") as origin:
        yield f"{origin}/{request.param}"


@pytest.fixture
def reader(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context()
    yield made
    made.close()


def visited(reader: BrowserContext, address: str) -> Page:
    """A page that was read while there was a network, twice: the first time nobody was there to keep it."""
    page = reader.new_page()
    for _ in range(2):
        page.goto(address)
        page.evaluate("navigator.serviceWorker.ready")
    page.wait_for_function("async address => !!(await (await caches.open((await caches.keys())[0])).match(address))", arg=address)
    return page


def test_a_visited_page_opens_and_says_how_old_it_is(below: str, reader: BrowserContext) -> None:
    page = visited(reader, f"{below}{FIRST}")
    expect(page.locator(".kept")).to_have_count(0)
    reader.set_offline(True)
    page.reload()
    expect(page.locator("h1")).to_have_text("Kehittäjäfoorumi")
    expect(page.locator(".kept")).to_contain_text("Tämä sivu on sellaisena kuin se oli")
    reader.set_offline(False)
    page.reload()
    expect(page.locator(".kept")).to_have_count(0)


def test_the_search_answers_once_it_was_used(below: str, reader: BrowserContext) -> None:
    page = visited(reader, f"{below}{FIRST}")
    page.keyboard.press("/")
    page.locator("dialog.search input").fill("luottamuskysely")
    page.locator(".search__result a").first.wait_for()
    page.wait_for_function(
        "async () => (await (await caches.open((await caches.keys())[0])).keys()).some(one => one.url.endsWith('rest.json'))"
    )
    reader.set_offline(True)
    page.reload()
    page.keyboard.press("/")
    page.locator("dialog.search input").fill("luottamus")
    expect(page.locator(".search__result a").first).to_be_visible()


def test_the_whole_cookbook_is_kept_if_asked(below: str, reader: BrowserContext) -> None:
    page = visited(reader, f"{below}lataukset/")
    button = page.locator("[data-offline] button")
    expect(button).to_contain_text("Mt")
    button.click()
    expect(page.locator("[data-offline] [role=status]")).to_have_text("Koko keittokirja on tällä laitteella.", timeout=60_000)
    reader.set_offline(True)
    page.goto(f"{below}{FIRST}")
    expect(page.locator("h1")).to_have_text("Kehittäjäfoorumi")
    expect(page.locator(".kept")).to_be_visible()


def test_each_language_lists_its_own_pages(built_site: Path) -> None:
    finnish, swedish = (
        json.loads((built_site / folder / "offline.json").read_text(encoding="utf-8")) for folder in ("haku", "sv/sok")
    )
    assert FIRST in finnish["files"]
    assert not [
        name for name in finnish["files"] if name.startswith(("sv/", "en/", "source/", "data/")) or name.endswith("404.html")
    ]
    assert "" in finnish["files"]
    assert all(name.startswith(("sv/", "assets/", "images/")) for name in swedish["files"])
    assert all((built_site / name).exists() for name in finnish["files"])
    assert 100_000 < finnish["bytes"] < 100_000_000
