"""The workbooks: opened and filled in with openpyxl, and recalculated by a spreadsheet engine of its own."""

from __future__ import annotations

import io
import statistics
import warnings
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from cookbook.editions.data.scorecards import CARD_COLUMNS
from cookbook.editions.data.worksheets import FORMATS, height
from cookbook.link import LinkedBook
from cookbook.model.menu import MENU

Raw = dict[str, dict[str, Any]]


def book(data: Path, name: str, lang: str = "fi") -> Workbook:
    return load_workbook(io.BytesIO((data / f"scorecards/{lang}/{name}.xlsx").read_bytes()))


def test_one_for_each_menu_and_recipe_in_each_language(raw: Raw, data: Path) -> None:
    expected = {f"menu-{id}.xlsx" for id in raw["menus"]} | {f"recipe-{id}.xlsx" for id in raw["recipes"]}
    for lang in ("fi", "sv", "en"):
        assert {path.name for path in (data / "scorecards" / lang).iterdir()} == expected


def test_metrics_of_every_recipe(raw: Raw, data: Path) -> None:
    for id, recipe in raw["recipes"].items():
        made = book(data, f"recipe-{id}")
        titles = [raw["metrics"][use["metric"]]["title"] for use in recipe["metrics"]]
        assert [row[0] for row in made["Tuloskortti"].iter_rows(min_row=5, values_only=True)] == titles
        assert [row[0] for row in made["Määritelmät"].iter_rows(values_only=True) if row[0] and not row[1]] == titles
        assert len(made.sheetnames) == 3 + len(titles)
        assert [made[name]["A1"].value for name in made.sheetnames[3:]] == titles


def test_metrics_of_every_menu(linked: LinkedBook, data: Path) -> None:
    for menu in linked.of(MENU):
        rows = list(book(data, f"menu-{menu.id}")["Tuloskortti"].iter_rows(min_row=5, values_only=True))
        assert len(rows) == len(linked.totals[menu.id].metrics)


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
    for name in ("menu-uusi-klusteri-18-kk", "menu-alustasta-verkostoksi"):
        said = [row[1] for row in book(data, name)["Määritelmät"].iter_rows(values_only=True) if row[1]]
        assert not [text for text in said if "](" in text or "**" in text]


def test_no_row_is_lower_than_its_words(data: Path) -> None:
    """Not every program makes a row higher for wrapped text by itself."""
    sheet = book(data, "menu-uusi-klusteri-18-kk")["Määritelmät"]
    for row in sheet.iter_rows():
        if row[1].value:
            given = sheet.row_dimensions[row[1].row].height or 15
            assert given >= 15 * len(row[1].value) / sheet.column_dimensions["B"].width


@pytest.mark.parametrize(("text", "lines"), [("", 1), ("short", 1), ("a\n\nb", 3), ("x" * 200, 3)])
def test_height_of_a_row(text: str, lines: int) -> None:
    assert height([(text, 90)]) == 15 * lines


def recalculated(made: Workbook, tmp_path: Path) -> dict[tuple[str, str], Any]:
    """(sheet in capitals, cell) -> value, by the engine `formulas`, which knows nothing of this program."""
    path = tmp_path / "filled.xlsx"
    made.save(path)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import formulas

        solution = formulas.ExcelModel().loads(str(path)).finish().calculate()
    found = {}
    for key, ranges in solution.items():
        sheet, _, cell = str(key).rpartition("!")
        if ":" not in cell and hasattr(ranges, "value"):
            found[sheet.strip("'").partition("]")[2], cell] = ranges.value[0, 0]
    return found


def measure(made: Workbook, title: str, values: list[Any], baseline: float | None, target: float | None) -> tuple[str, int]:
    """Fill in the sheet of a metric and its row on the card; gives the sheet's name in capitals and the row."""
    names = made.sheetnames[3:]
    name = next(name for name in names if made[name]["A1"].value == title)
    for line, value in enumerate(values, 5):
        if isinstance(value, tuple):
            made[name][f"D{line}"], made[name][f"E{line}"] = value
        elif value is not None:
            made[name][f"C{line}"] = value
    row = 5 + names.index(name)
    made["Tuloskortti"][f"G{row}"], made["Tuloskortti"][f"I{row}"] = baseline, target
    return name.upper(), row


FILLED: dict[str, tuple[list[Any], float | None, float | None, tuple[Any, Any, Any, str]]] = {
    # title: (measurements or their two parts, baseline, target, (latest, change, share of the way, verdict))
    "Jatkoon edenneet kokeilut": ([(1, 8), (3, 6)], 12.5, 62.5, (50, 37.5, 0.75, "kesken")),
    "Luottamus klusterissa": ([(18, 5)], 3.0, 3.5, (statistics.mean([3.6]), 0.6, 1.2, "tavoite saavutettu")),
    "Orkestrointikyky": ([(21, 6)], 3.5, 3.5, (3.5, 0, "", "tavoite saavutettu")),  # the target is to keep what there is
    "Sijaintikerroin": ([(0.08, 0.05)], 1.2, 1.8, (1.6, 0.4, 0.4 / 0.6, "kesken")),
    "Avoimet haasteet": ([4, 7], 4, 10, (7, 3, 0.5, "kesken")),
    "Aktiiviset jäsenet": ([12, None, 9, None], 10, 10, (9, -1, "", "kesken")),  # rows left empty in between
    "Haasteen läpimenoaika": ([200, 150], 200, 160, (150, -50, 1.25, "tavoite saavutettu")),  # less is better
    "Yksityinen vastinraha": ([25_000, 0], 10_000, 20_000, (0, -10_000, -1, "kesken")),  # nought is a value
    "Tuetut yritykset": ([8], None, 5, (8, "", "", "tavoite saavutettu")),  # no baseline was noted down
    "Uudet yhtiöt klusterin alalla": ([30], 20, None, (30, 10, "", "")),  # no target was set
    "Kokeilujen määrä": ([6], 9, 6, (6, -3, 1, "tavoite saavutettu")),  # neither direction is better by itself
}


def test_recalculated_card(data: Path, tmp_path: Path) -> None:
    made = book(data, "menu-uusi-klusteri-18-kk")
    places = {title: measure(made, title, *rest[:3]) for title, rest in FILLED.items()}
    values = recalculated(made, tmp_path)
    for title, (_, row) in places.items():
        shown = [values["TULOSKORTTI", f"{column}{row}"] for column in "KLMN"]
        for found, expected in zip(shown, FILLED[title][3], strict=True):
            assert found == (expected if isinstance(expected, str) else pytest.approx(expected)), title
    sheet, _ = places["Jatkoon edenneet kokeilut"]
    assert [values[sheet, cell] for cell in ("C5", "C6", "C7")] == [12.5, 50, ""]
    filled = {row for _, row in places.values()}
    empty = set(range(5, 5 + len(made.sheetnames) - 3)) - filled
    assert len(empty) >= 10
    for row in empty:
        assert [values["TULOSKORTTI", f"{column}{row}"] for column in "KLMN"] == ["", "", "", ""]


@pytest.mark.parametrize(("lang", "reached"), [("sv", "målet nått"), ("en", "target reached")])
def test_recalculated_in_other_languages(lang: str, reached: str, linked: LinkedBook, data: Path, tmp_path: Path) -> None:
    made = book(data, "recipe-haastehaku", lang)
    card = made.worksheets[1]
    made.worksheets[3]["C5"], card["G5"], card["I5"] = 5, 2, 5
    assert recalculated(made, tmp_path)[card.title.upper(), "N5"] == reached


def test_menu_takes_the_uses_of_its_recipes(raw: Raw, data: Path) -> None:
    recipes = [id for course in raw["menus"]["haastekierros-9-kk"]["courses"] for id in course["recipes"]]
    said = {"monitoring": "seuranta", "outcome": "tulos", "impact": "vaikutus"}
    shown = {
        row[0]: row[2] for row in book(data, "menu-haastekierros-9-kk")["Tuloskortti"].iter_rows(min_row=5, values_only=True)
    }
    for id, metric in raw["metrics"].items():
        uses = [said[use["use"]] for recipe in recipes for use in raw["recipes"][recipe]["metrics"] if use["metric"] == id]
        if uses:
            assert set(shown[metric["title"]].split(", ")) == set(uses), id


@pytest.fixture
def filled(data: Path) -> Workbook:
    return book(data, "menu-uusi-klusteri-18-kk")


def test_cells_to_fill_in_are_yellow(filled: Workbook) -> None:
    card = filled["Tuloskortti"]
    for column, name in enumerate(CARD_COLUMNS, 1):
        is_yellow = card.cell(5, column).fill.fgColor.rgb == "FF" + FORMATS["input"]["bg_color"][1:]
        assert is_yellow == (name in ("baseline", "baseline_when", "target", "target_when"))
