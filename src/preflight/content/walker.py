"""Walks through content streams and tells what they paint; forms, patterns and masks are walked where they are used."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from pikepdf import Stream

from preflight.content.ceiling import Ceiling
from preflight.content.fonts import Font
from preflight.content.geometry import Matrix, Rect, matrix_of, placed, times, upright
from preflight.content.interpreter import Act, Interpreter
from preflight.content.letters import TextMatrices
from preflight.content.painted import Painted, Trouble
from preflight.content.resources import Resources
from preflight.content.spaces import Space
from preflight.content.state import GraphicsState
from preflight.content.streams import instructions
from preflight.content.subpaths import Subpaths
from preflight.reading import BROKEN, TooLargeError, dictionary, identity, name, numbers

DEEPEST = 20
"""Forms within forms."""
MOST_STATES = 1_000
"""States that `q` may leave open."""
PAGE, FILE = 3_000_000, 12_000_000
"""Operators of a page and of a file that are walked through: a page of a book has five hundred."""


@dataclass(slots=True)
class Allowance:
    """How many operators the file and the page may still cost."""

    file: int = FILE
    left: int = 0

    def begin_page(self) -> None:
        self.left = min(PAGE, self.file)

    def spend(self, count: int) -> bool:
        """Whether there was enough."""
        self.left -= count
        self.file -= count
        return self.left >= 0


@dataclass(slots=True)
class Gathered:
    """What a page's walk gathers."""

    painted: list[Painted] = field(default_factory=list)
    groups: list[Space] = field(default_factory=list)
    troubles: dict[Trouble, None] = field(default_factory=dict)
    masks: set[tuple[int, int]] = field(default_factory=set)
    fonts: dict[int, Font] = field(default_factory=dict)
    grouped: bool = False
    """Whether there is a group for transparency."""
    ceiling: Ceiling = field(default_factory=Ceiling)

    def trouble(self, code: str, what: str) -> None:
        self.troubles[Trouble(code, what)] = None
        self.ceiling.unknown = True


class Walker(Interpreter):
    """One content stream on its way: the state, the path and the text of the moment."""

    def __init__(
        self,
        gathered: Gathered,
        allowance: Allowance,
        fonts: dict[tuple[int, int], Font],
        state: GraphicsState,
        operators: Mapping[str, Act],
    ) -> None:
        super().__init__(Resources(None, fonts), state, operators)
        self.gathered = gathered
        self.allowance = allowance
        self.fonts = fonts
        self.base = state.copied()
        """The state that patterns begin with: that of the page."""
        self.path = Subpaths()
        self.clipping = False
        self.writing = TextMatrices()
        self.within: list[tuple[int, int]] = []
        self.in_mask = False
        self.veiled = False
        """Whether what is below shows through the group that is walked through."""

    def walk(self, content: Any, resources: Resources) -> None:
        """Every operator of a stream or of a page with several."""
        around = self.resources, self.floor
        self.resources, self.floor = resources, len(self.kept)
        self.gathered.ceiling.unknown |= resources.get("/ColorSpace", "/DefaultCMYK") is not None
        for instruction in self._instructions(content):
            try:
                self.follow(str(instruction.operator), instruction.operands)
            except BROKEN as error:
                self.gathered.trouble("preflight-content-broken", f"{instruction.operator}: {error}"[:80])
        while len(self.kept) > self.floor:
            self.state = self.kept.pop()
        self.resources, self.floor = around

    def keep(self) -> None:
        if len(self.kept) < MOST_STATES:
            super().keep()
        else:
            self.gathered.trouble("preflight-form-deep", "q")

    def _instructions(self, content: Any) -> Iterator[Any]:
        try:
            with warnings.catch_warnings(record=True) as said:
                warnings.simplefilter("always")
                found = instructions(content)
        except TooLargeError:
            self.gathered.trouble("preflight-content-large", "")
            return
        except BROKEN as error:
            self.gathered.trouble("preflight-content-broken", str(error)[:80] or type(error).__name__)
            return
        if said:
            self.gathered.trouble("preflight-content-broken", str(said[0].message)[:80])
        if not self.allowance.spend(len(found)):
            self.gathered.trouble("preflight-content-large", str(len(found)))
            return
        yield from found

    def paint(self, painted: Painted) -> None:
        """Note what is painted, unless its clip leaves nothing."""
        self.gathered.ceiling.meet(painted)
        if not painted.box.is_empty:
            self.gathered.painted.append(painted)

    def form(self, stream: Any, called: str) -> None:
        """A form XObject, a transparency group or the content of a mask."""
        with self._inside(stream, called) as is_new:
            if not is_new:
                return
            group = dictionary(stream.get("/Group"))
            if "/CS" in group:
                self.gathered.groups.append(self.resources.space(group.get("/CS")))
            around = self.veiled
            if name(group.get("/S")) == "/Transparency":
                self.gathered.grouped = True
                self.veiled |= self.state.shows_through(stroke=False)
                self.state.begin_group()
            self._walk_own(stream, matrix_of(numbers(stream.get("/Matrix"), 6)))
            self.veiled = around

    def tile(self, stream: Any, base: GraphicsState, area: Rect, called: str) -> None:
        """A tiling pattern, shown once over the whole area that it fills."""
        with self._inside(stream, called) as is_new:
            if is_new:
                start = len(self.gathered.painted)
                self.state = base
                self._walk_own(stream, matrix_of(numbers(stream.get("/Matrix"), 6)), clipped=False)
                self._spread(start, area)

    def mask(self, group: Any, called: str) -> None:
        """What a soft mask is painted with, once a page."""
        key = identity(group)
        if key in self.gathered.masks or not isinstance(group, Stream):
            return
        self.gathered.masks.add(key)
        before, self.in_mask = self.in_mask, True
        self.form(group, called)
        self.in_mask = before

    def _spread(self, start: int, area: Rect) -> None:
        """What a tile paints lies somewhere in the area; one that repeats reaches as far as the area does."""
        self.gathered.painted[start:] = [replace(one, box=area) for one in self.gathered.painted[start:]]

    def _walk_own(self, stream: Any, matrix: Matrix, *, clipped: bool = True) -> None:
        own = stream.get("/Resources")
        resources = Resources(own, self.fonts) if own is not None else self.resources
        self.state.matrix = times(matrix, self.state.matrix)
        corners = numbers(stream.get("/BBox"), 4)
        if clipped and len(corners) == 4:
            self.state.clip = self.state.clip.meet(placed(self.state.matrix, upright(corners)))
        self.walk(stream, resources)

    @contextmanager
    def _inside(self, stream: Any, called: str) -> Iterator[bool]:
        """Go into a stream, unless it holds itself or lies too deep; everything else is as before afterwards."""
        key = identity(stream)
        if not isinstance(stream, Stream) or key in self.within:
            code = "preflight-form-loop" if isinstance(stream, Stream) else "preflight-content-broken"
            self.gathered.trouble(code, called)
            yield False
            return
        if len(self.within) >= DEEPEST:
            self.gathered.trouble("preflight-form-deep", called)
            yield False
            return
        around = self.state, self.path, self.writing, self.clipping
        self.state, self.path, self.writing, self.clipping = self.state.copied(), Subpaths(), TextMatrices(), False
        self.within.append(key)
        try:
            yield True
        finally:
            self.within.pop()
            self.state, self.path, self.writing, self.clipping = around
