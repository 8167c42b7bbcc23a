"""Files of settings whose words readers see are whole in a language where all of their words are translated."""

from __future__ import annotations

from pathlib import Path

from trees import change, write

from cookbook.settings.basics import open_tree
from cookbook.settings.worded import Worded, worded

SHEET = """\
title: Kartta
purpose: Pohja kokoaa toimijat.
moves: [{text: Kirjoittakaa nimet., minutes: 10}]
signs: [{sign: M, text: mittari}]
zones: [{title: Nimet, box: {left: 0, top: 0, width: 129, height: 70}, shape: box}]
"""
PROFILE = """\
title: Offset
variant: PDF/X-4
icc: print/icc/oma.icc
condition: FOGRA39
registry: http://www.color.org
ink: 300
bleed: 3
marks: true
safety: 3
multiple: 2
resolution: 200
line: 0.25
text: 5
paper:
  body: {name: Paperi, thickness: 0.1}
  cover: {name: Kartonki, thickness: 0.3}
  cards: {name: Kartonki, thickness: 0.3}
  sheets: {name: Paperi, thickness: 0.1}
"""
WHOLE = {
    "print/canvases/kartta.sv.yml": """\
title: Karta
purpose: Arket samlar aktörerna.
moves: [{text: Skriv namnen.}]
signs: [{text: mätare}]
zones: [{title: Namnen}]
""",
    "print/profiles/oma.sv.yml": """\
title: Offset
paper: {body: {name: Papper}, cover: {name: Kartong}, cards: {name: Kartong}, sheets: {name: Papper}}
""",
}


def found(tree: Path) -> dict[str, Worded]:
    return {one.name: one for one in worded(open_tree(tree))}


def test_names_codes_and_signs_wait_for_no_translation(tree: Path) -> None:
    write(tree, {"print/canvases/kartta.yml": SHEET, "print/profiles/oma.yml": PROFILE, **WHOLE})
    seen = found(tree)
    assert [*seen] == ["cookbook", "print/edition", "print/canvases/kartta", "print/profiles/oma"]
    assert all("sv" not in one.partly | one.missing | one.behind for one in seen.values())
    assert seen["print/canvases/kartta"].missing == {"en"}


def test_a_word_that_is_not_translated_is_waited_for(tree: Path) -> None:
    write(tree, {"print/canvases/kartta.yml": SHEET, **WHOLE})
    change(tree, "print/canvases/kartta.sv.yml", "signs: [{text: mätare}]\n", "")
    assert found(tree)["print/canvases/kartta"].partly == {"sv"}


def test_a_translation_of_an_earlier_text_is_behind(tree: Path) -> None:
    write(tree, {"print/canvases/kartta.yml": SHEET, **WHOLE})
    change(tree, "print/canvases/kartta.sv.yml", "title: Karta\n", "title: Karta\nof: 00000000\n")
    assert found(tree)["print/canvases/kartta"].behind == {"sv"}


def test_what_is_lent_is_the_lenders_to_translate(tree: Path) -> None:
    assert "borrow: [canvases]" in (tree / "cookbook.yml").read_text(encoding="utf-8")
    assert [*found(tree)] == ["cookbook", "print/edition"]
