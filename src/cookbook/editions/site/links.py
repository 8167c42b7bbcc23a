"""Every internal link and anchor of the finished site leads somewhere."""

from __future__ import annotations

import posixpath
import re
import sys
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from html import unescape
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

from cookbook.disk.opening import plain_files, read_bytes
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


def check_links(site: Path, base: str = "/", kept: Shelf | None = None) -> None:
    """Raise CookbookError for every link within the site, which lies at `base` on its server, that leads nowhere.

    `kept` has where the links of pages lead that were looked at before.
    """
    kept = kept or Shelf()
    files = set(plain_files(site))
    pages = sorted(name for name in files if name.endswith(".html"))
    every: set[Lead] = set()
    anchors: dict[str, Collection[str]] = {}
    for name in pages:  # Of all pages at once no more is held than this.
        found = _linked(site, name, base, kept)
        every.update(found.leads)
        anchors[name] = tuple(map(sys.intern, found.anchors))
    lost = {lead for lead in every if not _is_there(lead, anchors, files)}
    wrong = [name for name in pages if not lost.isdisjoint(_linked(site, name, base, kept).leads)] if lost else []
    broken = [problem for name in wrong for problem in _told(site, name, base, lost)]
    if broken:
        raise CookbookError(broken)


def _linked(site: Path, name: str, base: str, kept: Shelf) -> Linked:
    data = read_bytes(site / name)
    return kept.once(digest("links", base, name, data), lambda: _read(data.decode(), name, base))


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


def _is_there(lead: Lead, anchors: Mapping[str, Collection[str]], files: Collection[str]) -> bool:
    path, fragment = lead
    found = _found(path, files)
    return found is not None and (not fragment or found not in anchors or fragment in anchors[found])


def _found(path: str, files: Collection[str]) -> str | None:
    """The file that an address leads to; None where there is none."""
    if path.startswith(LATER) or path in files:
        return path
    index = posixpath.normpath(f"{path}/index.html")
    return index if index in files else None


def _told(site: Path, name: str, base: str, lost: Collection[Lead]) -> Iterator[Problem]:
    """The links of a page that lead nowhere, as they are written there."""
    for target in _written(read_bytes(site / name).decode())[0]:
        shown = f"/{target.removeprefix(base)}" if target.startswith(base) else target
        if not OUTSIDE.match(target) and _lead(name, target, base) in lost:
            yield Problem(Place(name), "link-broken", {"page": name, "target": shown})


@lru_cache(maxsize=1 << 14)
def _whole(folder: str, path: str) -> str:
    """An address from the root of the site."""
    path = unquote(path.partition("?")[0])
    return posixpath.normpath(path.lstrip("/") if path.startswith("/") else posixpath.join(folder, path))
