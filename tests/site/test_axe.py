"""No violation of WCAG 2.2 A and AA that axe can find: every kind of page, light and dark, wide and narrow, open and closed."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page, expect

AXE = (Path(__file__).parents[1] / "vendor/axe.min.js").read_text(encoding="utf-8")
STATEMENT = Path(__file__).parents[2] / "pages/accessibility.yml"
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


def open_drawer(page: Page) -> None:
    page.get_by_role("button", name="Valikko").click()
    expect(page.locator("#drawer")).to_be_visible()


def open_filters(page: Page) -> None:
    expect(page.locator("[data-none]")).to_be_visible()


def open_tip(page: Page) -> None:
    page.locator("a.term").first.focus()
    page.get_by_role("tooltip").wait_for()


def open_contents(page: Page) -> None:
    page.locator(".contents-fold summary").click()
    expect(page.locator(".contents-fold a").first).to_be_visible()


def open_search(page: Page) -> None:
    page.keyboard.press("/")
    page.locator(".search input").fill("kokeilu")
    page.locator(".search__results a").first.wait_for()


Opener = Callable[[Page], None]
OPEN: dict[str, tuple[str, tuple[int, ...], Opener]] = {
    "drawer": ("/reseptit/", (320,), open_drawer),
    "filters": ("/reseptit/?phase=kasvu&q=xyzzy", (1280, 320), open_filters),
    "tip": ("/reseptit/haastemoottori/", (1280, 320), open_tip),
    "contents": ("/reseptit/haastemoottori/", (320,), open_contents),
    "search": ("/reseptit/", (1280, 320), open_search),
}


@dataclass(frozen=True)
class State:
    """A page as a reader may have it."""

    name: str
    path: str
    width: int
    dark: bool
    opener: Opener | None = None

    def __str__(self) -> str:
        return f"{self.name}-{self.width}-{'dark' if self.dark else 'light'}"


PLAIN = [State(name, path, width, dark) for name, path in PAGES.items() for width in (1280, 320) for dark in (False, True)]
OPENED = [
    State(f"open-{name}", path, width, dark, opener)
    for name, (path, widths, opener) in OPEN.items()
    for width in widths
    for dark in (False, True)
]
STATES = [*PLAIN, *OPENED]
FOUND: dict[str, list[str]] = {}
"""What axe found in each state that was read in this run."""


@pytest.mark.parametrize("state", STATES, ids=str)
def test_state(opens: Callable[..., Page], state: State) -> None:
    page = opens(state.path, width=state.width, dark=state.dark)
    if state.opener:
        state.opener(page)
    FOUND[str(state)] = violations(page)
    assert FOUND[str(state)] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= state.width


def test_statement_tells_what_was_found(update: bool) -> None:
    """`--update` writes pages/accessibility.yml; otherwise it must say what this run has found."""
    if len(FOUND) < len(STATES):
        pytest.skip("the statement is about all states: run the whole file")
    faults = [line for lines in FOUND.values() for line in lines]
    version = re.search(r"axe v([\d.]+)", AXE)
    assert version
    facts = {
        "standard": "WCAG 2.2",
        "tool": f"axe-core {version[1]}",
        "kinds": len(PAGES),
        "states": len(STATES),
        "violations": len(faults),
        "rules": sorted({line.partition(":")[0] for line in faults}),
    }
    if update:
        said = yaml.safe_dump({**facts, "date": date.today()}, sort_keys=False)
        STATEMENT.write_text(f"# Written by tests/site/test_axe.py --update\n{said}", encoding="utf-8")
    told = yaml.safe_load(STATEMENT.read_text(encoding="utf-8"))
    assert told.pop("date") <= date.today()
    assert told == facts


@pytest.mark.parametrize(
    ("lang", "path"),
    [("fi", "/saavutettavuusseloste/"), ("sv", "/sv/tillganglighetsutlatande/"), ("en", "/en/accessibility-statement/")],
)
def test_statement_shows_the_facts_and_the_way_to_answer(opens: Callable[..., Page], lang: str, path: str) -> None:
    told = yaml.safe_load(STATEMENT.read_text(encoding="utf-8"))
    page = opens(path)
    assert violations(page) == []
    facts = page.locator(".part--tested dd")
    expect(facts.nth(1)).to_have_text(told["tool"])
    expect(facts.nth(2)).to_have_text(str(told["kinds"]))
    expect(facts.nth(3)).to_contain_text(str(told["states"]))
    expect(facts.nth(4)).to_have_text(str(told["violations"]))
    expect(page.locator("time")).to_have_attribute("datetime", told["date"].isoformat())
    expect(page.locator(".prose")).to_contain_text(re.compile(r"\b14\b"))


def test_axe_can_fail(opens: Callable[..., Page]) -> None:
    page = opens("/reseptit/")
    page.evaluate("document.querySelector('.card__summary').style.color = '#ccc'")
    assert any(line.startswith("color-contrast") for line in violations(page))


def test_forced_colours_keep_edges_and_drawings(opens: Callable[..., Page]) -> None:
    page = opens("/reseptit/")
    page.emulate_media(forced_colors="active")
    assert page.locator(".card").first.evaluate("e => getComputedStyle(e).borderLeftStyle") == "solid"
    page.get_by_label("Vaihe", exact=True).focus()
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.goto("/")
    assert page.locator(".drawing").first.evaluate("e => getComputedStyle(e).forcedColorAdjust") == "none"
