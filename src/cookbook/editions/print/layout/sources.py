"""The files that a PDF may be made of, by name; nothing else is ever read, and nothing is fetched."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from cookbook.editions.job import Job
from cookbook.settings.condition import icc_profiles

BASE = "https://book.invalid/"
"""The virtual folder of all files: the same wherever the source tree lies, so that the PDF is too."""
FONTS = {".ttf": "font/ttf", ".otf": "font/otf"}
"""Ours are not packed: to unpack the eight of them takes a second, in every process that lays out."""
TYPES = {".css": "text/css", ".svg": "image/svg+xml", **FONTS}
PICTURES = "images/"
"""What the names of the tree's own pictures begin with; they are handed out as print takes them."""


def shelf_of(job: Job) -> Mapping[str, Path]:
    """Styles, fonts, ornaments, ICC profiles, and the pictures that entries and funders name."""
    tree, book = job.tree, job.linked.book
    shelf = {"css/tokens.css": tree.find("theme/css/tokens.css"), **icc_profiles(tree), **job.settings.faces.files}
    for prefix, folder in (("css", "print/css"), ("img", "print/img")):
        shelf |= {f"{prefix}/{name}": path for name, path in tree.files_of(folder).items() if path.suffix in TYPES}
    pictures = [image.file for entry in book.entries.values() for image in getattr(entry.content, "images", ())]
    pictures += [emblem.file for emblem in book.identity().emblems]
    return shelf | {PICTURES + name: tree.root / "images" / name for name in pictures}
