"""Letters are drawn as they are: each has the ink and the outline that its font file gives it, not a box."""

from __future__ import annotations

import subprocess
from pathlib import Path
from unicodedata import decomposition

import pytest
from jobs import palette_of
from PIL import Image, ImageDraw, ImageFont
from printing import LayOut
from trees import BASE, PROJECT

from cookbook.editions.print.layout.hyphens import Patterns
from cookbook.editions.print.layout.rendering import Rendering
from cookbook.settings.faces import faces_of

LETTERS = "aäöåÄÖšžŽé→✓≥−čđŋāķąłșőğЖλ"
LENT = "ŧŦǥǩʒ"
"""Letters that Source Serif has not, and that Noto Serif lends."""
SIZE = 200
"""Pixels an em: 72 points at 200 dots an inch."""


def drawn(typesets: LayOut, folder: Path) -> list[Image.Image]:
    """Each letter of a PDF of ours on a page of its own."""
    faces = faces_of({})
    shelf = dict(faces.files) | {f"css/{path.name}": path for path in (PROJECT / "print/css").glob("*.css")}
    rules = (
        "@page { size: 60mm 60mm; margin: 10mm } p { font: 72pt 'Source Serif 4', 'Noto Serif'; margin: 0; break-after: page }"
    )
    letters = "".join(f"<p>{letter}</p>" for letter in LETTERS + LENT)
    html = f'<!doctype html><html lang="fi"><title>x</title><style>{rules}</style>{letters}'
    target = folder / "letters.pdf"
    hyphens = Patterns(PROJECT / "print/hyphens", PROJECT / "lexicon")
    rendering = Rendering("", target, html, ("css/fonts.css",), "", 3, shelf, hyphens, palette_of(BASE), faces)
    assert typesets(rendering).problems == ()
    subprocess.run(["pdftoppm", "-r", "200", "-gray", "-png", target, folder / "letter"], check=True)
    return [Image.open(path).convert("L") for path in sorted(folder.glob("letter-*.png"))]


def ink(picture: Image.Image) -> tuple[int, int, int]:
    """Width and height of what is drawn, and how much of it is dark."""
    dark = picture.point(lambda value: 255 if value < 128 else 0)
    left, top, right, bottom = dark.getbbox() or (0, 0, 0, 0)
    return right - left, bottom - top, dark.histogram()[255]


def outlined(letter: str, face: str) -> Image.Image:
    """A letter as a font file of ours has it, or as it sets it together of a letter and a mark."""
    own = Image.new("L", (2 * SIZE, 2 * SIZE), 255)
    font = ImageFont.truetype(PROJECT / f"theme/fonts/{face}.ttf", SIZE)
    ImageDraw.Draw(own).text((SIZE // 2, SIZE // 4), letter, font=font, fill=0)
    return own


def test_every_letter_has_the_ink_of_its_outline(tmp_path: Path, typesets: LayOut) -> None:
    """A letter that can be set together of a letter and a mark is lent by an older Pango, and set together by a newer one."""
    for letter, picture in zip(LETTERS + LENT, drawn(typesets, tmp_path), strict=True):
        own, lent = "SourceSerif4-Regular", "NotoSerif-Regular"
        faces = (own,) if letter in LETTERS else (own, lent) if decomposition(letter) else (lent,)
        assert any(ink(picture) == pytest.approx(ink(outlined(letter, face)), rel=0.1, abs=4) for face in faces), letter
