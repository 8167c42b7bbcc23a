"""Pictures and drawings of every sort that `check` may let through."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from typing import Any

from PIL import Image

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" {}>{}</svg>'


def raster(mode: str, size: tuple[int, int], form: str, colour: Any, **options: Any) -> Callable[[], bytes]:
    def made() -> bytes:
        buffer = io.BytesIO()
        Image.new(mode, size, colour).save(buffer, form, **options)
        return buffer.getvalue()

    return made


def drawing(root: str, inside: str) -> Callable[[], bytes]:
    return lambda: DRAWING.format(root, inside).encode()


COARSE = {"kapea.png": raster("RGB", (600, 500), "PNG", (9, 9, 9)), "pieni.png": raster("RGB", (150, 1500), "PNG", (9, 9, 9))}
"""Some shops would not print them."""
PICTURES: Mapping[str, Callable[[], bytes]] = {
    "nelio.png": raster("RGB", (3000, 2200), "PNG", (200, 30, 30)),
    "korkea.png": raster("L", (1600, 16_000), "PNG", 90),
    "levea.png": raster("RGBA", (16_000, 1_600), "PNG", (10, 20, 30, 128)),
    "nelivari.jpg": raster("CMYK", (3000, 2000), "JPEG", (20, 30, 40, 0)),
    "kuusitoista.png": raster("I;16", (2400, 1800), "PNG", 30_000),
    "lavea.webp": raster("RGB", (2500, 1900), "WEBP", (1, 2, 3)),
    "paletti.png": raster("P", (2400, 1800), "PNG", 3, transparency=3),
    "Iso_kuva-1.b.png": raster("1", (2700, 1900), "PNG", 1),
    "piirros.svg": drawing('viewBox="0 0 9 9"', '<rect width="9" height="9" fill="#123456"/>'),
    "koko.svg": drawing('width="90" height="10" viewBox="0 0 1 5"', '<circle r="9"/>'),
    "teksti.svg": drawing("", '<text x="1" y="9">Sana <tspan>toinen</tspan></text>'),
    "polku.svg": drawing('viewBox="0 0 100 100"', '<path d="M0 0L9 9H3V1Z" transform="rotate(5)" stroke="#000"/>'),
}
