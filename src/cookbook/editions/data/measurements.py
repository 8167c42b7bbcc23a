"""The sheet of one metric in a scorecard: a row for each measurement, its value computed where it is made of parts."""

from __future__ import annotations

from cookbook.editions.data.worksheets import Sheets, height
from cookbook.model.metric import METRIC, Metric

FIRST, LAST = 5, 40
"""The first and the last row of measurements, as the workbook numbers them."""
WIDTH = 18
FRACTIONS = {"percent": "*100", "ratio": "", "scale_1_5": ""}
"""Units of a value that is a quotient of two, and what the quotient is multiplied by."""


def measurement_sheet(sheets: Sheets, number: int, id: str) -> str:
    """Add the sheet of a metric; gives its name. Column C holds the value: given, or a formula over the columns after it."""
    metric = sheets.edition.linked.one(METRIC, id).texts[sheets.lang]
    voice, formats = sheets.voice, sheets.formats
    parts = _parts(sheets, metric)
    heads = [voice("period"), voice("area"), voice("value"), *parts, voice("source"), voice("card_remark")]
    sheet = sheets.add(f"{number} {metric.title}", [WIDTH] * len(heads), landscape=len(heads) > 5)
    sheet.freeze_panes(FIRST - 1, 0)
    sheet.write_string(0, 0, str(metric.title), formats["title"])
    lines = [f"{voice.heading(Metric, 'formula')}: {metric.formula}"]
    lines.append(f"{voice.heading(Metric, 'unit')}: {voice.choice('unit', metric.unit)}")
    for row, words in enumerate(lines, 1):
        sheet.set_row(row, height([(words, WIDTH * len(heads))]))
        sheet.merge_range(row, 0, row, len(heads) - 1, "", formats["text"])
        sheet.write_string(row, 0, words, formats["text"])
    sheet.set_row(FIRST - 2, height((head, WIDTH) for head in heads))
    sheet.write_row(FIRST - 2, 0, heads, formats["head"])
    for line in range(FIRST, LAST + 1):
        for column in range(len(heads)):
            sheet.write_blank(line - 1, column, None, formats[f"input_{metric.unit}" if column == 2 else "input"])
        if parts:
            sheet.write_formula(line - 1, 2, formula(metric.unit, line), formats[metric.unit], "")
    return str(sheet.name)


def formula(unit: str, line: int) -> str:
    """The value of one row from its two parts; empty until both are given."""
    return f'=IF(OR(D{line}="",E{line}="",E{line}=0),"",D{line}/E{line}{FRACTIONS[unit]})'


def _parts(sheets: Sheets, metric: Metric) -> list[str]:
    """The heads of the two columns that a value is made of; none where it is given as it is."""
    if metric.unit not in FRACTIONS:
        return []
    sort = "answers" if metric.unit == "scale_1_5" else "parts"
    return [sheets.voice(f"card_{sort}_above"), sheets.voice(f"card_{sort}_below")]
