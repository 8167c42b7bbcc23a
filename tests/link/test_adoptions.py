"""Who has used what: counted in small books, and shown on the pages of what was used."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from making import book, entry
from trees import check as checked
from trees import grow, in_finnish, pages_of, write

from cookbook.link.adoptions import check, figures, users
from cookbook.model.book import Entry
from cookbook.problems import Problems

TOLD = """\
title: Kokeiluohjelma Mallikaupungissa
summary: Kokeiluja tehtiin kolme, ja kaksi niistä johti hankintaan seuraavana vuonna.
outcome: changed
organisation: Mallikaupunki
start: 2026-02
areas: [Satama]
recipes: [kokeiluohjelma]
changed: Kokeilut jaettiin kahteen kierrokseen.
authors: [Toimitus]
reviewed: 2026-11-22
"""
PAGE = "reseptit/kokeiluohjelma/"


def use(id: str, organisation: str, start: str, **more: Any) -> Entry:
    return entry("adoption", id, organisation=organisation, start=start, **({"recipes": ["a"]} | more))


def test_every_pair_counts_once_in_its_first_year() -> None:
    told = [
        use("x", "Kaupunki", "2025-03"),
        use("y", " kaupunki ", "2026", recipes=["a", "b"]),
        use("z", "Naapuri", "2026-05-01", methods=["a"]),
    ]
    assert [(one.period, int(one.value)) for one in figures(told)] == [("2025", 1), ("2026", 3)]
    assert len(users(told)) == 2


def test_invented_examples_have_no_users() -> None:
    assert users([use("x", "Kaupunki", "2026", example="true")]) == frozenset()


@pytest.mark.parametrize(
    ("more", "others", "codes"),
    [
        ({}, [entry("recipe", "kokeiluohjelma")], []),
        ({"recipes": []}, [entry("recipe", "kokeiluohjelma")], ["adoption-of-nothing"]),
        ({"recipes": []}, [], []),
    ],
)
def test_it_names_what_was_used(more: dict[str, Any], others: list[Any], codes: list[str]) -> None:
    """Unless it stands alone: a first file that `new` writes into an empty folder has nothing to name."""
    problems = Problems()
    check(book(use("x", "Kaupunki", "2026", **more), *others), problems)
    assert [one.code for one in problems] == codes


def test_the_page_of_what_was_used_tells_of_it(tmp_path: Path) -> None:
    tree = write(in_finnish(grow(tmp_path / "tree")), {"adoptions/mallikaupunki.yml": TOLD})
    metric = tree / "metrics/kokeilujen-maara.yml"
    metric.write_text(metric.read_text(encoding="utf-8") + "followed: adopted\n", encoding="utf-8")
    assert checked(tree).status == 0
    page_at = pages_of(tree)
    page = page_at(PAGE)
    assert "Miten muilla kävi" in page
    assert "toimi muutettuna" in page
    assert "Mallikaupunki, Satama, 2/2026" in page
    assert "jaettiin kahteen kierrokseen" in page_at("kokemukset/mallikaupunki/")
    assert "Eniten käytetyt reseptit" in page_at("")
    assert "Käyttökokemuksista laskettu" in page_at("mittarit/kokeilujen-maara/")


def test_while_nobody_tells_the_front_page_says_so(tmp_path: Path) -> None:
    page_at = pages_of(in_finnish(grow(tmp_path / "tree")))
    assert "Reseptit, joihin viitataan eniten" in page_at("")
    page = page_at(PAGE)
    assert "Miten muilla kävi" not in page
    assert 'osallistu/kirjoita/?kind=adoption&amp;recipes=kokeiluohjelma">Kerro, miten kävi' in page
