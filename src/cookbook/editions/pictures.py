"""Pictures as they are published: turned upright, freed of metadata, no larger than they are shown."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PIL import Image, ImageOps

from cookbook.load.images import SVG
from cookbook.load.svg import svg_size

WEB_WIDTH = 1600
"""Pixels: twice the widest column of the site, for dense screens."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A published picture: its address and its size in pixels."""

    src: str
    width: int
    height: int


@cache
def web_size(path: Path) -> tuple[int, int]:
    """Width and height of the picture on the site."""
    if is_drawing(path.name):
        return svg_size(path.read_bytes())
    with Image.open(path) as picture:
        return _upright(picture, WEB_WIDTH).size


def is_drawing(name: str) -> bool:
    """Whether the picture is an SVG."""
    return name.lower().endswith(SVG)


def web_name(name: str) -> str:
    """The published name of the picture `name` of images/."""
    if is_drawing(name):
        return f"images/{name}"
    return f"images/{name}.webp"


def web_bytes(path: Path) -> bytes:
    """The picture as WebP in sRGB without metadata; a drawing as it was checked."""
    if is_drawing(path.name):
        return path.read_bytes()
    with Image.open(path) as picture:
        return _written(_upright(picture, WEB_WIDTH), "WEBP", quality=82, method=6)


def print_bytes(path: Path) -> bytes:
    """The picture at full size as JPEG without metadata, for the book; a drawing as it was checked."""
    if is_drawing(path.name):
        return path.read_bytes()
    with Image.open(path) as picture:
        return _written(_upright(picture, None).convert("RGB"), "JPEG", quality=95, subsampling=0)


def _upright(picture: Image.Image, width: int | None) -> Image.Image:
    made = ImageOps.exif_transpose(picture)
    made = made.convert("RGBA" if "A" in made.getbands() or "transparency" in made.info else "RGB")
    if width and made.width > width:
        made = made.resize((width, round(made.height * width / made.width)), Image.Resampling.LANCZOS)
    return made


def _written(picture: Image.Image, form: str, **options: object) -> bytes:
    clean = Image.new(picture.mode, picture.size)
    clean.paste(picture)
    stream = io.BytesIO()
    clean.save(stream, form, **options)
    return stream.getvalue()
