"""The limits themselves, on plain values: what is exactly as much as allowed is allowed."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PIL import Image

from preflight import Condition, Order, Remark
from preflight.checks import boxes, colours, edges, sizes, typesetting
from preflight.content.geometry import MM, Rect
from preflight.content.painted import Painted, PaintKind, Sheet
from preflight.content.spaces import CMYK, GRAY, RGB, Colour, Space, SpaceFamily
from preflight.content.subpaths import SLACK, Subpaths
from preflight.content.walker import FILE, PAGE, Allowance
from preflight.plates import Inked
from preflight.poppler import TextLine
from preflight.remarks import Location
from preflight.subject import Subject

TRIM = Rect(100.0, 100.0, 300.0, 400.0)
CONDITION = Condition(bleed=0.0, safety=0.0, resolution=100.0, line=1.0, text=8.0)
SUBJECT = Subject(pikepdf.new(), Path("x.pdf"), Order(CONDITION))
CYAN = Colour(CMYK, (1.0, 0.0, 0.0, 0.0))
BLACK = Colour(CMYK, (0.0, 0.0, 0.0, 1.0))
INSIDE = Rect(150.0, 150.0, 160.0, 160.0)


def painted(kind: PaintKind = PaintKind.FILL, box: Rect = INSIDE, colour: Colour = CYAN, **more: Any) -> Painted:
    return Painted(kind, box, colour, **more)


def sheet(*things: Painted, bleed: Rect | None = TRIM, trim: Rect | None = TRIM, **more: Any) -> Sheet:
    return Sheet(1, more.pop("media", Rect(0.0, 0.0, 500.0, 500.0)), trim, bleed, things, **more)


def codes(check: Callable[[Subject, Sheet], Iterable[Remark]], page: Sheet, subject: Subject = SUBJECT) -> list[str]:
    return [remark.code.removeprefix("preflight-") for remark in check(subject, page)]


def asked(**condition: Any) -> Subject:
    return Subject(SUBJECT.pdf, SUBJECT.path, Order(Condition(**condition)))


def below(value: float) -> float:
    return math.nextafter(value, -math.inf)


def above(value: float) -> float:
    return math.nextafter(value, math.inf)


@pytest.mark.parametrize(
    ("check", "kind", "bits", "least", "code"),
    [
        (sizes.resolution, PaintKind.IMAGE, 8, 100 * 0.99, "resolution"),
        (sizes.line_art, PaintKind.IMAGE, 1, 200 * 0.99, "line-art"),
        (sizes.line_art, PaintKind.STENCIL, 8, 200 * 0.99, "line-art"),
        (sizes.lines, PaintKind.STROKE, 8, 1 - 0.01, "line"),
        (sizes.lines, PaintKind.FILL, 8, 1 - 0.01, "line"),
        (sizes.letters, PaintKind.TEXT, 8, 8 - 0.01, "text-size"),
    ],
)
def test_sizes(check: Any, kind: PaintKind, bits: int, least: float, code: str) -> None:
    assert codes(check, sheet(painted(kind, bits=bits, size=least))) == []
    assert codes(check, sheet(painted(kind, bits=bits, size=below(least)))) == [code]
    outside = Rect(0.0, 0.0, 100.0, 100.0)
    assert codes(check, sheet(painted(kind, outside, bits=bits, size=0.0))) == []


@pytest.mark.parametrize(
    ("check", "values", "found"),
    [
        (colours.black, (0.02, 0, 0, 1), []),
        (colours.black, (above(0.02), 0, 0, 1), ["black-rich"]),
        (colours.black, (1, 0, 0, 0.95), ["black-rich"]),
        (colours.black, (1, 0, 0, below(0.95)), []),
        (colours.black, (0.1, 0.1, 0.1, 0), ["gray-mixed"]),
        (colours.black, (below(0.1), 0.1, 0.1, 0), []),
        (colours.black, (0.35, 0.2, 0.2, 0), ["gray-mixed"]),
        (colours.black, (above(0.35), 0.2, 0.2, 0), []),
        (colours.black_overprints, (0.02, 0, 0, 1), ["black-knockout"]),
        (colours.black_overprints, (above(0.02), 0, 0, 1), []),
        (colours.black_overprints, (0, 0, 0, 0.95), ["black-knockout"]),
        (colours.black_overprints, (0, 0, 0, below(0.95)), []),
    ],
)
def test_black(check: Any, values: tuple[float, ...], found: list[str]) -> None:
    assert codes(check, sheet(painted(PaintKind.TEXT, colour=Colour(CMYK, values), size=8.0))) == found


def test_small_is_below_24_points() -> None:
    gray = Colour(CMYK, (0.4, 0.4, 0.4, 0.0))
    assert codes(colours.black, sheet(painted(PaintKind.TEXT, colour=gray, size=24.0))) == []
    assert codes(colours.black, sheet(painted(PaintKind.TEXT, colour=gray, size=below(24.0)))) == ["gray-mixed"]


@pytest.mark.parametrize(("values", "found"), [((0.2, 0.2, 0.2), ["black-rgb"]), ((above(0.2), 0.2, 0.2), [])])
def test_dark_rgb(values: tuple[float, ...], found: list[str]) -> None:
    page = sheet(painted(PaintKind.TEXT, colour=Colour(RGB, values), size=8.0))
    assert codes(colours.black, page) == found
    assert codes(colours.process, page) == ([] if found else ["colour"])


@pytest.mark.parametrize(
    ("colour", "white"),
    [
        (Colour(CMYK, (0.001, 0, 0, 0)), True),
        (Colour(CMYK, (above(0.001), 0, 0, 0)), False),
        (Colour(CMYK, (0, 0, 0, above(0.001))), False),
        (Colour(GRAY, (1.0,)), True),
        (Colour(GRAY, (0.99,)), False),
        (Colour(RGB, (0.999, 1, 1)), True),
        (Colour(RGB, (below(0.999), 1, 1)), False),
        (Colour(RGB, ()), False),
        (Colour(Space(SpaceFamily.SPOT, "", ("Gold",)), (0.001,)), True),
        (Colour(Space(SpaceFamily.SPOT, "", ("Gold",)), (above(0.001),)), False),
        (Colour(Space(SpaceFamily.LAB, ""), (0, 0, 0)), False),
        (Colour(Space(SpaceFamily.GRAY, "", (), GRAY), (1.0,)), False),
    ],
)
def test_white_is_bare_paper(colour: Colour, white: bool) -> None:
    assert colour.is_white == white
    assert codes(colours.white_knocks_out, sheet(painted(colour=colour, overprint=True))) == (
        ["white-overprint"] if white else []
    )
    assert codes(colours.white_knocks_out, sheet(painted(colour=colour))) == []


@pytest.mark.parametrize(
    ("space", "values", "plates"),
    [
        (CMYK, (0.1, 0.2, 0.3, 0.4), (0.1, 0.2, 0.3, 0.4)),
        (CMYK, (0.1, 0.2, 0.3), None),
        (GRAY, (0.25,), (0, 0, 0, 0.75)),
        (GRAY, (), None),
        (Space(SpaceFamily.SPOT, "", ("Black", "Cyan")), (0.1, 0.2), (0.2, 0, 0, 0.1)),
        (Space(SpaceFamily.SPOT, "", ("Black", "Cyan")), (0.1,), None),
        (Space(SpaceFamily.SPOT, "", ("Black", "Gold")), (0.1, 0.2), None),
        (Space(SpaceFamily.CMYK, "", (), CMYK), (0.1, 0.2, 0.3, 0.4), None),
        (RGB, (0, 0, 0), None),
    ],
)
def test_plates_of_a_colour(space: Space, values: tuple[float, ...], plates: tuple[float, ...] | None) -> None:
    assert Colour(space, values).plates == (None if plates is None else pytest.approx(plates))


@pytest.mark.parametrize(("reach", "found"), [(0.0999, []), (0.1001, ["registration"])])
def test_what_only_touches_the_bleed_is_no_art(reach: float, found: list[str]) -> None:
    """A tenth of a point."""
    mark = Colour(Space(SpaceFamily.SPOT, "", ("All",)), (1.0,))
    box = Rect(50.0, 150.0, 100.0 + reach, 160.0)
    assert codes(colours.registration, sheet(painted(box=box, colour=mark))) == found


def text_at(left: float) -> Painted:
    return painted(PaintKind.TEXT, Rect(100.0 + left, 150.0, 200.0, 160.0), size=8.0)


def test_safety_and_the_edge_of_the_sheet() -> None:
    subject = asked(safety=0.1)  # a tenth may be missing: the cut itself
    assert codes(edges.safety, sheet(text_at(0.0)), subject) == []
    assert codes(edges.safety, sheet(text_at(-1e-9)), subject) == ["safety"]
    assert codes(edges.safety, sheet(text_at(-0.1 * MM)), asked(safety=0.0)) == []
    assert codes(edges.safety, sheet(text_at(-0.1 * MM - 1e-9)), asked(safety=0.0)) == ["safety"]
    assert codes(edges.safety, sheet(painted(PaintKind.FILL, Rect(99.0, 150.0, 200.0, 160.0)))) == []
    assert codes(edges.beyond, sheet(painted(PaintKind.TEXT, Rect(-0.1 * MM, 0.0, 10.0, 10.0)))) == []
    assert codes(edges.beyond, sheet(painted(PaintKind.TEXT, Rect(-0.1 * MM - 1e-9, 0.0, 10.0, 10.0)))) == ["beyond"]
    assert codes(edges.beyond, sheet(painted(PaintKind.FILL, Rect(-9.0, 0.0, 10.0, 10.0)))) == []


REACHES = ((-0.0999, True), (-0.1001, False), (0.3999, True), (0.4001, False))


@pytest.mark.parametrize(("beyond", "found"), REACHES)
def test_reach(beyond: float, found: bool) -> None:
    page = sheet(painted(box=Rect(100.0 - beyond * MM, 150.0, 200.0, 160.0)))
    assert codes(edges.bleeds, page, asked(bleed=0.5)) == (["no-bleed"] if found else [])
    bent = sheet(painted(box=Rect(100.0 - beyond * MM, 150.0, 200.0, 160.0), straight=False))
    assert codes(edges.bleeds, bent, asked(bleed=0.5)) == (["no-bleed-curve"] if found else [])


def test_reach_needs_both_boxes_and_art_on_the_page() -> None:
    short = painted(box=Rect(100.0, 150.0, 200.0, 160.0))
    assert codes(edges.bleeds, sheet(short), asked(bleed=3)) == ["no-bleed"]
    assert codes(edges.bleeds, sheet(short, trim=None), asked(bleed=3)) == []
    assert codes(edges.bleeds, sheet(short, bleed=None), asked(bleed=3)) == []
    assert codes(edges.bleeds, sheet(painted(box=Rect(90.0, 150.0, 100.0, 160.0))), asked(bleed=3)) == []


def test_marks_are_strokes_or_fills_outside_the_bleed() -> None:
    mark = Colour(Space(SpaceFamily.SPOT, "", ("All",)), (1.0,))
    outside = Rect(50.0, 50.0, 60.0, 51.0)
    wants = asked(marks=True)
    assert codes(edges.marks, sheet(painted(PaintKind.STROKE, outside, mark)), wants) == []
    assert codes(edges.marks, sheet(painted(PaintKind.FILL, outside, mark)), wants) == []
    assert codes(edges.marks, sheet(painted(PaintKind.TEXT, outside, mark)), wants) == ["marks"]
    assert codes(edges.marks, sheet(painted(PaintKind.STROKE, INSIDE, mark)), wants) == ["marks"]
    assert codes(edges.marks, sheet(painted(PaintKind.FILL, outside)), wants) == ["marks", "marks-colour"]
    assert codes(edges.marks, sheet(painted(PaintKind.FILL, outside, Colour(CMYK, (0, 0, 0, 0)))), wants) == ["marks"]
    assert codes(edges.marks, sheet(), asked(marks=False)) == []
    assert codes(edges.marks, sheet(trim=None), wants) == []


def shifted(box: Rect, side: int, by: float) -> Rect:
    values = list(box)
    values[side] += by
    return Rect(*values)


@pytest.mark.parametrize("side", range(4))
def test_bleed(side: int) -> None:
    for by, found in ((0.05 * MM - 1e-9, []), (0.05 * MM + 1e-9, ["bleed"])):
        page = sheet(bleed=shifted(TRIM, side, by if side > 1 else -by))
        assert codes(boxes.bleed_size, page, asked(bleed=0.0)) == found


def test_nested_boxes_and_the_origin() -> None:
    for by, found in ((0.05 * MM, []), (0.05 * MM + 1e-9, ["media-origin"])):
        assert codes(boxes.boxes, sheet(media=Rect(-by, 0.0, 500.0, 500.0))) == found
        assert codes(boxes.boxes, sheet(media=Rect(0.0, by, 500.0, 500.0))) == found
    for by, found in ((0.05 * MM - 1e-9, []), (0.05 * MM + 1e-9, ["box-outside"])):
        assert codes(boxes.boxes, sheet(bleed=shifted(TRIM, 2, -by))) == found
        assert codes(boxes.boxes, sheet(trim=shifted(TRIM, 2, by))) == found
        assert codes(boxes.boxes, sheet(bleed=shifted(TRIM, 2, 200 + by))) == found


def inked(levels: list[int], fine: float = 25.4) -> Inked:
    """A row of pixels with as much ink in per cent each; a square millimetre a pixel."""
    image = Image.new("I", (len(levels), 1))
    image.putdata(levels)
    return Inked(image, fine)


def test_ink_above_a_limit() -> None:
    assert inked([300, 300]).above(300, (0, 0, 2, 1)) is None
    assert inked([0, 301, 305]).above(300, (0, 0, 3, 1)) == (305.0, 2.0, 1, 0)
    assert inked([0, 301, 305], 50.8).above(300, (0, 0, 3, 1)) == (305.0, 0.5, 1, 0)
    assert inked([400, 0, 301]).above(300, (1, 0, 3, 1)) == (301.0, 1.0, 1, 0)
    assert inked([400]).above(300, (0, 0, 0, 0)) is None


def lines(*ends: float) -> tuple[TextLine, ...]:
    return tuple(TextLine(Rect(0.0, 0.0, end, 1.0), ()) for end in ends)


def test_justified_lines_end_at_one_place() -> None:
    flush = typesetting._justified
    assert len(flush(lines(100, 100, 100, 100))) == 4
    assert flush(lines(100, 100, 100)) == []
    assert len(flush(lines(100, 100, 100, 40))) == 3
    assert flush(lines(100, 100, 40, 30)) == []
    assert len(flush(lines(100, 101, 99, 100))) == 4
    assert len(flush(lines(100, 101.01, 98.99, 100, 100, 100, 100, 100))) == 6
    assert len(flush(lines(*[100] * 7, 10, 20, 30))) == 7
    assert flush(lines(*[100] * 6, 10, 20, 30, 40)) == []


def test_a_page_and_a_file_have_so_many_operators() -> None:
    allowance = Allowance()
    allowance.begin_page()
    assert allowance.spend(PAGE)
    assert not allowance.spend(1)
    allowance.begin_page()
    assert allowance.spend(PAGE)
    for _ in range(2):
        allowance.begin_page()
        allowance.spend(PAGE)
    allowance.begin_page()
    assert FILE == 4 * PAGE
    assert not allowance.spend(1)


def rectangle(width: float, height: float) -> Subpaths:
    path = Subpaths()
    path.begin((0, 0), (width, 0), (width, height), (0, height))
    return path


def test_the_thinnest_rectangle() -> None:
    everywhere = Rect(-99.0, -99.0, 99.0, 99.0)
    path = rectangle(5, 2)
    assert path.box == Rect(0, 0, 5, 2)
    assert path.thinnest(everywhere) == 2
    assert path.thinnest(Rect(0, 0, 5, 1)) == 1
    assert path.thinnest(Rect(0, 0, 5, 0.05)) == 2  # two edges only touch
    assert path.thinnest(Rect(0, 0, 5, 0.06)) == 0.06
    assert path.thinnest(Rect(50, 50, 60, 60)) == math.inf
    assert Subpaths().thinnest(everywhere) == math.inf
    assert Subpaths().box is None


@pytest.mark.parametrize(("off", "straight"), [(0.0, True), (SLACK * 0.9, True), (SLACK * 1.1, False)])
def test_a_rectangle_stands_upright(off: float, straight: bool) -> None:
    for corner in range(4):
        corners = [[0.0, 0.0], [5.0, 0.0], [5.0, 2.0], [0.0, 2.0]]
        corners[corner][1] += off if corner < 2 else -off
        path = Subpaths()
        path.begin(*[(x, y) for x, y in corners])
        path.end()
        assert (len(path.rectangles) == 1, path.straight) == (straight, straight)


def test_other_paths() -> None:
    line, triangle, curve, dot = Subpaths(), Subpaths(), Subpaths(), Subpaths()
    line.begin((0, 0))
    line.add((5, 0))
    triangle.begin((0, 0), (5, 0), (5, 5))
    triangle.close()
    curve.begin((0, 0))
    curve.add((0, 5), (5, 5), (5, 0), curve=True)
    dot.begin((3, 3))
    for path, parts, straight in ((line, 1, True), (triangle, 1, False), (curve, 1, False), (dot, 0, True)):
        path.end()
        assert (len(path.parts), path.straight, path.rectangles) == (parts, straight, [])


def test_where_an_object_is_said() -> None:
    assert str(Location()) == str(Location(3)) == str(Location(3, 1.0)) == ""
    assert str(Location(3, 1.04, -2.0)) == "(1.0; -2.0 mm)"
