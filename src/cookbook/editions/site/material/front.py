"""Hand-written pages, and the front page with its ways in."""

from __future__ import annotations

from collections.abc import Iterator

from cookbook.editions.site.material import blocks as md
from cookbook.editions.site.material.inline import joined, link, strong, text
from cookbook.editions.site.material.pages import MaterialPage, PageWriter
from cookbook.model import ENTRY_KINDS
from cookbook.model.book import HandPage
from cookbook.model.menu import MENU
from cookbook.model.page import FRONT, Page
from cookbook.model.vocabulary import PHASE

EMBLEM = 48
"""Pixels that an emblem is high."""


def hand_page(writer: PageWriter, page: HandPage) -> MaterialPage:
    """A page as it was written; the front page has more around it."""
    words, _ = page.text(writer.lang)
    blocks = [*writer.opening(writer.text(words.title), writer.text(words.lead or words.summary))]
    body = writer.values.blocks(words.body, "body")
    blocks += [*_ways(writer, words), *body, *_kinds(writer), *_funders(writer)] if page.name == FRONT else body
    return MaterialPage(writer.file, words.title, words.summary, blocks)


def _ways(writer: PageWriter, page: Page) -> Iterator[str]:
    """By phase, by need, by menu."""
    values, voice = writer.values, writer.voice
    phases, menus = writer.linked.of(PHASE), writer.linked.of(MENU)
    if phases:
        yield md.heading(2, text(voice("by_situation")))
        yield md.cards([[strong(values.link(one)), "---", writer.text(one.texts[writer.lang].question)] for one in phases])
    if page.needs:
        yield md.heading(2, text(voice("by_need")))
        yield md.cards([[strong(writer.text(need.question)), "---", values.line(need.recipes)] for need in page.needs])
    if menus:
        yield md.heading(2, text(voice("by_menu")))
        yield writer.cards(menus)


def _kinds(writer: PageWriter) -> Iterator[str]:
    """What there is."""
    voice = writer.voice
    yield md.heading(2, text(voice("contents")))
    yield md.cards([[strong(link(text(voice.kind(kind, "many")), writer.here.to(kind.name, ""))), "---",
        text(voice.kind(kind, "help"))] for kind in ENTRY_KINDS if writer.linked.of(kind)])  # fmt: skip


def _funders(writer: PageWriter) -> Iterator[str]:
    """Who pays for it: the emblem where there is one, and the words."""
    whose = writer.linked.book.identity(writer.lang)
    for funder in whose.funders_at("site"):
        emblem = funder.emblem
        shown = [md.picture(text(emblem.alternative), writer.here.picture(emblem.file), EMBLEM)] if emblem else []
        words = writer.text(funder.words)
        yield joined([*shown, link(words, funder.url) if funder.url else words], "<br>")
