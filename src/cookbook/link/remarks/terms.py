"""One word for one thing in every language: titles and labels that have a term's word have it in each translation."""

from __future__ import annotations

import re
from collections.abc import Mapping

from cookbook.language.speech.table import strings
from cookbook.language.speech.voice import InLanguage, voice_of
from cookbook.model import ALL_KINDS
from cookbook.model.book import Book, Entry, files_of
from cookbook.model.languages import FALLBACK
from cookbook.model.vocabulary import TERM
from cookbook.problems import Problems

LEAST = 4
"""Letters from which on a term is looked for at the beginning of a word; a shorter one is looked for as a whole."""
ENDING = 2
"""Letters at the end of a word that may become others in a title: ansvar, ansvaret."""


def check_terms(book: Book, problems: Problems) -> None:
    """The glossary has its words in each language that it is translated to, and titles and labels say them."""
    titled = [entry for entry in book.entries.values() if entry.kind.conceptual and entry.kind != TERM]
    asked = [entry for entry in titled if problems.concerns(*files_of(entry))]
    for lang in book.languages[1:]:
        terms = [term for term in book.of(TERM) if term.texts[lang].title.lang == lang]
        _check_twins(book, lang, len(terms), problems)
        labels = _labels(book, lang) if any(problems.concerns(*files_of(term)) for term in terms) else {}
        for term in terms:
            _check_titles(term, asked, lang, problems)
            said = labels.get(_plain(term.content.title), "")
            if said and not _says(said, term.texts[lang].title):
                place = term.sources[lang].place(("title",))
                problems.note(place, "label-off-term", found=said, right=str(term.texts[lang].title))
        _check_namesakes(titled, lang, problems)


def _check_twins(book: Book, lang: str, count: int, problems: Problems) -> None:
    lacking = [term for term in book.of(TERM) if term.texts[lang].title.lang != lang]
    if count and lacking:
        first = lacking[0]
        args = {"found": str(first.content.title), "lang": InLanguage(lang), "count": len(lacking)}
        problems.note(first.source.place(("title",)), "term-untranslated", **args)


def _check_titles(term: Entry, titled: list[Entry], lang: str, problems: Problems) -> None:
    """Where a title has the term in the language of the book, its translation has the term's translation."""
    word, right = _plain(term.content.title), term.texts[lang].title
    within = re.compile(rf"\b{re.escape(word)}" + (r"\b" if len(word) < LEAST else ""))
    for other in titled:
        said, title = other.content.title.casefold(), other.texts[lang].title
        has_word = word in said and within.search(said)  # Few have it, and a pattern takes longer to say so.
        alike = has_word or (other.id == term.id and _plain(other.content.title) in word)
        if alike and title.lang == lang and not _says(title, right):
            problems.note(other.sources[lang].place(("title",)), "title-off-term", found=str(title), right=str(right))


def _check_namesakes(titled: list[Entry], lang: str, problems: Problems) -> None:
    """Entries of one name in the language of the book have one in the other."""
    first: dict[str, Entry] = {}
    for entry in titled:
        other = first.setdefault(_plain(entry.content.title), entry)
        title, right = entry.texts[lang].title, other.texts[lang].title
        if title.lang == right.lang == lang and not _within(title, right):
            place = entry.sources[lang].place(("title",))
            problems.note(place, "name-parted", found=str(title), right=str(right), other=other.id)


def _labels(book: Book, lang: str) -> Mapping[str, str]:
    """What the program calls kinds and the words of lists: the label in the language of the book, and in another."""
    own, other = voice_of(book, book.source_language), voice_of(book, lang)
    named = ((own.kind(kind, part), other.kind(kind, part)) for kind in ALL_KINDS.values() for part in ("one", "many"))
    lists = (key.split(".")[1:] for key in strings(FALLBACK) if key.startswith("choice."))
    chosen = ((own.choice(name, value), other.choice(name, value)) for name, value in lists)
    return {_plain(label): said for label, said in (*chosen, *named)}


def _plain(title: str) -> str:
    """A title in small letters without what explains it in brackets."""
    return title.partition("(")[0].strip().casefold()


def _within(one: str, other: str) -> bool:
    """Whether one of two names is a part of the other."""
    return _plain(one) in _plain(other) or _plain(other) in _plain(one)


def _says(title: str, right: str) -> bool:
    """Whether a title has every word of a term, in whatever form, or is a part of it."""
    return _within(title, right) or all(_stem(part) in _plain(title) for part in _plain(right).split())


def _stem(word: str) -> str:
    return word[: max(LEAST, len(word) - ENDING)]
