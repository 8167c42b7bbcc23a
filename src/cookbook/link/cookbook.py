"""A folder to everything that is in it, read and linked, or every reason why not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cookbook.garbage import all_stays
from cookbook.link import LinkedBook, link
from cookbook.load import load, note_borrowed
from cookbook.load.tree import SourceTree
from cookbook.problems import CookbookError, Place, Problem, Problems
from cookbook.settings import Settings, read_settings
from cookbook.settings.basics import open_tree
from cookbook.settings.worded import worded
from cookbook.store import Store


@dataclass(frozen=True)
class Cookbook:
    """A source tree that has no error."""

    tree: SourceTree
    linked: LinkedBook
    settings: Settings


def read(folder: Path, problems: Problems, kept: Store | None = None) -> Cookbook:
    """The linked book and the settings of a source tree. Raises CookbookError with every error in them.

    What was read before is found in `kept`.
    """
    if not folder.is_dir():
        raise CookbookError([Problem(Place(folder.name), "source-missing", {"folder": str(folder)})])
    with all_stays():
        return _read(folder, problems, kept)


def _read(folder: Path, problems: Problems, kept: Store | None) -> Cookbook:
    tree = open_tree(folder)
    shelf = (kept or Store()).shelf("entries")
    book = load(tree, problems, shelf)
    if not problems.errors and not any(not entry.kind.is_vocabulary for entry in book.entries.values()):
        raise CookbookError([Problem(Place(tree.root.name), "no-entries")])
    settings = read_settings(tree, book, problems, shelf)
    try:
        return Cookbook(tree, link(book, date.today(), problems, shelf, worded(tree)), settings)
    except CookbookError:
        note_borrowed(tree, problems)
        problems.stop_on_errors()
        raise
