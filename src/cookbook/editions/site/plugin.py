"""The thin wall before MkDocs: hands it finished pages as generated files, and knows nothing else."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal, cast

from jinja2 import Environment
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
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
from cookbook.editions.site.with_mkdocs import build_language, open_site
from cookbook.language.speech import speech
from cookbook.language.speech.messages import line
from cookbook.model.book import LANGUAGES
from cookbook.model.page import NOT_FOUND
from cookbook.problems import CookbookError
from cookbook.progress import Progress, Silent


class Options(Config):  # type: ignore[no-untyped-call]
    """What mkdocs.yml may say of the plugin."""

    language = config_options.Choice(("fi", "sv", "en"), default="fi")


class CookbookPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """Turns a LanguageSite into MkDocs pages. `site` is handed in, or made from the project under plain MkDocs."""

    site: LanguageSite | None = None
    progress: Progress = Silent()
    alone: bool = False
    """Whether MkDocs was started by itself, so that the other languages are ours to build."""
    serving: bool = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Know whether MkDocs' own server will put its script into the pages."""
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Set what differs by language."""
        if self.site is None:
            self.site = _from_project(config)
            self.alone = True
        site = self.site
        voice = speech(site.lang)
        os.environ.setdefault("SOURCE_DATE_EPOCH", _epoch(site))
        config.site_name = voice.get("book.title") or config.site_name
        config.site_description = voice.get("book.tagline") or config.site_description
        self.root_url = config.site_url or ""
        if config.site_url:
            config.site_url = config.site_url.rstrip("/") + "/" + site.urls.root
        config.theme["language"] = site.lang
        config.nav = [{config.site_name: "index.md"}]  # the frame has its own, whose cost does not grow with the pages
        return config

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Escape what writers wrote, which MkDocs leaves to templates; compile templates once."""
        env.autoescape = lambda name: bool(name and name.endswith(".html"))
        env.auto_reload = False
        return env

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Replace what lies in docs_dir and the theme's own files by the book's pages and files."""
        site = cast("LanguageSite", self.site)
        for file in list(files):
            files.remove(file)
        self.pages: dict[str, SitePage] = {}
        for page in site.pages(self.progress.step):
            if page.key == ("page", NOT_FOUND):
                self.not_found = page
                continue
            source = _source(page.url, site)
            self.pages[source] = page
            file = File.generated(config, source, content="")
            file.edit_uri = page.source or None
            files.append(file)
        for url, path in site.static_files():
            files.append(File.generated(config, url, abs_src_path=str(path)))
        for url, picture in site.pictures():
            files.append(File.generated(config, url, content=picture))
        for url, text in site.made_files():
            files.append(File.generated(config, url.removeprefix(site.urls.root), content=text))
        return files

    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
        """The page is made: there is no Markdown to read."""
        page.title = self.pages[page.file.src_uri].title
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
        cast("dict[str, Any]", context)["frame"] = self._frame(self.pages[page.file.src_uri])
        return context

    def on_template_context(self, context: TemplateContext, /, *, template_name: str, config: MkDocsConfig) -> TemplateContext:
        """The page for unknown addresses is a template of the theme: give it the text."""
        if template_name == "404.html":
            cast("dict[str, Any]", context)["frame"] = self._frame(self.not_found)
        return context

    def _frame(self, page: SitePage) -> Frame:
        site = cast("LanguageSite", self.site)
        policy = "" if site.live or self.serving else POLICY
        return Frame(page, site.linked.book, site.tree.find("theme"), self.root_url, site.base, policy)

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Under plain MkDocs, build the other languages beside the first."""
        site = cast("LanguageSite", self.site)
        for lang in LANGUAGES if self.alone else ():
            if lang != site.lang:
                build_language(replace(site, lang=lang), Path(config.site_dir), self.progress)

    def on_serve(self, server: Any, config: MkDocsConfig, builder: Any) -> Any:
        """Under `mkdocs serve`, rebuild when content or templates change."""
        site = cast("LanguageSite", self.site)
        for folder in ("theme", "vocabularies", "pages", "metrics", "recipes", "methods", "cases", "challenges", "menus"):
            if site.tree.find(folder).exists():
                server.watch(str(site.tree.find(folder)))
        return server


def _source(url: str, site: LanguageSite) -> str:
    """The name that MkDocs knows a page by, within its language."""
    return f"{url.removeprefix(site.urls.root)}index.md"


def _epoch(site: LanguageSite) -> str:
    """The last review of any entry, in seconds: MkDocs' notion of today."""
    from datetime import UTC, datetime

    days = [entry.content.reviewed for entry in site.linked.book.entries.values() if hasattr(entry.content, "reviewed")]
    day = max(days, default=datetime(2026, 1, 1, tzinfo=UTC).date())
    return str(int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()))


def _from_project(config: MkDocsConfig) -> LanguageSite:
    """Load the tree beside mkdocs.yml, for people who run `mkdocs build` or `mkdocs serve`."""
    folder = Path(config.config_file_path or "mkdocs.yml").resolve().parent
    plugin = cast("CookbookPlugin", config.plugins["cookbook"])
    try:
        return open_site(folder, plugin.config.language)
    except CookbookError as error:
        raise PluginError("\n" + "\n".join(line(problem, "fi") for problem in error.problems)) from error
