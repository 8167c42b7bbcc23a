"""Makes the site of all languages, with MkDocs or as a folder of Markdown, and checks that every link leads somewhere."""

from __future__ import annotations

from cookbook.article import Renderer
from cookbook.editions import Job
from cookbook.editions.site.folder import write_folder
from cookbook.editions.site.language_site import LanguageSite
from cookbook.editions.site.links import check_links
from cookbook.editions.site.with_mkdocs import build_language
from cookbook.model.book import LANGUAGES
from cookbook.settings.hosting import Hosting


def make(job: Job) -> None:
    """Write the site to site/ of the stage. Raises CookbookError for a link that leads nowhere."""
    is_folder = job.engine == "folder"
    hosting = Hosting() if is_folder else job.hosting  # Who reads the folder knows where its pages will be.
    write = write_folder if is_folder else build_language
    renderer = Renderer(job.linked, job.tree)
    for lang in LANGUAGES:
        job.progress.stage(f"site-{lang}")
        site = LanguageSite(job.linked, job.tree, renderer, lang, job.downloads, hosting, live=job.live)
        write(site, job.stage / "site", job.progress)
    if not is_folder:
        job.progress.stage("links")
        check_links(job.stage / "site", hosting.path)
