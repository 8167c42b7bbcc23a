"""The outputs, one sub-package each, and how the command line finds them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from importlib import import_module
from typing import Protocol, cast

from cookbook.asked import Asked
from cookbook.editions.job import Job
from cookbook.editions.sizes import write_sizes
from cookbook.editions.template_faults import told_of
from cookbook.model.book import Book
from cookbook.problems import CookbookError

__all__ = ["EDITIONS", "Edition", "Job", "edition", "make"]

EDITIONS: Mapping[str, str] = {
    "site": "cookbook.editions.site.make",
    "data": "cookbook.editions.data.make",
    "epub": "cookbook.editions.epub.make",
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
        write_sizes(job)
    except CookbookError:
        raise
    except Exception as error:
        if told := told_of(error, job.tree):
            raise told from error
        raise
