"""What names in a content stream stand for, looked up once."""

from __future__ import annotations

from typing import Any

from pikepdf import Dictionary, Name

from preflight.content.fonts import NO_FONT, Font, font_of
from preflight.content.spaces import Space, space_of
from preflight.reading import dictionary, identity


class Resources:
    """The resources of one content stream; fonts that several of them share are read once."""

    def __init__(self, value: Any, fonts: dict[tuple[int, int], Font]) -> None:
        self._all: Dictionary = dictionary(value)
        self._shared = fonts
        self._fonts: dict[str, Font] = {}
        self._spaces: dict[str, Space] = {}

    def get(self, kind: str, called: str) -> Any:
        """The resource of a kind such as `/XObject`, or None."""
        return dictionary(self._all.get(kind)).get(called) if called else None

    def font(self, called: str) -> Font:
        """The font of a name; one that is not there has no letters and common widths."""
        if called not in self._fonts:
            found = self.get("/Font", called)
            key = identity(found)
            font = self._shared.get(key) or (font_of(found) if found is not None else NO_FONT)
            if key != (0, 0):
                self._shared[key] = font
            self._fonts[called] = font
        return self._fonts[called]

    def named_space(self, called: str) -> Space:
        """The colour space that `cs` names."""
        if called not in self._spaces:
            known = space_of(Name(called) if called else None, self._find)
            self._spaces[called] = known
        return self._spaces[called]

    def space(self, value: Any) -> Space:
        """The colour space that a value of an image, a shading or a group says."""
        return space_of(value, self._find)

    def _find(self, called: str) -> Any:
        return self.get("/ColorSpace", called)
