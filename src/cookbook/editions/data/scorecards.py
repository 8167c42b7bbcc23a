"""Scorecard workbooks: the metrics of a recipe or a menu, ready to fill in, with the formulas in the cells."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any, cast

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from cookbook.editions.data.edition import LICENCE, DataEdition
from cookbook.editions.data.measurements import FIRST, LAST, measurement_sheet
from cookbook.editions.site.downloads import scorecard
from cookbook.language.speech import Speech, speech
from cookbook.model.book import LANGUAGES, Entry
from cookbook.model.metric import Metric
from cookbook.model.recipe import MetricUse, Recipe

CARD_COLUMNS = ("metric", "level", "use", "unit", "direction", "interval", "baseline", "baseline_when", "target", "target_when",
                "latest", "change", "reached", "verdict")  # fmt: skip
INPUTS = ("baseline", "baseline_when", "target", "target_when")
HEAD_ROW = 3
"""The row of the column heads of the scorecard, from 0."""
FORMATS: dict[str, dict[str, Any]] = {
    "title": {"bold": True, "font_size": 16},
    "text": {"text_wrap": True, "valign": "top"},
    "head": {"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#F6F1E7", "bottom": 1},
    "input": {"bg_color": "#FFF8D6", "border": 1, "border_color": "#8A7F6C", "valign": "top"},
    "number": {"valign": "top", "num_format": "#,##0.##"},
    "percent": {"valign": "top", "num_format": "0 %"},
}


@dataclass(frozen=True)
class Sheets:
    """A workbook in the making: its voice, its formats, and where what it needs is."""

    edition: DataEdition
    book: Workbook
    voice: Speech
    formats: dict[str, Any]

    @property
    def lang(self) -> str:
        return self.voice.lang

    def text(self, kind: str, id: str, field: str = "title") -> str:
        """A text of an entry in the language of the workbook."""
        return str(getattr(self.edition.linked.entry(kind, id).texts[self.lang], field))


def workbooks(edition: DataEdition, step: Callable[[int, int], None]) -> Iterator[tuple[str, bytes]]:
    """Address within the data folder and bytes of every workbook; `step` is told how many are made."""
    entries = [entry for kind in ("menu", "recipe") for entry in edition.linked.of_kind(kind)]
    for number, entry in enumerate(entries, 1):
        step(number, len(entries))
        for lang in LANGUAGES:
            yield scorecard(entry.key, lang).partition("/")[2], workbook(edition, entry, lang)


def workbook(edition: DataEdition, entry: Entry, lang: str) -> bytes:
    """The scorecard of one recipe or menu in one language."""
    out = io.BytesIO()
    book = Workbook(out, {"in_memory": True})
    voice = speech(lang)
    title = voice("card_title", title=str(entry.texts[lang].title))
    book.set_properties({"title": title, "comments": voice("licence"), "created": datetime.combine(edition.modified, time())})
    sheets = Sheets(edition, book, voice, {name: book.add_format(look) for name, look in FORMATS.items()})
    uses = uses_of(edition, entry)
    _help(sheets, entry, title)
    card = book.add_worksheet(voice("card_sheet"))
    _definitions(sheets, [id for id, _ in uses])
    names = [measurement_sheet(sheets, number, id) for number, (id, _) in enumerate(uses, 1)]
    _card(sheets, card, title, uses, names)
    book.close()
    return out.getvalue()


def uses_of(edition: DataEdition, entry: Entry) -> list[tuple[str, str]]:
    """The metrics of a recipe or a menu, each with its use where that is said."""
    content = entry.content
    uses: tuple[MetricUse, ...] = content.metrics if isinstance(content, Recipe) else ()
    ids = [str(use.metric) for use in uses] or list(edition.linked.totals[entry.id].metrics)
    said = {str(use.metric): str(use.use or "") for use in uses}
    return [(id, said.get(id, "")) for id in ids]


def _help(sheets: Sheets, entry: Entry, title: str) -> None:
    sheet = sheets.book.add_worksheet(sheets.voice("card_help"))
    sheet.set_column(0, 0, 90)
    sheet.write_string(0, 0, title, sheets.formats["title"])
    lines = [
        str(getattr(entry.texts[sheets.lang], "summary", "")),
        *(sheets.voice(f"card_help_{number}") for number in range(1, 5)),
        f"{sheets.edition.title()[sheets.lang]}, {sheets.voice.date(sheets.edition.modified)}",
        sheets.voice("licence"),
        LICENCE,
    ]
    for row, line in enumerate(lines, 2):
        sheet.write_string(row, 0, line, sheets.formats["text"])


def _definitions(sheets: Sheets, metrics: list[str]) -> None:
    sheet = sheets.book.add_worksheet(sheets.voice("card_definitions"))
    fields = ("question", "definition", "formula", "interpretation", "limits")
    heads = [sheets.voice("card_metric"), *(sheets.voice.heading(Metric, name) for name in (*fields, "data_sources"))]
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, len(heads) - 1, 46)
    sheet.freeze_panes(1, 1)
    sheet.write_row(0, 0, heads, sheets.formats["head"])
    for row, id in enumerate(metrics, 1):
        content = cast("Metric", sheets.edition.linked.entry("metric", id).texts[sheets.lang])
        sources = ", ".join(str(source.name) for source in content.data_sources)
        cells = [str(content.title), *(str(getattr(content, name) or "") for name in fields), sources]
        for column, cell in enumerate(cells):
            sheet.write_string(row, column, cell, sheets.formats["text"])


def _card(sheets: Sheets, sheet: Worksheet, title: str, uses: list[tuple[str, str]], names: list[str]) -> None:
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, len(CARD_COLUMNS) - 1, 14)
    sheet.write_string(0, 0, title, sheets.formats["title"])
    sheet.write_string(1, 0, sheets.voice("card_help_1"))
    sheet.write_row(HEAD_ROW, 0, [sheets.voice(f"card_{name}") for name in CARD_COLUMNS], sheets.formats["head"])
    sheet.freeze_panes(HEAD_ROW + 1, 1)
    for row, ((id, use), name) in enumerate(zip(uses, names, strict=True), HEAD_ROW + 1):
        _metric_row(sheets, sheet, row, id, use, name)
    sheet.activate()
    sheet.set_first_sheet()


def _metric_row(sheets: Sheets, sheet: Worksheet, row: int, id: str, use: str, name: str) -> None:
    """One metric: what it is, cells to fill in, and formulas over its own sheet."""
    metric = cast("Metric", sheets.edition.linked.entry("metric", id).content)
    voice, formats = sheets.voice, sheets.formats
    words = [sheets.text("metric", id), sheets.text("level", metric.level), voice.choice("use", use) if use else ""]
    words += [voice.choice(field, getattr(metric, field)) for field in ("unit", "direction", "interval")]
    sheet.write_url(row, 0, f"internal:'{name}'!A1", formats["text"], string=words[0])
    for column, word in enumerate(words[1:], 1):
        sheet.write_string(row, column, word, formats["text"])
    for column in (CARD_COLUMNS.index(given) for given in INPUTS):
        sheet.write_blank(row, column, None, formats["input"])
    line = row + 1
    values = f"'{name}'!$C${FIRST}:$C${LAST}"
    base, target, latest, share = f"$G{line}", f"$I{line}", f"$K{line}", f"$M{line}"
    known = f'OR({base}="",{target}="",{latest}="")'
    verdict = f'=IF({share}="","",IF({share}>=1,"{voice("card_reached_yes")}","{voice("card_reached_no")}"))'
    formulas = [
        (f'=IF(COUNT({values})=0,"",INDEX({values},COUNT({values})))', "number"),
        (f'=IF(OR({base}="",{latest}=""),"",{latest}-{base})', "number"),
        (f'=IF({known},"",IF({target}={base},"",({latest}-{base})/({target}-{base})))', "percent"),
        (verdict, "text"),
    ]
    for column, (formula, look) in enumerate(formulas, CARD_COLUMNS.index("latest")):
        sheet.write_formula(row, column, formula, formats[look], "")
