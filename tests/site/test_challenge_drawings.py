"""Cases and challenges in time: drawings with the same in words, in both themes, and in the book's own frame."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from browsing import Opens
from playwright.sync_api import expect

from cookbook.drawing.challenge import STATES, ChallengeDrawings
from cookbook.drawing.pen import Pen
from cookbook.language.speech import speech


def test_case_stands_among_its_relatives(opens: Opens) -> None:
    page = opens("/tapaukset/pilotti/")
    line = page.locator(".part--when")
    rows = line.locator("tbody tr")
    expect(rows).to_have_count(2)
    names = [row.locator("td").first.inner_text().replace("\u00ad", "") for row in rows.all()]
    assert line.locator("svg text").all_text_contents()[-2:] == names
    pale = line.locator("svg rect.fill-kind-case").evaluate_all("all => all.map(e => getComputedStyle(e).opacity)")
    assert pale == ["0.35", "1"]
    expect(rows.last).to_contain_text("tämä tapaus")


def test_programme_names_its_parts(opens: Opens) -> None:
    links = opens("/en/cases/ohjelma/").locator(".part--when tbody a")
    expect(links).to_have_count(4)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_challenge_marks_its_state_and_its_call(opens: Opens, dark: bool) -> None:
    page = opens("/haasteet/hukkalammon-kaytto/", dark=dark)
    figures = page.locator(".part--when figure")
    expect(figures).to_have_count(2)
    expect(figures.first.locator("figcaption")).to_contain_text("Nyt: avoin. Järjestys: kerätty → muotoiltu → avoin")
    expect(figures.last.locator("figcaption")).to_contain_text("2.11.2026–29.1.2097")
    dot = figures.first.locator("circle.fill-kind-challenge")
    expect(dot).to_have_count(1)
    assert dot.evaluate("e => getComputedStyle(e).fill") == ("rgb(211, 168, 227)" if dark else "rgb(122, 74, 138)")


def test_challenge_without_a_call_has_its_states_only(opens: Opens) -> None:
    expect(opens("/haasteet/vahahiilinen-tyomaa/").locator(".part--when figure")).to_have_count(1)


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
@pytest.mark.parametrize("state", STATES)
def test_names_of_states_stay_within_the_drawing(opens: Opens, lang: str, state: str) -> None:
    drawing = ChallengeDrawings(speech(lang), Pen({"accent": "#8c2f1b"})).states(state)
    page = opens("/")
    page.locator("main").evaluate("(main, svg) => { main.innerHTML = svg; }", str(drawing))
    boxes = page.locator("main text").evaluate_all("all => all.map(e => e.getBBox()).map(b => [b.x, b.x + b.width, b.y])")
    assert min(left for left, _, _ in boxes) >= 0
    assert max(right for _, right, _ in boxes) <= 400
    for row in (boxes[::2], boxes[1::2]):
        assert all(one[1] < other[0] for one, other in pairwise(row))


def test_call_is_drawn_to_scale() -> None:
    draw = ChallengeDrawings(speech("fi"), Pen({"accent": "#8c2f1b"}))
    assert draw.call(date(2027, 1, 1), None) == ""
    assert draw.call(date(2027, 2, 1), date(2027, 1, 31)) == ""
    assert "<rect" in draw.call(date(2027, 2, 1), date(2027, 2, 1))
    assert '<rect x="193.5" y="25" width="206.5"' in draw.call(date(2027, 7, 16), date(2027, 7, 31))
    whole = draw.call(date(2026, 1, 1), date(2028, 12, 31))
    assert 'x="0" y="25" width="400"' in whole
    assert whole.count("<text") == 6
