"""What each operator of a content stream does to the walker."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pikepdf import Array

from preflight.content import painting
from preflight.content.fonts import font_of
from preflight.content.geometry import at
from preflight.content.interpreter import GRAPHICS, Act, matrix_of_operands, mix, numbers_of, set_number
from preflight.content.walker import Walker
from preflight.reading import called, dictionary, items, name, number, real


def _mix_and_mask(walker: Walker, values: Any) -> None:
    """`gs`, with its font and what its soft mask is painted with."""
    mix(walker, values)
    found = dictionary(walker.resources.get("/ExtGState", name(values[0])))
    walker.gathered.ceiling.unknown |= "/TR" in found or "/TR2" in found  # They turn inks into others.
    if "/SMask" in found:
        walker.mask(dictionary(found.get("/SMask")).get("/G"), called(values[0]))
    listed = items(found.get("/Font"), 2)
    if len(listed) == 2:
        walker.state.font, walker.state.size = font_of(listed[0]), real(listed[1])


def _points(walker: Walker, values: Any, count: int) -> list[tuple[float, float]]:
    numbers = numbers_of(values, 2 * count)
    return [at(walker.state.matrix, x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]


def _move(walker: Walker, values: Any) -> None:
    walker.path.begin(*_points(walker, values, 1))


def _line(walker: Walker, values: Any) -> None:
    walker.path.add(*_points(walker, values, 1))


def _curve(count: int) -> Act:
    def act(walker: Walker, values: Any) -> None:
        walker.path.add(*_points(walker, values, count), curve=True)

    return act


def _rectangle(walker: Walker, values: Any) -> None:
    x, y, width, height = numbers_of(values, 4)
    corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
    walker.path.begin(*(at(walker.state.matrix, *corner) for corner in corners))
    walker.path.end()


def _close(walker: Walker, values: Any) -> None:
    walker.path.close()


def _clip(walker: Walker, values: Any) -> None:
    walker.clipping = True


def _paint(*, fill: bool = False, stroke: bool = False, close: bool = False) -> Act:
    def act(walker: Walker, values: Any) -> None:
        if close:
            walker.path.close()
        painting.paint_path(walker, fill=fill, stroke=stroke)

    return act


def _font(walker: Walker, values: Any) -> None:
    walker.state.font = walker.resources.font(name(values[0]))
    walker.state.size = real(values[1])


def _begin_text(walker: Walker, values: Any) -> None:
    walker.writing.begin()


def _text_matrix(walker: Walker, values: Any) -> None:
    walker.writing.put(matrix_of_operands(values))


def _text_move(walker: Walker, values: Any) -> None:
    walker.writing.move(*numbers_of(values, 2))


def _text_move_leading(walker: Walker, values: Any) -> None:
    walker.state.leading = -numbers_of(values, 2)[1]
    _text_move(walker, values)


def _next_line(walker: Walker, values: Any) -> None:
    walker.writing.move(0.0, -walker.state.leading)


def _show(walker: Walker, values: Any) -> None:
    shown = items(values[0]) if isinstance(values[0], Array) else [values[0]]
    parts = [number(part) if number(part) is not None else bytes(part) for part in shown]
    painting.paint_text(walker, parts)


def _next_show(walker: Walker, values: Any) -> None:
    _next_line(walker, values)
    _show(walker, values[-1:])


def _spaced_show(walker: Walker, values: Any) -> None:
    walker.state.word_spacing, walker.state.spacing = numbers_of(values[:2], 2)
    _next_show(walker, values)


PATHS: Mapping[str, Act] = {
    "m": _move, "l": _line, "c": _curve(3), "v": _curve(2), "y": _curve(2), "h": _close, "re": _rectangle,
    "W": _clip, "W*": _clip, "n": _paint(),
    "f": _paint(fill=True), "F": _paint(fill=True), "f*": _paint(fill=True),
    "S": _paint(stroke=True), "s": _paint(stroke=True, close=True),
    "B": _paint(fill=True, stroke=True), "B*": _paint(fill=True, stroke=True),
    "b": _paint(fill=True, stroke=True, close=True), "b*": _paint(fill=True, stroke=True, close=True),
}  # fmt: skip
TEXTS: Mapping[str, Act] = {
    "BT": _begin_text, "Tm": _text_matrix, "Td": _text_move, "TD": _text_move_leading, "T*": _next_line,
    "Tf": _font, "Tc": set_number("spacing"), "Tw": set_number("word_spacing"), "Tz": set_number("stretch", 0.01),
    "TL": set_number("leading"), "Ts": set_number("rise"), "Tj": _show, "TJ": _show, "'": _next_show, '"': _spaced_show,
}  # fmt: skip
OBJECTS: Mapping[str, Act] = {
    "gs": _mix_and_mask,
    "Do": painting.paint_object,
    "INLINE IMAGE": painting.paint_inline,
    "sh": painting.paint_shading,
}
OPERATORS: Mapping[str, Act] = {**GRAPHICS, **PATHS, **TEXTS, **OBJECTS}
"""Every operator that the walker follows; marked content and compatibility change nothing that is painted."""
