"""Funders in print: none, one or many, in their order, their emblems of one height that is enough for each of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from funded import FOUNDATION, FUND, REGION, funded
from jobs import job_of, printing_of
from one_product import cover_of
from printing import LayOut
from trees import change

from cookbook.editions.print.layout.rendering import Rendering
from cookbook.editions.print.make import PRODUCTS
from cookbook.editions.print.products.book import book

EMBLEM = re.compile(r'<img class="funder__emblem" src="images/([\w.-]+)" alt="([^"]+)"\s+style="height: ([\d.]+)mm">')


def renderings(tree: Path, stage: Path) -> Iterator[Rendering]:
    """Every file of every product, the book first, each product made when it is asked for."""
    printing, job = replace(printing_of(tree), pages={"book": 320}), job_of(tree, stage)
    return (one for product in PRODUCTS.values() for one in product.make(job, printing, "fi"))


def test_without_funders_nothing_of_them_is_printed(tree: Path, tmp_path: Path) -> None:
    for made in renderings(funded(tree), tmp_path / "out"):
        body = made.html.partition("<body")[2]
        assert not re.search(r'class="(?:funder|back__funding)|<img [^>]*emblem|rahasto', body), made.stage


def test_funders_stand_together_in_their_order_and_at_one_height(tree: Path, tmp_path: Path) -> None:
    """The cover has 11 mm for them, and one of them asks for 14."""
    found = EMBLEM.findall(cover_of(funded(tree, FUND, FOUNDATION), tmp_path, 320).html)
    assert found == 2 * [("rahasto.svg", "Rahaston tunnus", "14.0"), ("saatio.png", "Säätiön tunnus", "14.0")]


@pytest.mark.parametrize(("asked", "printed"), [("9", "11"), ("11", "11"), ("11.5", "11.5")])
def test_the_height_of_a_place_gives_way_to_the_rule(asked: str, printed: str, tree: Path, tmp_path: Path) -> None:
    html = cover_of(funded(tree, FOUNDATION.replace("height: 9", f"height: {asked}")), tmp_path, 320).html
    assert {float(height) for _, _, height in EMBLEM.findall(html)} == {float(printed)}


def test_an_emblem_stands_only_where_its_rules_allow(tree: Path, tmp_path: Path) -> None:
    funded(tree, FUND.replace("height: 14", "height: 14\n      places: [poster]"), FOUNDATION)
    for made in renderings(tree, tmp_path / "out"):
        names = {name for name, _, _ in EMBLEM.findall(made.html)}
        assert ("rahasto.svg" in names) is (made.stage == "print-poster"), made.stage


def test_a_funder_without_an_emblem_is_named_in_the_imprint(printed_words: str) -> None:
    assert "Mallihanke saa rahoitusta." in printed_words
    assert "Mallirahasto" in printed_words


@pytest.fixture
def printed_words(tmp_path: Path, tree: Path) -> str:
    return book(job_of(tree, tmp_path / "out"), printing_of(tree), "fi")[-1].html


@pytest.mark.parametrize("lines", [(FUND,), (FUND, FOUNDATION), (FUND, FOUNDATION, REGION)])
def test_the_cover_has_room_for_them(lines: tuple[str, ...], tree: Path, tmp_path: Path, laid_out: LayOut) -> None:
    made = laid_out(cover_of(funded(tree, *lines), tmp_path, 320))
    assert (made.problems, made.pages) == ((), 1)


def test_an_emblem_is_printed_in_its_own_inks(tree: Path, tmp_path: Path, typesets: LayOut) -> None:
    rendering = cover_of(funded(tree, FUND), tmp_path, 320)
    assert typesets(rendering).problems == ()
    with pikepdf.open(rendering.target) as pdf:
        forms = [b"".join(item.read_bytes() for item in pdf.objects if isinstance(item, pikepdf.Stream) and _is_drawn(item))]
    assert re.search(rb"\b1(?:\.0+)? 0?\.80* 0(?:\.0+)? 0(?:\.0+)? k\b", forms[0])


def _is_drawn(item: pikepdf.Stream) -> bool:
    return item.get("/Subtype") in (None, pikepdf.Name.Form) and "/FunctionType" not in item and "/Length1" not in item


def test_a_book_that_says_nothing_of_itself_is_printed(tree: Path, tmp_path: Path, laid_out: LayOut) -> None:
    for path in (*tree.glob("cookbook*.yml"), *tree.glob("print/edition*.yml")):
        path.unlink()
    made = cover_of(tree, tmp_path, 320)
    assert laid_out(made).problems == ()
    assert ">Cookbook<" in made.html
    assert "None" not in made.html


def test_the_terms_of_use_are_those_of_the_cookbook(tree: Path, tmp_path: Path) -> None:
    change(tree, "cookbook.yml", "https://creativecommons.org/licenses/by/4.0/", "https://lisenssi.example/")
    change(tree, "cookbook.yml", "text: Sisältö on", "text: Teksti on")
    html = book(job_of(tree, tmp_path / "out"), printing_of(tree), "fi")[-1].html
    assert 'href="https://lisenssi.example/"' in html
    assert "Teksti on lisensoitu" in html
