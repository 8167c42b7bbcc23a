"""A table of comma-separated values whose cells know their line and column."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cookbook.model.languages import LANGUAGES
from cookbook.problems import Place, Problems

TOTALS = frozenset(word for language in LANGUAGES.values() for word in language.totals.split(", ") if word)


@dataclass(frozen=True, slots=True)
class DataRow:
    """The cells of a row, without spaces around them, and where each begins."""

    cells: tuple[str, ...]
    places: tuple[Place, ...]

    @property
    def total(self) -> str:
        """What a row calls itself at its beginning that is counted from others."""
        return next((cell for cell in self.cells[:2] if cell.casefold().rstrip(" :") in TOTALS), "")


def rows_of(text: str, file: str, problems: Problems, columns: int, separator: str = ",") -> list[DataRow]:
    """The rows that hold anything, or none after noting a cell that is not closed or has no end."""
    reader = csv.reader(io.StringIO(text), delimiter=separator)
    lines = text.split("\n")
    rows: list[DataRow] = []
    above = 0
    try:
        for cells in reader:
            raw = lines[above : reader.line_num]
            places = tuple(Place(file, above + 1 + line, column + 1) for line, column in _starts(raw, separator))
            if _is_open(raw, separator) or (len(raw) > 1 and len(cells) != columns):
                problems.note(next(place for place in places if _opens(lines, place)), "data-quote")
            elif cells:
                rows.append(DataRow(tuple(cell.strip() for cell in cells), places))
            above = reader.line_num
    except csv.Error:
        problems.note(Place(file, above + 1, 1), "data-cell")
        return []
    return rows


def _opens(lines: Sequence[str], place: Place) -> bool:
    """Whether a cell that begins here goes on below its line."""
    rest = lines[place.line - 1][place.column - 1 :]
    return rest.startswith('"') and _is_open([rest])


def _is_open(raw: Sequence[str], separator: str = ",") -> bool:
    return [is_open for _, is_open in _scan(raw, separator)][-1]


def _starts(raw: Sequence[str], separator: str) -> list[tuple[int, int]]:
    """The line and the column of each cell of a row, from 0."""
    return [start for start, _ in _scan(raw, separator)]


def _scan(raw: Sequence[str], separator: str = ",") -> Iterator[tuple[tuple[int, int], bool]]:
    """Each cell's start, and whether a quotation mark is open at its end."""
    start, is_quoted, is_open = (0, 0), False, False
    for number, line in enumerate(raw):
        for column, char in enumerate(line):
            if char == '"' and (is_quoted or (number, column) == start):
                is_quoted, is_open = True, not is_open
            elif char == separator and not is_open:
                yield start, False
                start, is_quoted = (number, column + 1), False
    yield start, is_open
