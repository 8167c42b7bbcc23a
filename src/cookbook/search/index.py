"""The search index of one language: made with the site, fetched by the browser on first use."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cookbook.language.finnish.lexicon import Lexicon
from cookbook.language.speech import voice_of
from cookbook.language.tokens import fold, words
from cookbook.link import LinkedBook
from cookbook.model import ALL_KINDS
from cookbook.model.languages import LANGUAGES
from cookbook.model.vocabulary import PHASE, TERM, THEME
from cookbook.search.documents import AddressOf, documents
from cookbook.search.inverted import InvertedIndex
from cookbook.search.pack import pack

PAGE_WEIGHT = 0.75
"""What a hit on a hand-written page or a listing is worth, beside 1 for an entry."""
WORDS = ("all", "kind", "phase", "theme", "none", "one", "many", "near", "best", "more", "meant", "ways", "narrow")
"""The strings of the dialog, which come with the index."""


def search_index(linked: LinkedBook, lexicon: Lexicon, lang: str, address: AddressOf) -> str:
    """The index as JSON; its addresses are those that the edition gives."""
    found = list(documents(linked, lang, address))
    terms = InvertedIndex(lexicon)
    terms.add(found)
    languages = (lang, *(other for other in linked.book.languages if other != lang))
    return pack(terms, found, languages, head(linked, lang, address))


def head(linked: LinkedBook, lang: str, address: AddressOf) -> dict[str, object]:
    """What the dialog needs besides the terms: names of kinds, phases and themes, ways on, its own words."""
    voice = voice_of(linked.book, lang)
    kinds = [
        {
            "name": kind.name,
            "one": voice.kind(kind, "one"),
            "title": voice.kind(kind, "many"),
            "prior": kind.weight,
            **({"defines": True} if kind is TERM else {}),
        }
        for kind in ALL_KINDS.values()
    ]
    glossary = (voice.kind(TERM, "many"), address((TERM.name, "")))
    kinds.append({"name": "page", "one": voice.string("search.page"), "title": voice("pages_about"), "prior": PAGE_WEIGHT})
    return {
        "kinds": kinds,
        "filters": [kind.name for kind in ALL_KINDS.values() if kind.sought and not kind.is_topic],
        "phases": [(entry.id, str(entry.texts[lang].title)) for entry in linked.of(PHASE)],
        "themes": [(entry.id, str(entry.texts[lang].title)) for entry in linked.of(THEME)],
        "ways": [(str(entry.texts[lang].title), address(entry.key)) for entry in linked.of(PHASE)] + [glossary],
        "stop": sorted(set(_passed_over(linked.book.languages, lang))),
        "meaning": [LANGUAGES[each].asks_meaning for each in linked.book.languages],
        "words": {word: voice.string(f"search.{word}") for word in WORDS},
    }


def _passed_over(languages: Sequence[str], lang: str) -> Iterator[str]:
    """The folded words that tell nothing of what is looked for: many of the language of the site, few of the others."""
    for language in map(LANGUAGES.__getitem__, languages):
        more = f"{language.common_words} {language.passed_over}" if language.code == lang else ""
        yield from map(fold, words(f"{language.stop_words} {more}"))
