"""Where a change to a page that is no entry is proposed."""

from __future__ import annotations

from urllib.parse import quote, urlencode

from cookbook.editions.site.desk import hand
from cookbook.editions.site.pages import SitePage
from cookbook.model import ALL_KINDS, ENTRY_KINDS
from cookbook.model.book import Book
from cookbook.settings.hosting import Hosting


def change_without_entry(page: SitePage, book: Book, hosting: Hosting, desk: str) -> str:
    """The desk with the kind of a listing, or the page's file at its host, a letter about it, or what else the edition names."""
    kind, id = page.key
    if not id and ALL_KINDS.get(kind) in ENTRY_KINDS:
        return f"{desk}?kind={kind}"
    known = hand(book)
    about = urlencode({"subject": page.title, "body": hosting.site_url + page.url}, quote_via=quote)
    letter = f"mailto:{known['mail']}?{about}" if known["mail"] else ""
    return hosting.edit(page.source) or letter or known["page"] or known["repository"] or desk
