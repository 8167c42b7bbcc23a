"""The product `documents`: each text to fill in as a tagged file to read on a screen or to print at a desk."""

from __future__ import annotations

from cookbook.editions.job import Job
from cookbook.editions.print.layout.rendering import Rendering
from cookbook.editions.print.products.product import Product
from cookbook.editions.print.products.sheets import screen_sheet
from cookbook.model.document import DOCUMENT
from cookbook.settings.printing import Printing
from cookbook.where.downloads import paper


def documents(job: Job, printing: Printing, lang: str) -> tuple[Rendering, ...]:
    """One file a document among the downloads of the site; none goes to the press."""
    book = job.linked.book
    return tuple(
        screen_sheet(job, printing, "document", paper(book, entry.id), entry=entry, e=entry.texts[lang])
        for entry in book.of(DOCUMENT)
    )


PRODUCT = Product("documents", documents)
