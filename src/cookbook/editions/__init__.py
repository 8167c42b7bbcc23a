"""The outputs, one sub-package each, and how the command line finds them."""

from __future__ import annotations

from collections.abc import Collection, Generator, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager
from importlib import import_module
from inspect import isgeneratorfunction
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

    def make(self, job: Job) -> Iterator[None] | None:
        """Write FOLDER into the stage. Raises CookbookError with every problem found.

        One that has other processes at work is a generator: it yields once they are, and goes on when its turn comes.
        """

    def keeps(self, book: Book, asked: Asked) -> Collection[str]:
        """What of FOLDER in the last output stays beside what is made now: names of files and folders from the output's root."""


def edition(name: str) -> Edition:
    """The edition of that name. Its module is imported only now, with whatever system libraries it needs."""
    return cast("Edition", import_module(EDITIONS[name]))


def make(names: Sequence[str], job: Job) -> None:
    """Make editions in their order, while those that have other processes at work began before the first.

    Raises CookbookError with the problems of the first that fails, and for a template that fails, at its line.
    """
    with ExitStack() as at_work:
        begun = {name: at_work.enter_context(closing(found)) for name in names if (found := _ahead(name, job))}
        for making in begun.values():
            with _told(job):
                next(making)
        for name in names:
            with _told(job):
                if name in begun:
                    next(begun[name], None)
                else:
                    edition(name).make(job)
                write_sizes(job)


def _ahead(name: str, job: Job) -> Generator[None] | None:
    """The making of an edition that begins before its turn."""
    making = edition(name).make
    return cast("Generator[None]", making(job)) if isgeneratorfunction(making) else None


@contextmanager
def _told(job: Job) -> Iterator[None]:
    """Whatever a template of the tree's own raises is its writer's to mend; what one of the project's does is a fault of ours."""
    try:
        yield
    except CookbookError:
        raise
    except Exception as error:
        if told := told_of(error, job.tree):
            raise told from error
        raise
