"""The page of a workbook to show to a board: of each metric what it asks, its last periods beside their targets, and a chart."""

from __future__ import annotations

from collections.abc import Iterator

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from cookbook.editions.data.measurements import COUNT, FIRST, LAST, PERIOD, TARGET, VALUE
from cookbook.editions.data.worksheets import Sheets, height, wide
from cookbook.model.metric import METRIC, Metric

SHOWN = 6
"""Periods of a metric, the last ones."""
WIDTHS = (14, 12, 14, 14, 24)
LINES = 20
"""Rows that a metric takes: its title, its question, a head, its periods and the chart beside them."""
CHART = {"width": 560, "height": 200}
INK, PAPER, LINE = "#1F5F8B", "#FFFFFF", "#5A5A5A"


def board(sheets: Sheets, metrics: dict[str, str], title: str) -> None:
    """Add the page; `metrics` are the names of their sheets."""
    sheet = sheets.add(sheets.voice("board_sheet"), map(wide, _heads(sheets), WIDTHS))
    sheet.write_string(0, 0, title, sheets.formats["title"])
    for number, (id, name) in enumerate(metrics.items()):
        metric = sheets.edition.linked.one(METRIC, id).texts[sheets.lang]
        _metric(sheets, sheet, 2 + number * LINES, metric, name)
    sheet.set_h_pagebreaks([2 + number * LINES for number in range(3, len(metrics), 3)])


def _heads(sheets: Sheets) -> list[str]:
    return [sheets.voice(name) for name in ("period", "count_n", "value", "card_target", "card_verdict")]


def _metric(sheets: Sheets, sheet: Worksheet, row: int, metric: Metric, name: str) -> None:
    formats = sheets.formats
    sheet.write_string(row, 0, str(metric.title), formats["subtitle"])
    sheet.merge_range(row + 1, 0, row + 1, len(WIDTHS) - 1, "", formats["text"])
    sheet.write_string(row + 1, 0, str(metric.question), formats["text"])
    heads = _heads(sheets)
    sheet.set_row(row + 2, height(zip(heads, WIDTHS, strict=True)))
    sheet.write_row(row + 2, 0, heads, formats["head"])
    for number in range(SHOWN):
        for column, (formula, look) in enumerate(_period(sheets, row + 4 + number, number, metric, name)):
            sheet.write_formula(row + 3 + number, column, formula, formats[look], "")
    sheet.insert_chart(row + 4 + SHOWN, 0, _chart(sheets, sheet, row + 3, metric), _placed(sheets, metric))


def _period(sheets: Sheets, line: int, number: int, metric: Metric, name: str) -> Iterator[tuple[str, str]]:
    """Formula and look of each cell of one of the last periods: of the row of the metric's sheet that many before its last."""
    periods = f"'{name}'!${PERIOD}${FIRST}:${PERIOD}${LAST}"
    at = f"MAX(COUNTA({periods})-{SHOWN},0)+{number + 1}"
    for letter, look in {PERIOD: "period", COUNT: "count", VALUE: metric.unit, TARGET: metric.unit}.items():
        cell = f"INDEX('{name}'!${letter}${FIRST}:${letter}${LAST},{at})"
        yield f'=IF({number + 1}>COUNTA({periods}),"",IF({cell}="","",{cell}))', look
    value, target = f"C{line}", f"D{line}"
    reached = f"{value}<={target}" if metric.direction == "down" else f"{value}>={target}"
    said = [sheets.voice(f"card_reached_{end}").replace('"', '""') for end in ("yes", "no")]
    yield f'=IF(OR({value}="",{target}=""),"",IF({reached},"{said[0]}","{said[1]}"))', "verdict"


def _chart(sheets: Sheets, sheet: Worksheet, first: int, metric: Metric) -> object:
    """Bars of the values beside those of the targets, which are hollow."""
    book: Workbook = sheets.book
    chart = book.add_chart({"type": "column"})
    looks: dict[int, dict[str, object]] = {
        2: {"fill": {"color": INK}},
        3: {"fill": {"color": PAPER}, "border": {"color": INK, "width": 1.5}},
    }
    for column, look in looks.items():
        chart.add_series(
            {
                "name": sheets.voice("value" if column == 2 else "card_target"),
                "categories": [sheet.name, first, 0, first + SHOWN - 1, 0],
                "values": [sheet.name, first, column, first + SHOWN - 1, column],
                "gap": 60,
                **look,
            }
        )
    chart.set_title({"name": str(metric.title), "name_font": {"size": 11}, "overlay": False})
    chart.set_y_axis(
        {
            "name": sheets.voice.choice("unit", metric.unit),
            "min": 0,
            "minor_tick_mark": "none",
            "major_gridlines": {"visible": True, "line": {"color": "#D0D0D0"}},
        }
    )
    chart.set_x_axis({"line": {"color": LINE}, "major_tick_mark": "none", "minor_tick_mark": "none"})
    chart.set_legend({"position": "bottom"})
    chart.set_size(CHART)
    return chart


def _placed(sheets: Sheets, metric: Metric) -> dict[str, object]:
    return {"description": sheets.voice("board_chart", title=str(metric.title)), "object_position": 1}
