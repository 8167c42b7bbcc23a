"""The site of a cookbook as it is at one moment: a page or file is made when somebody asks for it, and once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial
from threading import Lock

from cookbook.article import Renderer
from cookbook.editions.keeping import Make
from cookbook.editions.site.html import HtmlPages
from cookbook.editions.site.language_site import LanguageSite
from cookbook.link.cookbook import Cookbook
from cookbook.model.page import SEARCH


@dataclass(frozen=True)
class Draft:
    """One state of the site; `number` tells it from those before it."""

    found: Cookbook
    number: str
    _made: dict[str, bytes] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)
    """Templates, icons and the like are made by one reader at a time."""

    def read(self, address: str) -> bytes | None:
        """The content at an address from the root of the site; None where there is nothing."""
        with self._lock:
            if address not in self._made:
                make = self._maker(address)
                if make is None:
                    return None
                self._made[address] = make()
            return self._made[address]

    def has(self, address: str) -> bool:
        """Whether there is something at an address."""
        return self._maker(address) is not None

    def _maker(self, address: str) -> Make | None:
        return self._pages.get(address) or self._others.get(address) or self._searched(address)

    def _searched(self, address: str) -> Make | None:
        """What the search fetches beside the first of it: all of a language is made before anybody knows what there is."""
        folder = f"{address.rpartition('/')[0]}/"
        own = (site for site in self._languages if folder == site.urls.of(("tool", SEARCH)) and address.endswith(".json"))
        return next((dict(site.searched()).get(address) for site in own), None)

    @cached_property
    def _languages(self) -> tuple[LanguageSite, ...]:
        book, tree, settings = self.found.linked, self.found.tree, self.found.settings
        renderer = Renderer(book, tree, settings.palette)
        given = partial(
            LanguageSite, book, tree, renderer, hosting=settings.hosting, faces=settings.faces, thesauri=settings.thesauri
        )
        return tuple(given(lang) for lang in book.book.languages)

    @cached_property
    def _pages(self) -> Mapping[str, Make]:
        return {address: make for site in self._languages for address, make in HtmlPages(site).makers()}

    @cached_property
    def _others(self) -> Mapping[str, Make]:
        """Everything but the pages, which are asked for first."""
        return {address: make for site in self._languages for address, make in site.makers()}
