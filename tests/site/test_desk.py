"""The writing desk as a writer meets it: a first entry, a correction, the keyboard, a phone, and without scripts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from axe import violations
from browsing import Opens
from playwright.sync_api import BrowserContext, expect
from trees import whole_page

PAGE = "/osallistu/kirjoita/"
TOLD = "[data-desk-told]"
FILE = "[data-desk-file]"


def test_a_first_challenge(opens: Opens, built_site: Path) -> None:
    page = opens(PAGE)
    page.get_by_label("Mitä kirjoitat?").select_option("challenge")
    expect(page.locator(TOLD)).to_contain_text("Korjattavia kohtia")
    page.get_by_label("Nimi").fill("Lumi pois pysäkeiltä")
    page.get_by_label("Tiivistelmä").fill("Kaupunki etsii tapoja pitää pysäkit lumettomina ilman kallista kalustoa.")
    expect(page.get_by_label("Tunniste", exact=True)).to_have_value("lumi-pois-pysakeilta")
    page.locator("#desk-authors-0").fill("Toimitus")
    page.locator("#desk-owner").select_option(label="Mallikaupunki")
    page.locator("#desk-state").select_option("open")
    expect(page.locator(TOLD)).to_have_text("Kaikki, minkä selain voi tarkistaa, on kunnossa.")
    written = yaml.safe_load(page.locator(FILE).text_content() or "")
    assert (written["title"], written["owner"], written["state"]) == ("Lumi pois pysäkeiltä", "kaupunki", "open")
    expect(page.locator(".desk__preview .h1")).to_have_text("Lumi pois pysäkeiltä")
    page.reload()
    expect(page.get_by_label("Nimi")).to_have_value("Lumi pois pysäkeiltä")


def test_a_correction_begins_on_the_page_of_the_entry(opens: Opens) -> None:
    page = opens("/reseptit/haastemoottori/")
    page.get_by_role("link", name="Ehdota muutosta").click()
    expect(page.get_by_label("Nimi").first).to_have_value("Haastemoottori")
    expect(page.locator(TOLD)).to_have_text("Kaikki, minkä selain voi tarkistaa, on kunnossa.")
    page.get_by_label("Nimi").first.fill("H")
    fault = page.locator("#desk-title-fault")
    expect(fault).to_be_visible()
    expect(page.get_by_label("Nimi").first).to_have_attribute("aria-invalid", "true")
    page.locator(".desk__faults a").first.click()
    expect(page.get_by_label("Nimi").first).to_be_focused()


@pytest.mark.many
def test_every_page_takes_a_correction_and_an_experience(built_site: Path) -> None:
    written = {path.relative_to(built_site).as_posix(): whole_page(path) for path in built_site.rglob("*.html")}
    pages = {name: text for name, text in written.items() if '<html lang="fi"' in text and "<main" in text}
    without = [name for name, text in pages.items() if "Ehdota muutosta</a>" not in text or "Kerro, miten kävi</a>" not in text]
    assert without == ["404.html", "osallistu/kirjoita/index.html"]
    assert 'kirjoita/?kind=recipe">Ehdota muutosta' in pages["reseptit/index.html"]


def test_steps_are_ordered_with_the_keyboard(opens: Opens) -> None:
    page = opens(f"{PAGE}?kind=recipe&id=haastemoottori")
    page.locator("#desk-steps > summary").press("Enter")
    page.locator("#desk-steps-0 > summary").press("Enter")
    first = page.locator("#desk-steps-0-title")
    before = first.input_value()
    page.get_by_role("button", name="Siirrä Vaiheet: kohta 1 alemmas").press("Enter")
    expect(page.locator("#desk-steps-1-title")).to_have_value(before)
    expect(page.locator("#desk-steps-1-title")).to_be_focused()
    expect(page.locator("#desk-steps-0-title")).to_be_hidden()


def test_parts_of_an_entry_that_is_there_are_closed_and_say_what_they_hold(opens: Opens) -> None:
    """What is wrong in a closed part is told at its heading, and the list of faults leads into it."""
    page = opens(f"{PAGE}?kind=recipe&id=haastemoottori", width=390)
    steps = page.locator("#desk-steps")
    expect(page.locator("#desk-title")).to_be_visible()
    expect(steps.locator("> summary")).to_have_text(re.compile(r"Vaiheet \(pakollinen\) \d+ *$"))
    assert page.evaluate("document.documentElement.scrollHeight") < 8000
    page.get_by_text("Siirry kenttään").click()
    page.get_by_role("navigation", name="Siirry kenttään").get_by_role("link", name="Vaiheet").click()
    expect(steps.locator("> summary")).to_be_focused()
    page.locator("#desk-steps-0 > summary").click()
    page.locator("#desk-steps-0-title").fill("")
    expect(steps.locator("> summary")).to_contain_text("Korjattavia kohtia: 1")
    steps.locator("> summary").click()
    expect(page.locator("#desk-steps-0-title")).to_be_hidden()
    expect(steps.locator("> summary")).to_contain_text("Korjattavia kohtia: 1")
    page.locator("[data-desk-faults] a").first.click()
    expect(page.locator("#desk-steps-0-title")).to_be_focused()


def test_a_translation_opens_at_what_it_lacks(opens: Opens) -> None:
    page = opens(f"{PAGE}?kind=recipe&id=haastemoottori&lang=en")
    page.locator("#desk-title").wait_for()
    lacking = page.locator(".desk__part").evaluate_all(
        "all => all.filter(part => part.open !== [...part.querySelectorAll('input, textarea')].some(box => !box.value)).length"
    )
    assert lacking == 0


def test_quantities_are_shown_as_they_are_understood(opens: Opens) -> None:
    page = opens(f"{PAGE}?kind=recipe&id=haastemoottori")
    page.locator("#desk-serving > summary").click()
    box = page.locator("#desk-serving-duration")
    box.fill("6-9 kuukautta")
    expect(page.locator(".desk__read").first).to_have_text("Luetaan: 6–9 kk")
    box.fill("puoli vuotta")
    expect(page.locator("#desk-serving-duration-fault")).to_contain_text("määrä puoli vuotta ei kelpaa")


def test_nothing_in_the_desk_keeps_anybody_out(opens: Opens) -> None:
    for path, width, dark in ((PAGE, 1280, False), (f"{PAGE}?kind=recipe&id=haastemoottori", 390, True)):
        page = opens(path, width=width, dark=dark)
        expect(page.locator(".desk__preview .h1")).to_be_visible(visible=width > 1000)
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_preview_stands_below_the_headings_of_the_desk(opens: Opens) -> None:
    page = opens(f"{PAGE}?kind=recipe&id=haastemoottori")
    expect(page.locator("h1")).to_have_count(1)
    shown = page.locator(".desk__preview .h1")
    expect(shown).to_have_text("Haastemoottori")
    assert shown.evaluate("heading => heading.tagName") == "H3"
    assert page.locator(".desk__preview :is(h1, h2)").count() == 0


def test_what_is_picked_is_added_by_itself(opens: Opens) -> None:
    """By hand at once; keys go through the words one by one, so theirs when the writer goes on."""
    page = opens(PAGE)
    select = page.locator("#desk-phases-add")
    first, second = (select.locator("option").nth(at).inner_text() for at in (1, 2))
    picked = page.locator("#desk-phases .desk__picked li")
    select.select_option(label=first)
    expect(picked).to_have_count(1)
    select.press("Shift")
    select.select_option(label=second)
    expect(picked).to_have_count(1)
    select.press("Tab")
    expect(picked).to_have_count(2)


def test_what_the_desk_fills_in_itself_is_out_of_the_way(opens: Opens) -> None:
    page = opens(PAGE)
    expect(page.locator("#desk-title")).to_be_visible()
    expect(page.locator("#desk-status")).to_have_count(0)
    expect(page.locator(FILE)).to_contain_text("status: draft")
    page.locator("[data-desk-form] > .desk__fold > summary").click()
    expect(page.locator("#desk-status")).to_be_visible()
    expect(page.locator("#desk-reviewed")).to_have_value("")
    page.locator("#desk-status").select_option("")
    page.locator("[data-desk-form] > .desk__fold > summary").click()
    page.get_by_role("link", name="Tila: pakollinen").click()
    expect(page.locator("#desk-status")).to_be_focused()


def test_a_new_entry_is_a_draft_that_nobody_has_reviewed(opens: Opens) -> None:
    page = opens(PAGE)
    page.get_by_label("Nimi").fill("Kahvit")
    expect(page.locator(FILE)).to_contain_text("title: Kahvit")
    expect(page.locator(FILE)).not_to_contain_text("reviewed")
    expect(page.locator("[data-desk-preview]")).to_contain_text("Ei vielä tarkistettu.")


SWEDISH, ENGLISH = "/sv/delta/skriv/", "/en/contribute/write/"


@pytest.mark.parametrize(
    ("path", "ending", "months"), [(PAGE, ".yml", "kk"), (SWEDISH, ".sv.yml", "mån"), (ENGLISH, ".en.yml", "months")]
)
def test_a_new_entry_is_written_in_the_language_of_its_writer(opens: Opens, path: str, ending: str, months: str) -> None:
    """The file is named by it, and amounts are read in it."""
    page = opens(path)
    expect(page.locator("[data-desk-faults] li").first).to_be_visible()
    assert page.locator("[data-desk-editing]").is_visible() == page.locator("#desk-lang").is_visible() == (path != PAGE)
    page.locator("#desk-title").fill("Kahvit")
    page.locator("#desk-serving-duration").fill(f"6–9 {months}")
    expect(page.locator("#desk-serving-duration ~ .desk__read")).to_contain_text(months)
    expect(page.locator("[data-desk-hand]")).to_contain_text(f"recipes/kahvit{ending}")
    expect(page.locator("[data-desk-faults]")).not_to_contain_text("title")


def test_who_reads_one_language_may_write_in_that_of_the_cookbook(opens: Opens) -> None:
    page = opens(SWEDISH)
    page.locator("#desk-title").fill("Kahvit")
    page.locator("#desk-serving-duration").fill("6–9 kk")
    expect(page.locator("#desk-serving-duration")).to_have_attribute("aria-invalid", "true")
    page.get_by_label("Vilket språk skriver du på?").select_option(label="finska")
    expect(page.locator("[data-desk-hand]")).to_contain_text("recipes/kahvit.yml")
    expect(page.locator("#desk-serving-duration")).not_to_have_attribute("aria-invalid", "true")
    expect(page.locator("[data-desk-editing]")).to_be_hidden()
    page.reload()
    expect(page.locator("[data-desk-hand]")).to_contain_text("recipes/kahvit.yml")


def test_what_a_kind_asks_for_is_in_sight(opens: Opens) -> None:
    """A case is what was done and learned, though nothing of it must be told; what else may be said is folded."""
    page = opens(f"{PAGE}?kind=case", width=390)
    for name in ("goal", "actions", "lessons"):
        expect(page.locator(f"[id^='desk-{name}']").first).to_be_visible()
    for name in ("recipes", "notes"):
        expect(page.locator(f"#desk-{name}")).to_have_count(0)


def test_prose_is_written_in_whole_paragraphs_and_kept_in_lines(opens: Opens) -> None:
    page = opens(PAGE)
    long = "Yritykset eivät tunne toisiaan eivätkä kysy apua toisiltaan. " * 4
    page.locator("#desk-problem").fill(long.strip())
    expect(page.locator(FILE)).to_contain_text("problem: |-")
    assert max(map(len, (page.locator(FILE).text_content() or "").splitlines())) <= 90
    page.reload()
    expect(page.locator("#desk-problem")).to_have_value(long.strip())


def test_a_phone_says_at_its_foot_what_is_missing(opens: Opens) -> None:
    page = opens(PAGE, width=390)
    onward = page.locator("[data-desk-onward]")
    expect(page.locator("[data-desk-faults] li").first).to_be_attached()
    expect(onward).to_be_hidden()
    page.locator("#desk-title").press_sequentially("K")
    expect(onward).to_be_in_viewport()
    expect(onward).to_contain_text("Korjattavia kohtia")
    onward.click()
    expect(page.locator("#desk-told")).to_be_in_viewport()
    page.goto(page.url.partition("#")[0] + "?kind=recipe&id=haastemoottori")
    page.locator("#desk-title").press_sequentially("n")
    expect(onward).to_have_text("Lähetä ehdotus")
    onward.click()
    expect(page.locator("#desk-hand-title")).to_be_in_viewport()


def test_a_draft_goes_after_a_second_press(opens: Opens) -> None:
    page = opens(PAGE)
    page.get_by_label("Nimi").fill("Kahvit")
    again = page.locator("[data-desk-fresh]")
    again.click()
    expect(again).to_have_text("Poistetaanko luonnos? Paina uudelleen")
    expect(page.get_by_label("Nimi")).to_have_value("Kahvit")
    again.click()
    expect(page.get_by_label("Nimi")).to_have_value("")


def test_without_scripts_the_questions_are_there(without_script: BrowserContext, origin: str) -> None:
    page = without_script.new_page()
    page.goto(origin + PAGE)
    page.get_by_text("Haaste", exact=True).first.click()
    expect(page.get_by_text("Mihin pulmaan resepti auttaa.")).to_be_attached()
    expect(page.locator("[data-desk-plain] .note")).to_be_visible()


def test_how_it_went_is_told_from_the_page_of_what_was_used(opens: Opens) -> None:
    page = opens("/reseptit/haastemoottori/")
    page.get_by_role("link", name="Kerro, miten kävi").click()
    expect(page.get_by_label("Mitä kirjoitat?")).to_have_value("adoption")
    expect(page.locator(FILE)).to_contain_text("recipes: [haastemoottori]")
    page.get_by_label("Nimi").fill("Haastemoottori Mallikaupungissa")
    page.get_by_label("Tiivistelmä").fill("Haasteita tuli yhdeksän, ja kahteen niistä löytyi yritys, jonka kanssa jatkettiin.")
    page.get_by_label("Miten kävi").select_option(label="toimi muutettuna")
    page.get_by_label("Kuka käytti").fill("Mallikaupunki")
    page.get_by_label("Milloin").fill("2026-09")
    page.locator("#desk-authors-0").fill("Mallikaupunki")
    expect(page.locator(TOLD)).to_have_text("Kaikki, minkä selain voi tarkistaa, on kunnossa.")


def test_what_is_wrong_names_the_field_as_the_page_does(opens: Opens) -> None:
    page = opens(f"{PAGE}?kind=recipe")
    page.get_by_label("Kesto").fill("noin puoli vuotta")
    fault = page.locator("#desk-serving-duration-fault")
    expect(fault).to_have_text(re.compile("^kentän Kesto määrä noin puoli vuotta ei kelpaa"))


def test_the_menu_of_a_phone_leads_to_the_desk(opens: Opens) -> None:
    page = opens("/", width=390)
    page.get_by_role("button", name="Valikko").click()
    page.locator("#drawer").get_by_role("link", name="Kirjoita tai korjaa").click()
    expect(page).to_have_url(re.compile(f"{PAGE}$"))


def test_an_entry_is_opened_by_a_name_that_it_had(opens: Opens) -> None:
    """From an address of before, from a draft that somebody had begun, and as the entry that an experience is of."""
    old, new = "kokeiluhaku", "kokeiluohjelma"
    page = opens(f"{PAGE}?kind=recipe&id={old}")
    expect(page.get_by_label("Tunniste", exact=True)).to_have_value(new)
    expect(page.get_by_label("Nimi").first).to_have_value("Kokeiluohjelma")
    page.get_by_label("Nimi").first.fill("Kokeiluohjelma uusiksi")
    expect(page.locator(FILE)).to_contain_text("Kokeiluohjelma uusiksi")
    page.evaluate(f"""localStorage.setItem("desk", localStorage.getItem("desk").replace('"id":"{new}"', '"id":"{old}"'))""")
    page.goto(PAGE)
    expect(page.get_by_label("Tunniste", exact=True)).to_have_value(new)
    expect(page.get_by_label("Nimi").first).to_have_value("Kokeiluohjelma uusiksi")
    page.goto(f"{PAGE}?kind=adoption&recipes={old}")
    expect(page.locator(FILE)).to_contain_text(f"recipes: [{new}]")


def test_a_translation_stands_beside_its_original(opens: Opens) -> None:
    page = opens("/sv/metoder/haastetyopaja/", width=390)
    page.get_by_role("link", name="Föreslå en ändring").click()
    expect(page.get_by_label("Vad ändrar du?")).to_have_value("sv")
    expect(page.locator("#desk-title-help .desk__original")).to_have_attribute("lang", "fi")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.locator("#desk-title").fill("Verkstad för utmaningar")
    expect(page.locator(FILE)).to_contain_text("title: Verkstad för utmaningar")
    expect(page.locator(FILE)).to_contain_text("of: ")
    expect(page.locator("[data-desk-hand]")).to_contain_text("methods/haastetyopaja.sv.yml")
    page.reload()
    expect(page.locator("#desk-title")).to_have_value("Verkstad för utmaningar")
    page.get_by_label("Vad ändrar du?").select_option("")
    expect(page.locator("#desk-title")).not_to_have_value("Verkstad för utmaningar")
