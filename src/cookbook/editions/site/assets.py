"""What the theme sends to browsers: the style sheet of all pages, put together from theme/css, those of some, and the scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path

from cookbook.disk.opening import is_plain_below, read_text
from cookbook.drawing.still.larder import PANTRY
from cookbook.editions.site.faces import web_sheet
from cookbook.load.tree import SourceTree
from cookbook.settings.faces import Faces
from cookbook.settings.palette import Palette

LAYERS = (
    "tokens", "fonts", "base", "frame", "article", "drawings", "listing", "pages", "plan", "desk", "views", "search", "print",
    "paints",
)  # fmt: skip
"""The sheets of theme/css, each a layer of its own: what a later one says holds, however an earlier one found its element.

`paints` is made here.
"""
APART = {"entry": ("entry",), "lists": ("listing", "pages"), "plan": ("plan",), "desk": ("desk",), "search": ("search",)}
"""Sheets of their own, of these in theme/css: each comes with pages that have what it shows, that of the search with a search."""
WITHIN = {"entry": "article"}
"""A sheet in the layer of another: the closer selector holds, as if both were one."""
DARK = """\
@media screen {{ :root[data-theme="dark"] {0} }}
@media screen and (prefers-color-scheme: dark) {{ :root:not([data-theme="light"]) {0} }}
"""
STYLE_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
SCRIPT_COMMENT = re.compile(r"^[ \t]*(?://[^\n]*|/\*\*.*?\*/)[ \t]*\n", re.DOTALL | re.MULTILINE)
"""A comment with lines to itself. A comment behind code stays, and so does whatever looks like one in a string."""
INDENT = re.compile(r"^\s+", re.MULTILINE)


def style_sheet(tree: SourceTree, palette: Palette, faces: Faces) -> str:
    """Every sheet in its layer. The dark colours hold on screens only, chosen by the reader or by the device."""
    elsewhere = {"paints", *chain.from_iterable(APART.values())}
    sheets = {name: _read(tree, name) for name in LAYERS if name not in elsewhere}
    sheets["tokens"] += f"{palette.sheet}\n{DARK.format(palette.dark)}"
    sheets["fonts"] += web_sheet(faces)
    sheets["paints"] = "".join(_paints(name) for name in palette.light)
    return _small("\n".join([f"@layer {', '.join(LAYERS)};", *(_layer(name, sheet) for name, sheet in sheets.items())]))


def sheets_apart(tree: SourceTree) -> Mapping[str, str]:
    """The sheets that not every page has, by name."""
    parts = {name: [_layer(WITHIN.get(part, part), _read(tree, part)) for part in own] for name, own in APART.items()}
    return {name: _small("\n".join(own)) for name, own in parts.items()}


def scripts(tree: SourceTree) -> Iterator[tuple[str, str]]:
    """Name and text of every script of the theme. A text of several lines in a script must not mind its indentation."""
    for name, path in tree.files_of("theme/js").items():
        if path.suffix == ".js":
            yield f"js/{name}", INDENT.sub("", SCRIPT_COMMENT.sub("", read_text(path)))


def shared_picture(lang: str) -> str:
    """The picture that a shared link to a page in `lang` shows, in the tree and on the site."""
    return f"images/og-{lang}.png"


def shared_pictures(tree: SourceTree) -> Mapping[str, Path]:
    """The pictures of that sort that the tree has."""
    found = {name: tree.root / name for name in map(shared_picture, tree.languages)}
    return {name: path for name, path in found.items() if is_plain_below(tree.root, name)}


def _read(tree: SourceTree, name: str) -> str:
    return read_text(tree.find(f"theme/css/{name}.css"))


def _paints(name: str) -> str:
    """The classes of a token by which drawings follow the page; lines have those that pictures draw with."""
    line = f".line-{name}{{stroke:var(--{name})}}" if name in PANTRY else ""
    return f".fill-{name}{{fill:var(--{name})}}{line}"


def _layer(name: str, sheet: str) -> str:
    return f"@layer {name} {{\n{sheet}\n}}"


def _small(sheet: str) -> str:
    return re.sub(r"\s*\n\s*", "\n", STYLE_COMMENT.sub("", sheet)).strip() + "\n"
