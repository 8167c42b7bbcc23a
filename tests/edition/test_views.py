"""Roadmap, catalogue, coverage and charts against numbers computed here from the YAML."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from typing import Any

import pytest
from jobs import palette_of
from reading import text_of

from cookbook.drawing.pen import Pen
from cookbook.drawing.timeline import Timeline
from cookbook.editions.site.pages import SitePage
from cookbook.editions.site.views import catalogue
from cookbook.link import LinkedBook
from cookbook.link.roadmap import roadmap
from cookbook.link.tracking import changes
from cookbook.load.tree import HOME
from cookbook.model.challenge import CHALLENGE

Raw = dict[str, dict[str, Any]]
Site = dict[str, dict[str, SitePage]]

KINDS = "recipes methods metrics cases challenges menus documents stories needs capabilities adoptions".split()


def rows_of(page: SitePage, table: int) -> list[list[str]]:
    """The cells of the body of a page's table, as text."""
    body = re.findall(r"<tbody>(.*?)</tbody>", str(page.html), re.DOTALL)[table]
    rows = re.findall(r"<tr>(.*?)</tr>", body, re.DOTALL)
    return [[text_of(cell).strip() for cell in re.findall(r"<t[dh][^>]*>(.*?)</t[dh]>", row, re.DOTALL)] for row in rows]


def test_roadmap_holds_everything_with_a_date(raw: Raw, linked: LinkedBook) -> None:
    dated = set(raw["cases"]) | {id for id, one in raw["challenges"].items() if "open_from" in one} | set(raw["menus"])
    made = roadmap(linked.book)
    assert {span.entry.id for span in made.spans} == dated
    assert {entry.id for entry in made.undated} == set(raw["challenges"]) - dated
    days = {span.entry.id: span for span in made.spans}
    assert (days["clic"].first, days["clic"].last) == (date(2018, 4, 1), date(2019, 4, 30))
    assert days["urban-mill-2013"].last is None
    reviewed = [one["reviewed"] for kind in ("cases", "challenges", "menus") for one in raw[kind].values() if "reviewed" in one]
    begin = date(max(int(day[:4]) for day in reviewed) + 1, 1, 1)
    assert days["uusi-klusteri"].first == begin
    assert days["uusi-klusteri"].last == date(begin.year + 2, 2, 28)


def test_roadmap_page(raw: Raw, site: Site) -> None:
    decided, rows = (rows_of(site["fi"]["tiekartta/"], table) for table in (0, 1))
    days = sorted(one["next"]["date"] for one in raw["needs"].values() if "next" in one)
    assert [row[0] for row in decided] == [f"{int(day[8:])}.{int(day[5:7])}.{day[:4]}" for day in days]
    assert len(rows) == len(raw["cases"]) + len(raw["challenges"]) + len(raw["menus"])
    html = str(site["fi"]["tiekartta/"].html)
    dated = (*raw["cases"].values(), *(one for one in raw["challenges"].values() if "open_from" in one))
    drawn = Counter(area for one in dated for area in one.get("areas", []))
    for area in drawn:
        assert f">{area}</text>" in html
    assert html.count("CLiC! – Creative Life in a City</text>") == len(raw["cases"]["clic"]["areas"]) + len(
        raw["cases"]["clic"]["themes"]
    )


def test_timeline_places_bars_to_scale(linked: LinkedBook) -> None:
    spans = [span for span in roadmap(linked.book).spans if span.entry.id == "fiksu-kaupunki"]
    svg = str(Timeline(Pen(palette_of(HOME).light), "fi")([("", spans)], (2020, 2023)))
    x, width = (float(found) for found in re.findall(r'<rect x="([\d.]+)" y="43" width="([\d.]+)"', svg)[0])
    assert x == pytest.approx((305 / 366) * 100, abs=0.2)  # 1 November 2020, a year is 100 wide
    assert x + width == pytest.approx(400, abs=0.2)


def test_names_stay_within_the_picture(site: Site) -> None:
    for x, words in re.findall(
        r'<text x="([\d.-]+)"[^>]*font-size="12.5"[^>]*>([^<]*)</text>', str(site["fi"]["tiekartta/"].html)
    ):
        assert 0 <= float(x) <= 400 - 5.5 * len(words) or len(words) > 60


def test_catalogue_of_challenges(raw: Raw, linked: LinkedBook, site: Site) -> None:
    made = catalogue(linked, linked.of(CHALLENGE), "fi")
    by_state = {group.title: {entry.id for entry in group.entries} for group in made["by_state"]}
    said = {"collected": "kerätty", "shaped": "muotoiltu", "open": "avoin"}
    for state, title in said.items():
        assert by_state.get(title, set()) == {id for id, one in raw["challenges"].items() if one["state"] == state}
    owners = Counter(raw["actors"][one["owner"]]["title"] for one in raw["challenges"].values())
    assert {group.title: len(group.entries) for group in made["by_owner"]} == owners
    themes = Counter(raw["themes"][theme]["title"] for one in raw["challenges"].values() for theme in one.get("themes", []))
    assert {group.title: len(group.entries) for group in made["by_theme"]} == themes
    areas = Counter(area for one in raw["challenges"].values() for area in one.get("areas", []))
    assert {group.title: len(group.entries) for group in made["by_area"]} == areas
    deadlines = [raw["challenges"][entry.id].get("open_to", "9999") for entry in made["by_deadline"]]
    assert deadlines == sorted(deadlines)
    assert len(rows_of(site["fi"]["haasteet/"], 0)) == len(raw["challenges"])


def test_challenge_leads_to_recipes_and_says_that_it_is_an_example(raw: Raw, site: Site) -> None:
    for id, challenge in raw["challenges"].items():
        html = str(site["fi"][f"haasteet/{id}/"].html)
        assert ("keksitty esimerkki" in html) == (challenge.get("example") == "true"), id
        for recipe in challenge.get("recipes", []):
            assert f"/reseptit/{recipe}/" in html


def test_challenge_names_similar_cases_and_says_that_they_are_no_answers(raw: Raw, site: Site) -> None:
    def both(one: dict[str, Any], other: dict[str, Any], field: str) -> int:
        return len(set(one.get(field, [])) & set(other.get(field, [])))

    answered = 0
    for id, challenge in raw["challenges"].items():
        html = str(site["fi"][f"haasteet/{id}/"].html)
        shared = {
            case: (both(one, challenge, "recipes"), both(one, challenge, "themes"))
            for case, one in raw["cases"].items()
            if one["state"] != "planned" and both(one, challenge, "recipes")
        }
        best = sorted(shared, key=lambda case: (-shared[case][0], -shared[case][1], case))[:4]
        _, _, rest = html.partition("part--similar")
        part, _, _ = rest.partition("</section>")
        assert ("eivät vastaa tähän haasteeseen" in part) == bool(best), id
        assert re.findall(r"/tapaukset/([a-z0-9-]+)/", part) == best, id
        answered += len(best) >= 3
    assert answered >= 7


def test_changes_are_told(raw: Raw, linked: LinkedBook, site: Site) -> None:
    steps = [step["date"] for kind in ("needs", "challenges") for one in raw[kind].values() for step in one.get("history", [])]
    assert [one.date.isoformat() for one in changes(linked.book)] == sorted(steps, reverse=True)
    html = str(site["fi"]["tiekartta/"].html)
    assert html.count("Tila oli ") + html.count("Kirjattiin, ja tila on ") == len(steps)


def test_share_of_challenges_that_led_on(raw: Raw, site: Site) -> None:
    been = {id: {one["state"], *(step["state"] for step in one.get("history", []))} for id, one in raw["challenges"].items()}
    invented = {id for id, one in raw["challenges"].items() if one.get("example") == "true"}
    opened = {id for id in invented if been[id] & {"open", "piloting", "solved"}}
    led = {id for id in opened if been[id] & {"piloting", "solved"} and {"pilots", "pilot_plans"} & raw["challenges"][id].keys()}
    assert f"Keksityistä esimerkeistä {len(led)}/{len(opened)} johti eteenpäin" in text_of(str(site["fi"]["haasteet/"].html))


def test_grounds(raw: Raw, linked: LinkedBook, site: Site) -> None:
    kinds = ["plan", "near", "done", "result"]
    practices = [one for folder in ("recipes", "methods") for one in raw[folder].values()]
    best = Counter(max((found["kind"] for found in one.get("evidence", [])), key=kinds.index, default="") for one in practices)
    assert {name: len(keys) for name, keys in linked.coverage.grounds.strongest.items()} == {
        name: best[name] for name in ("result", "done", "near", "plan", "")
    }
    shown = rows_of(site["fi"]["kattavuus/"], 0)
    assert [sum(map(int, row[1:3])) for row in shown] == [best[name] for name in ("result", "done", "near", "plan", "")]
    invented = sum(one.get("example") == "true" for kind in ("challenges", "needs", "capabilities") for one in raw[kind].values())
    assert len(linked.coverage.grounds.invented) >= invented


def test_coverage(raw: Raw, linked: LinkedBook, site: Site) -> None:
    level = {id: metric["level"] for id, metric in raw["metrics"].items()}
    expected = Counter(
        (phase, one)
        for recipe in raw["recipes"].values()
        for phase in recipe["phases"]
        for one in {level[use["metric"]] for use in recipe["metrics"]}
    )
    assert {cell: len(ids) for cell, ids in linked.coverage.cells.items() if ids} == expected
    shown = rows_of(site["fi"]["kattavuus/"], 1)
    for row, phase in zip(shown, raw["phases"], strict=True):
        assert [int(cell) if cell.isdigit() else 0 for cell in row[1:]] == [expected[phase, one] for one in raw["levels"]]
    themes = Counter(
        (theme, folder) for folder in ("recipes", "menus") for one in raw[folder].values() for theme in one.get("themes", [])
    )
    for theme in raw["themes"]:
        assert len(linked.coverage.themes[theme, "recipe"]) == themes[theme, "recipes"]
        assert len(linked.coverage.themes[theme, "menu"]) == themes[theme, "menus"]
    assert len(linked.coverage.reviews) == sum(len(raw[kind]) for kind in KINDS)


def test_orphans_are_named_nowhere(raw: Raw, linked: LinkedBook) -> None:
    everything = "\n".join(str(one) for kind in KINDS for one in raw[kind].values())
    for kind, id in linked.coverage.orphans:
        assert f"'{id}'" not in everything, (kind, id)
    on_menus = {recipe for menu in raw["menus"].values() for course in menu["courses"] for recipe in course["recipes"]}
    assert set(linked.coverage.off_menu) == set(raw["recipes"]) - on_menus


def test_metrics_stand_on_the_chain(raw: Raw, linked: LinkedBook, site: Site) -> None:
    for url in ("mittarit/", "ruokalistat/uusi-klusteri/"):
        html = str(site["fi"][url].html)
        chain = html[html.index('<ol class="chain">') : html.index("</ol>", html.index('<ol class="chain">'))]
        levels = chain.split('<li class="chain__level">')[1:]
        assert [re.findall("<strong>(.*?)</strong>", level)[0] for level in levels] == [
            one["title"] for one in raw["levels"].values()
        ]
        for level, id in zip(levels, raw["levels"], strict=True):
            assert {raw["metrics"][metric]["level"] for metric in re.findall(r'href="[^"]*?([a-z0-9-]+)/"', level)} <= {id}
        expected = raw["metrics"] if url == "mittarit/" else linked.totals["uusi-klusteri"].metrics
        assert chain.count('data-kind="metric"') == len(expected)


def test_every_language_has_its_views(site: Site) -> None:
    for lang, names in {"sv": ("fardplan", "oppna-data", "tackning"), "en": ("roadmap", "open-data", "coverage")}.items():
        assert {f"{lang}/{name}/" for name in names} <= set(site[lang])


def test_charts_of_the_cases(raw: Raw, site: Site) -> None:
    html = str(site["fi"]["mittarit/budjetti-lahteittain/"].html)
    assert "drawing--figures" in html
    for amount in ("1 558 294", "695 015", "416 981", "232 952", "55 908"):
        assert amount in text_of(html)
