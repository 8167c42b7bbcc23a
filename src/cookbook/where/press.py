"""Where the files of the print edition go: those for the press to print/, those to read on a screen to the site."""

from __future__ import annotations

from pathlib import Path

from cookbook.asked import Asked
from cookbook.model.book import Book
from cookbook.model.text import SOURCE_LANGUAGE
from cookbook.where.downloads import made_before, pdf, pdfs

PRINT = "print"


def press_folder(lang: str) -> str:
    """The folder of an edition's files for the press: `print`, or `print/sv` in another language than Finnish."""
    return PRINT if lang == SOURCE_LANGUAGE else f"{PRINT}/{lang}"


def press_file(stage: Path, name: str, lang: str) -> Path:
    """The file for the press of that name, such as `cover.pdf`."""
    return stage / press_folder(lang) / name


def screen_file(stage: Path, name: str, lang: str) -> Path:
    """The download of that name on the site, such as `keittokirja`."""
    return stage / "site" / pdf(name, lang)


def offered(book: Book, asked: Asked) -> frozenset[str]:
    """The addresses of the PDFs that the site has once this run ends: those of the last output and those made now."""
    made = pdfs(book, (asked.edition_lang,)) if PRINT in asked.editions else ()
    return made_before(book, asked.out / "site").union(made)
