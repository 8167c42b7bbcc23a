"""Resolves every reference of the book, in fields and in prose, and turns them round into backlinks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from cookbook import prose
from cookbook.language.speech.voice import KindWord
from cookbook.link.titled import Titled, Titles
from cookbook.model import ALL_KINDS
from cookbook.model.book import EVERY, Book, Entry, Key, SourceFile
from cookbook.model.text import OwnId, Prose, Reference
from cookbook.model.walk import FieldPath, walk
from cookbook.problems import Place, Problems
from cookbook.rules import RULES

IN_PROSE, IN_DATA = "prose", "data"
LINKED = frozenset({*ALL_KINDS, "page"})


@dataclass(frozen=True, slots=True)
class Backlink:
    """Who points here, from which of its fields; `prose` for a link within a text."""

    entry: Entry
    field: str


@dataclass(frozen=True, slots=True)
class _Pointer:
    kind: str
    id: str
    field: str
    place: Place


def resolve(book: Book, problems: Problems) -> Mapping[Key, tuple[Backlink, ...]]:
    """Backlinks of every entry; a reference that leads nowhere is noted, and counts for what it was meant for."""
    exists = {*book.entries, *book.faulty, *(("page", name) for name in book.pages)}
    titles: Titles | None = None
    backlinks: dict[Key, dict[Key, Backlink]] = defaultdict(dict)
    for owner, pointer in _all_pointers(book):
        key = (pointer.kind, pointer.id)
        if pointer.kind not in LINKED:
            continue  # The link itself is a fault, and noted as one.
        if key not in exists and (pointer.kind, EVERY) not in exists:
            titles = titles or Titles(book)
            near = titles.meant(*key)
            _note_unknown(pointer, near, titles.other_kind(*key), problems)
            key = (pointer.kind, near.id) if isinstance(near, Titled) else key
        if key in exists and owner and owner.key != key:
            backlinks[key].setdefault(owner.key, Backlink(owner, pointer.field))
    return {key: tuple(links.values()) for key, links in backlinks.items()}


def _all_pointers(book: Book) -> Iterator[tuple[Entry | None, _Pointer]]:
    """Every pointer with the entry that holds it; pages and figures hold them for nobody."""
    for entry in book.entries.values():
        yield from ((entry, pointer) for pointer in _pointers(entry.leaves, entry.sources))
    for left in book.faulty.values():
        yield from ((None, pointer) for pointer in _pointers(left.leaves, left.sources))
    for page in book.pages.values():
        for text in page.texts.values():
            yield from ((None, pointer) for pointer in _pointers(walk(text), page.sources))
    for rows in book.data.values():
        yield from ((None, _Pointer(row.source.kind, row.source, IN_DATA, row.place)) for row in rows)


def _pointers(leaves: Iterable[tuple[FieldPath, object]], sources: Mapping[str, SourceFile]) -> Iterator[_Pointer]:
    for path, value in leaves:
        if isinstance(value, Reference) and not isinstance(value, OwnId):
            yield _Pointer(value.kind, value, _field(path), next(iter(sources.values())).place(path))
        elif isinstance(value, Prose):
            for mention in prose.mentions(value):
                place = sources[value.lang].place(path, mention.snippet, mention.line)
                yield _Pointer(mention.kind, mention.id, IN_PROSE, place)


def _field(path: FieldPath) -> str:
    return str(path[0])


def _note_unknown(pointer: _Pointer, near: Titled | str, found: str, problems: Problems) -> None:
    """Say that nothing of the kind is known by that id, or that what is known by it is of the kind `found`."""
    code = "unknown-page" if pointer.kind == "page" else "other-kind" if found else "unknown-id"
    args = {"id": pointer.id, "kind": KindWord(pointer.kind), "near": near}
    problems.note(pointer.place, code, **RULES[code].named(args | {"found": KindWord(found)} if found else args))
