"""What linking works out of small books: backlinks, totals, coverage, the roadmap, families, likenesses, marks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from making import TODAY, Written, book, course, entry, page, record

from cookbook.language.speech.voice import KindWord
from cookbook.link import LinkedBook, link
from cookbook.link.backlinks import resolve
from cookbook.link.coverage import Parity, coverage
from cookbook.link.divisions import divisions, words_of
from cookbook.link.family import family
from cookbook.link.fingerprint import fingerprint
from cookbook.link.menus import OutOfOrder, supplies, totals
from cookbook.link.observed import example_in
from cookbook.link.roadmap import Roadmap, Span, roadmap
from cookbook.link.similar import MOST, similar
from cookbook.link.titled import LONGEST, Titles
from cookbook.model import ENTRY_KINDS
from cookbook.model.book import Datum, Entry, WorkedExample
from cookbook.model.ids import SourceId
from cookbook.model.metric import METRIC
from cookbook.model.quantity import Quantity
from cookbook.model.recipe import RECIPE
from cookbook.model.text import Text
from cookbook.problems import Place, Problems
from cookbook.settings.worded import Worded
from cookbook.store.shelf import Shelf


def datum(source: str) -> Datum:
    return Datum("2020", "Vantaa", Decimal(1), "actual", SourceId(source), Place("data"))


def test_backlinks_say_who_points_and_from_where() -> None:
    own = entry("recipe", "own", problem="[itse](recipe:own)", related=["own", "b"])
    other = entry("recipe", "b", problem="[x](recipe:own)", after=["own"])
    method = entry("method", "m", former_ids=["own"])
    problems = Problems()
    whole = book(
        own, other, method, entry("metric", "maara"), entry("level", "tuotos"), entry("phase", "alku"),
        data={"maara": (datum("r"),)}, pages={"p": page("p", "p")},
    )  # fmt: skip
    links = resolve(whole, problems, Shelf())
    assert {key: [(one.entry.id, one.field) for one in found] for key, found in links.items()} == {
        ("recipe", "b"): [("own", "related")],
        ("phase", "alku"): [("own", "phases"), ("b", "phases")],
        ("metric", "maara"): [("own", "metrics"), ("b", "metrics")],
        ("recipe", "own"): [("b", "prose")],
        ("level", "tuotos"): [("maara", "level")],
    }
    assert [(str(one.place), one.code, one.args) for one in problems] == [
        ("data", "unknown-id", {"id": "r", "kind": KindWord("source"), "near": ""})
    ]


def test_a_title_that_was_written_is_read_to_a_length() -> None:
    titles = Titles(book(entry("recipe", "luotta"), entry("recipe", "luottam")))
    assert [str(getattr(titles.meant("recipe", "luottam".rjust(width, "-")), "id", "")) for width in (LONGEST, LONGEST + 1)] == [
        "luottam",
        "luotta",
    ]


def whole_book() -> LinkedBook:
    return link(
        book(
            entry("recipe", "resepti", steps=[{"title": "Askel", "text": "Tee.", "methods": ["m"]}] * 3),
            entry("method", "m"), entry("metric", "maara"), entry("menu", "lista"), entry("phase", "alku"),
            entry("level", "tuotos"), entry("challenge", "h"), entry("actor", "kaupunki"),
        ),
        TODAY,
        Problems(),
    )  # fmt: skip


def test_users_of_an_entry_by_kind_and_field() -> None:
    linked = whole_book()
    metric = linked.one(METRIC, "maara")
    assert [one.id for one in linked.used_by(metric, RECIPE)] == ["resepti"]
    assert [one.id for one in linked.used_by(metric, RECIPE, "evidence", "metrics")] == ["resepti"]
    assert linked.used_by(metric, RECIPE, "evidence") == ()
    assert linked.used_by(metric, METRIC) == ()
    assert linked.used_by(linked.one(RECIPE, "resepti"), METRIC) == ()
    assert linked.entry("metric", "maara") is metric
    assert linked.of(METRIC) == (metric,)
    assert list(linked.totals) == ["lista"]
    assert linked.coverage.off_menu == ()


MENU_RECIPES = (
    entry(
        "recipe", "a", serving={"duration": "1 kk", "difficulty": "1", "effort": "10–20 htp", "cost": "enintään 500 €"},
        roles=[{"role": "veto", "task": "Vetää."}], steps=[{"title": "Askel", "text": "Tee.", "methods": ["m", "n"]}] * 3,
    ),
    entry(
        "recipe", "b", serving={"duration": "1 kk", "difficulty": "1", "effort": "vähintään 2 htkk", "cost": "1 000–2 000 €"},
        roles=[{"role": "tuki", "task": "Tukee."}, {"role": "veto", "task": "Vetää."}], metrics=[{"metric": "toinen"}],
        after=["a", "puuttuu"],
    ),
    entry("recipe", "c"),
    entry("recipe", "puuttuu"),
)  # fmt: skip
METHODS = (
    entry("method", "m", supplies=["Kynä", "Lappuja"]),
    entry("method", "n", supplies=["kynä", "Tussi"]),
    entry("method", "o", supplies=["Vasara"]),
)


def plain(quantity: Quantity | None) -> dict[str, Any] | None:
    return quantity.plain() if quantity else None


def test_a_menu_adds_up() -> None:
    menu = entry(
        "menu", "lista", courses=[course("b", "a", months="2–4"), course("a", "c", months="3–7")], metrics=["oma", "maara"]
    )
    whole = book(menu, *MENU_RECIPES, *METHODS)
    sums = totals(whole, menu)
    assert sums.recipes == ("b", "a", "c")
    assert plain(sums.time) == {"least": 7, "most": 7, "unit": "month"}
    assert plain(sums.effort) == {"least": 52, "most": 62, "unit": "person-day"}  # an open end counts as its known side
    assert plain(sums.cost) == {"least": 1000, "most": 2500, "unit": "euro"}
    assert (sums.without_effort, sums.without_cost) == (2 - 1, 1)
    assert sums.roles == ("tuki", "veto")
    assert sums.metrics == ("oma", "maara", "toinen")
    assert sums.methods == ("m", "n")
    assert sums.out_of_order == (OutOfOrder("b", "puuttuu", True, 0, 0),)
    assert supplies(whole, sums, "sv") == ("Kynä", "Lappuja", "Tussi")


@pytest.mark.parametrize(
    ("months", "least", "most"),
    (
        (("1",), 6, 6), (("2–4", "1–2"), 7, 7), (("enintään 4",), 6, 6), (("vähintään 3",), 6, 6), (("1", "vähintään 3"), 6, 6),
        (("5", "7–8"), 6, 6), (("1–9",), 6, 9), (("3–9",), 6, 7),
    ),
)  # fmt: skip
def test_a_menu_takes_what_its_recipes_do(months: tuple[str, ...], least: int, most: int) -> None:
    menu = entry("menu", "lista", courses=[course("c", months=each) for each in months])
    sums = totals(book(menu, *MENU_RECIPES), menu)
    assert plain(sums.time) == {"least": least, "most": most, "unit": "month"}
    assert (sums.effort, sums.cost, sums.without_effort, sums.without_cost) == (None, None, 1, 1)


def test_coverage_says_what_is_there_and_what_waits() -> None:
    whole = book(
        entry("recipe", "a", phases=["alku", "loppu"], themes=["t"], metrics=[{"metric": "m"}, {"metric": "n"}, {"metric": "o"}],
              reviewed="2026-01-02"),
        entry("recipe", "b", phases=["loppu"], metrics=[{"metric": "o"}], reviewed="2026-01-01"),
        entry("metric", "m", level="tuotos", themes=["t"], reviewed="2026-01-02"),
        entry("metric", "n", level="tuotos", reviewed="2026-02-01"),
        entry("metric", "o", level="vaikutus", reviewed="2026-03-01"),
        entry("menu", "lista", courses=[course("a")], reviewed="2025-12-31"),
        entry("phase", "alku"), entry("phase", "loppu"), entry("level", "tuotos"), entry("level", "vaikutus"),
        entry("theme", "t"), entry("source", "s"), entry("source", "u"), entry("term", "x"),
        data={"m": (datum("s"),)},
    )  # fmt: skip
    found = coverage(whole, resolve(whole, Problems(), Shelf()))
    said = found.plain()
    assert found.cells == {
        ("alku", "tuotos"): ("a",), ("alku", "vaikutus"): ("a",), ("loppu", "tuotos"): ("a",), ("loppu", "vaikutus"): ("a", "b"),
    }  # fmt: skip
    assert found.themes == {("t", kind.name): {"recipe": ("a",), "metric": ("m",)}.get(kind.name, ()) for kind in ENTRY_KINDS}
    assert found.orphans == (("recipe", "b"), ("source", "u"))  # the other source is named by a figure
    assert found.off_menu == ("b",)
    assert [day.isoformat() + " " + "/".join(key) for day, key in found.reviews] == [
        "2025-12-31 menu/lista", "2026-01-01 recipe/b", "2026-01-02 metric/m", "2026-01-02 recipe/a", "2026-02-01 metric/n",
        "2026-03-01 metric/o",
    ]  # fmt: skip
    assert said["phase_level"][3] == {"phase": "loppu", "level": "vaikutus", "recipes": ["a", "b"]}
    assert said["theme_kind"][0] == {"theme": "t", "kind": "recipe", "ids": ["a"]}
    assert said["orphans"] == [{"kind": "recipe", "id": "b"}, {"kind": "source", "id": "u"}]
    assert said["recipes_on_no_menu"] == ["b"]
    assert said["reviews"][0] == {"kind": "menu", "id": "lista", "reviewed": "2025-12-31"}
    assert {row["lang"] for row in said["languages"]} == {"sv"}


def test_how_much_is_translated() -> None:
    finnish = record("recipe")
    swedish = finnish.model_copy(update={"title": Text("Namn", "sv"), "summary": Text("Kort.", "sv")})
    half = finnish.model_copy(update={"title": swedish.title, "summary": swedish.summary})
    title = finnish.model_copy(update={"title": swedish.title})

    def in_two(id: str, second: Any, waits: bool) -> Entry:
        files = {"fi": Written("fi"), "sv": Written("sv")}
        return Entry(RECIPE, id, {"fi": finnish, "sv": second}, files, frozenset({"sv"}) if waits else frozenset())

    whole = book(
        in_two("a", swedish, False), in_two("b", half, True), in_two("c", title, True), in_two("d", finnish, True),
        entry("metric", "maara"), replace(entry("actor", "kaupunki"), behind=frozenset({"sv"})),
        replace(entry("actor", "stad"), texts={"fi": record("actor"), "sv": record("actor", lang="sv")}),
    )  # fmt: skip
    found = coverage(whole, {})
    assert [(row.lang, row.kind, row.whole, row.titled, row.missing) for row in found.parity] == [
        ("sv", "recipe", ("a",), ("b",), ("c", "d")), ("sv", "metric", (), (), ("maara",)),
        ("sv", "actor", (), ("stad",), ("kaupunki",)),
    ]  # fmt: skip
    assert found.plain()["languages"][0] == {
        "lang": "sv", "kind": "recipe", "whole": ["a"], "titled": ["b"], "missing": ["c", "d"], "behind": [],
    }  # fmt: skip


def test_a_language_is_whole_where_every_text_is_translated_and_true() -> None:
    in_swedish = replace(entry("actor", "a"), untranslated=frozenset())
    pages = {"om": page("om", "tietoa"), "ut": replace(page("ut", "ulos"), texts={"fi": record("term"), "sv": record("term")})}
    behind = replace(in_swedish, id="b", behind=frozenset({"sv"}))
    found = coverage(book(in_swedish, behind, pages=pages), {})
    assert [(row.kind, row.whole, row.missing, row.behind) for row in found.parity] == [
        ("actor", ("a", "b"), (), ("b",)), ("page", ("ut",), ("om",), ()),
    ]  # fmt: skip
    assert found.shares == {"sv": 50}
    assert coverage(book(in_swedish), {}).shares == {"sv": 100}


def test_settings_count_among_the_texts_that_are_translated() -> None:
    sv, none = frozenset({"sv"}), frozenset[str]()
    settings = [
        Worded("cookbook", none, none, none), Worded("print/edition", none, none, sv),
        Worded("print/canvases/a", sv, none, none), Worded("print/canvases/b", none, sv, none),
    ]  # fmt: skip
    found = coverage(book(), {}, settings)
    assert found.parity == (
        Parity("sv", "settings", ("cookbook", "print/edition"), ("print/canvases/a",), ("print/canvases/b",), ("print/edition",)),
    )
    assert found.shares == {"sv": 25}


def test_figures_have_the_areas_of_the_readers_language() -> None:
    swedish = record("metric", "sv", data_areas=["Hela projektet"], typed="Listan räknar.")
    metric = entry("metric", "m", data_areas=["Koko hanke"])
    both = replace(metric, texts={**metric.texts, "sv": swedish})
    rows = (replace(datum("s"), area="Koko hanke"), replace(datum("s"), area="Muu"))
    whole = book(both, data={"m": rows})
    assert [row.area for row in whole.figures_in(both, "sv")] == ["Hela projektet", "Muu"]
    assert whole.figures_in(both, "fi") == rows
    assert whole.figures_in(entry("recipe", "r"), "sv") == ()


def test_observations_have_the_names_of_the_readers_language() -> None:
    story = entry("story", "s", observed_names=["Halli"])
    both = replace(story, texts={**story.texts, "sv": record("story", "sv", observed_names=["Hallen"])})
    cells = {"kohde": "Halli", "muu": "Muu", "luku": Decimal(2)}
    whole = replace(book(both), examples={"s": {"m": WorkedExample({"rivit": (cells,)}, ("2026",), ())}})
    assert example_in(whole, "s", "m", "sv").rows == {"rivit": ({**cells, "kohde": "Hallen"},)}
    assert example_in(whole, "s", "m", "fi") == whole.examples["s"]["m"]


def test_recipes_by_phase_and_metrics_by_level() -> None:
    phases = (entry("phase", "alku"), entry("phase", "loppu"))
    recipes = (entry("recipe", "a"), entry("recipe", "b", phases=["loppu", "alku"]), entry("recipe", "c", phases=["muu"]))
    metrics = (entry("metric", "m"), entry("metric", "n", level="muu"))
    whole = book(*phases, *recipes, *metrics, entry("level", "tuotos"), entry("method", "x"))
    assert [(one.word and one.word.id, [e.id for e in one.own], [e.id for e in one.also]) for one in
            divisions(whole, RECIPE, recipes)] == [("alku", ["a"], ["b"]), ("loppu", ["b"], [])]  # fmt: skip
    assert [(one.word and one.word.id, [e.id for e in one.own]) for one in divisions(whole, METRIC, metrics)] == [
        ("tuotos", ["m"])
    ]
    menu = entry("menu", "l")
    assert [(one.word, one.own, one.also) for one in divisions(whole, menu.kind, (menu,))] == [(None, (menu,), ())]
    assert [words_of(one) for one in (recipes[1], metrics[0], menu)] == [("loppu", "alku"), ("tuotos",), ()]


def case(id: str, start: str, end: str | None = None, **more: Any) -> Entry:
    return entry("case", id, start=start, end=end, **more)


def test_the_family_of_a_case() -> None:
    top, middle = case("top", "2010", "2030"), case("middle", "2012", "2020", part_of="top")
    own = case("own", "2013-05", part_of="middle")
    parts = (case("z", "2014", "2015", part_of="own"), case("y", "2014", part_of="own"), case("x", "2016", part_of="own"))
    whole = book(top, middle, own, *parts, case("far", "2040"))
    found = family(whole, own)
    assert [[span.entry.id for span in spans] for spans in (found.wholes, found.parts, found.spans)] == [
        ["top", "middle"], ["y", "z", "x"], ["top", "middle", "own", "y", "z", "x"],
    ]  # fmt: skip
    assert found.own == Span(own, date(2013, 5, 1), None)
    assert found.wholes[0] == Span(top, date(2010, 1, 1), date(2030, 12, 31))
    assert found.years == (2010, 2030)
    assert family(whole, parts[0]).years == (2010, 2030)
    assert family(whole, whole.one(own.kind, "far")).years == (2040, 2040)
    ring = book(case("a", "2010", part_of="b"), case("b", "2011", part_of="a"))
    assert [span.entry.id for span in family(ring, ring.one(own.kind, "a")).wholes] == ["b"]


@pytest.mark.parametrize(
    ("name", "value", "same"),
    (
        ("title", "Toinen", False), ("problem", "Toinen.", False), ("status", "retired", False), ("notes", "Toinen.", True),
        ("reviewed", "2020-01-01", True), ("authors", ["Muu"], True), ("synonyms", ["muu"], True), ("former_ids", ["muu"], True),
        ("sources", ["raportti"], False), ("web_only", "Muu.", False), ("themes", ["muu"], False),
    ),
)  # fmt: skip
def test_a_mark_changes_with_what_readers_see(name: str, value: Any, same: bool) -> None:
    before, after = fingerprint(entry("recipe", "a"), "fi"), fingerprint(entry("recipe", "a", **{name: value}), "fi")
    assert (before == after) is same
    assert len(before) == 6
    assert before == fingerprint(entry("recipe", "b"), "sv")


def test_what_has_days_is_on_the_roadmap() -> None:
    entries = (
        case("c", "2020-05", "2021"), case("b", "2020-05"), case("a", "2020-05", "2021"),
        entry("challenge", "open", open_from="2019-01-15", open_to="2019-03-31"), entry("challenge", "none"),
        entry("menu", "lista", courses=[course("x", months="1–14"), course("y", months="vähintään 3")], reviewed="2027-05-05"),
        entry("recipe", "x", reviewed="2031-01-01"),
    )  # fmt: skip
    found = roadmap(book(*entries))
    days = [(span.entry.id, span.first.isoformat(), span.last and span.last.isoformat(), span.is_assumed) for span in found.spans]
    assert days == [
        ("open", "2019-01-15", "2019-03-31", False), ("a", "2020-05-01", "2021-12-31", False),
        ("c", "2020-05-01", "2021-12-31", False), ("b", "2020-05-01", None, False), ("lista", "2028-01-01", "2029-02-28", True),
    ]  # fmt: skip
    assert [one.id for one in found.undated] == ["none"]
    assert found.menus_from == date(2028, 1, 1)
    assert roadmap(book()).menus_from == date(2000, 1, 1)


@pytest.mark.parametrize(
    ("months", "end"),
    (("1", "2027-01-31"), ("1–2", "2027-02-28"), ("1–12", "2027-12-31"), ("1–13", "2028-01-31"), ("1–14", "2028-02-29"),
     ("vähintään 3", "2027-03-31")),
)  # fmt: skip
def test_the_last_day_of_a_menu(months: str, end: str) -> None:
    found = roadmap(book(entry("menu", "lista", courses=[course("x", months=months)])))
    assert [span.last and span.last.isoformat() for span in found.spans] == [end]


def test_spans_by_name() -> None:
    spans = tuple(Span(case(id, "2020"), date(2020, 1, 1), None) for id in "abcd")
    names = {"a": ["x"], "b": ["y", "x", "y"], "c": [], "d": ["w"]}
    found = Roadmap(spans, (), TODAY).by(lambda one: names[one.id])
    assert {name: [span.entry.id for span in each] for name, each in found.items()} == {
        "x": ["a", "b"], "w": ["d"], "y": ["b"], "": ["c"],
    }  # fmt: skip
    assert list(found) == ["x", "w", "y", ""]


def test_cases_like_a_challenge() -> None:
    own = entry("challenge", "h", recipes=["a", "b", "c"], themes=["t", "u"], pilots=["pilot"])
    cases = [
        case("none", "2020"),
        case("plan", "2020", recipes=["a"], state="planned"),
        case("pilot", "2020", recipes=["a"]),
        case("two", "2020", recipes=["c", "x", "a"]),
        case("one-b", "2020", recipes=["b"]),
        case("one-a", "2020", recipes=["b"]),
        case("themed", "2020", recipes=["a"], themes=["u", "v"]),
        case("last", "2020", recipes=["a"]),
    ]
    found = similar(book(own, *cases), own)
    assert [(one.case.id, one.recipes, one.themes) for one in found] == [
        ("two", ("a", "c"), 0), ("themed", ("a",), 1), ("last", ("a",), 0), ("one-a", ("b",), 0),
    ]  # fmt: skip
    assert MOST == len(found) == 4


def test_an_old_review_is_told_of_its_day() -> None:
    problems = Problems()
    old = TODAY - timedelta(731)
    link(book(entry("recipe", "a", reviewed=old.isoformat()), entry("phase", "alku"), entry("metric", "maara", reviewed=old),
              entry("level", "tuotos")), TODAY, problems)  # fmt: skip
    assert [(str(one.place), one.args) for one in problems] == [
        ("metric/maara#reviewed", {"date": old}), ("recipe/a#reviewed", {"date": old}),
    ]  # fmt: skip
