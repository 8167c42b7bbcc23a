"""Markdown within a line: plain text as text, links, emphasis, and words in another language.

Whatever could be read as syntax stands as a character reference, which no Markdown and none of its extensions reads as one.
"""

from __future__ import annotations

import re
from urllib.parse import quote

from markupsafe import escape

SYNTAX = re.compile(
    r"""[&<>"`*_\[\]{}|~^\\$\#+=@]"""  # Anywhere.
    r"""|:(?=[\w+-]+:|//)|(?<=-)-|(?<=[!?/%])[!?/%]|(?<=\bwww)\."""
    r"""|^\s*(?:\d+[.)](?=\s|$)|[-:;%](?=[\s-]|$))"""  # At the beginning.
)
PLAIN = "!$',/:?@~-._"
"""What an address keeps of the characters that mean something in it; the others mean something in Markdown."""


class Inline(str):
    """Markdown that fits into a line; whatever is not of this type is plain text."""

    __slots__ = ()


def text(value: str) -> Inline:
    """Plain text that reads as written, wherever in a line it stands."""
    return Inline(SYNTAX.sub(_reference, value))


def _reference(found: re.Match[str]) -> str:
    return "".join(sign if sign.isalnum() or sign.isspace() else f"&#{ord(sign)};" for sign in found[0])


def label(value: str) -> str:
    """Plain text for front matter and settings, which Material prints into HTML as it finds it."""
    return str(escape(value))


def strong(span: Inline) -> Inline:
    """What stands out."""
    return Inline(f"**{span}**")


def link(span: Inline, target: str) -> Inline:
    """A link to a file of the project or an address of the web."""
    return Inline(f"[{span}]({quote(target, safe=PLAIN + '#&%=')})")


def code(value: str) -> Inline:
    """Code within text."""
    return Inline(f"`{value}`" if text(value) == value else f"<code>{text(value)}</code>")


def spoken(span: Inline, written: str, page: str) -> Inline:
    """Text in the language that it is written in, marked where that is not the page's own."""
    return span if written == page else Inline(f'<span lang="{written}">{span}</span>')


def joined(spans: list[Inline], sign: str = ", ") -> Inline:
    """Several in a line."""
    return Inline(sign.join(spans))
