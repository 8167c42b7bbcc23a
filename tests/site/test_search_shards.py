"""The search of a large cookbook as readers meet it: from shards, with filters, and without a network."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from browsing import served
from once import Once
from playwright.sync_api import Browser, Page, expect
from test_offline import FIRST, visited
from test_search import ask
from trees import TESTS, draft_of, grow, in_finnish, site_of

from cookbook.search import index


@pytest.fixture(scope="module")
def large(once: Once) -> Path:
    """The site of tests/rich in Finnish, as if that were large."""

    def make(folder: Path) -> None:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(index, "SHARDED", 1)
            site_of(in_finnish(grow(folder / "tree", TESTS / "rich")), folder / "out")

    return once("large", make) / "out/site"


@pytest.fixture
def page(large: Path, browser: Browser) -> Iterator[Page]:
    with served(large) as origin:
        reader = browser.new_context()
        yield visited(reader, f"{origin}/{FIRST}")
        reader.close()


@pytest.mark.program
def test_a_query_fetches_the_shards_of_its_words(large: Path, page: Page) -> None:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url.rpartition("/")[2]))
    page.keyboard.press("/")
    assert ask(page, "luottamuskysely")[0] == "/menetelmat/luottamuskysely/"
    expect(page.locator(".search__result p").first).to_be_visible()
    expect(page.locator("[role=status]").filter(has_text="tulos")).to_be_visible()
    expect(page.locator("#search-phase option").nth(1)).to_contain_text("(")
    words = [name for name in fetched if name.startswith("words-")]
    assert 0 < len(words) < len([*(large / "haku").glob("words-*.json")])
    assert not [name for name in fetched if name in ("rest.json", "summaries.json") or name.startswith("vocabulary")]
    page.locator(".search input").fill("haastemootori")
    expect(page.locator(".search__result a").first).to_have_text("Haastemoottori")
    assert [name for name in fetched if name.startswith("vocabulary")]


@pytest.mark.program
def test_without_a_network_words_answer_that_were_asked_before(page: Page) -> None:
    page.keyboard.press("/")
    ask(page, "luottamuskysely")
    page.context.set_offline(True)
    page.reload()
    page.keyboard.press("/")
    assert ask(page, "luottamuskysely")[0] == "/menetelmat/luottamuskysely/"
    page.locator(".search input").fill("haastemoottori")
    expect(page.locator("dialog .search__count")).to_have_text("Haku ei nyt vastaa. Lataa sivu uudelleen.")
    page.context.set_offline(False)
    page.locator(".search input").fill("haastemoottorit")
    expect(page.locator(".search__result a").first).to_have_text("Haastemoottori")


def test_shards_are_served_while_one_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index, "SHARDED", 1)
    draft = draft_of(in_finnish(grow(tmp_path / "tree")))
    made = (draft.read("haku/index.json") or b"").split(b'"made":"')[1][:8].decode()
    assert draft.read(f"haku/words-0-{made}.json")
    assert draft.has(f"haku/taught-0-{made}.json")
    assert not draft.has("haku/rest.json")
