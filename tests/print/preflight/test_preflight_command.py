"""The command: what it prints, how it ends, and what it does where a program is missing."""

from __future__ import annotations

import json
from pathlib import Path

import pikepdf
import pytest
from looking import Look, complaints
from pdf_tools import Printed
from pikepdf import Array, Dictionary, Name
from tiny import build
from trees import command, inside

from cookbook.language.speech.table import find
from cookbook.model.book import LANGUAGES
from preflight.registry import CHECKS

RED = "q 1 0 0 rg 150 345 20 20 re f Q"


def test_the_report_in_words(look: Look) -> None:
    build(look.path, add=RED)
    said = command("preflight", look.path)
    assert (said.status, said.err) == (1, "")
    lines = said.out.splitlines()
    assert lines[0] == "tiny.pdf: sivuja 4, profiili coated, tuote –"
    at = lines.index("✗ Painovärit")
    assert "DeviceRGB 1 0 0" in lines[at + 1]
    assert lines[at + 2].strip().startswith("s. 1 (42.")
    assert lines[-1] == "Tarkistuksia 41: kunnossa 38, virheitä 1, huomautuksia 0, ajamatta 2."


def test_the_report_as_data(look: Look) -> None:
    build(look.path, add=RED)
    said = inside("preflight", look.path, "--format", "json", "--lang", "en")
    found = json.loads(said.out)
    assert said.status == 1
    assert list(found) == ["file", "profile", "product", "pages", "result", "counts", "checks"]
    assert (found["file"], found["result"], found["counts"]["failed"]) == ("tiny.pdf", "failed", 1)
    [check] = [check for check in found["checks"] if check["state"] == "failed"]
    [finding] = check["findings"]
    assert (check["check"], finding["code"], finding["severity"], finding["count"]) == ("colour", "preflight-colour", "error", 1)
    assert finding["places"][0]["page"] == 1
    assert finding["places"][0]["width"] == pytest.approx(7.1, abs=0.1)


def test_a_good_file_ends_well(look: Look) -> None:
    build(look.path)
    assert inside("preflight", look.path).status == 0
    assert inside("preflight", look.path, "--product", "book").status == 0


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


def test_an_unknown_profile_is_one_line(look: Look) -> None:
    build(look.path)
    said = inside("preflight", look.path, "--profile", "kiiltävä")
    assert (said.status, said.out, len(said.lines)) == (1, "", 1)


def test_a_check_that_could_not_run_is_no_pass(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    build(look.path)
    monkeypatch.setenv("PATH", "/nowhere")
    report = look.report()
    missing = {"preflight-tool-missing"}
    expected = {"beyond", "ink", "folios", "headings", "hyphens"}
    assert complaints(report) == dict.fromkeys(expected, missing)
    assert report.failed


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


def test_a_file_without_tags_is_no_pdf_ua(look: Look) -> None:
    build(look.path)
    said = inside("preflight", look.path, "--profile", "ua", "--format", "json")
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


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_check_has_a_name(lang: str) -> None:
    assert [check.name for check in CHECKS if not find(lang, f"preflight.check.{check.name}")] == []
