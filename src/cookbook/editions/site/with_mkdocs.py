"""Runs MkDocs for one language at a time: three builds from one book."""

from __future__ import annotations

import logging
import os
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import urlparse

from cookbook.article import Renderer
from cookbook.editions.site.language_site import LanguageSite
from cookbook.link import link
from cookbook.load import load
from cookbook.load.tree import SourceTree
from cookbook.problems import Problems
from cookbook.progress import Progress


def build_language(site: LanguageSite, out: Path, progress: Progress) -> str:
    """Build one language of the whole site at `out`; gives the path that the whole site has on its server."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    os.environ.setdefault("DISABLE_MKDOCS_2_WARNING", "true")
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    config = load_config(
        config_file=str(site.tree.find("mkdocs.yml")),
        site_dir=str(out / site.urls.root),
        docs_dir=str(site.tree.find("pages")),
    )
    plugin = config.plugins["cookbook"]
    base = urlparse(config.site_url or "").path.rstrip("/") + "/"
    plugin.site = replace(site, base=base)  # type: ignore[attr-defined]
    plugin.progress = progress  # type: ignore[attr-defined]
    build(config)
    return base


def open_site(folder: Path, lang: str) -> LanguageSite:
    """Read a source tree for people who run MkDocs themselves. Raises CookbookError with its problems."""
    tree = SourceTree(folder)
    problems = Problems()
    linked = link(load(tree, problems), date.today(), problems)
    return LanguageSite(linked, tree, Renderer(linked, tree), lang)
