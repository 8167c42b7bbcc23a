"""No violation of WCAG 2.2 A and AA that axe can find: every kind of page, light and dark, wide and narrow, open and closed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

AXE = (Path(__file__).parents[1] / "vendor/axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PAGES = {
    "front": "/",
    "listing": "/reseptit/",
    "recipe": "/reseptit/haastemoottori/",
    "method": "/menetelmat/haastetyopaja/",
    "metric": "/mittarit/budjetti-lahteittain/",
    "case": "/tapaukset/fiksu-kalasatama/",
    "challenge": "/haasteet/vahahiilinen-tyomaa/",
    "challenges": "/haasteet/",
    "menu": "/ruokalistat/uusi-klusteri-18-kk/",
    "phase": "/vaiheet/kasvu/",
    "phases": "/vaiheet/",
    "theme": "/teemat/kokeilut/",
    "role": "/roolit/orkestroija/",
    "glossary": "/sanasto/",
    "sources": "/lahteet/",
    "hand-page": "/nain-kaytat/",
    "search": "/haku/?q=kokeilu",
    "own-menu": "/oma-ruokalista/?r=haastemoottori,arvolupaus",
    "own-menu-empty": "/oma-ruokalista/",
    "not-found": "/404.html",
    "swedish": "/sv/",
    "english": "/en/recipes/haastemoottori/",
}


def violations(page: Page) -> list[str]:
    """What axe finds, a line each."""
    page.evaluate(AXE)
    found = page.evaluate("rules => axe.run({runOnly: {type: 'tag', values: rules}})", RULES)
    return [
        f"{fault['id']}: {node['html'][:120]} {node['any'][0]['message'] if node['any'] else ''}"
        for fault in found["violations"]
        for node in fault["nodes"]
    ]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("kind", PAGES)
def test_page(opens: Callable[..., Page], kind: str, width: int, dark: bool) -> None:
    page = opens(PAGES[kind], width=width, dark=dark)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_open_drawer(opens: Callable[..., Page], dark: bool) -> None:
    page = opens("/reseptit/", width=320, dark=dark)
    page.get_by_role("button", name="Valikko").click()
    assert page.locator("#drawer").is_visible()
    assert violations(page) == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_open_filters(opens: Callable[..., Page], width: int, dark: bool) -> None:
    page = opens("/reseptit/?phase=kasvu&q=xyzzy", width=width, dark=dark)
    assert page.locator("[data-none]").is_visible()
    assert violations(page) == []


def test_axe_can_fail(opens: Callable[..., Page]) -> None:
    page = opens("/reseptit/")
    page.evaluate("document.querySelector('.card__summary').style.color = '#ccc'")
    assert any(line.startswith("color-contrast") for line in violations(page))


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
def test_open_tip(opens: Callable[..., Page], width: int, dark: bool) -> None:
    page = opens("/reseptit/haastemoottori/", width=width, dark=dark)
    page.locator("a.term").first.focus()
    page.get_by_role("tooltip").wait_for()
    assert violations(page) == []


def test_forced_colours_keep_edges_and_drawings(opens: Callable[..., Page]) -> None:
    page = opens("/reseptit/")
    page.emulate_media(forced_colors="active")
    assert page.locator(".card").first.evaluate("e => getComputedStyle(e).borderLeftStyle") == "solid"
    page.get_by_label("Vaihe", exact=True).focus()
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.goto("/")
    assert page.locator(".drawing").first.evaluate("e => getComputedStyle(e).forcedColorAdjust") == "none"
