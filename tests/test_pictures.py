"""Pictures of entries: shown with their text, freed of metadata, no wider than the site shows them; drawings as they are."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from PIL import Image
from trees import check, grow, inside, write

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
PICTURED = "images:\n  - {file: piirros.svg, alt: Viiva, credit: Toimitus, licence: CC BY 4.0}\n"
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><path d="M0 0h30" stroke="#000"/></svg>'


def test_pictures_are_published_clean(tree: Path, tmp_path: Path) -> None:
    recipe = tree / "recipes/kokeiluohjelma.yml"
    write(tree, {"recipes/kokeiluohjelma.yml": recipe.read_text(encoding="utf-8") + IMAGES, "images/piirros.svg": DRAWING})
    exif = Image.Exif()
    exif[0x010E] = "kotiosoite"
    Image.new("RGB", (3000, 1500), "#884422").save(tree / "images/kuva.jpg", exif=exif)
    out = tmp_path / "out"
    assert inside("site", "--engine", "folder", "--source", tree, "--out", out).status == 0
    data = (out / "site/images/kuva.jpg.webp").read_bytes()
    assert b"kotiosoite" not in data
    with Image.open(io.BytesIO(data)) as made:
        assert (made.format, made.size, len(made.getexif())) == ("WEBP", (1600, 800), 0)
    assert (out / "site/images/piirros.svg").read_text(encoding="utf-8") == DRAWING
    page = (out / "site/sv/recept/kokeiluohjelma/index.md").read_text(encoding="utf-8")
    assert 'src="../../../images/kuva.jpg.webp" width="1600" height="800" alt="Ruskea &#34;kuva&#34; &lt;b&gt;"' in page
    assert 'src="../../../images/piirros.svg" width="30" height="20" alt="Viiva"' in page


def test_a_picture_of_its_own_stands_on_the_front_page(tree: Path, tmp_path: Path) -> None:
    menu = tree / "menus/polku.yml"
    write(tree, {"menus/polku.yml": menu.read_text(encoding="utf-8") + PICTURED, "images/piirros.svg": DRAWING})
    assert inside("site", "--engine", "folder", "--source", tree, "--out", tmp_path / "out").status == 0
    for page, up in (("index.md", ""), ("sv/index.md", "../")):
        assert f'<img src="{up}images/piirros.svg"' in (tmp_path / "out/site" / page).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "size", "code"),
    (
        ("kuva-1_b.png", (630, 630), ""), ("Kansio/Kuva.2.png", (630, 630), ""), ("nauha.png", (6300, 630), ""),
        ("nauha.png", (6301, 630), "image-narrow"), ("nauha.png", (630, 6301), "image-narrow"),
        *((name, (630, 630), "image-name")
          for name in ("iso kuva.png", "50%.png", "a#1.png", "a&b=1.png", "kesä.png", "./k.png")),
    ),
)  # fmt: skip
def test_the_name_and_the_shape_of_a_picture(name: str, size: tuple[int, int], code: str, tmp_path: Path) -> None:
    tree = grow(tmp_path / "tree")
    path = tree / "images" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("L", size, 99).save(path)
    one = f"images:\n  - {{file: '{name}', alt: Neliö, credit: Toimitus, licence: CC BY 4.0}}\n"
    with (tree / "challenges/hukkalampo.yml").open("a", encoding="utf-8") as file:
        file.write(one)
    assert {said["code"] for said in json.loads(check(tree, "--format", "json").out)["problems"]} == ({code} if code else set())


STIG = (
    "title: Stigen\nsummary: En väg från början till slut, i två skeden och på ett halvt år.\nimages:\n  - {file: viiva-sv.svg}\n"
)


@pytest.mark.parametrize("is_there", [True, False])
def test_a_picture_that_a_translation_has_in_its_place_is_looked_at(is_there: bool, tree: Path, tmp_path: Path) -> None:
    menu = (tree / "menus/polku.yml").read_text(encoding="utf-8") + PICTURED
    drawn = {"images/piirros.svg": DRAWING} | ({"images/viiva-sv.svg": DRAWING} if is_there else {})
    write(tree, {"menus/polku.yml": menu, "menus/polku.sv.yml": STIG, **drawn})
    said = json.loads(check(tree, "--format", "json").out)["problems"]
    errors = [(one["code"], one["file"]) for one in said if one["severity"] == "error"]
    assert errors == ([] if is_there else [("image-missing", "menus/polku.sv.yml")])
    assert "image-unused" not in [one["code"] for one in said]
    made = inside("site", "--engine", "folder", "--source", tree, "--out", tmp_path / "out")
    assert made.status == len(errors)
    if is_there:
        assert "images/viiva-sv.svg" in (tmp_path / "out/site/sv/index.md").read_text(encoding="utf-8")
