"""What a page is made of, as a digest: the same for the same page in another file, wherever in it things lie."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

from pikepdf import Array, Dictionary, Object, Page, Pdf, Stream

from preflight.content.sheets import inherited

BOXES = ("/MediaBox", "/CropBox", "/TrimBox", "/BleedBox", "/ArtBox")
PARTS = ("/Resources", *BOXES, "/Rotate", "/UserUnit", "/Group", "/Annots", "/Contents")
"""What a page shows is up to these, of its own or of the folders of pages above it."""
WHOLE = ("/OutputIntents", "/OCProperties")
"""And to these of the file."""
UNWRITTEN = "/Length"
"""What a stream says of how it is written."""


class EndlessError(ValueError):
    """A thing that holds itself."""


def page_digests(pdf: Pdf) -> Iterator[str]:
    """The digest of each page; an empty one for a page that holds itself."""
    made = Digests()
    for page in pdf.pages:
        try:
            yield made.of_page(pdf, page)
        except (EndlessError, RecursionError):
            yield ""


class Digests:
    """The digests of a file's things, each thing that several pages share looked at once. Raises EndlessError."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int], bytes | None] = {}

    def of_page(self, pdf: Pdf, page: Page) -> str:
        parts = [inherited(page, name) for name in PARTS] + [pdf.Root.get(name) for name in WHOLE]
        return self.of_all(*parts)

    def of_all(self, *parts: Any) -> str:
        """The digest of some things in their order."""
        return _joined(b"page", *map(self._of, parts)).hex()

    def _of(self, value: Any) -> bytes:
        if not isinstance(value, Object) or not value.is_indirect:
            return self._inner(value)
        place = value.objgen
        if place not in self._known:
            self._known[place] = None
            self._known[place] = self._inner(value)
        if (found := self._known[place]) is None:
            raise EndlessError(str(place))
        return found

    def _inner(self, value: Any) -> bytes:
        if isinstance(value, Stream):
            return _joined(b"stream", self._items(value.stream_dict), value.read_raw_bytes())
        if isinstance(value, Dictionary):
            return _joined(b"dictionary", self._items(value))
        if isinstance(value, Array):
            return _joined(b"array", *(self._of(item) for item in value))
        return _joined(type(value).__name__.encode(), value.unparse() if isinstance(value, Object) else repr(value).encode())

    def _items(self, value: Dictionary) -> bytes:
        names = sorted(set(value.keys()) - {UNWRITTEN})
        return _joined(*(part for name in names for part in (name.encode(), self._of(value.get(name)))))


def _joined(*parts: bytes) -> bytes:
    whole = hashlib.sha256()
    for part in parts:
        whole.update(b"%d:" % len(part))
        whole.update(part)
    return whole.digest()
