"""What the theme sends to browsers: the one style sheet, put together from theme/css, and the scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from cookbook.settings.palette import colours

LAYERS = (
    "tokens", "fonts", "base", "frame", "article", "drawings", "listing", "pages", "tools", "views", "search", "print", "paints"
)  # fmt: skip
"""The sheets of theme/css, each a layer of its own: what a later one says holds, however an earlier one found its element.

`search` is a sheet that is fetched with the search, `paints` is made here.
"""
DARK = re.compile(r':root\[data-theme="dark"\] (\{[^}]*\})')
STYLE_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
SCRIPT_COMMENT = re.compile(r"^[ \t]*(?://[^\n]*|/\*\*.*?\*/)[ \t]*\n", re.DOTALL | re.MULTILINE)
"""A comment with lines to itself. A comment behind code stays, and so does whatever looks like one in a string."""
INDENT = re.compile(r"^\s+", re.MULTILINE)


def style_sheet(theme: Path) -> str:
    """Every sheet in its layer. The dark tokens hold on screens only, chosen by the reader or by the device."""
    sheets = {name: _read(theme, name) for name in LAYERS if name not in ("search", "paints")}
    sheets["tokens"] = DARK.sub(_dark, sheets["tokens"])
    sheets["paints"] = "".join(f".fill-{name}{{fill:var(--{name})}}" for name in colours(theme))
    return _small("\n".join([f"@layer {', '.join(LAYERS)};", *(_layer(name, sheet) for name, sheet in sheets.items())]))


def search_sheet(theme: Path) -> str:
    """The sheet of the search, which is fetched with it."""
    return _small(_layer("search", _read(theme, "search")))


def scripts(theme: Path) -> Iterator[tuple[str, str]]:
    """Name and text of every script of the theme. A text of several lines in a script must not mind its indentation."""
    for path in sorted((theme / "js").glob("*.js")):
        yield f"js/{path.name}", INDENT.sub("", SCRIPT_COMMENT.sub("", path.read_text(encoding="utf-8")))


def _read(theme: Path, name: str) -> str:
    return (theme / f"css/{name}.css").read_text(encoding="utf-8")


def _layer(name: str, sheet: str) -> str:
    return f"@layer {name} {{\n{sheet}\n}}"


def _small(sheet: str) -> str:
    return re.sub(r"\s*\n\s*", "\n", STYLE_COMMENT.sub("", sheet)).strip() + "\n"


def _dark(found: re.Match[str]) -> str:
    chosen = f'@media screen {{ :root[data-theme="dark"] {found[1]} }}'
    asked = f'@media screen and (prefers-color-scheme: dark) {{ :root:not([data-theme="light"]) {found[1]} }}'
    return f"{chosen}\n{asked}"
