"""The product `documents`: each text to fill in, and what stories filled in, as tagged files to read on a screen."""

from __future__ import annotations

from collections.abc import Iterator

from cookbook.editions.job import Job
from cookbook.editions.print.layout.rendering import Rendering
from cookbook.editions.print.products.canvases import STYLES, filled_canvases
from cookbook.editions.print.products.product import Product
from cookbook.editions.print.products.sheets import screen_sheet
from cookbook.model.document import DOCUMENT
from cookbook.model.story import STORY
from cookbook.settings.printing import Printing
from cookbook.where.downloads import binder, paper, worksheets


def documents(job: Job, printing: Printing, lang: str) -> tuple[Rendering, ...]:
    """One file a document, and two a story, among the downloads of the site; none goes to the press."""
    book = job.linked.book
    forms = (
        screen_sheet(job, printing, "document", paper(book, entry.id), entry=entry, e=entry.texts[lang])
        for entry in book.of(DOCUMENT)
    )
    return (*forms, *_of_stories(job, printing, lang))


def _of_stories(job: Job, printing: Printing, lang: str) -> Iterator[Rendering]:
    """All documents that a story filled in, and all its worksheets."""
    book = job.linked.book
    for entry in book.of(STORY):
        told = entry.texts[lang]
        if any(chapter.papers for chapter in told.chapters):
            name = binder(book, entry.id)
            yield screen_sheet(job, printing, "document", name, template="binder", entry=entry, e=told)
        if found := filled_canvases(job, entry, lang):
            name = worksheets(book, entry.id)
            yield screen_sheet(job, printing, "document", name, template="canvases", styles=STYLES, canvases=found, story=told)


PRODUCT = Product("documents", documents)
