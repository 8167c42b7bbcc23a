"""Observations of a metric from tables of comma-separated values: each goes to the sheet whose columns its head names."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from itertools import combinations

from cookbook.counting import Observation, Value
from cookbook.language.flags import flags
from cookbook.language.nearest import nearest
from cookbook.language.tokens import fold
from cookbook.load.cells import DataRow, rows_of
from cookbook.load.meant import number_meant
from cookbook.model.book import Entry
from cookbook.model.measure import AREA, FLAGS, SOURCE, Column, Measure, Sheet
from cookbook.model.metric import Metric
from cookbook.model.scalar import LAST_YEAR, PartialDate
from cookbook.problems import Place, Problems

OWN = (AREA, SOURCE)
SEPARATORS = (";", "\t", ",")
"""What programs for tables put between cells, by their language; that of most heads wins."""
NUMBER = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,9})?")
DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})|([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})")
FIRST_YEAR = 1900
HABIT = 3
"""Rows that make a habit."""
Table = tuple[str, str]
"""The name of a file and its text."""


@dataclass(frozen=True)
class ObservationReader:
    """Reads tables for one metric, in the words of any of its languages."""

    metric: Entry[Metric]
    problems: Problems

    def read(self, tables: Sequence[Table]) -> dict[str, list[Observation]]:
        """The rows of every sheet; what is wrong is noted at its cell."""
        found: dict[str, list[Observation]] = {str(sheet.name): [] for sheet in self._measure.sheets}
        for file, text in tables:
            for sheet, row in self._rows(file, text):
                found[str(sheet.name)].append(row)
        self._check_links(found)
        self._check_order(found)
        return found

    @property
    def _measure(self) -> Measure:
        measure = self.metric.content.measure
        if measure is None:
            raise TypeError(f"{self.metric.id} is not counted")
        return measure

    def _rows(self, file: str, text: str) -> Iterator[tuple[Sheet, Observation]]:
        head = text.lstrip("\n").partition("\n")[0]
        separator = max(SEPARATORS, key=head.count)
        rows = rows_of(text, file, self.problems, head.count(separator) + 1, separator)
        named = self._heads(rows[0], file) if rows else None
        if named is None:
            if not rows and not self.problems.errors:
                self.problems.note(Place(file), "data-none")
            return
        sheet, heads = named
        self._check_ends(rows, heads)
        for row in rows[1:]:
            if row.total:
                self.problems.note(row.places[0], "data-total", found=row.total)
            elif len(row.cells) > len(rows[0].cells):
                self.problems.note(row.places[0], "data-row", found=len(row.cells), expected=len(rows[0].cells))
            elif any(cell for number, cell in enumerate(row.cells) if heads.get(number)):
                yield sheet, self._row(row, heads, separator)

    def _check_ends(self, rows: Sequence[DataRow], heads: Mapping[int, str]) -> None:
        """Whether a row lacks the cells that every whole row fills in; programs for tables leave out ends that are empty."""
        columns = len(rows[0].cells)
        whole = [row.cells for row in rows[1:] if len(row.cells) == columns and not row.total]
        for row in (row for row in rows[1:] if whole and not row.total):
            lacking = [number for number in range(len(row.cells), columns) if heads.get(number, AREA) not in OWN]
            if lacking and all(all(cells[number] for cells in whole) for number in lacking):
                names = ", ".join(rows[0].cells[number] for number in lacking)
                self.problems.note(row.places[-1], "observation-short", found=names)

    def _heads(self, row: DataRow, file: str) -> tuple[Sheet, Mapping[int, str]] | None:
        """The sheet that the head names most columns of, and the column that each cell is of; those after a gap are nobody's."""
        until = row.cells.index("") if "" in row.cells else len(row.cells)
        names = [self._ways.get(fold(cell), "") for cell in row.cells[:until]]
        sheets = [self._measure.sheet_of[name] for name in names if name and name not in OWN]
        if not sheets:
            known = "; ".join(", ".join(str(column.name) for column in sheet.columns) for sheet in self._measure.sheets)
            self.problems.note(row.places[0], "observation-sheet", known=known)
            return None
        sheet = max(sheets, key=sheets.count)
        columns = [str(column.name) for column in sheet.columns]
        heads: dict[int, str] = {}
        for number, name in enumerate(names):
            place, cell = row.places[number], row.cells[number]
            if name in heads.values():
                self.problems.note(place, "observation-twice", found=cell)
            elif name in (*columns, *OWN):
                heads[number] = name
            elif name not in map(str, sheet.names):
                self.problems.note(place, "observation-column", found=cell, near=nearest(cell, columns), known=", ".join(columns))
        for lacking in (name for name in columns if name not in heads.values()):
            self.problems.note(row.places[0], "observation-lacks", found=lacking, sheet=str(sheet.title))
        return sheet, heads

    @cached_property
    def _ways(self) -> Mapping[str, str]:
        """Every way to write the head of a column, folded, and its name."""
        ways = {name: name for name in OWN}
        for text in self.metric.texts.values():
            for sheet in text.measure.sheets if text.measure else ():
                ways |= {fold(str(one.title)): str(one.name) for one in sheet.heads}
        return ways | {fold(str(name)): str(name) for sheet in self._measure.sheets for name in sheet.names}

    def _row(self, row: DataRow, heads: Mapping[int, str], separator: str) -> Observation:
        cells: dict[str, Value] = {}
        own = dict.fromkeys(OWN, "")
        places = {name: row.places[min(number, len(row.places) - 1)] for number, name in heads.items()}
        for number, name in heads.items():
            cell = row.cells[number] if number < len(row.cells) else ""
            if name in OWN:
                own[name] = cell
            elif cell:
                value = self._value(cell, self._measure.columns[name], places[name], separator)
                cells |= {name: value} if value is not None else {}
        return Observation(cells, own[AREA], own[SOURCE], places)

    def _value(self, cell: str, column: Column, place: Place, separator: str) -> Value | None:
        if column.holds in ("number", "scale", "year"):
            return self._number(cell, column, place, separator)
        if column.holds == "date":
            return self._date(cell, place)
        if column.holds not in ("choice", "yes_no"):
            return cell
        ways = flags() if column.holds == "yes_no" else self._choices[str(column.name)]
        if fold(cell) in ways:
            return ways[fold(cell)]
        known = FLAGS if column.holds == "yes_no" else tuple(column.words)
        self.problems.note(place, "observation-choice", found=cell, known=", ".join(known), near=nearest(cell, known))
        return None

    def _number(self, cell: str, column: Column, place: Place, separator: str) -> Decimal | None:
        text = re.sub(r"[ \u00a0\u202f]", "", cell)
        text = text if separator == "," else text.replace(",", ".")
        if not NUMBER.fullmatch(text):
            self.problems.note(place, "data-number", found=cell, near=number_meant(cell, whole=False))
            return None
        number = Decimal(text)
        least, most = {"scale": (1, 5), "year": (FIRST_YEAR, LAST_YEAR)}.get(column.holds, (None, None))
        if least is not None and most is not None and not (least <= number <= most and number == int(number)):
            self.problems.note(place, "observation-range", found=cell, least=least, most=most)
            return None
        return number

    def _date(self, cell: str, place: Place) -> date | None:
        """A day in either of the two ways that no program takes for another."""
        if found := DAY.fullmatch(cell):
            year, month, day = found.group(1, 2, 3) if found[1] else found.group(6, 5, 4)
            try:
                made = date(int(year), int(month), int(day))
            except ValueError:
                made = None
            if made and FIRST_YEAR <= made.year <= LAST_YEAR:
                return made
        meant = PartialDate.meant(re.split("[T ]\\d+:", cell)[0])
        self.problems.note(place, "observation-date", found=cell, near=meant.iso if meant and meant.day else "")
        return None

    @cached_property
    def _choices(self) -> Mapping[str, Mapping[str, str]]:
        """Every way to write a choice, folded, and its name, by column."""
        ways: dict[str, dict[str, str]] = {}
        for text in self.metric.texts.values():
            for name, column in (text.measure.columns if text.measure else {}).items():
                told = {fold(title): word for word, title in column.words.items()}
                ways[name] = {**told, **ways.get(name, {}), **{fold(word): word for word in column.words}}
        return ways

    def _check_links(self, rows: Mapping[str, Sequence[Observation]]) -> None:
        """What a column links to is there, and there once."""
        for name, column in self._measure.columns.items():
            if column.holds != "link" or not column.to:
                continue
            other = self._measure.sheet_of[str(column.to)]
            there = [str(row.cells.get(str(column.to), "")).casefold() for row in rows[str(other.name)]]
            for row in rows[str(self._measure.sheet_of[name].name)]:
                found = str(row.cells.get(name, ""))
                if found and found.casefold() not in there:
                    self.problems.note(row.places[name], "observation-link", found=found, sheet=str(other.title))

    def _check_order(self, rows: Mapping[str, Sequence[Observation]]) -> None:
        """Nothing ends before it begins."""
        for sheet in self._measure.sheets:
            pairs = {tuple(sheet.when), *(tuple(one.of) for one in sheet.derived if one.how == "days")}
            for first, last in (pair for pair in sorted(pairs) if len(pair) == 2):
                for row in rows[str(sheet.name)]:
                    days = _days(row, str(first), str(last))
                    if days != sorted(days):
                        self.problems.note(row.places[str(last)], "dates-order", start=days[0], end=days[1])
            self._check_habit(sheet, rows[str(sheet.name)], pairs)

    def _check_habit(self, sheet: Sheet, rows: Sequence[Observation], known: Collection[tuple[str, ...]]) -> None:
        """Whether two days of a row stand the other way round than those of every other row."""
        for first, last in combinations([column.name for column in sheet.columns if column.holds == "date"], 2):
            told = [(days, row.places[str(last)]) for row in rows if len(days := _days(row, str(first), str(last))) == 2]
            turned = [(days, place) for days, place in told if days != sorted(days)]
            if len(turned) == 1 and len(told) > HABIT and (first, last) not in known:
                (before, found), place = turned[0]
                other = str(self._measure.columns[str(first)].title)
                self.problems.note(place, "observation-turned", found=found, other=other, before=before)


def _days(row: Observation, *columns: str) -> list[date]:
    """The days that a row has in columns."""
    return [day for day in (row.cells.get(name) for name in columns) if isinstance(day, date)]
