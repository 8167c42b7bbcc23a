"""Makes the site of all languages, with MkDocs or as a folder of Markdown, and checks that every link leads somewhere."""

from __future__ import annotations

import logging
import os
from datetime import date
from pathlib import Path
from typing import cast
from urllib.parse import urlparse

from cookbook.article import Renderer
from cookbook.editions import Job
from cookbook.editions.site.folder import write_folder
from cookbook.editions.site.language_site import LanguageSite
from cookbook.editions.site.links import check_links
from cookbook.link import link
from cookbook.load import load
from cookbook.load.tree import SourceTree
from cookbook.model.book import LANGUAGES
from cookbook.problems import Problems
from cookbook.progress import Progress


def make(job: Job) -> None:
    """Write the site to site/ of the stage. Raises CookbookError for a link that leads nowhere."""
    renderer = Renderer(job.linked, job.tree)
    write = write_folder if job.engine == "folder" else _build_with_mkdocs
    for lang in LANGUAGES:
        job.progress.stage(f"site-{lang}")
        write(LanguageSite(job.linked, job.tree, renderer, lang, job.with_pdf), job.stage / "site", job.progress)
    if job.engine == "mkdocs":
        job.progress.stage("links")
        check_links(job.stage / "site")


def _build_with_mkdocs(site: LanguageSite, out: Path, progress: Progress) -> None:
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    os.environ.setdefault("DISABLE_MKDOCS_2_WARNING", "true")
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    from cookbook.editions.site.plugin import CookbookPlugin

    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    config = load_config(
        config_file=str(site.tree.find("mkdocs.yml")),
        site_dir=str(out / site.urls.root),
        docs_dir=str(site.tree.find("pages")),
    )
    plugin = cast("CookbookPlugin", config.plugins["cookbook"])
    base = urlparse(config.site_url or "").path or "/"
    plugin.site = LanguageSite(site.linked, site.tree, site.renderer, site.lang, site.with_pdf, base)
    plugin.progress = progress
    build(config)


def open_site(folder: Path, lang: str) -> LanguageSite:
    """Read a source tree for plain MkDocs. Raises CookbookError with its problems."""
    tree = SourceTree(folder)
    problems = Problems()
    linked = link(load(tree, problems), date.today(), problems)
    return LanguageSite(linked, tree, Renderer(linked, tree), lang, with_pdf=False)
