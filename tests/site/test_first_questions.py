"""From the first question to a recipe: one question at a time, with the keyboard, without scripts, and all of them on paper."""

from __future__ import annotations

from browsing import Opens
from playwright.sync_api import BrowserContext, expect

PAGE = "/mista-aloitamme/"


def test_answers_lead_to_one_recipe(opens: Opens) -> None:
    page = opens(PAGE)
    shown = page.locator(".ask:visible")
    expect(shown).to_have_count(1)
    expect(shown.get_by_role("heading")).to_have_text("Mitä tiedätte jo?")
    page.get_by_role("link", name="Kaupungin tarpeet").click()
    expect(shown).to_have_count(1)
    expect(shown).to_be_focused()
    page.get_by_role("link", name="Muutama kuukausi").click()
    expect(shown).to_have_count(1)
    expect(shown.get_by_role("heading", level=2)).to_have_text("Aloittakaa tästä: Haastemoottori")
    shown.get_by_role("button", name="Lisää omaan ruokalistaan").click()
    expect(page.locator("#announce")).to_have_text("Lisätty omaan ruokalistaan.")
    page.go_back()
    expect(shown.get_by_role("heading")).to_have_text("Paljonko aikaa on?")
    shown.get_by_role("link", name="Alusta").click()
    expect(shown.get_by_role("heading")).to_have_text("Mitä tiedätte jo?")


def test_the_first_week(opens: Opens) -> None:
    page = opens(f"{PAGE}#tilanne.1")
    first = page.locator(".ask:visible")
    items = first.locator(".week li")
    expect(items.first).to_have_text("Kysykää kahdelta yritykseltä, mistä ne maksaisivat.")
    expect(items.last).to_contain_text("Ensimmäinen mittari")
    expect(first.get_by_role("heading", name="Sen jälkeen")).to_be_visible()


def test_all_of_them_on_wish_and_on_paper(opens: Opens) -> None:
    page = opens(PAGE)
    page.get_by_role("link", name="Näytä kaikki").click()
    expect(page.locator(".ask:visible")).to_have_count(5)
    page = opens(PAGE)
    page.emulate_media(media="print")
    expect(page.locator(".ask:visible")).to_have_count(5)


def test_without_scripts(without_script: BrowserContext, origin: str) -> None:
    page = without_script.new_page()
    page.goto(origin + PAGE)
    page.get_by_role("link", name="Yritykset eivät lähde mukaan").click()
    expect(page.locator(".ask:visible")).to_have_count(1)
    expect(page.locator(".ask:visible").get_by_role("heading", level=2)).to_contain_text("Arvolupaus")
    page.get_by_role("link", name="Avaa resepti").click()
    expect(page).to_have_url(f"{origin}/reseptit/arvolupaus/")


def test_the_front_page_asks_first(opens: Opens) -> None:
    ways = opens("/").locator(".hero__ways a")
    expect(ways.first).to_have_text("Mistä aloitamme?")
    expect(ways.first).not_to_have_class("button button--quiet")
