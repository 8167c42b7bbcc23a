"""The figures beside a metric: metrics/data/<id>.csv, with columns period, area, value, status, source."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from cookbook.disk.opening import is_plain
from cookbook.language.nearest import nearest
from cookbook.language.tokens import slug
from cookbook.load.choices import Choices
from cookbook.load.decoding import read_text
from cookbook.load.periods import grain
from cookbook.load.table import DataRow, rows_of
from cookbook.load.tree import SourceTree
from cookbook.model.book import Datum, Entry
from cookbook.model.ids import SourceId
from cookbook.problems import Place, Problems
from cookbook.rules.rule import Words

COLUMNS = ("period", "area", "value", "status", "source")
STATES = ("planned", "preliminary", "actual")
FOLDER = "metrics/data"
MAX_AREA = 120
SEPARATORS = {
    ";": Words("puolipisteitä", "semikolon", "semicolons"),
    "\t": Words("sarkaimia", "tabbar", "tabs"),
}
"""What programs for tables put between cells, beside the comma."""
OF_PROGRAMS = (".xlsx", ".xls", ".xlsm", ".ods", ".numbers", ".tsv")
"""Endings of tables that programs for tables write, beside the one that is read."""


def load_data(tree: SourceTree, metric: Entry, problems: Problems) -> tuple[Datum, ...]:
    """The figures of one metric; none where it names no file."""
    name = getattr(metric.content, "data", None)
    if not name:
        return ()
    path = tree.root / FOLDER / name
    if not re.fullmatch(r"[a-z0-9-]+\.csv", name) or not is_plain(path):
        _note_missing(tree, metric, name, problems)
        return ()
    file = tree.name(path)
    text = read_text(path, file, problems)
    rows = _rows(text, file, problems) if text is not None else []
    read = (_datum(row, problems) for row in rows)
    return tuple(datum for datum in read if datum)


def _note_missing(tree: SourceTree, metric: Entry, name: str, problems: Problems) -> None:
    """Say which file is there in the place of the one that is named, or that it cannot be read as it is."""
    place, path = metric.source.place(("data",)), tree.root / FOLDER / name
    expected = f"{slug(path.stem)}.csv"
    other = next((ending for ending in (path.suffix.lower(), *OF_PROGRAMS) if is_plain(path.with_suffix(ending))), path.suffix)
    if other.lower() in OF_PROGRAMS:
        problems.note(place, "data-format", found=other, expected=expected)
    elif path.suffix == ".csv" and "/" not in name and is_plain(path):
        problems.note(Place(f"{FOLDER}/{name}"), "file-name", expected=expected)
    else:
        known = {file.stem.lower(): file.name for file in tree.files(FOLDER, ".csv") if is_plain(file)}
        near = known.get(nearest(path.stem, known), "")
        problems.note(place, "data-missing", file=f"{FOLDER}/{name}", near=near)


def check_tables(tree: SourceTree, metrics: Iterable[Entry], problems: Problems) -> None:
    """Note every table that none of all the metrics names, unless one of the names leads nowhere and may mean it."""
    named = {str(name) for metric in metrics if (name := getattr(metric.content, "data", None))}
    found = {path.name for path in tree.files(FOLDER, ".csv")}
    if named <= found:
        for name in sorted(found - named):
            problems.note(Place(f"{FOLDER}/{name}"), "data-unused")


def _rows(text: str, file: str, problems: Problems) -> list[DataRow]:
    """The rows below the heading."""
    noted = len(problems)
    rows = rows_of(text, file, problems, len(COLUMNS))
    if rows and rows[0].cells == COLUMNS:
        if len(rows) == 1 and len(problems) == noted:
            problems.note(Place(file), "data-none")
        return rows[1:]
    if len(problems) == noted:
        known = ",".join(COLUMNS)
        separator = next((sign for sign in SEPARATORS if text.lstrip().startswith(known.replace(",", sign))), "")
        code = "data-separator" if separator else "data-columns"
        problems.note(Place(file, 1, 1), code, **({"found": SEPARATORS[separator]} if separator else {"expected": known}))
    return []


def _datum(row: DataRow, problems: Problems) -> Datum | None:
    if len(row.cells) == len(COLUMNS) + 1 and all(part.isdecimal() for part in row.cells[2:4]):
        problems.note(row.places[2], "data-number", found=",".join(row.cells[2:4]))
        return None
    if len(row.cells) != len(COLUMNS):
        problems.note(row.places[0], "data-row", found=len(row.cells), expected=len(COLUMNS))
        return None
    at = dict(zip(COLUMNS, row.places, strict=True))
    period, area, value, status, source = row.cells
    if missing := next((name for name, cell in zip(COLUMNS[:4], row.cells, strict=False) if not cell), ""):
        problems.note(at[missing], "data-empty", column=missing)
    elif not re.fullmatch(r"-?[0-9]{1,15}(\.[0-9]{1,9})?", value):
        problems.note(at["value"], "data-number", found=value)
    elif status not in STATES:
        choices = Choices.of(STATES, "text.state_")
        problems.note(at["status"], "unknown-choice", field="status", found=status, choices=choices, near=choices.meant(status))
    elif not grain(period):
        problems.note(at["period"], "data-period", found=period)
    elif len(area) > MAX_AREA:
        problems.note(at["area"], "too-long", field="area", found=len(area), most=MAX_AREA)
    else:
        return Datum(period, area, Decimal(value), status, SourceId(source), at["source"])
    return None
