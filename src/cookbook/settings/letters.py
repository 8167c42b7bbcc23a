"""Which letters the fonts of the printed products have, and what of a tree's text is written with others."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import TypeVar

from cookbook import prose
from cookbook.disk.opening import is_plain_below, read_bytes
from cookbook.load.identity import NAME
from cookbook.load.picture_forms import SVG
from cookbook.load.records import source_in
from cookbook.load.svg import svg_fault, svg_texts
from cookbook.load.tree import SourceTree
from cookbook.model.book import Book, Entry, SourceFile, files_of
from cookbook.model.field import Record
from cookbook.model.text import Prose
from cookbook.model.walk import FieldPath, walk
from cookbook.problems import Place, Problems
from cookbook.settings.faces import CUTS, Faces
from cookbook.store.digests import digest
from cookbook.store.noted import note_once
from cookbook.store.shelf import Shelf

INVISIBLE = frozenset("\n\r\t \u00a0\u00ad\u2060\u200b")
T = TypeVar("T")
UNPRINTED = ("notes", "web_only")
"""Fields that no printed product shows."""
Lacking = tuple[FieldPath, str, str]
"""The field and the language of a text, and a letter of it that cannot be printed."""


@dataclass(frozen=True)
class Printed:
    """A record that is printed; `source_of` gives the file that its text in a language was read from."""

    record: Record
    source_of: Callable[[str], SourceFile | None]


def check_letters(book: Book, others: Iterable[Printed], known: str, problems: Problems, kept: Shelf) -> None:
    """Note each letter that is not among the `known`, at its first place in a text of an entry or of the others that are printed.

    `kept` has what was found of entries before.
    """
    unknown = re.compile(f"[^{re.escape(known)}]")
    for entry in (one for one in book.entries.values() if problems.concerns(*files_of(one))):
        note_once(kept, ("letters", known, entry.made_of), problems, partial(_check_entry, entry, unknown))
    for printed in others:
        made_of = digest("letters", known, printed.record.made_of)
        _note(kept.take(made_of, partial(_lacking_in, printed.record, unknown)), printed.source_of, problems)
    for rows in book.data.values():
        for row in rows:
            for char in unknown.findall(row.area):
                problems.note(Place(row.place.file, row.place.line, 1), "letter-not-printed", **named(char))


def check_drawn_letters(tree: SourceTree, book: Book, known: str, problems: Problems) -> None:
    """Note each letter of a drawing that is not among the `known`: the drawings of entries, and the emblems."""
    images = [image.file for entry in book.entries.values() for image in getattr(entry.content, "images", ())]
    images += [emblem.file for emblem in book.identity().emblems]
    for name, data in _drawings(tree.root / "images", map(str, images)):
        places = {char: line for text, line in reversed(svg_texts(data)) for char in text if char not in known}
        for char, line in sorted(places.items()):
            problems.note(Place(f"images/{name}", line, 1), "letter-not-printed", **named(char))


def _drawings(folder: Path, names: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """Those of the pictures that are drawings without faults."""
    for name in dict.fromkeys(name for name in names if name.lower().endswith(SVG) and is_plain_below(folder, name)):
        if svg_fault(data := read_bytes(folder / name)) is None:
            yield name, data


def _check_entry(entry: Entry, unknown: re.Pattern[str], problems: Problems) -> None:
    _note(_lacking(entry.leaves, unknown), partial(_translated, entry), problems)


def _lacking(leaves: Iterable[tuple[FieldPath, object]], unknown: re.Pattern[str]) -> tuple[Lacking, ...]:
    """Each letter that cannot be printed, once for every text."""
    texts = ((path, value) for path, value in leaves if isinstance(value, str) and path[0] not in UNPRINTED)
    return tuple(
        (path, getattr(value, "lang", ""), char)
        for path, value in texts
        for char in dict.fromkeys(unknown.findall(_shown(value)))
    )


def _lacking_in(record: Record, unknown: re.Pattern[str]) -> tuple[Lacking, ...]:
    return _lacking(walk(record), unknown)


def _note(lacking: Iterable[Lacking], source_of: Callable[[str], SourceFile | None], problems: Problems) -> None:
    for path, lang, char in lacking:
        if source := source_of(lang):
            problems.note(source.place(path, char), "letter-not-printed", **named(char))


def named(char: str) -> dict[str, str]:
    """What a message calls a letter."""
    return {"char": char, "point": f"U+{ord(char):04X}", "name": unicodedata.name(char, "")}


def known_letters(faces: Faces, kept: Shelf) -> str:
    """The letters that can be printed, in their order."""
    return kept.take(digest("letters", faces.made_of), lambda: "".join(sorted(printable(faces, kept))))


def printable(faces: Faces, kept: Shelf | None = None) -> frozenset[str]:
    """The letters that are in every cut of each role, of the first family or of one that lends to it."""
    shelf = kept or Shelf()
    found = [frozenset().union(*(_letters(path, shelf) for path in paths)) for cuts in _ranks(faces).values() for paths in cuts]
    return frozenset.intersection(*found) | INVISIBLE


def _ranks(faces: Faces) -> Mapping[str, list[list[Path]]]:
    """By role, for each cut the files that are tried for a letter, in their order."""
    return {role: [[one.cuts[one.nearest(cut)] for one in families] for cut in CUTS] for role, families in faces.roles.items()}


def _letters(path: Path, kept: Shelf) -> str:
    """Those of one file, which is looked at once however many roles and cuts it serves."""
    data = read_bytes(path)

    def read() -> str:
        from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # Takes a while, and most times all letters are known.

        with TTFont(BytesIO(data), lazy=True) as font:
            return "".join(map(chr, font.getBestCmap()))

    return kept.take(digest("letters of a font", data), read)


def _shown(value: str) -> str:
    """What readers see of a text; prose may write letters by their numbers."""
    return prose.plain(value) if isinstance(value, Prose) else value


def other_texts(
    tree: SourceTree, book: Book, records: Mapping[str, Mapping[str, Record]], problems: Problems
) -> Iterator[Printed]:
    """Everything that is printed and asked about but the entries, once each.

    `records` are those of settings, by the name of their file and by language.
    """
    for page in (one for one in book.pages.values() if problems.concerns(*files_of(one))):
        for text in page.texts.values():
            if "book" in text.editions:
                yield Printed(text, page.sources.get)
    yield from (Printed(text, partial(source_in, tree.alone, NAME)) for text in _once(book.identities.values()))
    for name, texts in records.items():
        yield from (Printed(text, partial(source_in, tree, name)) for text in _once(texts.values()))


def _once(records: Iterable[T]) -> Iterable[T]:
    """Records that several languages share, once."""
    return {id(record): record for record in records}.values()


def _translated(entry: Entry, lang: str) -> SourceFile:
    return entry.sources.get(lang, entry.source)
