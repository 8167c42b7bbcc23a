"""What the lines of a YAML file are before YAML reads them: structure or the text of a block, and whose field they belong to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Spaces that look like the one that YAML knows."""
INDENT = re.compile(f"[ {SPACES}]*")
DASHES = re.compile(r" *(?:- +)*")
HEADER = re.compile(r"(?:^|[:-] +)[|>][-+1-9]{0,2} *(?:#.*)?$")
"""The end of a line that says: what follows is text."""
KEY = re.compile(rf"""(?P<key>[a-z0-9_][a-z0-9_-]*|"[^"]*"|'[^']*') *:(?=[ {SPACES}]|$)""")
STRUCTURE = re.compile(rf"{KEY.pattern}|#|---(?: |$)|\.\.\.$|[\"'\[\]{{}}]")
"""How a line begins that is no text of the block above it."""


@dataclass(frozen=True, slots=True)
class Block:
    """A text of several lines: the line that opens it, and the column of its field, or of the dash where it has no name."""

    opening: int
    column: int
    is_item: bool

    def holds(self, line: str) -> bool:
        """Whether a line is plainly text of it, behind spaces and nothing that looks like one."""
        return line.startswith(" " * (self.column + 1))


def indent_of(line: str) -> int:
    """How far a line is from the left edge, by all that looks like a space."""
    found = INDENT.match(line)
    return found.end() if found else 0


def _block(lines: Sequence[str], number: int) -> Block:
    line = lines[number]
    found = DASHES.match(line)
    end = found.end() if found else 0
    is_item = end > indent_of(line) and not KEY.match(line, end)
    return Block(number, line.rindex("-", 0, end) if is_item else end, is_item)


def texts_of(lines: Sequence[str]) -> list[Block | None]:
    """For each line, the block whose text it is; a line that lies too far left is taken for text where it can be nothing else."""
    owners: list[Block | None] = []
    block: Block | None = None
    for number, line in enumerate(lines):
        if block and line.strip() and not _is_text(line, block):
            block = None
        owners.append(block)
        if block is None and ("|" in line or ">" in line) and HEADER.search(line) and not line.lstrip().startswith("#"):
            block = _block(lines, number)
    return owners


def _is_text(line: str, block: Block) -> bool:
    if block.holds(line) or (width := indent_of(line)) > block.column:
        return True
    rest = line[width:]
    is_item = rest.startswith("- ") and (block.is_item or width < block.column)
    return not (STRUCTURE.match(rest) or is_item)


def fields_of(lines: Sequence[str]) -> list[int]:
    """For each line, the line on which its field of the first level begins; -1 above the first."""
    owners = texts_of(lines)
    starts: list[int] = []
    for number, line in enumerate(lines):
        begins = line[:1] not in ("", " ", "\t", "#", "-", "]", "}") and owners[number] is None
        starts.append(number if begins else starts[-1] if starts else -1)
    return starts
