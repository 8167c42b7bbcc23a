"""Pages of many entries: the listing of a kind, a topic with what names it, a vocabulary on one page, the tags."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cookbook.article.tools import users_of
from cookbook.editions.site.material import blocks as md
from cookbook.editions.site.material.inline import Inline, joined, text
from cookbook.editions.site.material.pages import MaterialPage, PageWriter
from cookbook.language.collation import by_title
from cookbook.link import LinkedBook
from cookbook.model.book import Entry
from cookbook.model.kind import Kind

LISTING = "<!-- material/tags -->"
"""Where Material writes the list of all tags."""


def listing(writer: PageWriter, kind: Kind) -> MaterialPage:
    """The entries of a kind; the words of a vocabulary whose words have no pages of their own stand here."""
    voice = writer.voice
    title, lead = voice.kind(kind, "many"), voice.kind(kind, "help")
    entries = in_order(writer.linked, kind, writer.lang)
    blocks = [*writer.opening(text(title), text(lead))]
    if entries:
        blocks += [writer.cards(entries)] if kind.paged else (block for entry in entries for block in _word(writer, entry))
    return MaterialPage(writer.file, title, lead, blocks)


def in_order(linked: LinkedBook, kind: Kind, lang: str) -> tuple[Entry, ...]:
    """Entries as a reader looks for them."""
    entries = linked.of(kind)
    return entries if kind.is_topic or kind.ordered else tuple(by_title(entries, lang))


def topic(writer: PageWriter, entry: Entry) -> MaterialPage:
    """A word of a vocabulary and everything that names it."""
    word: Any = entry.texts[writer.lang]
    blocks = [*writer.opening(writer.text(word.title), writer.text(word.summary))]
    if getattr(word, "question", None):
        blocks.append(md.admonition("question", [writer.text(word.question)]))
    for kind, entries in users_of(writer.linked, entry):
        blocks += [md.heading(2, text(writer.voice.kind(kind, "many"))), writer.cards(entries)]
    return MaterialPage(writer.file, word.title, word.summary, blocks)


def _word(writer: PageWriter, entry: Entry) -> Iterator[str]:
    """A word, what it means, its other fields, and where it is used."""
    values, word = writer.values, entry.texts[writer.lang]
    yield md.heading(2, values.title(entry), entry.id)
    if getattr(word, "summary", None):
        yield writer.summary(entry)
    told = [
        [Inline(f"**{text(row.heading)}:** {values.line(row.value, row.name)}")]
        for row in values.rows(word)
        if row.name not in ("title", "summary")
    ]
    users = [one for _, entries in users_of(writer.linked, entry) for one in entries]
    if users:
        told.append([Inline(f"**{text(writer.voice('used_by'))}:** {joined([values.link(one) for one in users])}")])
    if told:
        yield md.items(told)


def tags(writer: PageWriter) -> MaterialPage:
    """All tags: Material writes what has them."""
    title, lead = writer.voice("tags"), writer.voice("tags_help")
    return MaterialPage(writer.file, title, lead, [*writer.opening(text(title), text(lead)), LISTING])
