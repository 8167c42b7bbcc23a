"""The sheets of a workbook that observations are filled in: a head, cells that say what fits in them, formulas behind a gap."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from itertools import chain, repeat

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from cookbook.editions.data.ground import FIRST, LAST, Ground
from cookbook.editions.data.worksheets import Sheets, height, wide
from cookbook.model.book import Cell
from cookbook.model.measure import Column, Measure, Sheet

WIDTHS = {"text": 28, "choice": 22, "link": 28}
USUAL, GAP = 14, 2
"""The width of any other column, and of the empty one before those of formulas, in characters."""
LONGEST_TITLE, LONGEST_MESSAGE = 32, 255
"""What the hint of a cell has room for."""


def observed(sheets: Sheets, measure: Measure) -> tuple[Ground, list[tuple[Sheet, Worksheet]]]:
    """The sheets of a metric, added in their order; they are filled when all formulas are known."""
    made = [(sheet, sheets.add(str(sheet.title), [], landscape=True)) for sheet in measure.sheets]
    names = {str(sheet.name): str(page.name) for sheet, page in made}
    return Ground(measure, sheets.voice, names), made


def fill(sheets: Sheets, ground: Ground, made: list[tuple[Sheet, Worksheet]]) -> None:
    """Write the heads, the cells to fill in and the formulas of every sheet."""
    lists = _lists(sheets, ground.measure)
    for sheet, page in made:
        _heads(sheets, ground, sheet, page)
        for at, column in enumerate(sheet.columns):
            look = sheets.formats[f"input_{column.holds}"]
            cells = [row.get(str(column.name)) for row in sheets.example.rows[str(sheet.name)]] if sheets.example else []
            for line, value in enumerate(chain(cells, repeat(None, LAST - FIRST + 1 - len(cells))), FIRST - 1):
                _write(page, (line, at), _shown(ground, column, value), look)
            page.data_validation(FIRST - 1, at, LAST - 1, at, _fits(ground, sheet, column, lists))
        following = ground.following[str(sheet.name)].values()
        for at, one in enumerate(following, len(sheet.columns) + 1):
            for line in range(FIRST, LAST + 1):
                page.write_formula(line - 1, at, one.formula(line), sheets.formats[one.look], "")


def _heads(sheets: Sheets, ground: Ground, sheet: Sheet, page: Worksheet) -> None:
    following = ground.following[str(sheet.name)].values()
    heads = [(str(column.title), wide(str(column.title), WIDTHS.get(column.holds, USUAL))) for column in sheet.columns]
    later = [(one.heading, wide(one.heading, USUAL)) for one in following]
    page.set_row(0, height([*heads, *later]))
    for at, (head, width) in enumerate((*heads, ("", GAP), *later) if later else heads):
        page.set_column(at, at, width)
        if head:
            page.write_string(0, at, head, sheets.formats["head"])
    page.freeze_panes(1, 1)
    page.repeat_rows(0)
    page.print_area(0, 0, LAST - 1, len(sheet.columns) - 1)


def _shown(ground: Ground, column: Column, value: Cell | None) -> Cell | None:
    """A value as the one who fills in sees it."""
    return ground.word(str(column.name), value) if column.holds in ("choice", "yes_no") and isinstance(value, str) else value


def _write(page: Worksheet, at: tuple[int, int], value: Cell | None, look: object) -> None:
    if value is None:
        page.write_blank(*at, None, look)
    elif isinstance(value, str):
        page.write_string(*at, value, look)
    elif isinstance(value, Decimal):
        page.write_number(*at, value, look)
    else:
        page.write_datetime(*at, value, look)


def _lists(sheets: Sheets, measure: Measure) -> Mapping[str, str]:
    """A sheet of the choices of every column that has some; gives the cells of each, by column."""
    chosen = [(name, column) for name, column in measure.columns.items() if column.choices]
    if not chosen:
        return {}
    page = sheets.add(sheets.voice("count_lists"), [WIDTHS["choice"]] * len(chosen))
    page.set_row(0, height((str(column.title), WIDTHS["choice"]) for _, column in chosen))
    for at, (_, column) in enumerate(chosen):
        page.write_column(0, at, [str(column.title)], sheets.formats["head"])
        page.write_column(1, at, [*column.words.values()], sheets.formats["text"])
    letters = (str(xl_col_to_name(at)) for at in range(len(chosen)))
    return {
        name: f"='{page.name}'!${letter}$2:${letter}${len(column.choices) + 1}"
        for letter, (name, column) in zip(letters, chosen, strict=True)
    }


def _fits(ground: Ground, sheet: Sheet, column: Column, lists: Mapping[str, str]) -> dict[str, object]:
    """What fits in the cells of a column, and what is said of it."""
    voice, kind = ground.voice, _kind(ground, column, lists)
    said = voice("count_fits", what=voice.choice("holds", column.holds))
    return {
        **kind,
        "input_title": str(column.title)[:LONGEST_TITLE],
        "input_message": f"{sheet.row}\n{said}"[:LONGEST_MESSAGE],
        "error_title": str(column.title)[:LONGEST_TITLE],
        "error_message": said[:LONGEST_MESSAGE],
    }


def _kind(ground: Ground, column: Column, lists: Mapping[str, str]) -> dict[str, object]:
    """The rule of a column's cells. What links to another sheet may be written before the row is there: it is only warned of."""
    if column.holds == "link":
        return {"validate": "list", "source": f"={ground.cells(str(column.to))}", "error_type": "warning"}
    if column.holds == "choice":
        return {"validate": "list", "source": lists[str(column.name)]}
    if column.holds == "yes_no":
        return {"validate": "list", "source": [ground.voice("yes"), ground.voice("no")]}
    between: Mapping[str, tuple[str, str, str]] = {
        "date": ("date", "=DATE(1900,1,1)", "=DATE(2100,12,31)"),
        "year": ("integer", "1900", "2100"),
        "scale": ("integer", "1", "5"),
        "number": ("decimal", "-1E+15", "1E+15"),
    }
    if column.holds not in between:
        return {"validate": "any"}
    kind, least, most = between[column.holds]
    return {"validate": kind, "criteria": "between", "minimum": least, "maximum": most}
