"""Headings of hand-written pages that leave out a level, where a screen reader would look for one."""

from __future__ import annotations

import re

from cookbook import prose
from cookbook.model.book import HandPage
from cookbook.model.text import Prose
from cookbook.model.walk import walk
from cookbook.problems import Problems

NO_SPACE = re.compile(r"#{1,6}(?=[^\s#\d])")


def check_levels(page: HandPage, problems: Problems) -> None:
    """Note what was meant as a heading and is none, and every one more than a level below the one before."""
    for text in page.texts.values():
        for path, value in ((path, value) for path, value in walk(text) if isinstance(value, Prose)):
            for number, line in enumerate(value.split("\n")):
                if found := NO_SPACE.match(line):
                    problems.note(page.sources[value.lang].place(path, line, number), "heading-space", found=found[0])
            above = 1
            for token in prose.parsed(value):
                if token.type == "heading_open" and token.map:
                    if (level := int(token.tag[1:])) > above + 1:
                        place = page.sources[value.lang].place(path, token.markup, token.map[0])
                        problems.note(place, "heading-jump", found=token.markup)
                    above = level
