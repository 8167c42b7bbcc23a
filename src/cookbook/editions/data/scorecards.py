"""Scorecard workbooks: the metrics of a recipe, a menu or the like, or one alone, to fill in, with the formulas in the cells."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import datetime, time

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from cookbook.editions.data.board import board
from cookbook.editions.data.edition import DataEdition
from cookbook.editions.data.measurements import FIRST, LAST, VALUE, measurement_sheet
from cookbook.editions.data.observation_sheets import fill, observed
from cookbook.editions.data.scorecard_words import definitions, help_sheet
from cookbook.editions.data.worksheets import FORMATS, Sheets, height, wide
from cookbook.language.speech import voice_of
from cookbook.model.book import Entry, Key, WorkedExample
from cookbook.model.content import Named
from cookbook.model.ids import MetricId
from cookbook.model.menu import MENU
from cookbook.model.metric import METRIC, Metric
from cookbook.model.recipe import RECIPE
from cookbook.model.vocabulary import LEVEL
from cookbook.model.walk import at, walk

CARD_COLUMNS = {"metric": 30, "level": 10, "use": 12, "unit": 16, "direction": 14, "interval": 19,
                "baseline": 11, "baseline_when": 11, "target": 11, "target_when": 11,
                "latest": 11, "change": 14, "reached": 14, "verdict": 14}  # fmt: skip
"""The columns of the scorecard, and their widths in characters."""
INPUTS = ("baseline", "baseline_when", "target", "target_when")
HEAD_ROW = 3
"""The row of the column heads of the scorecard, from 0."""
HIGHEST = "9.99E+307"
"""Higher than any value: looked up in a column, it finds the last number there, whatever is empty above it."""
REACHED = {"up": "{latest}>={target}", "down": "{latest}<={target}",
           "neutral": "IF({target}>={base},{latest}>={target},{latest}<={target})"}  # fmt: skip
"""When a target is reached, by the direction of the metric."""


def workbook(edition: DataEdition, key: Key, lang: str, example: WorkedExample | None = None) -> bytes:
    """The scorecard of one entry in one language; a metric's own, as an example of a story fills it in."""
    entry, out = edition.linked.entry(*key), io.BytesIO()
    book = Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    voice = voice_of(edition.linked.book, lang)
    title = voice("card_title", title=str(entry.texts[lang].title))
    book.set_properties({"title": title, "comments": edition.rights(lang), "created": datetime.combine(edition.modified, time())})
    sheets = Sheets(edition, book, voice, {name: book.add_format(look) for name, look in FORMATS.items()}, example)
    uses = uses_of(edition, entry)
    help_sheet(sheets, entry, title)
    card = sheets.add(voice("card_sheet"), CARD_COLUMNS.values(), landscape=True)
    definitions(sheets, list(uses))
    names = dict(_measured(sheets, entry, list(uses)))
    board(sheets, names, title)
    _card(sheets, card, title, uses, list(names.values()))
    book.close()
    return out.getvalue()


def _measured(sheets: Sheets, entry: Entry, metrics: list[str]) -> Iterator[tuple[str, str]]:
    """Each metric and the name of its sheet. A metric's own workbook counts its values from observations."""
    for number, id in enumerate(metrics, 1):
        measure = sheets.edition.linked.one(METRIC, id).texts[sheets.lang].measure
        if entry.kind == METRIC and measure:
            ground, made = observed(sheets, measure)
            yield id, measurement_sheet(sheets, number, id, ground)
            fill(sheets, ground, made)
        else:
            yield id, measurement_sheet(sheets, number, id)


def uses_of(edition: DataEdition, entry: Entry) -> dict[str, list[str]]:
    """The metrics of an entry, each with its uses; a menu's metrics are used as its recipes use them. A metric has itself."""
    contents: list[Named] = [entry.content]
    found: dict[str, list[str]] = {entry.id: []} if entry.kind == METRIC else {}
    if entry.kind == MENU:
        sums = edition.linked.totals[entry.id]
        found = {id: [] for id in sums.metrics}
        contents = [edition.linked.one(RECIPE, id).content for id in sums.recipes]
    for content in contents:
        for path, value in walk(content):
            if isinstance(value, MetricId):
                uses = found.setdefault(value, [])
                use = at(content, (*path[:-1], "use"))
                if use and use not in uses:
                    uses.append(str(use))
    return found


def _card(sheets: Sheets, sheet: Worksheet, title: str, uses: dict[str, list[str]], names: list[str]) -> None:
    sheet.write_string(0, 0, title, sheets.formats["title"])
    sheet.write_string(1, 0, sheets.voice("story_banner" if sheets.example else "card_help_1"))
    heads = [sheets.voice(f"card_{name}") for name in CARD_COLUMNS]
    for column, (head, width) in enumerate(zip(heads, CARD_COLUMNS.values(), strict=True)):
        sheet.set_column(column, column, wide(head, width))
    sheet.set_row(HEAD_ROW, height(zip(heads, CARD_COLUMNS.values(), strict=True)))
    sheet.write_row(HEAD_ROW, 0, heads, sheets.formats["head"])
    sheet.repeat_rows(HEAD_ROW)
    sheet.freeze_panes(HEAD_ROW + 1, 1)
    for row, (use, name) in enumerate(zip(uses.items(), names, strict=True), HEAD_ROW + 1):
        _metric_row(sheets, sheet, row, use, name)
    sheet.activate()
    sheet.set_first_sheet()


def _metric_row(sheets: Sheets, sheet: Worksheet, row: int, use: tuple[str, list[str]], name: str) -> None:
    """One metric and what it is used for: what it is, cells to fill in, and formulas over its own sheet."""
    id, uses = use
    metric = sheets.edition.linked.one(METRIC, id).content
    voice, formats = sheets.voice, sheets.formats
    words = [sheets.title(METRIC, id), sheets.title(LEVEL, metric.level), ", ".join(voice.choice("use", use) for use in uses)]
    words += [voice.choice(field, getattr(metric, field)) for field in ("unit", "direction", "interval")]
    sheet.set_row(row, height(zip(words, CARD_COLUMNS.values(), strict=False)))
    sheet.write_url(row, 0, f"internal:'{name}'!A1", formats["text"], string=words[0])
    for column, word in enumerate(words[1:], 1):
        sheet.write_string(row, column, word, formats["text"])
    columns = list(CARD_COLUMNS)
    for given in INPUTS:
        look = "when" if given.endswith("when") else f"input_{metric.unit}"
        sheet.write_blank(row, columns.index(given), None, formats[look])
    formulas = zip(_formulas(sheets, metric, name, row + 1), (metric.unit, metric.unit, "share", "verdict"), strict=True)
    for column, (formula, look) in enumerate(formulas, columns.index("latest")):
        sheet.write_formula(row, column, formula, formats[look], "")


def _formulas(sheets: Sheets, metric: Metric, name: str, line: int) -> tuple[str, str, str, str]:
    """Of one row of the card: the latest value, the change, the share of the way to the target, and what it means."""
    values = f"'{name}'!${VALUE}${FIRST}:${VALUE}${LAST}"
    base, target, latest = f"$G{line}", f"$I{line}", f"$K{line}"
    reached = REACHED[metric.direction].format(base=base, target=target, latest=latest)
    needed = (base, target, latest) if metric.direction == "neutral" else (target, latest)
    missing = ",".join(f'{cell}=""' for cell in needed)
    said = [sheets.voice(f"card_reached_{end}").replace('"', '""') for end in ("yes", "no")]
    return (
        f'=IF(COUNT({values})=0,"",LOOKUP({HIGHEST},{values}))',
        f'=IF(OR({base}="",{latest}=""),"",{latest}-{base})',
        f'=IF(OR({base}="",{target}="",{latest}="",{target}={base}),"",({latest}-{base})/({target}-{base}))',
        f'=IF(OR({missing}),"",IF({reached},"{said[0]}","{said[1]}"))',
    )
