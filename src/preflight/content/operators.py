"""What each operator of a content stream does to the walker."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pikepdf import Array, Object

from preflight.content import painting
from preflight.content.geometry import Matrix, at, matrix_of, times
from preflight.content.spaces import CMYK, GRAY, RGB, Colour, Space, SpaceFamily
from preflight.content.walker import MOST_STATES, Walker
from preflight.reading import called, dictionary, items, name, number, real

Act = Callable[[Walker, Any], None]


def _matrix(values: Any) -> Matrix:
    return matrix_of([real(value) for value in values])


def _save(walker: Walker, values: Any) -> None:
    if len(walker.kept) < MOST_STATES:
        walker.kept.append(walker.state.kept())
    else:
        walker.found.trouble("preflight-form-deep", "q")


def _restore(walker: Walker, values: Any) -> None:
    if len(walker.kept) > walker.floor:
        walker.state = walker.kept.pop()


def _concat(walker: Walker, values: Any) -> None:
    walker.state.matrix = times(_matrix(values), walker.state.matrix)


def _set(field: str, by: float = 1.0) -> Act:
    """An operator that sets one number of the state."""

    def act(walker: Walker, values: Any) -> None:
        setattr(walker.state, field, real(values[0]) * by)

    return act


def _rendering(walker: Walker, values: Any) -> None:
    walker.state.rendering = int(real(values[0]))


def _graphics_state(walker: Walker, values: Any) -> None:
    """`gs`: overprint, line width, font, opacity, soft mask."""
    state, found = walker.state, dictionary(walker.resources.get("/ExtGState", name(values[0])))
    for key in found.keys():  # noqa: SIM118
        value = found.get(key)
        if key == "/OP":
            state.overprint_stroke = bool(value)
            if "/op" not in found:
                state.overprint_fill = bool(value)
        elif key == "/op":
            state.overprint_fill = bool(value)
        elif key == "/OPM":
            state.mode = int(real(value))
        elif key == "/LW":
            state.width = real(value)
        elif key == "/ca":
            state.alpha_fill = real(value)
        elif key == "/CA":
            state.alpha_stroke = real(value)
        elif key == "/SMask":
            state.masked = name(value) != "/None"
            walker.mask(dictionary(value).get("/G"), called(values[0]))


def _points(walker: Walker, values: Any) -> list[tuple[float, float]]:
    numbers = [real(value) for value in values]
    return [at(walker.state.matrix, x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]


def _move(walker: Walker, values: Any) -> None:
    walker.path.begin(*_points(walker, values))


def _line(walker: Walker, values: Any) -> None:
    walker.path.add(*_points(walker, values))


def _curve(walker: Walker, values: Any) -> None:
    walker.path.add(*_points(walker, values), curve=True)


def _rectangle(walker: Walker, values: Any) -> None:
    x, y, width, height = (real(value) for value in values)
    corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
    walker.path.begin(*(at(walker.state.matrix, *corner) for corner in corners))
    walker.path.end()


def _close(walker: Walker, values: Any) -> None:
    if walker.path.current:
        walker.path.add(walker.path.current[0])


def _clip(walker: Walker, values: Any) -> None:
    walker.clipping = True


def _space(*, stroke: bool) -> Act:
    def act(walker: Walker, values: Any) -> None:
        space = walker.resources.named_space(name(values[0]))
        count = {SpaceFamily.CMYK: 4, SpaceFamily.RGB: 3, SpaceFamily.LAB: 3, SpaceFamily.GRAY: 1}.get(
            space.family, len(space.inks)
        )
        first = 1.0 if space.family is SpaceFamily.SPOT else 0.0
        start = (0.0, 0.0, 0.0, 1.0) if space.family is SpaceFamily.CMYK else (first,) * count
        _colour(walker, Colour(space, start), None, stroke=stroke)

    return act


def _device(space: Space, *, stroke: bool) -> Act:
    def act(walker: Walker, values: Any) -> None:
        _colour(walker, Colour(space, tuple(real(value) for value in values)), None, stroke=stroke)

    return act


def _any_colour(*, stroke: bool) -> Act:
    """`scn`: numbers, and the name of a pattern after them."""

    def act(walker: Walker, values: Any) -> None:
        listed = list(values)
        present = walker.state.stroke if stroke else walker.state.fill
        pattern = None
        if listed and isinstance(listed[-1], Object):
            pattern = walker.resources.get("/Pattern", name(listed.pop()))
        _colour(walker, Colour(present.space, tuple(real(value) for value in listed)), pattern, stroke=stroke)

    return act


def _colour(walker: Walker, colour: Colour, pattern: Any, *, stroke: bool) -> None:
    if stroke:
        walker.state.stroke, walker.state.stroke_pattern = colour, pattern
    else:
        walker.state.fill, walker.state.fill_pattern = colour, pattern


def _paint(*, fill: bool = False, stroke: bool = False, close: bool = False) -> Act:
    def act(walker: Walker, values: Any) -> None:
        if close:
            _close(walker, values)
        painting.paint_path(walker, fill=fill, stroke=stroke)

    return act


def _font(walker: Walker, values: Any) -> None:
    walker.state.font = walker.resources.font(name(values[0]))
    walker.state.size = real(values[1])


def _begin_text(walker: Walker, values: Any) -> None:
    walker.writing.begin()


def _text_matrix(walker: Walker, values: Any) -> None:
    walker.writing.put(_matrix(values))


def _text_move(walker: Walker, values: Any) -> None:
    walker.writing.move(real(values[0]), real(values[1]))


def _text_move_leading(walker: Walker, values: Any) -> None:
    walker.state.leading = -real(values[1])
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
    walker.state.word_spacing, walker.state.spacing = real(values[0]), real(values[1])
    _next_show(walker, values)


Walker.operators.update(
    {
        "q": _save, "Q": _restore, "cm": _concat, "w": _set("width"), "gs": _graphics_state,
        "m": _move, "l": _line, "c": _curve, "v": _curve, "y": _curve, "h": _close, "re": _rectangle,
        "W": _clip, "W*": _clip, "n": _paint(),
        "f": _paint(fill=True), "F": _paint(fill=True), "f*": _paint(fill=True),
        "S": _paint(stroke=True), "s": _paint(stroke=True, close=True),
        "B": _paint(fill=True, stroke=True), "B*": _paint(fill=True, stroke=True),
        "b": _paint(fill=True, stroke=True, close=True), "b*": _paint(fill=True, stroke=True, close=True),
        "g": _device(GRAY, stroke=False), "G": _device(GRAY, stroke=True),
        "rg": _device(RGB, stroke=False), "RG": _device(RGB, stroke=True),
        "k": _device(CMYK, stroke=False), "K": _device(CMYK, stroke=True),
        "cs": _space(stroke=False), "CS": _space(stroke=True),
        "sc": _any_colour(stroke=False), "scn": _any_colour(stroke=False),
        "SC": _any_colour(stroke=True), "SCN": _any_colour(stroke=True),
        "BT": _begin_text, "Tm": _text_matrix, "Td": _text_move, "TD": _text_move_leading, "T*": _next_line,
        "Tf": _font, "Tc": _set("spacing"), "Tw": _set("word_spacing"), "Tz": _set("stretch", 0.01),
        "TL": _set("leading"), "Ts": _set("rise"), "Tr": _rendering,
        "Tj": _show, "TJ": _show, "'": _next_show, '"': _spaced_show,
        "Do": painting.paint_object, "INLINE IMAGE": painting.paint_inline, "sh": painting.paint_shading,
    }
)  # fmt: skip
