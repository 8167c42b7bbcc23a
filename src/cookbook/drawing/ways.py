"""Lines with heads from one thing to those that stand in a row below it."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from cookbook.drawing.pen import Pen

SIZE = (400.0, 18.0)
MIDDLE, TURN, THICK = 200.0, 6.0, 1.4
"""Where the line begins, how far down it turns, and how thick it is."""
HEAD = 5.0
"""Half the width of a head, and its height."""


def ways(pen: Pen, count: int) -> Iterator[Markup]:
    """The shapes of the lines to so many things of one width."""
    width, height = SIZE
    ends = [width * (2 * number + 1) / (2 * count) for number in range(count)]
    yield pen.bar((MIDDLE - THICK / 2, 0), (THICK, TURN + THICK), "line-strong")
    if count > 1:
        yield pen.bar((ends[0] - THICK / 2, TURN), (ends[-1] - ends[0] + THICK, THICK), "line-strong")
    for x in ends:
        yield pen.bar((x - THICK / 2, TURN), (THICK, height - TURN - HEAD), "line-strong")
        yield pen.path([(x - HEAD, height - HEAD), (x + HEAD, height - HEAD), (x, height)], "line-strong")
