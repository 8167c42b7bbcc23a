"""Each page has the style sheets that its elements need, and no other that has something to say of it."""

from __future__ import annotations

import re
from pathlib import Path

from trees import PROJECT

from cookbook.editions.site.assets import APART, LAYERS

STYLES = PROJECT / "theme/css"
BY_SCRIPT = {"search"}
"""Linked by a script, with what it shows."""


def led(*layers: str) -> set[str]:
    """The classes that a selector of these layers begins with."""
    found: set[str] = set()
    for layer in layers:
        sheet = re.sub(r"/\*.*?\*/", "", (STYLES / f"{layer}.css").read_text(encoding="utf-8"), flags=re.DOTALL)
        found.update(re.findall(r"(?:^|[{},])\s*\.([\w-]+)", re.sub(r"\{[^{}]*\}", "{}", sheet)))
    return found


COMMON = led(*(name for name in LAYERS if name != "paints" and name not in sum(APART.values(), ())))


def test_a_page_has_the_sheets_of_its_classes(built_site: Path) -> None:
    own = {name: led(*layers) - COMMON for name, layers in APART.items() if name not in BY_SCRIPT}
    shared = {one for one in set.union(*own.values()) if sum(one in classes for classes in own.values()) > 1}
    lacking, seen = [], set()
    for path in sorted(built_site.rglob("*.html")):
        text = path.read_text(encoding="utf-8")
        linked = set(re.findall(r'rel="stylesheet" href="[^"]*/(\w+)\.css"', text))
        if not linked:
            continue  # A page that leads to where another is now.
        used = {one for names in re.findall(r'class="([^"]+)"', text) for one in names.split()} - shared
        page = path.relative_to(built_site).as_posix()
        lacking += [(page, name, used & own[name]) for name in own.keys() - linked if used & own[name]]
        seen |= linked
    assert lacking == []
    assert seen >= {"site", *own}
