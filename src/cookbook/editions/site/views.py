"""Pages made from the whole book: the roadmap, what it covers, its open data, the catalogue of challenges."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import groupby

from cookbook.language.speech import voice_of
from cookbook.link import LinkedBook, tracking
from cookbook.link.checks import REVIEW_DAYS
from cookbook.link.news import news
from cookbook.link.roadmap import ON_ROADMAP, Span, roadmap
from cookbook.model import ENTRY_KINDS
from cookbook.model.book import Entry
from cookbook.model.challenge import Challenge
from cookbook.model.kind import Kind
from cookbook.model.need import Need, NextDecision
from cookbook.model.page import NEWS
from cookbook.model.vocabulary import ACTOR, THEME
from cookbook.where.downloads import scorecard, scored
from cookbook.where.open_data import DATA, feed, files

REVIEWED = 10
"""How many entries the page of news names that were reviewed last."""
STATES = ("open", "piloting", "shaped", "collected", "solved", "closed")
"""States of a challenge in the order in which a company looks for them."""


GROUNDED: tuple[Kind, ...] = tuple(kind for kind in ENTRY_KINDS if "evidence" in kind.model.model_fields)
"""The kinds whose entries name what they rest on."""


@dataclass(frozen=True, slots=True)
class Lane:
    """What happened within a theme."""

    theme: Entry
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class TitledEntries:
    """Entries that belong together, under a title for readers."""

    title: str
    entries: tuple[Entry, ...]


def of_tool(linked: LinkedBook, name: str, lang: str) -> Mapping[str, object]:
    """What the template of a view needs; nothing for the pages that are no views."""
    make = VIEWS.get(name)
    return make(linked, lang) if make else {}


def _roadmap(linked: LinkedBook, lang: str) -> Mapping[str, object]:
    made = roadmap(linked.book)
    ends = [span.last or span.first for span in made.spans]
    years = (min((span.first.year for span in made.spans), default=0), max((end.year for end in ends), default=0))
    areas = made.by(lambda entry: [str(area) for area in getattr(entry.texts[lang], "areas", ())])
    themes = made.by(lambda entry: [str(theme) for theme in getattr(entry.content, "themes", ())])
    voice = voice_of(linked.book, lang)
    anywhere = voice("roadmap_anywhere")
    by_area = [(name or anywhere, spans) for name, spans in areas.items()]
    by_theme = [Lane(linked.one(THEME, id), spans) for id, spans in themes.items() if id]
    return {
        "needs": tracking.needs_by_state(linked.book),
        "decisions": tracking.decisions(linked.book),
        "changes": [(year, tuple(told)) for year, told in groupby(tracking.changes(linked.book), lambda one: one.date.year)],
        "heading": partial(voice.heading, Need),
        "column": partial(voice.heading, NextDecision),
        "roadmap": made,
        "years": years,
        "by_area": by_area,
        "by_theme": by_theme,
        "kinds_shown": ON_ROADMAP,
    }


def _coverage(linked: LinkedBook, lang: str) -> Mapping[str, object]:
    covered = linked.coverage
    orphans = [linked.entry(*key) for key in covered.orphans]
    due = {day: date.fromordinal(day.toordinal() + REVIEW_DAYS) for day, _ in covered.reviews if day}
    reviews = [(day, day and due[day], linked.entry(*key)) for day, key in covered.reviews]
    waiting = [row for row in covered.parity if row.titled or row.missing or row.behind]
    return {"covered": covered, "orphans": orphans, "reviews": reviews, "parity": covered.parity, "waiting": waiting,
            "grounded": GROUNDED, "empty_cells": sum(not ids for ids in covered.cells.values())}  # fmt: skip


def _downloads(linked: LinkedBook, lang: str) -> Mapping[str, object]:
    return {"scorecards": [(entry, scorecard(entry.key, lang)) for entry in scored(linked.book)]}


def _open_data(linked: LinkedBook, lang: str) -> Mapping[str, object]:
    return {"files": [(file, file.url) for file in files(linked.book)]}


def _news(linked: LinkedBook, lang: str) -> Mapping[str, object]:
    book = linked.book
    found = [news(book, edition, lang) for edition in reversed(book.editions)]
    return {"every": found, "reviewed": linked.newest[:REVIEWED], "feed": f"{DATA}/{feed(book, lang)}"}


VIEWS: Mapping[str, Callable[[LinkedBook, str], Mapping[str, object]]] = {
    NEWS: _news,
    "roadmap": _roadmap,
    "downloads": _downloads,
    "open-data": _open_data,
    "coverage": _coverage,
}


def catalogue(linked: LinkedBook, entries: Sequence[Entry[Challenge]], lang: str) -> Mapping[str, object]:
    """The challenges by state, owner, theme, area and deadline."""
    voice = voice_of(linked.book, lang)
    challenges = {entry.id: entry.content for entry in entries}

    def by(
        names: Callable[[Challenge], Iterable[str]], title: Callable[[str], str], order: Iterable[str] = ()
    ) -> list[TitledEntries]:
        found: dict[str, list[Entry]] = {name: [] for name in order}
        for entry in entries:
            for name in names(challenges[entry.id]):
                found.setdefault(str(name), []).append(entry)
        return [TitledEntries(title(name), tuple(items)) for name, items in found.items() if items]

    def titled(kind: Kind) -> Callable[[str], str]:
        return lambda name: str(linked.one(kind, name).texts[lang].title)

    def in_order(groups: list[TitledEntries]) -> list[TitledEntries]:
        return sorted(groups, key=lambda group: group.title.casefold())

    areas: dict[str, list[Entry]] = {}
    for entry in entries:
        for area in getattr(entry.texts[lang], "areas", ()):
            areas.setdefault(str(area), []).append(entry)
    days = {entry.id: challenges[entry.id].open_to for entry in entries}
    dated = sorted((entry for entry in entries if days[entry.id]), key=lambda entry: (days[entry.id] or date.max, entry.id))
    invented, real = (tracking.share([one for one in entries if bool(one.content.example) is is_so]) for is_so in (True, False))
    return {
        "invented": invented,
        "real": real,
        "by_state": by(lambda one: [one.state], lambda state: voice.choice("state", state), STATES),
        "by_owner": in_order(by(lambda one: [one.owner], titled(ACTOR))),
        "by_theme": in_order(by(lambda one: one.themes, titled(THEME))),
        "by_area": in_order([TitledEntries(name, tuple(items)) for name, items in areas.items()]),
        "by_deadline": [*dated, *(entry for entry in entries if not days[entry.id])],
    }
