"""Pictures of entries: shown with their text, freed of metadata, no wider than the site shows them; drawings as they are."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image
from trees import command, write

pytestmark = pytest.mark.program

IMAGES = """images:
  - file: kuva.jpg
    alt: Ruskea "kuva" <b>
    credit: Toimitus
    licence: CC BY 4.0
  - file: piirros.svg
    alt: Viiva
    credit: Toimitus
    licence: CC BY 4.0
"""
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><path d="M0 0h30" stroke="#000"/></svg>'


def test_pictures_are_published_clean(tree: Path, tmp_path: Path) -> None:
    recipe = tree / "recipes/kokeiluohjelma.yml"
    write(tree, {"recipes/kokeiluohjelma.yml": recipe.read_text(encoding="utf-8") + IMAGES, "images/piirros.svg": DRAWING})
    exif = Image.Exif()
    exif[0x010E] = "kotiosoite"
    Image.new("RGB", (3000, 1500), "#884422").save(tree / "images/kuva.jpg", exif=exif)
    out = tmp_path / "out"
    assert command("site", "--engine", "folder", "--source", tree, "--out", out).status == 0
    data = (out / "site/images/kuva.jpg.webp").read_bytes()
    assert b"kotiosoite" not in data
    with Image.open(io.BytesIO(data)) as made:
        assert (made.format, made.size, len(made.getexif())) == ("WEBP", (1600, 800), 0)
    assert (out / "site/images/piirros.svg").read_text(encoding="utf-8") == DRAWING
    page = (out / "site/sv/recept/kokeiluohjelma/index.md").read_text(encoding="utf-8")
    assert 'src="../../../images/kuva.jpg.webp" width="1600" height="800" alt="Ruskea &#34;kuva&#34; &lt;b&gt;"' in page
    assert 'src="../../../images/piirros.svg" width="30" height="20" alt="Viiva"' in page
