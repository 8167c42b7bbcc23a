"""Our own icons: one small SVG each in theme/icons, drawn in the colour of the text around it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from markupsafe import Markup

HEAD = '<svg class="icon" width="24" height="24" aria-hidden="true" focusable="false" '


def icon(theme: Path, name: str) -> Markup:
    """The icon for inline use, or an empty string where there is none of that name."""
    file = theme / "icons" / f"{name}.svg"
    return _inline(file, file.stat().st_mtime_ns) if file.is_file() else Markup("")


@cache
def _inline(file: Path, changed: int) -> Markup:
    drawn = file.read_text(encoding="utf-8").strip()
    return Markup(drawn.replace(' xmlns="http://www.w3.org/2000/svg"', "", 1).replace("<svg ", HEAD, 1))
