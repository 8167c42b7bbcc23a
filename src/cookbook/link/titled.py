"""Which entry a writer meant by a reference that leads nowhere: by a title in any language, or with a slip of the pen."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cookbook.language.nearest import nearest
from cookbook.language.tokens import fold
from cookbook.model import ALL_KINDS
from cookbook.model.book import Book, Entry

SHORTEST = 4
"""Letters of the beginning of a title that tell it from others."""
APART = re.compile(r"\s+(?:ja|sekä|och|samt|and|&)\s+|[,;/\s]+")
PREFIX = re.compile(r"[a-z]+:(?=[a-z0-9])")
"""What links in running text have before an id."""
LONGEST = 100
"""Letters of what was written that are compared; the rest of a longer one is no title."""


@dataclass(frozen=True, slots=True)
class Titled:
    """The id to write, and the title of what it leads to where that is another word."""

    id: str
    title: str

    def in_words(self, lang: str) -> str:
        return self.id if self.title.lower() in ("", self.id) else f"{self.id} ({self.title})"


class Titles:
    """The ids of a book and the titles that they go by."""

    def __init__(self, book: Book) -> None:
        self._titles = {entry.key: str(entry.content.title) for entry in book.entries.values()}
        self._addresses = {key: str(url) for key, entry in book.entries.items() if (url := getattr(entry.content, "url", None))}
        self._ways: dict[str, dict[str, str]] = {}
        for kind, id in (*book.entries, *book.faulty, *(("page", name) for name in book.pages)):
            self._ways.setdefault(kind, {}).setdefault(_key(id), id)
        for entry in book.entries.values():
            self._add_titles(entry)

    def _add_titles(self, entry: Entry) -> None:
        for content in entry.texts.values():
            self._ways[entry.kind.name].setdefault(_key(content.title), entry.id)

    def meant(self, kind: str, written: str) -> Titled | str:
        """The entry of a kind that was meant, or nothing where none is near."""
        ways = self._ways.get(kind, {})
        sought = _key(PREFIX.sub("", written).rstrip(",;/").rpartition("/")[2].removesuffix(".yml")[:LONGEST])
        begun = {ways[way] for way in ways if way.startswith(sought)} if len(sought) >= SHORTEST else set()
        way = sought if sought in ways else _key(begun.pop()) if len(begun) == 1 else nearest(sought, ways)
        return Titled(ways[way], self._titles.get((kind, ways[way]), "")) if way else ""

    def together(self, kind: str, written: str) -> tuple[str, ...]:
        """The ids of a kind that were written as one text, if there are several and nothing else."""
        ways = self._ways.get(kind, {})
        parts = [_key(part) for part in APART.split(written[:LONGEST].strip(" ,;"))]
        return tuple(ways[part] for part in parts) if len(parts) > 1 and ways.keys() >= set(parts) else ()

    def all(self, kind: str) -> tuple[Titled, ...]:
        """Every id of a kind, with its title."""
        return tuple(Titled(id, title) for (of, id), title in self._titles.items() if of == kind)

    def addressed(self, kind: str, address: str) -> str:
        """The entry of a kind that has an address, or whose page an address may be; or nothing."""
        page = address.rstrip("/").rpartition("/")[2]
        of_site = page if (kind, page) in self._titles else ""
        return next(
            (id for (of, id), url in self._addresses.items() if of == kind and url.rstrip("/") == address.rstrip("/")), of_site
        )

    def other_kind(self, kind: str, id: str) -> str:
        """The kind of the first entry that has the id, where nothing of the kind asked for goes by it; otherwise nothing."""
        if _key(id) in self._ways.get(kind, {}):
            return ""
        return next((other for other, ways in self._ways.items() if other in ALL_KINDS and ways.get(_key(id)) == id), "")


def _key(text: str) -> str:
    """What is left of a title or an id without capitals, marks above letters, spaces and hyphens."""
    return re.sub(r"[\W_]+", "", fold(text))
