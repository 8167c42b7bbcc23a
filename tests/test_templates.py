"""What templates ask of the edition that they are made for is what the protocols promise; what lies in theme/ has short lines."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from trees import PROJECT

from cookbook.article.address import Address, PageAddress
from cookbook.editions.epub.addresses import EpubAddress
from cookbook.editions.print.products.addresses import BookAddress
from cookbook.editions.print.products.sheets import SheetAddress
from cookbook.editions.site.addresses import SiteAddress

ARTICLES = ("theme/articles", "print/templates")
PAGES = ("theme/pages", "theme/listings")
LONGEST = 140


def asked(folder: str) -> set[str]:
    """What the templates of a folder ask of `here`."""
    texts = [path.read_text(encoding="utf-8") for path in (PROJECT / folder).rglob("*.j2")]
    assert texts
    return {name for text in texts for name in re.findall(r"\bhere\.(\w+)", text)}


def promised(protocol: Any) -> set[str]:
    return {name for one in protocol.__mro__ for name in vars(one) if not name.startswith("_")}


@pytest.mark.parametrize(("folder", "protocol"), [*((one, Address) for one in ARTICLES), *((one, PageAddress) for one in PAGES)])
def test_templates_ask_for_what_the_protocol_says(folder: str, protocol: Any) -> None:
    assert asked(folder) <= promised(protocol)


def test_the_protocols_promise_nothing_that_nobody_asks_for() -> None:
    in_python = {"entry", "anchor", "medium"}
    assert promised(PageAddress) == in_python.union(*(asked(folder) for folder in (*ARTICLES, *PAGES)))


@pytest.mark.parametrize(
    ("address", "protocol"), [(BookAddress, Address), (EpubAddress, Address), (SheetAddress, Address), (SiteAddress, PageAddress)]
)
def test_editions_keep_the_promise(address: Any, protocol: Any) -> None:
    assert promised(protocol) <= promised(address)


def long_lines(folder: Path) -> list[str]:
    """The lines of the templates, styles and scripts of a folder that no screen shows beside another."""
    files = [path for suffix in ("j2", "html", "css", "js", "mjs") for path in folder.rglob(f"*.{suffix}")]
    lines = [(path.name, line) for path in files for line in path.read_text(encoding="utf-8").split("\n")]
    return [f"{name}: {line}" for name, line in lines if len(line) > LONGEST]


@pytest.mark.parametrize("folder", ["theme", "print", "src", "tests/scripts"])
def test_no_line_of_templates_styles_and_scripts_is_long(folder: str) -> None:
    assert long_lines(PROJECT / folder) == []


def test_a_line_is_long_from_the_next_character_on(tmp_path: Path) -> None:
    over = {"over.html.j2", "over.html", "over.css", "over.js"}
    for name, length in (("just.html.j2", LONGEST), ("just.js", LONGEST), *((name, LONGEST + 1) for name in over)):
        (tmp_path / name).write_text("ä" * length + "\n", encoding="utf-8")
    assert {line.partition(":")[0] for line in long_lines(tmp_path)} == over
