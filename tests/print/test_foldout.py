"""A leaf that folds out of the book, and all files of a flat book as programs that are not ours read them."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from flat_file import is_flat
from jobs import printing_of
from pdf_tools import text_of
from printing import Prints
from trees import BASE, grow, write

from cookbook.editions.print.products.cover import spine
from cookbook.editions.print.products.foldout import leaf_of
from cookbook.settings.printing import Printing

MM = 72 / 25.4
FLAT = "coated-x1a"
STARTERS = """\
tilanne:
  title: Mitä tiedätte jo?
  answers:
    - text: Haaste on koossa
      recipe: kokeiluohjelma
      reason: Kokeilut näyttävät nopeasti, mikä toimii.
      act: Pyytäkää kolmelta yritykseltä ehdotus.
    - text: Haaste puuttuu
      recipe: kokeiluohjelma
      reason: Kokeilut näyttävät nopeasti, mikä toimii.
      act: Pyytäkää kolmelta yritykseltä ehdotus.
"""


def laid_out(name: str, **numbers: int) -> Printing:
    """A condition, once the book is laid out."""
    return replace(printing_of(BASE, name=name), numbers=numbers)


@pytest.mark.parametrize(
    ("profile", "numbers", "leaf"),
    [
        (FLAT, {"contents": 4, "starters": 7, "starters.colophon": 8, "menus": 9}, (7, 8)),
        (FLAT, {"contents": 4, "starters": 7, "starters.colophon": 8, "menus": 10}, (7, 8)),  # A blank page is no part of it.
        (FLAT, {"contents": 4, "starters": 8, "starters.colophon": 9, "menus": 10}, None),  # One leaf's back, another's front.
        (FLAT, {"contents": 4, "starters": 7, "starters.colophon": 9, "menus": 10}, None),
        (FLAT, {"contents": 4, "starters": 7, "menus": 9}, None),
        (FLAT, {"contents": 4, "menus": 9}, None),
        ("coated", {"contents": 4, "starters": 7, "starters.colophon": 8, "menus": 9}, None),
    ],
)
def test_a_leaf_has_a_front_and_a_back(profile: str, numbers: dict[str, int], leaf: tuple[int, int] | None) -> None:
    printing = laid_out(profile, **numbers)
    assert leaf_of(printing) == leaf
    thicker = float(spine(40, printing)) - float(spine(40, laid_out(profile)))
    assert thicker == pytest.approx(2 * printing.profile.paper.body.thickness if leaf else 0, abs=0.1)


def sheet_of(path: Path) -> set[tuple[float, float]]:
    """The sizes of the trimmed pages in millimetres."""
    with pikepdf.open(path) as pdf:
        boxes = [[float(value) / MM for value in page.trimbox] for page in pdf.pages]
    return {(round(right - left, 1), round(top - bottom, 1)) for left, bottom, right, top in boxes}


@pytest.mark.book
def test_a_flat_book_with_its_leaf_and_its_cover(prints: Prints, tmp_path: Path) -> None:
    tree, out = write(grow(tmp_path / "tree"), {"vocabularies/starters.yml": STARTERS}), tmp_path / "out"
    asked = [word for name in ("book", "foldout", "cover") for word in ("--product", name)]
    said = prints(tree, out, *asked, "--profile", FLAT)
    assert said.status == 0, said.err
    screen = text_of(out / "site/downloads/keittokirja.pdf")
    book, leaf, cover = (out / f"print/{name}.pdf" for name in ("book", "foldout", "cover"))
    assert len(text_of(book)) % 4 == 0
    assert len(screen) == len(text_of(book)) + 2
    (first,) = (number for number, text in enumerate(screen, 1) if "Haaste on koossa" in text)
    assert first % 2 == 1
    assert not any("Haaste on koossa" in text or "Haaste puuttuu" in text for text in text_of(book))
    front, back = text_of(leaf)
    assert "Haaste on koossa" in front
    assert "Haaste puuttuu" in front
    assert "Avatkaa tästä" in back
    assert (sheet_of(leaf), sheet_of(book)) == ({(165 + 150, 240)}, {(170, 240)})
    records = {one["file"]: one for one in json.loads((out / "print/job.json").read_text(encoding="utf-8"))["files"]}
    assert records["foldout.pdf"]["leaf"] == {"pages": [first, first + 1], "fold": 165.0}
    assert f"sivun {first - 1} jälkeen" in (out / "print/job.md").read_text(encoding="utf-8")
    assert {name: record["colours"] for name, record in records.items()} == dict.fromkeys(records, "4/4")
    for path in (book, leaf, cover):
        assert records[path.name]["preflight"]["failed"] == 0
        is_flat(path)
