"""Where the files of the print edition go: those for the press to print/, those to read on a screen to the site."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from cookbook.asked import Asked
from cookbook.disk.ledger import Ledger
from cookbook.disk.made import LastOutput, made_in
from cookbook.model.book import Book
from cookbook.problems import CookbookError, Place, Problem
from cookbook.where.downloads import EPUBS, epubs, made_before, pdf, pdfs, volume

PRINT = "print"


def printed_in(book: Book, asked: Asked) -> str:
    """The language of the print products. Raises CookbookError where the book is not in the one that was asked for."""
    lang = asked.edition_lang or book.source_language
    if lang not in book.languages:
        known = ", ".join(book.languages)
        raise CookbookError([Problem(Place(PRINT), "edition-language", {"found": lang, "known": known})])
    return lang


def press_folder(book: Book, lang: str) -> str:
    """The folder of an edition's files for the press: `print`, or `print/sv` in another language than the book's own."""
    return PRINT if lang == book.source_language else f"{PRINT}/{lang}"


def press_file(stage: Path, book: Book, name: str, lang: str) -> Path:
    """The file for the press of that name, such as `cover.pdf`."""
    return stage / press_folder(book, lang) / name


def screen_file(stage: Path, book: Book, name: str, lang: str) -> Path:
    """The download of that name on the site, such as `keittokirja`."""
    return stage / "site" / pdf(book, name, lang)


def offered(book: Book, asked: Asked, regular: Iterable[str] = ()) -> frozenset[str]:
    """The addresses of the books and PDFs that the site has once this run ends: those of the last output and those made now.

    Volumes that are regular are made with everything.
    """
    made: list[str] = []
    if PRINT in asked.editions:
        lang = printed_in(book, asked)
        made = [*pdfs(book, lang), *(pdf(book, volume(book, name), lang) for name in regular)]
    read = epubs(book) if EPUBS in asked.editions else ()
    last = last_output(asked)
    return made_before(book, lambda name: last.holds(f"site/{name}")).union(made, read)


def last_output(asked: Asked) -> LastOutput:
    """What the last runs left in the output."""
    return made_in(asked.out, Ledger.apart_from(asked.source))
