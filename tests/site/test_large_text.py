"""Text of twice the size on a phone: words are split with hyphens alone, and nothing must be moved sideways to be read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from browsing import Opens
from every_page import SPLIT, badly_set, pages_of
from playwright.sync_api import Page, expect

MADE_THERE = ["/oma-ruokalista/?menu=haastekierros-9-kk", "/haku/?q=haaste", "/reseptit/?compare=haastemoottori,arvolupaus"]
"""Pages that scripts make."""
GROWN = 1.75
DRAWN = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))"
"""Once the window was drawn as it is, whoever watches its size was told."""
SIZES = """[...document.querySelectorAll('main *')].filter(e => !e.closest('svg, pre')
    && [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()) && e.offsetParent)
    .map(e => [e.textContent.slice(0, 40), parseFloat(getComputedStyle(e).fontSize)])"""


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_no_word_is_split_without_a_hyphen_and_no_page_is_too_wide(opens: Opens, built_site: Path, lang: str) -> None:
    paths = pages_of(built_site, lang)
    assert len(paths) > 50
    assert badly_set(opens("/"), paths) == {}


def test_nor_in_a_wide_window(opens: Opens, built_site: Path) -> None:
    """Columns go under each other before their words are split."""
    paths = pages_of(built_site, "fi")
    assert badly_set(opens("/"), [*paths, *MADE_THERE], width=1280) == {}


def test_nor_where_scripts_make_the_page(opens: Opens) -> None:
    assert badly_set(opens("/"), MADE_THERE) == {}


def search_in_a_dialog(page: Page) -> None:
    page.keyboard.press("/")
    page.get_by_role("dialog").get_by_role("searchbox").fill("haaste kokeilu")
    page.locator(".search__results a").first.wait_for()


def open_all(page: Page) -> None:
    """Every fold that is seen, and those within."""
    expect(page.locator(".unsettled")).to_have_count(0)
    for each in page.locator("main details:not([open]) > summary").all():
        if each.is_visible():
            each.click()


def write_a_long_word(page: Page) -> None:
    """One that no page has."""
    open_all(page)
    page.get_by_label("Nimi", exact=False).first.fill("Kaupunkikehitysohjelmakokonaisuus")
    expect(page.locator("[data-desk-preview]")).to_contain_text("konaisuus")


DESK = "/osallistu/kirjoita/"
STATES: dict[str, tuple[str, Callable[[Page], None]]] = {
    "results": ("/haku/?q=haaste", open_all),
    "nothing found": ("/haku/?q=xyzzy", open_all),
    "dialog": ("/", search_in_a_dialog),
    "plan": ("/oma-ruokalista/?menu=haastekierros-9-kk", open_all),
    **{kind: (f"{DESK}?kind={kind}", open_all) for kind in ("recipe", "metric", "case", "menu", "story", "document")},
    "entry": (f"{DESK}?kind=recipe&id=haastemoottori", open_all),
    "translation": (f"{DESK}?kind=method&id=haastetyopaja&lang=sv", open_all),
    "preview": (f"{DESK}?kind=recipe", write_a_long_word),
}


@pytest.mark.parametrize(("width", "text"), [(390, 32), (320, 16)], ids=["twice the text", "four times as near"])
@pytest.mark.parametrize("state", STATES)
def test_nor_in_what_is_opened_and_written(opens_timed: Opens, state: str, width: int, text: int) -> None:
    """In letters as the browser is set to; a phone of 320 pixels is a window of 1280 that is brought four times as near."""
    page, (path, does) = opens_timed("/404.html", width=width), STATES[state]
    page.context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": {"standard": text, "fixed": text}})
    page.goto(path)
    does(page)
    page.wait_for_load_state("networkidle")
    page.evaluate("document.fonts.ready.then(() => true)")
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == f"{text * 1.0625:g}px"
    assert page.evaluate(SPLIT) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_words_that_scripts_show_are_parted_where_letters_are_large_alone(opens: Opens) -> None:
    """By the joints that the build knows; the list is fetched by nobody else."""
    asked: list[str] = []
    page = opens("/")
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/oma-ruokalista/?menu=haastekierros-9-kk")
    expect(page.locator("[data-own-menu]:not(.unsettled)")).to_be_visible()
    name = page.locator("[data-id=haastemoottori] .own__name a")
    expect(name).to_have_text("Haastemoottori")
    page.set_viewport_size({"width": 390, "height": 900})
    page.evaluate(DRAWN)
    assert [url for url in asked if "parted" in url or "parting" in url] == []
    with page.expect_response("**/parted.fi.json") as words, page.expect_response("**/parting.js"):
        page.evaluate("document.documentElement.style.fontSize = '212.5%'")
    assert "haastemoottori" in [word.replace("\u00ad", "") for word in words.value.json()]
    page.wait_for_selector(
        "//*[@data-id='haastemoottori']//a[contains(., '\u00ad') and translate(., '\u00ad', '') = 'Haastemoottori']"
    )


def test_a_split_word_is_seen(opens: Opens) -> None:
    page = opens("/reseptit/haastemoottori/")
    page.evaluate("document.querySelector('h1').style.fontSize = '40vw'")
    page.evaluate("document.querySelector('h1').style.hyphens = 'none'")
    assert page.evaluate(SPLIT)


def test_the_search_keeps_its_place_at_twice_the_text(opens: Opens) -> None:
    page = opens("/", width=390)
    page.evaluate("document.documentElement.style.fontSize = '212.5%'")
    search = page.locator(".header__find").bounding_box()
    assert search and search["x"] + search["width"] <= 390


@pytest.mark.parametrize("width", [320, 390, 800, 1280])
def test_the_header_is_one_row_at_twice_the_text(opens: Opens, width: int) -> None:
    page = opens("/reseptit/haastemoottori/", width=width)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    boxes = [each.bounding_box() for each in page.locator(".header__bar > :visible").all()]
    assert len(boxes) == 5
    rows = [box["y"] + box["height"] / 2 for box in boxes if box]
    assert max(rows) - min(rows) < 3
    assert all(box["x"] >= 0 and box["x"] + box["width"] <= width for box in boxes if box)
    assert not [each for each in page.evaluate(SPLIT) if "<h1" in each or "brand" in each]


@pytest.mark.parametrize("path", ["/", "/reseptit/", "/reseptit/haastemoottori/", "/tapaukset/kampus/", "/vaiheet/kasvu/"])
def test_every_text_grows_nearly_twofold(opens: Opens, path: str) -> None:
    """Titles as well, which are large already."""
    page = opens(path, width=390)
    page.wait_for_load_state("networkidle")
    before = page.evaluate(SIZES)
    page.evaluate("document.documentElement.style.fontSize = '212.5%'")
    after = page.evaluate(SIZES)
    assert len(before) == len(after) > 30
    assert [(text, one, other) for (text, one), (_, other) in zip(before, after, strict=True) if other / one < GROWN] == []


def test_words_are_whole_where_there_is_room(opens: Opens) -> None:
    page = opens("/reseptit/haastemoottori/", width=390)
    assert "\u00ad" in page.content()
    assert page.locator("h1").evaluate("each => getComputedStyle(each).hyphens") == "none"
    page.evaluate("document.documentElement.style.fontSize = '212.5%'")
    assert page.locator("h1").evaluate("each => getComputedStyle(each).hyphens") == "manual"


def test_what_is_copied_found_and_titled_has_its_words_whole(opens: Opens) -> None:
    page = opens("/reseptit/haastemoottori/")
    assert "\u00ad" in page.locator("h1").evaluate("each => each.textContent")
    assert "\u00ad" not in page.title() + page.locator("head").inner_html()
    assert page.evaluate("find('haastemoottori')")
    page.evaluate("getSelection().selectAllChildren(document.querySelector('.opening'))")
    page.keyboard.press("Control+c")
    copied = page.evaluate(
        """async () => {
            const [item] = await navigator.clipboard.read();
            return Promise.all(item.types.map(async type => (await item.getType(type)).text()));
        }"""
    )
    assert len(copied) == 2
    assert all("Haastemoottori" in text and "\u00ad" not in text for text in copied)
