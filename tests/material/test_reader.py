"""What a reader of the Material site meets in a browser: names, ways, languages, search, light and dark, a phone."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlparse

import pytest
from browsing import Opens
from playwright.sync_api import Browser, Page, Route, expect
from projects import PUBLISHED

RECIPE = "recipes/haastemoottori/"
PATHS = ("", RECIPE, "methods/haastetyopaja/", "metrics/kokeilujen-maara/", "tags/")


def search(page: Page, words: str) -> list[str]:
    """The titles that the search finds."""
    page.locator("[data-md-component=search-query]").click()
    page.keyboard.type(words)
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    return page.locator(".md-search-result__item h1").all_inner_texts()


def test_a_recipe_has_its_title_its_sections_and_a_table_of_contents(opens: Opens) -> None:
    page = opens(f"/fi/{RECIPE}")
    expect(page).to_have_title("Haastemoottori - Pieni keittokirja")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Haastemoottori")
    contents = page.locator(".md-sidebar--secondary")
    contents.get_by_role("link", name="Ainekset").click()
    expect(page.locator("#ainekset")).to_be_in_viewport()


def test_the_navigation_leads_to_every_section(opens: Opens) -> None:
    page = opens("/fi/")
    tabs = page.locator(".md-tabs__link")
    assert tabs.all_inner_texts() == [
        "Etusivu", "Reseptit", "Menetelmät", "Mittarit", "Tapaukset", "Haasteet", "Ruokalistat", "Asiakirjat", "Hakemistot",
    ]  # fmt: skip
    tabs.get_by_text("Menetelmät").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Menetelmät")


def test_the_language_is_switched_on_the_same_page(browser: Browser, material_sites: dict[str, Path]) -> None:
    """Where the site is published: Material looks the page up in the other language's list of addresses."""

    def give(route: Route) -> None:
        file = material_sites["mkdocs"] / urlparse(route.request.url).path.strip("/")
        route.fulfill(path=file / "index.html" if file.is_dir() else file)

    context = browser.new_context(base_url=PUBLISHED)
    context.route("**/*", give)
    page = context.new_page()
    page.goto(f"fi/{RECIPE}", wait_until="networkidle")
    for lang, title in (("sv", "Utmaningsmotor"), ("en", "Challenge engine"), ("fi", "Haastemoottori")):
        page.locator(".md-header .md-select").hover()
        page.locator(f".md-select__link[hreflang={lang}]").click()
        expect(page).to_have_url(f"{PUBLISHED}{lang}/{RECIPE}")
        expect(page.locator("html")).to_have_attribute("lang", lang)
        expect(page.get_by_role("heading", level=1)).to_contain_text(title)
        page.wait_for_load_state("networkidle")
    context.close()


@pytest.mark.parametrize(
    ("start", "words", "wanted"), (("/fi/", "haasteita", "Haastemoottori"), ("/en/", "developers", "Developer forum"))
)
def test_search_finds_inflected_words(start: str, words: str, wanted: str, opens: Opens) -> None:
    assert wanted in search(opens(start), words)


def test_tags_lead_to_what_has_them(opens: Opens) -> None:
    page = opens("/fi/recipes/kokeiluohjelma/")
    page.locator(".md-tag", has_text="Kokeilut").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Asiasanat")
    expect(page.locator(".md-content").get_by_role("link", name="Kokeiluohjelma")).to_have_count(2)


def test_light_and_dark_are_chosen_and_kept(opens: Opens) -> None:
    page = opens("/fi/")
    body = page.locator("body")
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    page.locator("label[title='Tumma ulkoasu']").click()
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    page.reload()
    expect(body).to_have_attribute("data-md-color-scheme", "slate")


@pytest.mark.parametrize("path", PATHS)
def test_nothing_runs_over_the_edge_of_a_phone(path: str, opens: Opens) -> None:
    page = opens(f"/fi/{path}", width=360, height=780)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
