"""The sheet of one metric in a workbook: a row a period with its value, of how many observations it is, and its target."""

from __future__ import annotations

from collections.abc import Sequence

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from cookbook.counting.spans import MONTHS
from cookbook.editions.data.formulas import Cells, Formulas
from cookbook.editions.data.ground import Ground
from cookbook.editions.data.worksheets import Sheets, height, wide
from cookbook.model.measure import OF_FIGURES, Figure
from cookbook.model.metric import METRIC, Metric

FIRST, LAST = 5, 28
"""The first and the last row of measurements, as the workbook numbers them."""
WIDTH = 18
PERIOD, COUNT, VALUE, TARGET, NOTE = "A", "B", "C", "D", "E"
"""The columns that every such sheet has, the note where values are counted."""
FIGURES = 5
"""The number of the first column of figures, from 0."""
STARTS = {12: "DATE({cell},1,1)", 3: "DATE(VALUE(LEFT({cell},4)),VALUE(RIGHT({cell},1))*3-2,1)",
          1: "DATE(VALUE(LEFT({cell},4)),VALUE(RIGHT({cell},2)),1)"}  # fmt: skip
"""The first day of a period as it is written, by its months."""


def measurement_sheet(sheets: Sheets, number: int, id: str, ground: Ground | None = None) -> str:
    """Add the sheet of a metric; gives its name. With a ground of observations its values are counted, otherwise typed in."""
    metric = sheets.edition.linked.one(METRIC, id).texts[sheets.lang]
    heads = _counted_heads(sheets, ground) if ground else _typed_heads(sheets)
    sheet = sheets.add(f"{number} {metric.title}", [wide(head, WIDTH) for head in heads], landscape=len(heads) > 5)
    sheet.freeze_panes(FIRST - 1, 1)
    sheet.repeat_rows(FIRST - 2)
    sheet.write_string(0, 0, str(metric.title), sheets.formats["title"])
    for row, words in enumerate(_said(sheets, metric, ground), 1):
        sheet.set_row(row, height([(words, WIDTH * 6)]))
        sheet.merge_range(row, 0, row, 5, "", sheets.formats["text"])
        sheet.write_string(row, 0, words, sheets.formats["text"])
    sheet.set_row(FIRST - 2, height((head, WIDTH) for head in heads))
    for column, head in enumerate(heads):
        if head:
            sheet.write_string(FIRST - 2, column, head, sheets.formats["head"])
    if ground:
        _counted(sheets, sheet, metric, ground)
    else:
        _typed(sheets, sheet, metric, len(heads))
    _periods(sheets, sheet, metric)
    return str(sheet.name)


def _said(sheets: Sheets, metric: Metric, ground: Ground | None) -> Sequence[str]:
    voice = sheets.voice
    asked = f"{voice.heading(Metric, 'unit')}: {voice.choice('unit', metric.unit)}."
    if ground:
        asked += f" {voice('count_periods')}"
    elif metric.measure:
        asked += f" {voice('count_own_book')}"
    elif metric.typed:
        asked += f" {metric.typed}"
    return f"{voice.heading(Metric, 'formula')}: {metric.formula}", asked


def _typed_heads(sheets: Sheets) -> list[str]:
    return [sheets.voice(name) for name in ("period", "count_n", "value", "card_target", "area", "source", "card_remark")]


def _counted_heads(sheets: Sheets, ground: Ground) -> list[str]:
    heads = [sheets.voice(name) for name in ("period", "count_n", "value", "card_target", "card_remark")]
    figures = [str(figure.title) for figure in ground.measure.figures]
    return [*heads, *figures, "", sheets.voice("count_first"), sheets.voice("count_last")]


def _typed(sheets: Sheets, sheet: Worksheet, metric: Metric, columns: int) -> None:
    looks = {1: "input_count", 2: f"input_{metric.unit}", 3: f"input_{metric.unit}"}
    for line in range(FIRST, LAST + 1):
        for column in range(columns):
            sheet.write_blank(line - 1, column, None, sheets.formats[looks.get(column, "input")])


def _periods(sheets: Sheets, sheet: Worksheet, metric: Metric) -> None:
    """Periods are text, so that no program takes `2026-03` for a day; years are numbers."""
    months = MONTHS[metric.interval]
    look = sheets.formats["input_year" if months == 12 else "input_text"]
    periods = sheets.example.periods[FIRST - LAST - 1 :] if sheets.example else ()
    for line in range(FIRST, LAST + 1):
        sheet.write_blank(line - 1, 0, None, look)
    for line, period in enumerate(periods, FIRST):
        (sheet.write_number if months == 12 else sheet.write_string)(line - 1, 0, int(period) if months == 12 else period, look)
    said = sheets.voice(f"count_period_{months}")
    fits = {"validate": "length", "criteria": "between", "minimum": 4, "maximum": 10}
    sheet.data_validation(
        FIRST - 1, 0, LAST - 1, 0, {**fits, "input_title": sheets.voice("period"), "input_message": said, "error_message": said}
    )


def _counted(sheets: Sheets, sheet: Worksheet, metric: Metric, ground: Ground) -> None:
    measure, formats = ground.measure, sheets.formats
    letters = {str(one.name): str(xl_col_to_name(FIGURES + at)) for at, one in enumerate(measure.figures)}
    starts, ends = (str(xl_col_to_name(FIGURES + len(letters) + more)) for more in (1, 2))
    months, before = MONTHS[metric.interval], dict[str, str]()
    for line in range(FIRST, LAST + 1):
        start, end = f"${starts}{line}", f"${ends}{line}"
        figures = {name: f"{letter}{line}" for name, letter in letters.items()}
        made = Formulas(ground, Cells(start, end, figures, before))
        begun = STARTS[months].format(cell=f"{PERIOD}{line}")
        sheet.write_formula(f"{starts}{line}", f'=IF({PERIOD}{line}="","",IFERROR({begun},""))', formats["date"], "")
        sheet.write_formula(f"{ends}{line}", f'=IF({start}="","",EDATE({start},{months})-1)', formats["date"], "")
        for figure in measure.figures:
            cell, formula = figures[str(figure.name)], made.figure(figure)
            if made.is_array(figure):
                sheet.write_array_formula(f"{cell}:{cell}", f"{{{formula}}}", formats[figure.unit], "")
            else:
                sheet.write_formula(cell, formula, formats[figure.unit], "")
        chosen = measure.named[str(measure.value)]
        counted = _n(made, chosen, figures)
        sheet.write_formula(f"{COUNT}{line}", counted or '=""', formats["count"], "")
        shown = figures[str(chosen.name)]
        value = f'=IF({start}="","",IF({COUNT}{line}<{measure.least},"",{shown}))' if counted else f"={shown}"
        sheet.write_formula(f"{VALUE}{line}", value, formats[metric.unit], "")
        sheet.write_blank(f"{TARGET}{line}", None, formats[f"input_{metric.unit}"])
        sheet.write_formula(f"{NOTE}{line}", _note(sheets, made, chosen, start, line if counted else 0), formats["verdict"], "")
        before = {**figures, "": end}


def _n(made: Formulas, chosen: Figure, figures: dict[str, str]) -> str:
    """The formula of how many observations the value is of; nothing where the value is that number itself."""
    name = made.ground.measure.n
    if name:
        return f"={figures[str(name)]}"
    return "" if chosen.how in (*OF_FIGURES, "count", "distinct") else made.n(chosen)


def _note(sheets: Sheets, made: Formulas, chosen: Figure, start: str, line: int) -> str:
    """What is to be told beside the value: that it is of too few, or how many rows lack a number."""
    measure, parts = made.ground.measure, []
    if line and measure.least > 1:
        few = sheets.voice("count_few", least=measure.least).replace('"', '""')
        parts.append(f'IF({COUNT}{line}<{measure.least},"{few} ","")')
    if made.can_lack(chosen):
        lacking, said = made.lacking(chosen), sheets.voice("count_lacking", count="#").replace('"', '""').split("#")
        parts.append(f'IF({lacking}>0,"{said[0]}"&{lacking}&"{said[1]}","")')
    return f'=IF({start}="","",{"&".join(parts)})' if parts else '=""'
