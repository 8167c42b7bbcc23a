"""A page of HTML read in pieces, each an outermost article or section: one that is as it was is not parsed again."""

from __future__ import annotations

import pickle
import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import chain
from typing import Any

import tinyhtml5

from cookbook.store.digests import digest
from cookbook.store.memo import Memo

TAG = re.compile(r"<(/?)(?:article|section)\b", re.IGNORECASE)
HEAD, END = "<!doctype html><html><head></head><body>", "</body>"
NAME = "end-of-piece"
MARK = f'<i id="{NAME}"></i>'
"""What stands at the end of each piece: where it is not in the body itself, the piece leaves something open."""


def read(html: str, kept: Memo, parse: Callable[[str], Any]) -> Any:
    """A page as `parse` gives it, which reads all that is not kept."""
    body, end, after = html.rpartition(END)
    first, *others = _pieces(body)
    page = parse(f"{first}{MARK}{end}{after}")
    root = page.etree_element
    found = [_whole(root), *(_loaded(kept.take(digest(piece), partial(_written, piece))) for piece in others)]
    elements = [part for part in found if part is not None]
    if len(elements) < len(found):
        return parse(html)
    root.find("body")[:] = chain.from_iterable(elements)
    return page


def _pieces(body: str) -> Iterator[str]:
    """What comes before the first outermost article or section, then each with what follows it."""
    begin = depth = 0
    for tag in TAG.finditer(body):
        if not tag[1] and not depth:
            yield body[begin : tag.start()]
            begin = tag.start()
        depth = max(depth + (-1 if tag[1] else 1), 0)
    yield body[begin:]


def _written(piece: str) -> bytes:
    """The elements of a piece before anybody changes them; nothing where it leaves something open."""
    elements = _whole(tinyhtml5.parse(f"{HEAD}{piece}{MARK}{END}", namespace_html_elements=False))
    return b"" if elements is None else pickle.dumps(elements, pickle.HIGHEST_PROTOCOL)


def _loaded(written: bytes) -> Sequence[Any] | None:
    return pickle.loads(written) if written else None  # noqa: S301 - from our own store


def _whole(root: Any) -> Sequence[Any] | None:
    """What is in a body whose last element is the mark."""
    *elements, mark = root.find("body") or [None]
    return None if mark is None or mark.get("id") != NAME else elements
