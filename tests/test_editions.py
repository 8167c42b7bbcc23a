"""Editions are remembered: what `release` keeps, what is new since, and where readers see it."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
from axe import violations
from browsing import PATIENCE, served
from once import Once
from playwright.sync_api import Browser, Page
from trees import change, grow, in_finnish, inside, pages_of, whole_page

from cookbook.editions.job import Job
from cookbook.editions.print.products.book import book
from cookbook.link.cookbook import read
from cookbook.link.news import News, last_before, news
from cookbook.problems import Problems

RECIPE = "recipes/kokeiluohjelma.yml"
NAMES = ("1/2026", "2/2026")
KEPT = "editions/1-2026.json"


def newer(tree: Path) -> Path:
    """The tree after an edition: a sentence is another, an entry came and one went."""
    recipe = (tree / RECIPE).read_text(encoding="utf-8")
    title = re.search(r"^summary: (.*)$", recipe, re.MULTILINE)
    assert title
    change(tree, RECIPE, title[1], "Uusi virke kertoo, mitä kokeiluohjelmassa tehdään ja mitä siitä jää kaupungille.")
    assert inside("new", "challenge", "tuore-haaste", "--source", tree).status == 0
    return tree


def told(tree: Path, lang: str) -> News:
    made = read(tree, Problems())
    return news(made.linked.book, made.linked.book.editions[0], lang)


@pytest.fixture
def kept(tree: Path) -> Path:
    return remembered(tree)


def remembered(tree: Path) -> Path:
    """The tree, of which the first edition is remembered."""
    said = inside("release", "1/2026", "--source", tree)
    assert said.status == 0, said.err
    assert KEPT in said.out
    return tree


def test_what_is_kept_is_what_readers_read(kept: Path) -> None:
    made = read(kept, Problems())
    (edition,) = made.linked.book.editions
    assert (edition.edition, edition.day) == ("1/2026", made.settings.print.imprints["fi"].date)
    assert {(entry.kind, entry.id) for entry in edition.entries} == {entry.key for entry in made.linked.book.contents}
    assert news(made.linked.book, edition, "fi").is_none
    assert news(made.linked.book, edition, "sv").is_none
    assert inside("check", "--source", kept).status == 0


def test_the_same_bytes_again(kept: Path) -> None:
    before = (kept / KEPT).read_bytes()
    (kept / KEPT).unlink()
    assert inside("release", "1/2026", "--source", kept).status == 0
    assert (kept / KEPT).read_bytes() == before


@pytest.mark.parametrize("name", ("1/2026", "1-2026", "/", "", "1\n2", "1" * 41))
def test_an_edition_is_kept_once_and_has_a_name(kept: Path, name: str) -> None:
    before = (kept / KEPT).read_bytes()
    said = inside("release", name, "--source", kept)
    assert said.status == 1
    assert "2/2026" in said.err
    assert (kept / KEPT).read_bytes() == before
    assert inside("release", "2" * 40, "--source", kept).status == 0


def test_what_is_new_is_told_sentence_by_sentence(kept: Path) -> None:
    old = read(kept, Problems()).linked.book
    summary = str(old.entries["recipe", "kokeiluohjelma"].content.summary)
    found = told(newer(kept), "fi")
    assert [entry.key for entry in found.added] == [("challenge", "tuore-haaste")]
    (changed,) = found.changed
    assert changed.entry.key == ("recipe", "kokeiluohjelma")
    (one,) = changed.rewritten
    assert (one.before, one.after[:10]) == (summary, "Uusi virke")
    assert found.withdrawn == ()


def test_what_goes_is_withdrawn_and_what_moves_is_not(kept: Path) -> None:
    newer(kept)
    assert inside("release", "2/2026", "--source", kept).status == 0
    (kept / "challenges/tuore-haaste.yml").rename(kept / "challenges/toinen-nimi.yml")
    made = read(kept, Problems())
    last = news(made.linked.book, made.linked.book.editions[1], "fi")
    assert [(old.id, old.called("fi") != "") for old in last.withdrawn] == [("tuore-haaste", True)]
    moved = kept / "challenges/toinen-nimi.yml"
    moved.write_text(moved.read_text(encoding="utf-8") + "former_ids: [tuore-haaste]\n", encoding="utf-8")
    made = read(kept, Problems())
    assert news(made.linked.book, made.linked.book.editions[1], "fi").withdrawn == ()


@pytest.mark.parametrize(
    ("old", "new", "found"),
    (
        ('"day": "', '"day": "x', "day"),
        ('"edition": "1/2026"', '"edition": "3/2026"', "3/2026"),
        ('"kind": "recipe"', '"kind": "../recipe"', "kind"),
        ('"entries": [', '"more": 1, "entries": [', "more"),
        ('{"edition"', '{{"edition"', "JSON"),
    ),
)
def test_a_file_that_is_not_as_it_was_written_is_a_fault(kept: Path, old: str, new: str, found: str) -> None:
    change(kept, KEPT, old, new)
    said = inside("check", "--source", kept)
    assert said.status == 1
    assert said.lines[0].startswith(f"{KEPT}:")
    assert found in said.lines[0]


def test_words_of_a_file_are_only_text(tree: Path) -> None:
    kept = remembered(in_finnish(tree))
    text = json.loads((kept / KEPT).read_text(encoding="utf-8"))
    entry = next(one for one in text["entries"] if one["id"] == "kokeiluohjelma")
    entry["says"]["fi"][0][1] = "<script>alert(1)</script> {{ 7 * 7 }}"
    (kept / KEPT).write_text(json.dumps(text), encoding="utf-8")
    page = pages_of(kept)("mita-uutta/")
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; {{ 7 * 7 }}" in page


@pytest.mark.whole
def test_the_book_tells_of_the_edition_before_it_alone(tree: Path, tmp_path: Path) -> None:
    kept = remembered(in_finnish(tree))
    made = read(newer(kept), Problems())
    day = made.linked.book.editions[0].day
    assert last_before(made.linked.book, day) is None
    assert last_before(made.linked.book, date(day.year + 1, 1, 1)) == made.linked.book.editions[0]
    for edition, is_told in (("print/edition.yml", False), ("print/edition.yml", True)):
        if is_told:
            change(kept, edition, f"date: {day}", f"date: {date(day.year + 1, 1, 1)}")
        made = read(kept, Problems())
        job = Job(made.linked, made.tree, made.settings, kept / "stage")
        _, press = book(job, made.settings.print.printing("fi"), "fi")
        assert ('id="news"' in press.html) == is_told
        assert ("Muuttunut painoksen 1/2026 jälkeen" in press.html) == is_told
        assert inside("epub", "--source", kept, "--out", tmp_path / "out").status == 0
        (epub,) = (path for path in (tmp_path / "out/site/epub").iterdir() if path.name.count(".") == 1)
        with ZipFile(epub) as packed:
            assert ("EPUB/news.xhtml" in packed.namelist()) == is_told


@pytest.fixture(scope="module")
def site(once: Once) -> Path:
    """The site of a tree with two editions behind it, and something new after each."""

    def make(folder: Path) -> None:
        tree = grow(folder / "tree")
        assert inside("release", NAMES[0], "--source", tree).status == 0
        newer(tree)
        edition = (tree / "print/edition.yml").read_text(encoding="utf-8")
        day = re.search(r"^date: (.*)$", edition, re.MULTILINE)
        assert day
        change(tree, "print/edition.yml", day[0], "date: 2032-02-29")
        assert inside("release", NAMES[1], "--source", tree).status == 0
        change(tree, RECIPE, "Uusi virke kertoo", "Uusin virke kertoo")
        assert inside("site", "--source", tree, "--out", folder / "out").status == 0

    return once("editions", make) / "out/site"


@pytest.mark.program
def test_pages_of_news_in_every_language(site: Path) -> None:
    for page, words in (
        ("mita-uutta", "Muuttunut painoksen 2/2026 jälkeen"),
        ("mita-uutta/1-2026", "Muuttunut painoksen 1/2026 jälkeen"),
        ("sv/nytt", "Ändrat sedan upplaga 2/2026"),
        ("sv/nytt/2-2026", "Upplaga 2/2026"),
        ("en/news", "Changed since edition 2/2026"),
        ("en/news/1-2026", "Added"),
    ):
        assert words in whole_page(site / page / "index.html")
    front = whole_page(site / "index.html")
    assert 'href="mita-uutta/"' in front


def test_who_comes_from_paper_sees_what_is_different(site: Path, browser: Browser) -> None:
    with served(site) as origin:
        page: Page = browser.new_context(viewport={"width": 390, "height": 844}).new_page()
        page.set_default_timeout(PATIENCE)
        path = f"{origin}/reseptit/kokeiluohjelma/"
        page.goto(path)
        assert page.locator("[data-since]:visible").all_inner_texts() == ["Muuttunut painoksen 2/2026 jälkeen (1)"]
        first = page.locator("[data-since]").last.get_attribute("data-since")
        page.goto(f"{path}?edition={first}-000000")
        page.locator("[data-since][open]").wait_for()
        (seen,) = page.locator("[data-since]:visible").all_inner_texts()
        assert seen.startswith("Muuttunut painoksen 1/2026 jälkeen (1)")
        assert "Uusin virke kertoo" in seen
        page.goto(f"{path}?edition=20200101-000000")
        page.locator("[role=status]", has_text="2020").wait_for()
        assert page.locator("[data-since]:visible").all_inner_texts() == ["Muuttunut painoksen 2/2026 jälkeen (1)"]
        for address in ("mita-uutta/", "mita-uutta/1-2026/", "sv/nytt/", "reseptit/kokeiluohjelma/"):
            page.goto(f"{origin}/{address}")
            page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
            assert page.evaluate("document.documentElement.scrollWidth") <= 390
            assert violations(page) == [], address
        page.context.close()
