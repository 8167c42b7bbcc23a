"""Writes one language of the site as the files that a web server needs: pages in their frame, and everything beside them."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import chain
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from cookbook.article.environment import Compiled
from cookbook.editions.halves import share_heavy
from cookbook.editions.keeping import Make
from cookbook.editions.site.frame import Frame
from cookbook.editions.site.language_site import LanguageSite
from cookbook.editions.site.outgoing import write
from cookbook.editions.site.parting import parted
from cookbook.editions.site.policy import POLICY
from cookbook.link.watched import MadeOnce
from cookbook.model.book import Key
from cookbook.model.page import NOT_FOUND
from cookbook.progress import Progress

SITEMAP = "sitemap.xml"
FRAMES = Compiled("frame")
"""What the frame was compiled to."""


def write_html(site: LanguageSite, out: Path, progress: Progress) -> None:
    """Write every page and file of one language of the whole site at `out`; pages are written as they are made."""
    makers = chain(HtmlPages(site).makers(), site.shared(), site.lasting())
    left = [*site.kept.left(out, makers), *site.kept.copies(out, site.sources())]
    for first in left[:1]:  # With what its template was compiled to, the others begin sooner.
        first()
    passing = chain(site.passing(), site.searched())
    pieces = [lambda: write(out, ((url, make()) for url, make in passing)), lambda: write(out, sitemaps(site))]
    share_heavy([*pieces, *left[1:]], site.tree, progress.step)


@dataclass(frozen=True)
class HtmlPages:
    """The pages of one language as browsers read them."""

    site: LanguageSite

    def makers(self) -> Iterator[tuple[str, Make]]:
        """Where each page lies, and what gives it."""
        return ((self.file(key), partial(self.html, key)) for key in self.site.maker.every_key())

    def file(self, key: Key) -> str:
        """Where the page of a key lies, from the root of the whole site."""
        return f"{self.site.urls.root}404.html" if key == ("page", NOT_FOUND) else f"{self.site.urls.of(key)}index.html"

    def html(self, key: Key) -> bytes:
        """The page of a key in its frame."""
        site, policy = self.site, "" if self.site.live else POLICY
        page, images = site.maker.page(key), site.tree.root / "images"
        frame = Frame(
            page, site.linked.book, site.tree, site.renderer.icons, site.hosting, site.faces, images, policy, self._part
        )
        return parted(self._templates.get_template("page.html").render(frame=frame), site.soft).encode()

    def _part(self, name: str, frame: Frame) -> Markup:
        """A part of the frame, made once for all pages that have it alike."""
        template = self._templates.get_template(f"partials/{name}.html")
        return self._parts.take((name, *frame.surroundings), lambda: Markup(template.render(frame=frame, voice=frame.voice)))

    @cached_property
    def _parts(self) -> MadeOnce:
        return MadeOnce(self.site.linked)

    @cached_property
    def _templates(self) -> Environment:
        """The project's own frame, never one of the tree: a stranger's would need a sandbox."""
        loader = FileSystemLoader(self.site.tree.home / "theme/frame")
        kept = FRAMES.beside(self.site.renderer.compiled.shelf)
        return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, auto_reload=False, bytecode_cache=kept)


def sitemaps(site: LanguageSite) -> Iterator[tuple[str, bytes]]:
    """The addresses of all pages for search engines; none while nobody knows where the site will be."""
    base, day = site.hosting.site_url, site.linked.reviewed
    changed = f"<lastmod>{day}</lastmod>" if day else ""
    urls = [site.urls.of(key) for key in site.maker.every_key() if key != ("page", NOT_FOUND)]
    pages = [f"<url><loc>{escape(base + url)}</loc>{changed}</url>\n" for url in urls if base]
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    sitemap = f"{head}{''.join(pages)}</urlset>\n".encode()
    yield f"{site.urls.root}{SITEMAP}", sitemap
    yield f"{site.urls.root}{SITEMAP}.gz", gzip.compress(sitemap, mtime=0)
