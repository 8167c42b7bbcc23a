"""One language of the site as an engine receives it: pages, redirects, static files and navigation."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property, partial
from itertools import chain
from pathlib import Path

from markupsafe import escape

from cookbook.article import Renderer
from cookbook.disk.opening import is_plain, read_bytes
from cookbook.drawing.still import alone
from cookbook.drawing.still.picture import StillLives
from cookbook.editions.keeping import Make
from cookbook.editions.site.addresses import SiteAddress
from cookbook.editions.site.assets import scripts, shared_pictures, sheets_apart, style_sheet
from cookbook.editions.site.desk import desk_files, entries, packed
from cookbook.editions.site.faces import web_files
from cookbook.editions.site.joined import compounds_of
from cookbook.editions.site.offline import WORKER, worker
from cookbook.editions.site.outgoing import Everything, Left
from cookbook.editions.site.pages import PageMaker, Redirect, SitePage
from cookbook.editions.site.parted_words import parted_words, words_file
from cookbook.editions.site.plan_data import TAKEN, PlanData
from cookbook.editions.site.policy import header_files
from cookbook.garbage import all_stays
from cookbook.language.finnish.lexicon import FOLDER, Lexicon
from cookbook.language.hyphens import PATTERNS, SoftHyphens
from cookbook.language.speech import voice_of
from cookbook.link import LinkedBook
from cookbook.load.tree import SourceTree
from cookbook.model import ALL_KINDS, ENTRY_KINDS
from cookbook.model.content import Content
from cookbook.model.kind import Kind
from cookbook.model.page import DESK, OWN_MENU, SEARCH
from cookbook.search.findable import documents
from cookbook.search.index import INDEX, Knowledge, search_files
from cookbook.search.taught import read_taught
from cookbook.settings.faces import FOLDER as FONTS
from cookbook.settings.faces import Faces, faces_of
from cookbook.settings.hosting import Hosting
from cookbook.settings.thesaurus import Thesauri, elsewhere, related
from cookbook.settings.volume import Volume
from cookbook.store.shelf import Shelf
from cookbook.where.downloads import sizes
from cookbook.where.pictures import shared_still, still, web_bytes, web_name
from cookbook.where.urls import Urls

ASSETS = "assets/cookbook"


@dataclass(frozen=True)
class LanguageSite:
    """Everything that an engine needs to build one language; what it holds is already final."""

    linked: LinkedBook
    tree: SourceTree
    renderer: Renderer
    lang: str
    downloads: frozenset[str] = frozenset()
    """The addresses of the PDFs that the site has."""
    hosting: Hosting = field(default_factory=Hosting)
    faces: Faces = field(default_factory=lambda: faces_of({}))
    thesauri: Thesauri = field(default_factory=dict)
    kept: Left = field(default_factory=Everything)
    """Says of which files the content is still to be written."""
    said: Shelf = field(default_factory=Shelf)
    """What pages of before said, as the search knows it."""
    canvases: tuple[str, ...] = ()
    """The worksheets that methods and stories may name."""
    volumes: Mapping[str, Volume] = field(default_factory=dict)
    """The volumes of the book by name."""
    live: bool = False
    """Whether a development server puts its own script into the pages, which the policy would stop."""

    @property
    def urls(self) -> Urls:
        return Urls(self.linked.book, self.lang)

    @property
    def maker(self) -> PageMaker:
        return PageMaker(self.renderer, self.lang, self.hosting.path, self.downloads, self.volumes)

    def within(self, url: str) -> str:
        """An address of this language, seen from its own root."""
        return url.removeprefix(self.urls.root)

    def pages(self, step: Callable[[int, int], None] = lambda done, of: None) -> Iterator[SitePage]:
        """All pages; `step` is told how many are made."""
        total = self.maker.count()
        for number, page in enumerate(self.maker.pages(), 1):
            step(number, total)
            yield page

    def makers(self) -> Iterator[tuple[str, Make]]:
        """Address, from the root of the whole site, of everything that is no page, and what gives its content.

        The languages share what they do not write in words of their own.
        """
        yield from self.lasting()
        yield from ((url, partial(read_bytes, path)) for url, path in self.sources())
        yield from self.passing()

    def lasting(self) -> Iterator[tuple[str, Make]]:
        """What hangs on nothing but what is read of the book while it is made: it can be kept for as long as that stays."""
        desk = self.urls.of(("tool", DESK))
        yield from ((f"{desk}{name}", make) for name, make in self._desk_files)
        yield f"{self.urls.of(('tool', OWN_MENU))}{TAKEN}", lambda: packed(self._planned.taken).encode()
        yield words_file(self.lang), lambda: parted_words(self._said_by_scripts(), partial(self.soft, lang=self.lang)).encode()
        if not self.urls.root:
            yield from entries(self.linked.book, self.urls)
            yield from self._pictures()
            yield from ((still(*entry.key), partial(self._still, entry.kind, entry.id)) for entry in self.linked.book.contents)
            yield from ((f"{ASSETS}/fonts/{name}.woff2", partial(bytes, data)) for name, data in web_files(self.faces))
            yield f"{ASSETS}/site.css", lambda: style_sheet(self.tree, self.renderer.palette, self.faces).encode()
            yield from ((f"{ASSETS}/{name}.css", sheet.encode) for name, sheet in sheets_apart(self.tree).items())
            yield from ((f"{ASSETS}/{name}", text.encode) for name, text in scripts(self.tree))
            yield from ((name, text.encode) for name, text in header_files())
            yield WORKER, worker(self.tree).encode
            yield from ((url, partial(read_bytes, path)) for url, path in self._static_files())

    def passing(self) -> Iterator[tuple[str, Make]]:
        """What is made anew each time, of what was read before."""
        yield from self._redirects()
        yield f"{self.urls.of(('tool', SEARCH))}{INDEX}", partial(self._search_file, INDEX)
        yield sizes(self.lang), b"{}".strip  # Who makes whole editions knows better.

    def searched(self) -> Iterator[tuple[str, Make]]:
        """What the search fetches beside the first of it: only who has made it all knows what there is."""
        search = self.urls.of(("tool", SEARCH))
        yield from ((f"{search}{name}", text.encode) for name, text in self._search.items() if name != INDEX)

    @cached_property
    def soft(self) -> SoftHyphens:
        """Where words of pages may be broken."""
        joined = compounds_of(self.linked, self.thesauri)
        return SoftHyphens(self.tree.find(PATTERNS), Lexicon.read(self.tree.find(FOLDER)), joined)

    @cached_property
    def _desk_files(self) -> Sequence[tuple[str, Make]]:
        """What the desk fetches, made once: its long words are looked for in it, too."""
        return [(name, cache(make)) for name, make in desk_files(self.renderer, self.canvases, self.lang)]

    @property
    def _planned(self) -> PlanData:
        return PlanData(self.linked, self.lang, SiteAddress(self.urls, self.urls.of(("tool", OWN_MENU))))

    def _said_by_scripts(self) -> Iterator[str]:
        """What the desk, the own plan and results of the search show."""
        yield from (make().decode() for _, make in self._desk_files)
        yield from (str(self._planned.script), packed(self._planned.taken))
        for text in (entry.texts[self.lang] for kind in ALL_KINDS.values() for entry in self.linked.of(kind)):
            yield f"{text.title} {getattr(text, 'summary', '')}"

    def _static_files(self) -> Iterator[tuple[str, Path]]:
        """Address and file of everything that is published as it is."""
        yield from ((f"{ASSETS}/img/{name}", path) for name, path in self.tree.files_of("theme/img").items())
        fonts = self.tree.home / FONTS
        yield from (
            (f"{ASSETS}/fonts/web/{path.name}", path) for path in sorted((*fonts.glob("OFL-*.txt"), *fonts.glob("web/*")))
        )
        yield from ((f"{ASSETS}/fonts/own/{one.licence.name}", one.licence) for one in self.faces.own.values() if one.licence)
        yield from shared_pictures(self.tree).items()

    def shared(self) -> Iterator[tuple[str, Make]]:
        """Address of the picture that a shared link to an entry shows, and what gives it: pixels take their time."""
        for entry in self.linked.book.contents if not self.urls.root else ():
            yield shared_still(*entry.key), partial(self._shared_still, entry.kind, entry.id)

    def _still(self, kind: Kind[Content], id: str) -> bytes:
        laid = self._lives.laid(self.linked.book.one(kind, id))
        return alone.file(self._lives.shapes(laid), laid.tones[0], self.renderer.palette).encode()

    def _shared_still(self, kind: Kind[Content], id: str) -> bytes:
        from cookbook.drawing.still import pixels  # Takes a while to import, and most runs draw none.

        return pixels.shared(self._lives.shapes(self._lives.laid(self.linked.book.one(kind, id))))

    @property
    def _lives(self) -> StillLives:
        return StillLives(self.linked.book, self.renderer.palette.light)

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Address and content of everything that is no page."""
        return ((url, make()) for url, make in chain(self.makers(), self.searched()))

    def all_pictures(self) -> Iterator[tuple[str, bytes]]:
        """Address and bytes of every picture that an entry or a funder names."""
        return ((url, make()) for url, make in self._pictures())

    def _pictures(self) -> Iterator[tuple[str, Make]]:
        images = [image for entry in self.linked.book.entries.values() for image in getattr(entry.content, "images", ())]
        emblems = self.linked.book.identity().emblems
        for name in sorted({str(image.file) for image in (*images, *emblems)}):
            yield web_name(name), partial(web_bytes, self.tree.root / "images" / name)

    def _redirects(self) -> Iterator[tuple[str, Make]]:
        """Address and HTML of the pages that lead from a former id to the present one."""
        for redirect in self.maker.redirects():
            yield f"{redirect.url}index.html", self._redirect(redirect).encode

    @cached_property
    def _search(self) -> Mapping[str, str]:
        """What the search fetches."""
        with all_stays():
            return self._indexed()

    def _indexed(self) -> Mapping[str, str]:
        has_book = SiteAddress(self.urls, "", downloads=self.downloads).book() is not None
        found = list(documents(self.linked, self.lang, self.urls.of, self.said, has_book=has_book))
        of_words = related(self.thesauri, self.lang), elsewhere(self.thesauri, self.lang)
        lexicon, taught = Lexicon.read(self.tree.find(FOLDER)), read_taught(self.tree.root / FOLDER, self.lang)
        knowledge = Knowledge(lexicon, *of_words, taught, self.said)
        return search_files(self.linked, found, knowledge, self.lang, self.urls.of)

    def _search_file(self, name: str) -> bytes:
        return self._search[name].encode()

    def sources(self) -> Iterator[tuple[str, Path]]:
        """The YAML of every entry, so that its page can link to what it was made from; the languages share it."""
        for kind in ENTRY_KINDS if not self.urls.root else ():
            for path in self.tree.files(kind.path, ".yml"):
                if is_plain(path):
                    yield f"source/{kind.path}/{path.name}", path

    def _redirect(self, redirect: Redirect) -> str:
        voice = voice_of(self.linked.book, self.lang)
        target = escape(SiteAddress(self.urls, redirect.url).to(redirect.target))
        title = escape(voice("moved"))
        return (
            f'<!doctype html>\n<html lang="{self.lang}"><head><meta charset="utf-8"><title>{title}</title>'
            f'<meta http-equiv="refresh" content="0; url={target}"><link rel="canonical" href="{target}"></head>'
            f'<body><h1>{title}</h1><p>{escape(voice("moved_to"))} <a href="{target}">{target}</a>.</p></body></html>\n'
        )
