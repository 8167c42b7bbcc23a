"""What stands on an entry's page beside its text: menus, contents on a phone, sheets to print, headings that differ."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from axe import violations
from browsing import Opens
from every_page import sheets_of, sheets_print_alone, too_wide
from playwright.sync_api import expect

METHOD = "/menetelmat/haastetyopaja/"


def test_recipe_names_the_menus_that_use_it(opens: Opens) -> None:
    page = opens("/reseptit/haastemoottori/")
    menus = page.locator(".onward--menus")
    expect(menus.locator("dt")).to_have_text("Käytössä ruokalistoilla")
    links = menus.get_by_role("link").evaluate_all("all => all.map(e => e.href)")
    assert links
    assert len(set(links)) == len(links)
    expect(page.locator(".part--onward [data-kind=menu]")).to_have_count(len(links))


@pytest.mark.parametrize("path", ["/reseptit/haastemoottori/", METHOD, "/mittarit/kokeilujen-maara/"])
def test_no_way_on_is_told_twice(opens: Opens, path: str) -> None:
    links = opens(path).locator(".part--onward .entry-link").evaluate_all("all => all.map(e => e.href)")
    assert links
    assert [link for link, count in Counter(links).items() if count > 1] == []


def test_the_wheel_leads_where_the_list_beside_it_does(opens: Opens) -> None:
    page = opens("/")
    wheel = page.locator(".hero__picture a").evaluate_all("all => all.map(e => e.href.baseVal)")
    assert wheel
    assert wheel == page.locator(".phases a").evaluate_all("all => all.map(e => e.getAttribute('href'))")
    assert violations(page) == []


@pytest.mark.parametrize("path", [METHOD, "/en/methods/haastetyopaja/", "/sv/metoder/haastetyopaja/"])
def test_no_two_facts_have_one_name(opens: Opens, path: str) -> None:
    names = opens(path).locator(".glance dt").all_inner_texts()
    assert [name for name, count in Counter(names).items() if count > 1] == []


@pytest.mark.parametrize("path", ["/tapaukset/", "/haasteet/", "/reseptit/"])
def test_no_card_says_a_fact_twice(opens: Opens, path: str) -> None:
    cards = (
        opens(path)
        .locator(".card__facts")
        .evaluate_all("all => all.map(e => [...e.children].map(one => one.textContent.trim()))")
    )
    assert cards
    assert [facts for facts in cards if len(set(facts)) < len(facts)] == []


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


def test_every_sheet_prints_alone_on_one_page_with_room_to_write(opens: Opens, built_site: Path, tmp_path: Path) -> None:
    paths = sheets_of(built_site)
    assert len(paths) > 5
    sheets_print_alone(opens("/"), paths, tmp_path)


def test_web_fonts_have_names_of_their_own_and_their_licence_beside_them(opens: Opens, built_site: Path) -> None:
    page = opens("/")
    page.evaluate("document.fonts.ready")
    families = page.evaluate("[...document.fonts].filter(f => f.status === 'loaded').map(f => f.family)")
    assert {name.strip('"') for name in families} == {"Cookbook Sans", "Cookbook Serif"}
    folder = built_site / "assets/cookbook/fonts/web"
    assert [path.name for path in folder.glob("*.txt")]
    assert not list(folder.glob("Source*.*"))


def test_text_of_twice_the_size_fits_half_the_width(opens: Opens, built_site: Path) -> None:
    pages = [path for path in built_site.glob("*/*/index.html") if 'id="page-title"' in path.read_text(encoding="utf-8")]
    paths = [f"/{path.parent.relative_to(built_site).as_posix()}/" for path in pages]
    assert len(paths) > 20
    assert too_wide(opens("/"), paths) == {}


@pytest.mark.parametrize("path", ["/reseptit/haastemoottori/", "/ruokalistat/haastekierros-9-kk/", "/mittarit/kokeilujen-maara/"])
def test_the_workbook_stands_beside_the_title(opens: Opens, path: str) -> None:
    page = opens(path)
    link = page.locator(".actions").get_by_role("link", name="Lataa tuloskortti (Excel)")
    expect(page.get_by_role("link", name="(Excel)")).to_have_count(1)
    assert page.request.get(link.evaluate("link => link.href")).ok
