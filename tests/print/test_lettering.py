"""Letters of drawings that writers bring are set in the faces of the book, whatever family they ask for."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from jobs import palette_of
from printing import LayOut
from trees import BASE, PROJECT

from cookbook.editions.print.layout.hyphens import Patterns
from cookbook.editions.print.layout.lettering import lettered
from cookbook.editions.print.layout.rendering import Rendering
from cookbook.settings.faces import faces_of

DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="80" viewBox="0 0 200 80">'
    '<text x="8" y="40" font-size="16"{family}>Teksti</text></svg>'
)
FACES = faces_of({})


@pytest.mark.parametrize(
    ("family", "font"),
    [
        ("", "Source-Sans-3"),
        (' font-family="Arial"', "Source-Sans-3"),
        (' font-family="Arial, sans-serif"', "Source-Sans-3"),
        (" font-family=\"Arial, 'Source Serif 4'\"", "Source-Serif-4"),
    ],
)
def test_a_drawing_has_letters_of_the_book(family: str, font: str, tmp_path: Path, typesets: LayOut) -> None:
    drawing = tmp_path / "piirros.svg"
    drawing.write_text(DRAWING.format(family=family), encoding="utf-8")
    shelf = {**FACES.files, "images/piirros.svg": drawing}
    html = '<!doctype html><html lang="fi"><title>x</title><img src="images/piirros.svg" alt="Piirros">'
    hyphens = Patterns(PROJECT / "print/hyphens", PROJECT / "lexicon")
    target = tmp_path / "drawing.pdf"
    assert typesets(Rendering("", target, html, (), "", 3, shelf, hyphens, palette_of(BASE), FACES)).problems == ()
    said = subprocess.run(["pdffonts", target], capture_output=True, text=True, check=True).stdout
    assert [line.split()[0].partition("+")[2].rstrip(",") for line in said.splitlines()[2:]] == [font]


def test_what_else_a_drawing_says_is_kept() -> None:
    made = lettered(DRAWING.format(family="").encode(), FACES).decode()
    assert 'viewBox="0 0 200 80"' in made
    assert ">Teksti</" in made
