"""What can be found: a document a page or a word of a vocabulary, its texts by the place that they stand in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from textwrap import shorten
from typing import Any

from cookbook.language.finnish.content import UNREAD, plain
from cookbook.language.speech import voice_of
from cookbook.link import LinkedBook
from cookbook.model import ALL_KINDS
from cookbook.model.book import Entry, HandPage, Key
from cookbook.model.page import FRONT, NOT_FOUND
from cookbook.model.text import Reference, Text
from cookbook.model.walk import walk

AddressOf = Callable[[Key], str]
"""How an edition addresses what a key names."""
APART = UNREAD | {"title", "summary", "synonyms", "print_only"}
"""Fields that are no part of the body."""
SHOWN = 160
"""How many characters of a summary a result shows at most."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of text: which field it stands in, what it says, in which language."""

    field: str
    text: str
    lang: str


@dataclass(frozen=True, slots=True)
class Document:
    """Something that a search can lead to."""

    key: Key
    url: str
    title: Text
    summary: str
    phases: tuple[str, ...]
    themes: tuple[str, ...]
    passages: tuple[Passage, ...]


def documents(linked: LinkedBook, lang: str, address: AddressOf) -> Iterator[Document]:
    """Every document of one language, in the order of the site."""
    voice = voice_of(linked.book, lang)
    for kind in ALL_KINDS.values():
        title, summary = Text(voice.kind(kind, "many"), lang), voice.kind(kind, "help")
        passages = (Passage("title", title, lang), Passage("summary", summary, lang))
        yield Document(("page", kind.name), address((kind.name, "")), title, summary, (), (), passages)
        for entry in linked.of(kind):
            yield _entry(linked, entry, lang, address(entry.key))
    for page in linked.book.pages.values():
        if page.name not in (FRONT, NOT_FOUND):
            yield _page(page, lang, address(("page", page.name)))


def _entry(linked: LinkedBook, entry: Entry, lang: str, url: str) -> Document:
    content: Any = entry.texts[lang]
    passages = [*_names(entry, lang), *_said("summary", content.summary), *_body(linked, content, lang)]
    phases = tuple(map(str, getattr(content, "phases", None) or _of_courses(content)))
    themes = tuple(map(str, getattr(content, "themes", ())))
    summary = "" if entry.kind.brief else shorten(str(content.summary or ""), SHOWN, placeholder="…")
    return Document(entry.key, url, content.title, summary, phases, themes, tuple(passages))


def _of_courses(content: object) -> tuple[str, ...]:
    """The phases of a menu."""
    return tuple(dict.fromkeys(str(course.phase) for course in getattr(content, "courses", ())))


def _names(entry: Entry, lang: str) -> Iterator[Passage]:
    """Title and synonyms in the language of the site, and in the others for people who know another word."""
    source = next(iter(entry.texts))
    for other, text in entry.texts.items():
        content: Any = text
        own = other == lang
        if own or content.title.lang == other:
            yield from _said("title" if own else "foreign-title", content.title)
        for synonym in getattr(content, "synonyms", ()):
            if own or (lang == source and synonym.lang == other):
                yield from _said("synonym" if own else "foreign-synonym", synonym)


def _said(field: str, text: Text | None) -> Iterator[Passage]:
    if text:
        yield Passage(field, plain(text), text.lang)


def _body(linked: LinkedBook, content: object, lang: str) -> Iterator[Passage]:
    for path, value in walk(content):
        if APART & set(map(str, path)):
            continue
        if isinstance(value, Text):
            yield from _said("body" if value.lang == lang else "foreign-body", value)
        elif isinstance(value, Reference) and (entry := linked.book.entries.get((value.kind, value))) and entry.kind.lends_title:
            yield from _said("named", entry.texts[lang].title)


def _page(page: HandPage, lang: str, url: str) -> Document:
    text, _ = page.text(lang)
    passages = [*_said("title", text.title), *_said("summary", text.summary), *_said("body", text.body)]
    for name, other in page.texts.items():
        if name != lang:
            passages += _said("foreign-title", other.title)
    return Document(("page", page.name), url, text.title, str(text.summary), (), (), tuple(passages))
