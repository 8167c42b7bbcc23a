"""What is new since an edition that is remembered: what was added, changed and withdrawn, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher

from cookbook import prose
from cookbook.language.speech import Speech, shown, voice_of
from cookbook.link.fingerprint import UNREAD
from cookbook.model.book import Book, Entry, Key
from cookbook.model.kept import KeptEdition, KeptEntry, Sentence
from cookbook.model.text import Prose, Reference, Text
from cookbook.model.walk import walk

END = re.compile(r"(?<=[.!?…])\s+|\n+")
"""Between two sentences."""


@dataclass(frozen=True, slots=True)
class Rewritten:
    """What a field said and what it says; either is empty where there was or is nothing."""

    heading: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Changed:
    """An entry that says something else than an edition."""

    entry: Entry
    rewritten: tuple[Rewritten, ...]


@dataclass(frozen=True, slots=True)
class News:
    """What is new since an edition."""

    edition: KeptEdition
    added: tuple[Entry, ...]
    changed: tuple[Changed, ...]
    withdrawn: tuple[KeptEntry, ...]

    @property
    def is_none(self) -> bool:
        return not (self.added or self.changed or self.withdrawn)


def kept_now(book: Book, name: str, day: date) -> KeptEdition:
    """The edition of that name and day, as the book is now."""
    return KeptEdition(edition=name, day=day, entries=tuple(_kept(book, entry) for entry in book.contents))


def news(book: Book, edition: KeptEdition, lang: str) -> News:
    """What is new since an edition, to a reader of `lang`."""
    before = {entry.key: _before(entry, edition) for entry in book.contents}
    changed = [Changed(entry, rewritten(book, entry, edition, lang)) for entry in book.contents if before[entry.key]]
    still = {(old.kind, old.id) for old in before.values() if old}
    return News(
        edition,
        tuple(entry for entry in book.contents if before[entry.key] is None),
        tuple(one for one in changed if one.rewritten),
        tuple(old for old in edition.entries if (old.kind, old.id) not in still),
    )


def news_of(book: Book, entry: Entry, lang: str) -> list[tuple[KeptEdition, tuple[Rewritten, ...]]]:
    """The editions that said something else in an entry, the latest first, and what."""
    found = ((edition, rewritten(book, entry, edition, lang)) for edition in reversed(book.editions))
    return [(edition, told) for edition, told in found if told]


def last_before(book: Book, day: date) -> KeptEdition | None:
    """The last edition before a day."""
    return next((edition for edition in reversed(book.editions) if edition.day < day), None)


def rewritten(book: Book, entry: Entry, edition: KeptEdition, lang: str) -> tuple[Rewritten, ...]:
    """What an entry says otherwise than in an edition; nothing where that did not have it."""
    old, now = _before(entry, edition), said(book, entry, lang)
    if old is None or old.said(lang) == now:
        return ()
    fields = dict.fromkeys(name for name, _ in (*now, *old.said(lang)))
    voice = voice_of(book, lang)
    return tuple(one for name in fields for one in _otherwise(_of(name, old.said(lang)), _of(name, now), entry, name, voice))


def said(book: Book, entry: Entry, lang: str) -> tuple[Sentence, ...]:
    """What readers of `lang` read of an entry, sentence by sentence."""
    voice = voice_of(book, lang)
    leaves = ((str(path[0]), _words(book, voice, path[-1], value)) for path, value in walk(entry.texts[lang]))
    return tuple(
        (name, sentence) for name, text in leaves if name not in UNREAD for sentence in END.split(text.strip()) if sentence
    )


def _kept(book: Book, entry: Entry) -> KeptEntry:
    says = {lang: said(book, entry, lang) for lang in book.languages}
    first = next(iter(says.values()))
    own = {lang: told for number, (lang, told) in enumerate(says.items()) if not number or told != first}
    title = {lang: str(content.title) for lang, content in entry.texts.items()}
    return KeptEntry(kind=entry.kind.name, id=entry.id, title=title, says=own)


def _before(entry: Entry, edition: KeptEdition) -> KeptEntry | None:
    """What an edition had of an entry, by the id that it had then."""
    keys: list[Key] = [entry.key, *((entry.kind.name, str(former)) for former in getattr(entry.content, "former_ids", ()))]
    return next((edition.by_key[key] for key in keys if key in edition.by_key), None)


def _of(name: str, told: Sequence[Sentence]) -> list[str]:
    return [sentence for field, sentence in told if field == name]


def _otherwise(old: list[str], now: list[str], entry: Entry, name: str, voice: Speech) -> Iterator[Rewritten]:
    model = type(entry.content)
    for tag, start, end, first, last in SequenceMatcher(None, old, now, autojunk=False).get_opcodes():
        if tag != "equal":
            heading = voice.heading(model, name) if name in model.model_fields else name
            yield Rewritten(heading, " ".join(old[start:end]), " ".join(now[first:last]))


def _words(book: Book, voice: Speech, name: object, value: object) -> str:
    """A value as readers see it."""
    if isinstance(value, Prose):
        return prose.plain(value)
    if isinstance(value, Text):
        return str(value)
    if isinstance(value, Reference):
        target = book.entries.get((value.kind, str(value)))
        return str(target.texts[voice.lang].title) if target else str(value)
    if isinstance(value, str):
        try:
            return voice.choice(str(name), value)
        except KeyError:
            return value
    return shown(value, voice.lang)
