"""The thin wall before MkDocs: a plugin that hands it the finished pages and files of one language."""

from __future__ import annotations

from datetime import date
from typing import cast

from jinja2 import Environment
from jinja2.sandbox import SandboxedEnvironment
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils.templates import TemplateContext

from cookbook.editions.site.frame import Frame
from cookbook.editions.site.language_site import LanguageSite
from cookbook.editions.site.pages import SitePage
from cookbook.editions.site.policy import POLICY
from cookbook.model.page import NOT_FOUND
from cookbook.progress import Progress

EARLIEST, LATEST = date(1970, 1, 1), date(2106, 2, 7)
"""Between these gzip can say when a sitemap was made."""


class NoOptions(Config):  # type: ignore[no-untyped-call]
    """mkdocs.yml has nothing to say of the plugin."""


class LanguagePages(BasePlugin[NoOptions]):  # type: ignore[no-untyped-call]
    """The pages of a LanguageSite, all made before MkDocs asks for the first."""

    def __init__(self, site: LanguageSite, progress: Progress) -> None:
        pages = list(site.pages(progress.step))
        self.site = site
        self.pages = {f"{site.within(page.url)}index.md": page for page in pages if page.key != ("page", NOT_FOUND)}
        """By the name that MkDocs knows a page by."""
        self.not_found = next(page for page in pages if page.key == ("page", NOT_FOUND))
        self.day = min(max(site.reviewed, EARLIEST), LATEST).isoformat()

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Escape what writers wrote, which MkDocs leaves to templates; a template can do nothing but print."""
        return SandboxedEnvironment(
            loader=env.loader, autoescape=lambda name: bool(name and name.endswith(".html")), auto_reload=False
        )

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Replace what lies in docs_dir and the theme's own files by the book's pages and files."""
        made = [self._page(config, source, page) for source, page in self.pages.items()]
        made += [File.generated(config, url, abs_src_path=str(path)) for url, path in self.site.static_files()]
        made += [File.generated(config, url, content=picture) for url, picture in self.site.pictures()]
        made += [File.generated(config, self.site.within(url), content=text) for url, text in self.site.made_files()]
        return Files(made)

    def _page(self, config: MkDocsConfig, source: str, page: SitePage) -> File:
        file = File.generated(config, source, content="")
        file.edit_uri = page.source or None
        return file

    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """The page is made: there is no Markdown to read."""
        page.title = self.pages[page.file.src_uri].title
        page.update_date = self.day
        return ""

    def on_page_content(self, html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Hand over the finished HTML and its table of contents."""
        made = self.pages[page.file.src_uri]
        page.toc = TableOfContents([AnchorLink(heading.text, heading.anchor, 2) for heading in made.headings])
        return str(made.html)

    def on_page_context(
        self, context: TemplateContext, /, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Give the page template what stands around the page."""
        cast("dict[str, object]", context)["frame"] = self._frame(self.pages[page.file.src_uri])
        return context

    def on_template_context(self, context: TemplateContext, /, *, template_name: str, config: MkDocsConfig) -> TemplateContext:
        """The page for unknown addresses is a template of the theme: give it the text."""
        if template_name == "404.html":
            cast("dict[str, object]", context)["frame"] = self._frame(self.not_found)
        return context

    def _frame(self, page: SitePage) -> Frame:
        site, hosting = self.site, self.site.hosting
        policy = "" if site.live else POLICY
        return Frame(
            page,
            site.linked.book,
            site.tree,
            site.renderer.icons,
            hosting.site_url,
            hosting.path,
            site.tree.root / "images",
            policy,
        )
