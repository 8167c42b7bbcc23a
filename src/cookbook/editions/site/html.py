"""Writes one language of the site as the files that a web server needs: pages in their frame, and everything beside them."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import escape

from cookbook.editions.site.frame import Frame
from cookbook.editions.site.language_site import LanguageSite
from cookbook.editions.site.pages import SitePage
from cookbook.editions.site.policy import POLICY
from cookbook.editions.site.written import write
from cookbook.model.page import NOT_FOUND
from cookbook.progress import Progress

SITEMAP = "sitemap.xml"


def write_html(site: LanguageSite, out: Path, progress: Progress) -> None:
    """Write every page and file of one language of the whole site at `out`; pages are written as they are made."""
    template = _template(site)
    urls = []
    for page in site.pages(progress.step):
        write(out, [(_name(page, site), template.render(frame=_frame(page, site)).encode())])
        if page.key != ("page", NOT_FOUND):
            urls.append(page.url)
    write(out, site.files())
    write(out, _sitemaps(site, urls))


def _template(site: LanguageSite) -> Template:
    """The project's own frame, never one of the tree: a stranger's would need a sandbox."""
    loader = FileSystemLoader(site.tree.home / "theme/frame")
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, auto_reload=False).get_template("page.html")


def _name(page: SitePage, site: LanguageSite) -> str:
    return f"{site.urls.root}404.html" if page.key == ("page", NOT_FOUND) else f"{page.url}index.html"


def _frame(page: SitePage, site: LanguageSite) -> Frame:
    images, policy = site.tree.root / "images", "" if site.live else POLICY
    return Frame(page, site.linked.book, site.tree, site.renderer.icons, site.hosting, site.faces, images, policy)


def _sitemaps(site: LanguageSite, urls: list[str]) -> Iterator[tuple[str, bytes]]:
    """The addresses of all pages for search engines; none while nobody knows where the site will be."""
    base, day = site.hosting.site_url, site.reviewed.isoformat()
    pages = [f"<url><loc>{escape(base + url)}</loc><lastmod>{day}</lastmod></url>\n" for url in urls if base]
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    sitemap = f"{head}{''.join(pages)}</urlset>\n".encode()
    yield f"{site.urls.root}{SITEMAP}", sitemap
    yield f"{site.urls.root}{SITEMAP}.gz", gzip.compress(sitemap, mtime=0)
