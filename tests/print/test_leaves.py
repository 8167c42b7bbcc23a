"""Pages that are painted each by itself and bound show what WeasyPrint writes of them all at once."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from pdf_tools import bookmarks_of
from PIL import Image, ImageChops
from press_page import BODY, RULES, rendering

from cookbook.editions.print.layout.finish import finish
from cookbook.editions.print.layout.galley import Galley
from cookbook.editions.print.layout.leaves.run import stands_alone
from cookbook.editions.print.layout.rendering import Layout, Rendering

MORE = """
<section style="break-before: page"><h1 id="luku">Luku</h1><p>Katso <a href="#luku">lukua</a> ja <a href="#loppu">loppua</a>.</p>
<table><tr><th>Nimi</th><th scope="row">Luku</th></tr><tr><td colspan="2">1</td></tr></table>
<ul><li>Kohta<ul><li>Alakohta</li></ul></li></ul><img alt="Kuva" src="images/kuva.jpg"></section>
<section style="break-before: page"><h2 id="loppu">Loppu</h2><img alt="Sama" src="images/kuva.jpg">
<img alt="Reikä" src="images/reika.png"></section>
<section style="break-before: page"><h2 style="margin: 0; height: 110mm">Alhaalla</h2><div class="glass"></div></section>
"""
TOLD = BODY.replace("<img ", '<img alt="Kuva" ') + MORE
"""All of it is told to readers: what says nothing is no figure of a painted page."""
SHOWN = 3
"""How many shades a pixel may differ: a page that names fewer things is drawn by a shorter way."""


def written(made: Rendering) -> tuple[Path, Path]:
    """The file that WeasyPrint writes, and the one that is bound of painted pages."""
    galley = Galley(made)
    document, _ = galley.lay_out(Layout({}))
    whole, bound = made.target.with_name("whole.pdf"), made.target.with_name("bound.pdf")
    bound.write_bytes(galley.write(document, galley.paint(document, document.pages)))
    whole.write_bytes(finish(document.copy().write_pdf(None, made.scale, **galley.options)))
    return whole, bound


def said(path: Path, *program: str) -> str:
    """What a program says of a file, but for numbers of objects, and the scope of headers, which WeasyPrint leaves out."""
    done = subprocess.run([*program, str(path), *(["-"] if program[0] == "pdftotext" else [])], check=True, capture_output=True)
    return re.sub(r"Object \d+ \d+|(?<=[<(])\d+(?=-\d+-)|:\s+/Scope /Column", "", done.stdout.decode())


def pictures(path: Path) -> list[Image.Image]:
    subprocess.run(["mutool", "draw", "-q", "-r", "60", "-o", f"{path}-%d.png", path], check=True, capture_output=True)
    return [Image.open(one).convert("RGB") for one in sorted(path.parent.glob(f"{path.name}-*.png"))]


@pytest.mark.book
@pytest.mark.parametrize("scale", [1, 0.7])
def test_bound_pages_show_what_weasyprint_writes(scale: float, tmp_path: Path) -> None:
    whole, bound = written(replace(rendering(tmp_path, None, TOLD, RULES), variant="pdf/ua-1", scale=scale))
    assert said(bound, "pdftotext", "-bbox") == said(whole, "pdftotext", "-bbox")
    assert said(bound, "pdfinfo", "-struct-text").split() == said(whole, "pdfinfo", "-struct-text").split()
    with pikepdf.open(bound) as mine, pikepdf.open(whole) as theirs:
        assert bookmarks_of(mine) == bookmarks_of(theirs)
        assert [links(page) for page in mine.pages] == [links(page) for page in theirs.pages]
        assert names(mine) == names(theirs)
        assert [str(page.MediaBox.unparse()) for page in mine.pages] == [str(page.MediaBox.unparse()) for page in theirs.pages]
    for one, other in zip(pictures(bound), pictures(whole), strict=True):
        assert max(high for _, high in ImageChops.difference(one, other).getextrema()) <= SHOWN


def links(page: pikepdf.Page) -> list[str]:
    return [str(link.get("/Dest", link.get("/A"))) for link in page.get("/Annots", [])]


def names(pdf: pikepdf.Pdf) -> list[str]:
    return [str(name) for name in pdf.Root.Names.Dests.Names[::2]]


@pytest.mark.book
def test_a_picture_on_two_pages_is_in_the_file_once(tmp_path: Path) -> None:
    _, bound = written(replace(rendering(tmp_path, None, TOLD, RULES), variant="pdf/ua-1"))
    with pikepdf.open(bound) as pdf:
        drawn = [one.read_raw_bytes() for one in pdf.objects if isinstance(one, pikepdf.Stream) and one.get("/Width")]
    assert len(drawn) == len(set(drawn)) > 0


@pytest.mark.book
@pytest.mark.parametrize(
    ("rule", "alone"),
    [
        ("h1 { color: red }", True),
        ("ol { counter-reset: step } li { counter-increment: step }", True),
        ("li { counter-increment: step }", False),
        ("@page { @bottom-left { content: counter(page) } }", True),
        ("@page { @bottom-left { content: counter(pages) } }", False),
        ("a::after { content: target-counter(attr(href), page) }", False),
        ("h1 { counter-set: luku 3 }", False),
    ],
)
def test_styles_that_say_of_a_page_what_others_show_are_known(rule: str, alone: bool, tmp_path: Path) -> None:
    made = rendering(tmp_path)
    (tmp_path / "own.css").write_text(rule, encoding="utf-8")
    shelf = {**made.shelf, "css/own.css": tmp_path / "own.css"}
    assert stands_alone(replace(made, styles=(*made.styles, "css/own.css"), shelf=shelf)) is alone
