"""Listings that are narrowed down."""

from __future__ import annotations

import re

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
