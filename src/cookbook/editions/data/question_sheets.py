"""The questions of each kind as a Word file to fill in away from the site: `from-form` reads it again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from cookbook.editions.data.edition import DataEdition
from cookbook.editions.data.letter import empty_word, packed
from cookbook.editions.data.word import paragraph
from cookbook.editor.forms import Forms
from cookbook.editor.questions import asked_kinds, questions
from cookbook.language.speech import voice_of
from cookbook.language.speech.table import told
from cookbook.model.content import Content
from cookbook.model.kind import Kind
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
    word = empty_word(lang)
    about = word.core_properties
    about.title, about.language = told(lang, "desk.form_name", kind=forms.voice.kind(kind, "one")), lang
    about.author = about.last_modified_by = str(edition.identity(lang).publisher or edition.title()[lang])
    about.comments, about.revision = edition.rights(lang), 1
    about.created = about.modified = edition.midnight
    paragraph(word, about.title, "Title")
    paragraph(word, f"{told(lang, 'desk.form_intro')} {told(lang, 'desk.worksheet_help')}")
    for question in questions(kind, forms):
        mark = f" ({told(lang, 'desk.must')})" if question.required else ""
        paragraph(word, f"{question.title}{mark}", "Heading 1")
        choices = f" {', '.join(question.choices)}." if question.choices else ""
        paragraph(word, f"{question.help}{choices}", HELP)
        paragraph(word)
    return packed(word)
