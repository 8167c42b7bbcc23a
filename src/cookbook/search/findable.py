"""What can be found: a document a page or a word of a vocabulary, its texts by the place that they stand in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from textwrap import shorten
from typing import Any, NamedTuple

from cookbook.language.finnish.texts import UNREAD, plain
from cookbook.language.speech import Speech, voice_of
from cookbook.link import LinkedBook
from cookbook.model import ALL_KINDS
from cookbook.model.book import Entry, HandPage, Key
from cookbook.model.page import DOWNLOADS, FRONT, NOT_FOUND, OWN_MENU, VIEWS
from cookbook.model.text import Reference, Text
from cookbook.model.walk import walk
from cookbook.store.digests import digest
from cookbook.store.shelf import Shelf

AddressOf = Callable[[Key], str]
"""How an edition addresses what a key names."""
APART = UNREAD | {"title", "summary", "synonyms", "troubles", "print_only"}
"""Fields that are no part of the body."""
SHOWN = 160
"""How many characters of a summary a result shows at most."""


class Passage(NamedTuple):
    """A piece of text: which field it stands in, what it says, in which language."""

    field: str
    text: str
    lang: str


class Own(NamedTuple):
    """What an entry says by itself and what it names, whose titles are others' to say; and how a result shows it."""

    says: tuple[Passage | Reference, ...]
    summary: str


NamedBy = Callable[[str, str], tuple[Passage, ...]]
"""What the entry of a kind and an id lends to those that name it."""


@dataclass(frozen=True, slots=True)
class Searchable:
    """Something that a search can lead to."""

    key: Key
    url: str
    title: Text
    summary: str
    phases: tuple[str, ...]
    themes: tuple[str, ...]
    passages: tuple[Passage, ...]


def documents(
    linked: LinkedBook, lang: str, address: AddressOf, kept: Shelf | None = None, *, has_book: bool = True
) -> Iterator[Searchable]:
    """Every document of one language, in the order of the site, late ones at the end.

    `has_book` where the printed book can be fetched from it; `kept` has what entries said before.
    """
    kept = kept or Shelf()
    voice, named = voice_of(linked.book, lang), cache(partial(_named, linked, lang))
    needs = _needs(linked, lang)
    for kind in (kind for kind in ALL_KINDS.values() if linked.of(kind)):
        title, summary = Text(voice.kind(kind, "many"), lang), voice.kind(kind, "help")
        yield _short(kind.name, address((kind.name, "")), title, summary)
        for entry in () if kind.late else linked.of(kind):
            document = _entry(entry, lang, address(entry.key), kept, named)
            sheet = _said("sheet", Text(voice("canvases"), lang)) if getattr(entry.content, "canvas", None) else ()
            yield replace(document, passages=(*document.passages, *needs.get(entry.key, ()), *sheet))
    for page in linked.book.pages.values():
        if page.name not in (FRONT, NOT_FOUND):
            yield _page(page, lang, address(("page", page.name)))
    yield from _tools(voice, address, has_book=has_book)
    for entry in (entry for kind in ALL_KINDS.values() if kind.late for entry in linked.of(kind)):
        yield _entry(entry, lang, address(entry.key), kept, named)


def is_late(document: Searchable) -> bool:
    """Whether a document comes with the second part of the index."""
    kind = ALL_KINDS.get(document.key[0])
    return kind is not None and kind.late


def _needs(linked: LinkedBook, lang: str) -> Mapping[Key, Sequence[Passage]]:
    """The questions of the front page, for each recipe that answers them."""
    found: dict[Key, list[Passage]] = defaultdict(list)
    page, _ = linked.book.pages[FRONT].text(lang)
    for need in page.needs:
        for recipe in need.recipes:
            found[recipe.kind, recipe].extend(_said("need", need.question))
    return found


def _tools(voice: Speech, address: AddressOf, *, has_book: bool) -> Iterator[Searchable]:
    """What the site does for its reader: its tools, the workbooks of scorecards, the book to print.

    What a tool is for are the words of those who need it, few and on no other page.
    """
    for name in (OWN_MENU, *VIEWS):
        title = Text(voice.string(f"tool.{name}.title"), voice.lang)
        yield _short(name, address(("tool", name)), title, voice.string(f"tool.{name}.help"), says="tool")
    cards = Text(voice("data_cards"), voice.lang)
    yield _short("workbook", f"{address(('tool', DOWNLOADS))}#scorecards", cards, voice("card_download_help"))
    if has_book:
        book = Text(voice("printed_edition"), voice.lang)
        yield _short("book", f"{address(('page', FRONT))}#book", book, f"{voice('download_pdf')}. {voice('generated')}")


def _short(name: str, url: str, title: Text, summary: str, says: str = "summary") -> Searchable:
    passages = (Passage("title", title, title.lang), Passage(says, summary, title.lang))
    return Searchable(("page", name), url, title, shorten(summary, SHOWN, placeholder="…"), (), (), passages)


def _entry(entry: Entry, lang: str, url: str, kept: Shelf, named: NamedBy) -> Searchable:
    content: Any = entry.texts[lang]
    own = kept.take(digest("own", lang, entry.made_of), partial(_own, entry, lang)) if entry.made_of else _own(entry, lang)
    passages: list[Passage] = []
    for one in own.says:
        passages += named(one.kind, str(one)) if isinstance(one, Reference) else (one,)
    phases = tuple(map(str, getattr(content, "phases", None) or _of_courses(content)))
    themes = tuple(map(str, getattr(content, "themes", ())))
    return Searchable(entry.key, url, content.title, own.summary, phases, themes, tuple(passages))


def _of_courses(content: object) -> tuple[str, ...]:
    """The phases of a menu."""
    return tuple(dict.fromkeys(str(course.phase) for course in getattr(content, "courses", ())))


def _names(entry: Entry, lang: str) -> Iterator[Passage]:
    """Title and synonyms in the language of the site, and the titles in the others for people who know another word.

    Nobody seeks the translated title of a source, or name of an actor.
    """
    abroad = not entry.kind.late
    for other, text in entry.texts.items():
        content: Any = text
        own = other == lang
        if own or (abroad and content.title.lang == other):
            yield from _said("title" if own else "foreign-title", content.title)
        for synonym in getattr(content, "synonyms", ()) if own else ():
            yield from _said("synonym", synonym)


def _troubles(content: object, lang: str) -> Iterator[Passage]:
    """What people say who need this, each line by itself."""
    for line in getattr(content, "troubles", ()):
        yield from _said("trouble" if line.lang == lang else "foreign-body", line)


def _said(field: str, text: Text | None) -> Iterator[Passage]:
    if text:
        yield Passage(field, plain(text), text.lang)


def _own(entry: Entry, lang: str) -> Own:
    content: Any = entry.texts[lang]
    said = (*_names(entry, lang), *_said("summary", content.summary), *_troubles(content, lang), *_body(content, lang))
    told = content.summary or ", ".join(one.text for one in said if isinstance(one, Passage) and one.field == "body")
    return Own(said, shorten(str(told), SHOWN, placeholder="…"))


def _body(content: object, lang: str) -> Iterator[Passage | Reference]:
    for path, value in walk(content):
        if not APART.isdisjoint(map(str, path)):
            continue
        if isinstance(value, Text):
            yield from _said("body" if value.lang == lang else "foreign-body", value)
        elif isinstance(value, Reference):
            yield value


def _named(linked: LinkedBook, lang: str, kind: str, id: str) -> tuple[Passage, ...]:
    entry = linked.book.entries.get((kind, id))
    return tuple(_said("named", entry.texts[lang].title)) if entry and entry.kind.lends_title else ()


def _page(page: HandPage, lang: str, url: str) -> Searchable:
    text, _ = page.text(lang)
    passages = [*_said("title", text.title), *_said("summary", text.summary), *_said("body", text.body)]
    for name, other in page.texts.items():
        if name != lang:
            passages += _said("foreign-title", other.title)
    return Searchable(("page", page.name), url, text.title, str(text.summary), (), (), tuple(passages))
