"""The search index of one language: made with the site, fetched by the browser on first use, in two parts or in shards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from cookbook.language.finnish.lexicon import Lexicon
from cookbook.language.speech import voice_of
from cookbook.language.tokens import fold, words
from cookbook.link import LinkedBook
from cookbook.model import ALL_KINDS
from cookbook.model.kind import Kind
from cookbook.model.languages import LANGUAGES
from cookbook.model.page import DESK, FRONT
from cookbook.model.vocabulary import PHASE, TERM, THEME
from cookbook.search.findable import AddressOf, Searchable, is_late
from cookbook.search.inverted import InvertedIndex
from cookbook.search.pack import mark, pack, packed_shown, packed_taught, written
from cookbook.search.related import Related
from cookbook.search.shards import Shards
from cookbook.search.taught import NOTHING, Taught
from cookbook.store.shelf import Shelf

INDEX, REST, SUMMARIES = "index.json", "rest.json", "summaries.json"
"""What is fetched of a small cookbook, in this order; the first of every cookbook."""
SHARDED = 1000
"""Documents of the least cookbook whose index comes in shards."""
MARK = "\0"
"""An id that nothing has."""
PAGE_WEIGHT = 0.7
"""What a hit on a hand-written page or a listing is worth, beside 1 for an entry."""
WORDS = ("all", "kind", "phase", "theme", "none", "one", "many", "near", "best", "more", "ways", "narrow", "also", "further")
"""The strings of the dialog, which come with the index."""


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What is known of words beside those of the documents."""

    lexicon: Lexicon
    related: Iterable[tuple[Iterable[str], Iterable[str]]]
    """Groups of words that mean one thing, in the language of the index, each with words that it leads to."""
    elsewhere: Iterable[str] = ()
    """Words that ask for something else."""
    taught: Taught = field(default_factory=dict)
    """What queries of readers taught."""
    kept: Shelf = field(default_factory=Shelf)
    """What documents of before said."""


class Indexed(NamedTuple):
    """What an index is written from, for readers of the first of its languages."""

    terms: InvertedIndex
    documents: Sequence[Searchable]
    languages: Sequence[str]
    head: Mapping[str, object]
    taught: Mapping[str, str]


def search_files(
    linked: LinkedBook, found: Sequence[Searchable], knowledge: Knowledge, lang: str, address: AddressOf
) -> Mapping[str, str]:
    """What the search of a language fetches, as JSON by the name of the file; its addresses are those that the edition gives."""
    write = in_shards if len(found) >= SHARDED else in_two_parts
    return write(indexed(linked, found, knowledge, lang, address))


def indexed(linked: LinkedBook, found: Sequence[Searchable], knowledge: Knowledge, lang: str, address: AddressOf) -> Indexed:
    """All that is known of documents and of words, before it is written."""
    languages = (lang, *(other for other in linked.book.languages if other != lang))
    terms = inverted(found, knowledge, linked.book.languages, lang)
    return Indexed(terms, found, languages, head(linked, lang, address), packed_taught(_by_document(knowledge.taught, found)))


def in_two_parts(given: Indexed) -> Mapping[str, str]:
    """The index of a small cookbook. Summaries and other names are shown, but no query is answered from them."""
    parts = pack(*given[:4], sum(not is_late(document) for document in given.documents))
    files = {INDEX: parts.first, REST: {**parts.rest, "taught": given.taught}, SUMMARIES: packed_shown(given.documents)}
    made = mark(*map(written, files.values()))
    return {name: written({"made": made, **part}) for name, part in files.items()}


def in_shards(given: Indexed) -> Mapping[str, str]:
    """The index of a large cookbook."""
    return Shards(*given).files(INDEX)


def _by_document(taught: Taught, found: Sequence[Searchable]) -> Mapping[str, Mapping[int, int]]:
    """What was taught, by the numbers of the documents, the last of which is none; of pages that are gone nothing is left."""
    number = {key: at for at, key in enumerate((*(document.key for document in found), NOTHING))}
    known = {piece: {number[page]: weight for page, weight in pages.items() if page in number} for piece, pages in taught.items()}
    return {piece: pages for piece, pages in known.items() if pages}


def inverted(found: Sequence[Searchable], knowledge: Knowledge, languages: Sequence[str], lang: str) -> InvertedIndex:
    """The terms of documents, and what is known of others."""
    terms = InvertedIndex(knowledge.lexicon, knowledge.kept)
    terms.add(found)
    words_of = Related(terms, lang, set(_passed_over(languages, lang)))
    words_of.relate(knowledge.related)
    words_of.shun(knowledge.elsewhere)
    terms.save()
    return terms


def head(linked: LinkedBook, lang: str, address: AddressOf) -> dict[str, object]:
    """What the dialog needs besides the terms: names of kinds, phases and themes, ways on, its own words."""
    voice = voice_of(linked.book, lang)
    kinds = [
        {
            "name": kind.name,
            **_places(kind, address),
            "one": voice.kind(kind, "one"),
            "title": voice.kind(kind, "many"),
            "prior": kind.weight,
            **({"defines": True} if kind is TERM else {}),
        }
        for kind in ALL_KINDS.values()
    ]
    glossary = [(voice.kind(TERM, "many"), address((TERM.name, "")))] if linked.of(TERM) else []
    kinds.append(
        {
            "name": "page",
            "at": "",
            "end": "",
            "one": voice.string("search.page"),
            "title": voice("pages_about"),
            "prior": PAGE_WEIGHT,
        }
    )
    return {
        "kinds": kinds,
        "filters": [kind.name for kind in ALL_KINDS.values() if kind.sought and not kind.is_topic],
        "phases": [(entry.id, str(entry.texts[lang].title)) for entry in linked.of(PHASE)],
        "themes": [(entry.id, str(entry.texts[lang].title)) for entry in linked.of(THEME)],
        "ways": [*_needs(linked, lang, address)]
        + [(str(entry.texts[lang].title), address(entry.key)) for entry in linked.of(PHASE)]
        + glossary
        + [*_missing(linked, lang, address)],
        "stop": sorted(set(_passed_over(linked.book.languages, lang))),
        "meaning": [LANGUAGES[each].asks_meaning for each in linked.book.languages],
        "languages": {other: voice.written_in(other) for other in linked.book.languages if other != lang},
        "words": {word: voice.string(f"search.{word}") for word in WORDS},
    }


def _needs(linked: LinkedBook, lang: str, address: AddressOf) -> Iterator[tuple[str, str]]:
    """Where readers choose what they need on the front page, if they can."""
    page, _ = linked.book.pages[FRONT].text(lang)
    if page.needs:
        yield voice_of(linked.book, lang)("by_need"), f"{address(('page', FRONT))}#needs"


def _missing(linked: LinkedBook, lang: str, address: AddressOf) -> Iterator[tuple[str, str]]:
    """Where readers say what is missing: the pages from which entries are written."""
    for page in linked.book.pages.values():
        if DESK in page.text(lang)[0].opens:
            yield voice_of(linked.book, lang).string("search.missing"), address(("page", page.name))


def _places(kind: Kind, address: AddressOf) -> dict[str, str]:
    """What stands around the id of an entry in its address."""
    at, _, end = address((kind.name, MARK)).partition(MARK)
    return {"at": at, "end": end}


def _passed_over(languages: Sequence[str], lang: str) -> Iterator[str]:
    """The folded words that tell nothing of what is looked for: many of the language of the site, few of the others."""
    for language in map(LANGUAGES.__getitem__, languages):
        more = f"{language.common_words} {language.passed_over}" if language.code == lang else ""
        yield from map(fold, words(f"{language.stop_words} {more}"))
