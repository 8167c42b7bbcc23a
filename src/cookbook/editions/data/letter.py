"""A document as a Word file: real headings, lists and tables, and a content control wherever something is to be filled in."""

from __future__ import annotations

import io
from datetime import datetime, time
from functools import cache
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.document import Document as Word
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from cookbook.editions.data.edition import DataEdition
from cookbook.editions.data.word import EDGE, Writer
from cookbook.language.speech import Speech, voice_of
from cookbook.model.content import Legal
from cookbook.model.document import DOCUMENT, USUAL_LINES, Clause, Document
from cookbook.model.languages import LANGUAGES
from cookbook.model.story import FilledDocument

FIRST_OF_1980 = (1980, 1, 1, 0, 0, 0)
FACE = "Arial"
MARGIN = Mm(22)
UNUSED = ("thumbnail", "stylesWithEffects", "customXml")
"""Parts of the library's own template that no reader needs."""
SIZES = {"Normal": 11, "Title": 20, "Heading 1": 13, "Heading 2": 11.5}
"""The size of each style, in points."""


def letter(edition: DataEdition, id: str, lang: str, paper: FilledDocument | None = None) -> bytes:
    """One document in one language, as a paper of a story fills it in; the same bytes on every day."""
    text, voice = edition.linked.one(DOCUMENT, id).texts[lang], voice_of(edition.linked.book, lang)
    word = empty_word(lang)
    _describe(word, edition, text, lang)
    writer = Writer(word, text.labels, paper.values if paper else {})
    if paper:
        _mark(word, writer, voice)
    writer.line(text.heading, "Title")
    for number, part in enumerate(text.parts, start=1):
        _add_part(writer, part, number, paper)
    if not paper:
        _add_notes(writer, text, voice)
    return packed(word)


def empty_word(lang: str) -> Word:
    """A file of a language with nothing in it yet."""
    return docx.Document(io.BytesIO(_empty(lang)))


@cache
def _empty(lang: str) -> bytes:
    """The template of the library as we use it: making it anew for every file takes most of the time."""
    word, made = docx.Document(), io.BytesIO()
    _set_up(word, LANGUAGES[lang].locale.replace("_", "-"))
    word.save(made)
    return made.getvalue()


def _set_up(word: Word, locale: str) -> None:
    """Paper, faces and the language of the whole file."""
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = MARGIN
    for name, size in SIZES.items():
        style = word.styles[name]
        style.font.name, style.font.size = FACE, Pt(size)
        style.font.color.rgb = RGBColor(0, 0, 0)
        fonts = style.element.rPr.rFonts
        for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{kind}"), None)
        fonts.set(qn("w:cs"), FACE)
    for spoken in word.styles.element.iter(qn("w:lang")):
        spoken.set(qn("w:val"), locale)
    for style in [one for one in word.styles if one.type == WD_STYLE_TYPE.TABLE and one.name not in (EDGE, "Normal Table")]:
        style.delete()
    for rels in (word.part.package.rels, word.part.rels):
        for id in [id for id, one in rels.items() if one.reltype.rpartition("/")[2] in UNUSED]:
            del rels[id]


def _describe(word: Word, edition: DataEdition, text: Document, lang: str) -> None:
    """What the file says of itself: title, language, whose it is and since when."""
    about = word.core_properties
    about.title, about.subject, about.language = str(text.title), str(text.summary), lang
    about.author = about.last_modified_by = str(edition.identity(lang).publisher or edition.title()[lang])
    about.comments, about.keywords = edition.rights(lang), ""
    about.created = about.modified = datetime.combine(text.reviewed or edition.modified, time())
    about.revision = 1


def _mark(word: Word, writer: Writer, voice: Speech) -> None:
    """Say on every page and at the beginning that what was filled in is invented."""
    word.sections[0].header.paragraphs[0].text = voice("story_mark")
    word.core_properties.subject = voice("story_banner")
    writer.line(voice("story_banner"), "Intense Quote")


def _add_part(writer: Writer, part: Clause, number: int, paper: FilledDocument | None) -> None:
    writer.line(part.title, "Heading 1")
    if part.text:
        writer.prose(part.text)
    own = [one for one in paper.parts if one.part == number] if paper else []
    for one in own:
        if one.text:
            writer.prose(one.text)
    if part.columns:
        rows = [row for one in own for row in one.rows]
        writer.table(part.columns, 0 if paper else part.lines or USUAL_LINES, rows)


def _add_notes(writer: Writer, text: Document, voice: Speech) -> None:
    """What to know before use, to be taken out of the finished document: on pages of its own."""
    writer.line(voice("document_before"), "Heading 1")
    writer.word.paragraphs[-1].paragraph_format.page_break_before = True
    writer.line(voice("document_before_help"), "Normal")
    said: list[tuple[type[Document | Legal], str, str | None]] = [
        (Document, name, getattr(text, name)) for name in ("use_when", "avoid_when")
    ]
    if text.legal:
        said += [(Legal, name, getattr(text.legal, name)) for name in Legal.model_fields]
    for model, name, value in said:
        if value:
            writer.line(voice.heading(model, name), "Heading 2")
            writer.prose(value)
    if text.legal:
        writer.line(voice("document_no_advice"), "Normal")


def packed(word: Word) -> bytes:
    """The file without the time at which it was made."""
    _name_table_rows(word)
    made, out = io.BytesIO(), io.BytesIO()
    word.save(made)
    with ZipFile(made) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(ZipInfo(name, FIRST_OF_1980), old.read(name), ZIP_DEFLATED)
    return out.getvalue()


def _name_table_rows(word: Word) -> None:
    """The first row of each table is its head, which is repeated on each page and read aloud with its cells."""
    for table in word.element.iter(qn("w:tbl")):
        table.tr_lst[0].get_or_add_trPr().append(OxmlElement("w:tblHeader"))
