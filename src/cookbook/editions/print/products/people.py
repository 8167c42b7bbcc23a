"""Who made a volume and whose work it tells of, as its entries say: names alone, and nothing that is not known."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass

from cookbook.editions.print.products.addresses import anchor_of
from cookbook.language.collation import by_title
from cookbook.link import LinkedBook
from cookbook.link.adoptions import real
from cookbook.model.adoption import ADOPTION
from cookbook.model.book import Entry, Key
from cookbook.model.case import CASE
from cookbook.model.vocabulary import ACTOR

THANKED = ("implementers", "partners", "funder")
"""The fields of a case that name who did it."""


@dataclass(frozen=True, slots=True)
class People:
    """Names as they are written, each once, in the order of the book; organisations by the alphabet."""

    authors: tuple[str, ...]
    reviewers: tuple[str, ...]
    organisations: tuple[tuple[Entry, tuple[str, ...]], ...]
    """Those whose work its cases tell of, each with the anchors of the cases."""
    users: tuple[str, ...]
    """Those that told how it went."""


def people(linked: LinkedBook, lang: str, held: Container[Key]) -> People:
    """The people and organisations of what is in a volume."""
    texts = [entry.texts[lang] for entry in linked.book.contents if entry.key in held]
    reviewers = (*linked.book.identity(lang).reviewers, *(name for text in texts for name in text.reviewers))
    adopted = [
        entry.texts[lang]
        for entry in real(linked.of(ADOPTION))
        if any((used.kind, str(used)) in held for used in entry.content.used)
    ]
    return People(
        _once(name for text in texts for name in text.authors),
        _once(reviewers),
        tuple(_organisations(linked, lang, held)),
        _once(text.organisation for text in adopted),
    )


def _organisations(linked: LinkedBook, lang: str, held: Container[Key]) -> Iterator[tuple[Entry, tuple[str, ...]]]:
    for actor in by_title(linked.of(ACTOR), lang):
        cases = tuple(anchor_of(*case.key) for case in linked.used_by(actor, CASE, *THANKED) if case.key in held)
        if cases:
            yield actor, cases


def _once(names: Iterator[str] | tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(str(name) for name in names))
