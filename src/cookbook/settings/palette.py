"""The colours of a cookbook as values: what style sheets, drawings and the press take of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from cookbook.load.source import NodeSource
from cookbook.model.swatch import FAINT, Inks, Swatch, tint
from cookbook.model.walk import FieldPath
from cookbook.problems import Place

TONED = ("phase-", "kind-")
"""What the tokens of colours begin with that an element takes as a whole."""


@dataclass(frozen=True)
class Paint:
    """A colour, and where the tree gives it; no place where the project does."""

    swatch: Swatch
    source: NodeSource | None = None
    path: FieldPath = ()

    def place(self, form: str) -> Place | None:
        """Where one form of the colour is written."""
        return self.source.place((*self.path, form)) if self.source else None


@dataclass(frozen=True)
class Palette:
    """Every colour by its token, such as `ink-soft`, `kind-recipe` or `phase-<id>`."""

    paints: Mapping[str, Paint]
    emblems: Mapping[str, Inks] = field(default_factory=dict)
    """The inks of what funders' emblems are drawn in, by `#rrggbb` in small letters."""

    @cached_property
    def light(self) -> Mapping[str, str]:
        """The colours on light ground as `#rrggbb`, for drawings that must be right without a style sheet."""
        return {token: paint.swatch.light for token, paint in self.paints.items()}

    @property
    def inks(self) -> Mapping[str, Inks]:
        """The inks of each colour and of its tint, by `#rrggbb` in small letters."""
        swatches = [paint.swatch for paint in self.paints.values()]
        tints = {tint(one.light): _paled(one.ink) for one in swatches}
        return {**tints, **self.emblems, **{one.light: one.ink for one in swatches}}

    @property
    def sheet(self) -> str:
        """The colours as properties of CSS, and for each phase and kind a class `tone-<token>` that makes it the tone."""
        return f":root {_properties(self.light)}\n{_tones(self.paints)}"

    @property
    def dark(self) -> str:
        """A block of the colours on dark ground."""
        return _properties({token: paint.swatch.dark for token, paint in self.paints.items()})


def _paled(inks: Inks) -> Inks:
    cyan, magenta, yellow, black = (round(ink * FAINT, 4) for ink in inks)
    return cyan, magenta, yellow, black


def _properties(colours: Mapping[str, str]) -> str:
    return "{" + "".join(f"--{token}:{colour};" for token, colour in colours.items()) + "}"


def _tones(tokens: Mapping[str, Paint]) -> str:
    return "\n".join(f".tone-{token}{{--tone:var(--{token})}}" for token in tokens if token.startswith(TONED))
