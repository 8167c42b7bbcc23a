"""Worksheets: what has no room on its sheet is told by `check`, at its field; what just has room is let through and printed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from trees import PROJECT, change, grow, inside, write

from cookbook.settings import worksheet_room as room
from cookbook.settings.faces import faces_of
from cookbook.settings.widths import NEVER, Lettering, Ruler, wrapped

CANVAS = "print/canvases/oma.yml"
SHEET = """\
title: Oma arkki
purpose: Koetaan, mahtuuko teksti.
moves:
  - text: Kirjoittakaa.
    minutes: 10
signs:
  - sign: K
    text: kysytään
zones:
  - title: Kysymys
    question: Kuka?
    box: {left: 0, top: 0, width: 129, height: 32}
    shape: box
  - title: Aika
    box: {left: 0, top: 100, width: 60, height: 32}
    shape: axis
    choices: [nyt, joskus]
"""
METHOD = "methods/haastetyopaja.yml"
NAMED = "templates:\n  - title: Oma\n    fields: [Kenen haaste?]\n    canvas: oma\nauthors:"
LATER = "myöhemmin vuonna 2027 tai vasta paljon sen jälkeen "
RULED = "shape: box\n    rows: 2\n    columns: "
SENTENCE = "Kuka tietää siitä? "


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    return change(write(grow(tmp_path / "tree"), {CANVAS: SHEET}), METHOD, "authors:", NAMED)


def told(tree: Path, changes: Mapping[str, str], lang: str = "fi") -> list[str]:
    """The lines of `check` once the sheet has these changes."""
    for old, new in changes.items():
        change(tree, CANVAS, old, new)
    return inside("check", "--source", tree, "--lang", lang).lines


@pytest.mark.parametrize(
    ("old", "fits", "over", "place"),
    [
        ("question: Kuka?", f"question: {SENTENCE * 69}", f"question: {SENTENCE * 70}", "11:15"),
        ("purpose: Koetaan", f"purpose: {SENTENCE * 80}", f"purpose: {SENTENCE * 82}", "2:10"),
        ("text: Kirjoittakaa.", f"text: {SENTENCE * 46}", f"text: {SENTENCE * 47}", "4:11"),
        ("text: kysytään", f"text: {SENTENCE * 27}", f"text: {SENTENCE * 28}", "8:11"),
        ("left: 0, top: 0", "left: 267, top: 0", "left: 268, top: 0", "12:10"),
        ("left: 0, top: 0", "left: 0, top: 186", "left: 0, top: 187", "12:10"),
        ("shape: box", "shape: box\n    rows: 4", "shape: box\n    rows: 5", "14:11"),
        ("[nyt, joskus]", "[nyt, joskus]", "[nyt]", "16:12"),
        ("[nyt, joskus]", f"[nyt, {LATER}jos]", f"[nyt, {LATER}jos silloinkaan]", "17:20"),
        ("shape: box", f"{RULED}[Tekijä]", f"{RULED}[{SENTENCE * 6}]", "15:15"),
    ],
)  # fmt: skip
def test_each_limit_is_told_at_its_field(old: str, fits: str, over: str, place: str, sheet: Path) -> None:
    assert told(sheet, {old: fits}) == []
    (line,) = told(sheet, {fits: over})
    assert line.startswith(f"{CANVAS}:{place}: ")


def test_a_text_of_a_translation_is_told_in_its_file(sheet: Path) -> None:
    zones = f"zones:\n  - title: Fråga\n    question: {'Vem vet om det? ' * 120}\n  - title: Tid\n    choices: [nu, senare]\n"
    write(sheet, {"print/canvases/oma.sv.yml": zones})
    assert [line for line in told(sheet, {}) if line.startswith("print/canvases/oma.sv.yml:3:15: ")]


@pytest.mark.parametrize(("top", "said"), [(31, 0), (30, 0), (29, 1)])
def test_zones_that_cross_are_remarked_upon(top: int, said: int, sheet: Path) -> None:
    other = f"zones:\n  - title: Toinen\n    box: {{left: 9, top: {top}, width: 129, height: 32}}\n    shape: box\n"
    assert len(told(sheet, {"zones:\n": other})) == said


def test_a_zone_in_another_is_fine(sheet: Path) -> None:
    other = "zones:\n  - title: Toinen\n    box: {left: 9, top: 9, width: 20, height: 20}\n    shape: box\n"
    assert told(sheet, {"zones:\n": other}) == []


@pytest.mark.book
def test_what_just_fits_is_printed(sheet: Path, tmp_path: Path) -> None:
    changes = {"question: Kuka?": f"question: {SENTENCE * 69}", "purpose: Koetaan": f"purpose: {SENTENCE * 80}"}
    assert told(sheet, changes) == []
    said = inside("print", "--product", "canvases", "--source", sheet, "--out", tmp_path / "out")
    assert said.status == 0, said.err


@pytest.mark.parametrize(
    ("widths", "lines"),
    [((), 0), ((5,), 1), ((5, 4), 1), ((5, 4.1), 2), ((10,), 1), ((10.1,), 2), ((18,), 2), ((18.1,), 3), ((12, 1), 3)],
)
def test_words_are_wrapped_and_longer_ones_broken(widths: tuple[float, ...], lines: int) -> None:
    """A line of ten has room for nine of a word that is broken, so that no letter stands out of it."""
    assert wrapped(widths, 1, 10, 1) == lines


def test_nothing_is_wrapped_where_no_letter_has_room() -> None:
    assert wrapped((1,), 1, 1, 1) == NEVER
    assert wrapped((1,), 1, 1.1, 1) == 1


def test_a_face_gives_each_letter_its_width() -> None:
    ruler, lettering = Ruler(faces_of({})), Lettering(72, 1)
    assert ruler.width("i", lettering) < ruler.width("m", lettering) < 25.4
    assert ruler.width("im", lettering) == pytest.approx(ruler.width("i", lettering) + ruler.width("m", lettering))


@pytest.mark.parametrize(
    ("selector", "lettering"),
    [
        (".zone h3", room.TITLE), (".zone__head p", room.QUESTION), (".choices li", room.CHOICE), (".rows th", room.COLUMN),
        (".ticks li", room.POINT_OF_AXIS), (".name__purpose", room.PURPOSE), (".moves li", room.MOVE), (".signs", room.SIGN),
    ],
)  # fmt: skip
def test_text_is_measured_as_large_as_it_is_set_and_on_lines_no_closer(selector: str, lettering: Lettering) -> None:
    sheet = (PROJECT / "print/css/canvases.css").read_text(encoding="utf-8")
    (rule,) = re.findall(rf"^{re.escape(selector)} {{\n(.*?)^}}", sheet, re.MULTILINE | re.DOTALL)
    size, line = re.search(r"([0-9.]+)pt(?: /|;.*line-height:) ([0-9.]+)", rule, re.DOTALL).groups()
    assert (float(size), float(line) <= lettering.line) == (lettering.size, True)
