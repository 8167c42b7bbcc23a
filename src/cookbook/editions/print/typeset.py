"""Lays out one rendering with WeasyPrint and writes its PDF; runs in a process of its own."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from cookbook.editions.print.rendering import Outcome, PageNumbers, Rendering
from cookbook.editions.print.shelf import BASE
from cookbook.problems import Place, Problem, Severity

OURS = Place("print")
"""The place of what no single entry is to blame for."""
FAMILIES = ("Source Sans 3", "Source Serif 4")
"""The fonts that we ship; any other was borrowed from the machine."""
ROUNDS = 5
"""How many layouts page numbers get to settle in; three have always been enough."""


def paginate(rendering: Rendering) -> PageNumbers:
    """Page numbers of a first layout, which others can begin with."""
    press = _Press(rendering)
    return press.lay_out(press.guess())[1]


def count(rendering: Rendering, numbers: PageNumbers) -> Outcome:
    """Lay out without writing: how many pages there are, for a product that must know."""
    with warnings_of_weasyprint() as said:
        document, found = _settle(_Press(rendering), numbers, said)
    problems = tuple(Problem(OURS, "print-warning", {"text": text}) for text in dict.fromkeys(said))
    return Outcome(found, len(document.pages), problems)


def typeset(rendering: Rendering, numbers: PageNumbers) -> Outcome:
    """Write the PDF, or give its problems and write nothing; `numbers` of a layout before this save one."""
    with warnings_of_weasyprint() as said:
        press = _Press(rendering)
        document, numbers = _settle(press, numbers, said)
        problems = [*press.measure(document), *_strays(document)]
        data = b"" if _stops(problems) or said else press.write(document)
        said += [f"font {font.family}" for font in document.fonts.values() if font.family not in FAMILIES]
    problems += [Problem(OURS, "print-warning", {"text": text}) for text in dict.fromkeys(said)]
    if data and not _stops(problems):
        rendering.target.parent.mkdir(parents=True, exist_ok=True)
        rendering.target.write_bytes(data)
    return Outcome(numbers, len(document.pages), tuple(problems))


def _stops(problems: list[Problem]) -> bool:
    return any(problem.severity is Severity.ERROR for problem in problems)


def _settle(press: _Press, numbers: PageNumbers, said: list[str]) -> tuple[Any, PageNumbers]:
    """The pages once the numbers printed on them are true."""
    numbers = numbers or press.guess()
    for _ in range(ROUNDS):
        document, found = press.lay_out(numbers)
        if found == numbers:
            return document, found
        numbers = found
    said.append("page numbers do not settle")
    return document, numbers


class _Press:
    """A parsed rendering with its styles and fonts, to be laid out as often as its page numbers need."""

    def __init__(self, rendering: Rendering) -> None:
        from weasyprint import CSS, HTML
        from weasyprint.text.fonts import FontConfiguration

        from cookbook.editions.print.fetcher import ShelfFetcher
        from cookbook.editions.print.hyphens import know_hyphens
        from cookbook.editions.print.references import describe_drawings, targets_of
        from cookbook.editions.print.spacing import tie
        from cookbook.editions.print.speed import hurry

        hurry()
        know_hyphens(rendering.hyphens)
        fetcher = ShelfFetcher(rendering.shelf)
        self.rendering = rendering
        self.fonts = FontConfiguration()
        self.html = HTML(string=rendering.html, base_url=BASE, url_fetcher=fetcher)
        self.styles = [CSS(url=BASE + name, url_fetcher=fetcher, font_config=self.fonts) for name in rendering.styles]
        self.targets = targets_of(self.html.etree_element)
        describe_drawings(self.html.etree_element)
        tie(self.html.etree_element)

    def guess(self) -> PageNumbers:
        """Numbers to begin with; none where no link prints one, so that a single layout will do."""
        from cookbook.editions.print.references import guess

        return guess(self.html.etree_element) if self.targets else {}

    def lay_out(self, numbers: PageNumbers) -> tuple[Any, PageNumbers]:
        """The pages with `numbers` printed, and the numbers that would have been right."""
        from cookbook.editions.print.references import number, numbers_of

        number(self.targets, numbers)
        document = self.html.render(font_config=self.fonts, stylesheets=self.styles)
        return document, numbers_of(document, self.targets)

    def measure(self, document: Any) -> Iterator[Problem]:
        """Text that does not fit, and pictures that would print coarse."""
        from cookbook.editions.print.measure import measure
        from cookbook.editions.print.resolution import coarse_pictures

        yield from measure(document, self.html.etree_element, self.rendering)
        if self.rendering.condition:
            yield from coarse_pictures(document, self.html.etree_element, self.rendering.condition)

    def write(self, document: Any) -> bytes:
        """The finished PDF."""
        from cookbook.editions.print.finish import finish
        from cookbook.editions.print.press import press

        identifier = hashlib.sha256(self.rendering.html.encode()).digest()[:16]
        data = document.write_pdf(pdf_variant=self.rendering.variant or None, pdf_identifier=identifier, optimize_images=True)
        condition = self.rendering.condition
        if condition is None:
            return finish(data)
        return press(data, condition, self.rendering.shelf, identifier, self.rendering.multiple)


def _strays(document: Any) -> Iterator[Problem]:
    """Links that took a path of the virtual folder for an address of the web."""
    for page in document.pages:
        for kind, target, *_ in page.links:
            if kind != "internal" and target.startswith(BASE):
                yield Problem(OURS, "print-warning", {"text": target.removeprefix(BASE)})


@contextmanager
def warnings_of_weasyprint() -> Iterator[list[str]]:
    """What WeasyPrint and the libraries that it draws with say while the block runs."""
    said: list[str] = []

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            said.append(record.getMessage())

    listener = Listener(logging.WARNING)
    loggers = [logging.getLogger(name) for name in ("weasyprint", "fontTools")]
    for logger in loggers:
        logger.addHandler(listener)
    try:
        yield said
    finally:
        for logger in loggers:
            logger.removeHandler(listener)
