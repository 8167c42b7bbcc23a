"""Lays out one rendering with WeasyPrint and writes its PDF; runs in a process of its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cookbook.editions.print.layout.galley import Galley
from cookbook.editions.print.layout.haste import tidy_up
from cookbook.editions.print.layout.rendering import Layout, Outcome, Rendering
from cookbook.editions.print.layout.said import warnings_of_weasyprint
from cookbook.editions.print.layout.sources import BASE
from cookbook.problems import Place, Problem
from cookbook.rules import Severity

OURS = Place("print")
"""The place of what no single entry is to blame for."""
REMARK = "print-warning"
"""What is said of what WeasyPrint remarks on."""
ROUNDS = 7
"""How many layouts page numbers get to settle in; four have always been enough."""


def count(rendering: Rendering) -> Outcome:
    """Lay out without writing: how many pages there are, for a product that must know."""
    with warnings_of_weasyprint() as said:
        document, layout = settle(Galley(rendering), None, said)
    return Outcome(layout.numbers, len(document.pages), tuple(remarks(said)))


def typeset(rendering: Rendering) -> Outcome:
    """Write the PDF, or give its problems and write nothing."""
    with warnings_of_weasyprint() as said:
        galley = Galley(rendering)
        document, layout = settle(galley, None, said)
        return written(galley, document, layout, said)


def settle(galley: Galley, layout: Layout | None, said: list[str]) -> tuple[Any, Layout]:
    """The pages once all text has its place and the numbers printed on them are true; a layout to begin with saves one."""
    document, layout = _numbered(galley, layout or galley.guess(), said)
    while galley.fit(document):
        document, layout = _numbered(galley, layout, said)
    return document, layout


def written(galley: Galley, document: Any, layout: Layout, said: list[str], new: Any = None) -> Outcome:
    """Write the pages, and look at them where they go to the press; with an error nothing is written.

    `new` has those of them that are in no other file.
    """
    rendering, new = galley.rendering, new or document
    problems = [*galley.measure(new), *_strays(new), *galley.too_long(document, layout)]
    data = b"" if stops(problems) or said else galley.write(document)
    # Any other font was borrowed from the machine.
    said += [f"font {font.family}" for font in document.fonts.values() if font.family not in rendering.faces.families]
    problems += remarks(said)
    if data and not stops(problems):
        rendering.target.parent.mkdir(parents=True, exist_ok=True)
        rendering.target.write_bytes(data)
        if rendering.condition:
            return galley.look_at(rendering.target, layout.numbers, problems)
    return Outcome(layout.numbers, len(document.pages), tuple(problems))


def stops(problems: list[Problem]) -> bool:
    """Whether one of the problems is an error."""
    return any(problem.severity is Severity.ERROR for problem in problems)


def remarks(said: list[str]) -> list[Problem]:
    """What WeasyPrint said, once each."""
    return [Problem(OURS, REMARK, {"text": text}) for text in dict.fromkeys(said)]


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


def _strays(document: Any) -> Iterator[Problem]:
    """Links that took a path of the virtual folder for an address of the web."""
    for page in document.pages:
        for kind, target, *_ in page.links:
            if kind != "internal" and target.startswith(BASE):
                yield Problem(OURS, REMARK, {"text": target.removeprefix(BASE)})
