"""Writes one language of the site as the files that a web server needs: pages in their frame, and everything beside them."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import escape

from cookbook.disk.opening import read_bytes
from cookbook.editions.site.frame import Frame
from cookbook.editions.site.language_site import LanguageSite
from cookbook.editions.site.pages import SitePage
from cookbook.editions.site.policy import POLICY
from cookbook.model.page import NOT_FOUND
from cookbook.progress import Progress

SITEMAP = "sitemap.xml"


def write_html(site: LanguageSite, out: Path, progress: Progress) -> None:
    """Write every page and file of one language of the whole site at `out`; pages are written as they are made."""
    template = _template(site)
    urls = []
    for page in site.pages(progress.step):
        _write(out / _name(page, site), template.render(frame=_frame(page, site)).encode())
        if page.key != ("page", NOT_FOUND):
            urls.append(page.url)
    for url, content in _files(site, urls):
        _write(out / url, content)


def _template(site: LanguageSite) -> Template:
    """The project's own frame, never one of the tree: a stranger's would need a sandbox."""
    loader = FileSystemLoader(site.tree.home / "theme/frame")
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, auto_reload=False).get_template("page.html")


def _name(page: SitePage, site: LanguageSite) -> str:
    return f"{site.urls.root}404.html" if page.key == ("page", NOT_FOUND) else f"{page.url}index.html"


def _frame(page: SitePage, site: LanguageSite) -> Frame:
    images, policy = site.tree.root / "images", "" if site.live else POLICY
    return Frame(page, site.linked.book, site.tree, site.renderer.icons, site.hosting, images, policy)


def _files(site: LanguageSite, urls: list[str]) -> Iterator[tuple[str, bytes]]:
    """Address, from the root of the whole site, and content of everything that is no page."""
    yield from site.pictures()
    yield from ((url, text.encode()) for url, text in site.made_files())
    yield from ((f"{site.urls.root}{url}", read_bytes(path)) for url, path in site.static_files())
    sitemap = _sitemap(site, urls).encode()
    yield f"{site.urls.root}{SITEMAP}", sitemap
    yield f"{site.urls.root}{SITEMAP}.gz", gzip.compress(sitemap, mtime=0)


def _sitemap(site: LanguageSite, urls: list[str]) -> str:
    """The addresses of all pages for search engines; none while nobody knows where the site will be."""
    base, day = site.hosting.site_url, site.reviewed.isoformat()
    pages = [f"<url><loc>{escape(base + url)}</loc><lastmod>{day}</lastmod></url>\n" for url in urls if base]
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    return f"{head}{''.join(pages)}</urlset>\n"


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
