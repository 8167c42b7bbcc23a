"""The product `entries`: each recipe, method and metric as a tagged file of A4, to read on a screen, send or print at a desk."""

from __future__ import annotations

from cookbook.editions.job import Job
from cookbook.editions.print.layout.rendering import Rendering
from cookbook.editions.print.products.product import Product
from cookbook.editions.print.products.sheets import screen_sheet
from cookbook.settings.printing import Printing
from cookbook.where.downloads import leaf, leaves

STYLES = (
    "css/tokens.css",
    "css/fonts.css",
    "css/text.css",
    "css/untranslated.css",
    "css/entries.css",
    "css/leaf.css",
)


def entries(job: Job, printing: Printing, lang: str) -> tuple[Rendering, ...]:
    """One file an entry among the downloads of the site; none goes to the press."""
    book = job.linked.book
    return tuple(
        screen_sheet(job, printing, "leaf", leaf(book, entry), styles=STYLES, entry=entry, e=entry.texts[lang])
        for entry in leaves(book)
    )


PRODUCT = Product("entries", entries)
