"""`cookbook preflight`: the printing conditions of the tree, and what is found told as problems."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from press_page import profile_of
from tiny_pdf import build, text
from trees import PROJECT, command, grow, inside, write

from cookbook.cli import main
from cookbook.editions.print.press.inspection import condition_of, problems_of
from cookbook.language.speech.messages import line
from cookbook.rules import Severity
from preflight import Condition, Order, look


@pytest.mark.program
def test_a_good_file_ends_well(tmp_path: Path) -> None:
    build(tmp_path / "tiny.pdf")
    assert command("preflight", tmp_path / "tiny.pdf").status == 0
    assert inside("preflight", tmp_path / "tiny.pdf", "--product", "book").status == 0


@pytest.mark.program
def test_the_condition_is_that_of_the_imprint_or_the_one_named(tmp_path: Path) -> None:
    build(tmp_path / "tiny.pdf")
    for name in ("", "coated", "uncoated", "digital"):
        options = ("--profile", name) if name else ()
        found = json.loads(inside("preflight", tmp_path / "tiny.pdf", "--format", "json", "--lang", "en", *options).out)
        assert found["profile"] == (name or "coated")
        assert found["checks"][0]["title"] == "The file is intact"


@pytest.mark.program
def test_the_multiple_is_that_of_books(tmp_path: Path) -> None:
    build(tmp_path / "book.pdf", pages=5)
    build(tmp_path / "cards.pdf", pages=5)
    assert inside("preflight", tmp_path / "book.pdf").status == 1
    assert inside("preflight", tmp_path / "cards.pdf").status == 0
    assert inside("preflight", tmp_path / "cards.pdf", "--product", "book").status == 1


@pytest.mark.program
def test_the_bleed_is_that_of_the_part(tmp_path: Path) -> None:
    tree = grow(tmp_path / "tree")
    coated = (PROJECT / "print/profiles/coated.yml").read_text(encoding="utf-8")
    write(tree, {"print/profiles/oma.yml": coated.replace("bleed: 3\n", "bleed: 3\nbleeds:\n  cards: 5\n")})
    for name, status in (("cards", 1), ("cover", 0), ("tiny", 0)):
        build(tmp_path / f"{name}.pdf")
        assert inside("preflight", tmp_path / f"{name}.pdf", "--source", tree, "--profile", "oma").status == status
    assert inside("preflight", tmp_path / "tiny.pdf", "--source", tree, "--profile", "oma", "--product", "cards").status == 1


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


def test_data_is_given_also_where_the_profile_is_unknown(tmp_path: Path) -> None:
    build(tmp_path / "tiny.pdf")
    said = inside("preflight", tmp_path / "tiny.pdf", "--profile", "kiiltävä", "--format", "json")
    found = json.loads(said.out)
    assert (said.status, said.err, found["result"], found["checks"][0]["check"]) == (1, "", "failed", "asked")
    assert "kiiltävä" in found["checks"][0]["findings"][0]["message"]


def test_data_is_given_also_where_the_line_is_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["preflight", "--format=json", "--lang", "nb"])
    assert ended.value.code == 2
    found = json.loads(capsys.readouterr().out)
    assert (found["result"], found["checks"][0]["check"]) == ("failed", "asked")


@pytest.mark.program
def test_a_file_without_tags_is_no_pdf_ua(tmp_path: Path) -> None:
    build(tmp_path / "tiny.pdf")
    said = inside("preflight", tmp_path / "tiny.pdf", "--profile", "ua", "--format", "json")
    failed = {check["check"] for check in json.loads(said.out)["checks"] if check["state"] == "failed"}
    assert (said.status, failed) == (1, {"tagged"})


def test_a_profile_says_what_the_preflight_asks_for() -> None:
    """The profile that is shipped for coated paper is what the preflight takes where it is told nothing."""
    assert condition_of(profile_of(), "coated") == Condition()
    values = {"ink": 280, "bleed": 5, "marks": False, "safety": 4, "resolution": 200, "line": 0.3, "text": 6}
    other = profile_of().model_copy(update={"variant": "PDF/X-3", "condition": "FOGRA51", "registry": "x", **values})
    assert condition_of(other, "oma") == Condition("oma", "PDF/X-3", "FOGRA51", "x", **values)


def test_what_is_found_is_a_problem_at_its_page(tmp_path: Path) -> None:
    red = "q 1 0 0 rg 200 300 9 9 re f 200 320 9 9 re f Q "
    path = build(tmp_path / "tiny.pdf", add=red + "q 0 0 0 1 k " + text("Sana", 40, 115) + "Q", pages=1)
    order = Order(Condition(), checks=("colour", "overprint", "multiple", "headings"), multiple=2)
    problems = list(problems_of(look(path, order), "print/tiny.pdf"))
    assert [(str(one.place), one.severity) for one in problems] == [
        ("print/tiny.pdf", Severity.ERROR),
        ("print/tiny.pdf#page=1", Severity.ERROR),
        ("print/tiny.pdf#page=1", Severity.WARNING),
    ]
    assert line(problems[0], "en").startswith("print/tiny.pdf: the file has 1 pages")
    assert line(problems[1], "fi").startswith("print/tiny.pdf#page=1: fill (60.6; 41.0 mm) (+1): väri DeviceRGB 1 0 0 ")
    assert line(problems[2], "sv").startswith("print/tiny.pdf#page=1: anmärkning: den svarta texten ”Sana” (")


@pytest.mark.program
def test_a_program_that_is_missing_is_a_problem_and_facts_that_are_are_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    path = build(tmp_path / "tiny.pdf", pages=1)
    report = look(path, Order(Condition(), checks=("ink", "references")))
    assert [str(problem.place) for problem in problems_of(report, "print/tiny.pdf")] == ["print/tiny.pdf"] * 2
    monkeypatch.undo()
    report = look(path, Order(Condition(), checks=("ink", "references")))
    assert [result.reason is not None for result in report.results] == [False, True]
    assert list(problems_of(report, "print/tiny.pdf")) == []
