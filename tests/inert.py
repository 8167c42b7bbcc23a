"""What a published file may not hold: anything that runs, fetches or brings another file along."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pikepdf

SCHEMES = ("https:", "http:", "mailto:", "tel:")
ACTIVE_TAGS = ("script", "iframe", "object", "embed", "form", "base", "meta", "style", "link")
ACTIVE_KEYS = ("/AA", "/AF", "/EF", "/EmbeddedFiles", "/JS", "/JavaScript", "/OpenAction", "/RichMediaContent", "/XFA")
ACTIVE_NAMES = (
    "/EmbeddedFile", "/FileAttachment", "/Filespec", "/GoToE", "/GoToR", "/ImportData", "/JavaScript", "/Launch", "/Movie",
    "/Rendition", "/RichMedia", "/Screen", "/Sound", "/SubmitForm", "/Widget",
)  # fmt: skip
"""What /Type, /Subtype and /S say of annotations and actions that do more than lead to a page or an address."""


class Page(HTMLParser):
    """Gathers the words of a page. Refuses what would run or fetch."""

    text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag not in ACTIVE_TAGS
        for name, value in attrs:
            assert not name.startswith("on")
            if name in ("href", "src"):
                assert ":" not in (value or "") or (value or "").startswith(SCHEMES)

    def handle_data(self, data: str) -> None:
        self.text += data


def active_parts(path: Path) -> list[str]:
    """Everything in a PDF that runs, attaches, or leads to where a link of ours may not: empty for a good one."""
    with pikepdf.open(path) as pdf:
        return sorted({found for item in (*pdf.objects, pdf.trailer) for found in _active(item)})


def _active(item: pikepdf.Object) -> Iterator[str]:
    """What is active in one object and the direct objects in it; those that it refers to are walked on their own."""
    if isinstance(item, pikepdf.Array):
        inner = list(item)
    elif isinstance(item, (pikepdf.Dictionary, pikepdf.Stream)):
        inner = [value for _, value in item.items()]
        yield from (key for key in ACTIVE_KEYS if key in item)
        yield from (str(name) for key in ("/Type", "/Subtype", "/S") if (name := item.get(key)) in ACTIVE_NAMES)
        address = str(item.get("/URI", "https:"))
        if not address.startswith(SCHEMES):
            yield address
    else:
        return
    for value in inner:
        if isinstance(value, pikepdf.Object) and not value.is_indirect:
            yield from _active(value)
