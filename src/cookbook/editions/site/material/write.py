"""Writes one language of the project: its pages, its pictures, its settings."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import yaml

from cookbook.editions.site.language_site import LanguageSite
from cookbook.editions.site.material import lists
from cookbook.editions.site.material.articles import ArticleWriter
from cookbook.editions.site.material.front import hand_page
from cookbook.editions.site.material.inline import label
from cookbook.editions.site.material.pages import MaterialPage, PageWriter
from cookbook.editions.site.material.places import TAGS, keys, place
from cookbook.editions.site.material.project import README, Project
from cookbook.editions.site.outgoing import write
from cookbook.language.speech import voice_of
from cookbook.model import ALL_KINDS, ENTRY_KINDS
from cookbook.model.book import Entry, Key
from cookbook.model.content import Content
from cookbook.model.kind import Kind
from cookbook.model.page import FRONT
from cookbook.model.vocabulary import VOCABULARIES
from cookbook.progress import Progress


def write_material(site: LanguageSite, out: Path, progress: Progress) -> None:
    """Write the pages of one language to docs/<language>/ and its settings beside docs/."""
    docs = f"docs/{site.lang}"
    found = keys(site.linked.book)
    entries = {entry.key: entry for entry in site.linked.book.contents}
    for number, key in enumerate(found, 1):
        progress.step(number, len(found))
        page = _page(site, key, entries)
        write(out, [(f"{docs}/{page.file}", page.markdown.encode())])
    write(out, ((f"{docs}/{name}", picture) for name, picture in site.all_pictures()))
    project = Project(site.linked.book, site.lang, site.hosting, _navigation(site, found))
    settings = yaml.safe_dump(project.settings(), allow_unicode=True, sort_keys=False, width=1000)
    write(out, [(project.name, settings.encode())])
    if project.is_first:
        write(out, [("README.md", README.encode())])
        if len(project.book.languages) > 1:
            write(out, [("index.html", project.door().encode())])


def _page(site: LanguageSite, key: Key, entries: Mapping[Key, Entry[Content]]) -> MaterialPage:
    kind, id = key
    given = (site.linked, site.lang, site.renderer.terms(site.lang), site.hosting, site.tree.root / "images", place(key))
    if kind == "page":
        return hand_page(PageWriter(*given), site.linked.book.pages[id])
    if kind == "tool":
        return lists.tags(PageWriter(*given))
    if not id:
        return lists.listing(PageWriter(*given), ALL_KINDS[kind])
    if ALL_KINDS[kind].is_topic:
        return lists.topic(PageWriter(*given), site.linked.entry(kind, id))
    return ArticleWriter(*given, entries[key]).page()


def _navigation(site: LanguageSite, found: list[Key]) -> list[object]:
    """The front page, a section for each kind of entry, the vocabularies and tags, and the hand-written pages."""
    voice = voice_of(site.linked.book, site.lang)

    def section(kind: Kind) -> dict[str, object]:
        inner = [place(entry.key) for entry in lists.in_order(site.linked, kind, site.lang)] if kind.paged else []
        return {label(voice.kind(kind, "many")): [place((kind.name, "")), *inner]}

    pages = [place(key) for key in found if key[0] == "page" and key[1] != FRONT]
    sections = [section(kind) for kind in ENTRY_KINDS if (kind.name, "") in found]
    words = [section(kind) for kind in VOCABULARIES if (kind.name, "") in found]
    more = [{label(voice("words_title")): [*words, place(TAGS)]}]
    about = [{label(voice("pages_about")): pages}] if pages else []
    front = [{label(voice("front")): place(("page", FRONT))}] if ("page", FRONT) in found else []
    return [*front, *sections, *more, *about]
