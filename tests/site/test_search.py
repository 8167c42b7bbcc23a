"""The search as readers meet it: dialog and page in Chromium, with keys, in three languages, with hostile queries."""

from __future__ import annotations

import re

import pytest
from axe import violations
from browsing import Opens
from playwright.sync_api import BrowserContext, Page, Request, Route, expect

HOSTILE = [
    "<img src=x onerror=alert(1)>", "</script><script>alert(1)</script>", "a" * 10_000, "\u202eolleh \u2067", "🙂🏙️",
    ".*+?^${}()|[]\\", "%00%0a", "__proto__", "constructor", "\u0000", "--", "'\"; --", "{{ 7*7 }}", "\ud83d",
]  # fmt: skip


@pytest.fixture
def dialog(opens: Opens) -> Page:
    page = opens("/")
    page.keyboard.press("/")
    expect(page.locator("dialog.search input")).to_be_focused()
    return page


def ask(page: Page, query: str) -> list[str]:
    """Type a query; gives the addresses of the results in their order."""
    page.locator(".search input").fill(query)
    page.locator(".search__result a").first.wait_for()
    return addresses(page)


def ask_until(page: Page, query: str, first: str) -> None:
    """Type a query, key after key until a page is first that the rest of the index leads to."""
    page.locator(".search input").fill(query)
    page.wait_for_function(
        """first => {
            document.querySelector(".search input").dispatchEvent(new Event("input"));
            return document.querySelector(".search__result a")?.pathname === first;
        }""",
        arg=first,
    )


def addresses(page: Page) -> list[str]:
    """Of the results, in their order."""
    return page.locator(".search__result a").evaluate_all("links => links.map(link => new URL(link.href).pathname)")


def test_nothing_is_loaded_before_first_use(first_visit: BrowserContext) -> None:
    """On a first visit: what a browser has kept it does not fetch, and does not list."""
    page = first_visit.new_page()
    page.goto("/", wait_until="networkidle")
    loaded = page.evaluate("performance.getEntriesByType('resource').map(one => one.name)")
    assert [name.rpartition("/")[2] for name in loaded if "search" in name or "index.json" in name] == ["search.js"]


def test_query_leads_to_the_page(dialog: Page) -> None:
    assert ask(dialog, "kehittäjäfoorumeista")[0] == "/reseptit/kehittajafoorumi/"
    expect(dialog.locator(".search__result").first.locator("mark").first).to_have_text("Kehittäjäfoorumi")
    expect(dialog.get_by_role("status").filter(has_text="tulos")).to_be_visible()


def test_what_comes_later_stands_below_what_is_shown(opens: Opens) -> None:
    """Until the next key, which ranks everything together."""
    page = opens("/")
    held: list[Route] = []
    page.route("**/rest.json", lambda route: held.append(route))
    page.keyboard.press("/")
    before = ask(page, "kokeilu")
    expect(page.locator(".search__result p").first).to_be_visible()
    place = page.locator(".search__result").first.bounding_box()
    held[0].continue_()
    page.unroute("**/rest.json")
    later = page.locator(".search__group", has_text="Lisäksi teksteissä")
    expect(later).to_be_visible()
    after = addresses(page)
    assert after[: len(before)] == before
    assert len(after) > len(before)
    assert page.locator(".search__result").first.bounding_box() == place
    ask(page, "kokeilut")
    expect(later).to_have_count(0)


def test_keys(dialog: Page) -> None:
    ask(dialog, "tiekartta")
    links = dialog.locator(".search__result a")
    dialog.keyboard.press("ArrowDown")
    expect(links.first).to_be_focused()
    dialog.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    dialog.keyboard.press("ArrowUp")
    dialog.keyboard.press("ArrowUp")
    expect(dialog.locator("dialog.search input")).to_be_focused()
    dialog.keyboard.press("ArrowDown")
    target = links.first.get_attribute("href")
    dialog.keyboard.press("Enter")
    dialog.wait_for_url(str(target))


def test_enter_in_the_field_opens_the_page_of_results(dialog: Page) -> None:
    ask(dialog, "avoin data")
    dialog.keyboard.press("Enter")
    dialog.wait_for_url("**/haku/?q=avoin+data")
    expect(dialog.locator(".search__result").first).to_be_visible()


@pytest.mark.parametrize("opener", [".header__query", ".brand"])
def test_escape_gives_focus_back(opens: Opens, opener: str) -> None:
    page = opens("/reseptit/")
    if opener == ".header__query":
        page.locator(opener).click()
    else:
        page.locator(opener).focus()
        page.keyboard.press("/")
    expect(page.locator("dialog.search input")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("dialog.search")).to_be_hidden()
    expect(page.locator(opener)).to_be_focused()


def test_escape_closes_what_has_words_in_it(dialog: Page) -> None:
    """A browser by itself takes the words away first."""
    ask(dialog, "avoin data")
    dialog.keyboard.press("Escape")
    expect(dialog.locator("dialog.search")).to_be_hidden()


def test_a_result_shows_the_sentence_that_answers_and_opens_where_it_stands(dialog: Page) -> None:
    ask_until(dialog, "raportoi neljännesvuosittain", "/reseptit/koordinaatio/")
    first = dialog.locator(".search__result").first
    expect(first.locator("p")).to_have_text("Raportoi neljännesvuosittain.")
    expect(first.locator("p mark")).to_have_text(["Raportoi", "neljännesvuosittain"])
    link = first.locator("a")
    assert link.evaluate("link => link.hash") == "#step-pida-ylla:~:text=Raportoi%20nelj%C3%A4nnesvuosittain."
    link.click()
    dialog.wait_for_url("**/reseptit/koordinaatio/#step-pida-ylla*")
    assert dialog.evaluate("location.hash") == "#step-pida-ylla"
    expect(dialog.locator("#announce")).to_have_text("Haku löysi tämän kohdan: Raportoi neljännesvuosittain.")
    dialog.reload()
    expect(dialog.locator("#announce")).to_be_empty()


def test_a_result_shows_the_other_name_that_led_to_it(dialog: Page) -> None:
    assert "/reseptit/koordinaatio/" in ask(dialog, "haastehaun")
    result = dialog.locator(".search__result:has(a[href*='reseptit/koordinaatio/'])")
    expect(result.locator(".search__also")).to_have_text("Toisin sanoin: haastehaun koordinointi")
    expect(result.locator("mark")).to_have_text(["haastehaun"])


@pytest.mark.parametrize("keys", ["Control+k", "Meta+k"])
def test_control_and_k_open_the_search_from_anywhere(opens: Opens, keys: str) -> None:
    page = opens("/reseptit/")
    page.locator("#f-q").press(keys)
    expect(page.locator("dialog.search input")).to_be_focused()


def test_no_key_is_lost_while_the_search_is_fetched(opens: Opens) -> None:
    page = opens("/")
    page.route("**/search-*.js", lambda route: (page.wait_for_timeout(150), route.continue_()))
    page.keyboard.type("/haasteet")
    expect(page.locator("dialog.search input")).to_have_value("haasteet")
    expect(page.locator(".search__result").first).to_be_visible()


def test_what_was_asked_is_there_after_coming_back(dialog: Page) -> None:
    ask(dialog, "haastehaku")
    dialog.locator(".search__result a").first.click()
    dialog.wait_for_load_state()
    dialog.go_back()
    dialog.keyboard.press("/")
    expect(dialog.locator("dialog.search input")).to_have_value("haastehaku")
    expect(dialog.locator(".search__result").first).to_be_visible()


def test_the_other_languages_are_asked_the_same(opens: Opens) -> None:
    page = opens("/haku/?q=data")
    expect(page.locator(".search__result").first).to_be_visible()
    assert page.locator(".languages a[hreflang=sv]").evaluate("link => link.search") == "?q=data"


def test_slash_in_a_field_is_a_slash(opens: Opens) -> None:
    page = opens("/reseptit/")
    page.locator("#f-q").fill("")
    page.locator("#f-q").press("/")
    expect(page.locator("#f-q")).to_have_value("/")
    expect(page.locator("dialog.search")).to_have_count(0)


def test_filters(dialog: Page) -> None:
    everything = ask(dialog, "kokeilu")
    dialog.get_by_label("Laji").select_option("method")
    methods = ask(dialog, "kokeilu")
    assert methods
    assert len(methods) < len(everything)
    assert all(path.startswith("/menetelmat/") for path in methods)
    dialog.get_by_label("Laji").select_option("")
    dialog.get_by_label("Vaihe", exact=True).select_option("kasvu")
    assert 0 < len(ask(dialog, "haastehaku")) < len(everything)


def test_choices_of_filters_say_how_much_they_would_leave(dialog: Page) -> None:
    everything = len(ask(dialog, "kokeilu"))
    methods = dialog.get_by_label("Laji").locator("option[value=method]")
    expect(methods).to_have_text(re.compile(r"^Menetelmät \(\d+\)$"))
    count = int((methods.text_content() or "").rpartition("(")[2].rstrip(")"))
    assert 0 < count < everything
    dialog.get_by_label("Laji").select_option("method")
    assert len(ask(dialog, "kokeilu")) == count
    expect(methods).to_have_text(f"Menetelmät ({count})")
    dialog.locator(".search input").fill("")
    expect(methods).to_have_text("Menetelmät")


def test_a_result_says_that_it_is_in_another_language(opens: Opens) -> None:
    page = opens("/sv/sok/?q=oppikortti")
    others = page.locator(".search__result:has(a[lang=fi])")
    expect(others.first).to_contain_text("på finska")


def test_no_result_helps_on(dialog: Page) -> None:
    dialog.locator(".search input").fill("xqzkokeiluxqz haastemoottttttori")
    dialog.locator(".search input").fill("luotmuskyselxxyy")
    expect(dialog.locator(".search__results a").first).to_be_visible()
    dialog.locator(".search input").fill("qqqqqqqxxxx")
    expect(dialog.get_by_role("status").filter(has_text="Ei tuloksia")).to_be_visible()
    expect(dialog.locator(".search__ways a")).to_have_count(1 + 3 + 1)  # the needs, the phases and the glossary


@pytest.mark.parametrize(
    ("path", "query", "first"),
    [
        ("/haku/?q=haastemoottorissa", "haastemoottorissa", "/reseptit/haastemoottori/"),
        ("/sv/sok/?q=utvecklarforumet", "utvecklarforumet", "/sv/recept/kehittajafoorumi/"),
        ("/en/search/?q=trust+surveys", "trust surveys", "/en/methods/luottamuskysely/"),
    ],
)
def test_page_can_be_linked(opens: Opens, path: str, query: str, first: str) -> None:
    page = opens(path)
    expect(page.locator(".search input")).to_have_value(query)
    link = page.locator(".search__result a").first
    assert link.evaluate("link => new URL(link.href).pathname") == first
    page.locator(".search input").fill("data")
    page.wait_for_url("**?q=data")


def test_page_keeps_filters_in_its_address(opens: Opens) -> None:
    page = opens("/haku/?q=tiekartan&kind=method&phase=nonsense")
    expect(page.locator(".search__result").first).to_be_visible()
    assert page.locator("select[name=kind]").input_value() == "method"
    assert page.locator("select[name=phase]").input_value() == ""


@pytest.mark.parametrize("query", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_queries_are_harmless(dialog: Page, query: str) -> None:
    ask(dialog, "kokeilu")
    dialog.locator(".search input").evaluate(
        "(input, value) => { input.value = value; input.dispatchEvent(new InputEvent('input', {bubbles: true})); }", query
    )
    assert dialog.locator(".search__results img, .search__results script").count() == 0
    assert ask(dialog, "haastemoottori")[0] == "/reseptit/haastemoottori/"


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_no_violations_with_results_open(opens: Opens, width: int, dark: bool) -> None:
    page = opens("/reseptit/", width=width, height=800, dark=dark)
    page.keyboard.press("/")
    ask(page, "kokeilu")
    assert violations(page) == []
    assert page.evaluate("document.querySelector('dialog').scrollWidth <= innerWidth")
    page.locator(".search input").fill("qqqqqqqxxxx")
    expect(page.locator(".search__ways a").first).to_be_visible()
    assert violations(page) == []


def test_query_stays_in_the_browser(opens: Opens) -> None:
    page = opens("/")
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    page.on("request", note)
    page.keyboard.press("/")
    ask(page, "haastemoottori")
    page.remove_listener("request", note)
    assert asked
    assert not [url for url in asked if "haastem" in url]
