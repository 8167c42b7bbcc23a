"""The outputs, one sub-package each, and what every one of them is handed."""

from __future__ import annotations

import traceback
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path

from jinja2 import TemplateError, TemplateSyntaxError

from cookbook.link import LinkedBook
from cookbook.load.tree import SourceTree
from cookbook.model.text import SOURCE_LANGUAGE
from cookbook.problems import CookbookError, Place, Problem, Problems
from cookbook.progress import Progress, Silent
from cookbook.settings.hosting import Hosting

EDITIONS: Mapping[str, str] = {
    "site": "cookbook.editions.site.make",
    "data": "cookbook.editions.data.make",
    "print": "cookbook.editions.print.make",
}
"""Module with a `make(job)` by the edition's name, in the order in which they are made."""


@dataclass(frozen=True)
class Job:
    """What to make, of what, and where to put it."""

    linked: LinkedBook
    tree: SourceTree
    stage: Path
    progress: Progress = field(default_factory=Silent)
    engine: str = "mkdocs"
    products: tuple[str, ...] = ()
    """Print products; none named means all."""
    profile: str = ""
    """The printing condition; none named means the one of print/edition.yml."""
    lang: str = SOURCE_LANGUAGE
    """The language of the print edition; the site and the data have all of them."""
    downloads: frozenset[str] = frozenset()
    """The addresses of the PDFs that the site will have, from its root."""
    last: Path | None = None
    """The last output, whose files stay where this run makes no others."""
    problems: Problems = field(default_factory=Problems)
    """Where an edition notes what an editor should look at."""
    live: bool = False
    """Whether a development server puts its own script into the pages."""
    hosting: Hosting = field(default_factory=Hosting)


def make(edition: str, job: Job) -> None:
    """Make one edition. Its module is imported only now, with whatever system libraries it needs.

    Raises CookbookError for a template that fails, at its line.
    """
    try:
        import_module(EDITIONS[edition]).make(job)
    except TemplateError as error:
        raise CookbookError([Problem(_place(error, job.tree), "template-failed", {"reason": str(error)})]) from error


def _place(error: TemplateError, tree: SourceTree) -> Place:
    """The line of the template that an error came from."""
    if isinstance(error, TemplateSyntaxError):
        return Place(tree.name(Path(error.filename or error.name or "")), error.lineno, 1)
    frames = traceback.extract_tb(error.__traceback__)
    found = [frame for frame in frames if frame.filename.endswith((".j2", ".html"))]
    return Place(tree.name(Path(found[-1].filename)), found[-1].lineno or 0, 1) if found else Place("theme")
