"""A picture as a file of its own: an SVG that is light or dark as its reader has it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markupsafe import Markup

from cookbook.drawing.still.scene import HEIGHT, WIDTH
from cookbook.settings.palette import Palette

TOKEN = re.compile(r'class="(?:fill|line)-([a-z0-9-]+)"')
FILE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w:.0f} {h:.0f}" width="{w:.0f}" height="{h:.0f}">'
    "<style>@media(prefers-color-scheme:dark){{{dark}}}</style>{shapes}</svg>\n"
)
CLOTH = "color-mix(in oklab,{tone} 42%,{paper})"
"""The cloth on dark ground, as the style sheet has it."""


def file(shapes: Markup, tone: str, palette: Palette) -> str:
    """The shapes of a picture, on a cloth of that tone, as an SVG that needs no style sheet."""
    used = {"paper", tone, *TOKEN.findall(shapes)} - {"cloth"}
    dark = {name: palette.paints.get(name, palette.paints["accent"]).swatch.dark for name in used}
    dark["cloth"] = CLOTH.format(tone=dark[tone], paper=dark["paper"])
    rules = "".join(f".{form}-{token}{{{name}:{dark[token]}}}" for form, token, name in _classes(shapes))
    return FILE.format(w=WIDTH, h=HEIGHT, dark=rules, shapes=shapes)


def _classes(shapes: str) -> Iterator[tuple[str, str, str]]:
    for form, name in (("fill", "fill"), ("line", "stroke")):
        for token in dict.fromkeys(re.findall(rf'class="{form}-([a-z0-9-]+)"', shapes)):
            yield form, token, name
