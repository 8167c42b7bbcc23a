"""Flat paint: shapes as paths in the colours of tokens, and groups of them put in their place."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from markupsafe import Markup

T = TypeVar("T")
FILL = Markup('<path class="fill-{token}" fill="{colour}" d="{path}"/>')
LINE = Markup('<path class="line-{token}" fill="none" stroke="{colour}" stroke-width="{width}" d="{path}"/>')


@dataclass(frozen=True, slots=True)
class Cutout:
    """A path, filled in the colour of a token, or drawn with a line of that width."""

    token: str
    path: str
    width: float = 0


Shape = tuple[Cutout, ...]


def short(value: float) -> str:
    """A number, no longer than it need be."""
    return f"{value:.1f}".removesuffix(".0")


def disc(radius: float, x: float = 0, y: float = 0, height: float = 0) -> str:
    """The path of a circle, or of an ellipse of another height."""
    r, h, wide = short(radius), short(height or radius), short(2 * radius)
    return f"M{short(x - radius)} {short(y)}a{r} {h} 0 1 0 {wide} 0a{r} {h} 0 1 0-{wide} 0z"


def box(x: float, y: float, width: float, height: float, corner: float = 0) -> str:
    """The path of a rectangle with round corners."""
    w, h, r = width - 2 * corner, height - 2 * corner, corner
    if not r:
        return f"M{short(x)} {short(y)}h{short(w)}v{short(h)}h-{short(w)}z"
    a = f"a{short(r)} {short(r)} 0 0 1 "
    s = short(r)
    return f"M{short(x + r)} {short(y)}h{short(w)}{a}{s} {s}v{short(h)}{a}-{s} {s}h-{short(w)}{a}-{s}-{s}v-{short(h)}{a}{s}-{s}z"


@dataclass(frozen=True)
class Brush:
    """Paints with `colours`, a value by token; a style sheet with `.fill-<token>` and `.line-<token>` overrides each."""

    colours: Mapping[str, str]

    def paint(self, part: Cutout) -> Markup:
        """One path."""
        colour, token = self.colours.get(part.token) or self.colours["accent"], part.token
        if part.width:
            return LINE.format(token=token, colour=colour, width=short(part.width), path=part.path)
        return FILL.format(token=token, colour=colour, path=part.path)

    def all(self, parts: Iterable[Cutout]) -> Markup:
        """Paths one over another; those of one colour that follow each other are one."""
        return Markup("").join(map(self.paint, _joined(parts)))

    def at(self, x: float, y: float, parts: Iterable[Cutout], turn: float = 0, scale: float = 1) -> Markup:
        """A shape in its place, turned clockwise and scaled."""
        turned = f"rotate({short(turn)})" if turn else ""
        scaled = f"scale({scale:.2f})" if scale != 1 else ""
        return Markup(f'<g transform="translate({short(x)} {short(y)}){turned}{scaled}">{self.all(parts)}</g>')


def _joined(parts: Iterable[Cutout]) -> Iterable[Cutout]:
    last: Cutout | None = None
    for part in parts:
        if last and (last.token, last.width) == (part.token, part.width):
            last = Cutout(last.token, last.path + part.path, last.width)
        else:
            if last:
                yield last
            last = part
    if last:
        yield last


@dataclass(frozen=True)
class Chance:
    """Choices that hang on a name and on what is chosen, and on nothing else: the same today and in ten years."""

    seed: str

    def share(self, what: str) -> float:
        """A number from 0 up to 1."""
        return int.from_bytes(hashlib.sha256(f"{self.seed} {what}".encode()).digest()[:4]) / 2**32

    def of(self, what: str, choices: Sequence[T]) -> T:
        """One of the choices."""
        return choices[int(self.share(what) * len(choices))]

    def between(self, what: str, least: float, most: float) -> float:
        """A number between two."""
        return least + self.share(what) * (most - least)
