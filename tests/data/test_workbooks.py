"""The workbooks: opened and filled in with openpyxl, and recalculated by a spreadsheet engine of its own."""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from jobs import job_of
from openpyxl import Workbook, load_workbook
from trees import check, grow

from cookbook.editions.data.make import make
from cookbook.editions.data.scorecards import CARD_COLUMNS
from cookbook.editions.data.worksheets import FORMATS, height, sheet_name

OWN_WORDS = """words:
  card_help: Kortti/tai lappu
  card_sheet: Kortti tai lappu
  card_definitions: Näin luet mittareiden määritelmiä ja lukuja
  card_reached_yes: tavoite "saavutettu"
"""


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data of a small cookbook whose menu has a metric of every unit and direction."""
    folder = tmp_path_factory.mktemp("workbooks")
    tree = grow(folder / "tree")
    model, menu = tree / "metrics/kokeilujen-maara.yml", tree / "menus/polku.yml"
    text = model.read_text(encoding="utf-8").replace("data: kokeilujen-maara.csv\n", "typed: Luku annetaan valmiina.\n")
    text = re.sub("(?ms)^measure:\n(?: .*?\n)+(?=\\w)", "", text)
    for number, (title, (unit, direction)) in enumerate(METRICS.items()):
        own = re.sub("(?m)^title: .*", f"title: {title}", text).replace("unit: count", f"unit: {unit}")
        (tree / f"metrics/m{number}.yml").write_text(own.replace("direction: up", f"direction: {direction}"), encoding="utf-8")
    ids = ", ".join(["kokeilujen-maara", *(f"m{number}" for number in range(len(METRICS)))])
    menu.write_text(menu.read_text(encoding="utf-8").replace("[kokeilujen-maara]", f"[{ids}]"), encoding="utf-8")
    make(job_of(tree, folder))
    return folder / "site/data"


def book(data: Path, name: str, lang: str = "fi") -> Workbook:
    return load_workbook(io.BytesIO((data / f"scorecards/{lang}/{name}.xlsx").read_bytes()))


@pytest.mark.parametrize(("text", "lines"), [("", 1), ("short", 1), ("a\n\nb", 3), ("x" * 200, 3)])
def test_height_of_a_row(text: str, lines: int) -> None:
    assert height([(text, 90)]) == 15 * lines


@pytest.mark.parametrize(
    ("words", "taken", "named"),
    [
        ("Ohje", (), "Ohje"),
        ("Ohje", ("Kortti",), "Ohje"),
        ("Ohje", ("ohje",), "Ohje 2"),
        ("ohje", ("Ohje", "OHJE 2"), "ohje 3"),
        ("x" * 31, (), "x" * 31),
        ("x" * 32, (), "x" * 31),
        ("x" * 32, ("x" * 31,), "x" * 29 + " 2"),
        ("Jatkoon edenneet kokeilut vuonna", (), "Jatkoon edenneet kokeilut"),
        ("Jatkoon edenneet kokeilut hyvin", (), "Jatkoon edenneet kokeilut hyvin"),
        ("Jatkoon edenneet kokeilut hyvin", ("Jatkoon edenneet kokeilut hyvin",), "Jatkoon edenneet kokeilut 2"),
        ("a[b]:c*d?e/f\\g'h", (), "a b  c d e f g h"),
        ("'Ohje'", (), "Ohje"),
        ("[]", (), "2"),
        ("History", (), "History 2"),
    ],
)
def test_the_name_of_a_sheet(words: str, taken: tuple[str, ...], named: str) -> None:
    assert sheet_name(words, taken) == named
    made = xlsxwriter.Workbook(io.BytesIO())
    assert [made.add_worksheet(name).name for name in (*taken, named)] == [*taken, named]


@pytest.mark.many
def test_words_of_a_cookbook_may_be_alike_and_may_hold_anything(tmp_path: Path) -> None:
    tree = grow(tmp_path / "tree")
    with (tree / "cookbook.yml").open("a", encoding="utf-8") as file:
        file.write(OWN_WORDS)
    assert check(tree).lines == []
    make(job_of(tree, tmp_path))
    made = book(tmp_path / "site/data", "recipe-kokeiluohjelma")
    assert made.sheetnames == [
        "Kortti tai lappu",
        "Kortti tai lappu 2",
        "Näin luet mittareiden",
        "1 Kokeilujen määrä",
        "Johtoryhmälle",
    ]
    made["1 Kokeilujen määrä"]["C5"], made["Kortti tai lappu 2"]["I5"] = 5, 5
    assert recalculated(made, tmp_path)["KORTTI TAI LAPPU 2", "N5"] == 'tavoite "saavutettu"'


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
    names = made.sheetnames[3:-1]
    name = next(name for name in names if made[name]["A1"].value == title)
    for line, value in enumerate(values, 5):
        if value is not None:
            made[name][f"C{line}"] = value
    row = 5 + names.index(name)
    made["Tuloskortti"][f"G{row}"], made["Tuloskortti"][f"I{row}"] = baseline, target
    return name.upper(), row


METRICS = {
    "Jatkoon edenneet kokeilut": ("percent", "up"),
    "Luottamus klusterissa": ("scale_1_5", "up"),
    "Orkestrointikyky": ("scale_1_5", "up"),
    "Sijaintikerroin": ("ratio", "neutral"),
    "Avoimet haasteet": ("count", "up"),
    "Aktiiviset jäsenet": ("count", "up"),
    "Haasteen läpimenoaika": ("days", "down"),
    "Yksityinen vastinraha": ("eur", "up"),
    "Tuetut yritykset": ("count", "up"),
    "Uudet yhtiöt klusterin alalla": ("count", "up"),
    "Työvuodet": ("count", "neutral"),
    "Budjetti": ("eur", "neutral"),
    "Henkilöstö": ("fte", "up"),
}
"""Title -> unit and direction."""
FILLED: dict[str, tuple[list[Any], float | None, float | None, tuple[Any, Any, Any, str]]] = {
    # title: (measurements, baseline, target, (latest, change, share of the way, verdict))
    "Jatkoon edenneet kokeilut": ([12.5, 50], 12.5, 62.5, (50, 37.5, 0.75, "kesken")),
    "Luottamus klusterissa": ([3.6], 3.0, 3.5, (3.6, 0.6, 1.2, "tavoite saavutettu")),
    "Orkestrointikyky": ([3.5], 3.5, 3.5, (3.5, 0, "", "tavoite saavutettu")),  # the target is to keep what there is
    "Sijaintikerroin": ([1.6], 1.2, 1.8, (1.6, 0.4, 0.4 / 0.6, "kesken")),
    "Avoimet haasteet": ([4, 7], 4, 10, (7, 3, 0.5, "kesken")),
    "Aktiiviset jäsenet": ([12, None, 9, None], 10, 10, (9, -1, "", "kesken")),  # rows left empty in between
    "Haasteen läpimenoaika": ([200, 150], 200, 160, (150, -50, 1.25, "tavoite saavutettu")),  # less is better
    "Yksityinen vastinraha": ([25_000, 0], 10_000, 20_000, (0, -10_000, -1, "kesken")),  # nought is a value
    "Tuetut yritykset": ([8], None, 5, (8, "", "", "tavoite saavutettu")),  # no baseline was noted down
    "Uudet yhtiöt klusterin alalla": ([30], 20, None, (30, 10, "", "")),  # no target was set
    "Työvuodet": ([6], 9, 6, (6, -3, 1, "tavoite saavutettu")),  # neither direction is better by itself
}


@pytest.mark.many
def test_recalculated_card(data: Path, tmp_path: Path) -> None:
    made = book(data, "menu-polku")
    places = {title: measure(made, title, *rest[:3]) for title, rest in FILLED.items()}
    values = recalculated(made, tmp_path)
    for title, (_, row) in places.items():
        shown = [values["TULOSKORTTI", f"{column}{row}"] for column in "KLMN"]
        for found, expected in zip(shown, FILLED[title][3], strict=True):
            assert found == (expected if isinstance(expected, str) else pytest.approx(expected)), title
    filled = {row for _, row in places.values()}
    empty = set(range(5, 5 + len(made.sheetnames) - 4)) - filled
    assert len(empty) == len(METRICS) + 1 - len(FILLED)
    for row in empty:
        assert [values["TULOSKORTTI", f"{column}{row}"] for column in "KLMN"] == ["", "", "", ""]


@pytest.mark.many
@pytest.mark.parametrize(("lang", "reached"), [("sv", "målet nått"), ("en", "target reached")])
def test_recalculated_in_other_languages(lang: str, reached: str, data: Path, tmp_path: Path) -> None:
    made = book(data, "recipe-kokeiluohjelma", lang)
    card = made.worksheets[1]
    made.worksheets[3]["C5"], card["G5"], card["I5"] = 5, 2, 5
    assert recalculated(made, tmp_path)[card.title.upper(), "N5"] == reached


@pytest.fixture
def filled(data: Path) -> Workbook:
    return book(data, "menu-polku")


def test_cells_to_fill_in_are_yellow(filled: Workbook) -> None:
    card = filled["Tuloskortti"]
    for column, name in enumerate(CARD_COLUMNS, 1):
        is_yellow = card.cell(5, column).fill.fgColor.rgb == "FF" + FORMATS["input"]["bg_color"][1:]
        assert is_yellow == (name in ("baseline", "baseline_when", "target", "target_when"))


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_no_word_of_a_head_is_broken(lang: str, data: Path) -> None:
    heads = list(heads_of(book(data, "menu-polku", lang)))
    assert len(heads) > len(CARD_COLUMNS)
    assert not [(head, width) for head, width in heads if any(len(word) >= width for word in head.split())]


def heads_of(workbook: Workbook) -> Iterator[tuple[str, float]]:
    """The words above every column that has a head, and how wide it is."""
    for sheet in workbook:
        columns = sheet.column_dimensions.values()
        widths = {number: one.width for one in columns for number in range(one.min, one.max + 1)}
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            if cell.font.b and cell.alignment.wrap_text and isinstance(cell.value, str):
                yield cell.value, widths[cell.column]
