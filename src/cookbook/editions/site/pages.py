"""Every page of one language, made from the linked book; no engine is known here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup

from cookbook import prose
from cookbook.article import Heading, Renderer
from cookbook.article.address import PageAddress
from cookbook.editions.site import facets, views
from cookbook.editions.site.accessibility import STATEMENT, tested
from cookbook.editions.site.addresses import SiteAddress
from cookbook.editions.site.desk import Desk
from cookbook.editions.site.plan_data import PlanData
from cookbook.language.collation import by_title, collation_key
from cookbook.language.speech import shown, voice_of
from cookbook.language.tokens import slug
from cookbook.link.adoptions import real, users
from cookbook.link.news import news
from cookbook.model import ALL_KINDS
from cookbook.model.adoption import ADOPTION
from cookbook.model.book import Entry, HandPage, Key, T
from cookbook.model.challenge import CHALLENGE
from cookbook.model.kind import Kind
from cookbook.model.page import DESK, EDITION, FRONT, NOT_FOUND, TOOLS
from cookbook.model.recipe import RECIPE
from cookbook.settings.volume import Volume
from cookbook.where.urls import Urls

SHOWN = 5
"""How many entries the front page names in a short list."""


@dataclass(frozen=True)
class SitePage:
    """One page: where it is, what it says, and what the frame around it needs to know."""

    key: Key
    url: str
    lang: str
    title: str
    description: str
    html: Markup
    headings: tuple[Heading, ...] = ()
    source: str = ""
    """The file that readers may propose changes to."""
    alternates: Mapping[str, str] = field(default_factory=dict)
    """The same page in every language, relative to the root of the whole site."""
    listing: str = ""
    """The address of the listing that the page belongs to."""
    reviewed: str = ""
    """When the whole book was reviewed last, where the page does not say when it was itself."""


@dataclass(frozen=True)
class Redirect:
    """An address that has moved."""

    url: str
    target: str
    lang: str


@dataclass(frozen=True)
class PageMaker:
    """Makes the pages of one language."""

    renderer: Renderer
    lang: str
    base: str
    """The path of the whole site on its server, for the page that is shown at any address."""
    downloads: frozenset[str] = frozenset()
    """The addresses of the PDFs that the site has."""
    volumes: Mapping[str, Volume] = field(default_factory=dict)
    """The volumes of the book by name."""

    @property
    def urls(self) -> Urls:
        return Urls(self.renderer.linked.book, self.lang)

    def count(self) -> int:
        """How many pages there will be."""
        return len(list(self.every_key()))

    def pages(self) -> Iterator[SitePage]:
        """All pages, the front page first."""
        return map(self.page, self.every_key())

    def page(self, key: Key) -> SitePage:
        """The page of a key."""
        kind, id = key
        if kind == "page":
            return self._hand_page(self.renderer.linked.book.pages[id])
        if kind == "tool":
            return self._tool(id)
        if kind == EDITION:
            return self._edition(id)
        if not id:
            return self._listing(ALL_KINDS[kind])
        entry = self.renderer.linked.entry(kind, id)
        return self._topic(entry) if entry.kind.is_topic else self._article(entry)

    def redirects(self) -> Iterator[Redirect]:
        """Addresses of former ids, for kinds with pages."""
        for entry in self.renderer.linked.book.entries.values():
            for former in getattr(entry.content, "former_ids", ()):
                yield Redirect(self.urls.of((entry.kind.name, former)), self.urls.of(entry.key), self.lang)

    def every_key(self) -> Iterator[Key]:
        """What has a page, the front page first."""
        book = self.renderer.linked.book
        yield from (("page", name) for name in sorted(book.pages, key=lambda name: (name != FRONT, name)))
        yield from (("tool", name) for name in TOOLS)
        yield from ((EDITION, slug(edition.edition)) for edition in book.editions)
        for kind in (kind for kind in ALL_KINDS.values() if book.of(kind)):
            yield (kind.name, "")
            if kind.paged:
                yield from (entry.key for entry in book.of(kind))

    def _address(self, url: str, base: str | None = None) -> PageAddress:
        return SiteAddress(self.urls, url, base, self.renderer.tree.root / "images", self.downloads)

    def _page(self, key: Key, title: str, description: str, html: Markup, **more: Any) -> SitePage:
        book = self.renderer.linked.book
        alternates = {lang: Urls(book, lang).of(key) for lang in book.languages}
        return SitePage(key, self.urls.of(key), self.lang, title, description, html, alternates=alternates, **more)

    def _page_of_book(self, key: Key, title: str, description: str, html: Markup, **more: Any) -> SitePage:
        day = self.renderer.linked.reviewed
        reviewed = shown(day, self.lang) if day else ""
        return self._page(key, title, description, html, reviewed=reviewed, **more)

    def _article(self, entry: Entry) -> SitePage:
        here = self._address(self.urls.of(entry.key))
        article = self.renderer.article(entry, self.lang, here)
        listing = self.urls.of((entry.kind.name, ""))
        more = {"headings": article.headings, "source": self._file(entry), "listing": listing}
        return self._page(entry.key, article.title, article.lead, article.html, **more)

    def _file(self, entry: Entry) -> str:
        """The file whose words the page has: that of the translation where there is one."""
        return entry.sources.get(self.lang, entry.source).file

    def _render(self, name: str, key: Key, **context: object) -> Markup:
        here = self._address(self.urls.of(key))
        return self.renderer.page(f"pages/{name}.html.j2", self.lang, here, anchor_of=slug, **context)

    def _listing(self, kind: Kind) -> SitePage:
        key = (kind.name, "")
        voice = voice_of(self.renderer.linked.book, self.lang)
        entries = self._in_order(kind)
        more = {**self._choices(entries), "first_letters": self._first_letters}
        if kind == CHALLENGE:
            more |= views.catalogue(self.renderer.linked, self._in_order(CHALLENGE), self.lang)
        html = self._render("listing", key, kind=kind, items=entries, **more)
        return self._page_of_book(key, voice.kind(kind, "many"), voice.kind(kind, "help"), html, listing=self.urls.of(key))

    def _in_order(self, kind: Kind[T]) -> Sequence[Entry[T]]:
        """Entries as a reader looks for them: topics and what has an order of its own as their file has them, others by name."""
        entries = self.renderer.linked.of(kind)
        if kind.is_topic or kind.ordered:
            return entries
        return by_title(entries, self.lang)

    def _most_used(self) -> Sequence[Entry]:
        """The recipes that most organisations tell of using; while nobody tells of any, those that most entries point at."""
        linked = self.renderer.linked
        used = [(len(users(linked.used_by(entry, ADOPTION))), entry) for entry in linked.of(RECIPE)]
        named = [(len(linked.backlinks.get(entry.key, ())), entry) for entry in linked.of(RECIPE)]
        most = sorted((pair for pair in used if pair[0]) if self._has_users else named, key=lambda pair: -pair[0])
        return [entry for _, entry in most[:SHOWN]]

    @property
    def _has_users(self) -> bool:
        """Whether somebody tells of having used a recipe."""
        return any(entry.content.recipes for entry in real(self.renderer.linked.of(ADOPTION)))

    def _latest(self) -> Sequence[Entry]:
        """The entries that were reviewed last; none where that is as many as there are of one day."""
        found = self.renderer.linked.newest[: SHOWN + 1]
        return found[:SHOWN] if len({entry.content.reviewed for entry in found}) > 1 else ()

    def _first_letters(self, entries: Sequence[Entry]) -> list[tuple[str, Entry]]:
        """Every letter with the first entry that begins with it, in the entries' own order."""
        found: dict[str, Entry] = {}
        for entry in entries:
            found.setdefault(str(entry.texts[self.lang].title)[0].upper(), entry)
        return sorted(found.items(), key=lambda pair: collation_key(pair[0], self.lang))

    def _choices(self, entries: Sequence[Entry]) -> Mapping[str, object]:
        """What listings offer to choose by."""
        linked = self.renderer.linked
        return {"facets": facets.facets(linked, entries, self.lang), "values_of": facets.values, "minutes_of": facets.minutes}

    def _tool(self, name: str) -> SitePage:
        key = ("tool", name)
        voice = voice_of(self.renderer.linked.book, self.lang)
        entries = self.renderer.linked.book.contents
        view = views.of_tool(self.renderer.linked, name, self.lang)
        own = PlanData(self.renderer.linked, self.lang, self._address(self.urls.of(key)))
        if name == DESK:
            view = {"desk": Desk(self.renderer.linked, self.lang, self._address(self.urls.of(key)))}
        html = self._render(name, key, items=entries, planner=own, volumes=self.volumes, **self._choices(entries), **view)
        return self._page_of_book(key, voice.string(f"tool.{name}.title"), voice.string(f"tool.{name}.help"), html)

    def _edition(self, id: str) -> SitePage:
        book, voice = self.renderer.linked.book, voice_of(self.renderer.linked.book, self.lang)
        edition = next(one for one in book.editions if slug(one.edition) == id)
        html = self._render(EDITION, (EDITION, id), news=news(book, edition, self.lang))
        title = voice("news_edition", edition=edition.edition)
        return self._page_of_book((EDITION, id), title, voice("news_since", edition=edition.edition), html)

    def _topic(self, entry: Entry) -> SitePage:
        text: Any = entry.texts[self.lang]
        html = self._render("topic", entry.key, entry=entry, word=text)
        listing = self.urls.of((entry.kind.name, ""))
        return self._page_of_book(entry.key, str(text.title), str(text.summary), html, source=self._file(entry), listing=listing)

    def _hand_page(self, page: HandPage) -> SitePage:
        key = ("page", page.name)
        text, written = page.text(self.lang)
        here = self._address(self.urls.of(key), self.base if page.name == NOT_FOUND else None)
        template = page.name if page.name in (FRONT, STATEMENT) else "text"
        context: dict[str, object] = {"page": text, "written": written}
        if page.name == FRONT:
            context |= {"most_used": self._most_used(), "has_users": self._has_users, "latest": self._latest()}
        if page.name == STATEMENT:
            context["tested"] = tested(self.renderer.tree)
        html = self.renderer.page(f"pages/{template}.html.j2", self.lang, here, anchor_of=slug, **context)
        headings = tuple(Heading(slug(words), words) for words in prose.headings(text.body))
        if context.get("tested"):
            headings = (*headings, Heading("testattu", voice_of(self.renderer.linked.book, self.lang)("tested_title")))
        more = {"headings": headings, "source": page.sources[written].file}
        return self._page_of_book(key, str(text.title), str(text.summary), html, **more)
