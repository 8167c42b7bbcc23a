"""The cover as pixels: the set table of the printed one, with title and publisher below."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from PIL import Image, ImageDraw, ImageFont

from cookbook.drawing.laid_table import LINES, PLATES, SIZE, served
from cookbook.model.identity import Identity
from cookbook.model.text import Line
from cookbook.settings.faces import Faces

PAGE = (1600, 2400)
MARGIN = 130
LEAST, MOST = 70, 170
"""Pixels of the letters of a title: as large as lets its longest word stand on a line, and all of it in its place."""
ROOM = 620
COLOURS = 64


def cover(identity: Identity, subtitle: Line | None, phases: list[str], colours: Mapping[str, str], faces: Faces) -> bytes:
    """The PNG; `phases` are the tokens of the phases' colours."""
    picture = Image.new("RGB", PAGE, colours["paper"])
    pencil = ImageDraw.Draw(picture)
    _table(pencil, phases, colours)
    at, inner = PAGE[0] * SIZE[1] / SIZE[0] + 120, PAGE[0] - 2 * MARGIN
    file = _face(faces, "serif", "semibold", str(identity.title))
    for size in range(MOST, LEAST, -4):
        font = ImageFont.truetype(file, size)
        lines = list(_broken(str(identity.title), font, inner))
        if len(lines) * size * 1.12 <= ROOM and all(font.getlength(line) <= inner for line in lines):
            break
    at = _write(pencil, lines, font, at, colours["ink"]) + 40
    if subtitle:
        small = ImageFont.truetype(_face(faces, "serif", "italic", str(subtitle)), 62)
        _write(pencil, _broken(str(subtitle), small, inner), small, at, colours["ink-soft"])
    if identity.publisher:
        name = str(identity.publisher)
        foot = ImageFont.truetype(_face(faces, "sans", "semibold", name), 54)
        _write(pencil, _broken(name, foot, inner), foot, PAGE[1] - MARGIN - 2 * 54, colours["ink"])
    stream = io.BytesIO()
    picture.quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(stream, "PNG", optimize=True)
    return stream.getvalue()


def _table(pencil: ImageDraw.ImageDraw, phases: list[str], colours: Mapping[str, str]) -> None:
    scale = PAGE[0] / SIZE[0]
    for start, end in LINES:
        (x, y, *_), (u, v, *_) = PLATES[start], PLATES[end]
        pencil.line([x * scale, y * scale, u * scale, v * scale], colours["line"], round(0.6 * scale))
    for (x, y, plate, rim, food), token in zip(PLATES, served(phases), strict=True):
        pencil.circle((x * scale, y * scale), plate * scale, colours["surface"])
        pencil.circle((x * scale, y * scale), rim * scale, None, colours["line"], round(0.8 * scale))
        pencil.circle((x * scale, y * scale), food * scale, colours[token])


def _face(faces: Faces, role: str, cut: str, text: str) -> Path:
    """The file of the first family that has every letter of a text, or of the last one."""
    files = [family.cuts[family.nearest(cut)] for family in faces.roles[role]]
    return next((file for file in files if set(map(ord, text)) <= _letters(file)), files[-1])


def _letters(file: Path) -> set[int]:
    with TTFont(file, lazy=True) as face:
        return set(face.getBestCmap())


def _broken(text: str, font: ImageFont.FreeTypeFont, width: float) -> Iterator[str]:
    """The lines of a text."""
    line = ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and font.getlength(longer) > width:
            yield line
            longer = word
        line = longer
    yield line


def _write(pencil: ImageDraw.ImageDraw, lines: Iterable[str], font: ImageFont.FreeTypeFont, at: float, ink: str) -> float:
    """Write lines from `at` down; gives where they end."""
    for line in lines:
        pencil.text((MARGIN, at), line, ink, font)
        at += font.size * 1.12
    return at
