"""The index: titles, search words, terms and actors, each with the places that it leads to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cookbook.editions.print.products.addresses import anchor_of
from cookbook.language.collation import collation_key, initial
from cookbook.link import LinkedBook
from cookbook.model import ALL_KINDS
from cookbook.model.book import Entry
from cookbook.model.vocabulary import ACTOR


@dataclass(frozen=True, slots=True)
class IndexLine:
    """A word of the index and the anchors where it is found."""

    words: str
    lang: str
    anchors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IndexLetter:
    """The lines below one letter."""

    letter: str
    lines: tuple[IndexLine, ...]


def make_index(linked: LinkedBook, lang: str) -> tuple[IndexLetter, ...]:
    """The index of the whole book in the order of `lang`; words that differ by case only are one line."""
    found: dict[str, tuple[str, str, dict[str, None]]] = {}
    for words, written, anchor in _mentions(linked, lang):
        found.setdefault(words.casefold(), (words, written, {}))[2][anchor] = None
    lines = [IndexLine(words, written, tuple(anchors)) for words, written, anchors in found.values()]
    lines.sort(key=lambda line: (collation_key(line.words, lang), line.words))
    letters = dict.fromkeys(initial(line.words, lang) for line in lines)
    return tuple(IndexLetter(one, tuple(line for line in lines if initial(line.words, lang) == one)) for one in letters)


def _mentions(linked: LinkedBook, lang: str) -> Iterator[tuple[str, str, str]]:
    """Words, the language they are written in and the anchor they lead to; concepts first, since the first spelling stands."""
    indexed = [kind for kind in ALL_KINDS.values() if kind.chapter and kind.indexed]
    for kind in sorted(indexed, key=lambda kind: not kind.conceptual):
        for entry in linked.of(kind):
            text = entry.texts[lang]
            anchors = [anchor_of(*entry.key), *(users_in_book(linked, entry) if kind == ACTOR else ())]
            for words in (text.title, *getattr(text, "synonyms", ())):
                yield from ((str(words), words.lang, anchor) for anchor in anchors)


def users_in_book(linked: LinkedBook, entry: Entry) -> list[str]:
    """The anchors of the entries in the book that name an entry or a word."""
    users = [link.entry for link in linked.backlinks.get(entry.key, ())]
    return [anchor_of(*user.key) for user in users if user.kind.chapter and not user.kind.is_vocabulary]
