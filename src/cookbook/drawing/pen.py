"""The shapes that drawings are made of: SVG whose colours follow the page's tokens, and stand as plain values beside them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from cookbook.model.swatch import tint


def _n(value: float) -> str:
    """A coordinate, no longer than it need be."""
    return f"{value:.1f}".removesuffix(".0")


@dataclass(frozen=True)
class Pen:
    """Draws with `colours`, a value by token; a style sheet with `.fill-<token>` overrides each."""

    colours: Mapping[str, str]

    def fill(self, token: str) -> Markup:
        """The attributes that paint a shape."""
        colour = self.colours.get(token) or self.colours["accent"]
        return Markup(f'class="fill-{escape(token)}" fill="{escape(colour)}"')

    def tint(self, token: str) -> Markup:
        """The attributes that paint a pale shape: a tint for paper, where nothing shows through."""
        colour = tint(self.colours.get(token) or self.colours["accent"])
        return Markup(f'class="fill-{escape(token)} faint" fill="{escape(colour)}"')

    def picture(self, name: str, size: tuple[float, float], shapes: Iterable[Markup]) -> Markup:
        """A whole drawing, hidden from screen readers: what it shows stands beside it in words."""
        width, height = (_n(side) for side in size)
        head = (
            f'<svg class="drawing drawing--{escape(name)}" viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
            ' aria-hidden="true" focusable="false">'
        )
        return Markup(f"{head}{Markup('').join(shapes)}</svg>")

    def way(self, href: str, shapes: Iterable[Markup]) -> Markup:
        """Shapes that lead somewhere; the keyboard and screen readers have the link beside the drawing."""
        return Markup('<a href="{}" tabindex="-1">{}</a>').format(href, Markup("").join(shapes))

    def bar(self, at: tuple[float, float], size: tuple[float, float], token: str, *, faint: bool = False) -> Markup:
        """A rounded rectangle with its corner at `at`."""
        x, y, width, height = (_n(value) for value in (*at, *size))
        paint = self.tint(token) if faint else self.fill(token)
        return Markup(f'<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="3" {paint}/>')

    def dot(self, at: tuple[float, float], radius: float, token: str) -> Markup:
        """A filled circle."""
        return Markup(f'<circle cx="{_n(at[0])}" cy="{_n(at[1])}" r="{_n(radius)}" {self.fill(token)}/>')

    def path(self, points: Iterable[tuple[float, float]], token: str) -> Markup:
        """A filled polygon."""
        corners = "L".join(f"{_n(x)} {_n(y)}" for x, y in points)
        return Markup(f'<path d="M{corners}z" {self.fill(token)}/>')

    def words(
        self, at: tuple[float, float], text: str, colour: str = "ink", *, size: float = 13, anchor: str = "start"
    ) -> Markup:
        """One line of text on the baseline `at`; `anchor` is start, middle or end."""
        where = f'x="{_n(at[0])}" y="{_n(at[1])}" font-size="{_n(size)}" text-anchor="{escape(anchor)}"'
        return Markup(f"<text {where} {self.fill(colour)}>{escape(text)}</text>")

    def wedge(self, centre: float, radii: tuple[float, float], degrees: tuple[float, float], token: str) -> Markup:
        """A piece of a ring, from one angle to another clockwise from the top."""
        inner, outer = radii
        start, end = degrees
        a, b, c, d = (_on_circle(centre, r, angle) for r, angle in ((outer, start), (outer, end), (inner, end), (inner, start)))
        shape = Markup('<path d="M{}A{r} {r} 0 {far} 1 {}L{}A{s} {s} 0 {far} 0 {}z" {}/>')
        return shape.format(a, b, c, d, self.fill(token), r=_n(outer), s=_n(inner), far=int(end - start > 180))


def on_circle(centre: float, radius: float, degrees: float) -> tuple[float, float]:
    """The point at an angle clockwise from the top."""
    angle = math.radians(degrees - 90)
    return centre + radius * math.cos(angle), centre + radius * math.sin(angle)


def _on_circle(centre: float, radius: float, degrees: float) -> str:
    x, y = on_circle(centre, radius, degrees)
    return f"{_n(x)} {_n(y)}"
