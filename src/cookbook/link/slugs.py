"""Every hand-written page has an address of its own."""

from __future__ import annotations

from cookbook.language.speech import speech
from cookbook.model import ALL_KINDS
from cookbook.model.book import LANGUAGES, Book
from cookbook.problems import Problems

OURS = ("assets", "source", "downloads", "data", "search", "haku", *LANGUAGES)
"""Folders that the site keeps for itself, beside those of the kinds."""


def check_slugs(book: Book, problems: Problems) -> None:
    """No two pages of a language, and no page and a folder, would be written to the same place."""
    for lang in LANGUAGES:
        taken = dict.fromkeys(OURS, "") | {speech(lang).kind(kind, "slug"): kind.name for kind in ALL_KINDS.values()}
        for page in book.pages.values():
            if lang not in page.texts:
                continue
            slug = str(page.texts[lang].slug)
            if slug in taken:
                problems.error(page.sources[lang].place(("slug",)), "slug-taken", found=slug, other=taken[slug] or slug)
            taken.setdefault(slug, page.sources[lang].file)
