"""The questions of each kind as a Word file to fill in away from the site: `from-form` reads it again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import docx

from cookbook.editions.data.edition import DataEdition
from cookbook.editions.data.letter import packed, set_up
from cookbook.editor.forms import Forms
from cookbook.editor.questions import asked_kinds, questions
from cookbook.language.speech import voice_of
from cookbook.language.speech.table import told
from cookbook.model.content import Content
from cookbook.model.kind import Kind
from cookbook.model.languages import LANGUAGES
from cookbook.where.downloads import answers

HELP = "Quote"
"""The style that marks what is no answer."""


def worksheets(edition: DataEdition) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Address within the data folder of every worksheet, and what makes its bytes."""
    for kind in asked_kinds():
        for lang in edition.languages:
            yield answers(kind.name, lang).partition("/")[2], partial(worksheet, edition, kind, lang)


def worksheet(edition: DataEdition, kind: Kind[Content], lang: str) -> bytes:
    """The questions as headings, each with what to write and room for it; the same bytes on every day."""
    book = edition.linked.book
    forms = Forms(voice_of(book, lang), book.source_language)
    word = docx.Document()
    set_up(word, LANGUAGES[lang].locale.replace("_", "-"))
    about = word.core_properties
    about.title, about.language = told(lang, "desk.form_name", kind=forms.voice.kind(kind, "one")), lang
    about.author = about.last_modified_by = str(edition.identity(lang).publisher or edition.title()[lang])
    about.comments, about.revision = edition.rights(lang), 1
    about.created = about.modified = edition.midnight
    word.add_paragraph(about.title, style="Title")
    word.add_paragraph(f"{told(lang, 'desk.form_intro')} {told(lang, 'desk.worksheet_help')}", style="Normal")
    for question in questions(kind, forms):
        mark = f" ({told(lang, 'desk.must')})" if question.required else ""
        word.add_paragraph(f"{question.title}{mark}", style="Heading 1")
        choices = f" {', '.join(question.choices)}." if question.choices else ""
        word.add_paragraph(f"{question.help}{choices}", style=HELP)
        word.add_paragraph(style="Normal")
    return packed(word)
