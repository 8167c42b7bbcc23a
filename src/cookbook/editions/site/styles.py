"""The one style sheet of the site, put together from theme/css; the tokens come first."""

from __future__ import annotations

import re
from pathlib import Path

from cookbook.settings.colours import colours

SHEETS = ("tokens", "fonts", "base", "frame", "article", "drawings", "listing", "pages", "tools", "views", "print")
DARK = re.compile(r':root\[data-theme="dark"\] (\{[^}]*\})')
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def style_sheet(theme: Path) -> str:
    """Every sheet in order. The dark tokens hold on screens only, chosen by the reader or by the device."""
    sheets = {name: (theme / f"css/{name}.css").read_text(encoding="utf-8") for name in SHEETS}
    sheets["tokens"] = DARK.sub(_dark, sheets["tokens"])
    paints = "".join(f".fill-{name}{{fill:var(--{name})}}" for name in colours(theme))
    return _small("\n".join(sheets.values()) + paints)


def search_sheet(theme: Path) -> str:
    """The sheet of the search, which is fetched with it."""
    return _small((theme / "css/search.css").read_text(encoding="utf-8"))


def _small(sheet: str) -> str:
    return re.sub(r"\s*\n\s*", "\n", COMMENT.sub("", sheet)).strip() + "\n"


def _dark(found: re.Match[str]) -> str:
    chosen = f'@media screen {{ :root[data-theme="dark"] {found[1]} }}'
    asked = f'@media screen and (prefers-color-scheme: dark) {{ :root:not([data-theme="light"]) {found[1]} }}'
    return f"{chosen}\n{asked}"
