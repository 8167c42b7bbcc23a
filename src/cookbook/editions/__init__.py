"""The outputs, one sub-package each, and what every one of them is handed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path

from cookbook.link import LinkedBook
from cookbook.load.tree import SourceTree
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
    with_pdf: bool = True
    live: bool = False
    """Whether a development server puts its own script into the pages."""


def make(edition: str, job: Job) -> None:
    """Make one edition. Its module is imported only now, with whatever system libraries it needs."""
    import_module(EDITIONS[edition]).make(job)
