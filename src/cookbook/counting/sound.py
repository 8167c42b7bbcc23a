"""Whether a description of how to count says what can be counted: every fault with the path of its field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from cookbook.language.flags import flags
from cookbook.language.nearest import nearest
from cookbook.language.tokens import fold
from cookbook.model.measure import (
    DATES,
    FLAGS,
    NUMBERS,
    OF_FIGURES,
    OF_NUMBERS,
    OF_SHEET,
    Column,
    ColumnHead,
    Condition,
    Derived,
    Figure,
    Measure,
    Sheet,
)
from cookbook.model.text import OwnId
from cookbook.model.walk import FieldPath
from cookbook.rules import RULES, Severity

Holds = Literal["number", "date", "text", "choice", "any"]
"""What a column is good for: sums and means, days, groups, choices."""
PAIRS = ("days", "ratio")
SHARES = ("share", "net")
PERCENT = ("share", "net", "growth")
NOT_PERCENT = ("count", "distinct", "age")
FILLED = ("number", "scale", "date", "year", "yes_no")
"""What is written down to be counted: words may be there to tell rows apart."""


@dataclass(frozen=True)
class Misfit:
    """What a rule says of a field."""

    path: FieldPath
    code: str
    args: Mapping[str, object] = field(default_factory=dict)


def is_sound(measure: Measure) -> bool:
    """Whether figures can be counted by a description."""
    return not any(RULES[fault.code].severity is Severity.ERROR for fault in faults(measure))


def faults(measure: Measure) -> Iterator[Misfit]:
    """Everything that is wrong with a description; of names that are not told apart nothing else is said."""
    twice = list(_twice(measure))
    yield from twice or _Looking(measure).all()


def _twice(measure: Measure) -> Iterator[Misfit]:
    seen: set[str] = set()
    for path, name in _names(measure):
        if name in seen:
            yield Misfit(path, "measure-twice", {"found": str(name)})
        seen.add(str(name))


def _names(measure: Measure) -> Iterator[tuple[FieldPath, OwnId]]:
    for number, sheet in enumerate(measure.sheets):
        at: FieldPath = ("sheets", number)
        yield (*at, "name"), sheet.name
        yield from (((*at, *place, "name"), head.name) for place, head in _heads(sheet))
    yield from ((("figures", number, "name"), figure.name) for number, figure in enumerate(measure.figures))


def _heads(sheet: Sheet) -> Iterator[tuple[FieldPath, ColumnHead]]:
    """Every column of a sheet, and its path from there."""
    for kind, columns in (("columns", sheet.columns), ("derived", sheet.derived)):
        yield from (((kind, index), head) for index, head in enumerate(columns))


@dataclass
class _Looking:
    """Looks at a description whose names are told apart, and gathers which columns are used."""

    measure: Measure
    used: set[str] = field(default_factory=set)

    def all(self) -> Iterator[Misfit]:
        for number, sheet in enumerate(self.measure.sheets):
            at: FieldPath = ("sheets", number)
            own = [str(name) for name in sheet.names]
            yield from self._time((*at, "when"), sheet.when, own)
            for index, column in enumerate(sheet.columns):
                yield from self._column((*at, "columns", index), column)
            for index, one in enumerate(sheet.derived):
                yield from self._derived((*at, "derived", index), one, [str(name.name) for name in sheet.columns])
        for number, figure in enumerate(self.measure.figures):
            yield from self._figure(("figures", number), figure, self.measure.figures[:number])
        for name in ("value", "n"):
            if chosen := getattr(self.measure, name):
                yield from self._named((name,), [chosen], [str(figure.name) for figure in self.measure.figures])
        yield from self._idle()

    def _idle(self) -> Iterator[Misfit]:
        for number, sheet in enumerate(self.measure.sheets):
            for place, head in _heads(sheet):
                is_word = isinstance(head, Column) and head.holds not in FILLED
                if not is_word and str(head.name) not in self.used:
                    yield Misfit(("sheets", number, *place, "name"), "measure-unused", {"found": str(head.name)})

    def _named(self, path: FieldPath, names: Sequence[OwnId], known: Sequence[str]) -> Iterator[Misfit]:
        """Names that nothing known has."""
        for index, name in enumerate(names):
            if name not in known:
                place = path if len(path) == 1 or path[-1] not in ("of", "when", "any_of") else (*path, index)
                near = flags().get(fold(str(name)), "") if known is FLAGS else nearest(str(name), known)
                found = {"found": str(name), "near": near, "known": ", ".join(known)}
                yield Misfit(place, "measure-unknown", found)

    def _columns(self, path: FieldPath, names: Sequence[OwnId], known: Sequence[str], kind: Holds, how: str) -> Iterator[Misfit]:
        """Names of columns that are unknown or hold what cannot be used so."""
        self.used.update(map(str, names))
        yield from self._named(path, names, known)
        for index, name in enumerate(names):
            if name in known and (holds := self._holds(str(name))) and not _fits(holds, kind):
                place = (*path, index) if path[-1] in ("of", "when") else path
                yield Misfit(place, "measure-kind", {"how": how, "found": str(name), "holds": holds})

    def _holds(self, name: str) -> str:
        column = self.measure.columns.get(name)
        return column.holds if column else "number"

    def _time(self, path: FieldPath, when: Sequence[OwnId], known: Sequence[str]) -> Iterator[Misfit]:
        self.used.update(map(str, when))
        yield from list(self._count(path, "when", len(when), (1, 2))) or self._columns(path, when, known, "date", "when")

    def _column(self, path: FieldPath, column: Column) -> Iterator[Misfit]:
        if bool(column.choices) != (column.holds == "choice"):
            yield Misfit(path, "measure-field", {"field": "choices", "how": column.holds})
        if bool(column.to) != (column.holds == "link"):
            yield Misfit(path, "measure-field", {"field": "to", "how": column.holds})
        if column.to:
            yield from self._columns((*path, "to"), [column.to], list(self.measure.columns), "text", "link")
        seen: set[str] = set()
        for index, choice in enumerate(column.choices):
            if choice.name in seen:
                yield Misfit((*path, "choices", index, "name"), "measure-twice", {"found": str(choice.name)})
            seen.add(str(choice.name))

    def _derived(self, path: FieldPath, one: Derived, known: Sequence[str]) -> Iterator[Misfit]:
        if one.how in PAIRS:
            yield from self._count((*path, "of"), one.how, len(one.of), (2, 2))
        yield from self._columns((*path, "of"), one.of, known, "date" if one.how == "days" else "number", one.how)

    def _figure(self, path: FieldPath, figure: Figure, before: Sequence[Figure]) -> Iterator[Misfit]:
        if figure.how in OF_FIGURES:
            yield from self._of_figures(path, figure, [str(one.name) for one in before])
            return
        of_sheet = figure.how in OF_SHEET
        known = [str(sheet.name) for sheet in self.measure.sheets] if of_sheet else self._all_columns
        if figure.how != "distinct":
            yield from self._count((*path, "of"), figure.how, len(figure.of), (1, 1))
        if of_sheet:
            yield from self._named((*path, "of"), figure.of, known)
        else:
            kind: Holds = "number" if figure.how in OF_NUMBERS else "date" if figure.how == "age" else "text"
            yield from self._columns((*path, "of"), figure.of, known, kind, figure.how)
        if figure.of[0] in known:
            sheet = self.measure.sheet_of[str(figure.of[0])]
            yield from self._named((*path, "of"), figure.of[1:], [str(name) for name in sheet.names])
            yield from self._rows(path, figure, [str(name) for name in sheet.names])
        yield from self._needs(path, figure)

    @property
    def _all_columns(self) -> list[str]:
        return [str(name) for sheet in self.measure.sheets for name in sheet.names]

    def _of_figures(self, path: FieldPath, figure: Figure, before: Sequence[str]) -> Iterator[Misfit]:
        counts = {"ratio": (2, 2), "growth": (1, 1), "difference": (2, 99), "total": (2, 99)}
        yield from self._count((*path, "of"), figure.how, len(figure.of), counts[figure.how])
        yield from self._named((*path, "of"), figure.of, before)
        for name in ("where", "that", "against", "when", "having"):
            if getattr(figure, name):
                yield Misfit((*path, name), "measure-field", {"field": name, "how": figure.how})
        if figure.how == "growth" and figure.unit != "percent":
            yield Misfit((*path, "how"), "measure-unit", {"how": figure.how, "unit": figure.unit})

    def _rows(self, path: FieldPath, figure: Figure, own: Sequence[str]) -> Iterator[Misfit]:
        """What a figure asks of the rows of its sheet, which has `own` columns."""
        for name in ("where", "that", "against"):
            for index, condition in enumerate(getattr(figure, name)):
                yield from self._condition((*path, name, index), condition, own)
        if figure.when:
            yield from self._time((*path, "when"), figure.when, own)
        if figure.having:
            at = (*path, "having", "column")
            column = self.measure.columns.get(str(figure.having.column))
            self.used.add(str(figure.having.column))
            if not column or column.holds != "link" or str(column.to) not in own:
                links = [name for name, one in self.measure.columns.items() if one.holds == "link" and str(one.to) in own]
                yield from self._named(at, [figure.having.column], links)

    def _condition(self, path: FieldPath, condition: Condition, own: Sequence[str]) -> Iterator[Misfit]:
        name, at = str(condition.column), (*path, "column")
        numbers = condition.least is not None or condition.most is not None
        kind: Holds = "choice" if condition.any_of else "date" if condition.after else "number" if numbers else "any"
        yield from self._columns(at, [condition.column], own, kind, "where")
        if (condition.after is None) != (condition.months is None):
            yield Misfit(path, "measure-field", {"field": "after" if condition.after is None else "months", "how": "where"})
        if condition.after:
            yield from self._columns((*path, "after"), [condition.after], own, "date", "where")
        column = self.measure.columns.get(name)
        if condition.any_of and column and column.holds in ("choice", "yes_no"):
            yield from self._named((*path, "any_of"), condition.any_of, FLAGS if column.holds == "yes_no" else [*column.words])

    def _needs(self, path: FieldPath, figure: Figure) -> Iterator[Misfit]:
        """Conditions of shares belong to shares, which need them; a share is per cent or a ratio, a number of rows neither."""
        needed = {"that": figure.how in SHARES, "against": figure.how == "net"}
        for name, is_needed in needed.items():
            if bool(getattr(figure, name)) != is_needed:
                yield Misfit(path, "measure-field", {"field": name, "how": figure.how})
        if (figure.how in PERCENT and figure.unit not in ("percent", "ratio")) or (
            figure.how in NOT_PERCENT and figure.unit in ("percent", "ratio")
        ):
            yield Misfit((*path, "how"), "measure-unit", {"how": figure.how, "unit": figure.unit})

    def _count(self, path: FieldPath, how: str, found: int, fit: tuple[int, int]) -> Iterator[Misfit]:
        if not fit[0] <= found <= fit[1]:
            yield Misfit(path, "measure-count", {"how": how, "found": found, "expected": fit[0] if found < fit[0] else fit[1]})


def _fits(holds: str, kind: Holds) -> bool:
    """Whether a column that holds this can be used so."""
    fitting: Mapping[Holds, Iterable[str]] = {
        "number": NUMBERS,
        "date": DATES,
        "choice": ("choice", "yes_no"),
        "text": ("text", "choice", "link"),
        "any": (holds,),
    }
    return holds in fitting[kind]
