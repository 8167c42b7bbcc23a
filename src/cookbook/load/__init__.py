"""A folder of YAML to a Book, every value with its place; all faults are gathered."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import cast

from cookbook import prose
from cookbook.load.data import check_tables, load_data
from cookbook.load.decoding import named
from cookbook.load.editions import FOLDER as EDITIONS
from cookbook.load.editions import load_editions
from cookbook.load.entries import Read, load_folder
from cookbook.load.identity import FILE, check_identity, read_identities
from cookbook.load.images import check_emblems, check_images, check_unused
from cookbook.load.inventory import check_files, check_names
from cookbook.load.kinds import folder_of_kind, vocabulary_called
from cookbook.load.left_over import note_left_over
from cookbook.load.pages import lent, load_pages, without_missing
from cookbook.load.stories import check_observed, load_worked, read_for
from cookbook.load.tree import THEME, SourceTree, content_of, volumes_of
from cookbook.load.unseen import note_unseen
from cookbook.load.vocabularies import load_vocabulary
from cookbook.model import ALL_KINDS, ENTRY_KINDS
from cookbook.model.addresses import address_meant
from cookbook.model.book import EVERY, Book, Entry, Faulty, HandPage, Key, SourceFile, files_of
from cookbook.model.kind import Kind
from cookbook.model.metric import METRIC, Metric
from cookbook.model.recipe import RECIPE
from cookbook.model.story import STORY, Story
from cookbook.model.text import Prose, Reference
from cookbook.model.vocabulary import VOCABULARIES
from cookbook.model.walk import FieldPath, walk
from cookbook.problems import Place, Problems
from cookbook.prose.addresses import FILE as FILE_ALONE
from cookbook.rules import RULES
from cookbook.store.digests import digest
from cookbook.store.memo import Memo
from cookbook.store.noted import note_once
from cookbook.store.shelf import Shelf

PREFIXES = frozenset({*ALL_KINDS, "page"})
"""What may stand before the colon in a link to an entry or a page."""

ENTRY_FILE = re.compile(r"(?:^|/)(?P<folder>[a-z]+)/(?P<id>[a-z0-9-]+)(?:\.ya?ml|/)?$")
"""How people who know files or addresses write a link to an entry."""
WORD_FILE = re.compile(r"(?:^|/)(?P<file>[a-z]+)(?:\.[a-z]{2})?\.ya?ml#(?P<id>[a-z0-9-]+)$")
"""How they write one to a word of a vocabulary."""
MAILBOX = re.compile(r"[^\s@:/]+@[^\s@:/]+\.[a-z]{2,}")
NEARLY_WEB = re.compile(r"h?t{1,3}p{1,2}s?[:;]?/")
"""How an address begins with a slip of the pen."""

CONTENT = (
    *(kind.path for kind in ENTRY_KINDS),
    *("vocabularies", "pages", "images", THEME, "print", "lexicon", EDITIONS, "mkdocs.yml", "cookbook.yml"),
)
"""Where a tree has its content."""


def load(tree: SourceTree, problems: Problems, kept: Shelf | None = None) -> Book:
    """Read the whole tree. What could not be read is missing from the Book and noted in `problems`.

    The tree is one that `refuse_strange` lets through. `kept` has entries that were read before.
    """
    kept = kept or Shelf()
    check_names(tree, _looked_at(tree), [kind.path for kind in ENTRY_KINDS], problems)
    note_unseen(tree, problems)
    read = {**dict(note_left_over(tree, problems)), **dict(_entries(tree, problems, kept))}
    entries = {key: entry for key, entry in read.items() if isinstance(entry, Entry)}
    faulty = {key: entry for key, entry in read.items() if isinstance(entry, Faulty)}
    faulty |= dict(_lacking(tree, entries.values(), problems, kept))
    pages, faulty_pages = _pages(tree, read.keys(), problems)
    metrics = [cast("Entry[Metric]", entry) for entry in entries.values() if entry.kind == METRIC]
    data = {metric.id: rows for metric in metrics if (rows := load_data(tree, metric, problems))}
    stories = [cast("Entry[Story]", entry) for entry in entries.values() if entry.kind == STORY]
    counted = {metric.id: metric for metric in metrics}
    worked = {story.id: load_worked(tree, story, counted, problems) for story in stories if problems.concerns(*read_for(story))}
    for entry in entries.values():
        check_images(tree, entry, problems, kept)
    for entry in (entry for entry in entries.values() if problems.concerns(*files_of(entry))):
        note_once(kept, ("prose", entry.made_of), problems, partial(_check_leaves, entry))
    for left in (left for left in faulty.values() if problems.concerns(*files_of(left))):
        _check_leaves(left, problems)
    for page in (page for page in pages.values() if problems.concerns(*files_of(page))):
        note_once(kept, ("prose", page.made_of), problems, partial(_check_page, page))
    editions = load_editions(tree, problems)
    read_of = read_identities(tree, problems), worked, editions, volumes_of(tree)
    book = Book(tree.languages, entries, pages, data, faulty | faulty_pages, *read_of)
    check_emblems(tree, book.identity(), problems)
    check_identity(tree, book.identity(), problems)
    if not _may_name_more(faulty, problems):
        check_unused(tree, entries.values(), book.identity(), problems)
        check_tables(tree, metrics, problems)
        check_observed(tree, stories, problems)
    return book


def _may_name_more(faulty: Iterable[Key], problems: Problems) -> bool:
    """Whether an entry or cookbook.yml could not be read: nobody knows which files it names."""
    kinds = {kind.name for kind in ENTRY_KINDS}
    return any(kind in kinds for kind, _ in faulty) or any(one.place.file == FILE for one in problems.errors)


def is_content(name: str) -> bool:
    """Whether a file of a tree lies where its content does."""
    return name.partition("/")[0] in CONTENT or (name.startswith("cookbook.") and name.endswith(".yml"))


def _lacking(tree: SourceTree, entries: Collection[Entry], problems: Problems, kept: Shelf) -> Iterator[tuple[Key, Faulty]]:
    """Note every vocabulary that entries name words of and that the tree neither has nor borrows, once for all its words."""
    lacking = [kind for kind in VOCABULARIES if not tree.find(_file_of(kind)).exists()]
    memo = Memo(kept, digest("named"))
    named = {name for entry in entries if lacking for name in _named_by(entry, memo)}
    memo.save()
    for kind in lacking:
        if kind.name in named:
            problems.note(Place(_file_of(kind)), "vocabulary-missing", found=kind.path)
            yield (kind.name, EVERY), Faulty((), {})


def _named_by(entry: Entry, memo: Memo) -> Collection[str]:
    """The kinds of what an entry names in its fields."""

    def find() -> Collection[str]:
        return {value.kind for _, value in entry.leaves if isinstance(value, Reference)}

    return memo.take(entry.made_of, find) if entry.made_of else find()


def _file_of(vocabulary: Kind) -> str:
    return f"vocabularies/{vocabulary.path}.yml"


def note_borrowed(tree: SourceTree, problems: Problems) -> None:
    """Say of each file with errors that is not the tree's own that it is borrowed, and what to do."""
    for name in sorted({problem.place.file for problem in problems.errors}):
        if content_of(name) and tree.lends(name) and not (tree.root / name).exists() and (tree.home / name).exists():
            problems.note(Place(name), "borrowed-fault", found=content_of(name))


def refuse_strange(tree: SourceTree) -> None:
    """Raise CookbookError with every link, pipe or closed folder of the tree: nothing of what they lead to may be read."""
    problems = Problems()
    check_files(tree, _looked_at(tree), problems)
    problems.stop_on_errors()


def _looked_at(tree: SourceTree) -> Sequence[str]:
    """What a tree has of all that is read, by its names in the root; translations of cookbook.yml stand beside it."""
    beside = sorted(path.name for path in tree.root.glob("cookbook.*.yml"))
    return [name for name in (*CONTENT, "schemas", *beside) if os.path.lexists(tree.root / name)]


def _pages(tree: SourceTree, entries: Collection[Key], problems: Problems) -> tuple[dict[str, HandPage], dict[Key, Faulty]]:
    """The pages by name, and those that could not be read."""
    read = dict(load_pages(tree, problems))
    pages = {name: page for name, page in read.items() if page}
    known = {*entries, *(("page", name) for name in pages)}
    pages |= {name: without_missing(pages[name], known) for name in sorted(lent(tree) & pages.keys())}
    return pages, {("page", name): Faulty((), {}) for name, page in read.items() if not page}


def _entries(tree: SourceTree, problems: Problems, kept: Shelf) -> Iterator[Read]:
    for kind in ALL_KINDS.values():
        yield from load_vocabulary(tree, kind, problems) if kind.is_vocabulary else load_folder(tree, kind, problems, kept)


def _check_leaves(found: Entry | Faulty, problems: Problems) -> None:
    _check_prose(found.leaves, found.sources, problems)


def _check_page(page: HandPage, problems: Problems) -> None:
    for text in page.texts.values():
        _check_prose(walk(text), page.sources, problems, headings=True)


def _check_prose(
    leaves: Iterable[tuple[FieldPath, object]], sources: Mapping[str, SourceFile], problems: Problems, *, headings: bool = False
) -> None:
    for path, value in leaves:
        if isinstance(value, Prose):
            for fault in prose.faults(value, PREFIXES, headings=headings):
                place = sources[value.lang].place(path, fault.snippet, fault.line)
                hidden = named(fault.snippet) if fault.code == "hidden-character" else {}
                known = {"found": fault.snippet[:60], "near": _link_meant(fault.snippet), **hidden}
                problems.note(place, fault.code, **RULES[fault.code].named(known))


def _link_meant(href: str) -> str:
    """A link to an entry whose kind is named in the reader's word, or by its file; an address whose beginning is not right."""
    href = href.strip("\"'”")
    if FILE_ALONE.fullmatch(href):
        stem, _, ending = href.removeprefix("./").rpartition(".")
        return f"{'page' if ending.lower() == 'md' else RECIPE.name}:{stem}"
    if of_word := WORD_FILE.search(href):
        return next((f"{kind.name}:{of_word['id']}" for kind in VOCABULARIES if kind.path == of_word["file"]), "")
    if MAILBOX.fullmatch(href):
        return f"mailto:{href}"
    if NEARLY_WEB.match(href):
        return address_meant(href)
    if file := ENTRY_FILE.search(href):
        return next((f"{kind.name}:{file['id']}" for kind in ENTRY_KINDS if kind.path == folder_of_kind(file["folder"])), "")
    if ":" not in href:
        return address_meant(href) if href.startswith("www.") else ""
    word, _, id = href.partition(":")
    if id and (vocabulary := vocabulary_called(word)):
        return f"{vocabulary.name}:{id}"
    folder = folder_of_kind(word) if id else ""
    return next((f"{kind.name}:{id}" for kind in ENTRY_KINDS if kind.path == folder), "")
