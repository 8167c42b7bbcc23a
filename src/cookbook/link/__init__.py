"""Book to LinkedBook: references resolved, backlinks, totals of menus, coverage, and the checks that need them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar, cast

from cookbook.link import checks
from cookbook.link.backlinks import Backlink, resolve
from cookbook.link.coverage import Coverage, coverage
from cookbook.link.cycles import check_cycles
from cookbook.link.gates import check_gates
from cookbook.link.menus import Totals, supplies, totals
from cookbook.link.remarks import remark
from cookbook.link.starters import check_starters
from cookbook.model.book import Book, Entry, Key
from cookbook.model.content import Content, Named
from cookbook.model.kind import Kind
from cookbook.model.menu import MENU
from cookbook.model.text import Line
from cookbook.problems import Problems
from cookbook.settings.worded import Worded
from cookbook.store.shelf import Shelf

T = TypeVar("T", bound=Named)


@dataclass(frozen=True)
class LinkedBook:
    """A book whose every reference leads somewhere."""

    book: Book
    backlinks: Mapping[Key, tuple[Backlink, ...]]
    totals: Mapping[str, Totals]
    """By the menu's id."""
    coverage: Coverage

    @cached_property
    def reviewed(self) -> date | None:
        """The day of the last review of any entry; None while there was none."""
        return self.newest[0].content.reviewed if self.newest else None

    @property
    def newest(self) -> Sequence[Entry[Content]]:
        """The entries that have been reviewed, the last ones first."""
        days = {entry.key: day for entry in self.book.contents if (day := entry.content.reviewed)}
        found = (entry for entry in self.book.contents if entry.key in days)
        return sorted(found, key=lambda entry: (-days[entry.key].toordinal(), entry.key))

    def entry(self, kind: str, id: str) -> Entry:
        """The entry that a resolved reference names, by the name of its kind."""
        return self.book.entries[kind, id]

    def one(self, kind: Kind[T], id: str) -> Entry[T]:
        """The entry of a kind that a resolved reference names."""
        return self.book.one(kind, id)

    def of(self, kind: Kind[T]) -> tuple[Entry[T], ...]:
        """The entries of a kind."""
        return self.book.of(kind)

    def supplies(self, menu: str, lang: str) -> tuple[Line, ...]:
        """What the methods of a menu need on the table."""
        return supplies(self.book, self.totals[menu], lang)

    def used_by(self, entry: Entry, kind: Kind[T], *fields: str) -> tuple[Entry[T], ...]:
        """The entries of `kind` that point at `entry`, from one of `fields` where some are named."""
        links = self.backlinks.get(entry.key, ())
        found = (link.entry for link in links if link.entry.kind == kind and (not fields or link.field in fields))
        return cast("tuple[Entry[T], ...]", tuple(found))


def link(book: Book, today: date, problems: Problems, kept: Shelf | None = None, worded: Sequence[Worded] = ()) -> LinkedBook:
    """Resolve and check everything. Raises CookbookError with all errors found so far.

    `kept` has what was found of entries before; `worded` are the files of settings that have words for readers.
    """
    kept = kept or Shelf()
    backlinks = dict(resolve(book, problems, kept))
    checks.check_entries(book, backlinks, today, problems, kept)
    checks.check_former_ids(book, problems)
    check_cycles(book, problems)
    check_starters(book, problems)
    checks.check_slugs(book, problems)
    remark(book, today, problems, kept)
    problems.stop_on_errors()
    menus = book.of(MENU)
    sums = {menu.id: totals(book, menu) for menu in menus}
    for menu in menus:
        checks.check_menu(menu, sums[menu.id], problems)
        check_gates(book, menu, problems)
    problems.stop_on_errors()
    return LinkedBook(book, backlinks, sums, coverage(book, backlinks, worded))
