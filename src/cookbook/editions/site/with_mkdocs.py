"""Runs MkDocs for one language at a time, with a plugin and a configuration of our own: three builds from one book."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig

from cookbook.editions.site.language_pages import LanguagePages
from cookbook.editions.site.language_site import LanguageSite
from cookbook.progress import Progress


def build_language(site: LanguageSite, out: Path, progress: Progress) -> None:
    """Build one language of the whole site at `out`."""
    config = _configuration(site, out)
    config.plugins["cookbook"] = LanguagePages(site, progress)
    with _warnings_alone():
        build(config)


def _configuration(site: LanguageSite, out: Path) -> MkDocsConfig:
    """Of a tree's own mkdocs.yml nothing but its addresses gets in. Raises ValueError where MkDocs wants something else."""
    name = str(site.linked.book.identity(site.lang).title)
    hosting = site.hosting
    config = MkDocsConfig()
    config.load_dict(
        {
            "site_name": name,
            "site_url": f"{hosting.site_url}{site.urls.root}" if hosting.site_url else None,
            "repo_url": hosting.repo_url or None,
            "edit_uri": hosting.edit_uri or None,
            "site_dir": str(out / site.urls.root),
            "docs_dir": str(site.tree.find("pages")),
            "theme": {"name": None, "custom_dir": str(site.tree.home / "theme/material"), "static_templates": ["404.html"]},
            "nav": [{name: "index.md"}],  # The frame has its own, whose cost does not grow with the pages.
            "validation": {"omitted_files": "ignore"},
            "markdown_extensions": [],
            "plugins": [],
        }
    )
    errors, warnings = config.validate()
    if errors or warnings:
        raise ValueError([*errors, *warnings])
    return config


@contextmanager
def _warnings_alone() -> Iterator[None]:
    """What MkDocs tells of one language would read as if it were of the whole site; its errors are raised as well."""
    log = logging.getLogger("mkdocs.commands.build")
    log.addFilter(_is_warning)
    try:
        yield
    finally:
        log.removeFilter(_is_warning)


def _is_warning(record: logging.LogRecord) -> bool:
    return record.levelno == logging.WARNING
