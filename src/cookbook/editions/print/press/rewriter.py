"""Rewrites what one content stream draws: colours become inks, small text one ink, and black text and thin lines overprint."""

from __future__ import annotations

import math
import zlib
from dataclasses import dataclass, field
from typing import Any

import pikepdf
from pikepdf import Name, Operator

from cookbook.editions.print.press.colours import BLACK, Separator
from cookbook.model.swatch import Inks
from preflight.content.geometry import enlargement, matrix_of
from preflight.content.interpreter import GRAPHICS, Interpreter, matrix_of_operands
from preflight.content.resources import Resources
from preflight.content.spaces import Colour, Space, SpaceFamily
from preflight.content.state import GraphicsState
from preflight.content.streams import instructions
from preflight.reading import name, numbers

OVER, KNOCK = Name("/over"), Name("/knock")
"""Our graphics states: the inks below stay, or give way."""
THIN = 2.0
"""Points: a wider line would show what is below it."""
FILLS, STROKES = ("rg", "g", "k", "cs", "sc", "scn"), ("RG", "G", "K", "CS", "SC", "SCN")
"""The operators that choose a colour or its space."""
PATHS = frozenset(("m", "l", "c", "v", "y", "h", "re", "W", "W*"))
PAINTS = frozenset(("f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "n"))
TEXTS = frozenset(("Tj", "TJ", "'", '"'))
MODES = {0: ("fill",), 1: ("stroke",), 2: ("fill", "stroke")}
"""What text is drawn with, by its rendering mode."""
SEPARABLE = (SpaceFamily.GRAY, SpaceFamily.RGB, SpaceFamily.CMYK)
FINE_PRINT = 9.0
"""Points: smaller letters in more than one ink blur when plates shift."""
WHITE: Inks = (0, 0, 0, 0)
CYAN, MAGENTA, YELLOW = 0.3, 0.59, 0.11
"""How dark an ink is beside black."""
PALE, DARK = 0.15, 0.5
"""Small text that is paler is left white, and what is darker is black: a screen of dots would fray its edges."""
INHERITED = Colour(Space(SpaceFamily.UNKNOWN, "?"))
"""The colour that a stream begins with: only who draws it knows."""


@dataclass
class Drawing:
    """A stream in inks, and what it does with the pages and forms that it is drawn with, which it names as its resources do."""

    data: bytes = b""
    """It is packed."""
    transparent: bool = False
    opaque_forms: set[str] = field(default_factory=set)
    veiled_forms: set[str] = field(default_factory=set)
    """The forms that it paints, in full or with transparency."""
    scales: dict[str, float] = field(default_factory=dict)
    """How large each form is painted, where it is smallest."""
    spaces: set[str] = field(default_factory=set)
    """The names of colour spaces that it still uses."""


class Rewriter:
    """Goes through one stream with the resources that it names things by."""

    def __init__(self, resources: Any, separator: Separator, scale: float = 1.0) -> None:
        self.separator = separator
        self.scale = scale
        """How large the stream is painted."""
        self.size, self.stretch = math.inf, 1.0
        """The size of letters as the stream says it, and how much larger its matrix makes them."""
        state = GraphicsState(fill=INHERITED, stroke=INHERITED)
        self.graphics = Interpreter(Resources(resources, {}), state, GRAPHICS)
        self.made: list[Any] = []
        self.path: list[Any] = []
        self.drawing = Drawing()

    def rewrite(self, content: Any) -> Drawing:
        """The stream in inks."""
        for instruction in instructions(content):
            self._take(str(instruction.operator), instruction)
        self.drawing.data = zlib.compress(pikepdf.unparse_content_stream(self.made))
        return self.drawing

    def _take(self, operator: str, instruction: Any) -> None:
        if operator in PATHS:  # no graphics state may change within a path, so it waits until we know how it is painted
            self.path.append(instruction)
            return
        self.graphics.follow(operator, instruction.operands)
        if operator in FILLS or operator in STROKES:
            self._choose("fill" if operator in FILLS else "stroke", instruction)
        elif operator in PAINTS:
            self._paint(operator)
            self.made += [*self.path, instruction]
            self.path.clear()
        elif operator in TEXTS and (single := self._single_ink()):
            self._print(over=single == BLACK)
            self.made += [(list(single), Operator("k")), instruction, (_rounded(self._inks("fill")), Operator("k"))]
        else:
            self._measure(operator, instruction.operands)
            self._prepare(operator, instruction.operands)
            self.made.append(instruction)

    def _measure(self, operator: str, operands: Any) -> None:
        """Follow how large letters are."""
        if operator == "Tf":
            self.size = float(operands[1])
        elif operator == "BT":
            self.stretch = 1.0
        elif operator == "Tm":
            self.stretch = enlargement(matrix_of_operands(operands))

    def _single_ink(self) -> Inks | None:
        """Black, a gray or white for small text that would print in several inks."""
        state, inks = self.graphics.state, self._inks("fill")
        size = self.size * self.stretch * enlargement(state.matrix) * self.scale
        if inks is None or state.rendering != 0 or size >= FINE_PRINT or sum(ink > 0 for ink in inks) < 2:
            return None
        cyan, magenta, yellow, black = inks
        dark = black + (1 - black) * (CYAN * cyan + MAGENTA * magenta + YELLOW * yellow)
        return BLACK if dark > DARK else WHITE if dark < PALE else (0, 0, 0, round(dark, 2))

    def _choose(self, use: str, instruction: Any) -> None:
        """Colours of gray, RGB and CMYK become inks; patterns and spots stay as they are."""
        inks = self._inks(use)
        if inks:
            self.made.append((_rounded(inks), Operator("k" if use == "fill" else "K")))
            return
        self.made.append(instruction)
        if str(instruction.operator) in ("cs", "CS"):
            self.drawing.spaces.add(name(instruction.operands[0]))

    def _inks(self, use: str) -> Inks | None:
        """The inks of what fills or strokes now, or None where the colour is none of ours."""
        colour: Colour = getattr(self.graphics.state, use)
        if colour.space.base or colour.space.family not in SEPARABLE:
            return None
        if colour.space.family is SpaceFamily.CMYK:
            cyan, magenta, yellow, black = colour.values
            return cyan, magenta, yellow, black
        return self.separator.inks(colour.values if len(colour.values) == 3 else colour.values * 3)

    def _prepare(self, operator: str, operands: Any) -> None:
        """Choose how text, pictures, gradients and forms print."""
        if operator in TEXTS:
            self._print(over=self._is_black(*MODES.get(self.graphics.state.rendering, ())))
        elif operator in ("Do", "sh", "INLINE IMAGE"):
            self._print(over=False)
            if operator == "Do":
                self._place(name(operands[0]))

    def _paint(self, operator: str) -> None:
        """A path: lines may overprint, areas never do, and clipping prints nothing."""
        state = self.graphics.state
        if operator in ("S", "s"):
            self._print(over=self._is_black("stroke") and state.width * enlargement(state.matrix) <= THIN)
        elif operator != "n":
            self._print(over=False)

    def _is_black(self, *uses: str) -> bool:
        """Whether all that these paint (`fill`, `stroke`) is black and covers."""
        return self.graphics.state.is_opaque and bool(uses) and all(self._inks(use) == BLACK for use in uses)

    def _print(self, *, over: bool) -> None:
        """Have the inks below stay or give way from here on."""
        state = self.graphics.state
        self.drawing.transparent |= not state.is_opaque
        if (state.overprint_fill, state.overprint_stroke) != (over, over) or (over and state.overprint_mode != 1):
            state.overprint_fill = state.overprint_stroke = over
            state.overprint_mode = 1
            self.made.append(([OVER if over else KNOCK], Operator("gs")))

    def _place(self, called: str) -> None:
        found = self.graphics.resources.get("/XObject", called)
        if found.Subtype == Name.Form:
            forms = self.drawing.opaque_forms if self.graphics.state.is_opaque else self.drawing.veiled_forms
            forms.add(called)
            own = matrix_of(numbers(found.get("/Matrix"), 6))
            scale = self.scale * enlargement(self.graphics.state.matrix) * enlargement(own)
            self.drawing.scales[called] = min(scale, self.drawing.scales.get(called, scale))
        else:
            self.drawing.transparent |= "/SMask" in found


def _rounded(inks: Inks | None) -> list[float]:
    return [round(ink, 4) for ink in inks or ()]
