"""The product `book`: the inside of a volume, once to read on a screen and once to print."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from cookbook.editions.job import Job
from cookbook.editions.print.layout.hyphens import patterns_of
from cookbook.editions.print.layout.rendering import Rendering
from cookbook.editions.print.layout.sources import shelf_of
from cookbook.editions.print.products.addresses import anchor_of
from cookbook.editions.print.products.foldout import PAGES
from cookbook.editions.print.products.guide import guide
from cookbook.editions.print.products.index import make_index, users_in_book
from cookbook.editions.print.products.people import people
from cookbook.editions.print.products.product import Product
from cookbook.editions.print.products.qr import Codes
from cookbook.editions.print.products.renderer import PrintRenderer
from cookbook.editions.print.products.volume import Inside
from cookbook.language.speech import voice_of
from cookbook.link import LinkedBook
from cookbook.link.news import News, last_before, news
from cookbook.model.content import Content
from cookbook.settings.imprint import Imprint
from cookbook.settings.printing import Printing
from cookbook.settings.profile import smallest_type
from cookbook.settings.volume import WHOLE, Volume
from cookbook.settings.widths import POINT
from cookbook.where.downloads import volume
from cookbook.where.press import press_file, screen_file
from cookbook.where.urls import Urls

STYLES = (
    "css/tokens.css",
    "css/fonts.css",
    "css/pages.css",
    "css/text.css",
    "css/untranslated.css",
    "css/entries.css",
    "css/parts.css",
    "css/front.css",
    "css/spreads.css",
)

GUTTER = 13.0
"""Millimetres from the inner edge that holes take, with some paper that holds them."""


def book(job: Job, printing: Printing, lang: str) -> tuple[Rendering, ...]:
    """The downloadable book with tags and links, and the book for the press with bleed, whose pages both have."""
    condition, printing = printing.profile, printing.as_set()
    codes = Codes.of(job, printing, lang)
    renderer = PrintRenderer.of(job)
    inside = Inside(renderer, lang, _online(job.linked, lang, printing.volume), codes, printing.volume)
    has_leaf = printing.has_foldouts and inside.has_starters
    context = {
        **_context(inside, printing),
        "leaf": PAGES if has_leaf else 0,
        "multiple": printing.multiple,
        "typefaces": [families[0].name for families in job.settings.faces.roles.values()],
    }

    def html(use: str, bleed: float) -> str:
        return str(renderer.page("book.html.j2", lang, inside.address("book"), use=use, bleed=bleed, **context))

    web = Rendering(
        stage="print-book",
        target=_screen(job, printing, lang),
        html=html("web", 0),
        styles=STYLES,
        variant="pdf/ua-1",
        safety=printing.profile.safety,
        gutter=GUTTER / printing.scale if printing.is_punched else 0,
        scale=printing.scale,
        shelf=shelf_of(job),
        hyphens=patterns_of(job.tree, job.linked, lang),
        palette=job.settings.palette,
        faces=job.settings.faces,
        breaks_alike=True,
        multiple=math.gcd(printing.multiple, PAGES) if has_leaf else printing.multiple,
    )
    target = press_file(job.stage, job.linked.book, f"{printing.file_of('book')}.pdf", lang)
    press = replace(web, target=target, html=html("press", printing.profile.bleed), variant="")
    return (web, replace(press, condition=condition))


PRODUCT = Product("book", book, paper="body", two_sided=True, is_bound=True)


def _screen(job: Job, printing: Printing, lang: str) -> Path:
    """The file to read on a screen, which the site offers."""
    book, name = job.linked.book, printing.volume_name
    return screen_file(job.stage, book, str(printing.identity.file_name) if name == WHOLE else volume(book, name), lang)


def last_change(linked: LinkedBook, imprint: Imprint) -> date:
    """The newest day that the book knows of: its own date or the last review of an entry."""
    return max(imprint.date, linked.reviewed or imprint.date)


def _context(inside: Inside, printing: Printing) -> Mapping[str, object]:
    """What the templates of the book ask for by name."""
    linked, lang = inside.linked, inside.lang
    chapters = inside.chapters()
    order = {anchor: number for number, anchor in enumerate(anchor for chapter in chapters for anchor in chapter.anchors)}
    return {
        "identity": printing.identity,
        "imprint": printing.imprint,
        "news": _news(inside, printing.imprint) if inside.has("news") else None,
        "profile": printing.profile,
        "least": smallest_type(printing.profile) * POINT / printing.scale,
        "is_punched": printing.is_punched,
        "last_change": last_change(linked, printing.imprint),
        "chapters": chapters,
        "is_whole": printing.volume.is_whole,
        "people": people(linked, lang, inside.held) if inside.has("people") else None,
        "guide": guide(linked, lang, inside.held) if inside.has("guide") else None,
        "heading_of": partial(voice_of(linked.book, lang).heading, Content),
        "paper": printing.profile.paper.body.name,
        "starters": inside.has_starters,
        "pages": inside.pages(),
        "elsewhere": inside.pages_elsewhere(),
        "online": inside.online,
        "vocabularies": inside.vocabularies(),
        "index": make_index(linked, lang, inside.held) if inside.has("index") else (),
        "in_order": lambda anchors: sorted(anchors, key=lambda anchor: order.get(anchor, len(order))),
        "users_in_book": lambda entry: users_in_book(linked, entry, inside.held),
        "anchor_of": anchor_of,
        "address_at": inside.address,
    }


def _news(inside: Inside, imprint: Imprint) -> News | None:
    """What is new in a volume since the last edition before this one; None where none is remembered."""
    book = inside.linked.book
    before = last_before(book, imprint.date)
    if not before:
        return None
    found = news(book, before, inside.lang)
    added = tuple(entry for entry in found.added if entry.key in inside.held)
    return replace(found, added=added, changed=tuple(one for one in found.changed if one.entry.key in inside.held))


def _online(linked: LinkedBook, lang: str, volume: Volume) -> Mapping[str, str]:
    """Where the pages that are not in a volume are on the web; nothing while the site has no address."""
    site = linked.book.identity().address
    if not site:
        return {}
    root = site + Urls(linked.book, lang).root
    texts = {name: page.text(lang)[0] for name, page in linked.book.pages.items()}
    elsewhere = {name: text for name, text in texts.items() if "book" not in text.editions or "pages" not in volume.parts}
    return {name: root if name == "front" else f"{root}{text.slug}/" for name, text in elsewhere.items()}
