"""The scripts of the site as they are sent: without the comments and the indentation that people need."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

COMMENT = re.compile(r"^[ \t]*(?://[^\n]*|/\*\*.*?\*/)[ \t]*\n", re.DOTALL | re.MULTILINE)
"""A comment with lines to itself. A comment behind code stays, and so does whatever looks like one in a string."""
INDENT = re.compile(r"^\s+", re.MULTILINE)


def scripts(theme: Path) -> Iterator[tuple[str, str]]:
    """Name and text of every script of the theme. A text of several lines in a script must not mind its indentation."""
    for path in sorted((theme / "js").glob("*.js")):
        yield f"js/{path.name}", INDENT.sub("", COMMENT.sub("", path.read_text(encoding="utf-8")))
