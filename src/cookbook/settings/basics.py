"""What has to be known of a tree before it is read: its languages."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from cookbook.load import refuse_strange
from cookbook.load.identity import FILE, read_identity
from cookbook.load.tree import SourceTree
from cookbook.problems import Problems


def open_tree(folder: Path) -> SourceTree:
    """The tree of a folder in the languages that its cookbook.yml names, or in the usual ones.

    Raises CookbookError with every link, pipe or closed folder in the tree, and with every fault of that file: without it nobody
    knows which language the content is in.
    """
    tree, problems = SourceTree(folder), Problems()
    refuse_strange(tree)
    if (folder / FILE).exists():
        found = read_identity(tree, problems)
        tree = replace(tree, languages=found.languages, borrows=frozenset(found.borrow)) if found else tree
    problems.stop_on_errors()
    return tree
