"""Each rule of linking from both sides: what is just allowed, and what is just refused."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

import pytest
from making import TODAY, book, course, entry, page

from cookbook.language.speech.voice import KindWord
from cookbook.link import link
from cookbook.link.backlinks import Backlink
from cookbook.link.checks import (
    OURS,
    check_addresses,
    check_case,
    check_former_ids,
    check_menu,
    check_method,
    check_metric,
    check_recipe,
    check_review,
    check_slugs,
)
from cookbook.link.cookbook import read
from cookbook.link.cycles import check_cycles
from cookbook.link.gates import check_gates
from cookbook.link.menus import totals
from cookbook.link.remarks.avoided import check_words
from cookbook.link.titled import Titled
from cookbook.model.book import EVERY, Faulty
from cookbook.problems import CookbookError, Problems
from cookbook.store.shelf import Shelf


def told(problems: Problems) -> list[tuple[str, str, str]]:
    """Where, what, and how grave."""
    return [(str(one.place), one.code, str(one.severity)) for one in problems]


def said(problems: Problems) -> list[str]:
    return [one.code for one in problems]


@pytest.mark.parametrize(
    ("days", "codes"),
    ((0, []), (730, []), (731, ["review-old"]), (-1, []), (-2, ["review-future"])),
)
def test_the_age_of_a_review(days: int, codes: list[str]) -> None:
    problems = Problems()
    check_review(entry("recipe", "a", reviewed=TODAY - timedelta(days)), TODAY, problems)
    grave = {"review-old": "hint", "review-future": "warning"}
    assert told(problems) == [("recipe/a#reviewed", code, grave[code]) for code in codes]


@pytest.mark.parametrize(
    ("url", "good"),
    (
        ("https://a.fi", True), ("http://a.fi/b?c=d", True), ("https://a/b.c", False), ("ftp://a.fi", False), ("a.fi", False),
        ("https://a.fi/b c", False), *((f"https://a.fi/{sign}", False) for sign in "<>\"'`\\{}@"),
    ),
)  # fmt: skip
def test_an_address_is_one(url: str, good: bool) -> None:
    problems = Problems()
    check_addresses(entry("source", "s", url=url), problems)
    check_addresses(entry("metric", "m", data_sources=[{"name": "Lista", "access": "own", "url": url}]), problems)
    check_addresses(entry("source", "t", author=url, publisher=url), problems)
    places = ["metric/m#data_sources[1].url", "source/s#url"]
    assert told(problems) == ([] if good else [(place, "url-scheme", "error") for place in places])


@pytest.mark.parametrize(
    ("start", "end", "codes"),
    (
        ("2020", None, []), ("2020", "2020", []), ("2020-05-02", "2020-05", []), ("2020-05-02", "2020-05-02", []),
        ("2020-05-02", "2020-05-01", ["dates-order"]), ("2020-05", "2020-04", ["dates-order"]), ("2020", "2019", ["dates-order"]),
    ),
)  # fmt: skip
def test_a_case_ends_after_it_began(start: str, end: str | None, codes: list[str]) -> None:
    problems = Problems()
    check_case(entry("case", "c", start=start, end=end), TODAY, problems)
    assert told(problems) == [("case/c#end", code, "error") for code in codes]


def steps(*durations: str | None) -> list[dict[str, str]]:
    return [{"title": "Askel", "text": "Tee.", **({"duration": each} if each else {})} for each in durations]


@pytest.mark.parametrize(
    ("serving", "parts", "found"),
    (
        ("6–9 kk", ("2 kk", "2 kk", "2 kk"), None),
        ("6–9 kk", ("1 kk", "2 kk", "2–3 kk"), None),
        ("6–9 kk", ("1 kk", "2 kk", "2,9 kk"), "5,9 kk"),
        ("6–9 kk", ("3 kk", "3 kk", "3–4 kk"), None),
        ("6–9 kk", ("3 kk", "3 kk", "3,1 kk"), "9,1 kk"),
        ("6–9 kk", ("1 kk", "1 kk", None), None),
        ("6–9 kk", (None, None, None), None),
        ("enintään 9 kk", ("1 pv", "1 pv", "1 pv"), None),
        ("enintään 1 pv", ("1 pv", "1 h", "1 h"), "1,2 pv"),
        ("vähintään 1 pv", ("1 h", "1 h", "1 h"), "3 h"),
        ("vähintään 1 pv", ("1 h", "1 h", "vähintään 1 h"), None),
        ("vähintään 1 pv", ("99 v", "1 h", "1 h"), None),
        ("1 h", ("5 min", "10 min", "20–30 min"), "35–45 min"),
        ("1 h", ("5 min", "10 min", "44,9 min"), "59,9 min"),
        ("8 h", ("3 pv", "3 pv", "3 pv"), "9 pv"),
        ("8 h", ("10 pv", "10 pv", "10 pv"), "1 kk"),
        ("8 h", ("10 pv", "10 pv", "9 pv"), "29 pv"),
    ),
)
def test_steps_fit_the_serving(serving: str, parts: tuple[str | None, ...], found: str | None) -> None:
    problems = Problems()
    recipe = entry("recipe", "a", serving={"duration": serving, "difficulty": "1"}, steps=steps(*parts))
    check_recipe(book(recipe), recipe, problems)
    assert [(str(one.place), one.code, one.args["found"].in_words("fi").replace("\u00a0", " ")) for one in problems] == (
        [("recipe/a#serving.duration", "steps-outside-serving", found)] if found else []
    )
    assert [one.args["expected"] for one in problems] == [recipe.content.serving.duration for _ in problems]


@pytest.mark.parametrize(
    ("serving", "parts", "found"),
    (
        ("2–3 h", ("1 h", "1 h"), None),
        ("2–3 h", ("1 h", "59 min"), "2 h"),
        ("2–3 h", ("1 h", "2 h"), None),
        ("2–3 h", ("1 h", "121 min"), "3 h"),
        ("60 min", ("30 min", "29 min"), "59 min"),
        ("60 min", ("36 min",), "36 min"),
        ("60 min", ("20–30 min", "4–5 min"), "24–35 min"),
        ("1 pv", ("288 min",), None),  # a working day holds at least 60 % of agenda
        ("1 pv", ("287 min",), "4,8 h"),
        ("1 pv", ("8 h",), None),
        ("1 pv", ("481 min",), "1 pv"),
    ),
)
def test_an_agenda_adds_up(serving: str, parts: tuple[str, ...], found: str | None) -> None:
    problems = Problems()
    agenda = [{"title": "Kohta", "duration": part} for part in parts]
    method = entry("method", "m", serving={"duration": serving, "difficulty": "1"}, agenda=agenda, free_standing="true")
    check_method(book(method), method, (), problems)
    assert [(str(one.place), one.code, one.args["found"].in_words("fi").replace("\u00a0", " ")) for one in problems] == (
        [("method/m#serving.duration", "agenda-sum", found)] if found else []
    )


CASES = {
    "same": entry("case", "same", implementers=["kaupunki"]),
    "also": entry("case", "also", implementers=["kaupunki"]),
    "other": entry("case", "other", implementers=["korkeakoulu"]),
}
STATUSES: tuple[tuple[str, tuple[str, ...], list[str]], ...] = (
    ("draft", (), []), ("retired", (), []), ("tried", (), ["status-tried"]), ("tried", ("same",), []),
    ("established", ("same", "also"), ["status-established"]), ("established", ("same",), ["status-established"]),
    ("established", ("same", "other"), []), ("established", (), ["status-established"]),
)  # fmt: skip


@pytest.mark.parametrize(("status", "names", "codes"), STATUSES)
def test_a_status_is_true_to_the_evidence(status: str, names: tuple[str, ...], codes: list[str]) -> None:
    evidence = [{"case": name, "kind": "done", "finding": "Toimii.", "source": "raportti"} for name in names]
    recipe = entry("recipe", "a", status=status, evidence=evidence)
    method = entry("method", "m", status=status, free_standing="true", evidence=evidence)
    problems = Problems()
    whole = book(recipe, method, *CASES.values())
    check_recipe(whole, recipe, problems)
    check_method(whole, method, [Backlink(recipe, "related")], problems)
    assert told(problems) == [(f"{one}#status", code, "error") for one in ("method/m", "recipe/a") for code in codes]


@pytest.mark.parametrize(
    ("kinds", "codes"),
    (
        (("plan",), ["status-tried"]), (("near", "plan"), ["status-tried"]), (("done",), []), (("plan", "result"), []),
    ),
)  # fmt: skip
def test_only_steps_that_were_carried_out_show_that_they_were_tried(kinds: tuple[str, ...], codes: list[str]) -> None:
    evidence = [{"case": "same", "kind": kind, "finding": "Toimii.", "source": "raportti"} for kind in kinds]
    problems = Problems()
    recipe = entry("recipe", "a", status="tried", evidence=evidence)
    check_recipe(book(recipe, CASES["same"]), recipe, problems)
    assert said(problems) == codes


YESTERDAY = TODAY - timedelta(1)


@pytest.mark.parametrize(
    ("state", "start", "end", "reviewed", "codes"),
    (
        ("ended", "2020", "2026-11-22", TODAY, []), ("ended", "2020", "2026-11-23", TODAY, ["state-early"]),
        ("ended", "2020", None, TODAY, []), ("unknown", "2020", "2021", TODAY, []), ("running", "2020", None, TODAY, []),
        ("running", "2020", "2026-11-22", TODAY, []), ("running", "2020", "2026-11-21", TODAY, ["state-passed"]),
        ("running", "2020", "2026-11-21", YESTERDAY, ["state-late"]), ("planned", "2026-11-22", None, TODAY, []),
        ("planned", "2026-11-21", None, TODAY, ["state-passed"]), ("planned", "2026-11-21", None, YESTERDAY, ["state-late"]),
    ),
)  # fmt: skip
def test_a_state_agrees_with_its_days(state: str, start: str, end: str | None, reviewed: date, codes: list[str]) -> None:
    """Who reviewed a case after a day that belies its state could have seen it."""
    problems = Problems()
    check_case(entry("case", "c", state=state, start=start, end=end, reviewed=reviewed.isoformat()), TODAY, problems)
    assert said(problems) == codes


@pytest.mark.parametrize(
    ("cases", "codes"),
    (
        (("cut",), []), (("known", "cut"), []), (("known",), ["status-tried", "status-tried"]),
        ((), ["status-tried", "status-tried"]),
    ),
)  # fmt: skip
@pytest.mark.parametrize("faulty", ((), (("case", "cut"),)), ids=["nowhere", "faulty"])
def test_a_case_that_is_not_known_is_no_fault_of_who_names_it(
    faulty: Iterable[tuple[str, str]], cases: Iterable[str], codes: list[str]
) -> None:
    """It may be the proof: one that could not be read, or one that was meant by an id that leads nowhere, which is said."""
    evidence = [{"case": case, "kind": "near", "finding": "Toimii.", "source": "raportti"} for case in cases]
    recipe = entry("recipe", "a", status="tried", evidence=evidence)
    method = entry("method", "m", status="tried", free_standing="true", evidence=evidence)
    problems = Problems()
    whole = book(recipe, method, entry("case", "known"), faulty={key: Faulty((), {}) for key in faulty})
    check_recipe(whole, recipe, problems)
    check_method(whole, method, (), problems)
    assert said(problems) == codes


@pytest.mark.parametrize(
    ("by", "faulty", "free", "codes"),
    (
        ("recipe", (), None, []), ("menu", (), None, ["method-unused", "metric-unused"]), ("menu", (), "true", ["metric-unused"]),
        ("menu", (("recipe", "cut"),), None, []), ("menu", (("case", "cut"),), "false", ["method-unused", "metric-unused"]),
    ),
)  # fmt: skip
def test_what_no_recipe_uses(by: str, faulty: Iterable[tuple[str, str]], free: str | None, codes: list[str]) -> None:
    method, metric, user = entry("method", "m", free_standing=free), entry("metric", "n"), entry(by, "u")
    whole = book(method, metric, user, faulty={key: Faulty((), {}) for key in faulty})
    problems = Problems()
    check_method(whole, method, [Backlink(user, "steps")], problems)
    check_metric(whole, metric, [Backlink(user, "metrics")], problems)
    assert told(problems) == [(f"{code.split('-')[0]}/{'m' if 'method' in code else 'n'}#", code, "warning") for code in codes]


@pytest.mark.parametrize(
    ("first", "second", "codes"),
    (
        ("1–9", "7–12", []), ("1–8", "7–12", ["course-tight"]), ("1–6", "7–12", ["course-tight"]),
        ("1–5", "7–12", ["course-short"]), ("1–9", "7–11", ["course-tight"]), ("1–9", "7–9", ["course-tight"]),
        ("1–9", "7–8", ["course-short"]), ("2–10", "8–13", []), ("2–10", "7–13", []),
    ),
)  # fmt: skip
def test_a_course_has_room_for_its_recipes(first: str, second: str, codes: list[str]) -> None:
    recipes = (
        entry("recipe", "a", serving={"duration": "6–9 kk", "difficulty": "1"}),
        entry("recipe", "b", serving={"duration": "3 kk", "difficulty": "1"}, after=["a"]),
    )
    menu = entry("menu", "lista", courses=[course("a", months=first), course("b", months=second)])
    problems = Problems()
    check_gates(book(menu, *recipes), menu, problems)
    assert said(problems) == codes


@pytest.mark.parametrize(
    ("wait", "months", "codes"),
    (
        (None, "1–6", []), ("3 kk", "1–9", []), ("3 kk", "1–8", ["gate-metric-early"]), ("12 kk", "1–18", []),
        ("12 kk", "1–17", ["gate-metric-early"]),
    ),
)  # fmt: skip
def test_a_gate_asks_for_numbers_that_there_are(wait: str | None, months: str, codes: list[str]) -> None:
    recipe = entry("recipe", "a", serving={"duration": "6 kk", "difficulty": "1"}, metrics=[{"metric": "maara"}])
    metric = entry("metric", "maara", first_after=wait) if wait else entry("metric", "maara")
    one = {**course("a", months=months), "gate": "Luku on [laskettu](metric:maara)."}
    menu = entry("menu", "lista", courses=[one])
    problems = Problems()
    check_gates(book(menu, recipe, metric), menu, problems)
    assert said(problems) == codes


@pytest.mark.parametrize(
    ("duration", "wait", "codes"),
    (("6–9 kk", "3 kk", []), ("6–9 kk", "3–6 kk", []), ("7–9 kk", "3–6 kk", ["gate-metric-early"])),
)
def test_a_gate_may_ask_for_what_the_quickest_has_by_then(duration: str, wait: str, codes: list[str]) -> None:
    serving = {"duration": duration, "difficulty": "1"}
    recipe = entry("recipe", "a", serving=serving, metrics=[{"metric": "maara"}])
    one = {**course("a", months="1–9"), "gate": "Luku on [laskettu](metric:maara)."}
    menu, problems = entry("menu", "lista", courses=[one]), Problems()
    check_gates(book(menu, recipe, entry("metric", "maara", first_after=wait)), menu, problems)
    assert said(problems) == codes


@pytest.mark.parametrize(("most", "codes"), (("2", []), ("1", ["gate-metrics-many"])))
def test_a_gate_allows_as_many_metrics_as_the_menu_asks_for(most: str, codes: list[str]) -> None:
    recipe = entry("recipe", "a", metrics=[{"metric": "maara"}])
    menu = entry("menu", "lista", courses=[{**course("a", months="1–6"), "metrics_at_most": most}], metrics=["oma", "maara"])
    problems = Problems()
    check_gates(book(menu, recipe), menu, problems)
    assert said(problems) == codes


def test_a_former_id_is_nobodys() -> None:
    entries = (
        entry("recipe", "a", former_ids=["b", "old", "a"]),
        entry("recipe", "b", former_ids=["old", "free"]),
        entry("method", "old", former_ids=["c", "free"]),
    )
    problems = Problems()
    check_former_ids(book(*entries), problems)
    assert [(str(one.place), one.code, one.args) for one in problems] == [
        ("recipe/a#former_ids[1]", "id-taken", {"id": "b", "other": "recipe/b"}),
        ("recipe/a#former_ids[3]", "id-taken", {"id": "a", "other": "recipe/a"}),
        ("recipe/b#former_ids[1]", "id-taken", {"id": "old", "other": "recipe/a"}),
    ]


@pytest.mark.parametrize(
    ("after", "chains"),
    (
        ({"a": ["b"], "b": ["c"], "c": []}, []),
        ({"a": ["a"]}, ["a → a"]),
        ({"a": ["b"], "b": ["c"], "c": ["a"]}, ["a → b → c → a"]),
        ({"a": ["b", "c"], "b": ["c"], "c": ["a"]}, ["a → c → a"]),
        ({"a": ["b"], "b": ["a"], "c": ["d"], "d": ["c", "a"]}, ["a → b → a", "c → d → c"]),
        ({"a": ["b"], "b": ["a", "c"], "c": ["b"]}, ["a → b → a", "b → c → b"]),
        ({"a": ["b"], "b": ["c"], "c": ["b"]}, ["b → c → b"]),
        ({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": ["a"]}, ["a → b → d → a"]),
    ),
)
def test_no_recipe_comes_before_itself(after: dict[str, list[str]], chains: list[str]) -> None:
    problems = Problems()
    check_cycles(book(*(entry("recipe", id, title=f"R{id}", after=before) for id, before in after.items())), problems)
    assert [re.sub(r" \(R.\)", "", str(one.args["chain"])) for one in problems] == chains
    rings = [(chain[0], after[chain[0]].index(chain.split(" → ")[1]) + 1) for chain in chains]
    assert told(problems) == [(f"recipe/{id}#after[{index}]", "reference-cycle", "error") for id, index in rings]
    assert [one.args["id"] for one in problems] == [chain.split(" → ")[1] for chain in chains]


@pytest.mark.parametrize(
    ("wholes", "chains"),
    (
        ({"a": "b", "b": "c"}, []),
        ({"a": "b", "b": "a"}, ["a → b → a"]),
        ({"a": "b", "b": "c", "c": "a", "d": "a"}, ["a → b → c → a"]),
        ({"a": "a"}, []),
        ({"a": "nobody"}, []),
    ),
)
def test_no_case_is_a_part_of_itself(wholes: dict[str, str], chains: list[str]) -> None:
    problems = Problems()
    cases = [entry("case", id, part_of=whole) for id, whole in wholes.items()]
    check_cycles(book(*cases, entry("case", "c") if "c" not in wholes else entry("case", "e")), problems)
    assert [re.sub(r" \([^)]*\)", "", str(one.args["chain"])) for one in problems] == chains
    assert told(problems) == [(f"case/{chain[0]}#part_of", "part-cycle", "error") for chain in chains]


@pytest.mark.parametrize(
    ("courses", "found"),
    (
        ((("a",), ("b",)), []),
        ((("a", "b"),), []),
        ((("b",), ("a",)), [("menu/o#courses[1].recipes[1]", "menu-order")]),
        ((("c", "b"), ("a", "b")), [("menu/o#courses[1].recipes[2]", "menu-order")]),
        ((("c",), ("c", "b")), [("menu/o#courses[2].recipes[2]", "menu-prerequisite")]),
    ),
)
def test_recipes_come_after_what_they_build_on(courses: tuple[tuple[str, ...], ...], found: list[tuple[str, str]]) -> None:
    menu = entry("menu", "o", courses=[course(*names) for names in courses])
    whole = book(menu, entry("recipe", "a"), entry("recipe", "b", after=["a"]), entry("recipe", "c"))
    problems = Problems()
    check_menu(menu, totals(whole, menu), problems)
    assert told(problems) == [(place, code, "warning") for place, code in found]
    assert all(one.args == {"id": "b", "before": "a"} for one in problems)


@pytest.mark.parametrize(
    ("slug", "other"),
    (("ohje", None), ("reseptit", "recipe"), ("sanasto", "term"), ("sv", "sv"), ("fi", "fi"), *((name, name) for name in OURS)),
)
def test_a_page_has_an_address_of_its_own(slug: str, other: str | None) -> None:
    problems = Problems()
    check_slugs(book(pages={"a": page("a", slug), "b": page("b", "b"), "c": page("c", "b", "sv")}), problems)
    expected = [("pages/fi/a.md#slug", {"found": slug, "other": other})] if other else []
    assert [(str(one.place), one.args) for one in problems] == expected
    assert set(said(problems)) <= {"slug-taken"}


def test_two_pages_with_one_address() -> None:
    problems = Problems()
    check_slugs(book(pages={"a": page("a", "x"), "b": page("b", "x"), "c": page("c", "x", "sv")}), problems)
    assert [(str(one.place), one.args["other"]) for one in problems] == [("pages/fi/b.md#slug", "pages/fi/a.md")]


def test_linking_runs_every_rule_and_stops_on_errors() -> None:
    whole = book(
        entry("recipe", "a", after=["a"], former_ids=["a"], status="tried"), entry("method", "m"), entry("metric", "maara"),
        entry("case", "c", start="2020", end="2019"), entry("source", "s", url="x"),
        entry("challenge", "h", reviewed="2000-01-01"),
        entry("phase", "alku"), entry("level", "tuotos"), entry("actor", "kaupunki"),
        pages={"p": page("p", "data")},
    )  # fmt: skip
    problems = Problems()
    with pytest.raises(Exception, match="reference-cycle"):
        link(whole, TODAY, problems)
    assert sorted(said(problems)) == [
        "dates-order", "id-taken", "method-unused", "reference-cycle", "review-old", "slug-taken", "status-tried", "url-scheme",
    ]  # fmt: skip


def test_a_link_that_leads_nowhere_tells_the_nearest() -> None:
    whole = book(
        entry("recipe", "resepti", problem="[x](recipe:reseptit) [y](page:ohja)",
              related=["resepty"], web_only="[z](a:b)"),
        entry("challenge", "h", owner="muu"),
        entry("phase", "alku"), entry("metric", "maara"), entry("level", "tuotos"),
        pages={"ohje": page("ohje", "ohje")},
        faulty={("actor", EVERY): Faulty((), {})},
    )  # fmt: skip
    problems = Problems()
    with pytest.raises(Exception, match="unknown-id"):
        link(whole, TODAY, problems)
    assert [(str(one.place), one.code, one.args) for one in problems.errors] == [
        ("recipe/resepti#problem:page:ohja", "unknown-page", {"id": "ohja", "near": Titled("ohje", "")}),
        (
            "recipe/resepti#problem:recipe:reseptit",
            "unknown-id",
            {"id": "reseptit", "kind": KindWord("recipe"), "near": Titled("resepti", "Nimi")},
        ),
        (
            "recipe/resepti#related[1]",
            "unknown-id",
            {"id": "resepty", "kind": KindWord("recipe"), "near": Titled("resepti", "Nimi")},
        ),
    ]


def test_a_folder_without_a_cookbook(tmp_path: Path) -> None:
    for name, code, args in (("none", "source-missing", {"folder": str(tmp_path / "none")}), ("empty", "no-entries", {})):
        (tmp_path / "empty").mkdir(exist_ok=True)
        with pytest.raises(CookbookError) as refused:
            read(tmp_path / name, Problems())
        assert [(str(one.place), one.code, one.args) for one in refused.value.problems] == [(name, code, args)]


@pytest.mark.parametrize(
    ("text", "found"),
    (
        ("Testi on tehty.", ["Testi"]), ("Näin testillä ja testissä.", ["testillä", "testissä"]), ("Protesti.", []),
        ("Kokeilu on tehty.", []), ("Pilotti ja pilotin.", ["Pilotti"]), ("PILOTTI", []),
    ),
)  # fmt: skip
def test_a_text_has_the_words_of_the_glossary(text: str, found: list[str]) -> None:
    term = entry("term", "kokeilu", avoid={"fi": "testi*, pilotti"}, synonyms=["testi"])
    problems = Problems()
    check_words(book(term, entry("recipe", "a", problem=text, synonyms=["testi"], troubles=["testi"])), problems, Shelf())
    assert [(one.code, one.args["found"], one.args["right"]) for one in problems] == [
        ("word-avoided", form, "Sana") for form in found
    ]
