"""An entry as a page: facts in a box, its fields in their order, then who uses it and where it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from cookbook.article import Placement
from cookbook.article.tools import sources_of, users_of
from cookbook.editions.site.material import blocks as md
from cookbook.editions.site.material.inline import Inline, link, strong, text
from cookbook.editions.site.material.pages import MaterialPage, PageWriter
from cookbook.editions.site.material.values import LOOKS, TASKS, has_prose
from cookbook.model import ALL_KINDS
from cookbook.model.book import Entry
from cookbook.model.content import Content, Image, Practice, Serving, standing
from cookbook.model.measure import Column, Measure
from cookbook.model.menu import MENU
from cookbook.model.text import Prose, Reference
from cookbook.model.vocabulary import PHASE

FILES = ("data", "observations")
"""Fields that name files: their figures have a section of their own."""


@dataclass
class ArticleWriter(PageWriter):
    """Writes the page of one entry."""

    entry: Entry[Content]

    @property
    def content(self) -> Content:
        return self.entry.texts[self.lang]

    def page(self) -> MaterialPage:
        """The page."""
        content = self.content
        ids = (*content.themes, *(id for id in getattr(content, "phases", ()) if id.kind == PHASE.name))
        tags = tuple(str(self.linked.entry(id.kind, id).texts[self.lang].title) for id in ids)
        return MaterialPage(self.file, content.title, content.summary, list(self._blocks()), tags)

    def _blocks(self) -> Iterator[str]:
        content = self.content
        place = Placement(content, self.voice, self.here)
        names = [name for name in place.rest() if not isinstance(getattr(content, name), bool) and name not in FILES]
        facts = [name for name in names if self._is_fact(name)]
        yield from self.opening(self.text(content.title), self.text(content.summary))
        yield from self._notes()
        yield self._facts(place, facts)
        if place.has("troubles"):
            yield from self._section(place, "troubles")
        for name in names:
            if name not in facts:
                yield from self._section(place, name)
        yield from self._sums()
        yield from self._figures()
        yield from self._users()
        yield from self._colophon(place)

    def _notes(self) -> Iterator[str]:
        if getattr(self.content, "example", None) is True:
            yield md.admonition("warning", [text(self.voice("example_banner"))])
        if getattr(self.content, "invented", None) is True:
            yield md.admonition("warning", [text(self.voice("story_banner"))])
        if self.lang in self.entry.untranslated:
            written = self.voice.written_in(self.entry.written_in)
            yield md.admonition("note", [text(self.voice("partly_translated", language=written))])

    def _is_fact(self, name: str) -> bool:
        """Whether a field fits into a line and says something of the whole."""
        value = getattr(self.content, name)
        first = value[0] if isinstance(value, tuple) else value
        if name in LOOKS or name in TASKS or isinstance(first, (Prose, Measure)):
            return False
        if isinstance(first, Reference):
            return not isinstance(value, tuple) or ALL_KINDS[first.kind].is_vocabulary
        return not isinstance(first, BaseModel) or not (isinstance(value, tuple) or has_prose(first))

    def _standing(self) -> str:
        """How far it has been proved, or where it stands."""
        name = standing(self.content)
        return self.voice.choice(f"{name}_help", getattr(self.content, name)) if name else ""

    def _facts(self, place: Placement, names: list[str]) -> str:
        rows: list[tuple[Inline, Inline]] = []
        last = [*(["status"] if isinstance(self.content, Practice) else []), *(["reviewed"] if self.content.reviewed else [])]
        for name in (*names, *last):
            value = getattr(self.content, name)
            own = (
                self.values.facts(value)
                if isinstance(value, Serving)
                else [(text(place.title(name)), self.values.line(value, name))]
            )
            rows.extend(own)
        items = [[Inline(f"**{head}:** {value}")] for head, value in rows]
        return md.admonition("abstract", [md.items(items)], text(self.voice.kind(self.entry.kind, "one")))

    def _section(self, place: Placement, name: str) -> Iterator[str]:
        value = getattr(self.content, name)
        yield md.heading(2, text(place.title(name)))
        if name == "images":
            yield from (block for image in value for block in self._picture(image))
        elif isinstance(value, tuple) and isinstance(value[0], Reference):
            yield self.cards([self.linked.entry(id.kind, id) for id in value])
        elif isinstance(value, Measure):
            yield from self._measure(value)
        elif name in LOOKS:
            yield md.admonition(LOOKS[name], self.values.blocks(value, name))
        else:
            yield from self.values.blocks(value, name)

    def _measure(self, measure: Measure) -> Iterator[str]:
        """What a metric is counted from, a table at a time, and what is counted."""
        for sheet in measure.sheets:
            yield md.heading(3, self.text(sheet.title))
            yield self.text(sheet.row)
            yield md.items([[Inline(f"{self.text(column.title)}: {self._fits(column)}")] for column in sheet.columns])
        told = [(self.text(figure.title), text(self.voice.choice("how", figure.how))) for figure in measure.figures]
        yield md.items([[Inline(f"{title} ({how})")] for title, how in told])

    def _fits(self, column: Column) -> Inline:
        """What may stand in a column."""
        words = [self.text(choice.title) for choice in column.choices]
        return Inline(" / ".join(words)) if words else text(self.voice.choice("holds", column.holds))

    def _picture(self, image: Image) -> Iterator[str]:
        yield md.picture(text(image.alt), self.here.picture(image.file))
        told = [self.text(image.caption)] if image.caption else []
        yield Inline(" ".join([*told, f"*{text(image.credit)}, {text(image.licence)}*"]))

    def _sums(self) -> Iterator[str]:
        """What a whole menu takes."""
        sums = self.linked.totals.get(self.entry.id) if self.entry.kind == MENU else None
        if sums is None:
            return
        found = {"total_time": sums.time, "total_effort": sums.effort, "total_cost": sums.cost, "total_work": sums.work,
                 "roles_needed": sums.roles, "methods_total": sums.methods, "metrics_first": sums.metrics}  # fmt: skip
        yield md.heading(2, text(self.voice("totals")))
        told = [(name, value) for name, value in found.items() if value]
        yield md.items([[Inline(f"**{text(self.voice(name))}:** {self.values.line(value)}")] for name, value in told])

    def _figures(self) -> Iterator[str]:
        """The figures of a metric."""
        figures = self.linked.book.figures_in(self.entry, self.lang)
        if not figures:
            return
        yield md.heading(2, text(self.voice("data")))
        head = [text(self.voice(name)) for name in ("period", "area", "value", "state", "source")]
        yield md.table(head, [[text(row.period), text(row.area), text(self.voice.number(row.value)),
            text(self.voice(f"state_{row.status}")), self.values.link(row.source)] for row in figures])  # fmt: skip

    def _users(self) -> Iterator[str]:
        users = users_of(self.linked, self.entry)
        if users:
            yield md.heading(2, text(self.voice("used_by")))
        for kind, entries in users:
            yield strong(text(self.voice.kind(kind, "many")))
            yield self.summaries(entries)

    def _colophon(self, place: Placement) -> Iterator[str]:
        """Where it comes from."""
        sources = sources_of(self.linked, self.entry)
        if sources:
            yield md.heading(2, text(self.voice("sources")))
            yield md.items([[self.values.link(source)] for source in sources])
        yield "* * *"
        authors = self.values.line(self.content.authors, "authors")
        yield Inline(f"{text(place.title('authors'))}: {authors}. {text(self._standing())}")
        if edit := self.hosting.edit(self.entry.source.file):
            yield link(text(self.voice("edit")), edit)
