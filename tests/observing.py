"""Observations made up for any metric, filled into its workbook, and the workbook as LibreOffice counts it anew."""

from __future__ import annotations

import random
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from cookbook.counting import Counted, Observation, Observations, count
from cookbook.editions.data.measurements import FIGURES, FIRST
from cookbook.language.speech import speech
from cookbook.model.measure import Column, Measure
from cookbook.model.metric import Metric

FIRST_DAY, DAYS = date(2023, 1, 1), 1150
WORDS = ("Valo Oy", "valo oy", "Paja 2", "Äly & kumppanit", 'Sana "lainattu"', "tähti*", "kysy?", "~aalto", ">5", "Koe")
"""Names that spreadsheets might take for patterns, signs or each other."""


def made_up(measure: Measure, seed: int, most: int = 60) -> dict[str, list[Observation]]:
    """Observations of every sheet, some cells empty, the same for the same seed."""
    chance, rows = random.Random(seed), dict[str, list[Observation]]()
    linked = {str(column.to) for column in measure.columns.values() if column.to}
    for sheet in measure.sheets:
        found = []
        for number in range(chance.randint(most // 2, most)):
            cells = {str(column.name): _value(column, chance, rows, measure) for column in sheet.columns}
            _in_order(sheet.when, cells)
            cells |= dict.fromkeys(linked & cells.keys(), f"Jäsen {number}")
            found.append(Observation({name: value for name, value in cells.items() if value is not None}))
        rows[str(sheet.name)] = found
    return rows


def _value(column: Column, chance: random.Random, rows: Mapping[str, Sequence[Observation]], measure: Measure) -> Any:
    if chance.random() < 0.12:
        return None
    if column.holds == "link":
        there = rows[str(measure.sheet_of[str(column.to)].name)]
        return chance.choice(there).cells.get(str(column.to))
    making: dict[str, Any] = {
        "text": lambda: chance.choice(WORDS),
        "number": lambda: Decimal(chance.randint(0, 5000)) / chance.choice((1, 1, 4)),
        "scale": lambda: Decimal(chance.randint(1, 5)),
        "year": lambda: Decimal(chance.randint(2023, 2025)),
        "date": lambda: FIRST_DAY + timedelta(chance.randint(0, DAYS)),
        "yes_no": lambda: chance.choice(("yes", "yes", "yes", "no")),
        "choice": lambda: chance.choice([*column.words]),
    }
    return making[column.holds]()


def _in_order(when: Sequence[str], cells: dict[str, Any]) -> None:
    if len(when) == 2 and None not in (first := cells[when[0]], last := cells[when[1]]) and last < first:
        cells[when[0]], cells[when[1]] = last, first


def counted(metric: Metric, rows: Observations) -> list[Counted]:
    """What our own computation makes of the rows."""
    assert metric.measure
    return list(count(metric.measure, rows, metric.interval))


def fill(data: bytes, to: Path, metric: Metric, rows: Observations, periods: Iterable[str], lang: str = "fi") -> Path:
    """A workbook with these rows and periods."""
    to.write_bytes(data)
    book = load_workbook(to)
    assert metric.measure
    for sheet in metric.measure.sheets:
        page = book[str(sheet.title)]
        for line, row in enumerate(rows[str(sheet.name)], 2):
            for at, column in enumerate(sheet.columns, 1):
                page.cell(line, at).value = _shown(row.cells.get(str(column.name)), column, lang)
    page = results(book.worksheets, metric)
    for line, period in enumerate(periods, FIRST):
        page.cell(line, 1).value = int(period) if period.isdecimal() else period
    book.save(to)
    return to


def _shown(value: Any, column: Column, lang: str) -> Any:
    if column.holds == "yes_no" and value:
        return speech(lang)(value)
    return column.words.get(value, value) if column.holds == "choice" else float(value) if isinstance(value, Decimal) else value


def results(pages: Sequence[Worksheet], metric: Metric) -> Worksheet:
    """The sheet of the values of a metric."""
    return next(page for page in pages if page.title.startswith("1 "))


def recalculated(files: Sequence[Path], folder: Path) -> list[Path]:
    """The same workbooks, counted and saved by LibreOffice."""
    office = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    line = ["soffice", office, "--headless", "--convert-to", "xlsx", "--outdir", folder / "counted", *files]
    subprocess.run(line, check=True, capture_output=True, timeout=500)
    return [folder / "counted" / file.name for file in files]


def told(file: Path, metric: Metric) -> list[tuple[Any, ...]]:
    """Of each period that a counted workbook shows: its n, value, note and every figure; nothing where a cell is empty."""
    page = results(load_workbook(file, data_only=True).worksheets, metric)
    assert metric.measure
    found = []
    for line in range(FIRST, 28 + 1):
        if page.cell(line, 1).value in (None, ""):
            break
        cells = [page.cell(line, at).value for at in (2, 3, 5)]
        cells += [page.cell(line, FIGURES + 1 + at).value for at in range(len(metric.measure.figures))]
        found.append(tuple(None if cell == "" else cell for cell in cells))
    return found
