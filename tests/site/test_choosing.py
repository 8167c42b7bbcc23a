"""Listings that are narrowed down."""

from __future__ import annotations

import re

from axe import violations
from browsing import Opens
from playwright.sync_api import expect

SHOWN = ".card:visible"


def test_filter_narrows_is_announced_and_is_in_the_address(opens: Opens) -> None:
    page = opens("/reseptit/")
    everything = page.locator(SHOWN).count()
    page.get_by_label("Vaihe", exact=True).select_option("tunnistus")
    some = page.locator(SHOWN).count()
    assert 0 < some < everything
    expect(page.locator("[data-count]")).to_have_text(f"{some} / {everything} näkyvissä")
    expect(page.locator("[data-count]")).to_have_attribute("role", "status")
    expect(page).to_have_url(re.compile(r"\?phase=tunnistus$"))
    page.reload()
    assert page.locator(SHOWN).count() == some
    page.get_by_role("button", name="Poista rajaukset").click()
    expect(page.locator(SHOWN)).to_have_count(everything)
    expect(page).to_have_url(re.compile(r"/reseptit/$"))


def test_every_filter_narrows_to_what_its_choice_counts(opens: Opens) -> None:
    page = opens("/reseptit/")
    for name in ("phase", "theme", "role", "time", "difficulty", "status"):
        field = page.locator(f"select[name={name}]")
        for option in field.locator("option").all()[1:]:
            field.select_option(option.get_attribute("value"))
            count = int(re.search(r"\((\d+)\)$", option.inner_text()).group(1))
            assert page.locator(SHOWN).count() == count, option.inner_text()
        field.select_option("")


def test_words_are_found_without_dots_and_inflected(opens: Opens) -> None:
    page = opens("/reseptit/")
    page.get_by_label("Etsi sanalla").fill("kehittajafoorumin")
    assert page.locator(SHOWN).count() >= 1
    page.get_by_label("Etsi sanalla").fill("xyzzy")
    expect(page.locator("[data-none]")).to_be_visible()


def test_sorting(opens: Opens) -> None:
    page = opens("/reseptit/?sort=title")
    titles = page.locator(".card__title").all_inner_texts()
    assert len(titles) > 5
    assert titles == page.evaluate("(all) => [...all].sort(new Intl.Collator('fi').compare)", titles)
    page.get_by_label("Järjestä").select_option("minutes")
    minutes = [int(card.get_attribute("data-minutes")) for card in page.locator(".card").all()]
    assert minutes == sorted(minutes)


def test_what_a_button_says_is_no_word_of_a_card(opens: Opens) -> None:
    page = opens("/reseptit/")
    page.get_by_label("Etsi sanalla").fill("ruokalistaan")
    expect(page.locator("[data-none]")).to_be_visible()


def test_on_a_phone_fields_are_a_sheet_and_choices_are_chips(opens: Opens) -> None:
    page = opens("/reseptit/?theme=kokeilut", width=390, height=844)
    field = page.get_by_label("Vaihe", exact=True)
    expect(field).to_be_hidden()
    page.locator(".choices__open").click()
    field.select_option("tunnistus")
    some = page.locator(".card:not([hidden])").count()
    done = page.get_by_role("button", name=f"Näytä {some}")
    box = done.bounding_box()
    assert box and box["y"] + box["height"] <= 844
    done.click()
    expect(field).to_be_hidden()
    chips = page.locator(".chip")
    expect(chips).to_have_count(2)
    page.get_by_role("button", name="Poista rajaus Vaihe: Tunnistus").click()
    expect(chips).to_have_count(1)
    expect(chips).to_be_focused()
    expect(page).to_have_url(re.compile(r"\?theme=kokeilut$"))
    assert violations(page) == []


def test_on_a_wide_window_fields_stand_there(opens: Opens) -> None:
    page = opens("/reseptit/?phase=tunnistus")
    expect(page.get_by_label("Vaihe", exact=True)).to_be_visible()
    expect(page.locator(".choices__open, .chip").first).to_be_hidden()


def test_pictures_of_cards_are_files_that_come_when_they_are_near(opens: Opens) -> None:
    page = opens("/reseptit/")
    pictures = page.locator(".card__picture img")
    expect(pictures).to_have_count(page.locator(".card").count())
    expect(page.locator(".card__picture svg")).to_have_count(0)
    assert pictures.first.evaluate("async (e) => { await e.decode(); return e.naturalWidth; }") == 240
    assert set(pictures.evaluate_all("all => all.map(e => e.loading)")) == {"lazy"}
