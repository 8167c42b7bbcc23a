"""The product `book`: the whole cookbook, once to download and once to print."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

from jinja2 import ChoiceLoader, FileSystemLoader
from jinja2.sandbox import SandboxedEnvironment

from cookbook.article import Renderer
from cookbook.article.environment import environment
from cookbook.editions import Job
from cookbook.editions.print.addresses import BookAddress, anchor_of
from cookbook.editions.print.imprint import NOT_YET, Imprint
from cookbook.editions.print.index import make_index
from cookbook.editions.print.rendering import Rendering
from cookbook.editions.print.settings import Settings
from cookbook.editions.print.shelf import shelf_of
from cookbook.editions.print.volume import WORDS, Volume
from cookbook.link import LinkedBook
from cookbook.model import ALL_KINDS

STYLES = ("css/tokens.css", "css/fonts.css", "css/pages.css", "css/text.css", "css/entries.css", "css/parts.css")


@dataclass(frozen=True)
class PrintRenderer(Renderer):
    """The renderer of the theme, which also knows the templates of print/."""

    @cached_property
    def environment(self) -> SandboxedEnvironment:
        theme = self.tree.find("theme")
        loader = ChoiceLoader([FileSystemLoader(self.tree.find("print/templates")), FileSystemLoader(theme)])
        made = environment(theme).overlay(loader=loader)
        if not isinstance(made, SandboxedEnvironment):
            raise TypeError("the overlay lost its sandbox")
        return made


def book(job: Job, settings: Settings, lang: str) -> tuple[Rendering, ...]:
    """The downloadable book with tags and links, and the book for the press with bleed; both break alike."""
    imprint = settings.imprint
    online = _online(job.linked, imprint, lang)
    volume = Volume(PrintRenderer(job.linked, job.tree), lang, online)
    context: dict[str, Any] = {
        "imprint": imprint,
        "chapters": volume.chapters(),
        "pages": volume.pages(),
        "elsewhere": volume.pages_elsewhere(),
        "online": online,
        "vocabularies": [(ALL_KINDS[name], volume.sorted(job.linked.of_kind(name))) for name in WORDS],
        "glossary": volume.sorted(job.linked.of_kind("term")),
        "sources": volume.sorted(job.linked.of_kind("source")),
        "index": make_index(job.linked, lang),
        "not_yet": NOT_YET,
        "anchor_of": anchor_of,
        "address_at": lambda anchor: BookAddress(anchor, online),
        "last_change": last_change(job.linked, imprint),
    }

    def html(use: str, bleed: int) -> str:
        here = BookAddress("book", online)
        return str(volume.renderer.page("book.html.j2", lang, here, use=use, bleed=bleed, **context))

    web = Rendering(
        stage="print-web",
        target=job.stage / "site/downloads/keittokirja.pdf",
        html=html("web", 0),
        styles=STYLES,
        lang=lang,
        variant="pdf/ua-1",
        safety=settings.profile.safety,
        shelf=shelf_of(job.tree, job.linked),
        hyphens=job.tree.find("print/hyphens"),
        lexicon=job.tree.find("lexicon"),
    )
    press = replace(web, stage="print-press", target=job.stage / "print/book.pdf", html=html("press", settings.profile.bleed), variant="")
    return (web, press)


def last_change(linked: LinkedBook, imprint: Imprint) -> date:
    """The newest day that the book knows of: its own date or the last review of an entry."""
    days = [entry.content.reviewed for entry in linked.book.entries.values() if hasattr(entry.content, "reviewed")]
    return max([imprint.date, *days])


def _online(linked: LinkedBook, imprint: Imprint, lang: str) -> Mapping[str, str]:
    """Where the pages that are not in the book are on the web."""
    if not imprint.site:
        return {}
    root = imprint.site if lang == "fi" else f"{imprint.site}{lang}/"
    texts = {name: page.text(lang)[0] for name, page in linked.book.pages.items()}
    return {name: root if name == "front" else f"{root}{text.slug}/" for name, text in texts.items() if "book" not in text.editions}
