"""What the book covers and where it waits for a writer: matrices, orphans, languages, review dates."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from cookbook.link.backlinks import Backlink
from cookbook.link.grounds import Grounds, grounds
from cookbook.model import ALL_KINDS, ENTRY_KINDS
from cookbook.model.book import Book, Entry, Key
from cookbook.model.menu import MENU
from cookbook.model.metric import METRIC
from cookbook.model.recipe import RECIPE
from cookbook.model.text import Text
from cookbook.model.vocabulary import LEVEL, PHASE, SOURCE, THEME
from cookbook.settings.worded import Worded

PAGE, SETTINGS = "page", "settings"
"""Stand for a kind where hand-written pages are meant, and files of settings."""
Cell = tuple[str, str]
"""A phase and a level, or a theme and a kind."""


@dataclass(frozen=True, slots=True)
class Parity:
    """The entries of one kind in one language, the hand-written pages or the files of settings, by how much is translated."""

    lang: str
    kind: str
    whole: tuple[str, ...]
    titled: tuple[str, ...]
    """Title and summary, or a little more."""
    missing: tuple[str, ...]
    behind: tuple[str, ...] = ()
    """Of these, the translations of an earlier text."""

    @property
    def all(self) -> int:
        """How many there are."""
        return len(self.whole) + len(self.titled) + len(self.missing)

    @property
    def current(self) -> int:
        """How many are whole and true to the text as it is now."""
        return len({*self.whole} - {*self.behind})


@dataclass(frozen=True, slots=True)
class Coverage:
    """What editors look at when they decide what to write next."""

    cells: Mapping[Cell, tuple[str, ...]]
    """Ids of the recipes by phase and level of their metrics."""
    themes: Mapping[Cell, tuple[str, ...]]
    """Ids by theme and kind."""
    orphans: tuple[Key, ...]
    """What nothing points at."""
    off_menu: tuple[str, ...]
    """Recipes on no menu."""
    parity: tuple[Parity, ...]
    reviews: tuple[tuple[date | None, Key], ...]
    """The day of the last review of every entry, the oldest first; before them those that nobody has reviewed."""
    grounds: Grounds

    @property
    def shares(self) -> Mapping[str, int]:
        """How many per cent of all texts are translated whole and from the text as it is now, by language."""
        rows = {lang: [row for row in self.parity if row.lang == lang] for lang in dict.fromkeys(row.lang for row in self.parity)}
        return {lang: 100 * sum(row.current for row in of) // sum(row.all for row in of) for lang, of in rows.items()}

    def plain(self) -> dict[str, object]:
        """The same as values for JSON."""
        return {
            "phase_level": [{"phase": phase, "level": level, "recipes": list(ids)} for (phase, level), ids in self.cells.items()],
            "theme_kind": [{"theme": theme, "kind": kind, "ids": list(ids)} for (theme, kind), ids in self.themes.items()],
            "orphans": [{"kind": kind, "id": id} for kind, id in self.orphans],
            "recipes_on_no_menu": list(self.off_menu),
            "languages": [
                {
                    "lang": row.lang,
                    "kind": row.kind,
                    "whole": list(row.whole),
                    "titled": list(row.titled),
                    "missing": list(row.missing),
                    "behind": list(row.behind),
                }
                for row in self.parity
            ],
            "grounds": self.grounds.plain(),
            "reviews": [{"kind": kind, "id": id, "reviewed": day and day.isoformat()} for day, (kind, id) in self.reviews],
        }


def coverage(book: Book, backlinks: Mapping[Key, tuple[Backlink, ...]], worded: Sequence[Worded] = ()) -> Coverage:
    """Look over a book whose references all resolve, and the files of settings that have words for readers."""
    on_menu = {id for menu in book.of(MENU) for course in menu.content.courses for id in course.recipes}
    days = [(entry.content.reviewed, entry.key) for entry in book.contents]
    return Coverage(
        cells=_phase_level(book),
        themes=_theme_kind(book),
        orphans=tuple(_orphans(book, backlinks)),
        off_menu=tuple(entry.id for entry in book.of(RECIPE) if entry.id not in on_menu),
        parity=tuple(_parity(book, worded)),
        reviews=tuple(sorted(days, key=lambda one: (one[0] or date.min, one[1]))),
        grounds=grounds(book),
    )


def _phase_level(book: Book) -> Mapping[Cell, tuple[str, ...]]:
    found: dict[Cell, list[str]] = defaultdict(list)
    for entry in book.of(RECIPE):
        levels = dict.fromkeys(book.one(METRIC, use.metric).content.level for use in entry.content.metrics)
        for phase in entry.content.phases:
            for level in levels:
                found[phase, level].append(entry.id)
    cells = ((phase.id, level.id) for phase in book.of(PHASE) for level in book.of(LEVEL))
    return {cell: tuple(found[cell]) for cell in cells}


def _theme_kind(book: Book) -> Mapping[Cell, tuple[str, ...]]:
    found: dict[Cell, list[str]] = defaultdict(list)
    for entry in book.contents:
        for theme in entry.content.themes:
            found[theme, entry.kind.name].append(entry.id)
    cells = ((theme.id, kind.name) for theme in book.of(THEME) for kind in ENTRY_KINDS)
    return {cell: tuple(found[cell]) for cell in cells}


def _orphans(book: Book, backlinks: Mapping[Key, tuple[Backlink, ...]]) -> Iterator[Key]:
    of_figures = {(SOURCE.name, row.source) for rows in book.data.values() for row in rows}
    for kind in ALL_KINDS.values():
        for entry in book.of(kind) if kind.awaited else ():
            if not backlinks.get(entry.key) and entry.key not in of_figures:
                yield entry.key


def _parity(book: Book, worded: Sequence[Worded]) -> Iterator[Parity]:
    kinds = [kind for kind in ALL_KINDS.values() if book.of(kind)]
    for lang in book.languages[1:]:
        for kind in kinds:
            sorted_out: dict[str, list[str]] = {"whole": [], "titled": [], "missing": []}
            for entry in book.of(kind):
                sorted_out[_how_far(entry, lang)].append(entry.id)
            behind = tuple(entry.id for entry in book.of(kind) if lang in entry.behind)
            whole, titled, missing = map(tuple, sorted_out.values())
            yield Parity(lang, kind.name, whole, titled, missing, behind)
        if book.pages:
            there = {name: lang in page.texts for name, page in book.pages.items()}
            whole, missing = (tuple(name for name in there if there[name] is is_there) for is_there in (True, False))
            behind = tuple(name for name, page in book.pages.items() if lang in page.behind)
            yield Parity(lang, PAGE, whole, (), missing, behind)
        if worded:
            yield _of_settings(lang, worded)


def _of_settings(lang: str, worded: Sequence[Worded]) -> Parity:
    whole = tuple(one.name for one in worded if lang not in one.partly | one.missing)
    partly = tuple(one.name for one in worded if lang in one.partly)
    missing = tuple(one.name for one in worded if lang in one.missing)
    return Parity(lang, SETTINGS, whole, partly, missing, tuple(one.name for one in worded if lang in one.behind))


def _how_far(entry: Entry, lang: str) -> str:
    if lang not in entry.untranslated:
        return "whole"
    texts = (getattr(entry.texts[lang], name, None) for name in ("title", "summary"))
    return "titled" if all(not isinstance(text, Text) or text.lang == lang for text in texts) else "missing"
