"""Every folder below tests/hostile is something that a stranger may send, and what must come of it.

case.yml says why it is there and what is expected: reject or warn with the place (and the code) of the problem, accept
with what readers see as written, or any for inputs that only have to end. Other files are laid over the base tree; `make`
describes those that a repository cannot hold.
"""

from __future__ import annotations

import json
import os
import resource
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import yaml
from PIL import Image
from trees import TESTS, check, grow

from cookbook.article import Renderer
from cookbook.editions.site.addresses import SiteAddress, Urls
from cookbook.link import link
from cookbook.load import load
from cookbook.load.tree import SourceTree
from cookbook.problems import Problems

CASES = sorted(path.parent for path in (TESTS / "hostile").glob("*/*/case.yml"))
SECONDS = 5
MEGABYTES = 500
SEVERITY = {"reject": "error", "warn": "warning"}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}/{case.name}")
def test_hostile(case: Path, tmp_path: Path) -> None:
    wanted = yaml.safe_load((case / "case.yml").read_text(encoding="utf-8"))
    tree = grow(tmp_path / "tree", case)
    for part in wanted.get("make", ()):
        make(tree, part)
    with limits():
        said = check(tree, "--format", "json")
    problems = json.loads(said.out)["problems"]
    errors = [problem for problem in problems if problem["severity"] == "error"]
    assert said.status == bool(errors)
    if wanted["expect"] in SEVERITY:
        fitting = [problem for problem in problems if problem["severity"] == SEVERITY[wanted["expect"]]]
        assert any(fits(problem, wanted) for problem in fitting), problems[:5]
        assert said.status == (wanted["expect"] == "reject")
    elif wanted["expect"] == "accept":
        assert problems == []
    if not errors:
        with limits():
            shown(tree, wanted.get("shown", ()))


def fits(problem: dict[str, Any], wanted: dict[str, Any]) -> bool:
    """Whether this is the problem that the case expects; a place that ends with a colon is the beginning of one."""
    place = f"{problem['file']}:{problem['line']}:{problem['column']}" if problem["line"] else problem["file"]
    right = place.startswith(wanted["place"]) if wanted["place"].endswith(":") else place == wanted["place"]
    return right and problem["code"] == wanted.get("code", problem["code"])


@contextmanager
def limits() -> Iterator[None]:
    """At most so many seconds of processor time, and so much more memory than now."""
    began = os.times()
    now = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * resource.getpagesize()
    before = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (now + MEGABYTES * 1_000_000, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)
    ended = os.times()
    assert ended.user + ended.system - began.user - began.system < SECONDS


def make(tree: Path, part: dict[str, Any]) -> None:
    """Write a file that the repository does not hold."""
    name = os.fsdecode(bytes.fromhex(part["file_hex"])) if "file_hex" in part else part["file"]
    path = tree / name
    path.parent.mkdir(parents=True, exist_ok=True)
    if "symlink" in part:
        path.symlink_to(part["symlink"])
    elif "pipe" in part:
        os.mkfifo(path)
    elif "picture" in part:
        Image.effect_noise((64, 64), 50).save(path, part["picture"])
        data = path.read_bytes()[: part.get("cut")]
        path.write_bytes(data + bytes(part.get("pad", 0)))
    elif "png_header" in part:
        path.write_bytes(png(*part["png_header"]))
    elif "hex" in part:
        path.write_bytes(bytes.fromhex(part["hex"]))
    else:
        path.write_bytes(text_of(part).encode())


def text_of(part: dict[str, Any]) -> str:
    unit, count = part.get("repeat", ("", 0))
    numbered, numbers = part.get("lines", ("", 0))
    indented, times = part.get("indent", ("", 0))
    lines = "".join(numbered.replace("{n}", str(number)) + "\n" for number in range(numbers))
    block = "  " + indented * times + "\n" if times else ""
    text: str = part.get("text", "")
    return text.replace("background: |-\n", "background: |-\n" + block) + unit * count + lines + part.get("end", "")


def png(width: int, height: int) -> bytes:
    """A PNG that says how large it is and holds nothing."""
    chunks = [(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)), (b"IDAT", zlib.compress(b"")), (b"IEND", b"")]
    body = (struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks)
    return b"\x89PNG\r\n\x1a\n" + b"".join(body)


def shown(tree: Path, texts: list[str]) -> None:
    """The challenge's page holds every text as written, and nothing that runs or fetches."""
    source = SourceTree(tree)
    linked = link(load(source, Problems()), date.today(), Problems())
    entry = linked.entry("challenge", "hukkalampo")
    urls = Urls(linked.book, "fi")
    here = SiteAddress(urls, urls.of(entry.key), images=source.root / "images")
    html = Renderer(linked, source).article(entry, "fi", here).html
    page = Page()
    page.feed(str(html))
    for text in texts:
        assert " ".join(text.split()) in " ".join(page.text.split())


class Page(HTMLParser):
    """Gathers the words of a page. Refuses what would run or fetch."""

    text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag not in ("script", "iframe", "object", "embed", "form", "base", "meta", "style", "link")
        for name, value in attrs:
            assert not name.startswith("on")
            if name in ("href", "src"):
                assert ":" not in (value or "") or (value or "").startswith(("https:", "http:", "mailto:", "tel:"))

    def handle_data(self, data: str) -> None:
        self.text += data
