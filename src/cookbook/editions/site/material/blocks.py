"""Blocks of Markdown as Python-Markdown reads them, with what stock Material has: admonitions, cards, tasks and tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from urllib.parse import quote

from cookbook.editions.site.material.inline import Inline, text
from cookbook.where.pictures import Picture

INDENT = " " * 4
WIDE = re.compile("^ +|(?<= ) +")
"""Spaces that a line of code would lose."""
Blocks = list[str]
"""What stands one below the other, with an empty line between."""


def document(blocks: Iterable[str]) -> str:
    """Blocks as the text of a file."""
    return "\n\n".join(blocks) + "\n"


def heading(level: int, words: Inline, anchor: str = "") -> str:
    """A heading; without an anchor of its own Markdown makes one of its words."""
    return f"{'#' * level} {words}" + (f" {{ #{anchor} }}" if anchor else "")


def indented(blocks: Iterable[str]) -> str:
    """Blocks below the first line of what they belong to."""
    lines = "\n\n".join(blocks).split("\n")
    return "\n".join(INDENT + line if line else "" for line in lines)


def items(parts: Sequence[Sequence[str]], mark: str = "-") -> str:
    """A list whose items may hold blocks; `1.` numbers them. Items of one line each stay close together."""
    made = (f"{mark:<3} {indented(blocks).removeprefix(INDENT)}" for blocks in parts)
    return ("\n" if all(len(blocks) == 1 for blocks in parts) else "\n\n").join(made)


def tasks(spans: Iterable[Inline]) -> str:
    """A list to tick off."""
    return "\n".join(f"-   [ ] {span}" for span in spans)


def admonition(kind: str, blocks: Sequence[str], title: Inline | None = None) -> str:
    """A box in the colour of its kind; without a title it is the box alone."""
    return f'!!! {kind} "{title or ""}"\n\n{indented(blocks)}'


def table(head: Sequence[Inline], rows: Iterable[Sequence[Inline]]) -> str:
    """A table of one-line cells."""
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (head, ["---"] * len(head), *rows))


def cards(parts: Sequence[Sequence[str]]) -> str:
    """A grid of cards."""
    return f'<div class="grid cards" markdown>\n\n{items(parts)}\n\n</div>'


def picture(alternative: Inline, shown: Picture, height: int = 0) -> Inline:
    """A picture in its own size, or so many pixels high."""
    width = round(shown.width * height / shown.height) if height else shown.width
    size = f"width={width} height={height or shown.height}"
    return Inline(f"![{alternative}]({quote(shown.src)}){{ {size} loading=lazy }}")


def quoted(blocks: Iterable[str]) -> str:
    """Blocks that somebody else said."""
    return "\n".join(f"> {line}".rstrip() for line in "\n\n".join(blocks).split("\n"))


def fence(content: str) -> str:
    """A block of code that Markdown leaves alone, whatever is in it."""
    lines = content.rstrip("\n").split("\n")
    if any(sign in content for sign in ("`", "~~~", "--8<--", "{{", "{%", "{#", "\t")):
        return "<br>".join(f"<code>{WIDE.sub(_kept, text(line))}</code>" for line in lines)
    return "\n".join(["```", *lines, "```"])


def _kept(spaces: re.Match[str]) -> str:
    return "&#160;" * len(spaces[0])
