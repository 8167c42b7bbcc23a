"""Makes the site of all languages, with MkDocs or as a folder of Markdown, and checks that every link leads somewhere."""

from __future__ import annotations

from cookbook.article import Renderer
from cookbook.editions import Job
from cookbook.editions.site.folder import write_folder
from cookbook.editions.site.language_site import LanguageSite
from cookbook.editions.site.links import check_links
from cookbook.editions.site.with_mkdocs import build_language
from cookbook.model.book import LANGUAGES


def make(job: Job) -> None:
    """Write the site to site/ of the stage. Raises CookbookError for a link that leads nowhere."""
    renderer = Renderer(job.linked, job.tree)
    write = write_folder if job.engine == "folder" else build_language
    base = "/"
    for lang in LANGUAGES:
        job.progress.stage(f"site-{lang}")
        site = LanguageSite(job.linked, job.tree, renderer, lang, job.downloads, live=job.live)
        base = write(site, job.stage / "site", job.progress)
    if job.engine == "mkdocs":
        job.progress.stage("links")
        check_links(job.stage / "site", base)
