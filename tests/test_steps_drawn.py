"""The steps of a recipe to scale: each name stands whole, beside its bar or above it, and within the picture."""

from __future__ import annotations

import re

from cookbook.drawing.pen import Pen
from cookbook.drawing.steps import LEFT, LETTER, LINE, RIGHT, draw, rows
from cookbook.drawing.wheel import WIDTH

HEIGHT = 16.0
TEXT = re.compile(r'<text x="([0-9.]+)" y="([0-9.]+)" font-size="11.5" text-anchor="(\w+)"[^>]*>([^<]*)<')
LONG = "Hyväksykää säännöt ja mitatkaa luottamus joka vuosi"


def drawn(*titles: str, weeks: float = 1.0) -> tuple[list[float], list[tuple[float, float, str, str]]]:
    """The heights of the rows of steps of that length, and all words on them: where they are, to which side, what."""
    spans = [(weeks, weeks)] * len(titles)
    found = rows(spans, titles, (RIGHT - LEFT) / (weeks * len(titles)), HEIGHT)
    said = []
    for row in found:
        shapes = "".join(map(str, draw(Pen({"accent": "#000000"}), row, 0.0, "accent")))
        said += [(float(x), float(y), anchor, words) for x, y, anchor, words in TEXT.findall(shapes)]
    return [row.height for row in found], said


def test_a_short_name_stands_beside_its_bar() -> None:
    heights, said = drawn("Alku", "Loppu")
    assert heights == [HEIGHT, HEIGHT]
    assert [(anchor, words) for _, _, anchor, words in said] == [("start", "Alku"), ("end", "Loppu")]


def test_a_longer_one_takes_two_lines_beside_it_and_its_row_is_so_much_higher() -> None:
    letters = int((RIGHT - LEFT) / 2 / LETTER)
    words = " ".join(["sana"] * (letters // 5 + 2))
    heights, said = drawn(words, "Loppu")
    assert heights == [2 * LINE + 2, HEIGHT]
    assert [y for _, y, _, _ in said[:2]] == [12, 12 + LINE]
    assert " ".join(words for _, _, _, words in said[:2]) == words


def test_what_has_no_room_on_either_side_stands_above_its_bar() -> None:
    heights, said = drawn(LONG)
    assert heights == [HEIGHT + LINE]
    assert [words for _, _, _, words in said] == [LONG]


def test_every_name_is_whole_and_within_the_picture() -> None:
    for count in range(1, 10):
        titles = [LONG[: 4 + 11 * number % len(LONG)].strip() for number in range(count)] + [LONG]
        _, said = drawn(*titles)
        assert " ".join(words for _, _, _, words in said) == " ".join(titles)
        for x, _, anchor, words in said:
            reach = len(words) * LETTER
            left = x - reach if anchor == "end" else x
            assert left >= LEFT - 1e-6
            assert left + reach <= WIDTH + 1e-6
