"""The pixels of a picture, which a shared link shows: drawn from its shapes."""

from __future__ import annotations

import io
import math
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import Any

from fontTools.misc.transform import Transform  # type: ignore[import-untyped]
from fontTools.pens.recordingPen import RecordingPen  # type: ignore[import-untyped]
from fontTools.svgLib.path import parse_path  # type: ignore[import-untyped]
from markupsafe import Markup
from PIL import Image, ImageDraw

from cookbook.drawing.still.scene import HEIGHT, WIDTH

SHARED = (1200, 630)
"""The pixels of a picture for a shared link: the middle of the still life."""
FINER = 2
"""How many times as large it is drawn, so that edges are smooth."""
COARSER = 4
"""How many times as small the picture is that its colours are found in."""
COLOURS = 32
QUICK = 3
"""How closely zlib packs: half the time of its usual 6, for files a quarter larger that only previews of links fetch."""
STEPS = 16
"""Lines that a curve becomes."""
PART = re.compile(
    r'<g transform="translate\((?P<x>\S+) (?P<y>\S+?)\)(?:rotate\((?P<turn>\S+?)\))?(?:scale\((?P<scale>\S+?)\))?">'
    r'|(?P<end></g>)|<path class="\S+" (?:fill="none" stroke|fill)="(?P<colour>#\w+)"(?: stroke-width="(?P<width>\S+)")? '
    r'd="(?P<path>[^"]+)"/>'
)
Corner = tuple[float, float]
Stroke = list[Corner]


def shared(shapes: Markup) -> bytes:
    """The shapes of a picture on light ground as a PNG of SHARED pixels."""
    width, height = (side * FINER for side in SHARED)
    picture = Image.new("RGB", (width, height))
    pencil, scale = ImageDraw.Draw(picture), width / WIDTH
    now = Transform(scale, 0, 0, scale, 0, (height - HEIGHT * scale) / 2)
    around: list[Transform] = []
    for part in PART.finditer(shapes):
        said = part.groupdict()
        if said["end"]:
            now = around.pop()
        elif said["path"]:
            _paint(pencil, now, said)
        else:
            around.append(now)
            now = _moved(now, said)
    stream = io.BytesIO()
    flat, plain = picture.reduce(FINER), Image.Dither.NONE
    paints = flat.reduce(COARSER).quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=plain)
    flat.quantize(palette=paints, dither=plain).save(stream, "PNG", compress_level=QUICK)
    return stream.getvalue()


def _moved(now: Transform, said: Mapping[str, Any]) -> Transform:
    moved = now.translate(float(said["x"]), float(said["y"])).rotate(math.radians(float(said["turn"] or 0)))
    return moved.scale(float(said["scale"] or 1))


def _paint(pencil: ImageDraw.ImageDraw, now: Transform, said: Mapping[str, Any]) -> None:
    for line in _strokes(said["path"]):
        here = now.transformPoints(line)
        if said["width"]:
            thick = float(said["width"]) * (now.xx**2 + now.xy**2) ** 0.5
            pencil.line(here, said["colour"], max(round(thick), 1), joint="curve")
        elif len(here) > 2:
            pencil.polygon(here, said["colour"])


@lru_cache(maxsize=2048)
def _strokes(path: str) -> tuple[Stroke, ...]:
    """The corners of each part of a path, curves cut into short lines; many pictures share a path."""
    pen = RecordingPen()
    parse_path(path, pen)
    return tuple(_corners(pen))


def _corners(pen: RecordingPen) -> Iterator[Stroke]:
    line: Stroke = []
    for step, points in pen.value:
        if step == "moveTo":
            line = [*points]
        elif step in ("closePath", "endPath"):
            yield [*line, line[0]] if step == "closePath" else line
        else:
            line += points if step == "lineTo" else _curve(line[-1], *points)


def _curve(*points: Corner) -> Iterator[Corner]:
    """Corners of a curve with one point or two between its ends, as de Casteljau found them."""
    for step in range(1, STEPS + 1):
        between = list(points)
        while len(between) > 1:
            between = [_on_the_way(one, other, step / STEPS) for one, other in pairwise(between)]
        yield between[0]


def _on_the_way(one: Corner, other: Corner, share: float) -> Corner:
    return one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share
