"""The outputs, one sub-package each, and how the command line finds them."""

from __future__ import annotations

import traceback
from collections.abc import Collection, Mapping
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from cookbook.asked import Asked
from cookbook.editions.job import Job
from cookbook.load.tree import THEME, SourceTree
from cookbook.model.book import Book
from cookbook.problems import CookbookError, Place, Problem

__all__ = ["EDITIONS", "Edition", "Job", "edition", "make"]

EDITIONS: Mapping[str, str] = {
    "site": "cookbook.editions.site.make",
    "data": "cookbook.editions.data.make",
    "print": "cookbook.editions.print.make",
}
"""The module of each edition by its name, which is a command too, in the order in which they are made."""


class Edition(Protocol):
    """One output of a book; a module is one."""

    FOLDER: str
    """The part of the output that is its own, and that it makes anew as a whole, such as `site`."""

    def make(self, job: Job) -> None:
        """Write FOLDER into the stage. Raises CookbookError with every problem found."""

    def keeps(self, book: Book, asked: Asked) -> Collection[str]:
        """What of FOLDER in the last output stays beside what is made now: names of files and folders from the output's root."""


def edition(name: str) -> Edition:
    """The edition of that name. Its module is imported only now, with whatever system libraries it needs."""
    return cast("Edition", import_module(EDITIONS[name]))


def make(name: str, job: Job) -> None:
    """Make one edition. Raises CookbookError with its problems, and for a template that fails, at its line.

    Whatever a template of the tree's own raises is its writer's to mend; what one of the project's does is a fault of ours.
    """
    try:
        edition(name).make(job)
    except CookbookError:
        raise
    except Exception as error:
        if told := told_of(error, job.tree):
            raise told from error
        raise


def told_of(error: Exception, tree: SourceTree) -> CookbookError | None:
    """What a template raised, as its writer's problem; None for a fault of ours."""
    from jinja2 import TemplateError  # Takes long to import, and `check` needs no templates.

    files = _templates(error)
    if not isinstance(error, TemplateError) and not any(_is_own(path, tree) for path, _ in files):
        return None
    path, line = files[-1] if files else (Path(THEME), 0)
    place = Place(tree.name(path), line, 1) if line else Place(THEME)
    return CookbookError([Problem(place, "template-failed", {"reason": str(error)})])


def _templates(error: Exception) -> list[tuple[Path, int]]:
    """File and line of every template on the way to an error, the one that it came from last."""
    from jinja2 import TemplateSyntaxError

    if isinstance(error, TemplateSyntaxError):
        return [(Path(error.filename or error.name or ""), error.lineno)]
    frames = traceback.extract_tb(error.__traceback__)
    return [(Path(frame.filename), frame.lineno or 0) for frame in frames if frame.filename.endswith((".j2", ".html"))]


def _is_own(path: Path, tree: SourceTree) -> bool:
    return tree.root != tree.home and path.is_relative_to(tree.root)
