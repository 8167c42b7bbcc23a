"""Where the observations of a metric stand in its workbook: a sheet for each sort, columns to fill in, columns that follow."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from xlsxwriter.utility import xl_col_to_name

from cookbook.language.speech import Speech
from cookbook.model.book import WORKBOOK_ROWS
from cookbook.model.measure import Condition, Derived, Measure, Sheet

FIRST, LAST = 2, 1 + WORKBOOK_ROWS
"""The first and the last row of observations, as the workbook numbers them."""
Formula = Callable[[int], str]
"""The formula of a cell by its row."""


@dataclass(frozen=True)
class Following:
    """A column of formulas behind those that are filled in."""

    heading: str
    formula: Formula
    look: str = "number"


@dataclass
class Ground:
    """The addresses of a metric's observations; columns that formulas ask for are added as they ask."""

    measure: Measure
    voice: Speech
    names: Mapping[str, str]
    """The names of the sheets in the workbook."""
    following: dict[str, dict[str, Following]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for sheet in self.measure.sheets:
            looks = {"days": "days"}
            self.following[str(sheet.name)] = {
                str(one.name): Following(str(one.title), self._derived(one), looks.get(one.how, "ratio")) for one in sheet.derived
            }

    def letter(self, name: str) -> str:
        """The letter of a column of its sheet."""
        sheet = self.measure.sheet_of[name]
        return self._letter(sheet, name)

    def _letter(self, sheet: Sheet, name: str) -> str:
        filled = [str(column.name) for column in sheet.columns]
        at = filled.index(name) if name in filled else len(filled) + 1 + [*self.following[str(sheet.name)]].index(name)
        return str(xl_col_to_name(at))

    def cells(self, name: str) -> str:
        """All cells of a column."""
        return self._cells(self.measure.sheet_of[name], name)

    def _cells(self, sheet: Sheet, name: str) -> str:
        letter = self._letter(sheet, name)
        return f"'{self.names[str(sheet.name)]}'!${letter}${FIRST}:${letter}${LAST}"

    def _added(self, sheet: Sheet, id: str, heading: str, formula: Formula) -> str:
        """The cells of a column that is added where there is none such."""
        self.following[str(sheet.name)].setdefault(id, Following(heading, formula))
        return self._cells(sheet, id)

    def counting(self, sheet: Sheet, conditions: Sequence[Condition], title: str) -> str:
        """The cells that have 1 where a row is as all conditions ask, otherwise 0; nothing where nothing is asked."""
        if not conditions:
            return ""

        def formula(line: int) -> str:
            return f"=IF(AND({','.join(part for one in conditions for part in self._holds(one, line))}),1,0)"

        return self._added(sheet, f"?{formula(0)}", self.voice("count_counts", title=title), formula)

    def day(self, name: str, *, is_start: bool) -> str:
        """The cells of a column as days: the first or the last of a year."""
        column = self.measure.columns.get(name)
        if not column or column.holds != "year":
            return self.cells(name)
        sheet, letter, rest = self.measure.sheet_of[name], self.letter(name), "1,1" if is_start else "12,31"
        return self._added(
            sheet,
            f"@{name} {rest}",
            self.voice("count_day", title=str(column.title)),
            lambda line: f'=IF(ISNUMBER({letter}{line}),DATE({letter}{line},{rest}),"")',
        )

    def group(self, names: Sequence[str]) -> str:
        """The cells that have one number for all rows with the same words in these columns, and 0 where one is empty."""
        sheet, own = self.measure.sheet_of[names[0]], self.measure.columns.get(names[0])
        there = [str(own.to)] if own and own.holds == "link" and own.to and len(names) == 1 else [*names]
        title = ", ".join(str(self.measure.columns[name].title) for name in names)

        def formula(line: int) -> str:
            cells = [f"{self.letter(name)}{line}" for name in names]
            filled = ",".join(f'{cell}<>""' for cell in cells)
            alike = "*".join(f"({self.cells(other)}={cell})" for other, cell in zip(there, cells, strict=True))
            rows = self.cells(there[0])
            return f"=IF(AND({filled}),SUMPRODUCT(MAX({alike}*({LAST + 1}-ROW({rows})))),0)"

        return self._added(sheet, f"#{' '.join(names)}", self.voice("count_group", title=title), formula)

    def _holds(self, condition: Condition, line: int) -> list[str]:
        """What a condition asks of a row, as parts of AND."""
        name = str(condition.column)
        cell = f"{self.letter(name)}{line}"
        parts = [f'{cell}<>""']
        if condition.any_of:
            words = [self.word(name, str(word)).replace('"', '""') for word in condition.any_of]
            same = [f'{cell}="{word}"' for word in words]
            parts.append(f"OR({','.join(same)})")
        if condition.least is not None:
            parts.append(f"AND(ISNUMBER({cell}),{cell}>={condition.least:g})")
        if condition.most is not None:
            parts.append(f"AND(ISNUMBER({cell}),{cell}<={condition.most:g})")
        if condition.after:
            start = f"{self.letter(str(condition.after))}{line}"
            parts.append(f"IF(AND(ISNUMBER({cell}),ISNUMBER({start})),{cell}<=EDATE({start},{condition.months}),FALSE)")
        return parts

    def word(self, column: str, name: str) -> str:
        """A choice as the one who fills in sees it."""
        return self.measure.columns[column].words.get(name) or self.voice(name)

    def _derived(self, one: Derived) -> Formula:
        def formula(line: int) -> str:
            cells = [f"{self.letter(str(name))}{line}" for name in one.of]
            if one.how == "mean":
                listed = ",".join(cells)
                return f'=IF(COUNT({listed})>={one.least},AVERAGE({listed}),"")'
            first, second = cells
            known = f"ISNUMBER({first}),ISNUMBER({second})"
            if one.how == "days":
                return f'=IF(AND({known}),{second}-{first},"")'
            return f'=IF(AND({known}),IF({second}=0,"",{first}/{second}),"")'

        return formula
