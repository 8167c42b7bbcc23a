"""One product of a tree as HTML, and what a camera reads on its pages."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import zxingcpp
from jobs import job_of, printing_of
from PIL import Image

from cookbook.editions import Job
from cookbook.editions.print.layout.rendering import Rendering
from cookbook.editions.print.products.cover import cover
from cookbook.settings.printing import Printing

Product = Callable[[Job, Printing, str], tuple[Rendering, ...]]


def rendering_of(product: Product, root: Path, stage: Path, lang: str = "fi") -> Rendering:
    """What a product is in a language: the file for the press where there is one for the screen as well."""
    made, *_ = product(job_of(root, stage, lang), printing_of(root, lang), lang)
    return made


def cover_of(root: Path, stage: Path, pages: int, lang: str = "fi") -> Rendering:
    """The cover of a book of so many pages."""
    settings = replace(printing_of(root, lang), pages={"book": pages})
    (made,) = cover(job_of(root, stage, lang), settings, lang)
    return made


def codes_on(pdf: Path, page: int, folder: Path) -> list[str]:
    """What the QR codes on a page say."""
    picture = folder / f"page-{page}"
    area = ["-f", str(page), "-l", str(page), "-r", "200", "-gray", "-png", "-singlefile"]
    subprocess.run(["pdftoppm", *area, pdf, picture], check=True)
    with Image.open(picture.with_suffix(".png")) as image:
        return [code.text for code in zxingcpp.read_barcodes(image)]
