"""Rewrites what one content stream draws: colours become inks, and black text and thin black lines overprint."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pikepdf
from pikepdf import Name, Operator

from cookbook.editions.print.press.colours import BLACK, Separator
from cookbook.editions.print.press.state import Drawing, State, channels_of
from cookbook.settings.inks import Inks

OVER, KNOCK = Name("/over"), Name("/knock")
"""Our graphics states: the inks below stay, or give way."""
THIN = 2.0
"""Points: a wider line would show what is below it."""
COLOURS = {"rg": "fill", "g": "fill", "k": "fill", "sc": "fill", "scn": "fill"}
COLOURS |= {"RG": "stroke", "G": "stroke", "K": "stroke", "SC": "stroke", "SCN": "stroke"}
SPACES = {"cs": "fill", "CS": "stroke"}
"""The operators that choose a colour or its space, and what they choose it for."""
PATHS = frozenset(("m", "l", "c", "v", "y", "h", "re", "W", "W*"))
PAINTS = frozenset(("f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "n"))
TEXTS = frozenset(("Tj", "TJ", "'", '"'))
MODES = {0: ("fill",), 1: ("stroke",), 2: ("fill", "stroke")}
"""What text is drawn with, by its rendering mode."""


class Rewriter:
    """Goes through one stream with the resources that it names things by."""

    def __init__(self, resources: Any, separator: Separator) -> None:
        self.resources = resources
        self.separator = separator
        self.state = State()
        self.saved: list[State] = []
        self.made: list[Any] = []
        self.path: list[Any] = []
        self.drawing = Drawing()

    def rewrite(self, stream: Any) -> Drawing:
        """The stream in inks."""
        for instruction in pikepdf.parse_content_stream(stream):
            self._take(str(instruction.operator), instruction)
        self.drawing.data = pikepdf.unparse_content_stream(self.made)
        return self.drawing

    def _take(self, name: str, instruction: Any) -> None:
        if name in PATHS:  # no graphics state may change within a path, so it waits until we know how it is painted
            self.path.append(instruction)
        elif name in COLOURS:
            self._set_colour(COLOURS[name], instruction)
        elif name in SPACES:
            self._set_space(SPACES[name], instruction)
        elif name in PAINTS:
            self._paint(name)
            self.made += [*self.path, instruction]
            self.path.clear()
        else:
            self._note(name, instruction.operands)
            self.made.append(instruction)

    def _note(self, name: str, operands: Sequence[Any]) -> None:
        """Keep the state as the stream has it, and choose how the next thing prints."""
        if name == "q":
            self.saved.append(replace(self.state))
        elif name == "Q" and self.saved:
            self.state = self.saved.pop()
        elif name == "gs":
            self.state.mix(self.resources.ExtGState[operands[0]])
        elif name == "w":
            self.state.width = float(operands[0])
        elif name == "Tr":
            self.state.mode = int(operands[0])
        elif name == "cm":
            a, b, c, d = (float(part) for part in list(operands)[:4])
            self.state.scale *= abs(a * d - b * c) ** 0.5
        elif name in TEXTS:
            self._print(over=self.state.is_black(*MODES.get(self.state.mode, ())))
        elif name in ("Do", "sh", "INLINE IMAGE"):
            self._print(over=False)
            if name == "Do":
                self._place(self.resources.XObject[operands[0]])

    def _set_space(self, use: str, instruction: Any) -> None:
        name = instruction.operands[0]
        spaces = self.resources.get("/ColorSpace", {})
        channels = channels_of(spaces[name] if str(name) in spaces else name)
        setattr(self.state, f"{use}_channels", channels)
        if channels:
            self._ink(use, BLACK)
        else:
            self.drawing.spaces.add(str(name))
            setattr(self.state, use, None)
            self.made.append(instruction)

    def _set_colour(self, use: str, instruction: Any) -> None:
        """Colours of gray, RGB and CMYK; patterns and spots stay as they are."""
        is_general = str(instruction.operator).lower() in ("sc", "scn")
        if is_general and not getattr(self.state, f"{use}_channels"):
            setattr(self.state, use, None)
            self.made.append(instruction)
            return
        parts = [float(part) for part in instruction.operands]
        if len(parts) == 4:
            self._ink(use, (parts[0], parts[1], parts[2], parts[3]))
        else:
            self._ink(use, self.separator.inks(parts * 3 if len(parts) == 1 else parts))

    def _ink(self, use: str, inks: Inks) -> None:
        setattr(self.state, use, inks)
        self.made.append(([round(ink, 4) for ink in inks], Operator("k" if use == "fill" else "K")))

    def _paint(self, name: str) -> None:
        """A path: lines may overprint, areas never do, and clipping prints nothing."""
        if name in ("S", "s"):
            self._print(over=self.state.is_black("stroke") and self.state.width * self.state.scale <= THIN)
        elif name != "n":
            self._print(over=False)

    def _print(self, *, over: bool) -> None:
        """Have the inks below stay or give way from here on."""
        self.drawing.transparent |= not self.state.opaque
        if over != self.state.over:
            self.state.over = over
            self.made.append(([OVER if over else KNOCK], Operator("gs")))

    def _place(self, found: Any) -> None:
        if found.Subtype == Name.Form:
            forms = self.drawing.opaque_forms if self.state.opaque else self.drawing.veiled_forms
            forms.add(found.objgen)
        else:
            self.drawing.transparent |= "/SMask" in found
