"""The facilitator's view: one item over the whole screen, its clock, the way through the agenda with buttons and keys."""

from __future__ import annotations

from browsing import Opens
from playwright.sync_api import BrowserContext, Page, expect

METHOD = "/menetelmat/haastetyopaja/"


def opened(opens: Opens, width: int = 1280) -> Page:
    page = opens(METHOD, width=width)
    page.clock.install(time="2027-03-01T08:00:00")
    page.goto(page.url)
    page.clock.pause_at("2027-03-01T09:00:00")
    page.get_by_role("button", name="Vetäjän näkymä").first.click()
    return page


def test_the_clock_counts_down_and_says_when_time_is_up(opens_timed: Opens) -> None:
    page = opened(opens_timed)
    room = page.get_by_role("dialog")
    title = page.locator("table.agenda strong").first.inner_text()
    expect(room.get_by_role("heading")).to_have_text(title)
    minutes = int(page.locator("td.agenda__clock").first.get_attribute("data-minutes") or 0)
    expect(room.get_by_role("timer")).to_have_text(f"{minutes}:00")
    expect(room.get_by_role("button", name="Käynnistä kello")).to_be_focused()
    page.clock.run_for(5000)
    expect(room.get_by_role("timer")).to_have_text(f"{minutes}:00")
    room.get_by_role("button", name="Käynnistä kello").click()
    page.clock.run_for(61_000)
    expect(room.get_by_role("timer")).to_have_text(f"{minutes - 2}:59")
    page.clock.run_for(60_000 * minutes)
    expect(room.get_by_role("timer")).to_have_text("+1:01")
    expect(room.get_by_role("status")).to_have_text("yli ajan")


def test_keys_and_buttons_lead_through_the_agenda(opens_timed: Opens) -> None:
    page = opened(opens_timed)
    room, titles = page.get_by_role("dialog"), page.locator("table.agenda strong").all_inner_texts()
    expect(room.get_by_role("button", name="Edellinen")).to_be_disabled()
    for title in titles[1:]:
        expect(room.locator(".room__next")).to_have_text(f"Seuraavaksi: {title}")
        page.keyboard.press("ArrowRight")
        expect(room.get_by_role("heading")).to_have_text(title)
    expect(room.get_by_role("button", name="Seuraava")).to_be_disabled()
    page.keyboard.press("ArrowRight")
    expect(room.locator("[data-room=count]")).to_have_text(f"{len(titles)} / {len(titles)}")
    room.get_by_role("button", name="Edellinen").click()
    expect(room.get_by_role("heading")).to_have_text(titles[-2])


def test_a_session_goes_on_after_the_page_was_closed(opens_timed: Opens) -> None:
    page = opened(opens_timed)
    page.keyboard.press("ArrowRight")
    page.get_by_role("button", name="Käynnistä kello").click()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.clock.run_for(60_000)
    page.reload()
    page.clock.pause_at("2027-03-01T09:10:00")
    page.get_by_role("button", name="Vetäjän näkymä").first.click()
    minutes = int(page.locator("td.agenda__clock").nth(1).get_attribute("data-minutes") or 0)
    expect(page.get_by_role("timer")).to_have_text(f"{minutes - 10}:00")
    expect(page.get_by_role("button", name="Pysäytä kello")).to_be_visible()


def test_nothing_is_cut_on_a_phone(opens_timed: Opens) -> None:
    page = opened(opens_timed, width=390)
    wide = page.evaluate("() => { const room = document.querySelector('.room'); return room.scrollWidth - room.clientWidth; }")
    assert wide <= 0
    expect(page.get_by_role("button", name="Äänimerkki")).to_be_in_viewport()


def test_what_leads_back_and_on_stands_side_by_side_on_a_phone(opens_timed: Opens) -> None:
    page = opened(opens_timed, width=390)
    back, on = (page.get_by_role("button", name=name, exact=True).bounding_box() for name in ("Edellinen", "Seuraava"))
    assert back and on
    assert (back["y"], back["width"]) == (on["y"], on["width"])
    assert back["x"] + back["width"] < on["x"]


def test_sound_is_off_until_it_is_asked_for(opens_timed: Opens) -> None:
    sound = opened(opens_timed).get_by_role("button", name="Äänimerkki")
    expect(sound).to_have_attribute("aria-pressed", "false")
    sound.click()
    expect(sound).to_have_attribute("aria-pressed", "true")


def test_without_scripts_there_is_no_button(without_script: BrowserContext, origin: str) -> None:
    page = without_script.new_page()
    page.goto(origin + METHOD)
    assert page.locator("[data-room-open]").count() == 2
    expect(page.locator("[data-room-open]:visible")).to_have_count(0)
