"""The writing desk among the pages of the site: its questions, its data, and what each entry was written as."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from cookbook.article import Renderer
from cookbook.article.address import PageAddress
from cookbook.article.mould import mould
from cookbook.editor.desk import desk, words, written
from cookbook.editor.forms import Description, Forms, amounts_in
from cookbook.editor.questions import asked_kinds
from cookbook.language.speech import voice_of
from cookbook.link import LinkedBook
from cookbook.model import ENTRY_KINDS
from cookbook.model.book import Book, Entry
from cookbook.model.content import Content
from cookbook.model.kind import Kind
from cookbook.model.languages import LANGUAGES
from cookbook.model.page import DESK
from cookbook.model.quantity import Quantity
from cookbook.where.downloads import answers
from cookbook.where.urls import Urls

DATA = "desk.json"
HEAD = ("title", "folder")
"""What the desk says of a kind that nobody writes."""
MAIL = "mailto:"


@dataclass(frozen=True)
class Desk:
    """What the page prints: it is all that there is without scripts."""

    linked: LinkedBook
    lang: str
    here: PageAddress

    @property
    def words(self) -> Mapping[str, str]:
        """What the desk says."""
        return words(self.lang)

    @property
    def forms(self) -> Sequence[Description]:
        """The questions of every kind."""
        forms = Forms(voice_of(self.linked.book, self.lang), self.linked.book.source_language)
        return [forms.kind(kind) for kind in ENTRY_KINDS]

    @property
    def worksheets(self) -> Sequence[tuple[str, str]]:
        """Title and address of the questions of each kind to fill in away from the site."""
        voice = voice_of(self.linked.book, self.lang)
        return [(voice.kind(kind, "one"), self.here.to(answers(kind.name, self.lang))) for kind in asked_kinds()]

    @property
    def hand(self) -> Mapping[str, str]:
        """How the edition takes proposals."""
        return hand(self.linked.book)

    @property
    def entries(self) -> str:
        """The folder with what entries were written as; the languages share it."""
        own = Urls(self.linked.book, self.linked.book.source_language)
        return self.here.to(own.of(("tool", DESK)))


def hand(book: Book) -> Mapping[str, str]:
    """The host, the repository and the branch that take files; the mailbox or the page that takes anything."""
    identity = book.identity()
    kept, channels = identity.repository, identity.channels
    proposals = str(channels.proposals or channels.feedback or "") if channels else ""
    is_mail = proposals.startswith(MAIL)
    return {
        "host": kept.host if kept else "",
        "repository": str(kept.address) if kept else "",
        "branch": str(kept.branch) if kept else "",
        "mail": proposals.removeprefix(MAIL) if is_mail else "",
        "page": "" if is_mail else proposals,
    }


def desk_files(renderer: Renderer, canvases: tuple[str, ...], lang: str) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Name and content of what the script fetches: what it needs at once, and of each kind its questions and its page."""
    yield DATA, lambda: packed(_at_once(desk_data(renderer, canvases, lang))).encode()
    for kind in ENTRY_KINDS:
        yield f"{kind.name}.json", partial(_of_kind, renderer, kind, lang)


def desk_data(renderer: Renderer, canvases: tuple[str, ...], lang: str) -> Mapping[str, Any]:
    """What the script knows of the cookbook and of all kinds."""
    linked, language = renderer.linked, LANGUAGES[lang]
    return {
        **desk(linked, canvases, lang, renderer.tree),
        "spoken": {
            "lang": lang,
            "day": language.day,
            "month": language.month,
            "amounts": {kind.__name__: amounts_in(kind, lang) for kind in Quantity.__subclasses__()},
        },
        "hand": hand(linked.book),
    }


def _at_once(data: Mapping[str, Any]) -> Mapping[str, Any]:
    return {**data, "forms": {kind: {part: form[part] for part in HEAD} for kind, form in data["forms"].items()}}


def _of_kind(renderer: Renderer, kind: Kind[Content], lang: str) -> bytes:
    book = renderer.linked.book
    form = Forms(voice_of(book, lang), book.source_language).kind(kind)
    return packed({"form": form, "mould": mould(renderer, kind, lang)}).encode()


def packed(known: object) -> str:
    """As a script fetches it."""
    return json.dumps(known, ensure_ascii=False, separators=(",", ":"))


def entries(book: Book, urls: Urls) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Address of what each entry was written as, and what gives it."""
    folder = urls.of(("tool", DESK))
    for entry in book.contents:
        yield f"{folder}{entry.kind.name}/{entry.id}.json", partial(_written, entry)


def _written(entry: Entry) -> bytes:
    return written(entry).encode()
