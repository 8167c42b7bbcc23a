"""Where other editions put their files on the site."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from cookbook.language.speech import speech
from cookbook.language.tokens import slug
from cookbook.model import ENTRY_KINDS
from cookbook.model.book import Book, Entry
from cookbook.model.document import DOCUMENT
from cookbook.model.menu import MENU
from cookbook.model.method import METHOD
from cookbook.model.story import STORY
from cookbook.where.open_data import DATA

DOWNLOADS = "downloads"
"""The folder of the PDFs to read on a screen."""
EPUBS = "epub"
"""The folder of the books for reading devices."""


def sizes(lang: str) -> str:
    """The list of how many bytes the files in a language have: pages are made before some of them, and without the others."""
    return f"assets/cookbook/sizes.{lang}.json"


def written_in(book: Book, address: str) -> str:
    """The language of a file to take along, as its folder or the end of its name says."""
    *folders, name = address.split("/")
    said = {*folders, *name.split(".")[1:-1]}
    return next((lang for lang in book.languages if lang in said), book.source_language)


def scored(book: Book) -> tuple[Entry, ...]:
    """The entries that have a scorecard, in the order of the book."""
    kinds = sorted((kind for kind in ENTRY_KINDS if kind.scored), key=lambda kind: kind.chapter)
    return tuple(entry for kind in kinds for entry in book.of(kind))


def scorecard(key: tuple[str, str], lang: str) -> str:
    """The address of an entry's scorecard, from the root of the whole site."""
    return f"{DATA}/scorecards/{lang}/{key[0]}-{key[1]}.xlsx"


def plan(book: Book, menu: str) -> str:
    """The name of a menu's plan, as `pdf` takes it."""
    return f"{slug(speech(book.source_language).kind(MENU, 'one'))}-{menu}"


def document(id: str, lang: str, ending: str) -> str:
    """The address of a document to fill in, `docx` or `md`, from the root of the whole site."""
    return f"{DATA}/documents/{lang}/{id}.{ending}"


def answers(kind: str, lang: str) -> str:
    """The address of the worksheet with the questions of a kind, from the root of the whole site."""
    return f"{DATA}/worksheets/{lang}/{kind}.docx"


def filled(story: str, paper: str, lang: str, ending: str) -> str:
    """The address of a document that a story filled in, from the root of the whole site."""
    return f"{DATA}/stories/{lang}/{story}-{paper}.{ending}"


def observed(name: str) -> str:
    """The address of a table of a story's observations, from the root of the whole site."""
    return f"{DATA}/stories/{name}.csv"


def worked(story: str, metric: str, lang: str) -> str:
    """The address of a metric's workbook that a story filled in, from the root of the whole site."""
    return f"{DATA}/stories/{lang}/{story}-{metric}.xlsx"


def filled_workbooks(book: Book, story: str) -> tuple[str, ...]:
    """The metrics whose workbooks a story fills in: those that it has figures of, and room for the rows."""
    known = book.examples.get(story, {})
    metrics = dict.fromkeys(str(one.metric) for one in book.one(STORY, story).content.observations)
    return tuple(id for id in metrics if id in known and known[id].fits_workbook)


def binder(book: Book, story: str) -> str:
    """The name of the PDF of all documents that a story filled in, as `pdf` takes it."""
    return f"{slug(speech(book.source_language).kind(STORY, 'one'))}-{story}"


def worksheets(book: Book, story: str) -> str:
    """The name of the PDF of all worksheets that a story filled in, as `pdf` takes it."""
    return f"{binder(book, story)}-{slug(speech(book.source_language)('canvases'))}"


def _of_stories(book: Book) -> Iterator[str]:
    for story in book.of(STORY):
        if any(chapter.papers for chapter in story.content.chapters):
            yield binder(book, story.id)
        if any(chapter.canvases for chapter in story.content.chapters):
            yield worksheets(book, story.id)


def paper(book: Book, document: str) -> str:
    """The name of a document's PDF, as `pdf` takes it."""
    return f"{slug(speech(book.source_language).kind(DOCUMENT, 'one'))}-{document}"


def leaves(book: Book) -> tuple[Entry, ...]:
    """The entries that have a PDF of their own pages: those on the poster, less menus, whose PDF is a plan."""
    return tuple(entry for kind in ENTRY_KINDS if kind.on_poster and kind != MENU for entry in book.of(kind))


def leaf(book: Book, entry: Entry) -> str:
    """The name of an entry's PDF, as `pdf` takes it."""
    return f"{slug(speech(book.source_language).kind(entry.kind, 'one'))}-{entry.id}"


def sheets(book: Book) -> Iterator[str]:
    """The products of many sheets that can be read on a screen as well, by the names that `--product` takes."""
    if any(template.canvas for method in book.of(METHOD) for template in method.content.templates):
        yield "canvases"
    yield from ("cards", "poster")


def sheet(book: Book, product: str) -> str:
    """The name of such a product's PDF, as `pdf` takes it."""
    return slug(speech(book.source_language).string(f"ticket.product.{product}"))


def pdf(book: Book, name: str, lang: str) -> str:
    """The address of a PDF from the root of the whole site: `downloads/keittokirja.pdf`, `downloads/keittokirja.sv.pdf`."""
    return f"{DOWNLOADS}/{name}.pdf" if lang == book.source_language else f"{DOWNLOADS}/{name}.{lang}.pdf"


def volume(book: Book, name: str) -> str:
    """The name of the PDF of a volume, as `pdf` takes it."""
    return f"{book.identity().file_name}-{name}"


def pdfs(book: Book, *langs: str) -> Iterator[str]:
    """The addresses of all PDFs that the print edition always makes for the site in these languages, or in all of the book."""
    plans = [plan(book, menu.id) for menu in book.of(MENU)]
    papers = [paper(book, entry.id) for entry in book.of(DOCUMENT)]
    entries = [leaf(book, entry) for entry in leaves(book)]
    made = [sheet(book, product) for product in sheets(book)]
    for lang in langs or book.languages:
        names = (str(book.identity().file_name), *plans, *papers, *entries, *made, *_of_stories(book))
        yield from (pdf(book, name, lang) for name in names)


def epub(book: Book, lang: str) -> str:
    """The address of the book for reading devices from the root of the whole site: `epub/keittokirja.epub`."""
    name = book.identity().file_name
    return f"{EPUBS}/{name}.epub" if lang == book.source_language else f"{EPUBS}/{name}.{lang}.epub"


def epubs(book: Book) -> Iterator[str]:
    """The addresses of the books for reading devices in all languages."""
    return (epub(book, lang) for lang in book.languages)


def made_before(book: Book, has: Callable[[str], bool]) -> frozenset[str]:
    """The addresses of the books and PDFs that a finished site has, which it keeps until they are made anew."""
    volumes = (pdf(book, volume(book, name), lang) for name in book.volumes for lang in book.languages)
    return frozenset(filter(has, (*pdfs(book), *volumes, *epubs(book))))
