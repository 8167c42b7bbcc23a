"""One product of a tree, as HTML at once or laid out in a process of its own, and what a camera reads on its pages."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import date
from functools import cache
from multiprocessing import get_context
from pathlib import Path

import zxingcpp
from PIL import Image

from cookbook.editions import Job
from cookbook.editions.print.layout.rendering import Outcome, Rendering
from cookbook.editions.print.layout.typeset import typeset
from cookbook.link import LinkedBook, link
from cookbook.load import load
from cookbook.load.tree import SourceTree
from cookbook.problems import Problems
from cookbook.settings.printing import Settings, read_settings

Product = Callable[[Job, Settings, str], tuple[Rendering, ...]]


@cache
def linked_of(root: Path) -> LinkedBook:
    """The book of a tree that does not change."""
    return link(load(SourceTree(root), Problems()), date.today(), Problems())


def rendering_of(product: Product, root: Path, stage: Path, lang: str = "fi") -> Rendering:
    """The one rendering of a product in a language."""
    tree = SourceTree(root)
    (made,) = product(Job(linked_of(root), tree, stage, lang=lang), read_settings(tree, "", lang), lang)
    return made


def laid_out(rendering: Rendering) -> Outcome:
    """What laying out comes to; the file is written as it would be for a screen, without the work for the press."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(typeset, replace(rendering, condition=None), None).result()


def codes_on(pdf: Path, page: int, folder: Path) -> list[str]:
    """What the QR codes on a page say."""
    picture = folder / f"page-{page}"
    area = ["-f", str(page), "-l", str(page), "-r", "200", "-gray", "-png", "-singlefile"]
    subprocess.run(["pdftoppm", *area, pdf, picture], check=True)
    with Image.open(picture.with_suffix(".png")) as image:
        return [code.text for code in zxingcpp.read_barcodes(image)]
