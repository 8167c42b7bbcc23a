"""Makes the site of all languages, as pages or as Markdown for another engine, and checks that every link leads somewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from cookbook.article import Renderer
from cookbook.article.environment import COMPILED
from cookbook.asked import Asked
from cookbook.editions.halves import Chore
from cookbook.editions.holding import Holding
from cookbook.editions.job import Job
from cookbook.editions.keeping import Keeping, Make
from cookbook.editions.site.folder import write_folder
from cookbook.editions.site.html import write_html
from cookbook.editions.site.language_site import LanguageSite
from cookbook.editions.site.links import check_links
from cookbook.editions.site.offline import write_lists
from cookbook.model.book import Book
from cookbook.progress import Progress
from cookbook.settings.hosting import Hosting
from cookbook.where.press import offered

FOLDER = "site"


def _write_material(site: LanguageSite, out: Path, progress: Progress) -> None:
    from cookbook.editions.site.material.write import write_material  # Takes a while to import, and few ask for it.

    write_material(site, out, progress)


ENGINES: Mapping[str, Callable[[LanguageSite, Path, Progress], None]] = {
    "html": write_html,
    "folder": write_folder,
    "material": _write_material,
}
"""What writes the pages of one language, by the name that the command line knows."""


def make(job: Job) -> None:
    """Write the site. Raises CookbookError for a link that leads nowhere."""
    engine = job.asked.engine
    hosting = Hosting() if engine == "folder" else job.settings.hosting  # Who reads the folder knows where its pages will be.
    write = ENGINES[engine]
    made = Keeping(job, "site")
    job = made.watched
    renderer = Renderer(job.linked, job.tree, job.settings.palette, COMPILED.beside(job.store.shelf("templates")))
    canvases = tuple(sorted(job.settings.canvases))
    for lang in job.linked.book.languages:
        job.progress.stage("site", lang)
        given = job.settings.faces, job.settings.thesauri, _KeptFiles(made), job.store.shelf("search"), canvases
        volumes = {name: spoken[lang] for name, spoken in job.settings.print.volumes.items()}
        site = LanguageSite(
            job.linked, job.tree, renderer, lang, job.downloads, hosting, *given, volumes=volumes, live=job.asked.is_live
        )
        write(site, job.stage / FOLDER, job.progress)
        job.store.shelf("search").let_go()  # Another language has other words.
    made.save()
    if engine == "html":
        held = Holding(job.stage, FOLDER, job.last)
        write_lists(held, job.linked.book)
        job.progress.stage("links")
        check_links(held, hosting.path, job.store.shelf("links"))


@dataclass(frozen=True)
class _KeptFiles:
    """What is left to do of files of the site, which are named from its root."""

    made: Keeping

    def left(self, out: Path, makers: Iterable[tuple[str, Make]]) -> Iterator[Chore]:
        return self.made.left((f"{FOLDER}/{name}", make) for name, make in makers)

    def copies(self, out: Path, files: Iterable[tuple[str, Path]]) -> Iterator[Chore]:
        return self.made.copies((f"{FOLDER}/{name}", path) for name, path in files)


def keeps(book: Book, asked: Asked) -> tuple[str, ...]:
    """The PDFs that it links to, until they are made anew."""
    return tuple(f"{FOLDER}/{pdf}" for pdf in sorted(offered(book, asked)))
