"""The reader's own plans: put together, dated, changed with the keyboard alone, kept, shared, taken along, printed."""

from __future__ import annotations

import json
import re
import subprocess
import xml.etree.ElementTree as ET
import zipfile
from datetime import date, timedelta
from pathlib import Path

import pytest
from axe import violations
from browsing import Opens
from openpyxl import load_workbook
from playwright.sync_api import Download, Locator, Page, expect
from tools import HERE, NODE, installed

OWN = "/oma-ruokalista/"
MENU = f"{OWN}?menu=haastekierros-9-kk"
ROUND = [
    "arvolupaus",
    "haastemoottori",
    "gate-1",
    "haastehaku",
    "gate-2",
    "kokeiluohjelma",
    "gate-3",
    "kehittajafoorumi",
    "gate-4",
]
PARTED = "//*[@data-id='haastemoottori']//a[contains(., '\u00ad') and translate(., '\u00ad', '') = 'Haastemoottori']"
"""A name whose word is parted, as names are where letters are large: lines are then others once more."""
COVERED = """all => all.filter(each => {
    const [one, other] = ["summary", ".own__buttons"].map(part => each.querySelector(part).getBoundingClientRect());
    return one.right > other.left && one.bottom > other.top && other.bottom > one.top;
}).map(each => each.dataset.id)"""
"""The items whose fold and buttons overlap, seen in one moment: what the one covers may move before the other is looked at."""


def items(page: Page) -> list[str]:
    expect(page.locator("[data-own-menu]")).to_be_visible()
    return page.locator("[data-own-list] > li").evaluate_all("all => all.map(item => item.dataset.id)")


def line(page: Page, id: str) -> Locator:
    return page.locator(f"[data-own-list] > [data-id={id}]")


def start_on(page: Page, day: str) -> None:
    page.get_by_label("Alkaa").fill(day)
    page.get_by_label("Alkaa").blur()


def taken(page: Page, name: str, folder: Path) -> Path:
    with page.expect_download() as coming:
        page.get_by_role("button", name=name).click()
    download: Download = coming.value
    download.save_as(folder / download.suggested_filename)
    return folder / download.suggested_filename


def test_a_whole_menu_is_taken_with_one_action(opens: Opens) -> None:
    page = opens("/ruokalistat/haastekierros-9-kk/")
    page.get_by_role("link", name="Tee tästä oma suunnitelma").click()
    assert items(page) == ROUND
    expect(page).to_have_url(re.compile(f"{OWN}$"))
    expect(page.get_by_label("Suunnitelman nimi")).to_have_value("Haastekierros yhdeksässä kuukaudessa")
    expect(page.locator("[data-own-count]")).to_have_text("5")
    page.reload()
    assert items(page) == ROUND
    expect(page.locator("#own-open option")).to_have_count(1)


def test_recipes_come_from_pages_and_cards_and_are_ordered_summed_and_shared(opens: Opens) -> None:
    page = opens("/reseptit/haastemoottori/")
    page.get_by_role("button", name="Lisää omaan ruokalistaan").click()
    expect(page.locator("#announce")).to_have_text("Lisätty omaan ruokalistaan.")
    page.goto("/reseptit/")
    page.get_by_role("button", name="Lisää omaan ruokalistaan Avoin haastehaku").click()
    expect(page.locator("[data-own-count]")).to_have_text("2")
    page.get_by_role("link", name=re.compile("Oma ruokalista")).first.click()
    assert items(page) == ["haastemoottori", "haastehaku"]
    expect(page.locator("[data-sum=months]")).to_have_text(re.compile(r"\d+–\d+\skk"))
    expect(page.locator("[data-sum=effort]")).to_have_text(re.compile(r"\d+–\d+\shtp"))
    expect(page.locator("[data-sum=money]")).to_have_text(re.compile("€"))
    page.get_by_role("button", name="Siirrä aiemmaksi: Avoin haastehaku").click()
    expect(page.locator("#announce")).to_contain_text("kohdassa 1")
    assert items(page) == ["haastehaku", "haastemoottori"]
    expect(line(page, "haastehaku").locator(".own__warn")).to_contain_text("Haastemoottori")
    page.reload()
    assert items(page) == ["haastehaku", "haastemoottori"]
    page.goto("/reseptit/haastehaku/")
    page.get_by_role("button", name="Poista omasta ruokalistasta").click()
    page.goto(OWN)
    assert items(page) == ["haastemoottori"]


def test_the_list_of_before_is_taken_over(opens: Opens) -> None:
    page = opens("/")
    page.evaluate("""localStorage.setItem("own-menu", '["arvolupaus","<img>",7,"haastemoottori"]')""")
    page.goto(OWN)
    assert items(page) == ["arvolupaus", "haastemoottori"]
    page.evaluate("""localStorage.setItem("own-plans", '{"a": [}'); localStorage.setItem("own-menu", '{"a": [}')""")
    page.reload()
    expect(page.locator("[data-own-empty]")).to_be_visible()


def test_a_menu_opens_by_a_name_that_it_had(opens: Opens) -> None:
    page = opens(f"{OWN}?menu=haastekierros")
    assert items(page) == ROUND
    expect(page.get_by_label("Suunnitelman nimi")).to_have_value("Haastekierros yhdeksässä kuukaudessa")


def test_recipes_are_found_by_names_that_they_had(opens: Opens, tmp_path: Path) -> None:
    """In an address, in the list of before, in a kept plan, in a file, and at the button of the recipe's own page."""
    page = opens(f"{OWN}?r=haastehaku,kokeiluhaku,kokeiluohjelma")
    assert items(page) == ["haastehaku", "kokeiluohjelma"]
    page.evaluate("""localStorage.setItem("own-menu", '["kokeiluhaku"]')""")
    page.goto("/reseptit/kokeiluohjelma/")
    expect(page.get_by_role("button", name="Poista omasta ruokalistasta")).to_be_visible()
    page.goto(OWN)
    assert items(page) == ["kokeiluohjelma"]
    page.get_by_label("Suunnitelman nimi").fill("Omamme")
    page.get_by_label("Suunnitelman nimi").blur()
    page.evaluate("""for (const key of ["own-menu", "own-plans"])
        localStorage.setItem(key, localStorage.getItem(key).replaceAll("kokeiluohjelma", "kokeiluhaku"))""")
    page.reload()
    assert items(page) == ["kokeiluohjelma"]
    expect(page.get_by_label("Suunnitelman nimi")).to_have_value("Omamme")
    file = taken(page, "Tallenna tiedostoksi", tmp_path)
    file.write_text(file.read_text(encoding="utf-8").replace("kokeiluohjelma", "kokeiluhaku"), encoding="utf-8")
    page.locator("[data-own-import]").set_input_files(file)
    expect(page.get_by_label("Suunnitelman nimi")).to_have_value(re.compile("Omamme."))
    assert items(page) == ["kokeiluohjelma"]


def test_dates_follow_the_start_the_pace_and_the_pauses(opens: Opens) -> None:
    page = opens(f"{OWN}?r=haastemoottori")
    start_on(page, "2027-06-01")
    days = line(page, "haastemoottori").locator(".own__time")
    page.get_by_label("Reseptien kesto").select_option("least")
    expect(days).to_contain_text("1.6.2027–28.9.2027")
    page.get_by_label("heinäkuussa").check()
    expect(days).to_contain_text("1.6.2027–29.10.2027")
    page.get_by_label("Reseptien kesto").select_option("most")
    expect(days).to_contain_text("1.6.2027–28.12.2027")
    page.get_by_label("joulun viikoilla").check()
    expect(days).to_contain_text("1.6.2027–11.1.2028")


def test_a_plan_says_that_nothing_happens_at_weekends_and_keeps_to_it(opens: Opens, tmp_path: Path) -> None:
    page = opens(MENU)
    expect(page.locator(".own__timeline")).to_contain_text("Mikään ei ala, pääty eikä tule päätettäväksi viikonloppuna.")
    start_on(page, "2027-01-09")
    text = taken(page, "Lataa kalenteri", tmp_path).read_bytes().decode()
    found = [date.fromisoformat(day) for day in re.findall(r"DTSTART;VALUE=DATE:(\d{8})", text)]
    ends = [date.fromisoformat(day) - timedelta(1) for day in re.findall(r"DTEND;VALUE=DATE:(\d{8})", text)]
    assert min(found) == date(2027, 1, 11)
    assert all(day.weekday() < 5 for day in (*found, *ends))


def test_work_is_counted_at_the_reader_s_price(opens: Opens) -> None:
    page = opens(f"{OWN}?r=haastemoottori")
    page.get_by_label("Henkilötyöpäivän hinta").fill("100")
    page.get_by_label("Henkilötyöpäivän hinta").blur()
    expect(page.locator("[data-sum=money]")).to_have_text("5\u00a0000–11\u00a0000\u00a0€")


def test_an_item_has_the_reader_s_own_words_and_first_day(opens: Opens) -> None:
    page = opens(MENU)
    start_on(page, "2027-01-04")
    own = line(page, "haastehaku")
    own.locator("summary").click()
    own.get_by_label("Oma nimi").fill("Kevään haku")
    own.get_by_label("Vastuuhenkilö").fill("Liisa")
    own.get_by_label("Aikaisintaan").fill("2027-09-01")
    own.get_by_label("Muistiinpanot").fill("<b>Kaksi</b>\nriviä")
    own.get_by_label("Muistiinpanot").blur()
    expect(own.locator(".own__name")).to_have_text("Kevään haku")
    expect(own.locator(".own__time")).to_contain_text("1.9.2027–")
    expect(own.locator(".own__time")).to_contain_text("Liisa")
    expect(own.locator(".own__notes")).to_have_text("<b>Kaksi</b> riviä")
    page.reload()
    expect(own.locator(".own__name")).to_have_text("Kevään haku")
    expect(own.get_by_label("Aikaisintaan")).to_have_value("2027-09-01")


def test_conditions_of_a_gate_are_written_and_ticked_and_it_can_hold(opens: Opens) -> None:
    page = opens(MENU)
    gate = line(page, "gate-1")
    gate.locator("summary").click()
    gate.get_by_label("Ehdot, yksi riviä kohti").fill("Viisi haastetta\nOmistaja")
    gate.get_by_label("Ehdot, yksi riviä kohti").blur()
    gate.get_by_label("Omistaja", exact=True).check()
    expect(gate.locator(".own__time")).to_contain_text("1/2 ehtoa täyttyy")
    gate.get_by_label("Muistiinpanot").fill("Jatkakaa, kun:\nMuuten lopettakaa.")
    gate.get_by_label("Muistiinpanot").blur()
    expect(gate.locator(".own__notes")).to_have_text("Jatkakaa, kun:")
    expect(gate.locator(".own__notes + .own__terms + .own__after")).to_have_text("Muuten lopettakaa.")
    start = line(page, "kokeiluohjelma").locator(".own__time")
    before = start.inner_text()
    gate.get_by_label("Seuraavat odottavat tätä päätöstä").check()
    expect(start).not_to_have_text(before)
    page.reload()
    expect(gate.get_by_label("Omistaja", exact=True)).to_be_checked()


def test_a_plan_is_made_with_the_keyboard_alone(opens: Opens) -> None:
    page = opens(OWN)
    page.get_by_label("Lisää koko ruokalista", exact=True).first.focus()
    page.keyboard.press("H")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert items(page) == ROUND
    page.get_by_role("button", name="Siirrä myöhemmäksi: Arvolupaus").focus()
    page.keyboard.press("Enter")
    assert items(page)[:2] == ["haastemoottori", "arvolupaus"]
    expect(page.get_by_role("button", name="Siirrä myöhemmäksi: Arvolupaus")).to_be_focused()
    page.get_by_role("button", name="Poista: Arvolupaus").focus()
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="Poista: Portti: Tarpeet")).to_be_focused()
    page.get_by_role("button", name="Kumoa").focus()
    page.keyboard.press("Enter")
    assert items(page)[:2] == ["haastemoottori", "arvolupaus"]


def test_an_item_is_dragged(opens: Opens) -> None:
    page = opens(MENU, height=3000)
    line(page, "kehittajafoorumi").locator(".own__handle").hover()
    page.mouse.down()
    for _ in range(2):
        line(page, "arvolupaus").locator(".own__time").hover()
    page.mouse.up()
    assert items(page)[:2] == ["kehittajafoorumi", "arvolupaus"]


def test_plans_are_several_copied_opened_deleted_and_brought_back(opens: Opens) -> None:
    page = opens(MENU)
    assert items(page) == ROUND
    page.get_by_role("button", name="Tee kopio").click()
    page.get_by_role("button", name="Poista: Arvolupaus").click()
    page.get_by_role("button", name="Uusi suunnitelma").click()
    page.get_by_label("Suunnitelman nimi").fill("Kolmas")
    page.get_by_label("Suunnitelman nimi").blur()
    names = page.locator("#own-open option")
    expect(names).to_have_text(["Haastekierros yhdeksässä kuukaudessa", "Haastekierros yhdeksässä kuukaudessa (kopio)", "Kolmas"])
    page.get_by_label("Suunnitelma", exact=True).select_option(index=1)
    assert items(page) == ROUND[1:]
    expect(page.locator("[data-own-count]")).to_have_text("4")
    page.get_by_role("button", name="Poista suunnitelma").click()
    expect(names).to_have_count(2)
    assert items(page) == ROUND
    page.get_by_role("button", name="Kumoa").click()
    expect(names).to_have_count(3)
    assert items(page) == ROUND[1:]


def test_a_shared_plan_does_not_touch_the_reader_s_own_until_kept(opens: Opens) -> None:
    page = opens(f"{OWN}?r=arvolupaus,haastemoottori,ei-ole,arvolupaus")
    assert items(page) == ["arvolupaus", "haastemoottori"]
    page.get_by_label("Suunnitelman nimi").fill("Meidän ”oma” 🍲")
    page.get_by_label("Suunnitelman nimi").blur()
    assert page.evaluate("localStorage.getItem('own-menu') ?? localStorage.getItem('own-plans')") is None
    page.get_by_role("button", name="Kopioi linkki").click()
    expect(page.locator("#announce")).to_have_text("Linkki on kopioitu leikepöydälle.")
    address = page.evaluate("navigator.clipboard.readText()")
    assert f"{len(address)} merkkiä" in page.locator("[data-share-size]").inner_text().replace("\u00a0", "")
    page.goto("/")
    page.goto(address)
    assert items(page) == ["arvolupaus", "haastemoottori"]
    page.get_by_role("button", name="Tallenna omaksi").click()
    expect(page).to_have_url(re.compile(f"{OWN}$"))
    assert page.evaluate("localStorage.getItem('own-menu')") == '["arvolupaus","haastemoottori"]'
    expect(page.get_by_label("Suunnitelman nimi")).to_have_value("Meidän ”oma” 🍲")


def test_a_plan_goes_to_a_file_and_back(opens: Opens, tmp_path: Path) -> None:
    page = opens(MENU)
    file = taken(page, "Tallenna tiedostoksi", tmp_path)
    assert file.name == "haastekierros-yhdeksässä-kuukaudessa.json"
    form = json.loads(file.read_text(encoding="utf-8"))
    page.get_by_label("Avaa tiedostosta").set_input_files(file)
    name = "Haastekierros yhdeksässä kuukaudessa"
    expect(page.locator("#own-open option")).to_have_text([name, f"{name} (kopio)"])
    assert items(page) == ROUND
    strange = tmp_path / "strange.json"
    strange.write_text(json.dumps({**form, "items": [*form["items"], {"id": "muualla", "kind": "recipe"}]}), encoding="utf-8")
    page.get_by_label("Avaa tiedostosta").set_input_files(strange)
    expect(page.locator("#announce")).to_contain_text("1 reseptiä ei ole tässä keittokirjassa")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "Tiedostoa ei voi lukea."),
        ("[]", "Tässä ei ole suunnitelmaa."),
        ('{"version": 99, "items": []}', "uudemmalla keittokirjalla"),
        ('{"version": 1, "items": [], "start": "pian"}', "alkupäivä ei ole päivä"),
    ],
)
def test_a_file_that_is_no_plan_is_told_kindly(opens: Opens, tmp_path: Path, text: str, said: str) -> None:
    page = opens(OWN)
    file = tmp_path / "x.json"
    file.write_text(text, encoding="utf-8")
    page.get_by_label("Avaa tiedostosta").set_input_files(file)
    expect(page.locator("#announce")).to_contain_text(said)
    expect(page.locator("[data-own-empty]")).to_be_visible()


def test_a_calendar_has_an_event_an_item(opens: Opens, tmp_path: Path) -> None:
    """It is read back by a parser that is not ours."""
    page = opens(MENU)
    start_on(page, "2027-01-04")
    own = line(page, "haastehaku")
    own.locator("summary").click()
    own.get_by_label("Oma nimi").fill("Haku; kevät, 1/2 \\ 🍲")
    own.get_by_label("Muistiinpanot").fill("Kaksi\nriviä, " + "pitkiä " * 20)
    own.get_by_label("Muistiinpanot").blur()
    file = taken(page, "Lataa kalenteri", tmp_path)
    text = file.read_bytes().decode()
    assert "\n" not in text.replace("\r\n", "")
    assert all(len(each.encode()) <= 75 for each in text.split("\r\n"))
    parser = installed() / "node_modules/ical.js/dist/ical.js"
    run = subprocess.run([NODE, HERE / "read_calendar.mjs", parser, file], capture_output=True, text=True, check=True)
    found = json.loads(run.stdout)
    events = {event["uid"].partition("-")[2].partition("@")[0].split("-", 2)[-1]: event for event in found["events"]}
    assert found["name"] == "Haastekierros yhdeksässä kuukaudessa"
    assert list(events) == ROUND
    assert all(event["whole"] for event in events.values())
    assert events["arvolupaus"]["start"] == "2027-01-04"
    assert events["gate-1"]["summary"] == "Portti: Tarpeet"
    assert date.fromisoformat(events["gate-1"]["end"]) - date.fromisoformat(events["gate-1"]["start"]) == timedelta(1)
    assert events["haastehaku"]["summary"] == "Haku; kevät, 1/2 \\ 🍲"
    assert events["haastehaku"]["description"].splitlines() == ["Kaksi", "riviä, " + ("pitkiä " * 20).rstrip()]


def test_a_workbook_holds_the_plan_its_gates_and_its_metrics(opens: Opens, tmp_path: Path) -> None:
    page = opens(MENU)
    start_on(page, "2027-01-04")
    file = taken(page, "Lataa työkirja", tmp_path)
    linked = load_workbook(file)["Mittarit"]["M2"].value
    assert re.fullmatch(r'=HYPERLINK\("http://[^"]+/data/scorecards/fi/metric-[a-z-]+\.xlsx","metric-[a-z-]+\.xlsx"\)', linked)
    with zipfile.ZipFile(file) as book:
        assert book.testzip() is None
        parts = {name: ET.fromstring(book.read(name)) for name in book.namelist()}
    names = [sheet.get("name") for sheet in parts["xl/workbook.xml"].iter() if sheet.tag.endswith("}sheet")]
    assert names == ["Suunnitelma", "Portit", "Mittarit"]
    texts = ["".join(cell.itertext()) for cell in parts["xl/worksheets/sheet1.xml"].iter() if cell.tag.endswith("}c")]
    assert str((date(2027, 1, 4) - date(1899, 12, 30)).days) in texts
    assert "Haastemoottori" in texts
    assert "Kokeilujen määrä" in "".join(parts["xl/worksheets/sheet3.xml"].itertext())


@pytest.mark.parametrize(("name", "size", "shown", "hidden"), [
    ("Tulosta aikajana", (1191, 842), "Haastemoottori", "Tarvikkeet"),
    ("Tulosta johdon sivu", (595, 842), "Yhteensä", "Tarvikkeet"),
])  # fmt: skip
def test_a_plan_is_printed_on_one_sheet(
    opens: Opens, tmp_path: Path, name: str, size: tuple[int, int], shown: str, hidden: str
) -> None:
    page = opens(MENU)
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name=name).click()
    page.pdf(path=tmp_path / "plan.pdf", prefer_css_page_size=True)
    told = subprocess.run(["pdfinfo", tmp_path / "plan.pdf"], capture_output=True, text=True, check=True).stdout
    width, height = map(float, re.findall(r"Page size: +([\d.]+) x ([\d.]+)", told)[0])
    assert (round(width), round(height)) == size
    assert re.search(r"Pages: +1\n", told)
    said = subprocess.run(["pdftotext", tmp_path / "plan.pdf", "-"], capture_output=True, text=True, check=True).stdout
    assert shown in said and hidden not in said
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.evaluate("document.documentElement.dataset.paper") is None


def test_names_on_the_timeline_are_whole_and_dates_stay_within(opens: Opens) -> None:
    page = opens(MENU)
    own = line(page, "haastehaku")
    own.locator("summary").click()
    name = "Avoin haastehaku yhdessä naapurikaupungin kanssa"
    own.get_by_label("Oma nimi").fill(name)
    own.get_by_label("Oma nimi").blur()
    expect(page.locator(".plan-name:visible", has_text=name)).to_have_count(1)
    ends, begins = (page.locator(part).evaluate_all(script) for part, script in (
        (".plan-name:visible", "all => Math.max(...all.map(e => e.getBoundingClientRect().right))"),
        (".plan-bar:visible", "all => Math.min(...all.map(e => e.getBoundingClientRect().left))"),
    ))  # fmt: skip
    assert ends <= begins
    right = "all => Math.max(...all.map(e => e.getBBox().x + e.getBBox().width))"
    assert page.locator(".plan-days").evaluate_all(right) <= 1200


def test_the_timeline_of_a_phone_is_seen_whole(opens: Opens) -> None:
    page = opens(MENU, width=390)
    items(page)
    shown = page.locator(".plan-chart:visible")
    expect(shown).to_have_count(1)
    expect(shown.locator(".plan-bar")).to_have_count(5)
    room = page.locator("[data-own-chart]")
    assert room.evaluate("each => each.scrollWidth <= each.clientWidth")
    parts = shown.locator(":is(.plan-name, .plan-bar, .plan-gate)")
    sides = parts.evaluate_all("all => all.map(each => each.getBoundingClientRect()).map(({left, right}) => [left, right])")
    assert min(left for left, _ in sides) >= 0 and max(right for _, right in sides) <= 390
    names = shown.locator(".plan-name").all_text_contents()
    assert len(names) == len(ROUND) and not [name for name in names if "…" in name]


def test_the_metrics_of_a_plan_are_seen_whole_on_a_phone(opens: Opens) -> None:
    """Each is a card there, whose values say what they are."""
    page = opens(MENU, width=390)
    items(page)
    table = page.locator(".table:has([data-own-metrics])")
    expect(table.locator("[data-own-metrics] > tr").first).to_be_visible()
    assert table.evaluate("each => each.scrollWidth <= each.clientWidth")
    expect(table.get_by_role("row").nth(1).get_by_role("cell")).to_have_count(6)
    said = "each => getComputedStyle(each, '::before').content"
    heads = [head.replace("\xad", "") for head in table.locator("th").all_text_contents()]
    cells = table.locator("[data-own-metrics] > tr").first.locator("td")
    assert [cells.nth(place).evaluate(said) for place in range(1, 6)] == [f'"{head}"' for head in heads[1:]]
    page.set_viewport_size({"width": 1280, "height": 900})
    assert cells.nth(1).evaluate(said) == "none"


def test_a_notice_covers_nothing_to_take_along_on_a_phone(opens: Opens) -> None:
    page = opens(MENU, width=390, height=844)
    notice = page.locator("#announce.is-shown")
    expect(notice).to_be_visible()
    shown = notice.bounding_box()
    assert shown
    covered = [
        button.inner_text()
        for button in page.locator("[data-take]").all()
        if (box := button.bounding_box()) and box["y"] < shown["y"] + shown["height"] and shown["y"] < box["y"] + box["height"]
    ]
    assert covered == []


def test_an_event_leads_to_the_page_of_its_recipe(opens: Opens, tmp_path: Path) -> None:
    page = opens(MENU)
    text = taken(page, "Lataa kalenteri", tmp_path).read_bytes().decode().replace("\r\n ", "")
    page.goto(re.findall("^URL:(.*)\r$", text, re.MULTILINE)[0])
    expect(page.locator("h1")).to_have_text("Arvolupaus")


@pytest.mark.parametrize(("width", "size"), [(390, "100%"), (390, "212%"), (1280, "100%")])
def test_what_moves_an_item_covers_nothing(opens: Opens, width: int, size: str) -> None:
    page = opens(MENU, width=width)
    assert items(page) == ROUND
    page.evaluate("size => { document.documentElement.style.fontSize = size; }", size)
    if size != "100%":
        page.wait_for_selector(PARTED)
    assert page.locator(".own__item").evaluate_all(COVERED) == []


def test_a_plan_works_without_a_network_once_it_is_there(opens: Opens, tmp_path: Path) -> None:
    page = opens(MENU)
    assert items(page) == ROUND
    for writer in ("plan-ics", "plan-workbook", "xlsx", "zip"):
        page.wait_for_function(
            "name => performance.getEntriesByType('resource').some(each => each.name.endsWith(`/${name}.js`))", arg=writer
        )
    page.context.set_offline(True)
    try:
        page.get_by_role("button", name="Poista: Arvolupaus").click()
        assert taken(page, "Lataa työkirja", tmp_path).stat().st_size > 5000
        assert taken(page, "Lataa kalenteri", tmp_path).stat().st_size > 500
        page.get_by_role("button", name="Kopioi linkki").click()
        expect(page.locator("#announce")).to_have_text("Linkki on kopioitu leikepöydälle.")
    finally:
        page.context.set_offline(False)


def test_what_is_taken_along_stands_before_the_list(opens: Opens) -> None:
    """A plan may be long; whoever has one wants to show it."""
    page = opens(MENU)
    tops = [
        page.locator(part).bounding_box()
        for part in ("[data-own-take]", "[data-own-totals]", "[data-own-chart]", "[data-own-list]")
    ]
    heights = [box["y"] for box in tops if box]
    assert len(heights) == 4 and heights == sorted(heights)
    assert heights[0] < 700
    expect(page.locator(".own__all")).to_be_hidden()


def test_the_workbook_of_every_metric_is_there(opens: Opens) -> None:
    page = opens(MENU)
    with page.expect_download() as coming:
        page.locator("[data-own-metrics] a[download]").first.click()
    assert coming.value.suggested_filename.endswith(".xlsx")


def test_a_menu_is_taken_from_its_card(opens: Opens) -> None:
    page = opens("/ruokalistat/")
    page.get_by_role("link", name="Tee tästä oma suunnitelma Haastekierros yhdeksässä kuukaudessa").click()
    assert items(page) == ROUND


@pytest.mark.parametrize("path", [MENU, "/sv/min-meny/?menu=haastekierros-9-kk", "/en/my-menu/?menu=haastekierros-9-kk"])
@pytest.mark.parametrize("width", [1280, 320])
def test_no_fault_of_access(opens: Opens, path: str, width: int) -> None:
    page = opens(path, width=width)
    expect(page.locator("[data-own-menu]")).to_be_visible()
    page.locator(".own__edit summary").nth(2).click()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_plan_begins_on_a_monday_to_come(opens: Opens) -> None:
    start = date.fromisoformat(opens(OWN).get_by_label("Alkaa").input_value())
    assert start.weekday() == 0
    assert timedelta(0) < start - date.today() <= timedelta(8)
