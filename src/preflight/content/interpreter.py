"""Follows the graphics state through a content stream; what is painted with it is left to who follows along."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from pikepdf import Object

from preflight.content.geometry import Matrix, times
from preflight.content.resources import Resources
from preflight.content.spaces import CMYK, GRAY, RGB, Colour, Space
from preflight.content.state import GraphicsState
from preflight.reading import dictionary, name, real

Act = Callable[[Any, Any], None]
"""What an operator does, given an interpreter and the operands. Raises what BROKEN lists for operands that are not its own."""


class Interpreter:
    """The graphics state at one point of a content stream, and those that `q` has kept."""

    def __init__(self, resources: Resources, state: GraphicsState, operators: Mapping[str, Act]) -> None:
        self.resources = resources
        self.state = state
        self.operators = operators
        self.kept: list[GraphicsState] = []
        self.floor = 0
        """The states that belong to the streams around this one."""

    def follow(self, operator: str, operands: Any) -> None:
        """Do what an operator does to the state; nothing where it does nothing. Raises what BROKEN lists."""
        act = self.operators.get(operator)
        if act:
            act(self, operands)

    def keep(self) -> None:
        """`q`."""
        self.kept.append(self.state.copied())

    def bring_back(self) -> None:
        """`Q`: what the streams around this one have kept stays."""
        if len(self.kept) > self.floor:
            self.state = self.kept.pop()

    def paint_with(self, colour: Colour, pattern: Any = None, *, stroke: bool) -> None:
        """Choose a colour to fill or to stroke with."""
        if stroke:
            self.state.stroke, self.state.stroke_pattern = colour, pattern
        else:
            self.state.fill, self.state.fill_pattern = colour, pattern


def numbers_of(values: Any, count: int) -> tuple[float, ...]:
    """Exactly as many numbers. Raises ValueError for anything else."""
    found = tuple(real(value) for value in values)
    if len(found) != count:
        raise ValueError(f"{len(found)} / {count}")
    return found


def matrix_of_operands(values: Any) -> Matrix:
    """Six numbers. Raises ValueError for anything else."""
    a, b, c, d, e, f = numbers_of(values, 6)
    return (a, b, c, d, e, f)


def set_number(field: str, by: float = 1.0) -> Act:
    """An operator that sets one number of the state, multiplied by `by`."""

    def act(interpreter: Interpreter, values: Any) -> None:
        setattr(interpreter.state, field, numbers_of(values, 1)[0] * by)

    return act


def mix(interpreter: Interpreter, values: Any) -> None:
    """`gs`: what a dictionary of the graphics state says of overprint, line width and transparency."""
    state, found = interpreter.state, dictionary(interpreter.resources.get("/ExtGState", name(values[0])))
    if "/OP" in found:
        state.overprint_stroke = bool(found.get("/OP"))
    if "/op" in found or "/OP" in found:
        state.overprint_fill = bool(found.get("/op", found.get("/OP")))
    for key, field in (("/LW", "width"), ("/ca", "alpha_fill"), ("/CA", "alpha_stroke")):
        if key in found:
            setattr(state, field, real(found.get(key)))
    if "/OPM" in found:
        state.overprint_mode = int(real(found.get("/OPM")))
    if "/SMask" in found:
        state.masked = name(found.get("/SMask")) != "/None"
    if "/BM" in found:
        state.take_blend_mode(found.get("/BM"))


def _concat(interpreter: Interpreter, values: Any) -> None:
    interpreter.state.matrix = times(matrix_of_operands(values), interpreter.state.matrix)


def _rendering(interpreter: Interpreter, values: Any) -> None:
    interpreter.state.rendering = int(numbers_of(values, 1)[0])


def _space(*, stroke: bool) -> Act:
    """`cs`: a space begins with its first colour."""

    def act(interpreter: Interpreter, values: Any) -> None:
        space = interpreter.resources.named_space(name(values[0]))
        interpreter.paint_with(Colour(space, space.first), stroke=stroke)

    return act


def _device(space: Space, *, stroke: bool) -> Act:
    def act(interpreter: Interpreter, values: Any) -> None:
        interpreter.paint_with(Colour(space, numbers_of(values, len(space.first))), stroke=stroke)

    return act


def _any_colour(*, stroke: bool) -> Act:
    """`scn`: numbers, and the name of a pattern after them."""

    def act(interpreter: Interpreter, values: Any) -> None:
        state, listed, pattern = interpreter.state, list(values), None
        space = (state.stroke if stroke else state.fill).space
        if listed and isinstance(listed[-1], Object):
            pattern = interpreter.resources.get("/Pattern", name(listed.pop()))
        count = len(space.first) if space.is_known else len(listed)
        interpreter.paint_with(Colour(space, numbers_of(listed, count)), pattern, stroke=stroke)

    return act


GRAPHICS: Mapping[str, Act] = {
    "q": lambda interpreter, _: interpreter.keep(),
    "Q": lambda interpreter, _: interpreter.bring_back(),
    "cm": _concat,
    "w": set_number("width"),
    "gs": mix,
    "Tr": _rendering,
    "g": _device(GRAY, stroke=False),
    "G": _device(GRAY, stroke=True),
    "rg": _device(RGB, stroke=False),
    "RG": _device(RGB, stroke=True),
    "k": _device(CMYK, stroke=False),
    "K": _device(CMYK, stroke=True),
    "cs": _space(stroke=False),
    "CS": _space(stroke=True),
    "sc": _any_colour(stroke=False),
    "scn": _any_colour(stroke=False),
    "SC": _any_colour(stroke=True),
    "SCN": _any_colour(stroke=True),
}
"""The operators that change the graphics state; those of paths, texts and painting are the walker's."""
