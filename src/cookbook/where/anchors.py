"""Links to parts of a page that stay: made of a part's own first words, so that no other part and no language moves them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from cookbook.language.tokens import slug
from cookbook.model.book import Entry

PARTS = {"steps": "step", "agenda": "item", "templates": "sheet", "courses": "course", "chapters": "chapter"}
"""What the anchors of a list begin with: no heading of a page is called so."""


def anchors(entry: Entry, field: str) -> Sequence[str]:
    """The anchor of each part of a list: what its writer kept of an earlier link, or its title."""
    written = entry.texts.get(entry.written_in, entry.content)
    parts = getattr(written, field)
    stayed = [getattr(part, "anchor", None) for part in parts]
    kept = {name for name in stayed if name}
    names = (name or _other_than(slug(str(part.title)), kept) for name, part in zip(stayed, parts, strict=True))
    by_number = [by_place(field, number) for number in range(1, len(parts) + 1)]
    return list(unlike((f"{PARTS[field]}-{name}" for name in names), by_number))


def by_place(field: str, number: int) -> str:
    """The anchor of a part by its place, as links of before have it."""
    return f"{PARTS[field]}-{number}"


def unlike(names: Iterable[str], taken: Iterable[str] = ()) -> Iterator[str]:
    """Each name as it is, or with the first number that sets it apart from those before."""
    known = set(taken)
    for name in names:
        known.add(found := _other_than(name, known))
        yield found


def _other_than(name: str, known: set[str]) -> str:
    number = 2
    while name in known and f"{name}-{number}" in known:
        number += 1
    return f"{name}-{number}" if name in known else name
