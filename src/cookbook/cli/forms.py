"""Writes the forms of issues that the repository's host shows to whoever proposes an entry."""

from __future__ import annotations

from cookbook.asked import Asked
from cookbook.disk.opening import write_all
from cookbook.editor.issue_forms import FOLDERS, issue_forms
from cookbook.load import load
from cookbook.problems import Problems
from cookbook.settings.basics import open_tree


def run(asked: Asked) -> int:
    """Write those of the host that is asked for, or of the repository's own, or of all where none is known."""
    book = load(open_tree(asked.source), Problems())
    repository = book.identity().repository
    own = asked.use if asked.use in FOLDERS else repository.host if repository else ""
    found = {path: text for host in ([own] if own else FOLDERS) for path, text in issue_forms(book, host).items()}
    print(*write_all(asked.source, found), sep="\n")
    return 0
