"""A plan by the keyboard alone: each control is reached and named, and the focus is never lost."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from browsing import Opens
from playwright.sync_api import Locator, Page, expect

MENU = "/oma-ruokalista/?menu=haastekierros-9-kk"
WITHIN = "main :is(a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [tabindex='0'])"
SEEN = f"""() => [...document.querySelectorAll("{WITHIN}")].filter(each => each.checkVisibility())"""
PLACE = f"({SEEN})().indexOf(document.activeElement)"
MANY = 4
"""Stops within one control, as a date has."""
FREE = ("link", "option", "spinbutton")
"""What may be there more than once: what leads to one place, and parts of one control."""


def opened(page: Page) -> None:
    """Every fold of the plan open."""
    expect(page.locator("[data-own-menu]")).to_be_visible()
    for fold in page.locator("[data-own-menu] summary").all():
        fold.click()


def tabbed(page: Page) -> list[int]:
    """The places of the controls in the order in which Tab reaches them."""
    count = page.evaluate(f"({SEEN})().length")
    page.locator("h1").focus()
    reached: list[int] = []
    for _ in range(count * MANY):
        page.keyboard.press("Tab")
        place = page.evaluate(PLACE)
        if place < 0 and reached:
            break
        if not reached or reached[-1] != place:
            reached.append(place)
    return reached


def named(page: Page) -> list[tuple[str, str]]:
    """Role and name of everything in the page that takes the focus, as a screen reader is told them."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    kept = [node for node in nodes if not node["ignored"] and node["role"]["value"] != "RootWebArea"]
    takes = [node for node in kept if any(one["name"] == "focusable" and one["value"]["value"] for one in node["properties"])]
    return [(node["role"]["value"], node["name"]["value"]) for node in takes]


NAME = """() => {
    const at = document.activeElement;
    const named = (at.getAttribute("aria-labelledby") ?? "").split(" ").flatMap(id => document.getElementById(id) ?? []);
    const labels = at.ariaLabel ? [] : named.length ? named : [...at.labels ?? []];
    const text = at.ariaLabel ?? labels.map(each => each.textContent).join(" ");
    return (text || at.textContent).replaceAll("\u00ad", "").replace(/\\s+/g, " ").trim();
}"""


def go(page: Page, name: str) -> Locator:
    """Tab on until the control of that name has the focus; around the page once at most."""
    for _ in range(page.evaluate(f"({SEEN})().length") * MANY + 40):
        page.keyboard.press("Tab")
        if page.evaluate(NAME).startswith(name):
            return page.locator(":focus")
    raise AssertionError(f"no Tab leads to {name}")


def told(page: Page, sentence: str) -> None:
    """What was pressed keeps the focus, or what stands in its place, and everybody is told what came of it."""
    expect(page.locator("#announce")).to_contain_text(sentence)
    assert page.evaluate("document.activeElement !== document.body && document.activeElement.checkVisibility()")


def test_a_plan_from_its_menu_to_its_papers(opens: Opens, tmp_path: Path) -> None:
    page = opens("/oma-ruokalista/")
    keys = page.keyboard
    expect(page.locator("[data-own-menu]")).to_be_visible()
    go(page, "Lisää koko ruokalista")
    keys.type("Haaste")
    go(page, "Lisää koko ruokalista")
    keys.press("Enter")
    told(page, "on lisätty.")
    go(page, "Suunnitelman nimi")
    keys.type("Kevään kierros")
    go(page, "Alkaa")
    keys.type("03012027")
    days = page.locator(".fact:has([data-sum=days])")
    expect(days).to_contain_text("1.3.2027–")
    assert days.get_attribute("aria-live") == "polite"
    go(page, "Siirrä myöhemmäksi: Arvolupaus")
    keys.press("Enter")
    told(page, "kohdassa 2")
    expect(page.get_by_role("button", name="Siirrä myöhemmäksi: Arvolupaus")).to_be_focused()
    go(page, "Omat tiedot Haastemoottori")
    keys.press("Enter")
    for name, typed in (("Oma nimi", "Kevään haasteet"), ("Vastuuhenkilö", "Liisa")):
        keys.press("Tab")
        assert page.evaluate(NAME) == name
        keys.type(typed)
    go(page, "Aikaisintaan")
    keys.type("05082027")
    go(page, "Omat tiedot Portti: Tarpeet")
    own = page.locator("[data-id=haastemoottori]")
    expect(own.locator(".own__name")).to_have_text("Kevään haasteet")
    expect(own.locator(".own__time")).to_contain_text("10.5.2027–")
    expect(own.get_by_label("Aikaisintaan")).to_have_value("2027-05-08")  # A Saturday: it begins on the next day of work.
    expect(own.locator(".own__time")).to_contain_text("Liisa")
    keys.press("Enter")
    go(page, "Ehdot, yksi riviä kohti")
    keys.type("Viisi haastetta")
    keys.press("Tab")
    go(page, "Viisi haastetta")
    keys.press("Space")
    expect(page.locator("[data-id=gate-1] .own__time")).to_contain_text("1/1 ehtoa täyttyy")
    assert page.evaluate("document.activeElement.checked")
    for name, ending in (("Lataa kalenteri", ".ics"), ("Lataa työkirja", ".xlsx"), ("Tallenna tiedostoksi", ".json")):
        button = go(page, name)
        with page.expect_download() as coming:
            keys.press("Enter")
        assert coming.value.suggested_filename == f"kevään-kierros{ending}"
        expect(button).to_be_focused()
    page.evaluate("window.print = () => dispatchEvent(new Event('afterprint'))")
    for name in ("Tulosta aikajana", "Tulosta johdon sivu"):
        go(page, name)
        keys.press("Enter")
        assert page.evaluate(NAME).startswith(name)
        assert page.evaluate("document.documentElement.dataset.paper") is None
    go(page, "Poista suunnitelma")
    keys.press("Enter")
    told(page, "on poistettu.")
    go(page, "Kumoa")
    keys.press("Enter")
    told(page, "Palautettu.")
    expect(own.locator(".own__name")).to_have_text("Kevään haasteet")


def test_every_control_is_reached_in_the_order_of_the_page(opens: Opens) -> None:
    for width in (1280, 390):
        page = opens(MENU, width=width)
        opened(page)
        reached = tabbed(page)
        assert reached == list(range(len(reached)))
        assert len(reached) == page.evaluate(f"({SEEN})().length") > 100


def test_every_control_says_what_it_does_and_to_what(opens: Opens) -> None:
    page = opens(MENU)
    opened(page)
    found = named(page)
    assert [role for role, name in found if not name.strip()] == []
    fields = page.get_by_role("group")
    groups = [each for each in page.locator(".own__fields").all() if each.get_attribute("aria-labelledby")]
    own = {label.replace("\u00ad", "") for each in groups for label in each.locator("label").all_inner_texts()}
    assert fields.count() >= len(groups) == len(page.locator("[data-own-list] > li").all())
    many = Counter(one for one in found if one[0] not in FREE and one[1].strip() not in own and "picker" not in one[1])
    assert [one for one, count in many.items() if count > 1] == []
