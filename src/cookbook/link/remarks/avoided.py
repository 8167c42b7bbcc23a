"""One word for one thing: forms that a term of the glossary says to avoid."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from cookbook.load.names import language_meant
from cookbook.model.book import Book, Entry, HandPage, SourceFile, files_of
from cookbook.model.languages import LANGUAGES
from cookbook.model.text import Text, WebAddress
from cookbook.model.vocabulary import SOURCE, TERM, Term
from cookbook.model.walk import FieldPath, walk
from cookbook.problems import Problems
from cookbook.store.digests import digest_of
from cookbook.store.noted import note_once
from cookbook.store.shelf import Shelf

FREE = frozenset(("avoid", "synonyms", "troubles", "notes"))
"""Fields that hold what readers may look for, or never see."""


@dataclass(frozen=True, slots=True)
class AvoidedWords:
    """The forms to avoid in one language, as one pattern, and the title of the term that says so."""

    pattern: re.Pattern[str]
    right: Mapping[str, str]

    @classmethod
    def of(cls, book: Book, lang: str) -> AvoidedWords | None:
        """What the glossary says of a language; nothing where it says nothing."""
        right: dict[str, str] = {}
        for term in book.of(TERM):
            for form in term.content.avoid.get(lang, "").split(","):
                if form.strip() and not _is_title(term, lang, form):
                    right.setdefault(form.strip(), str(term.texts[lang].title))
        return cls(re.compile("|".join(map(_form, right))), right) if right else None

    def found(self, text: str) -> Iterator[tuple[str, str]]:
        """Each form to avoid, as it is written, and the right word."""
        for found in self.pattern.finditer(text):
            yield found[0], next(title for form, title in self.right.items() if re.fullmatch(_form(form), found[0]))


def check_words(book: Book, problems: Problems, kept: Shelf) -> None:
    """Entries and pages say the words of the glossary; `kept` has what was found of them before."""
    for term in book.of(TERM):
        _check_term(term, problems)
    tables = {lang: words for lang in book.languages if (words := AvoidedWords.of(book, lang))}
    if tables:
        made_of = digest_of({lang: words.right for lang, words in tables.items()})
        for entry in (entry for entry in book.entries.values() if problems.concerns(*files_of(entry))):
            note_once(kept, ("avoided", made_of, entry.made_of), problems, partial(_check_entry, tables, entry))
        for page in (page for page in book.pages.values() if problems.concerns(*files_of(page))):
            note_once(kept, ("avoided", made_of, page.made_of), problems, partial(_check_page, tables, page))


def _check_entry(tables: Mapping[str, AvoidedWords], entry: Entry, problems: Problems) -> None:
    leaves = ((path, value) for path, value in entry.leaves if not (entry.kind == SOURCE and path[0] == "title"))
    _check(tables, leaves, entry.sources, problems)


def _check_page(tables: Mapping[str, AvoidedWords], page: HandPage, problems: Problems) -> None:
    for text in page.texts.values():
        _check(tables, walk(text), page.sources, problems)


def _check_term(term: Entry[Term], problems: Problems) -> None:
    """What a term says to avoid is in a language that there is, and not its own name."""
    for lang, forms in term.content.avoid.items():
        place = term.source.place(("avoid", lang))
        if lang not in LANGUAGES:
            args = {"found": lang, "known": ", ".join(LANGUAGES), "near": language_meant(lang, LANGUAGES)}
            problems.note(place, "no-such-language", **args)
        elif lang in term.texts and any(_is_title(term, lang, form) for form in forms.split(",")):
            problems.note(place, "avoid-itself", found=str(term.texts[lang].title))


def _is_title(term: Entry[Term], lang: str, form: str) -> bool:
    return bool(form.strip() and re.fullmatch(_form(form.strip()), str(term.texts[lang].title)))


def _check(
    tables: Mapping[str, AvoidedWords],
    leaves: Iterable[tuple[FieldPath, object]],
    sources: Mapping[str, SourceFile],
    problems: Problems,
) -> None:
    for path, value in leaves:
        if not isinstance(value, Text) or isinstance(value, WebAddress) or path[0] in FREE:
            continue
        words = tables.get(value.lang)
        for form, right in words.found(value) if words and words.pattern.search(value) else ():
            problems.note(sources[value.lang].place(path, form), "word-avoided", found=form, right=right)


def _form(form: str) -> str:
    """A form as a pattern: its first letter may be large; a star stands for any ending."""
    first, rest = form[0], form[1:]
    ending = r"\w*" if rest.endswith("*") else ""
    return rf"\b[{re.escape(first.upper())}{re.escape(first)}]{re.escape(rest.rstrip('*'))}{ending}\b"
