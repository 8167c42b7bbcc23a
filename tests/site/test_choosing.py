"""Listings that are narrowed down, and the reader's own menu."""

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


def test_own_menu_is_put_together_ordered_summed_and_shared(opens: Opens) -> None:
    page = opens("/reseptit/haastemoottori/")
    add = page.get_by_role("button", name="Lisää omaan ruokalistaan")
    add.click()
    expect(page.locator("#announce")).to_have_text("Lisätty omaan ruokalistaan.")
    expect(page.locator("[data-own-count]")).to_have_text("1")
    page.goto("/reseptit/haastehaku/")
    page.get_by_role("button", name="Lisää omaan ruokalistaan").click()
    page.get_by_role("link", name=re.compile("Oma ruokalista")).first.click()
    rows = page.locator("[data-own-list] > li")
    expect(rows).to_have_count(2)
    assert rows.nth(0).get_attribute("data-id") == "haastemoottori"
    expect(page.locator("[data-sum=time]")).to_have_text(re.compile(r"\d+–\d+\skk"))
    expect(page.locator("[data-sum=effort]")).to_have_text(re.compile(r"\d+–\d+\shtp"))
    expect(page.locator("[data-sum=cost]")).to_have_text(re.compile("€"))
    page.get_by_role("button", name=re.compile("Siirrä aiemmaksi: Avoin haastehaku")).click()
    assert rows.nth(0).get_attribute("data-id") == "haastehaku"
    expect(page.locator("#announce")).to_contain_text("kohdassa 1")
    page.reload()
    assert rows.nth(0).get_attribute("data-id") == "haastehaku"
    page.get_by_role("button", name="Kopioi linkki").click()
    assert page.evaluate("navigator.clipboard.readText()").endswith("/oma-ruokalista/?r=haastehaku,haastemoottori")


def test_shared_menu_does_not_touch_the_reader_s_own_until_kept(opens: Opens) -> None:
    page = opens("/oma-ruokalista/?r=arvolupaus,haastemoottori,ei-ole,arvolupaus")
    rows = page.locator("[data-own-list] > li")
    expect(rows).to_have_count(2)
    assert page.evaluate("localStorage.getItem('own-menu')") is None
    page.get_by_role("button", name="Tallenna omaksi").click()
    assert page.evaluate("localStorage.getItem('own-menu')") == '["arvolupaus","haastemoottori"]'
    page.get_by_role("button", name=re.compile("Poista: Arvolupaus")).click()
    expect(rows).to_have_count(1)
    page.get_by_role("button", name="Tyhjennä").click()
    expect(page.locator("[data-own-empty]")).to_be_visible()
    expect(page.locator("[data-own-totals]")).to_be_hidden()


def test_spoiled_storage_does_no_harm(opens: Opens) -> None:
    page = opens("/")
    page.evaluate("localStorage.setItem('own-menu', '{\"a\": [}')")
    page.goto("/oma-ruokalista/")
    expect(page.locator("[data-own-empty]")).to_be_visible()
    page.evaluate("localStorage.setItem('own-menu', '[\"<img>\", 7, \"haastemoottori\"]')")
    page.reload()
    expect(page.locator("[data-own-list] > li")).to_have_count(1)
