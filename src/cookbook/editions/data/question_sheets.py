"""The questions of each kind as a Word file to fill in away from the site: `from-form` reads it again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from cookbook.editions.data.edition import DataEdition
from cookbook.editor.forms import Forms
from cookbook.editor.questions import asked_kinds, questions
from cookbook.language.speech import voice_of
from cookbook.language.speech.table import told
from cookbook.model.content import Content
from cookbook.model.kind import Kind
from cookbook.where.downloads import answers

NORMAL, HELP = "Normal", "Quote"
"""The style of answers, and that which marks what is none."""


def worksheets(edition: DataEdition) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Address within the data folder of every worksheet, and what makes its bytes."""
    for kind in asked_kinds():
        for lang in edition.languages:
            yield answers(kind.name, lang).partition("/")[2], partial(worksheet, edition, kind, lang)


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """What a worksheet says: of itself, and line by line, each with its style."""

    title: str
    lang: str
    author: str
    rights: str
    midnight: datetime
    lines: tuple[tuple[str, str], ...]


def worksheet(edition: DataEdition, kind: Kind[Content], lang: str) -> bytes:
    """The questions as headings, each with what to write and room for it; the same bytes on every day."""
    book = edition.linked.book
    forms = Forms(voice_of(book, lang), book.source_language)
    title = told(lang, "desk.form_name", kind=forms.voice.kind(kind, "one"))
    author = str(edition.identity(lang).publisher or edition.title()[lang])
    lines = (title, "Title"), *_lines(kind, forms, lang)
    return written(Questionnaire(title, lang, author, edition.rights(lang), edition.midnight, lines))


def _lines(kind: Kind[Content], forms: Forms, lang: str) -> Iterator[tuple[str, str]]:
    yield f"{told(lang, 'desk.form_intro')} {told(lang, 'desk.worksheet_help')}", NORMAL
    for question in questions(kind, forms):
        mark = f" ({told(lang, 'desk.must')})" if question.required else ""
        yield f"{question.title}{mark}", "Heading 1"
        yield question.hint, HELP
        yield "", NORMAL


def written(asked: Questionnaire) -> bytes:
    """A worksheet as a Word file."""
    from cookbook.editions.data.letter import empty_word, packed  # Takes a while to import, and most runs make none.
    from cookbook.editions.data.word import paragraph

    word = empty_word(asked.lang)
    about = word.core_properties
    about.title, about.language, about.comments, about.revision = asked.title, asked.lang, asked.rights, 1
    about.author = about.last_modified_by = asked.author
    about.created = about.modified = asked.midnight
    for text, style in asked.lines:
        paragraph(word, text, style)
    return packed(word)
