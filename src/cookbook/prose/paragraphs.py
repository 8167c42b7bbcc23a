"""Prose of paragraphs alone, as nearly all is: its blocks are known without a parser, which looks for marks within lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

_PLAIN = r"[^\\`*_\[\]<>&\s\0]"
_LINE = rf"[^\W\d_]{_PLAIN}*+(?:[ \u00a0]{_PLAIN}++)*+"
UNMARKED = re.compile(rf"{_LINE}(?:\n+{_LINE})*+\n*")
"""Lines that begin with a letter and have nothing that means more than itself in CommonMark."""
_TEXT = r"[^\W\d_][^\n\r\0]*+"
PARAGRAPHS = re.compile(rf"{_TEXT}(?:\n+{_TEXT})*+\n*")
"""Lines that begin with a letter: paragraphs, whatever marks are in them."""
PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\n]+)*")


@cache
def is_unmarked(text: str) -> bool:
    """Whether a text is lines without marks, of which all is known without parsing them."""
    return UNMARKED.fullmatch(text) is not None


def paragraphs_of(text: str, looking: MarkdownIt) -> Iterator[Token]:
    """What the parser makes of paragraphs; where they may have marks, `looking` looks for them."""
    for part in PARAGRAPH.finditer(text):
        words = part[0].strip()
        first = text.count("\n", 0, part.start())
        extent = [first, first + part[0].count("\n") + 1]
        yield Token("paragraph_open", "p", 1, map=extent, block=True)
        inline = Token("inline", "", 0, map=extent, level=1, children=[], content=words, block=True)
        if is_unmarked(words):
            lines = words.split("\n")
            inline.children = [
                one for line in lines for one in (Token("softbreak", "br", 0), Token("text", "", 0, content=line))
            ][1:]
        else:
            looking.core.process(StateCore(words, looking, {}, [inline]))
        yield inline
        yield Token("paragraph_close", "p", -1, block=True)
