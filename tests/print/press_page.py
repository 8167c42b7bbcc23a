"""A page with one of everything that has a colour, made ready for the press, and what tests ask of the result."""

from __future__ import annotations

import io
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
from jobs import palette_of, printing_of
from PIL import Image
from trees import BASE, PROJECT

from cookbook.editions.print.layout.hyphens import Patterns
from cookbook.editions.print.layout.rendering import Rendering
from cookbook.settings.faces import faces_of
from cookbook.settings.profile import Profile

TARGET = "sivu.pdf"
RULES = """
@page { size: 100mm 140mm; bleed: 3mm; margin: 10mm; background: var(--surface) }
html { font: 10pt "Source Serif 4"; color: var(--ink) }
p { margin: 0 }
.panel { background: var(--accent); color: var(--on-accent) }
.fade { height: 8mm; background: linear-gradient(90deg, #8c2f1b, #1f5f45) }
.glass { height: 6mm; background: #8c2f1b; opacity: 0.5 }
.odd { height: 6mm; background: #ff00aa }
.gray { height: 6mm; background: #808080 }
.black { height: 3mm; background: var(--ink) }
img { width: 20mm; height: 20mm }
"""
BODY = """
<p>Mustaa tekstiä ja <a href="https://esimerkki.example/">linkki</a></p>
<p class="panel">Valkoista tekstiä</p>
<p style="color: var(--ink-soft)">Harmaata tekstiä</p>
<div class="fade"></div><div class="glass"></div><div class="odd"></div><div class="gray"></div><div class="black"></div>
<p><img src="images/kuva.jpg"><img src="images/harmaa.jpg"><img src="images/reika.png"><img src="images/piirros.svg"></p>
"""
DRAWING = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 60" width="60" height="60">
<rect width="60" height="60" fill="#f6f1e7"/><path d="M5 50h50" fill="none" stroke="#1d2430" stroke-width="0.5"/>
<rect x="5" y="5" width="20" height="20" fill="#2f6690"/>
<text x="8" y="40" font-family="Source Sans 3" font-size="12" fill="#1d2430">Teksti</text></svg>"""


@cache
def profile_of(name: str = "coated") -> Profile:
    """A printing condition of the project."""
    return printing_of(BASE, name=name).profile


COATED = profile_of()


@cache
def photo() -> bytes:
    """A photograph that reaches into every corner of RGB."""
    edge, made = range(0, 256, 4), io.BytesIO()
    shown = Image.new("RGB", (512, 512))
    shown.putdata([(edge[x % 64], edge[y % 64], edge[(x // 64 + y // 64 * 8) % 64]) for y in range(512) for x in range(512)])
    shown.save(made, "JPEG", quality=95)
    return made.getvalue()


def pictures(folder: Path) -> Mapping[str, Path]:
    """A photograph, a gray one, one with a hole, and a drawing."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "kuva.jpg").write_bytes(photo())
    Image.linear_gradient("L").save(folder / "harmaa.jpg")
    hole = Image.new("RGBA", (256, 256), (200, 40, 40, 255))
    hole.paste((0, 0, 0, 0), (64, 64, 192, 192))
    hole.save(folder / "reika.png")
    (folder / "piirros.svg").write_text(DRAWING, encoding="utf-8")
    return {f"images/{path.name}": path for path in sorted(folder.iterdir())}


def rendering(folder: Path, profile: Profile | None = COATED, body: str = BODY, rules: str = RULES) -> Rendering:
    """The page, to be laid out and made ready for the press."""
    theme = PROJECT / "theme"
    faces = faces_of({})
    shelf = dict(faces.files)
    shelf |= {f"print/icc/{path.name}": path for path in sorted((PROJECT / "print/icc").glob("*.icc"))}
    shelf["css/tokens.css"] = theme / "css/tokens.css"
    shelf |= {"css/fonts.css": PROJECT / "print/css/fonts.css"} | dict(pictures(folder / "images"))
    head = '<meta charset="utf-8"><title>Sivu</title><meta name="dcterms.created" content="2026-11-22">'
    html = f'<!doctype html><html lang="fi"><head>{head}<style>{rules}</style></head><body>{body}</body></html>'
    made = Rendering(
        stage="", target=folder / TARGET, html=html, styles=("css/tokens.css", "css/fonts.css"), variant="", safety=3,
        shelf=shelf, hyphens=Patterns(PROJECT / "print/hyphens", PROJECT / "lexicon"), palette=palette_of(BASE), faces=faces,
    )  # fmt: skip
    return replace(made, condition=profile, multiple=2)


def drawings(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """Every content stream of the file: pages, forms, patterns."""
    yield from pdf.pages
    for item in pdf.objects:
        if isinstance(item, pikepdf.Stream) and (item.get("/Subtype") == pikepdf.Name.Form or "/PatternType" in item):
            yield item


def operations(pdf: pikepdf.Pdf) -> Iterator[tuple[str, list[Any]]]:
    """Every operator of every content stream with its operands."""
    for drawing in drawings(pdf):
        for operands, operator in pikepdf.parse_content_stream(drawing):
            yield str(operator), list(operands)


def plates(path: Path, folder: Path, page: int = 1, dots: int = 72) -> dict[str, Image.Image]:
    """What each ink of a page prints, as pictures whose 0 is all of it and 255 nothing, by the ink's name."""
    folder.mkdir(parents=True, exist_ok=True)
    run = [
        "gs",
        "-q",
        "-sDEVICE=tiffsep",
        f"-r{dots}",
        "-dNOPAUSE",
        "-dBATCH",
        "-dSAFER",
        f"-dFirstPage={page}",
        f"-dLastPage={page}",
    ]
    subprocess.run([*run, f"--permit-file-read={path}", "-o", folder / "p.tif", path], check=True, capture_output=True)
    found = {}
    for name in ("Cyan", "Magenta", "Yellow", "Black"):
        with Image.open(folder / f"p({name}).tif") as plate:
            found[name] = plate.convert("L")
    return found
