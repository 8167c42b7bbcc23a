"""A watched book is the same book, and tells what is read of it."""

from __future__ import annotations

import pytest
from making import TODAY, book, course, entry

from cookbook.link import link, remarks
from cookbook.link.facts import Facts
from cookbook.link.order_of_work import in_order_of_work
from cookbook.link.watched import Watch
from cookbook.model.book import UNNAMED
from cookbook.model.case import CASE
from cookbook.model.recipe import RECIPE
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
        with watch.noting() as walked:
            assert len([*watch.linked.book.entries]) == 2
        assert watch.linked.coverage is linked.coverage
    assert watch.linked.reviewed == linked.reviewed
    assert list(inner) == [("all", "entries"), ("all", "data")]
    assert list(walked) == [("all", "entries")]
    assert next(iter(whole)) == ("kind", "case")
    assert [*whole][-1] == ("coverage",)
    assert ("reviewed",) not in whole


def test_the_order_of_work_reads_of_each_recipe_what_it_is_ordered_by() -> None:
    """What comes before comes first, then what is served early, then what most build on."""
    recipes = [entry("recipe", "b", after=["d"]), *(entry("recipe", id) for id in "acde"), entry("recipe", "f", after=["e"])]
    early, late = "1–6", "7–12"
    menus = [
        entry("menu", "late", courses=[course("c", months=early), course("a", months=late)]),
        entry("menu", "early", courses=[course("a", months=early)]),
    ]
    others = entry("phase", "alku"), entry("metric", "maara"), entry("level", "tuotos")
    linked = link(book(*recipes, *menus, *others), TODAY, Problems())
    watch = Watch(Facts(linked, Shelf()))
    with watch.noting() as read:
        made = in_order_of_work(watch.linked, watch.linked.of(RECIPE))
    assert [one.id for one in made] == ["a", "c", "d", "e", "b", "f"]
    assert read
    assert "whole" not in {fact[0] for fact in read}


@pytest.mark.parametrize("site", ["", "https://esimerkki.example/"])
def test_what_is_remarked_on_an_entry_is_kept(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """With an address of the site and without one."""
    asked: list[str] = []
    monkeypatch.setattr(remarks, "_check_alone", lambda one, site, problems: asked.append(one.id))
    made = book(entry("recipe", "a"), identities={"fi": UNNAMED.model_copy(update={"address": site})})
    kept = Shelf()
    for _ in range(2):
        remarks.remark(made, TODAY, Problems(), kept)
    assert asked == ["a"]
