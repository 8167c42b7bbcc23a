"""What lexicon/queries.<language>.txt say: what readers type and which page answers it, from which the search learns.

A page stands on a line of its own, as `recipe:ydinjoukko`; below it, indented, a query a line. Below `nothing` stand queries
that no page answers. `#` begins a line for editors.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from cookbook.language.nearest import nearest
from cookbook.language.speech.voice import KindWord
from cookbook.language.tokens import fold
from cookbook.load.decoding import read_text
from cookbook.load.tree import SourceTree
from cookbook.model import ALL_KINDS
from cookbook.model.book import Book, Key
from cookbook.model.page import FRONT, NOT_FOUND, OWN_MENU, VIEWS
from cookbook.problems import Place, Problems

NAME = "lexicon/queries.{}.txt"
LARGEST = 1024 * 1024
"""Bytes of a file."""
LIST, PAGE, TOOL, NOTHING = "list", "page", "tool", "nothing"
"""What can be found besides entries: the list of a kind, a hand-written page, what the site does for its reader; and nothing."""
Queries = Mapping[Key, Sequence[str]]
"""Of each page what is typed by those who want it. Lists and tools are pages, as the search knows them."""


class TypedLine(NamedTuple):
    """A query, the page above it, and where each of them stands."""

    page: str
    query: str
    under: Place
    place: Place


def read_queries(tree: SourceTree, book: Book, problems: Problems) -> Mapping[str, Queries]:
    """The queries of each language of the tree that has any; what leads nowhere or stands twice is noted and left out.

    They are never lent: another cookbook has other pages.
    """
    own = tree.alone
    names = {lang: NAME.format(lang) for lang in own.languages}
    there = {lang: name for lang, name in names.items() if own.find(name).exists() and problems.concerns(name)}
    return {lang: _read(own, name, book, problems) for lang, name in there.items()}


def _read(tree: SourceTree, name: str, book: Book, problems: Problems) -> Queries:
    found: dict[Key, dict[str, str]] = {}
    for line in _lines(read_text(tree.find(name), name, problems, LARGEST) or "", name):
        kind, _, id = line.page.partition(":")
        if (kind, id) in book.faulty:
            continue
        if not _is_there(kind, id, book):
            _note_unknown(line, book, problems)
            continue
        asked = found.setdefault((PAGE if kind in (LIST, TOOL) else kind, id), {})
        if fold(line.query) in asked:
            problems.note(line.place, "said-twice", found=line.query)
        asked.setdefault(fold(line.query), line.query)
    return {key: tuple(asked.values()) for key, asked in found.items()}


def _lines(text: str, file: str) -> Iterator[TypedLine]:
    """Each query under its page; one above the first page stands under itself."""
    page, under = "", Place(file)
    for number, line in enumerate(text.split("\n"), 1):
        said = line.strip()
        place = Place(file, number, len(line) - len(line.lstrip()) + 1)
        if not said or said.startswith("#"):
            continue
        if not page or not line[0].isspace():
            page, under = said, place
        if line[0].isspace():
            yield TypedLine(page, said, under, place)


def _is_there(kind: str, id: str, book: Book) -> bool:
    return (kind, id) in book.entries or id in _beside(book).get(kind, ())


def _beside(book: Book) -> Mapping[str, Collection[str]]:
    """What can be found besides entries, by its kind."""
    pages = [name for name in book.pages if name not in (FRONT, NOT_FOUND)]
    return {LIST: [*ALL_KINDS], PAGE: pages, TOOL: (OWN_MENU, *VIEWS), NOTHING: ("",)}


def _note_unknown(line: TypedLine, book: Book, problems: Problems) -> None:
    kind, _, id = line.page.partition(":")
    if kind in ALL_KINDS:
        near = nearest(id, [known for of, known in book.entries if of == kind])
        problems.note(line.under, "unknown-id", id=id, kind=KindWord(kind), near=near)
        return
    beside = _beside(book)
    of_kind = sorted(f"{kind}:{one}".rstrip(":") for one in beside.get(kind, ()))
    known = of_kind or [*ALL_KINDS, *beside]
    near = nearest(line.page if of_kind else kind, known)
    problems.note(line.under, "unknown-choice", field=PAGE, found=line.page, choices=", ".join(known), near=near)
