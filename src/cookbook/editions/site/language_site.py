"""One language of the site as an engine receives it: pages, redirects, static files and navigation."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from markupsafe import escape

from cookbook.article import Renderer
from cookbook.editions.site.addresses import FRONT, Key, SiteAddress, Urls
from cookbook.editions.site.pages import PageMaker, Redirect, SitePage
from cookbook.language.speech import speech
from cookbook.link import LinkedBook
from cookbook.load.tree import SourceTree
from cookbook.model import ALL_KINDS, ENTRY_KINDS

ASSETS = "assets/cookbook"
NAVIGATION_WORDS = ("phase", "theme", "term")
"""The vocabularies that the navigation shows beside the kinds of entries."""
FOOTER_WORDS = ("role", "level", "actor", "source")


@dataclass(frozen=True)
class LanguageSite:
    """Everything that an engine needs to build one language; what it holds is already final."""

    linked: LinkedBook
    tree: SourceTree
    renderer: Renderer
    lang: str
    with_pdf: bool
    base: str = "/"

    @property
    def urls(self) -> Urls:
        return Urls(self.linked.book, self.lang)

    @property
    def maker(self) -> PageMaker:
        return PageMaker(self.renderer, self.lang, self.base, self.with_pdf)

    def pages(self, step: Callable[[int, int], None] = lambda done, of: None) -> Iterator[SitePage]:
        """All pages; `step` is told how many are made."""
        total = self.maker.count()
        for number, page in enumerate(self.maker.pages(), 1):
            step(number, total)
            yield page

    def navigation(self) -> list[tuple[str, str]]:
        """Titles and addresses of the sections, never of entries: its cost a page stays the same."""
        keys: list[Key] = [(kind.name, "") for kind in ENTRY_KINDS] + [(name, "") for name in NAVIGATION_WORDS]
        return [("", self.urls.of(("page", FRONT))), *((self._title(key), self.urls.of(key)) for key in keys)]

    def footer(self) -> list[tuple[str, str]]:
        """Titles and addresses of the pages that the footer lists."""
        named = [(name, page.text(self.lang)[0]) for name, page in self.linked.book.pages.items()]
        ordered = sorted(named, key=lambda pair: pair[1].order)
        pages = [(str(text.title), self.urls.of(("page", name))) for name, text in ordered if name not in (FRONT, "not-found")]
        return pages + [(self._title((name, "")), self.urls.of((name, ""))) for name in FOOTER_WORDS]

    def static_files(self) -> Iterator[tuple[str, Path]]:
        """Address and file of everything that is published as it is."""
        theme = self.tree.find("theme")
        for folder in ("css", "js", "fonts", "img"):
            for path in sorted((theme / folder).rglob("*")):
                if path.is_file():
                    yield f"{ASSETS}/{path.relative_to(theme).as_posix()}", path
        if not self.urls.root:
            yield from self._sources()

    def redirects(self) -> Iterator[tuple[str, str]]:
        """Address and HTML of the pages that lead from a former id to the present one."""
        for redirect in self.maker.redirects():
            yield f"{redirect.url}index.html", self._redirect(redirect)

    def _title(self, key: Key) -> str:
        return speech(self.lang).kind(ALL_KINDS[key[0]], "many")

    def _sources(self) -> Iterator[tuple[str, Path]]:
        """The YAML of every entry, so that its page can link to what it was made from."""
        for kind in ENTRY_KINDS:
            for path in self.tree.files(kind.path, ".yml"):
                if path.is_file() and not path.is_symlink():
                    yield f"source/{kind.path}/{path.name}", path

    def _redirect(self, redirect: Redirect) -> str:
        voice = speech(self.lang)
        target = escape(SiteAddress(self.urls, redirect.url).to(redirect.target))
        title = escape(voice("moved"))
        return (
            f'<!doctype html>\n<html lang="{self.lang}"><head><meta charset="utf-8"><title>{title}</title>'
            f'<meta http-equiv="refresh" content="0; url={target}"><link rel="canonical" href="{target}"></head>'
            f'<body><h1>{title}</h1><p>{escape(voice("moved_to"))} <a href="{target}">{target}</a>.</p></body></html>\n'
        )


def constants(site: LanguageSite) -> Mapping[str, str]:
    """The names that the frame around every page shows."""
    voice = speech(site.lang)
    return {"title": voice.get("book.title") or "", "tagline": voice.get("book.tagline") or ""}
