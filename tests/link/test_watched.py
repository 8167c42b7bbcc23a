"""A watched book is the same book, and tells what is read of it."""

from __future__ import annotations

from making import TODAY, book, entry

from cookbook.link import link
from cookbook.link.facts import Facts
from cookbook.link.watched import Watch
from cookbook.model.case import CASE
from cookbook.problems import Problems
from cookbook.store.shelf import Shelf


def test_what_is_read_is_noted_once_and_only_within_its_block() -> None:
    linked = link(book(entry("case", "hanke"), entry("actor", "kaupunki")), TODAY, Problems())
    watch = Watch(Facts(linked, Shelf()))
    with watch.noting() as whole:
        (case,) = watch.linked.book.of(CASE)
        assert case.texts["fi"].title == linked.of(CASE)[0].texts["fi"].title
        with watch.noting() as inner:
            assert len(watch.linked.book.entries) == 2
            assert len(watch.linked.book.data) == 0
        assert watch.linked.coverage is linked.coverage
    assert watch.linked.reviewed == linked.reviewed
    assert list(inner) == [("all", "entries"), ("all", "data")]
    assert next(iter(whole)) == ("kind", "case")
    assert [*whole][-1] == ("coverage",)
    assert ("reviewed",) not in whole
