"""Drawings that writers bring: SVG with known elements and attributes only, no document type, of a bounded size."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.parsers import expat

MAX_ELEMENTS = 2_000
MAX_DEPTH = 20
NAMESPACE = "http://www.w3.org/2000/svg"
ELEMENTS = frozenset(
    "svg g defs title desc path rect circle ellipse line polyline polygon text tspan linearGradient radialGradient stop clipPath".split()
)
ATTRIBUTES = frozenset(
    "id class d x y x1 y1 x2 y2 dx dy cx cy r rx ry fx fy width height viewBox preserveAspectRatio points transform version lang role "
    "fill fill-rule fill-opacity stroke stroke-width stroke-linecap stroke-linejoin stroke-dasharray stroke-miterlimit stroke-opacity "
    "opacity color font-family font-size font-weight font-style text-anchor dominant-baseline letter-spacing offset stop-color "
    "stop-opacity gradientUnits gradientTransform clip-path clip-rule clipPathUnits aria-label aria-hidden focusable".split()
)
REFERENCE = re.compile(r"url\(\s*(?!#[\w-]+\s*\))|[a-z-]+:|\\|expression|@import", re.IGNORECASE)
SIZE = re.compile(r"([0-9]{1,5}(?:\.[0-9]+)?)(?:px)?")


@dataclass(slots=True)
class _Scan:
    """What has been met so far; the first fault ends the reading."""

    fault: tuple[str, str, int] | None = None
    elements: int = 0
    depth: int = 0
    root: dict[str, str] = field(default_factory=dict)


class _FaultError(Exception):
    """A fault was noted."""


def svg_fault(data: bytes) -> tuple[str, str, int] | None:
    """Code, snippet and line of the first thing that a drawing may not have, or None."""
    return _scan(data).fault


def svg_size(data: bytes) -> tuple[int, int]:
    """Width and height in pixels of a drawing without faults, from its own attributes or its view box."""
    root = _scan(data).root
    sizes = [SIZE.fullmatch(root.get(name, "").strip()) for name in ("width", "height")]
    if all(sizes):
        return max(1, round(float(sizes[0][1]))), max(1, round(float(sizes[1][1])))  # type: ignore[index]
    box = [float(part) for part in re.split(r"[\s,]+", root.get("viewBox", "").strip()) if re.fullmatch(r"-?[0-9.]+", part)]
    return (max(1, round(box[2])), max(1, round(box[3]))) if len(box) == 4 else (300, 150)


def _scan(data: bytes) -> _Scan:
    scan = _Scan()
    parser = expat.ParserCreate("utf-8", namespace_separator=" ")

    def stop(code: str, snippet: str) -> None:
        scan.fault = (code, snippet[:60], parser.CurrentLineNumber)
        raise _FaultError

    def start(name: str, attributes: dict[str, str]) -> None:
        scan.elements += 1
        scan.depth += 1
        space, _, local = name.rpartition(" ")
        if scan.elements > MAX_ELEMENTS or scan.depth > MAX_DEPTH:
            stop("svg-too-large", local)
        if space != NAMESPACE or local not in ELEMENTS or (scan.depth == 1) != (local == "svg"):
            stop("svg-element", local)
        for key, value in attributes.items():
            if key not in ATTRIBUTES:
                stop("svg-attribute", key.rpartition(" ")[2])
            if REFERENCE.search(value):
                stop("svg-value", value)
        if scan.depth == 1:
            scan.root = attributes

    def end(name: str) -> None:
        scan.depth -= 1

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.StartDoctypeDeclHandler = lambda *given: stop("svg-doctype", "<!DOCTYPE")
    parser.ProcessingInstructionHandler = lambda target, given: stop("svg-instruction", f"<?{target}")
    try:
        parser.Parse(data, True)
    except _FaultError:
        pass
    except expat.ExpatError as error:
        scan.fault = ("svg-broken", expat.errors.messages.get(error.code, ""), error.lineno)
    return scan
