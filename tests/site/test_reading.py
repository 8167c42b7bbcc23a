"""What a reader does on an entry: ticks, clock, share, print, tips, light and dark, languages, keyboard."""

from __future__ import annotations

import re

import pytest
from browsing import Opens
from playwright.sync_api import BrowserContext, expect

RECIPE = "/reseptit/haastemoottori/"


def test_ticked_ingredients_are_kept(opens: Opens) -> None:
    page = opens(RECIPE)
    boxes = page.locator(".part--ingredients").get_by_role("checkbox")
    assert boxes.count() > 2
    boxes.nth(1).check()
    expect(page.locator(".part--ingredients [role=status]")).to_contain_text(f"1 / {boxes.count()}")
    page.reload()
    expect(boxes.nth(1)).to_be_checked()
    expect(boxes.nth(0)).not_to_be_checked()


def test_agenda_has_a_clock(opens: Opens) -> None:
    page = opens("/menetelmat/haastetyopaja/")
    clock = page.locator(".agenda__clock")
    expect(clock.first).to_have_text("09.00")
    page.get_by_label("Alkaa klo").fill("13:15")
    expect(clock.first).to_have_text("13.15")
    end = page.locator(".clock [role=status]")
    expect(end).to_have_text("Päättyy klo 16.15.")
    page.reload()
    expect(clock.first).to_have_text("13.15")


def test_share_copies_the_address_and_says_so(opens: Opens) -> None:
    page = opens(RECIPE)
    page.get_by_role("button", name="Jaa").click()
    expect(page.locator("#announce")).to_have_text("Linkki on kopioitu leikepöydälle.")
    assert page.evaluate("navigator.clipboard.readText()").endswith(RECIPE)


def test_print_button_prints(opens: Opens) -> None:
    page = opens(RECIPE)
    page.evaluate("() => { window.print = () => { document.title = 'printed'; }; }")
    page.get_by_role("button", name="Tulosta").click()
    expect(page).to_have_title("printed")


def test_print_leaves_only_the_recipe(opens: Opens) -> None:
    page = opens(RECIPE, dark=True)
    page.get_by_role("button", name="Tumma ulkoasu").click()
    page.get_by_role("button", name="Tumma ulkoasu").click()
    page.emulate_media(media="print", color_scheme="dark")
    for hidden in (".header", ".contents", ".actions", ".footer__pages"):
        expect(page.locator(f"{hidden}:visible")).to_have_count(0)
    assert page.evaluate("getComputedStyle(document.documentElement).color") == "rgb(29, 36, 48)"


def test_tip_opens_on_focus_and_closes_on_escape(opens: Opens) -> None:
    page = opens(RECIPE)
    term = page.locator("a.term").first
    term.focus()
    tip = page.get_by_role("tooltip")
    expect(tip).to_be_visible()
    expect(term).to_have_attribute("aria-describedby", "tip")
    assert len(tip.inner_text()) > 20
    page.keyboard.press("Escape")
    expect(tip).to_have_count(0)


def test_tip_may_be_hovered(opens_timed: Opens) -> None:
    page = opens_timed(RECIPE)
    page.clock.install()
    page.locator("a.term").first.hover()
    tip = page.get_by_role("tooltip")
    expect(tip).to_be_visible()
    tip.hover()
    page.clock.run_for(400)
    expect(tip).to_be_visible()
    page.mouse.move(5, 5)
    page.clock.run_for(400)
    expect(tip).to_have_count(0)


def test_theme_is_kept_and_follows_the_device_until_chosen(opens: Opens) -> None:
    page = opens("/", dark=True)
    dark = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    button = page.get_by_role("button", name="Tumma ulkoasu")
    expect(button).to_have_attribute("aria-pressed", "true")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")
    page.goto(RECIPE)
    expect(page.locator("html")).to_have_attribute("data-theme", "light")
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") != dark


def test_language_switch_goes_to_the_same_page(opens: Opens) -> None:
    page = opens(RECIPE)
    page.get_by_role("navigation", name="Kielet").get_by_role("link", name="English").click()
    expect(page).to_have_url(re.compile("/en/recipes/haastemoottori/$"))
    assert page.locator("html").get_attribute("lang") == "en"
    page.get_by_role("navigation", name="Languages").get_by_role("link", name="Svenska").click()
    expect(page).to_have_url(re.compile("/sv/recept/haastemoottori/$"))


def test_alternates_lead_to_the_same_page(opens: Opens) -> None:
    page = opens("/en/recipes/haastemoottori/")
    found = dict(
        page.evaluate(
            "[...document.querySelectorAll('link[rel=alternate][hreflang]')].map(e => [e.hreflang, new URL(e.href).pathname])"
        )
    )
    assert found == {
        "fi": RECIPE,
        "sv": "/sv/recept/haastemoottori/",
        "en": "/en/recipes/haastemoottori/",
        "x-default": RECIPE,
    }


def test_everything_is_reached_by_keyboard_with_visible_focus(opens: Opens) -> None:
    page = opens(RECIPE)
    stops = page.evaluate(
        """[...document.querySelectorAll('a[href],button,input,select,summary,[tabindex]')]
            .filter((e) => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({visibilityProperty: true})).length"""
    )
    reached = set()
    for _ in range(stops + 5):
        page.keyboard.press("Tab")
        at = page.evaluate(
            """() => {
                const e = document.activeElement, box = e.getBoundingClientRect(), style = getComputedStyle(e);
                if (e === document.body) return null;
                const ring = (x) => x && getComputedStyle(x).outlineStyle !== 'none';
                const seen = ring(e) || ring(e.closest('.header__search')) || ring(e.closest('.card'));
                const place = [...document.querySelectorAll('*')].indexOf(e);
                return [place, box.width > 0 && box.height > 0, Boolean(seen), e.outerHTML.slice(0, 90)];
            }"""
        )
        if at is None:
            break
        place, visible, ringed, html = at
        assert visible, html
        assert ringed, html
        reached.add(place)
    assert len(reached) >= stops


def test_skip_link_goes_to_the_content(opens: Opens) -> None:
    page = opens(RECIPE)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Siirry sisältöön")).to_be_focused()
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#page-title"


def test_another_language_is_two_presses_away_on_a_phone(opens: Opens) -> None:
    """The first thing in the menu, in sight at once, by hand and by keyboard."""
    page = opens("/reseptit/haastemoottori/", width=390, height=640)
    page.locator(".header__menu").click()
    swedish = page.locator("#drawer").get_by_role("link", name="Svenska")
    expect(swedish).to_be_in_viewport()
    swedish.click()
    expect(page).to_have_url(re.compile("/sv/recept/haastemoottori/$"))
    page.locator(".header__menu").press("Enter")
    for _ in range(2):
        page.keyboard.press("Tab")
    expect(page.locator("#drawer").get_by_role("link", name="Suomi")).to_be_focused()


def test_drawer_opens_and_closes_by_keyboard(opens: Opens) -> None:
    page = opens("/", width=360, height=800)
    button = page.get_by_role("button", name="Valikko")
    button.focus()
    page.keyboard.press("Enter")
    drawer = page.locator("#drawer")
    expect(drawer).to_be_visible()
    page.keyboard.press("Escape")
    expect(drawer).to_be_hidden()
    expect(button).to_be_focused()


def test_text_of_twice_the_size_fits(opens: Opens) -> None:
    page = opens(RECIPE)
    page.evaluate("document.documentElement.style.fontSize = '212.5%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280


def test_reduced_motion_is_respected(opens: Opens) -> None:
    page = opens(RECIPE)
    page.emulate_media(reduced_motion="reduce")
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    assert page.evaluate("getComputedStyle(document.getElementById('announce')).transitionProperty") in ("none", "all")


def test_without_script_everything_is_there(without_script: BrowserContext) -> None:
    page = without_script.new_page()
    page.goto("/reseptit/")
    expect(page.locator(".card").first).to_be_visible()
    expect(page.locator("[data-choices]")).to_be_hidden()
    page.goto("/oma-ruokalista/")
    for plain in page.locator("[data-own-plain]").all():
        expect(plain).to_be_visible()
    page.goto(RECIPE)
    expect(page.locator("[data-own]")).to_be_hidden()
    expect(page.locator(".part--ingredients li").first).to_be_visible()


@pytest.mark.parametrize("width", [320, 360, 390, 430, 600, 720, 820, 1100])
def test_the_header_keeps_to_one_row(opens: Opens, width: int) -> None:
    page = opens("/reseptit/haastehaku/", width=width)
    assert page.evaluate("document.querySelector('.header__bar').offsetHeight") < 100
