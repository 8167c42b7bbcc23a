"""Makes all files of a book of one layout: what is for the eye alone differs from file to file, and no line moves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from typing import Any

from cookbook.editions.print.layout.bench import Bench, without_bleed
from cookbook.editions.print.layout.crew import LEAST, Crew, crew
from cookbook.editions.print.layout.galley import Galley
from cookbook.editions.print.layout.leaves.kept import KeptLeaves
from cookbook.editions.print.layout.leaves.run import PageRun, Pages, PaintedPages, stands_alone, whole
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


def bind(renderings: Sequence[Rendering], known: Mapping[str, LaidPart], least: int = LEAST) -> BookFiles:
    """Write the last rendering, which has all pages, and the others, which have first pages of their own and then the same.

    Pages that are as they were, and where they were, are neither laid out nor painted again. Of `least` letters that are to be
    laid out two processes have half each.
    """
    *others, last = renderings
    with warnings_of_weasyprint() as said:
        galley = Galley(last)
        beside = [Galley(other, galley) for other in others]
        bench = Bench(galley, beside, BookParts(galley.html.etree_element, known))
        kept = KeptLeaves.at(last.painted, digest(*(one.made_of for one in (*beside, galley))))
        with crew(bench, said, least) as hands:
            pagination = _paginate(hands)
            pages = _in_runs(hands, pagination, kept) or _whole(bench, *settle(galley, pagination.layout, said))
        outcomes = [_beside(own, pages, _leaves(pages, at), said) for at, own in enumerate(beside)]
        outcomes.append(written(galley, pages, _leaves(pages, -1), said))
    if not any(stops(list(one.problems)) for one in outcomes):
        kept.save({run.key: run.painted for run in pages.runs})
    return BookFiles(tuple(outcomes), pagination)


def _leaves(pages: Pages, at: int) -> PaintedPages:
    """All pages as a file has them."""
    return [*chain.from_iterable(run.painted[at] for run in pages.runs)]


def _beside(own: Galley, pages: Pages, leaves: PaintedPages, said: list[str]) -> Outcome:
    """Write a file that has first pages of its own, and then those of all."""
    first = own.paint(own.opening, without_bleed(own.opening.pages))
    new = [*(problem for _, problem in own.spared()), *own.measure(own.opening.pages)]
    return written(own, replace(pages, document=own.opening), [*first, *leaves[len(first) :]], said, new)


def _whole(bench: Bench, document: Any, layout: Layout) -> Pages:
    """The pages of a book that was laid out as a whole."""
    return whole(bench.galley, document, layout, [pages for (pages,) in bench.paint_pages([document.pages])])


def _in_runs(hands: Crew, pagination: Pagination, kept: KeptLeaves) -> Pages | None:
    """The pages of a book by its parts, of which only those are laid out whose pages are neither held nor kept.

    None where they cannot be put together of these: styles say of a page what others show, or text has no room.
    """
    galley, parts, layout = hands.bench.galley, hands.bench.parts, pagination.layout
    if not pagination.pages or not stands_alone(galley.rendering):
        return None
    galley.level(layout, layout.filling)
    if (laid := parts.laid(parts.keys(), partial(hands.lay_out, layout, layout.filling))) is None:
        return None
    galley.number(layout)
    keys = parts.exact(laid.standings)
    before = {at: found for at, key in enumerate(keys) if (found := kept.of(key))}
    made = hands.paint(layout, laid, [at for at in range(len(keys)) if at not in before])
    if made is None:
        return None
    now = {at: PageRun(one.files, len(one.files[0]), one.problems, "" if one.problems else keys[at]) for at, one in made.items()}
    runs = {**{at: PageRun(files, 0, (), keys[at]) for at, files in before.items()}, **now}
    return Pages(galley.rendered, layout, laid.filled, [runs[at] for at in sorted(runs)])


def _paginate(hands: Crew) -> Pagination:
    """How a book breaks; only what is known of none of its parts is laid out.

    Of a number it takes how many digits it has, so that a part is known although pages before it were added. It begins with as
    many digits as the text before gives, whatever was known, and so comes to the same; true numbers are printed only where no
    article is to be set closer or longer any more, since most parts print some.
    """
    galley, parts = hands.bench.galley, hands.bench.parts
    layout, pages = hands.bench.begin(), 0
    for _ in range(2 * ROUNDS):
        laid = galley.lay_out_parts(layout, parts, partial(hands.lay_out, layout, 0))
        if laid is None:
            break
        pages, found = laid
        if found == layout:
            break
        layout = found if found.shapes == layout.shapes else replace(found, numbers=layout.numbers)
    return Pagination(layout, pages, parts.used)
