"""Writes one EPUB a language beside the pages of the site."""

from __future__ import annotations

from functools import partial

from cookbook.article import Renderer
from cookbook.asked import Asked
from cookbook.editions.epub.package import Package
from cookbook.editions.job import Job
from cookbook.editions.keeping import Keeping
from cookbook.model.book import Book
from cookbook.where.downloads import EPUBS, epub

FOLDER = f"site/{EPUBS}"


def make(job: Job) -> None:
    """Write the book in every language."""
    kept = Keeping(job, "epub")
    job = kept.watched
    renderer = Renderer(job.linked, job.tree, job.settings.palette)
    for lang in job.linked.book.languages:
        job.progress.stage("epub", lang)
        kept.write(f"site/{epub(job.linked.book, lang)}", partial(_packed, job, renderer, lang))
    kept.save()


def _packed(job: Job, renderer: Renderer, lang: str) -> bytes:
    return Package(renderer, lang, job.settings.print.imprints[lang], job.settings.faces, job.store.shelf("xhtml")).packed()


def keeps(book: Book, asked: Asked) -> tuple[str, ...]:
    """Nothing: all languages are made at once."""
    return ()
