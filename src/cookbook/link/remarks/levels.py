"""Headings of hand-written pages that leave out a level, where a screen reader would look for one."""

from __future__ import annotations

from cookbook import prose
from cookbook.model.book import HandPage
from cookbook.model.text import Prose
from cookbook.model.walk import walk
from cookbook.problems import Problems


def check_levels(page: HandPage, problems: Problems) -> None:
    """Note every heading that stands more than one level below the one before; the title of the page is the first."""
    for text in page.texts.values():
        for path, value in ((path, value) for path, value in walk(text) if isinstance(value, Prose)):
            above = 1
            for token in prose.parsed(value):
                if token.type == "heading_open" and token.map:
                    if (level := int(token.tag[1:])) > above + 1:
                        place = page.sources[value.lang].place(path, token.markup, token.map[0])
                        problems.note(place, "heading-jump", found=token.markup)
                    above = level
