"""The product `roadmap`: the needs on a wall, by where they are, with what is decided next and what has changed."""

from __future__ import annotations

from functools import partial

from cookbook.editions.job import Job
from cookbook.editions.print.layout.rendering import Rendering
from cookbook.editions.print.products.product import Product
from cookbook.editions.print.products.sheets import wall_sheets
from cookbook.language.speech import voice_of
from cookbook.link import tracking
from cookbook.model.need import NEED, Need
from cookbook.settings.printing import Printing

LATEST = 8
"""Changes that the wall has room for."""


def roadmap(job: Job, printing: Printing, lang: str) -> tuple[Rendering, ...]:
    """`roadmap.pdf` of A1 and `roadmap-a2.pdf`; nothing where there are no needs."""
    book = job.linked.book
    if not book.of(NEED):
        return ()
    context = {
        "needs": tracking.needs_by_state(book),
        "decisions": tracking.decisions(book),
        "changes": tracking.changes(book)[:LATEST],
        "heading": partial(voice_of(book, lang).heading, Need),
    }
    return wall_sheets(job, printing, "roadmap", **context)


PRODUCT = Product("roadmap", roadmap)
