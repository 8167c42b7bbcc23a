"""Two or three recipes of the listing side by side."""

from __future__ import annotations

import re

from axe import violations
from browsing import Opens
from playwright.sync_api import expect

LIST = "/reseptit/"
SHIFT = """() => new Promise(done => {
    let sum = 0;
    new PerformanceObserver(list => list.getEntries().forEach(each => { sum += each.value; }))
        .observe({type: "layout-shift", buffered: true});
    setTimeout(() => done(sum), 300);
})"""


def test_two_recipes_are_compared_and_the_address_says_which(opens: Opens) -> None:
    page = opens(LIST)
    table = page.locator("[data-comparing]")
    expect(table).to_be_hidden()
    page.get_by_label("Vertaa Haastemoottori").check()
    expect(table).to_be_hidden()
    page.get_by_label("Vertaa Arvolupaus").check()
    expect(table.locator("thead th")).to_have_count(2)
    expect(table.get_by_role("row", name=re.compile("^Kesto"))).to_be_visible()
    expect(table.get_by_role("row", name=re.compile("^Vaiheet"))).to_be_visible()
    expect(table.get_by_role("status")).to_contain_text("2")
    expect(page).to_have_url(re.compile(r"compare=[a-z-]+%2C[a-z-]+$"))
    assert violations(page) == []
    page.reload()
    expect(table.locator("thead th")).to_have_count(2)
    page.get_by_role("button", name="Lopeta vertailu").click()
    expect(table).to_be_hidden()
    expect(page).to_have_url(re.compile(f"{LIST}$"))


def test_recipes_are_compared_by_names_that_they_had(opens: Opens) -> None:
    page = opens(f"{LIST}?compare=kokeiluhaku,arvolupaus")
    expect(page.locator("[data-comparing] thead th")).to_have_count(2)
    expect(page.get_by_label("Vertaa Kokeiluohjelma")).to_be_checked()


def test_no_more_than_three_are_compared(opens: Opens) -> None:
    page = opens(f"{LIST}?compare=haastemoottori,arvolupaus,haastehaku,kokeiluohjelma", width=390)
    expect(page.locator("[data-comparing] thead th")).to_have_count(3)
    boxes = page.locator("[data-compare]")
    assert boxes.evaluate_all("all => all.filter(box => !box.checked && !box.disabled).length") == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_an_estimate_stands_apart_from_its_figure(opens: Opens) -> None:
    page = opens(f"{LIST}?compare=haastemoottori,arvolupaus")
    expect(page.locator("[data-comparing] thead th")).to_have_count(2)
    cells = page.locator("[data-comparing] td").all_inner_texts()
    assert any(cell.endswith(" (arvio)") for cell in cells), cells
    assert any(re.search(r"\S \(\d+.*(vk|kk)\)$", line) for cell in cells for line in cell.splitlines()), cells


def test_two_stand_beside_each_other_on_a_phone(opens: Opens) -> None:
    page = opens(f"{LIST}?compare=haastemoottori,arvolupaus", width=390)
    second = page.locator("[data-comparing] thead th").nth(1)
    second.wait_for()
    box, room = second.bounding_box(), page.locator("[data-comparing] .table").bounding_box()
    assert box and room
    assert box["x"] + box["width"] / 2 < room["x"] + room["width"]


def test_what_an_address_compares_moves_nothing(opens: Opens) -> None:
    page = opens("about:blank")
    page.goto(f"{LIST}?compare=haastemoottori,arvolupaus")
    expect(page.locator("[data-comparing] thead th")).to_have_count(2)
    expect(page.locator(".card").first).to_be_visible()
    assert page.evaluate(SHIFT) <= 0.02
