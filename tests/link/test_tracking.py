"""What is followed over time, who fits whom, and what the content rests on, in small books."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from making import book, entry
from trees import grow, in_finnish, pages_of

from cookbook.language.speech import speech
from cookbook.link.grounds import grounds
from cookbook.link.matching import MOST, matches, matches_of
from cookbook.link.tracking import changes, check, decisions, figures, needs_by_state, share
from cookbook.model.book import Entry
from cookbook.problems import Problems

TODAY = date(2026, 11, 28)
REVIEWED = {"reviewed": "2026-11-20"}


def steps(*told: str) -> list[dict[str, str]]:
    """Dated lines out of `2026-01-10 open`."""
    return [dict(zip(("date", "state"), line.split(), strict=True)) for line in told]


def challenge(id: str, state: str, *told: str, **more: Any) -> Entry:
    return entry("challenge", id, state=state, history=steps(*told), **more)


def need(state: str, *told: str, **more: Any) -> Entry:
    lines = told or (f"2026-01-10 {state}",)
    return entry("need", "tarve", state=state, history=steps(*lines), **{**REVIEWED, **more})


def codes(*entries: Entry, today: date = TODAY) -> list[str]:
    """What is noted of a book of these."""
    problems = Problems()
    check(book(*entries), today, problems)
    return [one.code for one in problems]


def test_changes_come_the_latest_first_and_are_said() -> None:
    whole = book(challenge("h", "open", "2026-03-01 shaped", "2026-05-01 open"), need("noticed", "2026-04-01 noticed"))
    told = changes(whole)
    assert [(one.entry.id, one.before, one.state) for one in told] == [
        ("h", "shaped", "open"), ("tarve", "", "noticed"), ("h", "", "shaped")
    ]  # fmt: skip
    assert told[0].said(speech("fi")) == "Tila oli muotoiltu, nyt se on avoin."
    assert told[1].said(speech("en")) == "It was recorded, and its state is noticed."
    assert [one.date.day for one in changes(whole, since=date(2026, 3, 31))] == [1, 1]
    assert len(changes(whole, since=date(2026, 4, 1))) == 1


def test_needs_stand_by_state_and_decisions_by_day() -> None:
    ahead = {"next": {"decision": "Jatketaanko", "date": "2027-01-01"}}
    late = {"next": {"decision": "Jatketaanko", "date": "2027-02-01"}}
    whole = book(
        entry("need", "a", **late),
        entry("need", "b", **ahead),
        entry("need", "c", state="solved", history=steps("2026-01-10 solved")),
    )
    assert [(group.state, [one.id for one in group.entries]) for group in needs_by_state(whole)] == [
        ("noticed", ["a", "b"]), ("solved", ["c"])
    ]  # fmt: skip
    assert [one.id for one in decisions(whole)] == ["b", "a"]


def test_a_challenge_led_on_when_it_was_open_and_names_its_pilot() -> None:
    plan = [{"title": "Pilotti", "question": "Toimiiko?"}]
    whole = [
        challenge("never-open", "shaped"),
        challenge("open", "open"),
        challenge("shut", "closed", "2026-01-01 open", "2026-02-01 closed"),
        challenge("unnamed", "piloting"),
        challenge("planned", "piloting", pilot_plans=plan),
        challenge("was-tried", "closed", "2026-01-01 piloting", "2026-02-01 closed", pilots=["k"]),
    ]
    found = share(whole)
    assert [one.id for one in found.opened] == ["open", "shut", "unnamed", "planned", "was-tried"]
    assert [one.id for one in found.led_on] == ["planned", "was-tried"]


NEXT = {"next": {"decision": "Jatketaanko", "date": "2027-01-01"}}


@pytest.mark.parametrize(
    ("told", "found"),
    [
        (("2026-03-01 shaped", "2026-03-01 open"), []),
        (("2026-03-02 shaped", "2026-03-01 open"), ["step-order"]),
        (("2026-03-01 shaped",), ["step-state"]),
        (("2026-11-28 open",), []),
        (("2026-11-29 open",), ["date-future"]),
    ],
)
def test_dated_lines(told: tuple[str, ...], found: list[str]) -> None:
    assert codes(challenge("h", "open", *told)) == found


@pytest.mark.parametrize("state", ["piloting", "solved"])
def test_what_was_answered_says_how(state: str) -> None:
    assert codes(challenge("h", state)) == ["state-unanswered"]
    assert codes(challenge("h", state, pilots=["k"])) == []
    plan = [{"title": "Pilotti", "question": "Toimiiko?"}]
    assert codes(challenge("h", state, pilot_plans=plan), need(state, challenges=["h"], **NEXT)) == []
    assert codes(challenge("h", "open"), need(state, challenges=["h"], **NEXT)) == ["state-unanswered"]
    assert codes(need(state, challenges=["unread"], **NEXT)) == []


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ({"next": {"decision": "Jatketaanko", "date": "2026-11-28"}}, []),
        ({"next": {"decision": "Jatketaanko", "date": "2026-11-27"}}, ["decision-late"]),
        ({"next": {"decision": "Jatketaanko", "date": "2026-11-20"}}, ["decision-late"]),
        ({"next": {"decision": "Jatketaanko", "date": "2026-11-19"}}, ["decision-passed"]),
        ({}, ["decision-missing"]),
    ],
)
def test_the_next_decision_is_ahead(more: dict[str, Any], found: list[str]) -> None:
    assert codes(need("shaped", **more)) == found


def test_what_is_over_waits_for_nothing() -> None:
    assert codes(need("closed")) == []
    assert codes(need("solved", pilots=["k"])) == []
    assert codes(need("opened", **NEXT)) == ["need-challenge"]


def test_a_match_tells_its_reasons_and_a_rare_theme_weighs_more() -> None:
    whole = book(
        challenge("h", "open", themes=["yhteinen", "harva"], areas=["Satama"]),
        challenge("shut", "closed", themes=["harva"]),
        entry("capability", "a", themes=["yhteinen"], areas=["Satama"]),
        entry("capability", "b", themes=["harva", "yhteinen"]),
        entry("capability", "c", themes=["muu"]),
    )
    found = matches(whole)
    assert [(one.ask.id, one.capability.id, one.themes, one.areas) for one in found] == [
        ("h", "b", ("harva", "yhteinen"), ()), ("h", "a", ("yhteinen",), ("Satama",))
    ]  # fmt: skip
    card = whole.entries["capability", "a"]
    assert [one.ask.id for one in matches_of(whole, card)] == ["h"]
    many = book(challenge("h", "open", themes=["t"]), *(entry("capability", f"k{n}", themes=["t"]) for n in range(MOST + 1)))
    assert len(matches_of(many, many.entries["challenge", "h"])) == MOST


def test_figures_of_challenges_are_of_the_year_in_which_each_was_opened() -> None:
    plans = [{"title": "Pilotti", "question": "Toimiiko?"}]
    whole = [
        challenge("kesken", "shaped", "2024-01-01 collected", "2024-02-01 shaped"),
        challenge("auki", "open", "2023-12-01 collected", "2024-03-01 open"),
        challenge("pilotti", "piloting", "2024-03-02 open", "2025-01-01 piloting", pilot_plans=plans),
        challenge("suljettu", "closed", "2025-03-02 open", "2025-05-01 closed"),
    ]
    opened = [(one.period, one.value, one.n) for one in figures(whole, "opened")]
    led_on = [(one.period, one.value, one.n) for one in figures(whole, "led_on")]
    assert opened == [("2024", 2, None), ("2025", 1, None)]
    assert led_on == [("2024", 50, 2), ("2025", 0, 1)]
    assert figures(whole[:1], "led_on") == ()


def test_grounds_take_the_strongest_finding() -> None:
    def finding(kind: str) -> dict[str, str]:
        return {"case": "k", "kind": kind, "finding": "Näin.", "source": "s"}

    whole = book(
        entry("recipe", "both", evidence=[finding("plan"), finding("done")]),
        entry("recipe", "plan", evidence=[finding("plan")]),
        entry("method", "bare"),
        entry("case", "k", results=[{"claim": "21", "source": "s", "value": "21"}], lessons=[{"lesson": "Oppi."}]),
        entry("case", "empty"),
        entry("need", "n", example="true"),
    )
    found = grounds(whole)
    assert {name: [id for _, id in keys] for name, keys in found.strongest.items()} == {
        "result": [], "done": ["both"], "near": [], "plan": ["plan"], "": ["bare"],
    }  # fmt: skip
    assert dict(found.findings) == {"plan": 2, "done": 1}
    assert (found.results, found.figures, found.lessons, found.own) == (1, 1, 1, 1)
    assert (found.bare, found.invented) == ((("case", "empty"),), (("need", "n"),))


@pytest.mark.parametrize(("example", "words"), [("", "<td>2027</td>"), ("example: true\n", "Oikeita avattuja haasteita")])
def test_the_page_of_a_metric_counts_challenges_real_ones_apart(example: str, words: str, tmp_path: Path) -> None:
    tree = in_finnish(grow(tmp_path / "tree"))
    ask, metric = tree / "challenges/hukkalampo.yml", tree / "metrics/kokeilujen-maara.yml"
    ask.write_text(ask.read_text(encoding="utf-8").replace("example: true\n", example), encoding="utf-8")
    metric.write_text(metric.read_text(encoding="utf-8") + "followed: led_on\n", encoding="utf-8")
    text = pages_of(tree)("mittarit/kokeilujen-maara/")
    assert "Tämän keittokirjan haasteista" in text
    assert words in text
