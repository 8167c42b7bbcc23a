"""Whether a story holds: forms filled as they ask, days in order, figures as counted, decisions as requirements were met."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from cookbook.language.nearest import nearest
from cookbook.language.speech import speech
from cookbook.link.amounts import amounts
from cookbook.model.book import Book, Entry, Worked
from cookbook.model.document import DOCUMENT, Document
from cookbook.model.menu import MENU
from cookbook.model.metric import METRIC
from cookbook.model.story import FilledDocument, GateDecision, Requirement, Story, StoryChapter, ToldFigure
from cookbook.model.text import Prose, Text
from cookbook.model.walk import FieldPath, walk
from cookbook.problems import Problems

SENTENCES = re.compile(r"(?<=[.!?])\s+|\n\n")
LARGE = 1000
"""The least number that is taken for an amount, not for a count of something else."""
YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
SPACES = re.compile(r"[\u00a0\u202f]")
"""The spaces that stand between the digits of a number."""


def check(book: Book, entry: Entry[Story], problems: Problems) -> None:
    """Everything that is asked of one story."""
    if not entry.content.invented:
        problems.note(entry.source.place(("invented",)), "story-not-invented")
    for number, (before, after) in enumerate(pairwise(entry.content.chapters), start=1):
        if after.when.last < before.when.first:
            place = entry.source.place(("chapters", number, "when"))
            problems.note(place, "story-order", found=after.when.iso, before=before.when.iso)
    _Checking(book, entry, problems).all()


class _Checking:
    def __init__(self, book: Book, entry: Entry[Story], problems: Problems) -> None:
        self.book, self.entry, self.problems = book, entry, problems
        self.names: set[str] = set()
        self.is_sound = all((METRIC.name, one.metric) in book.entries for one in entry.content.observations)
        """Whether its observations are of metrics that there are: if not, that has been noted."""

    def all(self) -> None:
        for number, chapter in enumerate(self.entry.content.chapters):
            at: FieldPath = ("chapters", number)
            for index, paper in enumerate(chapter.papers):
                self.paper((*at, "papers", index), paper)
            for index, told in enumerate(chapter.figures):
                self.told((*at, "figures", index), chapter, told)
            if chapter.gate:
                self.gate((*at, "gate"), chapter.gate)
        for lang, source in self.entry.sources.items():
            for path, value in walk(self.entry.texts[lang]):
                if isinstance(value, Prose) and value.lang == lang:
                    for snippet, whole, together in _sums(value):
                        self.problems.note(source.place(path, snippet), "story-sum", found=whole, expected=together)

    def note(self, path: FieldPath, code: str, **args: object) -> None:
        self.problems.note(self.entry.source.place(path), code, **args)

    def paper(self, at: FieldPath, paper: FilledDocument) -> None:
        """Every blank is filled and no other, what is written into tables fits them, and no two papers have one name."""
        if str(paper.name) in self.names:
            self.note((*at, "name"), "story-name-twice", found=str(paper.name))
        self.names.add(str(paper.name))
        if (DOCUMENT.name, paper.document) not in self.book.entries:
            return
        document = self.book.one(DOCUMENT, paper.document).content
        known = document.labels
        for name in paper.values.keys() - known.keys():
            self.note((*at, "values", name), "story-blank-unknown", found=name, known=", ".join(known), near=nearest(name, known))
        if missing := [name for name in known if name not in paper.values]:
            self.note((*at, "values"), "story-blank-missing", found=", ".join(missing))
        self.parts(at, paper, document)

    def parts(self, at: FieldPath, paper: FilledDocument, document: Document) -> None:
        for index, filled in enumerate(paper.parts):
            path = (*at, "parts", index)
            if filled.part in {other.part for other in paper.parts[:index]}:
                self.note((*path, "part"), "story-filled-twice", found=filled.part)
            if filled.part > len(document.parts):
                self.note((*path, "part"), "story-part", found=filled.part, most=len(document.parts))
                continue
            part = document.parts[filled.part - 1]
            for line, row in enumerate(filled.rows):
                if len(row) != len(part.columns):
                    args = {"found": len(row), "expected": len(part.columns), "title": str(part.title)}
                    self.note((*path, "rows", line), "story-cells", **args)

    def told(self, at: FieldPath, chapter: StoryChapter, told: ToldFigure) -> None:
        """A figure is as it is counted, and some text of its chapter says it in every language."""
        counted = self.counted(at, str(told.metric), str(told.period))
        if counted is None:
            return
        for field, found, expected in (("value", _exact(told.value), counted.value), ("n", told.n, counted.n)):
            if found is not None and found != expected:
                self.note((*at, field), "story-figure", id=str(told.metric), found=_shown(found), expected=_shown(expected))
        for lang in self.entry.sources:
            number = self.entry.content.chapters.index(chapter)
            spoken = self.entry.texts[lang].chapters[number]
            said = _said(spoken, lang)
            for value in (counted.value, *((Decimal(counted.n),) if told.n is not None and counted.n is not None else ())):
                written = SPACES.sub(" ", speech(lang).number(value))
                if spoken.text.lang == lang and not re.search(rf"(?<![\d.,]){re.escape(written)}(?!\d|[.,]\d)", said):
                    place = self.entry.sources[lang].place(("chapters", number, "text"))
                    self.problems.note(place, "story-figure-unsaid", id=str(told.metric), found=written)

    def counted(self, at: FieldPath, metric: str, period: str) -> Worked | None:
        """What the observations of a metric come to in a period; noted where there is nothing."""
        found = self.book.worked(self.entry.id, metric)
        one = next((one for one in found if one.period.lower() == period.lower()), None)
        if one is None and self.is_sound and (METRIC.name, metric) in self.book.entries and not self.is_unread(metric):
            near = ", ".join(one.period.lower() for one in found)
            self.note((*at, "period"), "story-figure-unknown", id=metric, found=period, near=near)
        return one

    def is_unread(self, metric: str) -> bool:
        """Whether something is wrong with the observations of a metric, or with how it is counted: that has been noted."""
        example = self.book.examples.get(self.entry.id, {}).get(metric)
        is_named = any(one.metric == metric for one in self.entry.content.observations)
        return is_named and not (example and example.rows)

    def gate(self, at: FieldPath, gate: GateDecision) -> None:
        """The menu has such a gate, requirements are met as they are counted, and nobody goes on without all of them."""
        menu = self.entry.content.menu
        courses = len(self.book.one(MENU, menu).content.courses) if menu and (MENU.name, menu) in self.book.entries else 0
        if menu and courses and gate.course > courses:
            self.note((*at, "course"), "story-gate", found=gate.course, most=courses)
        for index, one in enumerate(gate.conditions):
            path = (*at, "conditions", index)
            self.requirement(path, one)
            if not one.met and gate.decision == "continue":
                self.note((*path, "met"), "story-gate-unmet")

    def requirement(self, at: FieldPath, one: Requirement) -> None:
        if one.metric is None or one.period is None:
            return
        counted = self.counted(at, str(one.metric), str(one.period))
        if counted is None:
            return
        low, high = _exact(one.least), _exact(one.most)
        is_met = (low is None or counted.value >= low) and (high is None or counted.value <= high)
        if is_met != one.met:
            limit = " ".join(f"{sign} {value:f}" for sign, value in (("≥", low), ("≤", high)) if value is not None)
            self.note((*at, "met"), "story-gate-contradicts", id=str(one.metric), found=_shown(counted.value), limit=limit)


def _sums(text: Prose) -> Iterator[tuple[str, int, int]]:
    """Where a sentence tells a whole and, after a colon, its parts that come to another: its words, the whole, and the sum."""
    for sentence in SENTENCES.split(text):
        told, _, listed = YEAR.sub("", sentence).partition(": ")
        wholes = [number for number in amounts(told, text.lang) if number >= LARGE]
        parts = [number for number in amounts(listed, text.lang) if number >= LARGE]
        if wholes and len(parts) > 1 and sum(parts) != wholes[-1]:
            yield sentence.partition(": ")[0].split("\n")[-1], wholes[-1], sum(parts)


def _said(chapter: StoryChapter, lang: str) -> str:
    """All that a chapter says in a language, its papers and worksheets included."""
    return SPACES.sub(" ", "\n".join(_texts(chapter, lang)))


def _texts(chapter: StoryChapter, lang: str) -> Iterator[str]:
    yield from (str(value) for _, value in walk(chapter) if isinstance(value, Text) and value.lang == lang)


def _exact(value: float | None) -> Decimal | None:
    return None if value is None else Decimal(str(value)).normalize() + 0


def _shown(value: Decimal | int | None) -> str:
    return "–" if value is None else f"{value:f}" if isinstance(value, Decimal) else str(value)
