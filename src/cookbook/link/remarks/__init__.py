"""What an editor would remark on in a book that has no fault in its form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import partial

from cookbook import prose
from cookbook.language.speech.voice import InLanguage
from cookbook.language.written import foreign
from cookbook.link.checks import check_addresses
from cookbook.link.remarks import foreign_marks, own_links
from cookbook.link.remarks.alternatives import check_pictures
from cookbook.link.remarks.avoided import check_words
from cookbook.link.remarks.figures import check_figures
from cookbook.link.remarks.levels import check_levels
from cookbook.link.remarks.placeholders import is_placeholder
from cookbook.link.remarks.slips import check_beginnings, slips
from cookbook.link.remarks.stray import in_line, in_prose, unwrapped
from cookbook.link.remarks.sums import check_itself, check_results, check_sums
from cookbook.link.remarks.terms import check_terms
from cookbook.link.remarks.times import check_times
from cookbook.link.remarks.translated import NAMES, check_translations
from cookbook.link.remarks.twice import Singles, check_items, check_pairs, check_paragraphs
from cookbook.link.remarks.unmarked import is_plain
from cookbook.load.faults import shown
from cookbook.model.book import Book, Entry, HandPage, SourceFile, files_of
from cookbook.model.text import Line, Prose, Text, WebAddress
from cookbook.model.walk import FieldPath, walk
from cookbook.problems import Place, Problems
from cookbook.prose import Fault
from cookbook.rules import RULES
from cookbook.store.noted import note_once
from cookbook.store.shelf import Shelf

OF_TABLES = ("space-wrong", "dash-typed")
"""What is no slip in a table: its commas have no spaces, and its bars have dashes below them."""
Leaves = Iterable[tuple[FieldPath, object]]


def remark(book: Book, today: date, problems: Problems, kept: Shelf) -> None:
    """Note what is to be looked at in every entry and page; `kept` has what was found before."""
    check_times(book, today, problems)
    check_sums(book, problems)
    check_figures(book, today, problems)
    check_words(book, problems, kept)
    check_terms(book, problems)
    singles = Singles()
    site = book.identity().address.partition("://")[2]
    for entry in book.entries.values():
        singles.check(entry, problems)
        if problems.concerns(*files_of(entry)):
            note_once(kept, ("remarks", f"//{site}", entry.made_of), problems, partial(_check_alone, entry, site))
    for page in (page for page in book.pages.values() if problems.concerns(*files_of(page))):
        note_once(kept, ("remarks", f"//{site}", page.made_of), problems, partial(_check_page, page, site))


def _check_alone(entry: Entry, site: str, problems: Problems) -> None:
    """What an entry shows without any other."""
    check_addresses(entry, problems)
    _check_texts(entry.leaves, entry.sources, site, problems)
    check_paragraphs(entry.leaves, entry.sources, problems)
    check_items(entry, problems)
    check_pairs(entry, problems)
    check_itself(entry, problems)
    check_results(entry, problems)
    check_beginnings(entry, problems)
    check_pictures(entry, problems)
    check_translations(entry.texts, entry.sources, problems)


def _check_page(page: HandPage, site: str, problems: Problems) -> None:
    for text in page.texts.values():
        _check_texts(walk(text), page.sources, site, problems)
    check_paragraphs((leaf for text in page.texts.values() for leaf in walk(text)), page.sources, problems)
    check_translations(page.texts, page.sources, problems)
    check_levels(page, problems)


def _check_texts(leaves: Leaves, sources: Mapping[str, SourceFile], site: str, problems: Problems) -> None:
    waiting: dict[str, list[FieldPath]] = {}
    strange: dict[tuple[str, str], list[Place]] = {}
    for path, value in leaves:
        if not isinstance(value, Text):
            continue
        if path[0] != "notes" and is_placeholder(value):
            waiting.setdefault(value.lang, []).append(path)
            continue
        for fault in _faults(path, value, site):
            near = own_links.meant(fault.snippet, site) if fault.code == "link-own" else unwrapped(fault.snippet)
            known = {"found": fault.snippet[:60], "field": shown(path), "near": near}
            place = sources[value.lang].place(path, fault.snippet, fault.line)
            problems.note(place, fault.code, **RULES[fault.code].named(known))
        for lang, place in _foreign(path, value, sources[value.lang]):
            strange.setdefault((value.lang, lang), []).append(place)
    for lang, paths in waiting.items():
        problems.note(sources[lang].place(paths[0]), "placeholder", field=shown(paths[0]), count=len(paths))
    for (expected, found), places in strange.items():
        args = {"found": InLanguage(found), "expected": InLanguage(expected)}
        problems.note(min(places), "wrong-language", count=len(places), **args)


def _faults(path: FieldPath, value: Text, site: str) -> Iterator[Fault]:
    plain = is_plain(value)
    found = [*slips(path, value, plain=plain)]
    if isinstance(value, Line):
        found += in_line(str(path[-1]), value, plain=plain)
    elif isinstance(value, Prose):
        found += [*foreign_marks.in_prose(value, plain=plain), *in_prose(value, plain=plain)]
        found += () if plain else own_links.in_prose(value, site)
    is_table = any(fault.code == "table-in-prose" for fault in found)
    yield from (fault for fault in found if not (is_table and fault.code in OF_TABLES))


def _foreign(path: FieldPath, value: Text, source: SourceFile) -> Iterator[tuple[str, Place]]:
    """The paragraphs that are in another language than the rest of their file, and where they begin."""
    if isinstance(value, WebAddress) or not NAMES.isdisjoint(path):
        return
    for part, below in prose.paragraphs(value) if isinstance(value, Prose) and "\n" in value else ((value, 0),):
        lang = foreign(part, value.lang)
        if lang and foreign(_unlinked(part) if isinstance(value, Prose) else part, value.lang):
            yield lang, source.place(path, part.split("\n")[0][:40], below)


def _unlinked(part: str) -> str:
    """Prose without the words of links, which may be names."""
    return " ".join(words for words, _ in prose.loose(part))
