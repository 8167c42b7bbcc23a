"""The way from what was printed to the page of an entry: its address names the printing, and what that says of the entry."""

from __future__ import annotations

from datetime import date

from cookbook.link.fingerprint import fingerprint
from cookbook.model.book import Book, Entry, Key
from cookbook.where.urls import Urls

PARAMETER = "edition"
"""What the address calls the printing: its day and the fingerprint of the entry as printed."""


def page_on_web(book: Book, lang: str, key: Key) -> str:
    """The address of a page on the web; empty while the site has none."""
    site = book.identity().address
    return site + Urls(book, lang).of(key) if site else ""


def printed_address(book: Book, lang: str, entry: Entry, day: date) -> str:
    """The entry's page with the printing in the address, such as `…/reseptit/x/?edition=20261122-4f9a01`."""
    page = page_on_web(book, lang, entry.key)
    return f"{page}?{PARAMETER}={day:%Y%m%d}-{fingerprint(entry, lang)}" if page else ""
