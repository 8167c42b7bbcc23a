"""Every internal link and anchor of the finished site leads somewhere."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from pathlib import Path
from urllib.parse import unquote

from cookbook.disk.opening import read_text
from cookbook.problems import CookbookError, Place, Problem
from cookbook.where.open_data import DATA

TAG = re.compile(r'<[a-zA-Z][^<>"]*(?:"[^"]*"[^<>"]*)*>')
"""A value in quotes may hold what looks like a tag: descriptions are escaped no further."""
ATTRIBUTE = re.compile(r'\s([\w:-]+)(?:="([^"]*)"|=([^\s">]+))?')
ANCHOR, TARGETS = "id", ("href", "src")
OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:|//")
SCRIPT = re.compile(r"<script\b(?![^>]*\ssrc=)[^>]*>.*?</script>|<!--.*?-->", re.DOTALL)
LATER = ("downloads/", f"{DATA}/")
"""Made after the site, by other editions."""


@dataclass(frozen=True, slots=True)
class Linked:
    """Where the links of a page lead, in their order, and what others may lead to in it."""

    targets: Collection[str]
    anchors: Collection[str]


def check_links(site: Path, base: str = "/") -> None:
    """Raise CookbookError for every link within the site, which lies at `base` on its server, that leads nowhere."""
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    pages = {name: _read(site / name, base) for name in sorted(files) if name.endswith(".html")}
    broken = [problem for name in pages for problem in _broken(name, pages, files)]
    if broken:
        raise CookbookError(broken)


def _read(page: Path, base: str) -> Linked:
    targets: dict[str, None] = {}
    anchors = set()
    for tag in TAG.findall(SCRIPT.sub("", read_text(page))):
        if "id=" in tag or "href=" in tag or "src=" in tag:
            for name, quoted, bare in ATTRIBUTE.findall(tag):
                if name == ANCHOR:
                    anchors.add(unescape(quoted or bare))
                elif name in TARGETS:
                    targets[unescape(quoted or bare)] = None
    return Linked([f"/{target.removeprefix(base)}" if target.startswith(base) else target for target in targets], anchors)


def _broken(name: str, pages: Mapping[str, Linked], files: Collection[str]) -> Iterator[Problem]:
    folder = posixpath.dirname(name)
    for target in pages[name].targets:
        if OUTSIDE.match(target):
            continue
        path, _, fragment = target.partition("#")
        found = _resolve(folder, path, files) if path else name
        if found is None or (fragment and found in pages and unquote(fragment) not in pages[found].anchors):
            yield Problem(Place(name), "link-broken", {"page": name, "target": target})


def _resolve(folder: str, path: str, files: Collection[str]) -> str | None:
    """The file that an address leads to, seen from a folder of the site; None where there is none."""
    target = _whole(folder, path)
    if target.startswith(LATER) or target in files:
        return target
    index = posixpath.normpath(f"{target}/index.html")
    return index if index in files else None


@lru_cache(maxsize=1 << 14)
def _whole(folder: str, path: str) -> str:
    """An address from the root of the site."""
    path = unquote(path.partition("?")[0])
    return posixpath.normpath(path.lstrip("/") if path.startswith("/") else posixpath.join(folder, path))
