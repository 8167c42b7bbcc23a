"""QR codes: the entry's page with the edition in its address, on paper only."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path

import pikepdf
import pytest
from jobs import job_of, linked_of, printing_of
from one_product import codes_on
from pdf_tools import Printed, text_of
from trees import change, grow, write

from cookbook.editions.print.products.qr import Codes
from cookbook.link.fingerprint import fingerprint
from cookbook.model.quantity import GroupSize

RECIPE = "recipes/kokeiluohjelma.yml"


def codes_of(root: Path, lang: str = "fi") -> Codes:
    return Codes.of(job_of(root, root), printing_of(root, lang), lang)


def changed(tree: Path, old: str, new: str) -> Path:
    """A copy of the tree whose recipe reads otherwise."""
    text = (tree / RECIPE).read_text(encoding="utf-8")
    assert old in text
    return write(grow(tree.parent / f"changed-{abs(hash((old, new)))}"), {RECIPE: text.replace(old, new, 1)})


def mark_of(root: Path, lang: str = "fi") -> str:
    return fingerprint(linked_of(root).entry("recipe", "kokeiluohjelma"), lang)


@pytest.mark.parametrize(
    ("lang", "page"),
    [("fi", "reseptit/kokeiluohjelma/"), ("sv", "sv/recept/kokeiluohjelma/"), ("en", "en/recipes/kokeiluohjelma/")],
)
def test_address_has_page_day_and_fingerprint(tree: Path, lang: str, page: str) -> None:
    codes = codes_of(tree, lang)
    day = f"{codes.imprint.date:%Y%m%d}"
    entry = codes.linked.entry("recipe", "kokeiluohjelma")
    assert codes.address(entry) == f"https://keittokirja.example/{page}?edition={day}-{mark_of(tree, lang)}"


def test_without_an_address_there_is_no_code(tree: Path) -> None:
    codes = codes_of(change(tree, "cookbook.yml", "site: https://keittokirja.example/\n", ""))
    entry = codes.linked.entry("recipe", "kokeiluohjelma")
    assert (codes.address(entry), codes.code(entry), codes.front) == ("", "", "")


@pytest.mark.parametrize("old", ["title: Kokeiluohjelma", "Rajaa haaste", "40–80 htp"])
def test_fingerprint_changes_with_what_readers_see(tree: Path, old: str) -> None:
    assert mark_of(changed(tree, old, old.replace("80", "90").replace("a", "e", 1))) != mark_of(tree)


def test_fingerprint_stays_when_a_note_or_the_review_changes(tree: Path) -> None:
    assert mark_of(changed(tree, "authors: [", "notes: Muista tarkistaa.\nauthors: [Toinen, ")) == mark_of(tree)


def test_fingerprint_stays_when_the_code_calls_a_value_otherwise(tree: Path) -> None:
    """Paper keeps the mark that it was printed with."""

    class Headcount(GroupSize):
        pass

    entry = linked_of(tree).entry("recipe", "kokeiluohjelma")
    serving = entry.content.serving
    named = Headcount(*(getattr(serving.group, one.name) for one in fields(serving.group)))
    content = entry.content.model_copy(update={"serving": serving.model_copy(update={"group": named})})
    assert fingerprint(replace(entry, texts={"fi": content}), "fi") == mark_of(tree)


def test_fingerprint_is_of_one_language(tree: Path) -> None:
    assert len({mark_of(tree, lang) for lang in ("fi", "sv")}) == 2


def test_every_article_of_the_press_has_its_code_and_the_download_has_none(printed: Printed, tmp_path: Path) -> None:
    texts = text_of(printed.press)
    pages = [number for number, text in enumerate(texts, 1) if "muutettu painamisen jälkeen" in text]
    with pikepdf.open(printed.press) as pdf:
        assert len(pages) >= 5
        assert len(pdf.pages) > max(pages)
    found = [code for number in pages for code in codes_on(printed.press, number, tmp_path)]
    assert len(found) == len(pages)
    assert len(set(found)) == len(found)
    assert any("/reseptit/kokeiluohjelma/?edition=" in code for code in found)
    told = [number for number in range(1, len(texts) + 1) if number not in pages]
    assert any("/ruokalistat/" in code for number in told for code in codes_on(printed.press, number, tmp_path))
    assert not any(codes_on(printed.web, number, tmp_path) for number in pages)
