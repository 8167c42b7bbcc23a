"""Makes the site of all languages, with MkDocs or as a folder of Markdown, and checks that every link leads somewhere."""

from __future__ import annotations

from cookbook.article import Renderer
from cookbook.asked import Asked
from cookbook.editions.job import Job
from cookbook.editions.site.folder import write_folder
from cookbook.editions.site.language_site import LanguageSite
from cookbook.editions.site.links import check_links
from cookbook.editions.site.with_mkdocs import build_language
from cookbook.model.book import Book
from cookbook.settings.hosting import Hosting
from cookbook.where.press import offered

FOLDER = "site"


def make(job: Job) -> None:
    """Write the site. Raises CookbookError for a link that leads nowhere."""
    is_folder = job.asked.engine == "folder"
    hosting = Hosting() if is_folder else job.settings.hosting  # Who reads the folder knows where its pages will be.
    write = write_folder if is_folder else build_language
    renderer = Renderer(job.linked, job.tree, job.settings.palette)
    for lang in job.linked.book.languages:
        job.progress.stage("site", lang)
        site = LanguageSite(job.linked, job.tree, renderer, lang, job.downloads, hosting, live=job.asked.is_live)
        write(site, job.stage / FOLDER, job.progress)
    if not is_folder:
        job.progress.stage("links")
        check_links(job.stage / FOLDER, hosting.path)


def keeps(book: Book, asked: Asked) -> tuple[str, ...]:
    """The PDFs that it links to, until they are made anew."""
    return tuple(f"{FOLDER}/{pdf}" for pdf in sorted(offered(book, asked)))
