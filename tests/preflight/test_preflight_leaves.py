"""What of a page is running text, what is bold, what stands last and what within a box: each on both sides of its limit."""

from __future__ import annotations

import pytest

from preflight.content.geometry import MM, Rect
from preflight.content.painted import Painted, PaintKind, Sheet
from preflight.content.spaces import GRAY, Colour
from preflight.leaves import Ground, Leaf, Panel
from preflight.poppler import TextLine, TextPage

CUT = Rect(10, 20, 410, 620)
"""400 points wide and 600 high: running heads stand down to 65."""
GREY = Colour(GRAY, (0.5,))


def line(x0: float, y0: float, x1: float = 0, y1: float = 0, text: str = "sana") -> TextLine:
    box = Rect(x0, y0, x1 or x0 + 50, y1 or y0 + 10)
    return TextLine(box, ((box, text),))


def leaf(*lines: TextLine, bold: tuple[Rect, ...] = (), plain: tuple[Rect, ...] = ()) -> Leaf:
    return Leaf(Ground(1, CUT, bold, plain, (), is_full=False), (lines,))


@pytest.mark.parametrize(
    ("one", "is_kept"),
    (
        (line(10, 65.1), True), (line(10, 65), False), (line(9.9, 100), False), (line(360, 100), True),
        (line(360.1, 100), False), (line(10, 610), True), (line(10, 610.1), False),
        (line(10, 100, text="1234"), False), (line(10, 100, text="– 7 –"), False), (line(10, 100, text="12345"), True),
    ),
)  # fmt: skip
def test_running_text_is_neither_head_nor_folio(one: TextLine, is_kept: bool) -> None:
    ground = leaf().ground
    assert Leaf.of(ground, TextPage(420, 640, ((one,),))).lines == (one,) * is_kept


def test_a_number_beside_words_is_no_folio() -> None:
    both = (line(10, 100), line(70, 100, text="7"))
    assert Leaf.of(leaf().ground, TextPage(420, 640, (both,))).lines == both


@pytest.mark.parametrize(
    ("other", "are_both"),
    (
        (line(10, 201), True), (line(10, 201.1), False), (line(10, 150), False), (line(60, 300), True),
        (line(59.9, 300), False), (line(0.1, 300, 10), True), (line(0.1, 300, 10.1), False),
    ),
)  # fmt: skip
def test_a_line_ends_where_none_is_below_it(other: TextLine, are_both: bool) -> None:
    first = line(10, 200)
    assert len([*leaf(first, other).ends()]) == 1 + are_both


def test_the_foot_is_that_of_the_lowest_line() -> None:
    assert leaf().foot == 0
    assert leaf(line(10, 310), line(90, 100)).foot == 0.5


def test_a_line_is_bold_where_nothing_in_it_is_plain() -> None:
    one = line(100, 200)
    inner = Rect(103, 203, 147, 207)
    assert leaf(one, bold=(inner,)).is_bold(one)
    assert not leaf(one, bold=(inner,), plain=(inner,)).is_bold(one)
    assert not leaf(one).is_bold(one)
    assert not leaf(one, bold=(Rect(0, 0, 500, 203),)).is_bold(one)
    assert leaf(one, bold=(Rect(0, 0, 500, 203.1),)).is_bold(one)
    assert leaf(one, bold=(inner,), plain=(Rect(0, 0, 500, 203),)).is_bold(one)


def test_a_box_holds_lines_up_to_a_point_outside_it() -> None:
    one = line(100, 200)
    assert leaf(one).within(Panel(Rect(101, 201, 149, 209), GREY)) == [one]
    assert leaf(one).within(Panel(Rect(101.1, 201, 149, 209), GREY)) == []


@pytest.mark.parametrize(
    ("width", "height", "panels", "is_full"),
    (
        (30 * MM, 100, 0, False), (30 * MM + 0.1, 100, 1, False), (200, 3 * MM, 0, False), (200, 3 * MM + 0.1, 1, False),
        (400, 360, 1, False), (400, 360.1, 0, True),
    ),
)  # fmt: skip
def test_a_box_is_neither_a_rule_nor_the_ground_of_a_page(width: float, height: float, panels: int, is_full: bool) -> None:
    box = Rect(0, 0, width, height)
    for kind in (PaintKind.FILL, PaintKind.IMAGE, PaintKind.STROKE):
        ground = Ground.of(Sheet(3, Rect(0, 0, 400, 600), None, None, (Painted(kind, box, GREY),)))
        found = (len(ground.panels), ground.is_full)
        assert found == ((0, False) if kind is PaintKind.STROKE else (panels, is_full))
        assert [panel.box for panel in ground.panels] == [Rect(0, 600 - height, width, 600)] * found[0]
