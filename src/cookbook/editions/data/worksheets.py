"""What the sheets of a scorecard workbook share: their voice, formats, paper, and rows as high as their words."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import chain, count
from math import ceil
from textwrap import wrap

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from cookbook.editions.data.edition import DataEdition
from cookbook.language.speech import Speech
from cookbook.model.book import WorkedExample
from cookbook.model.kind import Kind

A4 = 9
LINE = 15.0
"""The height of one line of text, in points."""
LONGEST = 31
RESERVED = "history"
"""A name that Excel keeps for itself."""
TEXT: dict[str, object] = {"text_wrap": True, "valign": "top"}
INPUT: dict[str, object] = {"bg_color": "#FFF8D6", "border": 1, "border_color": "#8A7F6C", "valign": "top"}
WHOLE = "#,##0"
NUMBERS = {"count": WHOLE, "eur": WHOLE, "days": WHOLE, "fte": "#,##0.0", "percent": "0.0", "ratio": "0.00", "scale_1_5": "0.00"}
"""How a value of each unit is written."""
DATE = "yyyy-mm-dd"
FORMATS: dict[str, dict[str, object]] = {
    "title": {"bold": True, "font_size": 16},
    "subtitle": {"bold": True, "font_size": 13},
    "text": TEXT,
    "date": {"valign": "top", "num_format": DATE, "align": "left"},
    "period": {"valign": "top", "align": "left"},
    "number": {"valign": "top"},
    "input_text": {**INPUT, "num_format": "@"},
    "input_number": INPUT,
    "input_scale": {**INPUT, "num_format": "0"},
    "input_year": {**INPUT, "num_format": "0", "align": "left"},
    "input_date": {**INPUT, "num_format": DATE, "align": "left"},
    "head": {**TEXT, "bold": True, "bg_color": "#F6F1E7", "bottom": 1},
    "input": INPUT,
    "verdict": {**TEXT, "align": "left", "indent": 1},
    "when": {**INPUT, "align": "left", "indent": 1},
    "share": {"valign": "top", "num_format": "0 %"},
    **{unit: {"valign": "top", "num_format": look} for unit, look in NUMBERS.items()},
    **{f"input_{unit}": {**INPUT, "num_format": look} for unit, look in NUMBERS.items()},
    **{f"input_{words}": {**INPUT, "num_format": "@"} for words in ("choice", "link")},
    "input_yes_no": INPUT,
}


class _OldFunctions(Worksheet):  # type: ignore[misc]
    """A sheet whose formulas are of functions that every program has long had: to look for thirty newer ones is half its cost."""

    def _prepare_formula(self, formula: str, expand_future_functions: bool = False) -> str:  # noqa: FBT001, FBT002
        return formula.strip("{}").removeprefix("=")

    def _xml_empty_tag(self, tag: str, attributes: Iterable[tuple[str, object]] = ()) -> None:
        """Cells to fill in are most of a workbook, and their places and formats have nothing to escape."""
        if tag == "c":
            self._xml_empty_tag_unencoded(tag, attributes)
        else:
            super()._xml_empty_tag(tag, attributes)


@dataclass(frozen=True)
class Sheets:
    """A workbook in the making: its voice, its formats, and where what it needs is."""

    edition: DataEdition
    book: Workbook
    voice: Speech
    formats: dict[str, object]
    example: WorkedExample | None = None
    """What a story fills in, where it does: every sheet says that it is invented."""

    @property
    def lang(self) -> str:
        return self.voice.lang

    def title(self, kind: Kind, id: str) -> str:
        """The title of an entry in the language of the workbook."""
        return str(self.edition.linked.one(kind, id).texts[self.lang].title)

    def add(self, name: str, widths: Iterable[float], *, landscape: bool = False) -> Worksheet:
        """A new sheet with columns of these widths (in characters), as wide as its paper when printed."""
        sheet = self.book.add_worksheet(sheet_name(name, {one.name for one in self.book.worksheets()}), _OldFunctions)
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        sheet.set_paper(A4)
        if self.example:
            sheet.set_header(f"&C{self.voice('story_mark')}")
        sheet.fit_to_pages(1, 0)
        if landscape:
            sheet.set_landscape()
        return sheet


def sheet_name(words: str, taken: Collection[str]) -> str:
    """Words as a workbook may name a sheet: 31 characters, whole words, no []:*?/\\ or apostrophe, and unlike those taken."""
    allowed = "".join(" " if char in "[]:*?/\\'" else char for char in words)
    others = {RESERVED, *(name.casefold() for name in taken)}
    endings = chain([""], (f" {number}" for number in count(2)))
    fitting = ([*wrap(allowed.strip(), LONGEST - len(ending), break_on_hyphens=False)[:1], ending] for ending in endings)
    names = ("".join(parts).strip() for parts in fitting)
    return next(name for name in names if name and name.casefold() not in others)


def wide(head: str, least: float) -> float:
    """The width of a column that no word of its head is broken in."""
    return max([least, *(len(word) + 2 for word in head.split())])


def height(cells: Iterable[tuple[str, float]]) -> float:
    """The height of a row in points, from each text and the width of its column: not every program finds it itself."""
    return LINE * max(sum(ceil(1.05 * len(line) / width) or 1 for line in text.split("\n")) for text, width in cells)
