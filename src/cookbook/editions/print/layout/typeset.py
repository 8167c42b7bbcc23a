"""Lays out one rendering with WeasyPrint and writes its PDF; runs in a process of its own."""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cookbook.disk.opening import read_bytes
from cookbook.editions.print.layout.rendering import LaidPart, Layout, Outcome, PageNumbers, Pagination, Rendering
from cookbook.editions.print.layout.said import warnings_of_weasyprint
from cookbook.editions.print.layout.sources import BASE
from cookbook.problems import Place, Problem
from cookbook.rules import Severity
from cookbook.settings.profile import smallest_type
from cookbook.store.shelf import Shelf

if TYPE_CHECKING:
    from cookbook.editions.print.layout.parts import BookParts

OURS = Place("print")
"""The place of what no single entry is to blame for."""
REMARK = "print-warning"
"""What is said of what WeasyPrint remarks on."""
ROUNDS = 7
"""How many layouts page numbers get to settle in; four have always been enough."""
WIDE = 100
"""A page number to begin with: as wide as most."""


def paginate(rendering: Rendering, known: Mapping[str, LaidPart]) -> Pagination:
    """How a rendering breaks, which others that break alike begin with; only what is `known` of none of its parts is laid out.

    It begins with numbers that are the same for any text, so that it comes to the same whatever was known. True ones are printed
    only where no article is to be set closer or longer any more, since most parts print some.
    """
    from cookbook.editions.print.layout.parts import BookParts

    press = _Press(rendering)
    parts = BookParts(press.html.etree_element, known)
    layout = Layout(dict.fromkeys(press.links.anchors, WIDE))
    pages = 0
    for _ in range(2 * ROUNDS):
        laid = press.lay_out_parts(layout, parts)
        if laid is None:
            break
        pages, found = laid
        if found == layout:
            break
        layout = found if found.shapes == layout.shapes else replace(found, numbers=layout.numbers)
        gc.collect()  # Nobody else does: see `hurry`.
    return Pagination(layout, pages, parts.used)


def count(rendering: Rendering) -> Outcome:
    """Lay out without writing: how many pages there are, for a product that must know."""
    with warnings_of_weasyprint() as said:
        document, layout = _settle(_Press(rendering), None, said)
    problems = tuple(Problem(OURS, REMARK, {"text": text}) for text in dict.fromkeys(said))
    return Outcome(layout.numbers, len(document.pages), problems)


def typeset(rendering: Rendering, layout: Layout | None) -> Outcome:
    """Write the PDF, or give its problems and write nothing; what a layout before this one taught saves one."""
    with warnings_of_weasyprint() as said:
        press = _Press(rendering)
        document, layout = _settle(press, layout, said)
        problems = [*press.measure(document), *_strays(document), *press.too_long(document, layout)]
        data = b"" if _stops(problems) or said else press.write(document)
        # Any other font was borrowed from the machine.
        said += [f"font {font.family}" for font in document.fonts.values() if font.family not in rendering.faces.families]
    problems += [Problem(OURS, REMARK, {"text": text}) for text in dict.fromkeys(said)]
    if data and not _stops(problems):
        rendering.target.parent.mkdir(parents=True, exist_ok=True)
        rendering.target.write_bytes(data)
        if rendering.condition:
            return press.look_at(rendering.target, layout.numbers, problems)
    return Outcome(layout.numbers, len(document.pages), tuple(problems))


def _stops(problems: list[Problem]) -> bool:
    return any(problem.severity is Severity.ERROR for problem in problems)


def _settle(press: _Press, layout: Layout | None, said: list[str]) -> tuple[Any, Layout]:
    """The pages once all text has its place and the numbers printed on them are true."""
    document, layout = _numbered(press, layout or press.guess(), said)
    while press.fit(document):
        document, layout = _numbered(press, layout, said)
    return document, layout


def _numbered(press: _Press, layout: Layout, said: list[str]) -> tuple[Any, Layout]:
    """The pages once the numbers printed on them are true."""
    document, found = press.lay_out(layout)
    for _ in range(1, ROUNDS):
        if found == layout:
            return document, layout
        layout, document = found, None
        gc.collect()  # Nobody else does: see `hurry`.
        document, found = press.lay_out(layout)
    if found != layout:
        said.append("page numbers do not settle")
    return document, layout


class _Press:
    """A parsed rendering with its styles and fonts, to be laid out as often as its page numbers need."""

    def __init__(self, rendering: Rendering) -> None:
        from weasyprint import CSS, HTML
        from weasyprint.text.fonts import FontConfiguration

        from cookbook.editions.print.layout.fetcher import ShelfFetcher
        from cookbook.editions.print.layout.filling import Filling
        from cookbook.editions.print.layout.fit import Fitting
        from cookbook.editions.print.layout.hyphens import know_hyphens
        from cookbook.editions.print.layout.inside import hurry, keep_lines
        from cookbook.editions.print.layout.last_words import keep_last_words
        from cookbook.editions.print.layout.notes import asides_of
        from cookbook.editions.print.layout.numbering import PageLinks, describe_drawings, number_sources
        from cookbook.editions.print.layout.spacing import tie

        hurry()
        keep_lines()
        know_hyphens(rendering.hyphens)
        fetcher = ShelfFetcher(rendering.shelf, rendering.faces)
        self.rendering = rendering
        self.fonts = FontConfiguration()
        self.html = HTML(string=rendering.html, base_url=BASE, url_fetcher=fetcher)
        self.styles = CSS(string=rendering.sheet, base_url=BASE, url_fetcher=fetcher, font_config=self.fonts)
        self.fitting = Fitting(self.html.etree_element, smallest_type(rendering.condition) / rendering.scale)
        self.filling = Filling.of(self.html.etree_element, rendering.multiple)
        self.links = PageLinks.of(self.html.etree_element)
        self.asides = asides_of(self.html.etree_element)
        describe_drawings(self.html.etree_element, rendering.faces.roles["sans"][0].name)
        number_sources(self.html.etree_element)
        tie(self.html.etree_element)
        keep_last_words(self.html.etree_element)

    def guess(self) -> Layout:
        """Numbers to begin with; none where no link prints one, so that a single layout will do."""
        from cookbook.editions.print.layout.numbering import guess

        return Layout(guess(self.html.etree_element)) if self.links.targets else Layout({})

    def lay_out(self, layout: Layout) -> tuple[Any, Layout]:
        """The pages as `layout` says, and what would have been right."""
        from cookbook.editions.print.layout.copyfit import copyfit, filled, tighten
        from cookbook.editions.print.layout.notes import placed, put_aside
        from cookbook.editions.print.layout.numbering import numbers_of

        root = self.html.etree_element
        self.links.write(layout.numbers)
        put_aside(self.asides, layout.notes)
        tighten(root, layout.closer)
        self.filling.fill(layout.filling)
        document = self._render()
        numbers = numbers_of(document, self.links.anchors)
        notes = placed(document, layout.notes)
        full = [filled(page) for page in document.pages[: len(document.pages) - layout.filling]]
        closer, moved = copyfit(full, root, numbers, layout.closer)
        return document, Layout(moved, closer, notes, self.filling.wanted(len(full)))

    def lay_out_parts(self, layout: Layout, parts: BookParts) -> tuple[int, Layout] | None:
        """How many pages there are, and what would have been right, by parts; None where two of them share a page."""
        from cookbook.editions.print.layout.copyfit import copyfit, tighten
        from cookbook.editions.print.layout.notes import put_aside

        root = self.html.etree_element
        in_text = {anchor: None for anchor, offset in layout.notes.items() if offset is None}
        self.links.write(layout.numbers)
        put_aside(self.asides, in_text)  # How far the others are brought down changes nothing else.
        tighten(root, layout.closer)
        if (laid := parts.laid(self._render)) is None:
            return None
        numbers = {anchor: page for anchor, page in laid.numbers.items() if anchor in self.links.anchors}
        closer, moved = copyfit(laid.filled, root, numbers, layout.closer)
        filling = self.filling.wanted(len(laid.filled))
        return len(laid.filled) + filling, Layout(moved, closer, {**in_text, **laid.notes}, filling)

    def _render(self) -> Any:
        return self.html.render(font_config=self.fonts, stylesheets=[self.styles])

    def fit(self, document: Any) -> bool:
        """Make room for what runs over, by one step; False where all fits, or no step is left."""
        from cookbook.editions.print.layout.overflow import outside

        return self.fitting.fit(outside(document, self.rendering), document)

    def measure(self, document: Any) -> Iterator[Problem]:
        """Text that does not fit, and what was left out so that the rest does."""
        from cookbook.editions.print.layout.overflow import measure, origins_of

        yield from self.fitting.left_out(origins_of(self.html.etree_element))
        yield from measure(document, self.html.etree_element, self.rendering)

    def too_long(self, document: Any, layout: Layout) -> Iterator[Problem]:
        """The articles that are longer than their units, told once: of the file for the press."""
        from cookbook.editions.print.layout.copyfit import too_long

        if self.rendering.condition:
            yield from too_long(document, self.html.etree_element, layout.numbers)

    def write(self, document: Any) -> bytes:
        """The finished PDF."""
        from cookbook.editions.print.layout.finish import finish, true_boxes
        from cookbook.editions.print.press import Finishing, press
        from cookbook.editions.print.press.colours import Separator

        identifier = hashlib.sha256(self.rendering.html.encode()).digest()[:16]
        rendering, condition = self.rendering, self.rendering.condition
        options = {"pdf_variant": rendering.variant or None, "pdf_identifier": identifier, "optimize_images": True}
        data = document.write_pdf(None, rendering.scale, None if rendering.scale == 1 else true_boxes, **options)
        if condition is None:
            return finish(data)
        icc = read_bytes(rendering.shelf[condition.icc])
        separator = Separator(icc, rendering.palette.inks, condition.ink / 100)
        return press(data, condition, separator, identifier, Finishing(rendering.multiple, rendering.folds))

    def look_at(self, file: Path, numbers: PageNumbers, problems: list[Problem]) -> Outcome:
        """Look at the written file as a shop would: what it finds stops the press."""
        from cookbook.editions.print.layout.numbering import headings_of
        from cookbook.editions.print.press.inspection import condition_of, problems_of, product_of
        from preflight import Order, look

        profile = self.rendering.condition
        condition = condition_of(profile, profile.condition) if profile else None
        titles = headings_of(self.html.etree_element, numbers)
        seen = Shelf(self.rendering.seen)
        report = look(file, Order(condition, product_of(file), titles, self.rendering.multiple), seen)
        seen.save()
        found = (*problems, *problems_of(report, f"print/{file.name}"))
        return Outcome(numbers, report.pages, found, report.counts)


def _strays(document: Any) -> Iterator[Problem]:
    """Links that took a path of the virtual folder for an address of the web."""
    for page in document.pages:
        for kind, target, *_ in page.links:
            if kind != "internal" and target.startswith(BASE):
                yield Problem(OURS, REMARK, {"text": target.removeprefix(BASE)})
