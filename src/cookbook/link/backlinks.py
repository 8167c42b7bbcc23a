"""Resolves every reference of the book, in fields and in prose, and turns them round into backlinks."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple, cast

from cookbook import prose
from cookbook.language.speech.voice import KindWord
from cookbook.link.titled import Titled, Titles
from cookbook.load.faults import shown
from cookbook.model import ALL_KINDS
from cookbook.model.book import EVERY, Book, Entry, HandPage, Key, SourceFile, files_of
from cookbook.model.text import OwnId, Prose, Reference
from cookbook.model.walk import FieldPath, walk
from cookbook.problems import Place, Problems
from cookbook.rules import RULES
from cookbook.store.shelf import Shelf

IN_PROSE, IN_DATA = "prose", "data"
CLOSED, FEW = 3, 7
"""How many words of a vocabulary are told where one is unknown; fewer than the first have just been begun."""
ADDRESS = re.compile(r"https?://|www\.")
LINKED = frozenset({*ALL_KINDS, "page"})


@dataclass(frozen=True, slots=True)
class Backlink:
    """Who points here, from which of its fields; `prose` for a link within a text."""

    entry: Entry
    field: str


class Pointer(NamedTuple):
    """What a value names, and where it stands: in which language's file, at which path, behind which words."""

    kind: str
    id: str
    field: str
    lang: str
    path: FieldPath = ()
    snippet: str = ""
    line: int = 0


class _Held(NamedTuple):
    """A pointer of an entry, or of a page or a figure, which hold theirs for nobody."""

    owner: Entry | None
    pointer: Pointer
    place: Callable[[Pointer], Place]
    """Where it stands, which is looked for only where it leads nowhere."""


def resolve(book: Book, problems: Problems, kept: Shelf) -> Mapping[Key, tuple[Backlink, ...]]:
    """Backlinks of every entry; a reference that leads nowhere is noted, and counts for what it was meant for.

    `kept` has the pointers of entries that were read before.
    """
    exists = {*book.entries, *book.faulty, *(("page", name) for name in book.pages)}
    titles: Titles | None = None
    backlinks: dict[Key, dict[Key, Backlink]] = defaultdict(dict)
    for held in _all_pointers(book, kept, problems):
        owner, pointer = held.owner, held.pointer
        key = (pointer.kind, pointer.id)
        if pointer.kind not in LINKED:
            continue  # The link itself is a fault, and noted as one.
        if key not in exists and (pointer.kind, EVERY) not in exists:
            titles = titles or Titles(book)
            near = titles.meant(*key)
            _note_unknown(held, near, titles, problems)
            key = (pointer.kind, near.id) if isinstance(near, Titled) else key
        if key in exists and owner and owner.key != key:
            backlinks[key].setdefault(owner.key, Backlink(owner, pointer.field))
    return {key: tuple(links.values()) for key, links in backlinks.items()}


def _all_pointers(book: Book, kept: Shelf, problems: Problems) -> Iterator[_Held]:
    asked = [entry.id for entry in book.entries.values() if problems.about and problems.concerns(*files_of(entry))]
    for entry in book.entries.values():
        place = partial(_placed, entry.sources)
        yield from (_Held(entry, pointer, place) for pointer in _known_or_found(entry, kept, problems, asked))
    for left in book.faulty.values():
        yield from (
            _Held(None, one, partial(_placed, left.sources)) for one in _pointers(left.leaves, next(iter(left.sources), ""))
        )
    for page in (one for one in book.pages.values() if problems.concerns(*files_of(one))):
        made_of = page.made_of
        named = kept.take(f"pointers {made_of}", partial(_pointers_on, page)) if made_of else _pointers_on(page)
        yield from (_Held(None, pointer, partial(_placed, page.sources)) for pointer in named)
    for rows in book.data.values():
        for row in rows:
            yield _Held(None, Pointer(row.source.kind, row.source, IN_DATA, ""), partial(_known, row.place))


def _known_or_found(entry: Entry, kept: Shelf, problems: Problems, asked: Collection[str]) -> Iterable[Pointer]:
    """What an entry points at; of the prose of one that nobody asks about, only what may name one of the `asked`."""
    key = f"pointers {entry.made_of}" if entry.made_of else ""
    if problems.about and not problems.concerns(*files_of(entry)):
        found = kept.get(key) if key else None
        return cast("Iterable[Pointer]", found) if found else _pointers(entry.leaves, entry.written_in, asked)
    return kept.take(key, partial(pointers_of, entry)) if key else pointers_of(entry)


def _placed(sources: Mapping[str, SourceFile], pointer: Pointer) -> Place:
    return sources[pointer.lang].place(pointer.path, pointer.snippet, pointer.line)


def _known(place: Place, _pointer: Pointer) -> Place:
    return place


def pointers_of(entry: Entry) -> tuple[Pointer, ...]:
    """What an entry points at, in its fields and in the prose of each language."""
    return tuple(_pointers(entry.leaves, entry.written_in))


def _pointers_on(page: HandPage) -> tuple[Pointer, ...]:
    own = next(iter(page.sources))
    return tuple(pointer for text in page.texts.values() for pointer in _pointers(walk(text), own))


def _pointers(leaves: Iterable[tuple[FieldPath, object]], own: str, sought: Collection[str] = ("",)) -> Iterator[Pointer]:
    """What values point at, of prose that has one of the `sought`; references stand in the file of the language `own`."""
    for path, value in leaves:
        if isinstance(value, Reference) and not isinstance(value, OwnId):
            yield Pointer(value.kind, value, _field(path), own, path)
        elif isinstance(value, Prose) and any(id in value for id in sought):
            for mention in prose.mentions(value):
                yield Pointer(mention.kind, mention.id, IN_PROSE, value.lang, path, mention.snippet, mention.line)


def _field(path: FieldPath) -> str:
    return str(path[0])


def _note_unknown(held: _Held, near: Titled | str, titles: Titles, problems: Problems) -> None:
    """Say that nothing of the kind is known by that id, and what was written instead of one."""
    pointer = held.pointer
    kind, id = pointer.kind, pointer.id
    found = titles.other_kind(kind, id)
    place = held.place(pointer)
    if pointer.field != IN_PROSE and ADDRESS.match(id):
        args = {"kind": KindWord(kind), "file": _file_of(kind), "near": titles.addressed(kind, id)}
        problems.note(place, "id-address", found=id, **args)
        return
    if pointer.field != IN_PROSE and (ids := titles.together(kind, id)):
        problems.note(place, "ids-together", found=id, ids=", ".join(ids))
        return
    words = titles.all(kind)
    if 0 < len(words) <= FEW and ALL_KINDS[kind].is_vocabulary and pointer.path and not found:
        choices = ", ".join(word.in_words("") for word in words)
        if len(words) >= CLOSED:
            problems.note(place, "unknown-choice", field=shown(pointer.path), found=id, choices=choices, near=near)
            return
        if not near:
            problems.note(place, "vocabulary-lacks", id=id, kind=KindWord(kind), choices=choices, file=_file_of(kind))
            return
    code = "unknown-page" if pointer.kind == "page" else "other-kind" if found else "unknown-id"
    if found and not str(getattr(near, "id", "")).startswith(pointer.id):
        near = ""  # It is somebody's id already: only a longer one is likelier than the wrong place.
    args = {"id": pointer.id, "kind": KindWord(pointer.kind), "near": near}
    problems.note(place, code, **RULES[code].named(args | {"found": KindWord(found)} if found else args))


def _file_of(kind: str) -> str:
    """Where what is missing would be written."""
    known = ALL_KINDS[kind]
    return f"vocabularies/{known.path}.yml" if known.is_vocabulary else f"{known.path}/"
