"""The project's own pages in another tree: what they say of entries that the tree lacks is left out."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import replace

from cookbook.model import ALL_KINDS
from cookbook.model.book import HandPage, Key
from cookbook.model.page import Page
from cookbook.model.text import Prose

LINK = re.compile(rf"\[([^\]]*)\]\(({'|'.join(ALL_KINDS)}|page):([^)\s]*)\)")


def without_missing(page: HandPage, known: Container[Key]) -> HandPage:
    """The page with its links to unknown entries as plain words, and without needs that nothing answers."""
    return replace(page, texts={lang: _without_missing(text, known) for lang, text in page.texts.items()})


def _without_missing(text: Page, known: Container[Key]) -> Page:
    body = LINK.sub(lambda found: found[0] if (found[2], found[3]) in known else found[1], text.body)
    needs = [
        need.model_copy(update={"recipes": tuple(id for id in need.recipes if (id.kind, id) in known)}) for need in text.needs
    ]
    update = {"body": Prose(body, text.body.lang), "needs": tuple(need for need in needs if need.recipes)}
    return text.model_copy(update=update)
