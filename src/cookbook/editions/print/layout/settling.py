"""Settles where all text of a rendering stands, and writes its pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from cookbook.editions.print.layout.galley import Galley
from cookbook.editions.print.layout.haste import tidy_up
from cookbook.editions.print.layout.leaves.leaf import PaintedPage
from cookbook.editions.print.layout.leaves.run import Pages
from cookbook.editions.print.layout.rendering import Layout, Outcome
from cookbook.editions.print.layout.said import remarks
from cookbook.problems import Problem
from cookbook.rules import Severity

ROUNDS = 7
"""How many layouts page numbers get to settle in; four have always been enough."""


def settle(galley: Galley, layout: Layout | None, said: list[str]) -> tuple[Any, Layout]:
    """The pages once all text has its place and the numbers printed on them are true; a layout to begin with saves one."""
    document, layout = _numbered(galley, layout or galley.guess(), said)
    while galley.fit(document):
        document, layout = _numbered(galley, layout, said)
    return document, layout


def written(
    galley: Galley, pages: Pages, leaves: Sequence[PaintedPage], said: list[str], new: Sequence[Problem] | None = None
) -> Outcome:
    """Write the pages, and look at them where they go to the press; with an error nothing is written.

    `new` has what was found on those of them that are in no other file.
    """
    rendering, layout = galley.rendering, pages.layout
    found = [problem for run in pages.runs for problem in run.problems] if new is None else new
    problems = [*found, *galley.too_long(pages.full, layout)]
    families = {letters.family for leaf in leaves for letters in leaf.letters.values()}
    # Any other font was borrowed from the machine.
    said += [f"font {family}" for family in sorted(families.difference(rendering.faces.families))]
    data = b"" if stops(problems) or said else galley.write(pages.document, leaves)
    problems += remarks(said)
    outcome = Outcome(layout.numbers, len(leaves), tuple(problems))
    if data and not stops(problems):
        rendering.target.parent.mkdir(parents=True, exist_ok=True)
        rendering.target.write_bytes(data)
        if rendering.condition:
            outcome = galley.look_at(rendering.target, layout.numbers, problems)
        galley.seen.save()
    return replace(outcome, anew=pages.anew)


def stops(problems: list[Problem]) -> bool:
    """Whether one of the problems is an error."""
    return any(problem.severity is Severity.ERROR for problem in problems)


def _numbered(galley: Galley, layout: Layout, said: list[str]) -> tuple[Any, Layout]:
    """The pages once the numbers printed on them are true."""
    document, found = galley.lay_out(layout)
    for _ in range(1, ROUNDS):
        if found == layout:
            return document, layout
        layout, document = found, None
        tidy_up()
        document, found = galley.lay_out(layout)
    if found != layout:
        said.append("page numbers do not settle")
    return document, layout
