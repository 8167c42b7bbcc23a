"""How long the costliest drawings that `check` passes take to lay out, one of each sort, and what stops a larger one."""

from __future__ import annotations

import base64
import time
from collections.abc import Callable, Mapping

from weasyprint import HTML

from cookbook.load.svg import svg_fault

GRADIENT = '<{0} id="g"><stop offset="0" stop-opacity="0.1"/><stop offset="1" stop-color="#fff"/></{0}>'
SHAPE = '<rect width="9" height="9" {}/>'
PAINTED = SHAPE.format('rx="2" opacity="0.5" transform="rotate(5)" stroke="#000" stroke-dasharray="1 2"')
HOLE = '<clipPath id="c0">{}</clipPath>'


def _path(piece: str) -> Callable[[int], str]:
    return lambda n: f'<path d="M0 0{piece * n}"/>'


def _nested(depth: int) -> str:
    inner = (SHAPE.format(f'clip-path="url(#c{n})"') * 8 for n in range(depth - 1))
    return HOLE.format(SHAPE.format("")) + "".join(f'<clipPath id="c{n}">{one}</clipPath>' for n, one in enumerate(inner, 1))


SORTS: Mapping[str, Callable[[int], str]] = {
    "lines": _path("L7 9"),
    "steps": _path("h1"),
    "curves": _path("C1 2 3 4 7 9"),
    "smooth": _path("T7 9"),
    "arcs": _path("A5 5 0 0 1 7 9"),
    "closed": _path("M0 0z"),
    "polygon": lambda n: f'<polygon points="{"7,9 " * n}"/>',
    "shapes": lambda n: SHAPE.format("") * n,
    "painted": lambda n: PAINTED * n,
    "transforms": lambda n: SHAPE.format(f'transform="{"rotate(1) " * 20}"') * n,
    "letters": lambda n: f'<text x="1" y="9">{"a" * n}</text>',
    "texts": lambda n: '<text x="1" y="9">Sana</text>' * n,
    "spans": lambda n: f'<text x="1" y="9">{"<tspan>ab</tspan>" * n}</text>',
    "coloured letters": lambda n: f'{GRADIENT.format("linearGradient")}<text fill="url(#g)" y="9">{"a" * n}</text>',
    "gradients": lambda n: GRADIENT.format("radialGradient") + SHAPE.format('fill="url(#g)"') * n,
    "inherited": lambda n: f'{GRADIENT.format("radialGradient")}<g fill="url(#g)" stroke="url(#g)">{SHAPE.format("") * n}</g>',
    "clips": lambda n: HOLE.format(SHAPE.format("")) + SHAPE.format('clip-path="url(#c0)"') * n,
    "clips of text": lambda n: HOLE.format("<text>kaupunki</text>") + SHAPE.format('clip-path="url(#c0)"') * n,
    "clips within clips": lambda n: _nested(4) + SHAPE.format('clip-path="url(#c3)"') * n,
}


def drawing(sort: str, number: int) -> bytes:
    """A drawing with so many of a sort."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 99 99">{SORTS[sort](number)}</svg>'.encode()


def largest(sort: str) -> int:
    """The most of a sort that `check` passes."""
    least, most = 1, 100_000
    while most - least > 1:
        middle = (least + most) // 2
        least, most = (least, middle) if svg_fault(drawing(sort, middle)) else (middle, most)
    return least


def seconds(data: bytes) -> float:
    """CPU seconds of a page with the drawing."""
    began = time.process_time()
    HTML(string=f'<img style="width: 10cm" src="data:image/svg+xml;base64,{base64.b64encode(data).decode()}">').write_pdf()
    return time.process_time() - began


if __name__ == "__main__":
    seconds(drawing("shapes", 1))
    for name in SORTS:
        count = largest(name)
        stopped = svg_fault(drawing(name, count + 1))
        print(f"{name:20} {count:6} {seconds(drawing(name, count)):5.2f} s, then {stopped and stopped[0]}", flush=True)
