"""The workbooks hold the metrics of every recipe and menu, with their definitions and uses."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook

from cookbook.link import LinkedBook
from cookbook.model.menu import MENU

Raw = dict[str, dict[str, Any]]


def book(data: Path, name: str, lang: str = "fi") -> Workbook:
    return load_workbook(io.BytesIO((data / f"scorecards/{lang}/{name}.xlsx").read_bytes()))


def test_one_for_each_menu_recipe_and_metric_in_each_language(raw: Raw, data: Path) -> None:
    expected = {f"{kind}-{id}.xlsx" for kind in ("menu", "recipe", "metric") for id in raw[f"{kind}s"]}
    for lang in ("fi", "sv", "en"):
        assert {path.name for path in (data / "scorecards" / lang).iterdir()} == expected


def test_metrics_of_every_recipe(raw: Raw, data: Path) -> None:
    for id, recipe in raw["recipes"].items():
        made = book(data, f"recipe-{id}")
        titles = [raw["metrics"][use["metric"]]["title"] for use in recipe["metrics"]]
        assert [row[0] for row in made["Tuloskortti"].iter_rows(min_row=5, values_only=True)] == titles
        assert [row[0] for row in made["Määritelmät"].iter_rows(values_only=True) if row[0] and not row[1]] == titles
        assert len(made.sheetnames) == 4 + len(titles)
        assert [made[name]["A1"].value for name in made.sheetnames[3:-1]] == titles


def test_metrics_of_every_menu(linked: LinkedBook, data: Path) -> None:
    for menu in linked.of(MENU):
        rows = list(book(data, f"menu-{menu.id}")["Tuloskortti"].iter_rows(min_row=5, values_only=True))
        assert len(rows) == len(linked.totals[menu.id].metrics)


def test_a_metric_has_a_workbook_of_its_own(raw: Raw, data: Path) -> None:
    for id, metric in raw["metrics"].items():
        made = book(data, f"metric-{id}")
        assert [row[0] for row in made["Tuloskortti"].iter_rows(min_row=5, values_only=True)] == [metric["title"]]


def test_languages(data: Path) -> None:
    assert book(data, "recipe-haastehaku", "sv").sheetnames[1] == "Styrkort"
    assert book(data, "recipe-haastehaku", "en").sheetnames[1] == "Scorecard"


def test_licence_and_definitions(raw: Raw, data: Path) -> None:
    made = book(data, "recipe-nopea-kokeiluohjelma")
    said = [row[0] for row in made["Ohje"].iter_rows(values_only=True) if row[0]]
    assert "https://creativecommons.org/licenses/by/4.0/" in said
    id = raw["recipes"]["nopea-kokeiluohjelma"]["metrics"][0]["metric"]
    rows = list(made["Määritelmät"].iter_rows(max_row=3, values_only=True))
    assert rows[1] == ("Kysymys", raw["metrics"][id]["question"])
    assert rows[2][0] == "Määritelmä"


def test_definitions_are_without_markup(data: Path) -> None:
    for name in ("menu-uusi-klusteri", "menu-alustasta-verkostoksi"):
        said = [row[1] for row in book(data, name)["Määritelmät"].iter_rows(values_only=True) if row[1]]
        assert not [text for text in said if "](" in text or "**" in text]


def test_no_row_is_lower_than_its_words(data: Path) -> None:
    """Not every program makes a row higher for wrapped text by itself."""
    sheet = book(data, "menu-uusi-klusteri")["Määritelmät"]
    for row in sheet.iter_rows():
        if row[1].value:
            given = sheet.row_dimensions[row[1].row].height or 15
            assert given >= 15 * len(row[1].value) / sheet.column_dimensions["B"].width


def test_menu_takes_the_uses_of_its_recipes(raw: Raw, data: Path) -> None:
    recipes = [id for course in raw["menus"]["haastekierros"]["courses"] for id in course["recipes"]]
    said = {"monitoring": "seuranta", "outcome": "tulos", "impact": "vaikutus"}
    shown = {row[0]: row[2] for row in book(data, "menu-haastekierros")["Tuloskortti"].iter_rows(min_row=5, values_only=True)}
    for id, metric in raw["metrics"].items():
        uses = [said[use["use"]] for recipe in recipes for use in raw["recipes"][recipe]["metrics"] if use["metric"] == id]
        if uses:
            assert set(shown[metric["title"]].split(", ")) == set(uses), id
