"""The sheets of a scorecard that are for reading: how it is filled in, and what each metric means."""

from __future__ import annotations

from cookbook import prose
from cookbook.editions.data.worksheets import Sheets, height
from cookbook.model.book import Entry
from cookbook.model.metric import METRIC, Metric

HELP_WIDTH = 75
DEFINITION_WIDTHS = (34, 90)
FIELDS = ("question", "definition", "formula", "interpretation", "limits")


def help_sheet(sheets: Sheets, entry: Entry, title: str) -> None:
    """Add the sheet that says how the others are filled in, of which edition they are, and their licence."""
    sheet = sheets.add(sheets.voice("card_help"), [HELP_WIDTH])
    reviewed = sheets.edition.linked.reviewed
    sheet.write_string(0, 0, title, sheets.formats["title"])
    lines = [
        *([sheets.voice("story_banner")] if sheets.example else []),
        str(getattr(entry.texts[sheets.lang], "summary", "")),
        *(sheets.voice(f"card_help_{number}") for number in range(1, 5)),
        ", ".join([sheets.edition.title()[sheets.lang], *([sheets.voice.date(reviewed)] if reviewed else [])]),
        *filter(None, [sheets.edition.rights(sheets.lang)]),
        *sheets.edition.licence("").values(),
    ]
    for row, line in enumerate(lines, 2):
        sheet.set_row(row, height([(line, HELP_WIDTH)]))
        sheet.write_string(row, 0, line, sheets.formats["text"])


def definitions(sheets: Sheets, metrics: list[str]) -> None:
    """Add the sheet of definitions: the name of each metric, and a row for each field that it has."""
    sheet = sheets.add(sheets.voice("card_definitions"), DEFINITION_WIDTHS)
    row = 0
    for id in metrics:
        metric = sheets.edition.linked.one(METRIC, id).texts[sheets.lang]
        sheet.write_string(row, 0, str(metric.title), sheets.formats["head"])
        sheet.write_blank(row, 1, None, sheets.formats["head"])
        for cells in _said(sheets, metric):
            row += 1
            sheet.set_row(row, height(zip(cells, DEFINITION_WIDTHS, strict=True)))
            sheet.write_row(row, 0, cells, sheets.formats["text"])
        row += 2


def _said(sheets: Sheets, metric: Metric) -> list[tuple[str, str]]:
    """The heading and the plain text of every field that the metric has."""
    texts = {name: prose.plain(str(getattr(metric, name) or "")) for name in FIELDS}
    texts["formula"] = str(metric.formula)
    texts["data_sources"] = ", ".join(str(source.name) for source in metric.data_sources)
    return [(sheets.voice.heading(Metric, name), text) for name, text in texts.items() if text]
