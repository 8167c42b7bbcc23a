"""The figures beside a metric: metrics/data/<id>.csv, with columns period, area, value, status, source, or observations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import PurePosixPath

from cookbook.counting import Observation, count, is_sound, whole
from cookbook.disk.opening import is_plain
from cookbook.language.nearest import nearest
from cookbook.language.tokens import slug
from cookbook.load.cells import DataRow, rows_of
from cookbook.load.choices import Choices
from cookbook.load.decoding import read_text
from cookbook.load.meant import number_meant
from cookbook.load.observations import ObservationReader
from cookbook.load.periods import grain, meant
from cookbook.load.tree import SourceTree
from cookbook.model.book import Datum, Entry
from cookbook.model.ids import SourceId
from cookbook.model.measure import AREA, SOURCE
from cookbook.model.metric import Metric
from cookbook.problems import Place, Problems
from cookbook.rules.rule import Words

COLUMNS = ("period", "area", "value", "status", "source")
STATES = ("planned", "preliminary", ACTUAL := "actual")
FOLDER = "metrics/data"
MAX_AREA = 120
SEPARATORS = {
    ";": Words("puolipisteitä", "semikolon", "semicolons"),
    "\t": Words("sarkaimia", "tabbar", "tabs"),
}
"""What programs for tables put between cells, beside the comma."""
OF_PROGRAMS = (".xlsx", ".xls", ".xlsm", ".ods", ".numbers", ".tsv")
"""Endings of tables that programs for tables write, beside the one that is read."""


def load_data(tree: SourceTree, metric: Entry[Metric], problems: Problems) -> tuple[Datum, ...]:
    """The figures of one metric: those that are given, and those that its observations come to; none where it names no file."""
    name = getattr(metric.content, "data", None)
    given = table_of(tree, FOLDER, name, metric.source.place(("data",)), problems) if name else None
    rows = _rows(given[1], given[0], problems) if given else []
    read = (_datum(row, problems) for row in rows)
    return (*(datum for datum in read if datum), *_counted(tree, metric, problems))


def table_of(tree: SourceTree, folder: str, name: str, named: Place, problems: Problems) -> tuple[str, str] | None:
    """The name in the tree and the text of a file that is named somewhere; None after noting there why there is none."""
    path = tree.root / folder / name
    if not re.fullmatch(r"[a-z0-9-]+\.csv", name) or not is_plain(path):
        _note_missing(tree, folder, name, named, problems)
        return None
    text = read_text(path, tree.name(path), problems)
    return (tree.name(path), text) if text is not None else None


def _counted(tree: SourceTree, metric: Entry[Metric], problems: Problems) -> Iterator[Datum]:
    """The value of every period and area for which there are enough observations."""
    names, measure = getattr(metric.content, "observations", ()), getattr(metric.content, "measure", None)
    tables = [
        table_of(tree, FOLDER, name, metric.source.place(("observations", number)), problems) for number, name in enumerate(names)
    ]
    if not names or not measure or not is_sound(measure):
        return
    noted = Problems()
    rows = ObservationReader(metric, noted).read([table for table in tables if table])
    problems.take(noted)
    sources = _sources(rows, problems)
    if noted.errors or None in tables:
        return
    for found in count(measure, rows, metric.content.interval):
        if found.value is not None and found.area in sources:
            source, place = sources[found.area]
            value = whole(found.value, metric.content.unit)
            yield Datum(found.period.name, found.area, value, ACTUAL, SourceId(source), place, found.n)


def _sources(rows: Mapping[str, Sequence[Observation]], problems: Problems) -> dict[str, tuple[str, Place]]:
    """Where the observations of each area are from; every row says whose it is, and of one area all are from one source."""
    sources: dict[str, tuple[str, Place]] = {}
    for row in (row for some in rows.values() for row in some):
        start = min(row.places.values())
        for name, value in ((AREA, row.area), (SOURCE, row.source)):
            if name not in row.places:
                problems.note(Place(start.file, 1, 1), "observation-own", found=name)
            elif not value:
                problems.note(row.places[name], "data-empty", column=name)
        if not (row.area and row.source):
            continue
        if len(row.area) > MAX_AREA:
            problems.note(row.places[AREA], "too-long", field=AREA, found=len(row.area), most=MAX_AREA)
        source, _ = sources.setdefault(row.area, (row.source, row.places.get(SOURCE, start)))
        if row.source != source and row.source:
            problems.note(row.places[SOURCE], "observation-source", found=row.source, other=source)
    return sources


def _note_missing(tree: SourceTree, folder: str, name: str, place: Place, problems: Problems) -> None:
    """Say which file is there in the place of the one that is named, or that it cannot be read as it is."""
    path = tree.root / folder / name
    expected = f"{slug(path.stem)}.csv"
    other = next((ending for ending in (path.suffix.lower(), *OF_PROGRAMS) if is_plain(path.with_suffix(ending))), path.suffix)
    if other.lower() in OF_PROGRAMS:
        problems.note(place, "data-format", found=other, expected=expected)
    elif path.suffix == ".csv" and "/" not in name and is_plain(path):
        problems.note(Place(f"{folder}/{name}"), "file-name", expected=expected)
    else:
        known = {file.stem.lower(): file.name for file in tree.files(folder, ".csv") if is_plain(file)}
        near = known.get(nearest(path.stem, known), "")
        problems.note(place, "data-missing", file=f"{folder}/{name}", near=near)


def check_tables(tree: SourceTree, metrics: Sequence[Entry[Metric]], problems: Problems) -> None:
    """Note every table that none of all the metrics names, also one that a program for tables wrote."""
    named = (name for metric in metrics for name in (metric.content.data, *metric.content.observations) if name)
    note_unused(tree, FOLDER, named, "data-unused", problems)
    stems = {PurePosixPath(str(name)).stem for metric in metrics for name in (metric.content.data, *metric.content.observations)}
    for path in (path for ending in OF_PROGRAMS for path in tree.files(FOLDER, ending)):
        if path.stem not in stems and not path.with_suffix(".csv").exists():
            problems.note(Place(tree.name(path)), "table-format", found=path.suffix, expected=f"{slug(path.stem)}.csv")


def note_unused(tree: SourceTree, folder: str, names: Iterable[str], code: str, problems: Problems) -> None:
    """Note every table of a folder that nobody names, unless one of the names leads nowhere and may mean it."""
    named, found = set(map(str, names)), {path.name for path in tree.files(folder, ".csv")}
    if named <= found:
        for name in sorted(found - named):
            problems.note(Place(f"{folder}/{name}"), code)


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
        if rows and _note_other_columns(rows[0], known, problems):
            return []
        separator = next((sign for sign in SEPARATORS if text.lstrip().startswith(known.replace(",", sign))), "")
        code = "data-separator" if separator else "data-columns"
        problems.note(Place(file, 1, 1), code, **({"found": SEPARATORS[separator]} if separator else {"expected": known}))
    return []


def _note_other_columns(head: DataRow, known: str, problems: Problems) -> bool:
    """Say of a head with all the names that they stand in another order, or with more: to write them anew mixes up figures."""
    more = [number for number, cell in enumerate(head.cells) if cell not in COLUMNS]
    if not set(COLUMNS) <= set(head.cells):
        return False
    if more:
        problems.note(head.places[more[0]], "data-column", found=head.cells[more[0]])
    else:
        problems.note(head.places[0], "data-order", expected=known)
    return True


def no_number(cell: str) -> bool:
    """Whether a cell has words or signs in the place of a number, or what a program for tables shows where it has none."""
    return not any(char.isdigit() for char in cell) or cell[0] in "=#"


def _datum(row: DataRow, problems: Problems) -> Datum | None:
    if row.total:
        problems.note(row.places[0], "data-total", found=row.total)
        return None
    if len(row.cells) == len(COLUMNS) + 1 and all(part.isdecimal() for part in row.cells[2:4]):
        problems.note(row.places[2], "data-number", found=",".join(row.cells[2:4]), near=".".join(row.cells[2:4]))
        return None
    if len(row.cells) == 1:
        problems.note(row.places[0], "data-remark", found=row.cells[0][:60])
        return None
    if len(row.cells) != len(COLUMNS):
        problems.note(row.places[0], "data-row", found=len(row.cells), expected=len(COLUMNS))
        return None
    at = dict(zip(COLUMNS, row.places, strict=True))
    period, area, value, status, source = row.cells
    if missing := next((name for name, cell in zip(COLUMNS, row.cells, strict=True) if not cell), ""):
        problems.note(at[missing], "data-empty", column=missing)
    elif not re.fullmatch(r"-?[0-9]{1,15}(\.[0-9]{1,9})?", value):
        args = {"found": value} if (is_none := no_number(value)) else {"found": value, "near": number_meant(value, whole=False)}
        problems.note(at["value"], "data-unsaid" if is_none else "data-number", **args)
    elif status not in STATES:
        choices = Choices.of(STATES, "text.state_")
        problems.note(at["status"], "unknown-choice", field="status", found=status, choices=choices, near=choices.meant(status))
    elif not grain(period):
        problems.note(at["period"], "data-period", found=period, near=meant(period))
    elif len(area) > MAX_AREA:
        problems.note(at["area"], "too-long", field="area", found=len(area), most=MAX_AREA)
    else:
        return Datum(period, area, Decimal(value), status, SourceId(source), at["source"])
    return None
