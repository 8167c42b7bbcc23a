"""The outputs, one sub-package each, and what every one of them is handed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path

from cookbook.link import LinkedBook
from cookbook.load.tree import SourceTree
from cookbook.model.text import SOURCE_LANGUAGE
from cookbook.problems import Problems
from cookbook.progress import Progress, Silent

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


def make(edition: str, job: Job) -> None:
    """Make one edition. Its module is imported only now, with whatever system libraries it needs."""
    import_module(EDITIONS[edition]).make(job)
