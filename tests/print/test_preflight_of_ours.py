"""`cookbook preflight`: printing conditions of the tree, and files of ours."""

from __future__ import annotations

import json
from pathlib import Path

import pikepdf
import pytest
from pdf_tools import Printed
from pikepdf import Array, Dictionary, Name
from tiny_pdf import build
from trees import command, inside


def test_a_good_file_ends_well(tmp_path: Path) -> None:
    build(tmp_path / "tiny.pdf")
    assert command("preflight", tmp_path / "tiny.pdf").status == 0
    assert inside("preflight", tmp_path / "tiny.pdf", "--product", "book").status == 0


def test_the_condition_is_that_of_the_imprint_or_the_one_named(tmp_path: Path) -> None:
    build(tmp_path / "tiny.pdf")
    for name in ("", "coated", "uncoated", "digital"):
        options = ("--profile", name) if name else ()
        found = json.loads(inside("preflight", tmp_path / "tiny.pdf", "--format", "json", "--lang", "en", *options).out)
        assert found["profile"] == (name or "coated")
        assert found["checks"][0]["title"] == "The file is whole"


def test_the_multiple_is_that_of_books(tmp_path: Path) -> None:
    build(tmp_path / "book.pdf", pages=5)
    build(tmp_path / "cards.pdf", pages=5)
    assert inside("preflight", tmp_path / "book.pdf").status == 1
    assert inside("preflight", tmp_path / "cards.pdf").status == 0
    assert inside("preflight", tmp_path / "cards.pdf", "--product", "book").status == 1


@pytest.mark.parametrize("name", ["missing.pdf", "text.pdf"])
def test_what_is_no_pdf_is_one_line(tmp_path: Path, name: str) -> None:
    (tmp_path / "text.pdf").write_text("ei PDF")
    said = inside("preflight", tmp_path / name)
    assert (said.status, said.out, len(said.lines)) == (1, "", 1)
    assert said.lines[0].startswith(f"{name}: ")


def test_an_unknown_profile_is_one_line(tmp_path: Path) -> None:
    build(tmp_path / "tiny.pdf")
    said = inside("preflight", tmp_path / "tiny.pdf", "--profile", "kiiltävä")
    assert (said.status, said.out, len(said.lines)) == (1, "", 1)


def test_a_download_is_looked_at_as_what_it_says_it_is(printed: Printed) -> None:
    said = inside("preflight", printed.web, "--format", "json")
    found = json.loads(said.out)
    assert (said.status, found["profile"], found["result"]) == (0, "ua", "passed")
    states = {check["check"]: check["state"] for check in found["checks"]}
    assert states["tagged"] == states["references"] == states["links"] == "passed"
    assert "ink" not in states


def test_a_press_file_of_ours_passes(printed: Printed) -> None:
    said = inside("preflight", printed.press)
    assert said.status == 0, said.out


def test_a_file_without_tags_is_no_pdf_ua(tmp_path: Path) -> None:
    build(tmp_path / "tiny.pdf")
    said = inside("preflight", tmp_path / "tiny.pdf", "--profile", "ua", "--format", "json")
    failed = {check["check"] for check in json.loads(said.out)["checks"] if check["state"] == "failed"}
    assert (said.status, failed) == (1, {"tagged"})


def test_a_printed_reference_to_another_page(printed: Printed, tmp_path: Path) -> None:
    """The links lead elsewhere: what is printed in them is no longer true."""
    path = tmp_path / "moved.pdf"
    with pikepdf.open(printed.web) as pdf:
        far = Array([pdf.pages[-1].obj, Name.Fit])
        for note in (note for page in pdf.pages for note in page.get("/Annots", Array())):
            if "/Dest" in note:
                note.Dest = far
            elif "/D" in note.get("/A", Dictionary()):
                note.A.D = far
        pdf.save(path)
    found = json.loads(inside("preflight", path, "--format", "json").out)
    assert [check["check"] for check in found["checks"] if check["state"] == "failed"] == ["references"]
