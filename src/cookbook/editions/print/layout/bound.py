"""Makes all files of a book of one layout: what is for the eye alone differs from file to file, and no line moves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

from cookbook.editions.print.layout.galley import Galley
from cookbook.editions.print.layout.haste import tidy_up
from cookbook.editions.print.layout.inside import wear
from cookbook.editions.print.layout.leaves.kept import KeptLeaves
from cookbook.editions.print.layout.leaves.run import PageRun, Pages, PaintedPages, in_runs, whole
from cookbook.editions.print.layout.parts import BookParts
from cookbook.editions.print.layout.rendering import LaidPart, Layout, Outcome, Pagination, Rendering
from cookbook.editions.print.layout.said import warnings_of_weasyprint
from cookbook.editions.print.layout.settling import ROUNDS, settle, stops, written
from cookbook.store.digests import digest


@dataclass(frozen=True)
class BookFiles:
    """What came of each file of a book, and how it breaks."""

    outcomes: tuple[Outcome, ...]
    pagination: Pagination


def bind(renderings: Sequence[Rendering], known: Mapping[str, LaidPart]) -> BookFiles:
    """Write the last rendering, which has all pages, and the others, which have first pages of their own and then the same.

    Pages that are as they were, and where they were, are neither laid out nor painted again.
    """
    *others, last = renderings
    with warnings_of_weasyprint() as said:
        galley = Galley(last)
        beside = [Galley(other, galley) for other in others]
        parts = BookParts(galley.html.etree_element, known)
        pagination = _paginate(galley, parts)
        kept = KeptLeaves.at(last.painted, digest(*(one.made_of for one in (*beside, galley))))
        pages = in_runs(galley, pagination, parts, kept.of) or whole(galley, *settle(galley, pagination.layout, said))
        painted = [[_painted(galley, pages, run, -1) for run in pages.runs]]
        outcomes = [written(galley, pages, list(chain(*painted[0])), said)]
    for at, own in enumerate(beside):
        leaves, outcome = _like(own, pages, at)
        painted.insert(at, leaves)
        outcomes.insert(at, outcome)
    if not any(stops(list(one.problems)) for one in outcomes):
        kept.save({run.key: of_files for run, *of_files in zip(pages.runs, *painted, strict=True)})
    return BookFiles(tuple(outcomes), pagination)


def _painted(galley: Galley, pages: Pages, run: PageRun, at: int) -> PaintedPages:
    """The pages of a run as a file has them."""
    return run.painted[at] if run.painted else galley.paint(pages.document, run.live)


def _paginate(galley: Galley, parts: BookParts) -> Pagination:
    """How a book breaks; only what is known of none of its parts is laid out.

    Of a number it takes how many digits it has, so that a part is known although pages before it were added. It begins with as
    many digits as the text before gives, whatever was known, and so comes to the same; true numbers are printed only where no
    article is to be set closer or longer any more, since most parts print some. What is laid out then is held for the files.
    """
    layout = Layout({anchor: 10 ** (len(str(page)) - 1) for anchor, page in galley.guess().numbers.items()})
    pages, is_true = 0, False
    for _ in range(2 * ROUNDS):
        laid = galley.lay_out_parts(layout, parts, in_place=is_true)
        if laid is None:
            break
        pages, found = laid
        if found == layout:
            break
        is_true = found.shapes == layout.shapes
        layout = found if is_true else replace(found, numbers=layout.numbers)
        tidy_up()
    return Pagination(layout, pages, parts.used)


def _like(own: Galley, pages: Pages, at: int) -> tuple[list[PaintedPages], Outcome]:
    """Paint the pages of a laid-out book as another rendering has them, without bleed, and write them."""
    with warnings_of_weasyprint() as said:
        first, _ = own.lay_out(Layout({}))
        wear([page for run in pages.runs for page in run.live], first.pages[0])
        runs = [replace(run, live=[_without_bleed(page) for page in run.live]) for run in pages.runs]
        painted = [_painted(own, pages, run, at) for run in runs]
        opening = own.paint(first, [_without_bleed(page) for page in first.pages])
        leaves = [*opening, *list(chain(*painted))[len(opening) :]]
        return painted, written(own, replace(pages, document=first), leaves, said, list(own.measure(first.pages)))


def _without_bleed(page: Any) -> Any:
    bare = copy(page)
    bare.bleed = dict.fromkeys(page.bleed, 0)
    return bare
