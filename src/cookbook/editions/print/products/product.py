"""What can be printed: a module of this folder each, which says all of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from cookbook.editions.job import Job
from cookbook.editions.print.layout.rendering import Rendering
from cookbook.settings.printing import Printing
from cookbook.settings.profile import PrintedPart


@dataclass(frozen=True, slots=True)
class Product:
    """A product by the name that --product takes; `make` gives its files, or none where the book has nothing for it.

    Its words are `ticket.product.<name>`, `ticket.binding.<name>` and `stage.<stage>` of its renderings.
    """

    name: str
    make: Callable[[Job, Printing, str], tuple[Rendering, ...]]
    paper: PrintedPart = "sheets"
    """Which of the papers and bleeds of the printing condition it has."""
    two_sided: bool = False
    is_bound: bool = False
    """Whether each volume has its own."""
    has_spine: bool = False
    needs: str = ""
    """The product that is laid out before it, because it must know how many pages that has."""
