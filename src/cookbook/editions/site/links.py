"""Every internal link and anchor of the finished site leads somewhere."""

from __future__ import annotations

import posixpath
import re
import sys
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from html import unescape
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

from cookbook.editions.holding import Holding
from cookbook.problems import CookbookError, Place, Problem
from cookbook.store.digests import digest
from cookbook.store.shelf import Shelf
from cookbook.where.downloads import DOWNLOADS, EPUBS
from cookbook.where.open_data import DATA

TAG = re.compile(r'<[a-zA-Z][^<>"]*+(?:"[^"]*+"[^<>"]*+)*+>')
"""A value in quotes may hold what looks like a tag: descriptions are escaped no further."""
ATTRIBUTE = re.compile(r'\s([\w:-]+)(?:="([^"]*)"|=([^\s">]+))?')
ANCHOR, TARGETS = "id", ("href", "src")
OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:|//")
SCRIPT = re.compile(r"<script\b(?![^>]*\ssrc=)[^>]*>.*?</script>|<!--.*?-->", re.DOTALL)
LATER = (f"{DOWNLOADS}/", f"{EPUBS}/", f"{DATA}/")
"""Made after the site, by other editions."""


Lead = tuple[str, str]
"""Where a link leads: an address from the root of the site, and the anchor in what lies there."""


class Linked(NamedTuple):
    """Where the links of a page lead, and what others may lead to in it."""

    leads: Collection[Lead]
    anchors: Collection[str]


class Checked(NamedTuple):
    """A site whose links lead somewhere: its files, and the digests of its pages."""

    files: frozenset[str]
    pages: Mapping[str, str]


def check_links(site: Path | Holding, base: str = "/", kept: Shelf | None = None) -> None:
    """Raise CookbookError for every link within the site, which lies at `base` on its server, that leads nowhere.

    `kept` has where the links of pages lead that were looked at before, and the site that was found good last.
    """
    held = site if isinstance(site, Holding) else Holding(site)
    pages = {name: held.digest(name) for name in sorted(held.names) if name.endswith(".html")}
    checking = Checking(held, base, kept or Shelf(), Checked(frozenset(held.names), pages))
    if broken := checking.broken(checking.concerned):
        raise CookbookError(broken)
    checking.done()


@dataclass(frozen=True)
class Checking:
    """One look at the links of a site."""

    held: Holding
    base: str
    kept: Shelf
    now: Checked

    @property
    def concerned(self) -> Collection[str]:
        """The pages that are other than in the last good site; all of them where something of that is no more."""
        last = self.kept.read(digest("checked", self.base))
        if not isinstance(last, Checked) or last.files - self.now.files:
            return self.now.pages
        changed = [name for name, made in self.now.pages.items() if last.pages.get(name) != made]
        before = {name: self.kept.read(self._key(name, last.pages[name])) for name in changed if name in last.pages}
        lost = (not isinstance(was, Linked) or set(was.anchors) - {*self._linked(name).anchors} for name, was in before.items())
        return self.now.pages if any(lost) else changed

    def broken(self, pages: Collection[str]) -> list[Problem]:
        """The links of these pages that lead nowhere."""
        every: set[Lead] = set()
        for name in pages:  # Of all pages at once no more is held than this.
            found = self._linked(name)
            every.update(found.leads)
            self._anchors[name] = tuple(map(sys.intern, found.anchors))
        lost = {lead for lead in every if not self._is_there(lead)}
        wrong = [name for name in pages if not lost.isdisjoint(self._linked(name).leads)] if lost else []
        return [problem for name in wrong for problem in self._told(name, lost)]

    def done(self) -> None:
        """Have the next look know that all is good."""
        self.kept.write(digest("checked", self.base), self.now)

    @cached_property
    def _anchors(self) -> dict[str, Collection[str]]:
        return {}

    def _key(self, name: str, made: str) -> str:
        return digest("links", self.base, name, made)

    def _linked(self, name: str) -> Linked:
        made = self.now.pages[name]
        return self.kept.once(self._key(name, made), lambda: _read(self.held.read(name).decode(), name, self.base))

    def _is_there(self, lead: Lead) -> bool:
        path, fragment = lead
        found = _found(path, self.now.files)
        return found is not None and (not fragment or found not in self.now.pages or fragment in self._anchors_of(found))

    def _anchors_of(self, name: str) -> Collection[str]:
        if name not in self._anchors:
            self._anchors[name] = self._linked(name).anchors
        return self._anchors[name]

    def _told(self, name: str, lost: Collection[Lead]) -> Iterator[Problem]:
        """The links of a page that lead nowhere, as they are written there."""
        for target in _written(self.held.read(name).decode())[0]:
            shown = f"/{target.removeprefix(self.base)}" if target.startswith(self.base) else target
            if not OUTSIDE.match(target) and _lead(name, target, self.base) in lost:
                yield Problem(Place(name), "link-broken", {"page": name, "target": shown})


def _read(text: str, name: str, base: str) -> Linked:
    targets, anchors = _written(text)
    leads = (_lead(name, target, base) for target in targets if not OUTSIDE.match(target))
    return Linked(frozenset(leads), frozenset(anchors))


def _written(text: str) -> tuple[Collection[str], Collection[str]]:
    """The targets of a page's links in their order, and its anchors."""
    targets: dict[str, None] = {}
    anchors = set()
    for tag in TAG.findall(SCRIPT.sub("", text)):
        if "id=" in tag or "href=" in tag or "src=" in tag:
            for name, value in _told_by(tag):
                if name == ANCHOR:
                    anchors.add(value)
                else:
                    targets[value] = None
    return targets, anchors


@lru_cache(maxsize=1 << 14)
def _told_by(tag: str) -> tuple[tuple[str, str], ...]:
    """The attributes of a tag that lead or are led to; many pages have the same."""
    found = ATTRIBUTE.findall(tag)
    return tuple((name, unescape(quoted or bare)) for name, quoted, bare in found if name == ANCHOR or name in TARGETS)


def _lead(name: str, target: str, base: str) -> Lead:
    """Where a target in the page `name` leads."""
    path, _, fragment = target.partition("#")
    if path.startswith(base):
        path = f"/{path.removeprefix(base)}"
    return _whole(posixpath.dirname(name), path) if path else name, unquote(fragment)


def _found(path: str, files: Collection[str]) -> str | None:
    """The file that an address leads to; None where there is none."""
    if path.startswith(LATER) or path in files:
        return path
    index = posixpath.normpath(f"{path}/index.html")
    return index if index in files else None


@lru_cache(maxsize=1 << 14)
def _whole(folder: str, path: str) -> str:
    """An address from the root of the site."""
    path = unquote(path.partition("?")[0])
    return posixpath.normpath(path.lstrip("/") if path.startswith("/") else posixpath.join(folder, path))
