"""A parsed rendering with its styles and fonts, to be laid out as often as its page numbers need, and written."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cookbook.disk.opening import read_bytes
from cookbook.editions.print.layout.rendering import Layout, Outcome, PageNumbers, Rendering
from cookbook.editions.print.layout.sources import BASE
from cookbook.problems import Problem
from cookbook.settings.profile import smallest_type
from cookbook.store.shelf import Shelf

if TYPE_CHECKING:
    from cookbook.editions.print.layout.parts import BookParts


class Galley:
    """A parsed rendering with its styles and fonts, to be laid out as often as its page numbers need."""

    def __init__(self, rendering: Rendering, beside: Galley | None = None) -> None:
        """`beside` has parsed the same styles."""
        from weasyprint import CSS, HTML
        from weasyprint.text.fonts import FontConfiguration

        from cookbook.editions.print.layout.facing import Facing
        from cookbook.editions.print.layout.fetcher import ShelfFetcher
        from cookbook.editions.print.layout.filling import Filling
        from cookbook.editions.print.layout.fit import Fitting
        from cookbook.editions.print.layout.haste import hurry
        from cookbook.editions.print.layout.hyphens import know_hyphens
        from cookbook.editions.print.layout.inside import keep_lines
        from cookbook.editions.print.layout.last_words import keep_last_words
        from cookbook.editions.print.layout.notes import asides_of
        from cookbook.editions.print.layout.numbering import PageLinks, describe_drawings, number_sources
        from cookbook.editions.print.layout.spacing import tie

        if beside is None:
            keep_lines()
            hurry()
            know_hyphens(rendering.hyphens)
        fetcher = ShelfFetcher(rendering.shelf, rendering.faces)
        self.rendering = rendering
        self.fonts: FontConfiguration = beside.fonts if beside else FontConfiguration()
        self.html = HTML(string=rendering.html, base_url=BASE, url_fetcher=fetcher)
        made = {"base_url": BASE, "url_fetcher": fetcher, "font_config": self.fonts}
        self.styles: CSS = beside.styles if beside else CSS(string=rendering.sheet, **made)
        self.fitting = Fitting(self.html.etree_element, smallest_type(rendering.condition) / rendering.scale)
        self.filling = Filling.of(self.html.etree_element, rendering.multiple)
        self.facing = Facing.of(self.html.etree_element)
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
        from cookbook.editions.print.layout.copyfit import filled
        from cookbook.editions.print.layout.facing import compose
        from cookbook.editions.print.layout.notes import placed, put_aside
        from cookbook.editions.print.layout.numbering import numbers_of

        root = self.html.etree_element
        self.links.write(layout.numbers)
        put_aside(self.asides, layout.notes)
        self.facing.arrange(layout)
        self.filling.fill(layout.filling)
        document = self._render()
        numbers = numbers_of(document, self.links.anchors)
        notes = placed(document, layout.notes)
        full = [filled(page) for page in document.pages[: len(document.pages) - layout.filling]]
        closer, beside, moved = compose(full, root, numbers, layout)
        return document, Layout(moved, closer, notes, self.filling.wanted(len(full)), beside)

    def lay_out_parts(self, layout: Layout, parts: BookParts) -> tuple[int, Layout] | None:
        """How many pages there are, and what would have been right, by parts; None where two of them share a page."""
        from cookbook.editions.print.layout.facing import compose
        from cookbook.editions.print.layout.notes import put_aside

        root = self.html.etree_element
        in_text = {anchor: None for anchor, offset in layout.notes.items() if offset is None}
        self.links.write(layout.numbers)
        self.links.level()
        put_aside(self.asides, in_text)  # How far the others are brought down changes nothing else.
        self.facing.arrange(layout)
        if (laid := parts.laid(self._render)) is None:
            return None
        numbers = {anchor: page for anchor, page in laid.numbers.items() if anchor in self.links.anchors}
        closer, beside, moved = compose(laid.filled, root, numbers, layout)
        filling = self.filling.wanted(len(laid.filled))
        return len(laid.filled) + filling, Layout(moved, closer, {**in_text, **laid.notes}, filling, beside)

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
