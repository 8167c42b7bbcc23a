"""Every hand-written page has an address of its own."""

from __future__ import annotations

from cookbook.language.speech import speech
from cookbook.model import ALL_KINDS
from cookbook.model.book import Book
from cookbook.problems import Problems

OURS = ("assets", "source", "downloads", "data", "search", "haku")
"""Folders that the site keeps for itself, beside those of the kinds and the languages."""


def check_slugs(book: Book, problems: Problems) -> None:
    """No two pages of a language, and no page and a folder, would be written to the same place."""
    for lang in book.languages:
        kinds = {speech(lang).kind(kind, "slug"): kind.name for kind in ALL_KINDS.values()}
        taken = dict.fromkeys((*OURS, *book.languages), "") | kinds
        for page in book.pages.values():
            if lang not in page.texts:
                continue
            slug = str(page.texts[lang].slug)
            if slug in taken:
                problems.note(page.sources[lang].place(("slug",)), "slug-taken", found=slug, other=taken[slug] or slug)
            taken.setdefault(slug, page.sources[lang].file)
