"""Lays out one rendering with WeasyPrint and writes its PDF; runs in a process of its own."""

from __future__ import annotations

from cookbook.editions.print.layout.dealt import deal
from cookbook.editions.print.layout.galley import Galley
from cookbook.editions.print.layout.haste import tidy_up
from cookbook.editions.print.layout.rendering import Outcome, Rendering
from cookbook.editions.print.layout.said import remarks, warnings_of_weasyprint
from cookbook.editions.print.layout.settling import settle


def count(rendering: Rendering) -> Outcome:
    """Lay out without writing: how many pages there are, for a product that must know."""
    with warnings_of_weasyprint() as said:
        document, layout = settle(Galley(rendering), None, said)
    return Outcome(layout.numbers, len(document.pages), tuple(remarks(said)))


def typeset(*renderings: Rendering) -> list[Outcome]:
    """Write PDFs of the same styles, which are read once; of one with errors there are its problems, and nothing is written."""
    first: Galley | None = None
    outcomes = []
    for rendering in renderings:
        with warnings_of_weasyprint() as said:
            galley = Galley(rendering, first)
            outcomes.append(deal(galley, said))
        first = first or galley
        tidy_up()
    return outcomes
