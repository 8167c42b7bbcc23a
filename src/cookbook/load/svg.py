"""Drawings that writers bring: SVG with known elements and attributes only, no document type, of a bounded size."""

from __future__ import annotations

import re
from contextlib import suppress
from xml.parsers import expat

from cookbook.load.svg_cost import MOST, TEXTS, Costs, CycleError, SvgElement, draws
from cookbook.load.svg_values import box_of, is_formed

MAX_ELEMENTS = 2_000
MAX_DEPTH = 20
NAMESPACE = "http://www.w3.org/2000/svg"
ELEMENTS = frozenset(
    "svg g defs title desc path rect circle ellipse line polyline polygon text tspan "
    "linearGradient radialGradient stop clipPath".split()
)
LABELS = frozenset(("aria-label", "font-family"))
ATTRIBUTES = LABELS | frozenset(
    "id class d x y x1 y1 x2 y2 dx dy cx cy r rx ry fx fy width height viewBox preserveAspectRatio points transform "
    "version lang role fill fill-rule fill-opacity stroke stroke-width stroke-linecap stroke-linejoin stroke-dasharray "
    "stroke-miterlimit stroke-opacity opacity color font-size font-weight font-style text-anchor dominant-baseline "
    "letter-spacing offset stop-color stop-opacity gradientUnits gradientTransform clip-path clip-rule clipPathUnits "
    "aria-hidden focusable".split()
)
ELSEWHERE = re.compile(r"url\((?!#[\w-]+\s*\))|[a-z-]+:|\\|expression|@import", re.IGNORECASE)
SIZE = re.compile(r"([0-9]{1,5}(?:\.[0-9]+)?)(?:px)?")
SvgFault = tuple[str, str, int]
"""Code, snippet and line."""


class _FaultError(Exception):
    """A fault was noted; the reading ends."""


class _Scan:
    """Reads a drawing to its end or to the first fault."""

    def __init__(self, data: bytes) -> None:
        self.fault: SvgFault | None = None
        self.elements = 0
        self.open: list[SvgElement] = []
        self.tree: SvgElement | None = None
        self.texts: list[tuple[str, int]] = []
        self.parser = expat.ParserCreate("utf-8", namespace_separator=" ")
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.letters
        self.parser.StartDoctypeDeclHandler = lambda *given: self.stop("svg-doctype", "<!DOCTYPE")
        self.parser.ProcessingInstructionHandler = lambda target, given: self.stop("svg-instruction", f"<?{target}")
        try:
            with suppress(_FaultError):
                self.parser.Parse(data, True)  # noqa: FBT003 - expat's own way to say that this is all
                self.weigh()
        except expat.ExpatError as error:
            self.fault = ("svg-broken", expat.errors.messages.get(error.code, ""), error.lineno)

    def stop(self, code: str, snippet: str) -> None:
        self.fault = (code, snippet[:60], self.parser.CurrentLineNumber)
        raise _FaultError

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.elements += 1
        space, _, local = name.rpartition(" ")
        if self.elements > MAX_ELEMENTS or len(self.open) >= MAX_DEPTH:
            self.stop("svg-too-large", local)
        if space != NAMESPACE or local not in ELEMENTS or (not self.open) != (local == "svg"):
            self.stop("svg-element", local)
        for key, value in attributes.items():
            if key not in ATTRIBUTES:
                self.stop("svg-attribute", key.rpartition(" ")[2])
            if key not in LABELS and ELSEWHERE.search(value):
                self.stop("svg-value", value)
            if key not in LABELS and not is_formed(key, value):
                self.stop("svg-form", f'{key}="{value}"')
        element = SvgElement(local, attributes, self.parser.CurrentLineNumber)
        if self.open:
            self.open[-1].inner.append(element)
        else:
            self.tree = element
        self.open.append(element)

    def end(self, name: str) -> None:
        self.open.pop()

    def letters(self, text: str) -> None:
        if self.open[-1].name in TEXTS:
            self.open[-1].letters += len(text.strip())
            self.texts.append((text, self.parser.CurrentLineNumber))

    def weigh(self) -> None:
        """Whether laying it out ends, and in time."""
        if self.tree:
            try:
                if Costs(self.tree).of(self.tree, {}) > MOST:
                    self.fault = ("svg-costly", "", 1)
            except CycleError as error:
                self.fault = ("svg-cycle", str(error), 1)


def svg_fault(data: bytes) -> SvgFault | None:
    """The first thing that a drawing may not have, or None."""
    return _Scan(data).fault


def svg_shows(data: bytes) -> bool:
    """Whether a drawing without faults shows anything."""
    tree = _Scan(data).tree
    return tree is not None and draws(tree)


def svg_texts(data: bytes) -> tuple[tuple[str, int], ...]:
    """What is written in a drawing, with the lines."""
    return tuple(_Scan(data).texts)


def svg_size(data: bytes) -> tuple[int, int]:
    """Width and height in pixels of a drawing without faults, from its own attributes or its view box."""
    tree = _Scan(data).tree
    root = tree.attributes if tree else {}
    width, height = (SIZE.fullmatch(root.get(name, "").strip()) for name in ("width", "height"))
    if width and height:
        return max(1, round(float(width[1]))), max(1, round(float(height[1])))
    box = box_of(root.get("viewBox", ""))
    return (max(1, round(box[0])), max(1, round(box[1]))) if box else (300, 150)
