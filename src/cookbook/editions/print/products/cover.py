"""The product `cover`: back, spine and front on one sheet, the spine as wide as the book is thick; two leaves for a spiral."""

from __future__ import annotations

from decimal import Decimal

from cookbook.editions.job import Job
from cookbook.editions.print.layout.rendering import Rendering
from cookbook.editions.print.press.marks import Crease, Fold
from cookbook.editions.print.products.barcode import bars
from cookbook.editions.print.products.foldout import leaf_of
from cookbook.editions.print.products.product import Product
from cookbook.editions.print.products.sheets import BASE, press_sheet
from cookbook.model.identity import DESIGNED
from cookbook.settings.printing import Printing
from cookbook.settings.profile import smallest_type
from cookbook.settings.widths import POINT, Lettering, Ruler

STYLES = (*BASE, "css/front.css", "css/cover.css")
HINGE = 7.0
"""Millimetres from the spine that a cover of board is scored at, so that it does not break when it is opened."""
LARGEST = 5.4
"""Millimetres of the largest type of the title on a spine."""
BAND = 98
"""Units of the page that the title has on the spine: below the band its letters would be pale on pale."""
THINNEST = Decimal(5)
"""Millimetres: on a narrower spine the words would slip to the front or the back."""
HIGHEST = 0.7
"""The part of the spine's width that its type may be high."""


def cover(job: Job, printing: Printing, lang: str) -> tuple[Rendering, ...]:
    """The cover of the book that was laid out before it."""
    width = spine(printing.pages["book"], printing) if printing.has_spine else Decimal(0)
    isbn = printing.imprint.isbn.print
    blurb = (printing.imprint.blurb or "").split("\n\n")
    least, thick = smallest_type(printing.profile) * POINT, float(width) / printing.scale
    least_set = round(least / printing.scale, 2)
    own = {"condition": printing.profile, "folds": _folds(printing, float(width)), "scale": printing.scale, "styles": STYLES}
    context = {
        "spine": thick,
        "is_punched": printing.is_punched,
        "has_inside": has_inside(printing),
        "least": least_set,
        "has_words": width >= THINNEST and least <= HIGHEST * float(width),
        "title_size": round(min(max(min(thick / 2, LARGEST), least_set), _in_band(job, printing.as_set())), 2),
        "isbn": isbn or "",
        "bars": bars(isbn) if isbn else None,
        "teaser": blurb[0],
        "rest": blurb[1:],
    }
    return (press_sheet(job, printing.as_set(), "cover", printing.file_of("cover"), **own, **context),)


def has_inside(printing: Printing) -> bool:
    """Whether the inside of the cover is printed, too."""
    return printing.profile.glue is not None and printing.has_spine


def _in_band(job: Job, printing: Printing) -> float:
    """Millimetres of the largest type in which the title on the spine is no longer than the band."""
    title, trim = printing.identity.title, printing.identity.trim
    unit = min(trim.width / DESIGNED[0], trim.height / DESIGNED[1])
    return BAND * unit / Ruler(job.settings.faces).width(title, Lettering(1 / POINT, 1, "serif", "bold"))


PRODUCT = Product("cover", cover, paper="cover", is_bound=True, has_spine=True, needs="book")


def _folds(printing: Printing, width: float) -> tuple[Fold, ...]:
    """The edges of the spine, and beside it the scores that the cover opens at; stapled leaves are folded, loose ones not."""
    left = printing.identity.trim.width
    if not printing.has_spine:
        return () if printing.is_punched else (Fold(Crease.FOLD, left),)
    right = left + width
    edges = (Fold(Crease.SPINE, left), Fold(Crease.SPINE, right))
    return (*edges, Fold(Crease.SCORE, left - HINGE), Fold(Crease.SCORE, right + HINGE))


def spine(pages: int, printing: Printing) -> Decimal:
    """The width of the spine in millimetres: a leaf for every two pages, and the board of the cover on both sides.

    That is how shops reckon a perfect-bound book (pages / 2 × caliper, and twice the cover's, which wraps the block); the shop
    that binds it has the last word, and the ticket says so. A leaf that folds out lies double.
    """
    paper = printing.profile.paper
    folded = 2 if leaf_of(printing) else 0
    leaves = Decimal(padded(pages, printing.multiple)) / 2 + folded
    exact = leaves * Decimal(str(paper.body.thickness)) + 2 * Decimal(str(paper.cover.thickness))
    return exact.quantize(Decimal("0.1"))


def padded(pages: int, multiple: int) -> int:
    """The pages of the book once empty ones fill its last sheet."""
    return -(-pages // multiple) * multiple
