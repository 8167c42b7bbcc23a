"""The part of the book that one file was written in, as a small PDF of the real press: quick enough for hundreds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import weasyprint
import weasyprint.text.fonts
from jobs import printing_of, settings_of

from cookbook.editions import Job
from cookbook.editions.print.layout.rendering import Rendering
from cookbook.editions.print.products.book import book
from cookbook.link import LinkedBook
from cookbook.load.tree import SourceTree

PART = re.compile(
    r'^(?=<(?:section|article) class="(?:cover|imprint|contents|divider|opener|entry|words-part|index)[ "])', re.MULTILINE
)
"""Where a part of the book begins."""


def renderings(linked: LinkedBook, tree: SourceTree, stage: Path, file: str) -> tuple[Rendering, ...]:
    """The book to read and the book to print, cut down to the article of one file and the targets of its links."""
    whole = book(Job(linked, tree, settings_of(tree.root), stage), printing_of(tree.root), "fi")
    html = cut_down(whole[-1].html, file)
    return tuple(replace(rendering, html=html) for rendering in whole)


def cut_down(html: str, file: str) -> str:
    """Head, article and empty targets of a book's HTML."""
    head, *parts = PART.split(html)
    articles = [part for part in parts if f'data-file="{file}"' in part.partition(">")[0]]
    assert articles, file
    body = "".join(articles)
    here = re.findall(r' id="([^"]+)"', body)
    contents = f'<p><a href="#{here[0]}"></a></p>\n'
    targets = dict.fromkeys(anchor for anchor in re.findall(r' href="#([^"]+)"', body) if anchor not in here)
    return head + contents + body + "".join(f'<p id="{anchor}"></p>\n' for anchor in targets) + "</body></html>"


@contextmanager
def one_press() -> Iterator[None]:
    """Read fonts and style sheets once for all PDFs made in this process."""
    styles, fonts = weasyprint.CSS, weasyprint.text.fonts.FontConfiguration()

    @cache
    def read(**sheet: str) -> Any:
        return styles(url_fetcher=fetchers[0], font_config=fonts, **sheet)

    def known(url_fetcher: Any, font_config: Any, **sheet: str) -> Any:
        fetchers[:] = [url_fetcher]
        return read(**sheet)

    fetchers: list[Any] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(weasyprint, "CSS", known)
        patch.setattr(weasyprint.text.fonts, "FontConfiguration", lambda: fonts)
        # The press never looks for garbage; these tests share a process with others.
        patch.setattr("cookbook.editions.print.layout.haste.hurry", lambda: None)
        yield
