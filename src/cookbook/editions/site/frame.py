"""What stands around a page: its head, the way to every section, the language switch and the footer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from cookbook.article.icons import Icons
from cookbook.editions.site.addresses import Link, SiteAddress
from cookbook.editions.site.assets import shared_picture, shared_pictures
from cookbook.editions.site.faces import faces_of
from cookbook.editions.site.language_site import ASSETS
from cookbook.editions.site.linked_data import about, script
from cookbook.editions.site.page_assets import scripts_of, sheets_of
from cookbook.editions.site.pages import SitePage
from cookbook.editions.site.proposals import change_without_entry
from cookbook.language.speech import Speech, voice_of
from cookbook.load.tree import SourceTree
from cookbook.model import ALL_KINDS, ENTRY_KINDS
from cookbook.model.adoption import ADOPTION, Adoption
from cookbook.model.book import Book, Key
from cookbook.model.identity import Identity
from cookbook.model.kind import Kind
from cookbook.model.languages import FALLBACK, LANGUAGES
from cookbook.model.page import DESK, FRONT, NEWS, NOT_FOUND, OWN_MENU, SEARCH, VIEWS
from cookbook.model.vocabulary import VOCABULARIES
from cookbook.settings.faces import Faces
from cookbook.settings.hosting import Hosting
from cookbook.where.open_data import DATA, feed
from cookbook.where.pictures import shared_still
from cookbook.where.urls import Urls


@dataclass(frozen=True)
class Frame:
    """Everything that the page template prints around a page."""

    page: SitePage
    book: Book
    tree: SourceTree
    icon: Icons
    """Our own icons."""
    hosting: Hosting
    own_faces: Faces
    images: Path
    """The folder of the tree's own pictures."""
    policy: str
    """The Content Security Policy, or nothing where a development server needs its own script."""
    part: Callable[[str, Frame], Markup]
    """A part of the frame by its name, as this page has it."""

    def alike(self, name: str) -> Markup:
        """A part that pages with the same surroundings have alike."""
        return self.part(name, self)

    @property
    def surroundings(self) -> tuple[str, ...]:
        """What links of the frame are seen from: of entries the kind and the folder that their pages lie in; others are alone."""
        kind, id = self.page.key
        is_entry = id and kind in ALL_KINDS and ALL_KINDS[kind].paged
        return (kind, self.page.url.removesuffix(f"{id}/")) if is_entry else (kind, id, self.page.url)

    @property
    def voice(self) -> Speech:
        return voice_of(self.book, self.page.lang)

    @property
    def identity(self) -> Identity:
        """What the cookbook says of itself in the page's language."""
        return self.book.identity(self.page.lang)

    @property
    def here(self) -> SiteAddress:
        is_everywhere = self.page.key == ("page", NOT_FOUND)
        return SiteAddress(
            Urls(self.book, self.page.lang), self.page.url, self.hosting.path if is_everywhere else None, self.images
        )

    def to(self, url: str) -> str:
        """The address of a page or file of the whole site, seen from this page."""
        return self.here.to(url)

    def faces(self, html: str) -> list[str]:
        """The font files that a page with this text needs."""
        return list(faces_of(html, self.own_faces))

    def asset(self, name: str) -> str:
        """The address of a file of the theme; all languages share one copy."""
        return self.to(f"{ASSETS}/{name}")

    @property
    def picture(self) -> str:
        """The address of the picture that a shared link shows; empty where the tree has none."""
        kind, id = self.page.key
        if self.source:
            return self.absolute(shared_still(kind, id))
        found = shared_pictures(self.tree)
        name = next((name for name in (shared_picture(lang) for lang in (self.page.lang, FALLBACK)) if name in found), "")
        return self.absolute(name) if name else ""

    @property
    def locale(self) -> str:
        """The CLDR locale of the page's language."""
        return self.voice.language.locale

    @property
    def is_front(self) -> bool:
        return self.page.key == ("page", FRONT)

    @property
    def title(self) -> str:
        """The title of the window: the page's own, then the book's."""
        name = str(self.identity.title)
        return name if self.is_front else f"{self.page.title} – {name}"

    def absolute(self, url: str) -> str:
        """A full address where the site's own is known, otherwise one relative to this page."""
        return self.hosting.site_url + url if self.hosting.site_url else self.to(url)

    @property
    def languages(self) -> list[Link]:
        """The same page in every language."""
        pairs = self.page.alternates.items()
        return [Link(lang, LANGUAGES[lang].name, self.to(url), lang == self.page.lang) for lang, url in pairs]

    @property
    def alternates(self) -> list[tuple[str, str]]:
        """Language and address of every version, for search engines."""
        versions = [(lang, self.absolute(url)) for lang, url in self.page.alternates.items()]
        return [*versions, ("x-default", self.absolute(self.page.alternates[self.book.source_language]))]

    @property
    def front(self) -> str:
        return self.here.entry("page", FRONT)

    @property
    def kinds(self) -> list[Link]:
        """The kinds of entries that readers look for."""
        return self._listings(kind for kind in ENTRY_KINDS if kind.sought)

    @property
    def words(self) -> list[Link]:
        """The vocabularies that readers look for; the drawer and the footer list them beside the kinds of entries."""
        return self._listings(kind for kind in VOCABULARIES if kind.sought)

    @property
    def more_words(self) -> list[Link]:
        """The other kinds and vocabularies."""
        return self._listings(kind for kind in ALL_KINDS.values() if not kind.sought)

    @property
    def own_menu(self) -> Link:
        return self._tool(OWN_MENU)

    @property
    def search(self) -> Link:
        return self._tool(SEARCH)

    @property
    def views(self) -> list[Link]:
        """The pages made from the whole book."""
        return [self._tool(name) for name in VIEWS]

    @property
    def news(self) -> Link:
        return self._tool(NEWS)

    @property
    def feed(self) -> str:
        """The address of the feed of changes in the page's language."""
        return self.to(f"{DATA}/{feed(self.book, self.page.lang)}")

    @property
    def linked_data(self) -> Markup:
        """What the page is about, for machines; nothing where there is no word for it."""
        return script(found) if (found := about(self.book, self.page.key, self.page.lang, self.hosting.site_url)) else Markup("")

    @property
    def pages(self) -> list[Link]:
        """The hand-written pages in their order."""
        return list(self._pages())

    @property
    def scripts(self) -> list[str]:
        """Scripts of this page."""
        return scripts_of(self.page.key)

    @property
    def sheets(self) -> tuple[str, ...]:
        """The style sheets of this page besides that of every page."""
        return sheets_of(self.page.key)

    @property
    def source(self) -> str:
        """The address of the entry's YAML, or nothing where the page is not one entry."""
        is_entry = ALL_KINDS.get(self.page.key[0]) in ENTRY_KINDS
        return self.to(f"source/{self.page.source}") if is_entry and self.page.source else ""

    @property
    def change(self) -> str:
        """Where a change to the page is proposed: the writing desk with its entry, its file at a host, or a letter about it."""
        if not self.source:
            return change_without_entry(self.page, self.book, self.hosting, self.desk.href)
        kind, id = self.page.key
        own = self.page.lang == self.book.source_language
        return f"{self.desk.href}?kind={kind}&id={id}{'' if own else f'&lang={self.page.lang}'}"

    @property
    def tell(self) -> str:
        """The writing desk, to tell how it went; with the entry of the page where it is one that is used."""
        kind, id = self.page.key
        used = ALL_KINDS[kind].path if kind in ALL_KINDS and id else ""
        return f"{self.desk.href}?kind={ADOPTION.name}{f'&{used}={id}' if used in Adoption.model_fields else ''}"

    @property
    def is_written(self) -> bool:
        """Whether the page is one that somebody can have something to say of."""
        return self.page.key not in (("tool", DESK), ("page", NOT_FOUND))

    @property
    def edit(self) -> str:
        """Where the page's file is edited by those who like that, or nothing where nobody knows it."""
        return self.hosting.edit(self.page.source)

    @property
    def desk(self) -> Link:
        return self._tool(DESK)

    def _pages(self) -> Iterator[Link]:
        named = [(name, page.text(self.page.lang)[0]) for name, page in self.book.pages.items()]
        for name, text in sorted(named, key=lambda pair: pair[1].order):
            if name not in (FRONT, NOT_FOUND):
                yield self._link(("page", name), str(text.title))

    def _listings(self, kinds: Iterable[Kind]) -> list[Link]:
        """The listings of those kinds that the book has something of."""
        return [self._listing(kind) for kind in kinds if self.book.has(kind)]

    def _listing(self, kind: Kind) -> Link:
        link = self._link((kind.name, ""), self.voice.kind(kind, "many"))
        return Link(kind.name, link.title, link.href, link.current or self.page.key[0] == kind.name)

    def _tool(self, name: str) -> Link:
        return self._link(("tool", name), self.voice.string(f"tool.{name}.title"))

    def _link(self, key: Key, title: str) -> Link:
        return Link(key[1] or key[0], title, self.here.entry(*key), key == self.page.key)
