"""Which letters the fonts of the printed products have, and what of a tree's text is written with others."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from cookbook import prose
from cookbook.disk.opening import read_bytes
from cookbook.load.identity import NAME
from cookbook.load.records import read_source
from cookbook.load.tree import SourceTree
from cookbook.model.book import Book, Entry, SourceFile
from cookbook.model.text import Prose
from cookbook.model.walk import walk
from cookbook.problems import Place, Problems
from cookbook.settings.faces import check_faces
from cookbook.store.digests import digest
from cookbook.store.noted import note_once
from cookbook.store.shelf import Shelf

FAMILIES = {"Source Sans 3": "Noto Sans", "Source Serif 4": "Noto Serif"}
"""Our families, and the one that lends to each the letters that it lacks."""
LENDERS = {ours.replace(" ", ""): theirs.replace(" ", "") for ours, theirs in FAMILIES.items()}
INVISIBLE = frozenset("\n\r\t \u00a0\u00ad\u2060\u200b")
T = TypeVar("T")
UNPRINTED = ("notes", "web_only")
"""Fields that no printed product shows."""


@dataclass(frozen=True)
class Printed:
    """A record that is printed; `source_of` gives the file that its text in a language was read from."""

    record: object
    source_of: Callable[[str], SourceFile | None]


def check_letters(
    tree: SourceTree,
    book: Book,
    records: Mapping[str, Mapping[str, object]],
    problems: Problems,
    kept: Shelf,
) -> None:
    """Note each letter that no font of the printed products has, at its first place in a text that is printed.

    `records` are those of settings, by the name of their file and by language; `kept` has what was found of entries before.
    """
    faces = check_faces(tree, problems)
    known = kept.take(digest("letters", *map(read_bytes, faces)), lambda: "".join(sorted(printable(faces))))
    unknown = re.compile(f"[^{re.escape(known)}]")
    for entry in (one for one in book.entries.values() if problems.concerns(*_files(one.sources))):
        note_once(kept, ("letters", known, entry.made_of), problems, partial(_check_entry, entry, unknown))
    for printed in _printed(tree, book, records, problems):
        _check_printed(printed, unknown, problems)
    for rows in book.data.values():
        for row in rows:
            for char in unknown.findall(row.area):
                problems.note(Place(row.place.file, row.place.line, 1), "letter-not-printed", **named(char))


def _check_entry(entry: Entry, unknown: re.Pattern[str], problems: Problems) -> None:
    for text in _once(entry.texts.values()):
        _check_printed(Printed(text, partial(_translated, entry)), unknown, problems)


def _check_printed(printed: Printed, unknown: re.Pattern[str], problems: Problems) -> None:
    for path, value in walk(printed.record):
        if not isinstance(value, str) or path[0] in UNPRINTED:
            continue
        for char in dict.fromkeys(unknown.findall(_shown(value))):
            if source := printed.source_of(getattr(value, "lang", "")):
                problems.note(source.place(path, char), "letter-not-printed", **named(char))


def named(char: str) -> dict[str, str]:
    """What a message calls a letter."""
    return {"char": char, "point": f"U+{ord(char):04X}", "name": unicodedata.name(char, "")}


def printable(files: Iterable[Path]) -> frozenset[str]:
    """The letters that every face of ours among the files has, itself or from the face that lends to it."""
    faces = {path.stem: _characters(path) for path in files}
    lent = {name: faces.get(name.replace(*pair), frozenset()) for name in faces for pair in LENDERS.items() if pair[0] in name}
    own = [
        letters | lent.get(name, frozenset()) for name, letters in faces.items() if not name.startswith(tuple(LENDERS.values()))
    ]
    return frozenset.intersection(*own) | INVISIBLE


def _characters(path: Path) -> frozenset[str]:
    with TTFont(path, lazy=True) as font:
        return frozenset(chr(point) for point in font.getBestCmap())


def _shown(value: str) -> str:
    """What readers see of a text; prose may write letters by their numbers."""
    return prose.plain(value) if isinstance(value, Prose) else value


def _printed(tree: SourceTree, book: Book, records: Mapping[str, Mapping[str, object]], problems: Problems) -> Iterator[Printed]:
    """Everything that is printed and asked about but the entries, once each."""
    for page in (one for one in book.pages.values() if problems.concerns(*_files(one.sources))):
        for text in page.texts.values():
            if "book" in text.editions:
                yield Printed(text, page.sources.get)
    yield from (Printed(text, partial(_file, tree.alone, NAME)) for text in _once(book.identities.values()))
    for name, texts in records.items():
        yield from (Printed(text, partial(_file, tree, name)) for text in _once(texts.values()))


def _files(sources: Mapping[str, SourceFile]) -> Iterator[str]:
    return (source.file for source in sources.values())


def _once(records: Iterable[T]) -> Iterable[T]:
    """Records that several languages share, once."""
    return {id(record): record for record in records}.values()


def _translated(entry: Entry, lang: str) -> SourceFile:
    return entry.sources.get(lang, entry.source)


def _file(tree: SourceTree, name: str, lang: str) -> SourceFile | None:
    """The file of settings that text in a language stands in."""
    is_own = lang in ("", tree.written_in(tree.find(f"{name}.yml")))
    return read_source(tree, f"{name}.yml" if is_own else f"{name}.{lang}.yml", Problems())
