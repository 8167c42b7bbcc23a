"""Every internal link and anchor of the finished site leads somewhere."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from html import unescape
from pathlib import Path
from urllib.parse import unquote

from cookbook.disk.opening import read_text
from cookbook.problems import CookbookError, Place, Problem
from cookbook.where.open_data import DATA

TAG = re.compile(r'<[a-zA-Z](?:"[^"]*"|[^<>"])*>')
"""A value in quotes may hold what looks like a tag: descriptions are escaped no further."""
ATTRIBUTE = re.compile(r'\s([\w:-]+)(?:="([^"]*)"|=([^\s">]+))?')
OUTSIDE = re.compile(r"[a-z][a-z0-9+.-]*:|//")
SCRIPT = re.compile(r"<script\b(?![^>]*\ssrc=)[^>]*>.*?</script>|<!--.*?-->", re.DOTALL)
LATER = ("downloads/", f"{DATA}/")
"""Made after the site, by other editions."""


def check_links(site: Path, base: str = "/") -> None:
    """Raise CookbookError for every link within the site, which lies at `base` on its server, that leads nowhere."""
    pages = {page.relative_to(site).as_posix(): _attributes(page, base) for page in sorted(site.rglob("*.html"))}
    anchors = {name: {value for kind, value in attributes if kind == "id"} for name, attributes in pages.items()}
    broken = [problem for name, attributes in pages.items() for problem in _broken(name, attributes, site, anchors)]
    if broken:
        raise CookbookError(broken)


def _attributes(page: Path, base: str) -> list[tuple[str, str]]:
    html = SCRIPT.sub("", read_text(page))
    found = (attribute for tag in TAG.findall(html) for attribute in ATTRIBUTE.findall(tag))
    values = ((name, unescape(quoted or bare)) for name, quoted, bare in found if name in ("href", "src", "id"))
    return [(name, f"/{value.removeprefix(base)}" if value.startswith(base) else value) for name, value in values]


def _broken(name: str, attributes: list[tuple[str, str]], site: Path, anchors: Mapping[str, set[str]]) -> Iterator[Problem]:
    for kind, target in attributes:
        if kind == "id" or OUTSIDE.match(target) or target.startswith("data:"):
            continue
        path, _, fragment = target.partition("#")
        path = unquote(path.partition("?")[0])
        found = _resolve(name, path, site)
        if found is None or (fragment and found in anchors and unquote(fragment) not in anchors[found] and fragment != "__skip"):
            yield Problem(Place(name), "link-broken", {"page": name, "target": target})


def _resolve(page: str, path: str, site: Path) -> str | None:
    """The file that an address leads to, relative to the site; None where there is none."""
    if not path:
        return page
    base = "" if path.startswith("/") else posixpath.dirname(page)
    target = posixpath.normpath(posixpath.join(base, path.lstrip("/") if path.startswith("/") else path))
    if target.startswith(LATER):
        return target
    file = site / target
    if file.is_dir():
        target, file = posixpath.normpath(f"{target}/index.html"), file / "index.html"
    return target if file.is_file() and not target.startswith("..") else None
