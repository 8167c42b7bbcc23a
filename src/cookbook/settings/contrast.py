"""Whether the colours of a cookbook can be read and printed: contrast on their grounds (WCAG 2.2), and ink."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from cookbook.language.speech.voice import Spoken
from cookbook.problems import Place, Problem
from cookbook.settings.palette import TONED, Paint, Palette

GROUNDS = ("paper", "surface", "raised")
TEXT, EDGE = 4.5, 3.0
"""The least contrast of text on its ground, and of the edge of a control."""
PAIRS = (
    *((ink, on, TEXT) for ink in ("ink", "ink-soft", "accent", "warn", "measure") for on in GROUNDS),
    *((edge, on, EDGE) for edge in ("focus", "line-strong") for on in GROUNDS),
    ("ink", "line", TEXT),
    ("on-accent", "accent", TEXT),
    ("on-accent", "accent-strong", TEXT),
    ("warn", "warn-surface", TEXT),
    ("ink", "warn-surface", TEXT),
    ("measure", "measure-surface", TEXT),
    ("ink-soft", "measure-surface", TEXT),
    ("accent", "measure-surface", TEXT),
    ("accent", "warn-surface", TEXT),
    ("ink", "accent-surface", TEXT),
)
"""What stands on what, and the contrast that it needs; phases and kinds stand on every ground, and the cards' on them."""
BLACK = ("ink", "ink-soft", "line", "line-strong")
"""What is printed in black alone, since small text and thin lines of more inks blur."""
SCHEMES = ("light", "dark")


def faults_of_colours(palette: Palette, limit: float) -> Iterator[Problem]:
    """What is wrong with colours that the tree gives; `limit` is the most ink in per cent. The project's own are right."""
    yield from _weak(palette.paints)
    for token, paint in palette.paints.items():
        place = paint.place("ink")
        if place:
            yield from _unprintable(token, paint, place, limit)
    yield from _unlike(palette.paints)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours `#rrggbb`, from 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@lru_cache(1024)
def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _weak(paints: Mapping[str, Paint]) -> Iterator[Problem]:
    tones = [token for token in paints if token.startswith(TONED)]
    for token, on, least in (*PAIRS, *((tone, on, TEXT) for tone in tones for on in GROUNDS)):
        for scheme in SCHEMES:
            one, ground = paints[token], paints[on]
            place = one.place(scheme) or ground.place(scheme)
            found = contrast(getattr(one.swatch, scheme), getattr(ground.swatch, scheme))
            if place and found < least:
                args = {
                    "name": token,
                    "ground": on,
                    "scheme": Spoken(f"scheme.{scheme}"),
                    "found": f"{found:.2f}",
                    "least": f"{least:g}",
                }
                yield Problem(place, "colour-contrast", args)


def _unprintable(token: str, paint: Paint, place: Place, limit: float) -> Iterator[Problem]:
    *colour, _ = paint.swatch.ink
    total = round(100 * sum(paint.swatch.ink))
    if total > limit:
        yield Problem(place, "inks-limit", {"name": token, "found": total, "limit": round(limit)})
    if token in BLACK and any(colour):
        yield Problem(place, "inks-black", {"name": token})


def _unlike(paints: Mapping[str, Paint]) -> Iterator[Problem]:
    """Colours that look the same on a screen and not in print: the press knows a colour by how it looks."""
    seen: dict[str, str] = {}
    for token, paint in sorted(paints.items(), key=lambda pair: pair[1].source is not None):
        other = seen.setdefault(paint.swatch.light, token)
        place = paint.place("ink")
        if place and paint.swatch.ink != paints[other].swatch.ink:
            inks = " ".join(f"{100 * ink:g}" for ink in paints[other].swatch.ink)
            yield Problem(place, "inks-two", {"name": token, "other": other, "inks": inks})
