"""The figures beside a metric: metrics/data/<id>.csv, with columns period, area, value, status, source."""

from __future__ import annotations

import csv
import io
import re
from decimal import Decimal

from cookbook.disk.opening import is_plain
from cookbook.load.choices import Choices
from cookbook.load.decoding import read_text
from cookbook.load.tree import SourceTree
from cookbook.model.book import Datum, Entry
from cookbook.model.ids import SourceId
from cookbook.problems import Place, Problems

COLUMNS = ("period", "area", "value", "status", "source")
STATES = ("planned", "preliminary", "actual")
FOLDER = "metrics/data"
MAX_AREA = 120


def load_data(tree: SourceTree, metric: Entry, problems: Problems) -> tuple[Datum, ...]:
    """The figures of one metric; none where it names no file."""
    name = getattr(metric.content, "data", None)
    if not name:
        return ()
    place = metric.source.place(("data",))
    path = tree.root / FOLDER / name
    if not re.fullmatch(r"[a-z0-9-]+\.csv", name) or not is_plain(path):
        problems.note(place, "data-missing", file=f"{FOLDER}/{name}")
        return ()
    file = tree.name(path)
    text = read_text(path, file, problems)
    rows = _rows(text, file, problems) if text is not None else []
    read = (_datum(row, Place(file, number, 1), problems) for number, row in rows if row)
    return tuple(datum for datum in read if datum)


def _rows(text: str, file: str, problems: Problems) -> list[tuple[int, list[str]]]:
    """The rows below the heading, each with the number of its line."""
    reader = csv.reader(io.StringIO(text))
    try:
        rows = [(reader.line_num, row) for row in reader]
    except csv.Error:
        problems.note(Place(file, reader.line_num, 1), "data-cell")
        return []
    if not rows or tuple(rows[0][1]) != COLUMNS:
        problems.note(Place(file, 1, 1), "data-columns", expected=",".join(COLUMNS))
        return []
    return rows[1:]


def _datum(row: list[str], place: Place, problems: Problems) -> Datum | None:
    if len(row) != len(COLUMNS):
        problems.note(place, "data-row", found=len(row), expected=len(COLUMNS))
        return None
    period, area, value, status, source = (cell.strip() for cell in row)
    if not re.fullmatch(r"-?[0-9]{1,15}(\.[0-9]{1,9})?", value):
        problems.note(place, "data-number", found=value)
    elif status not in STATES:
        choices = Choices.of(STATES, "text.state_")
        problems.note(place, "unknown-choice", field="status", found=status, choices=choices, near=choices.meant(status))
    elif not re.fullmatch(r"[0-9]{4}([-/Q][0-9]{1,4}(-[0-9]{2})?)?", period):
        problems.note(place, "data-period", found=period)
    elif len(area) > MAX_AREA:
        problems.note(place, "too-long", field="area", found=len(area), most=MAX_AREA)
    else:
        return Datum(period, area, Decimal(value), status, SourceId(source), place)
    return None
