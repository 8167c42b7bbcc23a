"""The contrast of the design tokens, light and dark, as WCAG 2.2 computes it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

SHEET = (Path(__file__).parents[2] / "theme/css/tokens.css").read_text(encoding="utf-8")
THEMES = dict(zip(("light", "dark"), SHEET.split(':root[data-theme="dark"]'), strict=True))
PHASES = ("tunnistus", "kaynnistys", "kasvu", "vakiintuminen", "uudistuminen")
KINDS = ("recipe", "method", "metric", "case", "challenge", "menu")
SURFACES = ("paper", "surface", "raised")
TEXT = [
    *((ink, on) for ink in ("ink", "ink-soft", "accent", "warn", "measure") for on in SURFACES),
    *((f"kind-{kind}", on) for kind in KINDS for on in ("paper", "raised")),
    *((f"phase-{phase}", on) for phase in PHASES for on in SURFACES),
    *(("raised", f"phase-{phase}") for phase in PHASES),
    ("raised", "kind-metric"),
    ("ink", "line"),
    ("on-accent", "accent"),
    ("on-accent", "accent-strong"),
    ("warn", "warn-surface"),
    ("ink", "warn-surface"),
    ("measure", "measure-surface"),
    ("ink-soft", "measure-surface"),
    ("accent", "measure-surface"),
    ("accent", "warn-surface"),
    ("ink", "accent-surface"),
]
"""Text on its ground, also within drawings: 4.5 to 1."""
EDGES = [(edge, on) for edge in ("focus", "line-strong") for on in SURFACES]
"""Edges of controls and the ring of focus: 3 to 1."""


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES)
def test_contrast(theme: str) -> None:
    colours = dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6});", THEMES[theme]))
    weak = {(ink, on): contrast(colours[ink], colours[on]) for ink, on in TEXT if contrast(colours[ink], colours[on]) < 4.5}
    weak |= {(edge, on): contrast(colours[edge], colours[on]) for edge, on in EDGES if contrast(colours[edge], colours[on]) < 3}
    assert not weak


def test_both_themes_have_every_colour() -> None:
    light, dark = (set(re.findall(r"--([\w-]+):\s*#", sheet)) for sheet in THEMES.values())
    assert light == dark
