"""A folder to its linked book, or every reason why not."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from cookbook.link import LinkedBook, link
from cookbook.load import load
from cookbook.load.tree import SourceTree
from cookbook.problems import CookbookError, Place, Problem, Problems


def read(folder: Path, problems: Problems) -> tuple[SourceTree, LinkedBook]:
    """The linked book of a source tree. Raises CookbookError with every error in it."""
    if not folder.is_dir():
        raise CookbookError([Problem(Place(folder.name), "source-missing", {"folder": str(folder)})])
    tree = SourceTree(folder)
    book = load(tree, problems)
    if not problems.errors and not any(not entry.kind.is_vocabulary for entry in book.entries.values()):
        raise CookbookError([Problem(Place(folder.name), "no-entries")])
    return tree, link(book, date.today(), problems)
