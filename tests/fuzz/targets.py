"""Fuzz targets for atheris: whatever the bytes, there is a result or a problem, and never active markup."""

from __future__ import annotations

import re
import sys

import atheris

with atheris.instrument_imports():
    from cookbook import prose
    from cookbook.load.decoding import clean
    from cookbook.load.entries import validate
    from cookbook.load.nodes import plain
    from cookbook.load.parsing import parse
    from cookbook.load.source import NodeSource
    from cookbook.load.svg import ATTRIBUTES, ELEMENTS, NAMESPACE, svg_fault, svg_size
    from cookbook.model import ALL_KINDS
    from cookbook.problems import Problems

ACTIVE = re.compile(
    r"<(?!/?(?:p|em|strong|a|ul|ol|li|code|pre|blockquote|br|hr|h[1-6]|div)\b)|\son\w+=|href=\"(?!https?:|mailto:|tel:|#)", re.I
)
KINDS = frozenset(ALL_KINDS)


def loader(data: bytes) -> None:
    problems = Problems()
    text = clean(data, "x.yml", problems)
    node = parse(text, "x.yml", problems) if text is not None else None
    if node is None:
        if not problems.errors:
            raise AssertionError("nothing was read and nothing was said")
        return
    source = NodeSource("x.yml", node, tuple((text or "").split("\n")))
    record = validate(ALL_KINDS["recipe"].model, plain(node, "fi"), source, problems)
    if record is None and not problems.errors:
        raise AssertionError("an invalid entry without a problem")


def prose_target(data: bytes) -> None:
    text = data.decode("utf-8", "replace")
    if list(prose.faults(text, KINDS)):
        return
    html = prose.render(text, lambda kind, id: "#")
    if ACTIVE.search(html):
        raise AssertionError(html)


NAMES = (*sorted(ELEMENTS), "script", "foreignObject", "use", "image", "style", "a", "set", "x:script")
KEYS = (*sorted(ATTRIBUTES), "onload", "href", "xlink:href", "style", "x:href", "xml:base", "src")
VALUES = (
    "url(#a)",
    "url(//a)",
    "url( 'x')",
    "javascript:a",
    "data:,a",
    "\\75rl(a)",
    "#a",
    "0 0 9 9",
    "&#106;avascript:a",
    "&x;",
    "1e9",
    "",
)
BETWEEN = ("", "a", "<!--", "-->", "<![CDATA[", "]]>", "<?x?>", "<!DOCTYPE svg>", "&#0;", "&lt;script>", "\x00", "</g>")
LIVE = re.compile(
    r"<\s*(?:[\w-]+:)?(?:script|foreignObject|use|image|style|a|set)\b|\s(?:on\w+|(?:\w+:)?href|style|src)\s*=|url\(\s*[^#]", re.I
)


def drawing(data: bytes) -> bytes:
    """An SVG of known and of forbidden parts: random bytes are hardly ever XML."""
    given = atheris.FuzzedDataProvider(data)
    made, open_elements = [f'<svg xmlns="{NAMESPACE}" xmlns:x="{NAMESPACE}" xmlns:xlink="http://www.w3.org/1999/xlink">'], ["svg"]
    while given.remaining_bytes() > 3:
        kind = given.ConsumeIntInRange(0, 4)
        if kind == 0 and len(open_elements) > 1:
            made.append(f"</{open_elements.pop()}>")
        elif kind == 1:
            made.append(given.PickValueInList(list(BETWEEN)) + given.ConsumeUnicodeNoSurrogates(3))
        else:
            name = given.PickValueInList(list(NAMES))
            keys = {given.PickValueInList(list(KEYS)) for _ in range(given.ConsumeIntInRange(0, 3))}
            values = (
                f' {key}="{given.PickValueInList(list(VALUES))}{given.ConsumeUnicodeNoSurrogates(2)}"' for key in sorted(keys)
            )
            made.append(f"<{name}{''.join(values)}>")
            open_elements.append(name)
    return "".join([*made, *(f"</{name}>" for name in reversed(open_elements))]).encode()


def svg(data: bytes) -> None:
    for text in (data, drawing(data)):
        if svg_fault(text) is None:
            width, height = svg_size(text)
            if width < 1 or height < 1:
                raise AssertionError((width, height))
            shown = re.sub(rb"<!--.*?-->|<!\[CDATA\[.*?\]\]>", b"", text, flags=re.S).decode()
            if LIVE.search(re.sub(r' (?:aria-label|font-family)="[^"]*"', "", re.sub(r">[^<]*<", "><", shown))):
                raise AssertionError(text)


TARGETS = {"loader": loader, "prose": prose_target, "svg": svg}

if __name__ == "__main__":
    target = TARGETS[sys.argv.pop(1)]
    atheris.Setup([*sys.argv, "-timeout=5"], target)
    atheris.Fuzz()
