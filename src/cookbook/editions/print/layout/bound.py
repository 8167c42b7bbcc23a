"""Makes all files of a book of one layout: what is for the eye alone differs from file to file, and no line moves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace
from typing import Any

from cookbook.editions.print.layout.galley import Galley
from cookbook.editions.print.layout.haste import tidy_up
from cookbook.editions.print.layout.inside import wear
from cookbook.editions.print.layout.parts import BookParts
from cookbook.editions.print.layout.rendering import LaidPart, Layout, Outcome, Pagination, Rendering
from cookbook.editions.print.layout.said import warnings_of_weasyprint
from cookbook.editions.print.layout.typeset import ROUNDS, settle, written


@dataclass(frozen=True)
class BookFiles:
    """What came of each file of a book, and how it breaks."""

    outcomes: tuple[Outcome, ...]
    pagination: Pagination


def bind(renderings: Sequence[Rendering], known: Mapping[str, LaidPart]) -> BookFiles:
    """Write the last rendering, which has all pages, and the others, which have first pages of their own and then the same."""
    *others, whole = renderings
    with warnings_of_weasyprint() as said:
        galley = Galley(whole)
        pagination = _paginate(galley, known)
        document, layout = settle(galley, pagination.layout, said)
        last = written(galley, document, layout, said)
    return BookFiles((*(_like(galley, document, layout, other) for other in others), last), pagination)


def _paginate(galley: Galley, known: Mapping[str, LaidPart]) -> Pagination:
    """How a book breaks; only what is `known` of none of its parts is laid out.

    Of a number it takes how many digits it has, so that a part is known although pages before it were added. It begins with as
    many digits as the text before gives, whatever was known, and so comes to the same; true numbers are printed only where no
    article is to be set closer or longer any more, since most parts print some.
    """
    parts = BookParts(galley.html.etree_element, known)
    layout = Layout({anchor: 10 ** (len(str(page)) - 1) for anchor, page in galley.guess().numbers.items()})
    pages = 0
    for _ in range(2 * ROUNDS):
        laid = galley.lay_out_parts(layout, parts)
        if laid is None:
            break
        pages, found = laid
        if found == layout:
            break
        layout = found if found.shapes == layout.shapes else replace(found, numbers=layout.numbers)
        tidy_up()
    return Pagination(layout, pages, parts.used)


def _like(galley: Galley, document: Any, layout: Layout, other: Rendering) -> Outcome:
    """Write the pages of a laid-out book as another rendering has them, without bleed."""
    with warnings_of_weasyprint() as said:
        own = Galley(other, galley)
        first, _ = own.lay_out(Layout({}))
        wear(document.pages, first.pages[0])
        pages = [copy(page) for page in (*first.pages, *document.pages[len(first.pages) :])]
        for page in pages:
            page.bleed = dict.fromkeys(page.bleed, 0)
        return written(own, document.copy(pages), layout, said, first)
