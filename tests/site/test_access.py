"""axe sees what it should, and forced colours keep what colours alone would say; tests/edition looks at every page."""

from __future__ import annotations

import pytest
from axe import violations
from browsing import Opens
from playwright.sync_api import expect


def test_axe_can_fail(opens: Opens) -> None:
    page = opens("/reseptit/")
    page.evaluate("document.querySelector('.card__summary').style.color = '#ccc'")
    assert any(line.startswith("color-contrast") for line in violations(page))


def test_forced_colours_keep_edges_and_drawings(opens: Opens) -> None:
    page = opens("/reseptit/")
    page.emulate_media(forced_colors="active")
    assert page.locator(".card").first.evaluate("e => getComputedStyle(e).borderLeftStyle") == "solid"
    page.get_by_label("Vaihe", exact=True).focus()
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.goto("/")
    assert page.locator(".drawing").first.evaluate("e => getComputedStyle(e).forcedColorAdjust") == "none"


def test_in_forced_colours_one_tab_alone_is_the_current_one(opens: Opens) -> None:
    page = opens("/reseptit/")
    page.emulate_media(forced_colors="active")
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    edges = page.locator(".sections a").evaluate_all(
        "all => all.map(e => [e.ariaCurrent, getComputedStyle(e).borderBottomColor])"
    )
    current, others = ([edge for is_so, edge in edges if bool(is_so) is found] for found in (True, False))
    assert len(current) == 1 and len(others) > 1
    assert set(others).isdisjoint(current)
    assert set(others) <= {
        ground,
        "rgba(0, 0, 0, 0)",
        page.evaluate("getComputedStyle(document.documentElement).backgroundColor"),
    }


STATES = [
    "/",
    "/reseptit/",
    "/reseptit/haastemoottori/",
    "/menetelmat/haastetyopaja/",
    "/mittarit/",
    "/oma-ruokalista/",
    "/haku/",
]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("path", STATES)
def test_forced_colours_reach_every_icon_and_leave_drawings_their_ground(opens: Opens, path: str, dark: bool) -> None:
    page = opens(path, dark=dark)
    page.emulate_media(forced_colors="active")
    strange = page.locator(".icon:visible").evaluate_all(
        """all => all.filter(e => getComputedStyle(e).color !== getComputedStyle(e.parentElement).color)
            .map(e => e.parentElement.outerHTML.split(">")[0])"""
    )
    assert strange == []
    grounds = page.locator(".drawing:visible").evaluate_all("all => all.map(e => getComputedStyle(e).backgroundColor)")
    assert all(ground.startswith("rgb(") for ground in grounds)


def test_forced_colours_show_what_is_pressed_and_where_one_is(opens: Opens) -> None:
    page = opens("/menetelmat/haastetyopaja/", width=390)
    page.emulate_media(forced_colors="active")
    page.locator("[data-room-open]").first.click()
    sound = page.locator("[data-room=sound]")
    ground = "e => getComputedStyle(e).backgroundColor"
    before = sound.evaluate(ground)
    sound.click()
    expect(sound).to_have_attribute("aria-pressed", "true")
    assert sound.evaluate(ground) != before
    page.keyboard.press("Escape")
    page.goto("/reseptit/")
    page.get_by_role("button", name="Valikko").click()
    current = page.locator("#drawer .drawer__list [aria-current]")
    expect(current).to_have_count(1)
    assert current.evaluate("e => getComputedStyle(e).textDecorationLine") == "underline"


def test_the_moon_is_a_sun_in_the_dark(opens: Opens) -> None:
    page = opens("/reseptit/")
    moon, sun = page.locator("[data-theme-toggle] .icon").all()
    expect(moon).to_be_visible()
    expect(sun).to_be_hidden()
    page.locator("[data-theme-toggle]").click()
    expect(moon).to_be_hidden()
    expect(sun).to_be_visible()
