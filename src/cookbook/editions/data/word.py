"""Writes lines, prose and tables into a Word file, with a content control for each place to fill in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from docx.document import Document as Word
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, RGBColor
from docx.text.paragraph import Paragraph
from markdown_it.token import Token

from cookbook import prose
from cookbook.model.document import pieces

LISTS = {"bullet_list_open": "List Bullet", "ordered_list_open": "List Number"}
NORMAL = "Normal"
BLANK = "Blank"
"""The style of what is to be filled in."""
PAPER, INK = "FFF8D6", RGBColor(0x3A, 0x30, 0x00)
EDGE = "Table Grid"
ROOM = Mm(9)
"""The height of an empty row: room for a line by hand."""


@dataclass
class Writer:
    """A Word file in the making, and what is to be written in each of its blanks."""

    word: Word
    labels: Mapping[str, str]
    values: Mapping[str, str] = field(default_factory=dict)
    """What was written in the blanks of a document that was filled in."""

    def __post_init__(self) -> None:
        style = self.word.styles.add_style(BLANK, WD_STYLE_TYPE.CHARACTER)
        style.font.color.rgb = INK
        style.element.get_or_add_rPr().append(_element("w:shd", val="clear", color="auto", fill=PAPER))

    def line(self, text: str, style: str) -> None:
        """A paragraph of plain text."""
        self._write(paragraph(self.word, style=style), text)

    def table(self, heads: Iterable[str], lines: int, rows: Sequence[Sequence[str]] = ()) -> None:
        """A table with its heads, rows that were filled in, and empty ones."""
        names = list(heads)
        table = self.word.add_table(rows=1 + lines, cols=len(names), style=EDGE)
        for cell, head in zip(table.rows[0].cells, names, strict=True):
            self._write(cell.paragraphs[0], head, "bold")
        for row in table.rows[1:]:
            row.height = ROOM
        for written in rows:
            for cell, text in zip(table.add_row().cells, written, strict=True):
                cell.paragraphs[0].add_run(text)

    def prose(self, text: str) -> None:
        """Paragraphs and lists of CommonMark; every list of numbers begins at one."""
        styles: list[str] = []
        number = 0
        for token in prose.parsed(text):
            if token.type in LISTS:
                styles.append(LISTS[token.type])
                number = self._new_numbers() if token.type == "ordered_list_open" else number
            elif token.type in ("bullet_list_close", "ordered_list_close"):
                styles.pop()
            elif token.type == "inline":
                made = paragraph(self.word, style=styles[-1] if styles else NORMAL)
                if styles and styles[-1] == "List Number":
                    _numbered(made, number)
                for words, look in _spans(token):
                    self._write(made, words, look)

    def _write(self, paragraph: Paragraph, text: str, look: str = "") -> None:
        for words, name in pieces(text):
            if words:
                run = paragraph.add_run(words)
                run.bold, run.italic = look == "bold" or None, look == "italic" or None
            if name in self.values:
                paragraph.add_run(self.values[name]).bold = look == "bold" or None
            elif name:
                paragraph.paragraph_format.element.append(_control(name, self.labels[name]))

    def _new_numbers(self) -> int:
        """A list of numbers of its own, that begins at one."""
        numbering = self.word.part.numbering_part.element
        style = self.word.styles["List Number"].element
        used = style.pPr.numPr.numId.val
        abstract = next(num for num in numbering.num_lst if num.numId == used).abstractNumId.val
        num = numbering.add_num(abstract)
        num.add_lvlOverride(ilvl=0).add_startOverride(1)
        return int(num.numId)


def paragraph(word: Word, text: str = "", style: str = NORMAL) -> Paragraph:
    """A paragraph at the end, in a style that the file has: to look it up each time takes as long as all the rest."""
    made = word.add_paragraph(text)
    if style != NORMAL:
        made.paragraph_format.element.style = style.replace(" ", "")
    return made


def _spans(token: Token) -> Iterator[tuple[str, str]]:
    """The words of a block and how they look."""
    looks: list[str] = []
    for child in token.children or ():
        if child.type in ("strong_open", "em_open"):
            looks.append("bold" if child.type == "strong_open" else "italic")
        elif child.type in ("strong_close", "em_close"):
            looks.pop()
        elif child.type in ("softbreak", "hardbreak"):
            yield " ", ""
        elif child.content:
            yield child.content, looks[-1] if looks else ""


def _numbered(paragraph: Paragraph, number: int) -> None:
    properties = paragraph.paragraph_format.element.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = 0
    properties.get_or_add_numId().val = number


def _control(name: str, label: str) -> BaseOxmlElement:
    """A content control of plain text, named for programs and for people; it shows what to write there."""
    control, properties, content = (OxmlElement(f"w:{part}") for part in ("sdt", "sdtPr", "sdtContent"))
    properties.append(_element("w:alias", val=label))
    properties.append(_element("w:tag", val=name))
    properties.append(OxmlElement("w:showingPlcHdr"))
    properties.append(OxmlElement("w:text"))
    run, look, words = (OxmlElement(f"w:{part}") for part in ("r", "rPr", "t"))
    look.append(_element("w:rStyle", val=BLANK))
    words.text = f"[{label}]"
    run.extend([look, words])
    content.append(run)
    control.extend([properties, content])
    return control


def _element(tag: str, **attributes: str) -> BaseOxmlElement:
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made
