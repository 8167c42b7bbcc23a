"""Content streams as instructions: operators with their operands, and not more than belongs to a page."""

from __future__ import annotations

from typing import Any

from pikepdf import Dictionary, Name, Stream, parse_content_stream

from preflight.reading import data


def instructions(content: Any) -> list[Any]:
    """Every instruction of a stream, or of several that a page's content is made of; none where there is nothing.

    Raises TooLargeError before more is unpacked than belongs to a page, and what BROKEN lists. Warns of what it leaves out.
    """
    if content is None:
        return []
    for part in [content] if isinstance(content, Stream) else list(content):
        data(part)  # raises where it is too large
    return list(parse_content_stream(content if isinstance(content, Stream) else Dictionary(Type=Name.Page, Contents=content)))
