"""No violation of WCAG 2.2 A and AA that axe can find: every kind of page, light and dark, wide and narrow, open and closed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
import yaml
from axe import AXE, violations
from browsing import Opens
from playwright.sync_api import Page, expect

STATEMENT = Path(__file__).parents[2] / "pages/accessibility.yml"
PAGES = {
    "front": "/",
    "listing": "/reseptit/",
    "recipe": "/reseptit/haastemoottori/",
    "method": "/menetelmat/haastetyopaja/",
    "metric": "/mittarit/budjetti-lahteittain/",
    "case": "/tapaukset/fiksu-kalasatama/",
    "challenge": "/haasteet/vahahiilinen-tyomaa/",
    "challenges": "/haasteet/",
    "menu": "/ruokalistat/uusi-klusteri/",
    "phase": "/vaiheet/kasvu/",
    "phases": "/vaiheet/",
    "theme": "/teemat/kokeilut/",
    "role": "/roolit/orkestroija/",
    "glossary": "/sanasto/",
    "sources": "/lahteet/",
    "hand-page": "/oma-keittokirja/",
    "search": "/haku/?q=kokeilu",
    "own-menu": "/oma-ruokalista/?r=haastemoottori,arvolupaus",
    "own-menu-empty": "/oma-ruokalista/",
    "not-found": "/404.html",
    "swedish": "/sv/",
    "english": "/en/recipes/haastemoottori/",
}


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


def open_all(page: Page) -> None:
    """Every fold that is seen, one after the other, and those within."""
    expect(page.locator(".unsettled")).to_have_count(0)
    for fold in page.locator("main details:not([open]) > summary").all():
        if fold.is_visible():
            fold.click()


Opener = Callable[[Page], None]
OPEN: dict[str, tuple[str, tuple[int, ...], Opener]] = {
    "drawer": ("/reseptit/", (320,), open_drawer),
    "filters": ("/reseptit/?phase=kasvu&q=xyzzy", (1280, 320), open_filters),
    "tip": ("/reseptit/haastemoottori/", (1280, 320), open_tip),
    "contents": ("/reseptit/haastemoottori/", (320,), open_contents),
    "search": ("/reseptit/", (1280, 320), open_search),
    "plan": ("/oma-ruokalista/?menu=haastekierros", (1280, 320), open_all),
    "desk": ("/osallistu/kirjoita/?kind=recipe", (1280, 320), open_all),
    "entry": ("/osallistu/kirjoita/?kind=metric&id=kokeilujen-maara", (1280, 320), open_all),
}


@dataclass(frozen=True)
class Visit:
    """A page as a reader may have it, at some widths, light and dark."""

    path: str
    widths: tuple[int, ...] = (1280, 320)
    opener: Opener | None = None

    @property
    def states(self) -> int:
        return 2 * len(self.widths)


VISITS = {name: Visit(path) for name, path in PAGES.items()}
VISITS |= {f"open-{name}": Visit(path, widths, opener) for name, (path, widths, opener) in OPEN.items()}


@pytest.fixture(scope="module")
def known() -> dict[str, list[str]]:
    """What axe found on each visit that was made in this run."""
    return {}


def found(known: dict[str, list[str]], name: str, opens: Opens) -> list[str]:
    if name not in known:
        known[name] = list(look(VISITS[name], opens))
    return known[name]


def look(visit: Visit, opens: Opens) -> Iterator[str]:
    """What axe finds in every state of a visit, and where it must be read by moving sideways."""
    for width in visit.widths:
        page = opens(visit.path, width=width)
        if visit.opener:
            visit.opener(page)
        for theme in ("light", "dark"):
            page.emulate_media(color_scheme=theme)
            yield from (f"{width} {theme} {fault}" for fault in violations(page))
            if page.evaluate("document.documentElement.scrollWidth") > width:
                yield f"{width} {theme} is too wide"


@pytest.mark.parametrize("name", VISITS)
def test_visit(opens: Opens, known: dict[str, list[str]], name: str) -> None:
    assert found(known, name, opens) == []


def test_statement_tells_what_was_found(opens: Opens, known: dict[str, list[str]], update: bool) -> None:
    """`--update` writes pages/accessibility.yml; otherwise it must say what this run has found."""
    faults = [line for name in VISITS for line in found(known, name, opens)]
    version = re.search(r"axe v([\d.]+)", AXE)
    assert version
    facts = {
        "standard": "WCAG 2.2",
        "tool": f"axe-core {version[1]}",
        "kinds": len(PAGES),
        "states": sum(visit.states for visit in VISITS.values()),
        "violations": len(faults),
        "rules": sorted({line.split()[2].rstrip(":") for line in faults}),
    }
    if update:
        said = yaml.safe_dump({**facts, "date": date.today()}, sort_keys=False)
        STATEMENT.write_text(f"# Written by tests/edition/test_axe.py --update\n{said}", encoding="utf-8")
    told = yaml.safe_load(STATEMENT.read_text(encoding="utf-8"))
    assert told.pop("date") <= date.today()
    assert told == facts


@pytest.mark.parametrize(
    ("lang", "path"),
    [("fi", "/saavutettavuusseloste/"), ("sv", "/sv/tillganglighetsutlatande/"), ("en", "/en/accessibility-statement/")],
)
def test_statement_shows_the_facts_and_the_way_to_answer(opens: Opens, lang: str, path: str) -> None:
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
