"""What stands on an entry's page beside its text: menus, contents on a phone, sheets to print, headings that differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from playwright.sync_api import Browser, Page, expect
from test_axe import PAGES

Opens = Callable[..., Page]
METHOD = "/menetelmat/haastetyopaja/"


def test_recipe_names_the_menus_that_use_it(opens: Opens) -> None:
    page = opens("/reseptit/haastemoottori/")
    menus = page.locator(".part--menus")
    expect(menus.get_by_role("heading")).to_have_text("Käytössä ruokalistoilla")
    links = menus.get_by_role("link").evaluate_all("all => all.map(e => e.href)")
    assert links
    assert len(set(links)) == len(links)
    expect(page.locator(".part--users:not(.part--menus) [data-kind=menu]")).to_have_count(0)


@pytest.mark.parametrize("path", [METHOD, "/en/methods/haastetyopaja/", "/sv/metoder/haastetyopaja/"])
def test_no_two_facts_have_one_name(opens: Opens, path: str) -> None:
    names = opens(path).locator(".glance dt").all_inner_texts()
    assert [name for name, count in Counter(names).items() if count > 1] == []


def test_contents_fold_open_on_a_phone_and_stand_beside_on_a_desktop(opens: Opens) -> None:
    page = opens("/reseptit/haastemoottori/", width=360)
    page.emulate_media(reduced_motion="reduce")
    fold = page.locator("details.contents-fold")
    expect(page.locator("nav.contents")).to_be_hidden()
    expect(fold.get_by_role("link").first).to_be_hidden()
    fold.locator("summary").press("Enter")
    link = fold.get_by_role("link").nth(2)
    link.click()
    target = page.evaluate("document.getElementById(location.hash.slice(1)).getBoundingClientRect().top")
    assert 0 <= target < 900
    page.set_viewport_size({"width": 1280, "height": 900})
    expect(fold).to_be_hidden()
    expect(page.locator("nav.contents")).to_be_visible()


def methods(site: Path) -> list[str]:
    found = sorted(site.glob("menetelmat/*/index.html"))
    return [f"/menetelmat/{path.parent.name}/" for path in found if "data-print-sheet" in path.read_text(encoding="utf-8")]


def test_every_sheet_prints_alone_on_one_page_with_room_to_write(
    browser: Browser, origin: str, built_site: Path, tmp_path: Path
) -> None:
    page = browser.new_page(base_url=origin)
    paths = methods(built_site)
    assert len(paths) > 5
    for path in paths:
        page.goto(path)
        page.evaluate("window.print = () => {}")
        for button in page.locator("[data-print-sheet]").all():
            button.click()
            page.emulate_media(media="print")
            rooms = page.locator(".is-printed .sheet__fields li").evaluate_all("all => all.map(e => e.clientHeight)")
            assert min(rooms) > 50, (path, rooms)  # a label and at least 8 mm for handwriting
            assert page.locator("h1").is_hidden()
            page.emulate_media(media="null")
            file = tmp_path / "sheet.pdf"
            page.pdf(path=file, prefer_css_page_size=True)
            with pikepdf.open(file) as pdf:
                assert len(pdf.pages) == 1, path
                assert [float(side) / 72 * 25.4 for side in pdf.pages[0].mediabox[2:]] == pytest.approx([210, 297], abs=0.5)
            expect(page.locator(".is-printed")).to_have_count(0)
    page.close()


def test_web_fonts_have_names_of_their_own_and_their_licence_beside_them(opens: Opens, built_site: Path) -> None:
    page = opens("/")
    page.evaluate("document.fonts.ready")
    families = page.evaluate("[...document.fonts].filter(f => f.status === 'loaded').map(f => f.family)")
    assert {name.strip('"') for name in families} == {"Keittokirja Sans", "Keittokirja Serif"}
    folder = built_site / "assets/cookbook/fonts/web"
    assert [path.name for path in folder.glob("*.txt")]
    assert not list(folder.glob("Source*.*"))


def test_text_of_twice_the_size_fits_half_the_width(opens: Opens) -> None:
    page = opens("/", width=640)
    wide = {}
    for kind, path in PAGES.items():
        page.goto(path)
        page.evaluate("document.documentElement.style.fontSize = '212.5%'")
        if page.evaluate("document.documentElement.scrollWidth") > 640:
            wide[kind] = page.evaluate(
                """[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > 641
                && !e.closest('.table')).map(e => e.tagName + '.' + e.className).slice(0, 8)"""
            )
    assert wide == {}
