"""The job ticket: true about every file, in words and as data."""

from __future__ import annotations

import hashlib
import json
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from jobs import job_of, printing_of
from pdf_tools import Printed
from printing import Prints
from trees import BASE, PROJECT, change, grow, inside

from cookbook.editions.print.make import PRODUCTS
from cookbook.editions.print.ticket.imposition import FORMS, Signature, drawn, signatures
from cookbook.editions.print.ticket.ticket import _condition, _edition, _open_points
from cookbook.editions.print.ticket.words import as_text
from cookbook.language.speech.table import strings
from cookbook.model.languages import USUAL_LANGUAGES as LANGUAGES

MM = 72 / 25.4
UNORDERED = {"quantity", "lamination", "delivery", "deadline", "contact"}
FILES = {"book.pdf", "cover.pdf", "cards.pdf", "canvases.pdf", "menu-polku.pdf", "poster.pdf", "poster-a2.pdf"}


def ticket_of(folder: Path) -> Any:
    return json.loads((folder / "job.json").read_text(encoding="utf-8"))


@pytest.fixture
def ticket(printed: Printed) -> Any:
    return ticket_of(printed.press.parent)


def test_every_press_file_is_on_it_and_nothing_else(printed: Printed, ticket: Any) -> None:
    names = [one["file"] for one in ticket["files"]]
    assert len(names) == len(set(names))
    assert set(names) == {path.name for path in printed.press.parent.glob("*.pdf")}
    assert set(names) >= FILES - {"canvases.pdf"}


def test_checksums_pages_and_sizes_are_those_of_the_files(printed: Printed, ticket: Any) -> None:
    for one in ticket["files"]:
        path = printed.press.with_name(one["file"])
        assert one["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
        assert one["bytes"] == path.stat().st_size
        with pikepdf.open(path) as pdf:
            left, bottom, right, top = (float(value) / MM for value in pdf.pages[0].trimbox)
            assert one["pages"] == len(pdf.pages)
            assert one["trim"] == pytest.approx([right - left, top - bottom], abs=0.06)
            assert one["bleed"] == 3
        assert one["fonts"]["embedded"] is True
        assert any(name.startswith("Source-S") for name in one["fonts"]["names"])


def test_condition_names_the_icc_profile_and_its_checksum(ticket: Any) -> None:
    condition = ticket["condition"]
    icc = PROJECT / "print/icc" / condition["icc"]["file"]
    assert condition["icc"]["sha256"] == hashlib.sha256(icc.read_bytes()).hexdigest()
    assert (condition["profile"], condition["condition"], condition["ink"]) == ("coated", "FOGRA39", 300)


def test_spine_stands_with_the_cover_only(ticket: Any) -> None:
    spines = {one["file"]: one["spine"] for one in ticket["files"]}
    assert spines.pop("cover.pdf") == 1.7
    assert set(spines.values()) == {None}


def test_words_say_the_same_as_the_data(printed: Printed, ticket: Any) -> None:
    words = (printed.press.parent / "job.md").read_text(encoding="utf-8")
    for one in ticket["files"]:
        assert f"### {one['file']}" in words
        assert one["sha256"] in words
        assert one["paper"]["name"] in words
    assert "henkilöitä ei nimetä" in words
    assert "ticket" not in words
    assert "{" not in words


def test_open_points_are_what_is_not_known_and_the_example(ticket: Any, printed: Printed) -> None:
    assert {one["point"] for one in ticket["open"]} == {
        "layout",
        "printer",
        "isbn_print",
        "isbn_pdf",
        "example",
        "spine",
        *UNORDERED,
    }
    words = (printed.press.parent / "job.md").read_text(encoding="utf-8")
    assert "osoite https://keittokirja.example/ on esimerkki" in words


ORDER = """order:
  quantity: 1500
  binding: sewn
  lamination: soft
  grain: across
  proofs: [pdf, dummy]
  delivery: Mallilan varasto, Katu 1
  deadline: 2027-03-15
  contact: painatus@mallila.example
"""


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("fi", ("# Tarjouspyyntö: ", "- Painosmäärä: 1\xa0500", "- Sidonta: lankasidos", "- Perillä viimeistään: 15.3.2027")),
        ("sv", ("# Offertförfrågan: ", "- Bindning: trådbindning", "- Provtryck: PDF-korrektur, bunden dummy av tomma ark")),
        ("en", ("# Request for quotation: ", "- Lamination of the cover: soft touch", "- Grain: across the spine")),
    ],
)
def test_the_ticket_asks_for_a_quotation_of_what_is_ordered(lang: str, words: tuple[str, ...], tree: Path) -> None:
    edition = tree / "print/edition.yml"
    edition.write_text(edition.read_text(encoding="utf-8") + ORDER, encoding="utf-8")
    printing = printing_of(tree, lang)
    assert {point["point"] for point in _open_points(printing)} & UNORDERED == set()
    condition = _condition(job_of(tree, tree.parent / "out"), printing)
    said = as_text({**_edition(lang, printing), "condition": condition, "files": [], "open": []}, lang)
    assert [one for one in words if one not in said] == []
    assert "painatus@mallila.example" in said
    assert "Mallilan varasto, Katu 1" in said


@pytest.mark.parametrize("line", ["quantity: 0", "binding: nauha", "lamination: kulta", "deadline: pian", "proofs: [kivi]"])
def test_an_order_that_no_shop_takes_is_told_at_its_line(line: str, tree: Path) -> None:
    edition = tree / "print/edition.yml"
    edition.write_text(edition.read_text(encoding="utf-8") + f"order:\n  {line}\n", encoding="utf-8")
    at = edition.read_text(encoding="utf-8").count("\n")
    said = inside("check", "--source", tree)
    assert said.status == 1
    assert any(one.startswith(f"print/edition.yml:{at}:") for one in said.lines), said.err


def test_a_page_and_the_one_behind_it_are_a_leaf() -> None:
    """Turned over from left to right, an odd page has the even one after it behind it; each page is there once."""
    for size, (front, back) in FORMS.items():
        assert sorted(page for form in (front, back) for row in form for page in row) == list(range(1, size + 1))
        for row, behind in zip(front, back, strict=True):
            for page, other in zip(row, reversed(behind), strict=True):
                assert {page, other} == {2 * ((page + 1) // 2) - 1, 2 * ((page + 1) // 2)}


@pytest.mark.parametrize(
    ("pages", "sizes"), [(16, [16]), (36, [16, 16, 4]), (30, [16, 8, 4, 2]), (17, [16, 2]), (2, [2]), (1, [2]), (0, [])]
)
def test_sheets_hold_all_pages(pages: int, sizes: list[int]) -> None:
    found = signatures(pages)
    assert [one.pages for one in found] == sizes
    assert [one.first for one in found] == [1 + sum(sizes[:at]) for at in range(len(sizes))]


def test_a_sheet_is_drawn_with_its_own_numbers() -> None:
    first, second = drawn(Signature(17, 8))
    assert [part.split()[0] for part in first.replace("   |", "|").strip("|").split("|") if part.strip()] == [
        "21",
        "20",
        "19",
        "22",
    ]
    assert "↓" in first
    assert "↓" not in second


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_product_has_its_words_in_every_language(lang: str, tmp_path: Path) -> None:
    printing = replace(printing_of(BASE), pages={"book": 40})
    job = job_of(BASE, tmp_path)
    stages = {one.stage for product in PRODUCTS.values() for one in product.make(job, printing, "fi")}
    wanted = {f"ticket.{word}.{name}" for word in ("product", "binding") for name in PRODUCTS} | {
        f"stage.{one}" for one in stages
    }
    assert wanted - strings(lang).keys() == set()


def test_one_product_anew_keeps_the_others_on_the_ticket(printed: Printed, prints: Prints, tmp_path: Path) -> None:
    tree, out = grow(tmp_path / "tree"), tmp_path / "out"
    shutil.copytree(printed.out, out)
    said = prints(tree, out, "--product", "menus")
    assert said.status == 0, said.err
    before, after = ticket_of(printed.press.parent), ticket_of(out / "print")
    assert {one["file"]: one["sha256"] for one in after["files"]} == {one["file"]: one["sha256"] for one in before["files"]}
    assert after["open"] == before["open"]


def test_an_example_address_is_warned_of(printed: Printed) -> None:
    assert "https://keittokirja.example/" in printed.said


def test_files_of_older_content_are_told_and_a_real_address_is_not(printed: Printed, prints: Prints, tmp_path: Path) -> None:
    tree, out = grow(tmp_path / "tree"), tmp_path / "out"
    shutil.copytree(printed.out, out)
    menu = tree / "menus/polku.yml"
    menu.write_text(menu.read_text(encoding="utf-8").replace("title: Alkupala", "title: Alkuruoka"), encoding="utf-8")
    change(tree, "cookbook.yml", "https://keittokirja.example/", "https://keittokirja.mallila.fi/")
    said = prints(tree, out, "--product", "menus")
    assert said.status == 0, said.err
    left = ticket_of(out / "print")["open"]
    stale = {one["value"] for one in left if one["point"] == "stale"}
    assert "book.pdf" in stale
    assert "menu-polku.pdf" not in stale
    assert "esimerkki" not in said.err
    assert "example" not in {one["point"] for one in left}
