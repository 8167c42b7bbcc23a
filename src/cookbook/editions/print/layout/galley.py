"""A parsed rendering with its styles and fonts, to be laid out as often as its page numbers need, and written."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from cookbook.disk.opening import read_bytes
from cookbook.editions.print.layout.rendering import Layout, Outcome, PageNumbers, Rendering
from cookbook.editions.print.layout.sources import BASE
from cookbook.problems import Problem
from cookbook.settings.letters import printable
from cookbook.settings.profile import smallest_type
from cookbook.store.digests import digest
from cookbook.store.memo import Memo
from cookbook.store.shelf import Shelf

if TYPE_CHECKING:
    from weasyprint import CSS
    from weasyprint.text.fonts import FontConfiguration

    from cookbook.editions.print.layout.leaves.leaf import PaintedPage
    from cookbook.editions.print.layout.overflow import Origin
    from cookbook.editions.print.layout.parts import BookParts, LayOut


class Galley:
    """A parsed rendering with its styles and fonts, to be laid out as often as its page numbers need."""

    def __init__(self, rendering: Rendering, beside: Galley | None = None) -> None:
        """`beside` has parsed the same styles."""
        from weasyprint import HTML

        from cookbook.editions.print.layout.facing import Facing
        from cookbook.editions.print.layout.fetcher import ShelfFetcher
        from cookbook.editions.print.layout.filling import Filling
        from cookbook.editions.print.layout.fit import Fitting
        from cookbook.editions.print.layout.haste import hurry
        from cookbook.editions.print.layout.hyphens import know_hyphens
        from cookbook.editions.print.layout.inside import keep_lines
        from cookbook.editions.print.layout.last_words import keep_last_words
        from cookbook.editions.print.layout.moving import remember_margins
        from cookbook.editions.print.layout.notes import asides_of
        from cookbook.editions.print.layout.numbering import PageLinks, describe_drawings, number_sources
        from cookbook.editions.print.layout.pieces import read
        from cookbook.editions.print.layout.spacing import tie

        self.rendered: Any = None
        if beside is None:
            keep_lines()
            remember_margins()
            hurry()
            know_hyphens(rendering.hyphens)
        self._fetcher = fetcher = ShelfFetcher(rendering.shelf, rendering.faces)
        self.rendering, self._beside = rendering, beside
        pieces = Memo(self.seen if rendering.painted else Shelf(), "pieces")
        self.html = read(rendering.html, pieces, lambda html: HTML(string=html, base_url=BASE, url_fetcher=fetcher))
        pieces.save()
        self.fitting = Fitting(self.html.etree_element, smallest_type(rendering.condition) / rendering.scale)
        self.filling = Filling.of(self.html.etree_element, rendering.multiple)
        self.facing = Facing.of(self.html.etree_element)
        self.links = PageLinks.of(self.html.etree_element)
        self.asides = asides_of(self.html.etree_element)
        describe_drawings(self.html.etree_element, rendering.faces.roles["sans"][0].name)
        number_sources(self.html.etree_element)
        tie(self.html.etree_element)
        keep_last_words(self.html.etree_element)

    @cached_property
    def fonts(self) -> FontConfiguration:
        """The fonts of its styles, once something is laid out."""
        from weasyprint.text.fonts import FontConfiguration

        return self._beside.fonts if self._beside else FontConfiguration()

    @cached_property
    def styles(self) -> CSS:
        """Its styles, which bring the fonts."""
        from weasyprint import CSS

        made = {"base_url": BASE, "url_fetcher": self._fetcher, "font_config": self.fonts}
        return self._beside.styles if self._beside else CSS(string=self.rendering.sheet, **made)

    @cached_property
    def opening(self) -> Any:
        """The pages of what has all others from a rendering beside it."""
        from cookbook.editions.print.layout.settling import settle

        return settle(self, Layout({}), [])[0]

    def keep(self, parts: Sequence[Any]) -> None:
        """Have the page hold these parts alone from here on."""
        from cookbook.editions.print.layout.facing import Facing

        self.html.etree_element.find("body")[:] = parts
        self.facing = Facing.of(self.html.etree_element)

    @cached_property
    def made_of(self) -> str:
        """The digest of all that pages are made of but the parts."""
        root = self.html.etree_element
        return digest(self.rendering.made_of, ET.tostring(root.find("head"), "unicode"), repr(sorted(root.attrib.items())))

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
        document = self.render()
        numbers = numbers_of(document, self.links.anchors)
        notes = placed(document, layout.notes)
        full = [filled(page) for page in document.pages[: len(document.pages) - layout.filling]]
        closer, beside, moved = compose(full, root, numbers, layout)
        return document, Layout(moved, closer, notes, self.filling.wanted(len(full)), beside)

    def lay_out_parts(self, layout: Layout, parts: BookParts, lay_out: LayOut) -> tuple[int, Layout] | None:
        """How many pages there are, and what would have been right, by parts; None where two of them share a page."""
        from cookbook.editions.print.layout.facing import compose

        self.level(layout)
        if (laid := parts.laid(parts.keys(), lay_out)) is None:
            return None
        in_text = {anchor: None for anchor, offset in layout.notes.items() if offset is None}
        numbers = {anchor: page for anchor, page in laid.numbers.items() if anchor in self.links.anchors}
        closer, beside, moved = compose(laid.filled, self.html.etree_element, numbers, layout)
        filling = self.filling.wanted(len(laid.filled))
        return len(laid.filled) + filling, Layout(moved, closer, {**in_text, **laid.notes}, filling, beside)

    def level(self, layout: Layout, filling: int = 0) -> None:
        """Set the parts as a layout says, however far notes are brought down and whatever digits numbers have."""
        from cookbook.editions.print.layout.notes import put_aside

        self.facing.arrange(layout)
        self.filling.fill(filling)
        self.links.write(layout.numbers)
        self.links.level()
        put_aside(self.asides, {anchor: None for anchor, offset in layout.notes.items() if offset is None})

    def number(self, layout: Layout) -> None:
        """Write the numbers of a layout, and put its notes in their places."""
        from cookbook.editions.print.layout.notes import put_aside

        self.links.write(layout.numbers)
        put_aside(self.asides, layout.notes)

    def render(self) -> Any:
        """The document as it is set now."""
        self.rendered = self.html.render(font_config=self.fonts, stylesheets=[self.styles])
        return self.rendered

    def fit(self, document: Any) -> bool:
        """Make room for what runs over, by one step; False where all fits, or no step is left."""
        from cookbook.editions.print.layout.overflow import outside

        return self.fitting.fit(outside(document, self.rendering), document)

    def spared(self) -> Iterator[tuple[Any, Problem]]:
        """Each part of a page that does without something so that the rest fits."""
        return self.fitting.left_out(self.origins)

    def measure(self, pages: Sequence[Any], first: int = 1) -> Iterator[Problem]:
        """Text of pages that does not fit, and links that lead nowhere."""
        from cookbook.editions.print.layout.overflow import measure, strays

        yield from measure(pages, first, self.origins, self.rendering, self.letters)
        yield from strays(pages)

    @cached_property
    def origins(self) -> Mapping[Any, Origin]:
        """Where each element was written."""
        from cookbook.editions.print.layout.overflow import origins_of

        return origins_of(self.html.etree_element)

    @cached_property
    def letters(self) -> frozenset[str]:
        """The letters that our fonts have."""
        return self._beside.letters if self._beside else printable(self.rendering.faces)

    def too_long(self, full: Sequence[float], layout: Layout) -> Iterator[Problem]:
        """The articles that are longer than their units, told once: of the file for the press."""
        from cookbook.editions.print.layout.copyfit import too_long

        if self.rendering.condition:
            yield from too_long(full, self.html.etree_element, layout.numbers)

    @cached_property
    def options(self) -> Mapping[str, Any]:
        """What WeasyPrint is told of the file."""
        identifier = hashlib.sha256(self.rendering.html.encode()).digest()[:16]
        return {"pdf_variant": self.rendering.variant or None, "pdf_identifier": identifier, "optimize_images": True}

    def paint(self, document: Any, pages: Sequence[Any]) -> Sequence[PaintedPage]:
        """The pages of a document, each painted by itself."""
        from cookbook.editions.print.layout.leaves.binding import complete
        from cookbook.editions.print.layout.leaves.painting import paint

        whole = document.copy(pages)
        is_tagged = complete(self.options)["pdf_tags"]
        return [paint(whole, page, self.rendering.scale, is_tagged=is_tagged) for page in pages]

    def write(self, document: Any, leaves: Sequence[PaintedPage]) -> bytes:
        """The finished PDF of painted pages."""
        from cookbook.editions.print.layout.finish import finish
        from cookbook.editions.print.layout.leaves.binding import bind_leaves
        from cookbook.editions.print.press import Finishing, press
        from cookbook.editions.print.press.colours import Separator

        rendering, condition = self.rendering, self.rendering.condition
        data = bind_leaves(document, leaves, rendering.scale, self.options)
        if condition is None:
            return finish(data)
        icc = read_bytes(rendering.shelf[condition.icc])
        separator = Separator(icc, rendering.palette.inks, condition.ink / 100, self.seen)
        return press(data, condition, separator, self.options["pdf_identifier"], Finishing(rendering.multiple, rendering.folds))

    @cached_property
    def seen(self) -> Shelf:
        """What is known of pages for the press that were looked at before."""
        return Shelf(self.rendering.seen)

    def look_at(self, file: Path, numbers: PageNumbers, problems: list[Problem]) -> Outcome:
        """Look at the written file as a shop would: what it finds stops the press."""
        from cookbook.editions.print.layout.numbering import headings_of
        from cookbook.editions.print.press.inspection import condition_of, problems_of, product_of
        from preflight import Order, look

        profile = self.rendering.condition
        condition = condition_of(profile, profile.condition) if profile else None
        titles = headings_of(self.html.etree_element, numbers)
        report = look(file, Order(condition, product_of(file), titles, self.rendering.multiple), self.seen)
        found = (*problems, *problems_of(report, f"print/{file.name}"))
        return Outcome(numbers, report.pages, found, report.counts)
