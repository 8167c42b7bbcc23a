"""The workbooks: opened with openpyxl, and their formulas worked out on filled-in cells."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from cookbook.editions.data.scorecards import CARD_COLUMNS, FORMATS
from cookbook.link import LinkedBook

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
        assert [row[0] for row in made["Määritelmät"].iter_rows(min_row=2, values_only=True)] == titles
        assert len(made.sheetnames) == 3 + len(titles)
        assert [made[name]["A1"].value for name in made.sheetnames[3:]] == titles


def test_metrics_of_every_menu(linked: LinkedBook, data: Path) -> None:
    for menu in linked.of_kind("menu"):
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
    row = next(made["Määritelmät"].iter_rows(min_row=2, values_only=True))
    assert row[1] == raw["metrics"][id]["question"]


class Sheets:
    """Works out the few functions that the scorecards use, over cells that a test fills in."""

    def __init__(self, made: Workbook) -> None:
        self.made = made

    def value(self, sheet: str, cell: str) -> Any:
        found = self.made[sheet][cell.replace("$", "")].value
        return self.formula(sheet, found[1:]) if isinstance(found, str) and found.startswith("=") else found

    def formula(self, sheet: str, text: str) -> Any:
        python = re.sub(r"'([^']+)'!(\$?[A-Z]\$?\d+):(\$?[A-Z]\$?\d+)", r"area('\1','\2','\3')", text)
        python = re.sub(r"(?<!['\w$])\$?([A-Z])\$?(\d+)(?!['\w])", r"cell('\1\2')", python)
        python = re.sub(r"(?<![<>=])=", "==", python).replace("IF(", "choose(").replace("OR(", "either(")
        known = {
            "cell": lambda name: Blank() if self.value(sheet, name) in (None, "") else self.value(sheet, name),
            "area": lambda name, a, b: [
                self.value(name, f"C{row}") for row in range(int(a.split("$")[-1]), int(b.split("$")[-1]) + 1)
            ],
            "COUNT": lambda values: sum(isinstance(value, (int, float)) for value in values),
            "INDEX": lambda values, at: values[at - 1] if at else None,
            "choose": lambda test, yes, no: yes if test else no,
            "either": lambda *tests: any(tests),
        }
        return eval(python, known)


class Blank(float):
    """An empty cell: equal to "" and, in sums, nothing."""

    def __new__(cls) -> Blank:
        return super().__new__(cls, "nan")

    def __eq__(self, other: object) -> bool:
        return other == "" or isinstance(other, Blank)

    __hash__ = None  # type: ignore[assignment]

    def __truediv__(self, other: Any) -> Any:
        return self

    def __rtruediv__(self, other: Any) -> Any:
        return self


@pytest.fixture
def filled(data: Path) -> Workbook:
    return book(data, "menu-uusi-klusteri-18-kk")


def sheet_of(made: Workbook, title: str) -> tuple[str, int]:
    """The sheet of a metric and its row on the scorecard."""
    name = next(name for name in made.sheetnames[3:] if made[name]["A1"].value == title)
    return name, 5 + made.sheetnames[3:].index(name)


def test_share_of_trials_that_went_on(filled: Workbook) -> None:
    name, row = sheet_of(filled, "Jatkoon edenneet kokeilut")
    for line, (went_on, ended) in enumerate([(1, 8), (3, 6)], 5):
        filled[name][f"D{line}"], filled[name][f"E{line}"] = went_on, ended
    filled["Tuloskortti"][f"G{row}"], filled["Tuloskortti"][f"I{row}"] = 12.5, 62.5
    sheets = Sheets(filled)
    assert sheets.value(name, "C6") == 50
    assert sheets.value(name, "C7") == ""
    latest, change, share, verdict = (sheets.value("Tuloskortti", f"{column}{row}") for column in "KLMN")
    assert (latest, change, share, verdict) == (50, 37.5, 0.75, "kesken")


def test_mean_of_answers_reaches_the_target(filled: Workbook) -> None:
    name, row = sheet_of(filled, "Luottamus klusterissa")
    filled[name]["D5"], filled[name]["E5"] = 18, 5  # the metric's own worked example: 3,6
    filled["Tuloskortti"][f"G{row}"], filled["Tuloskortti"][f"I{row}"] = 3.0, 3.5
    sheets = Sheets(filled)
    assert sheets.value("Tuloskortti", f"K{row}") == pytest.approx(3.6)
    assert sheets.value("Tuloskortti", f"N{row}") == "tavoite saavutettu"


def test_counts_are_given_as_they_are(filled: Workbook) -> None:
    name, row = sheet_of(filled, "Avoimet haasteet")
    assert filled[name]["C5"].value is None
    filled[name]["C5"], filled[name]["C6"] = 4, 7
    assert Sheets(filled).value("Tuloskortti", f"K{row}") == 7


def test_empty_cards_show_nothing(filled: Workbook) -> None:
    sheets = Sheets(filled)
    for row in range(5, 5 + len(filled.sheetnames) - 3):
        assert [sheets.value("Tuloskortti", f"{column}{row}") for column in "KLMN"] == ["", "", "", ""]


def test_cells_to_fill_in_are_yellow(filled: Workbook) -> None:
    card = filled["Tuloskortti"]
    for column, name in enumerate(CARD_COLUMNS, 1):
        is_yellow = card.cell(5, column).fill.fgColor.rgb == "FF" + FORMATS["input"]["bg_color"][1:]
        assert is_yellow == (name in ("baseline", "baseline_when", "target", "target_when"))
