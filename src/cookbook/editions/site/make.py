"""Makes the site of all languages, as pages or as Markdown for another engine, and checks that every link leads somewhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from cookbook.article import Renderer
from cookbook.asked import Asked
from cookbook.editions.job import Job
from cookbook.editions.keeping import Keeping
from cookbook.editions.site.folder import write_folder
from cookbook.editions.site.html import write_html
from cookbook.editions.site.language_site import LanguageSite
from cookbook.editions.site.links import check_links
from cookbook.editions.site.material.write import write_material
from cookbook.editions.site.offline import write_lists
from cookbook.model.book import Book
from cookbook.progress import Progress
from cookbook.settings.hosting import Hosting
from cookbook.where.press import offered

FOLDER = "site"
ENGINES: Mapping[str, Callable[[LanguageSite, Path, Progress], None]] = {
    "html": write_html,
    "folder": write_folder,
    "material": write_material,
}
"""What writes the pages of one language, by the name that the command line knows."""


def make(job: Job) -> None:
    """Write the site. Raises CookbookError for a link that leads nowhere."""
    engine = job.asked.engine
    hosting = Hosting() if engine == "folder" else job.settings.hosting  # Who reads the folder knows where its pages will be.
    write = ENGINES[engine]
    made = Keeping(job)
    job = made.watched
    renderer = Renderer(job.linked, job.tree, job.settings.palette)
    canvases = tuple(sorted(job.settings.canvases))
    for lang in job.linked.book.languages:
        job.progress.stage("site", lang)
        given = job.settings.faces, job.settings.thesauri, made.write, job.store.shelf("search"), canvases
        volumes = {name: spoken[lang] for name, spoken in job.settings.print.volumes.items()}
        site = LanguageSite(
            job.linked, job.tree, renderer, lang, job.downloads, hosting, *given, volumes=volumes, live=job.asked.is_live
        )
        write(site, job.stage / FOLDER, job.progress)
        job.store.shelf("search").let_go()  # Another language has other words.
    if engine == "html":
        write_lists(job.stage / FOLDER, job.linked.book)
        job.progress.stage("links")
        check_links(job.stage / FOLDER, hosting.path, job.store.shelf("links"))


def keeps(book: Book, asked: Asked) -> tuple[str, ...]:
    """The PDFs that it links to, until they are made anew."""
    return tuple(f"{FOLDER}/{pdf}" for pdf in sorted(offered(book, asked)))
