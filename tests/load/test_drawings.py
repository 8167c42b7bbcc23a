"""Drawings: the values that can be read, and what none may cost to lay out; benchmarks/drawings.py measures the seconds."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cookbook.load.svg import svg_fault, svg_shows
from cookbook.load.svg_values import is_formed

FORMED = {
    "x": ("0", "-1.5", " 2px ", "1e3", ".5", "1 2,3", "50%"),
    "width": ("0", "10", "12.5mm", "100%"),
    "font-size": ("12", "1.2em", "medium"),
    "opacity": ("0", "0.5", "50%"),
    "stroke-dasharray": ("none", "1 2", "1,2,3", " ".join("1" * 20)),
    "viewBox": ("0 0 9 9", "-1,-2,.5,1e2"),
    "points": ("", "0,0 1,1", "0 0-1-1"),
    "transform": ("", "rotate(5)", "translate(1,2) scale(2)", "matrix(1 0 0 1 0 0)", "rotate(1) " * 20),
    "fill": ("none", "red", "#fff", "#11223344", "rgb(1, 2, 3)", "url(#a)", "url(#a) none"),
    "clip-path": ("none", "url(#a-b_c)"),
    "d": ("", "M0 0", "m0,0h1v-1l.5.5z", "M0 0 1 1 2 2", "M0 0a1 1 0 0 1 5 5 1 1 0 105 5z", "M0 0C1 2 3 4 5 6 1 2 3 4 5 6"),
    "offset": ("0", "1", "50%"),
    "font-style": ("normal", "italic"),
    "font-weight": ("bold", "600"),
    "class": ("anything",),
}
UNFORMED = {
    "x": ("", "a", "nan", "1foo", "1e400", "1,,2"),
    "width": ("-1", "abc", "1 2"),
    "font-size": ("-1", "12 px", "", "nan"),
    "font-style": ("", "slanted"),
    "font-weight": ("-1", "1000"),
    "opacity": ("x", "", "1 2"),
    "stroke-dasharray": ("a b", "-1 2", " ".join("1" * 21)),
    "viewBox": ("0 0 5", "a b c d", "0 0 0 5", "0 0 5 -1", "0 0 5 5 5"),
    "points": ("1", "1,2 3", "a,b"),
    "transform": ("rotate(", "rotate()", "spin(5)", "rotate(a)", "rotate(1) " * 21),
    "fill": ("", "url(#a", "#1", "1 2 3"),
    "clip-path": ("a", "url()"),
    "d": ("9", "L0 0", "M", "M0", "M0 0L1", "M0 0 x", "M0 0a1 1 0 5 1 5 5", "M0 0z1"),
    "offset": ("", "half"),
    "class": ("a" * 1_001,),
}


@pytest.mark.parametrize(("name", "value"), [(name, value) for name, values in FORMED.items() for value in values])
def test_a_value_that_can_be_read(name: str, value: str) -> None:
    assert is_formed(name, value)


@pytest.mark.parametrize(("name", "value"), [(name, value) for name, values in UNFORMED.items() for value in values])
def test_a_value_that_cannot_be_read(name: str, value: str) -> None:
    assert not is_formed(name, value)


def code(inside: str) -> str:
    """The code of the fault of a drawing with these elements, or nothing."""
    fault = svg_fault(f'<svg xmlns="http://www.w3.org/2000/svg">{inside}</svg>'.encode())
    return fault[0] if fault else ""


@pytest.mark.parametrize(
    ("inside", "is_seen"),
    (
        ('<rect width="9" height="9"/>', True), ('<rect width="9"/>', False), ('<rect width="0" height="9"/>', False),
        ('<g fill="none"><rect width="9" height="9"/></g>', False), ('<text x="1" y="9">a</text>', True),
        ('<g fill="none"><rect width="9" height="9" fill="#000"/></g>', True), ('<text x="1" y="9"></text>', False),
        ('<g fill="none" stroke="#000"><rect width="9" height="9"/></g>', True), ('<line x2="9"/>', False),
        ('<g stroke="#000"><line x2="9"/></g>', True), ('<g stroke="#000"><line x2="9" stroke="none"/></g>', False),
        ('<g opacity="0"><rect width="9" height="9"/></g>', False), ('<defs><rect width="9" height="9"/></defs>', False),
    ),
)  # fmt: skip
def test_what_can_be_seen(inside: str, is_seen: bool) -> None:
    """Paint comes from the nearest that says something of it; a line has no inside."""
    assert svg_shows(f'<svg xmlns="http://www.w3.org/2000/svg">{inside}</svg>'.encode()) == is_seen


def clips(depth: int) -> str:
    """Clips of eight shapes each, clipped by the one before: eight times as many shapes are drawn with each."""
    first = '<clipPath id="c0"><rect width="9" height="9"/></clipPath>'
    nested = (
        f'<clipPath id="c{n}">' + f'<rect width="9" height="9" clip-path="url(#c{n - 1})"/>' * 8 + "</clipPath>"
        for n in range(1, depth)
    )
    return first + "".join(nested) + f'<rect width="9" height="9" clip-path="url(#c{depth - 1})"/>'


GRADIENT = '<linearGradient id="g"><stop offset="0"/><stop offset="1"/></linearGradient>'
GROWING: dict[str, tuple[Callable[[int], str], int]] = {
    "letters": (lambda n: f'<text x="1" y="9">{"a" * n}</text>', 7_994),
    "texts": (lambda n: '<text x="1" y="9">Sana</text>' * n, 923),
    "points": (lambda n: f'<path d="M0 0{"L1 1" * n}"/>', 29_992),
    "clips": (clips, 4),
    "gradients": (lambda n: f'{GRADIENT}<g fill="url(#g)">{"<rect/>" * n}</g>', 810),
    "transforms": (lambda n: f'<rect transform="{"rotate(1) " * 20}"/>' * n, 1_237),
}
"""Drawings of n, and the largest that is let through."""


@pytest.mark.parametrize("name", GROWING)
def test_what_a_drawing_may_cost(name: str) -> None:
    make, most = GROWING[name]
    assert (code(make(most)), code(make(most + 1))) == ("", "svg-costly")


def test_a_clip_does_not_lead_to_itself() -> None:
    clip = '<clipPath id="{}"><path d="M0 0h9v9z" clip-path="url(#{})"/></clipPath>'
    shape = '<rect width="9" height="9" clip-path="url(#a)"/>'
    assert code(clip.format("a", "b") + shape) == ""
    assert code(clip.format("a", "a") + shape) == "svg-cycle"
    assert code(clip.format("a", "b") + clip.format("b", "a") + shape) == "svg-cycle"
    assert code(clip.format("a", "a")) == ""
