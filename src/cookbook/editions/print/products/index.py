"""The index: titles, search words, terms and actors, each with the places that it leads to."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass

from cookbook.editions.print.products.addresses import anchor_of
from cookbook.language.collation import collation_key, initial
from cookbook.link import LinkedBook
from cookbook.model import ALL_KINDS
from cookbook.model.book import Entry, Key
from cookbook.model.vocabulary import ACTOR


@dataclass(frozen=True, slots=True)
class IndexLine:
    """A line of the index: words with a capital, the anchors where they are found, and the titles that they lead on to."""

    words: str
    lang: str
    anchors: tuple[str, ...]
    see: tuple[str, ...] = ()
    """What it is found by, where these words are another name of it."""
    also: tuple[str, ...] = ()
    """What is near to it."""


@dataclass(frozen=True, slots=True)
class IndexLetter:
    """The lines below one letter."""

    letter: str
    lines: tuple[IndexLine, ...]


def make_index(linked: LinkedBook, lang: str, held: Container[Key]) -> tuple[IndexLetter, ...]:
    """The index of what a volume holds, in the order of `lang`; words that differ by case only are one line."""
    found: dict[str, list[IndexLine]] = {}
    for line in _mentions(linked, lang, held):
        found.setdefault(line.words.casefold(), []).append(line)
    lines = [_together(same) for same in found.values()]
    lines.sort(key=lambda line: (collation_key(line.words, lang), line.words))
    letters = dict.fromkeys(initial(line.words, lang) for line in lines)
    return tuple(IndexLetter(one, tuple(line for line in lines if initial(line.words, lang) == one)) for one in letters)


def _together(lines: list[IndexLine]) -> IndexLine:
    """One line of all that have the same words; where they have pages of their own, nobody is sent on to another name."""
    anchors, see, also = (
        tuple(dict.fromkeys(one for line in lines for one in getattr(line, name))) for name in ("anchors", "see", "also")
    )
    return IndexLine(lines[0].words, lines[0].lang, anchors, () if anchors else see, also)


def _mentions(linked: LinkedBook, lang: str, held: Container[Key]) -> Iterator[IndexLine]:
    """Titles and other names; concepts first, since the first spelling stands.

    Another name of a word leads to its title, that of an entry to its page.
    """
    indexed = [kind for kind in ALL_KINDS.values() if kind.chapter and kind.indexed]
    for kind in sorted(indexed, key=lambda kind: not kind.conceptual):
        for entry in (entry for entry in linked.of(kind) if entry.key in held):
            text = entry.texts[lang]
            anchors = (anchor_of(*entry.key), *(users_in_book(linked, entry, held) if kind == ACTOR else ()))
            title = _capital(str(text.title))
            near = tuple(_capital(str(linked.one(kind, id).texts[lang].title)) for id in getattr(text, "see", ()))
            yield IndexLine(title, text.title.lang, anchors, also=near)
            for other in getattr(text, "synonyms", ()):
                pages, see = ((), (title,)) if kind.is_vocabulary else (anchors, ())
                yield IndexLine(_capital(str(other)), other.lang, pages, see)


def _capital(words: str) -> str:
    """Words with a capital, unless their first one is written in a way of its own."""
    first = words.split(maxsplit=1)[0]
    return words if first != first.lower() else words[:1].upper() + words[1:]


def users_in_book(linked: LinkedBook, entry: Entry, held: Container[Key]) -> list[str]:
    """The anchors of the entries in a volume that name an entry or a word."""
    users = [link.entry for link in linked.backlinks.get(entry.key, ())]
    return [anchor_of(*user.key) for user in users if user.key in held and not user.kind.is_vocabulary]
