"""The command `preflight`: what it prints, how it ends, and what each option does."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from looking import GOOD, Look, complaints
from pikepdf import Pdf
from tiny_pdf import build

import preflight
from preflight import Condition, Order, UnknownCheckError, is_for_screen
from preflight.cli import main
from preflight.registry import CHECKS, Medium

KEEPING = ("labels", "panels", "columns", "last-lines", "room", "heads", "halves")
"""Checks of books that need to know words."""
RED = "q 1 0 0 rg 150 345 20 20 re f Q"


@pytest.mark.program
def test_the_report_in_words(look: Look, capsys: pytest.CaptureFixture[str]) -> None:
    build(look.path, add=RED)
    assert main([str(look.path)]) == 1
    said = capsys.readouterr()
    lines = said.out.splitlines()
    assert said.err == ""
    assert lines[0] == "tiny.pdf: sivuja 4, profiili coated, tuote –"
    at = lines.index("✗ Painovärit")
    assert "DeviceRGB 1 0 0" in lines[at + 1]
    assert lines[at + 2].strip().startswith("s. 1 (42.")
    count = sum(check.medium is not Medium.SCREEN for check in CHECKS)
    assert lines[-1] == f"Tarkistuksia {count}: kunnossa {count - 3}, virheitä 1, huomautuksia 0, ajamatta 2."


def test_the_report_as_data(look: Look, capsys: pytest.CaptureFixture[str]) -> None:
    build(look.path, add=RED)
    assert main([str(look.path), "--format", "json", "--lang", "en", "--check", "colour", "--product", "cards"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert list(found) == ["file", "profile", "product", "pages", "result", "counts", "checks"]
    assert (found["file"], found["profile"], found["product"]) == ("tiny.pdf", "coated", "cards")
    assert (found["result"], found["counts"]["failed"], found["counts"]["checks"]) == ("failed", 1, 1)
    [check] = found["checks"]
    [finding] = check["findings"]
    assert (check["check"], finding["code"], finding["severity"], finding["count"]) == ("colour", "preflight-colour", "error", 1)
    assert finding["places"][0]["page"] == 1
    assert finding["places"][0]["width"] == pytest.approx(7.1, abs=0.1)


@pytest.mark.parametrize("name", ["missing.pdf", "text.pdf"])
def test_what_cannot_be_opened_is_one_line_or_data(tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    (tmp_path / "text.pdf").write_text("ei PDF")
    assert main([str(tmp_path / name)]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(f"{name}: ")
    assert said.err.count("\n") == 1
    assert main([str(tmp_path / name), "--format", "json", "--lang", "sv"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert (found["file"], found["result"]) == (name, "failed")
    assert [check["state"] for check in found["checks"]] == ["failed"]


@pytest.mark.program
@pytest.mark.parametrize(
    ("check", "good", "bad"),
    [
        ("bleed", ("--bleed", "3"), ("--bleed", "5")),
        ("marks", ("--no-marks",), ("--marks",)),
        ("standard", ("--standard", "PDF/X-4"), ("--standard", "PDF/X-3")),
        ("intent", ("--identifier", "FOGRA39"), ("--identifier", "FOGRA51")),
        ("intent", ("--registry", "http://www.color.org"), ("--registry", "https://shop.example")),
        ("safety", ("--safety", "7"), ("--safety", "8")),
        ("resolution", ("--resolution", "300"), ("--resolution", "600")),
        ("lines", ("--line", "0.5"), ("--line", "0.6")),
        ("letters", ("--text", "6.5"), ("--text", "7")),
        ("multiple", ("--multiple", "2"), ("--multiple", "3")),
        ("ink", ("--ink", "170"), ("--ink", "100")),
    ],
)
def test_every_limit_can_be_set(look: Look, check: str, good: tuple[str, ...], bad: tuple[str, ...]) -> None:
    build(look.path, marks=check != "marks")
    assert main([str(look.path), "--check", check, *good]) == 0
    assert main([str(look.path), "--check", check, *bad]) == 1


def says_ua(pdf: Pdf) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        xmp.register_xml_namespace("http://www.aiim.org/pdfua/ns/id/", "pdfuaid")
        xmp["pdfuaid:part"] = "1"


def says_ua_only(pdf: Pdf) -> None:
    says_ua(pdf)
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        del xmp["{http://www.npes.org/pdfx/ns/id/}GTS_PDFXVersion"]


def test_a_file_is_looked_at_as_what_it_says_it_is(look: Look, capsys: pytest.CaptureFixture[str]) -> None:
    def profile(*options: str) -> str:
        main([str(look.path), "--format", "json", "--check", "title", *options])
        return str(json.loads(capsys.readouterr().out)["profile"])

    build(look.path, says_ua)
    assert not is_for_screen(look.path)
    assert (profile(), profile("--name", "oma"), profile("--screen")) == ("coated", "oma", "ua")
    build(look.path, says_ua_only)
    assert is_for_screen(look.path)
    assert (profile(), profile("--press")) == ("ua", "coated")


@pytest.mark.program
def test_a_file_without_tags_is_no_pdf_ua(look: Look) -> None:
    build(look.path)
    found = complaints(preflight.look(look.path, Order()))
    assert found["tagged"] >= {"preflight-ua-claim"}
    assert found.keys() <= {"tagged", "headings", "references"}


def test_a_check_that_the_medium_has_not_is_told(look: Look, capsys: pytest.CaptureFixture[str]) -> None:
    build(look.path)
    with pytest.raises(UnknownCheckError):
        look.report(replace(GOOD, checks=("tagged",)))
    with pytest.raises(SystemExit) as ended:
        main([str(look.path), "--check", "tagged"])
    assert ended.value.code == 2
    assert "tagged" in capsys.readouterr().err


def test_data_is_given_also_where_a_check_is_not_known(look: Look, capsys: pytest.CaptureFixture[str]) -> None:
    build(look.path)
    assert main([str(look.path), "--check", "tagged", "--format", "json", "--lang", "en"]) == 2
    found = json.loads(capsys.readouterr().out)
    assert (found["result"], found["checks"][0]["check"]) == ("failed", "asked")
    assert "tagged" in found["checks"][0]["findings"][0]["message"]


@pytest.mark.parametrize("wrong", [("--ink", "-1"), ("--ink", "paljon"), ("--ink", "nan"), ("--multiple", "0"), ("--lang", "de")])
def test_a_wrong_option_is_told(look: Look, capsys: pytest.CaptureFixture[str], wrong: tuple[str, str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([str(look.path), *wrong])
    assert ended.value.code == 2
    assert wrong[0] in capsys.readouterr().err


@pytest.mark.parametrize("wrong", [("--ink", "paljon"), ("--olematon",), ("--format=json", "--multiple", "0")])
def test_a_wrong_line_is_data_where_data_is_asked_for(wrong: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["a.pdf", "--format", "json", *wrong])
    found = json.loads(capsys.readouterr().out)
    assert (ended.value.code, found["checks"][0]["check"]) == (2, "asked")
    assert wrong[-2:][0] in found["checks"][0]["findings"][0]["message"]


def test_a_check_that_could_not_run_is_no_pass(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    build(look.path)
    monkeypatch.setenv("PATH", "/nowhere")
    report = look.report()
    missing = {"preflight-tool-missing"}
    expected = {"beyond", "ink", "folios", "headings", "hyphens", *KEEPING}
    assert complaints(report) == dict.fromkeys(expected, missing)
    assert report.failed


@pytest.mark.program
def test_it_runs_as_a_module_without_the_cookbook(look: Look) -> None:
    build(look.path)
    code = "import sys; sys.modules['cookbook'] = None; from preflight.cli import main; sys.exit(main())"
    for start in (("-m", "preflight"), ("-c", code)):
        done = subprocess.run(
            [sys.executable, *start, look.path, "--check", "title"], capture_output=True, text=True, check=False
        )
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.splitlines()[1] == "✓ Otsikko"


def test_the_defaults_are_those_of_coated_paper() -> None:
    assert Condition() == Condition(
        "coated", "PDF/X-4", "FOGRA39", "http://www.color.org", 300, 3, True, 3, 300, 0.25, 5
    )  # fmt: skip
