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
from trees import BASE, PROJECT, change, grow

from cookbook.editions.print.make import PRODUCTS
from cookbook.language.speech.table import strings
from cookbook.model.languages import USUAL_LANGUAGES as LANGUAGES

MM = 72 / 25.4
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
    assert {one["point"] for one in ticket["open"]} == {"layout", "printer", "isbn_print", "isbn_pdf", "example", "spine"}
    words = (printed.press.parent / "job.md").read_text(encoding="utf-8")
    assert "osoite https://keittokirja.example/ on esimerkki" in words


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
