"""Ink is added up as plates print it, whichever of Ghostscript's devices makes them."""

from __future__ import annotations

from pathlib import Path

import pytest
from tiny_pdf import bar, build

from preflight.plates import inked_pages

pytestmark = pytest.mark.program


def highest(path: Path, *, spots: bool) -> float:
    [page] = inked_pages(path, [1], 50.0, spots=spots)
    found = page.above(0, (92, 66, 120, 82))
    assert found
    return found[0]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("0.5 0.4 0 0 k {bar} f", 90),
        ("0.5 0.4 0 0 k {bar} f 0 0 0 1 k {bar} f", 100),
        ("0.5 0.4 0 0 k {bar} f /Black gs 0 0 0 1 k {bar} f", 190),
        ("0.5 0.4 0 0 k {bar} f /Mode0 gs 0 0 0 1 k {bar} f", 100),
    ],
)
def test_both_devices_overprint_alike(tmp_path: Path, content: str, expected: float) -> None:
    path = build(tmp_path / "ink.pdf", pages=1, add=f"q {content.format(bar=bar(30, 105, 40, 15))} Q")
    assert highest(path, spots=False) == pytest.approx(expected, abs=1)
    assert highest(path, spots=True) == pytest.approx(expected, abs=1)
