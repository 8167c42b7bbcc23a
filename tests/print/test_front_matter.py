"""The pages before the chapters: how the parts fit together, and who made the book."""

from __future__ import annotations

from pathlib import Path

import pytest
from jobs import job_of, linked_of, printing_of
from trees import BASE, change, grow, write

from cookbook.editions.print.products.book import book
from cookbook.editions.print.products.guide import guide
from cookbook.editions.print.products.people import people
from cookbook.link import LinkedBook
from cookbook.model.book import Key
from cookbook.model.case import CASE

ADOPTION = """\
title: Kokeilu naapurissa
summary: Naapurikaupunki kokeili ohjelmaa ja kertoi, miten kahden kuukauden aikana kävi.
outcome: worked
organisation: {}
start: 2026-01
recipes: [kokeiluohjelma]
done: Ohjelma toimi, kun kokeiltavia paikkoja oli kaksi ja yrityksiä viisi.
authors: [Toimitus]
reviewed: 2026-11-22
"""


def keys(linked: LinkedBook) -> frozenset[Key]:
    """Everything in a book."""
    return frozenset(entry.key for entry in linked.book.entries.values())


def page_of(tree: Path, tmp_path: Path, name: str) -> str:
    """A section of the book, as HTML."""
    html = book(job_of(tree, tmp_path), printing_of(tree), "fi")[-1].html
    begin = html.find(f'<section class="{name}">')
    return html[begin : html.index("</section>", begin)] if begin >= 0 else ""


def test_the_drawn_page_shows_a_recipe_with_what_leads_to_it_and_what_it_leads_to(tmp_path: Path) -> None:
    linked = linked_of(BASE)
    found = guide(linked, "fi", keys(linked))
    assert found
    assert (found.recipe.id, found.menu and found.menu.id) == ("kokeiluohjelma", "polku")
    assert [entry.kind.name for entry in found.led][:2] == ["method", "metric"]
    assert dict(found.parts)["Vaiheet"] == len(found.recipe.content.steps)
    html = page_of(BASE, tmp_path, "guide")
    assert [f'href="#{anchor}' in html for anchor in ("recipes-", "menus-", "methods-", "metrics-")] == [True] * 4


@pytest.mark.parametrize(("width", "has_axis"), [(170, True), (159, True), (158, False), (105, False)])
def test_a_menu_has_no_axis_where_its_words_would_be_smaller_than_any_type(
    width: int, has_axis: bool, tree: Path, tmp_path: Path
) -> None:
    """Words of 13.5 of 400 parts, in 68 mm of a page of 170: 6.05 points are reached at 158.1 mm."""
    change(tree, "cookbook.yml", "width: 170", f"width: {width}")
    assert ("guide__axis" in page_of(tree, tmp_path, "guide")) is has_axis


def test_nothing_is_drawn_of_what_is_not_in_the_volume() -> None:
    linked = linked_of(BASE)
    without = guide(linked, "fi", {key for key in keys(linked) if key[0] != "menu"})
    assert without
    assert without.menu is None
    assert guide(linked, "fi", {key for key in keys(linked) if key[0] != "recipe"}) is None
    assert guide(linked, "fi", {key for key in keys(linked) if key[0] == "recipe"}) is None


def test_people_are_those_of_the_entries_and_examples_are_none(tmp_path: Path) -> None:
    tree = grow(tmp_path / "tree")
    invented = ADOPTION.format("Keksittylä") + "example: true\n"
    write(tree, {"adoptions/a.yml": ADOPTION.format("Naapurikaupunki"), "adoptions/b.yml": invented})
    linked = linked_of(tree)
    found = people(linked, "fi", keys(linked))
    assert found.users == ("Naapurikaupunki",)
    assert found.authors == ("Toimitus",)
    named = {actor.id for actor, _ in found.organisations}
    cases = [entry.content for entry in linked.book.contents if entry.kind == CASE]
    assert named == {str(id) for case in cases for id in (*case.implementers, *case.partners)}
    html = page_of(tree, tmp_path, "people")
    assert "Naapurikaupunki" in html
    assert "Keksittylä" not in html
    assert "ei vielä" not in html
    nobody = people(linked, "fi", frozenset())
    assert (nobody.authors, nobody.organisations, nobody.users) == ((), (), ())
