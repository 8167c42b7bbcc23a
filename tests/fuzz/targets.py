"""Fuzz targets for atheris: whatever the bytes, there is a result or a problem, and never active markup."""

from __future__ import annotations

import re
import sys

import atheris

with atheris.instrument_imports():
    from cookbook import prose
    from cookbook.load import nodes
    from cookbook.load.entries import validate
    from cookbook.load.source import NodeSource
    from cookbook.load.svg import svg_fault, svg_size
    from cookbook.load.text import clean
    from cookbook.model import ALL_KINDS
    from cookbook.problems import Problems

ACTIVE = re.compile(
    r"<(?!/?(?:p|em|strong|a|ul|ol|li|code|pre|blockquote|br|hr|h[1-6]|div)\b)|\son\w+=|href=\"(?!https?:|mailto:|tel:|#)", re.I
)
KINDS = frozenset(ALL_KINDS)


def loader(data: bytes) -> None:
    problems = Problems()
    text = clean(data, "x.yml", problems)
    node = nodes.parse(text, "x.yml", problems) if text is not None else None
    if node is None:
        if not problems.errors:
            raise AssertionError("nothing was read and nothing was said")
        return
    source = NodeSource("x.yml", node, tuple((text or "").split("\n")))
    record = validate(ALL_KINDS["recipe"].model, nodes.plain(node), source, problems)
    if record is None and not problems.errors:
        raise AssertionError("an invalid entry without a problem")


def prose_target(data: bytes) -> None:
    text = data.decode("utf-8", "replace")
    if list(prose.faults(text, KINDS)):
        return
    html = prose.render(text, lambda kind, id: "#")
    if ACTIVE.search(html):
        raise AssertionError(html)


def svg(data: bytes) -> None:
    if svg_fault(data) is None:
        width, height = svg_size(data)
        if width < 1 or height < 1:
            raise AssertionError((width, height))


TARGETS = {"loader": loader, "prose": prose_target, "svg": svg}

if __name__ == "__main__":
    target = TARGETS[sys.argv.pop(1)]
    atheris.Setup([*sys.argv, "-timeout=5"], target)
    atheris.Fuzz()
