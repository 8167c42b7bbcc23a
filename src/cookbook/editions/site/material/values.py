"""Typed values as Markdown: what fits into a line, and what stands as blocks; records and fields of any kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from pydantic import BaseModel

from cookbook.article.tools import Row, rows
from cookbook.editions.site.material import blocks as md
from cookbook.editions.site.material.blocks import Blocks
from cookbook.editions.site.material.commonmark import Running
from cookbook.editions.site.material.inline import Inline, joined, link, spoken, strong, text
from cookbook.editions.site.material.places import Here
from cookbook.language.speech import Speech, shown, voice_of
from cookbook.link import LinkedBook
from cookbook.model.book import Entry
from cookbook.model.content import Serving
from cookbook.model.quantity import Quantity
from cookbook.model.scalar import PartialDate
from cookbook.model.text import Line, OwnId, Prose, Reference, Text, WebAddress

LOOKS = {"pitfalls": "warning", "limits": "warning", "avoid_when": "warning", "example": "example", "tips": "tip"}
"""Fields that stand in a box, and the box of Material that fits."""
TASKS = ("ingredients", "supplies")
"""Lines to tick off."""
CHAPTERS = ("steps", "courses", "templates")
"""Records with a heading each."""
TOLD = ("text", "claim", "finding", "lesson")
"""Prose of a record that needs no heading."""
NUMBERED = ("steps", "courses", "agenda")
"""Records whose order says something."""
AMOUNTS = (Quantity, PartialDate, date, bool, int, float)


def has_prose(record: BaseModel) -> bool:
    """Whether a record has more to say than fits into a line."""
    return any(isinstance(value, Prose) for _, value in record)


@dataclass(frozen=True)
class Values:
    """How one page shows values."""

    linked: LinkedBook
    lang: str
    here: Here
    running: Running

    @property
    def voice(self) -> Speech:
        return voice_of(self.linked.book, self.lang)

    def title(self, entry: Entry) -> Inline:
        """What an entry is called."""
        words = entry.texts[self.lang].title
        return spoken(text(words), words.lang, self.lang)

    def link(self, target: Entry | Reference) -> Inline:
        """A link to an entry under its title."""
        entry = target if isinstance(target, Entry) else self.linked.entry(target.kind, target)
        return link(self.title(entry), self.here.to(*entry.key))

    def line(self, value: object, name: str = "") -> Inline:
        """A value in a line; `name` is its field, which knows the words of a choice."""
        if isinstance(value, tuple):
            return joined([self.line(item, name) for item in value])
        if isinstance(value, BaseModel):
            return joined([Inline(f"{text(row.heading)} {self.line(row.value, row.name)}") for row in self.rows(value)])
        if isinstance(value, WebAddress):
            return link(text(value), value)
        if isinstance(value, Text):
            return spoken(text(value), value.lang, self.lang)
        if isinstance(value, Reference):
            return self.link(value)
        return text(shown(value, self.lang) if isinstance(value, AMOUNTS) else self.voice.choice(name, value))

    def rows(self, record: BaseModel) -> list[Row]:
        """The fields of a record that have a value; names of files say nothing here, nor do words for `check` alone."""
        said = (row for row in rows(record, self.voice) if not isinstance(row.value, (OwnId, Mapping)))
        found = [row for row in said if row.name != "estimate"]
        amount, unit = getattr(record, "value", None), getattr(record, "unit", None)
        if not isinstance(amount, Text) or not isinstance(unit, Text):
            return found
        whole = {"value": Line(f"{amount} {unit}", amount.lang)}
        return [Row(row.name, row.heading, whole.get(row.name, row.value)) for row in found if row.name != "unit"]

    def facts(self, record: BaseModel) -> Iterator[tuple[Inline, Inline]]:
        """Heading and value of each field in a line."""
        for row in self.rows(record):
            value = self.line(row.value, row.name)
            if isinstance(record, Serving):
                value = self._of_serving(record, row, value)
            yield text(row.heading), value

    def _of_serving(self, serving: Serving, row: Row, value: Inline) -> Inline:
        if row.name == "difficulty":
            return Inline(f"{value}/3, {text(self.voice.choice('difficulty', serving.difficulty))}")
        return Inline(f"{value} ({text(self.voice('estimate'))})") if row.name in serving.estimate else value

    def blocks(self, value: object, name: str) -> Blocks:
        """A value as blocks; `name` is its field."""
        if isinstance(value, Prose):
            return self.running.blocks(value, value.lang)
        if isinstance(value, BaseModel):
            return self._record(self.rows(value))
        if not isinstance(value, tuple):
            return [self.line(value, name)]
        if not isinstance(value[0], BaseModel):
            return [md.tasks(self.line(item, name) for item in value) if name in TASKS else self._list(value, name)]
        if name in CHAPTERS:
            numbers = [f"{number}. " if name in NUMBERED else "" for number in range(1, len(value) + 1)]
            return [
                block for number, item in zip(numbers, value, strict=True) for block in self._chapter(self.rows(item), number)
            ]
        if name in NUMBERED or any(has_prose(item) for item in value):
            return [md.items([self._record(self.rows(item)) for item in value], "1." if name in NUMBERED else "-")]
        return [self._table(value)]

    def _list(self, values: Sequence[object], name: str) -> str:
        return md.items([self.blocks(value, name) for value in values])

    def _record(self, found: list[Row]) -> Blocks:
        """A record below its first field, with its amounts beside it."""
        head, rest = found[0], found[1:]
        if isinstance(head.value, Prose) or not rest:
            return self._labelled(found)
        return [self._head(strong(self.line(head.value, head.name)), rest), *self._labelled(rest)]

    def _chapter(self, found: list[Row], number: str) -> Blocks:
        head, rest = found[0], found[1:]
        amounts = self._head(Inline(""), rest)
        title = md.heading(3, Inline(f"{number}{self.line(head.value, head.name)}"))
        return [title, *([amounts] if amounts else []), *self._labelled(rest)]

    def _head(self, title: Inline, found: list[Row]) -> Inline:
        amounts = [self.line(row.value, row.name) for row in found if isinstance(row.value, Quantity)]
        return joined([*([title] if title else []), *(Inline(f"*{amount}*") for amount in amounts)], " · ")

    def _labelled(self, found: list[Row]) -> Blocks:
        """The fields of a record: what it tells as it is, everything else under its heading."""
        told: Blocks = []
        facts = []
        more: Blocks = []
        for row in found:
            if row.name in TOLD:
                told += self.blocks(row.value, row.name)
            elif isinstance(row.value, Prose) or (isinstance(row.value, tuple) and isinstance(row.value[0], (Text, BaseModel))):
                more += [strong(text(row.heading)), *self.blocks(row.value, row.name)]
            elif not isinstance(row.value, Quantity):
                facts.append([Inline(f"**{text(row.heading)}:** {self.line(row.value, row.name)}")])
        return [*told, *([md.items(facts)] if facts else []), *more]

    def _table(self, records: Sequence[BaseModel]) -> str:
        """Records of short fields; an address is where the first field leads."""
        used = {row.name for record in records for row in self.rows(record)} - {"url"}
        names = [name for name in type(records[0]).model_fields if name in used]
        head = [text(self.voice.heading(type(records[0]), name)) for name in names]
        return md.table(head, [[self._cell(record, name) for name in names] for record in records])

    def _cell(self, record: BaseModel, name: str) -> Inline:
        value = getattr(record, name)
        span = Inline("") if value in (None, ()) else self.line(value, name)
        address = getattr(record, "url", None)
        return link(span, address) if address and name == next(iter(type(record).model_fields)) else span
