"""Every folder below tests/hostile is something that a stranger may send, and what must come of it.

case.yml says why it is there and what is expected: reject or warn with the place (and the code) of the problem, accept
with what readers see as written, or any for inputs that only have to end; `print` names the code of what the book alone
refuses. Other files are laid over the base tree; `make` describes those that a repository cannot hold.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from hostile_cases import CASES, CHALLENGE, case_id, is_printable, is_refused, limits, name_of, tree_of, wanted_of
from inert import Page, active_parts
from jobs import palette_of
from one_entry_pdf import one_press, renderings
from pdf_tools import destinations_of
from staged import staging
from trees import BASE, check, digest, inside, write

from cookbook.article import Renderer
from cookbook.editions.print.layout.rendering import Rendering
from cookbook.editions.print.layout.typeset import typeset
from cookbook.editions.print.products.addresses import anchor_of
from cookbook.editions.site.addresses import SiteAddress
from cookbook.link import LinkedBook, link
from cookbook.load import load
from cookbook.load.tree import SourceTree
from cookbook.problems import Problems
from cookbook.rules import Severity
from cookbook.where.urls import Urls

SEVERITY = {"reject": "error", "warn": "warning"}
OVERSIZED = {"print-overflow", "print-glyph"}
"""What the book may say of an input that only has to end."""


@pytest.fixture(scope="module")
def last(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An output with site, data and book of an earlier run."""
    out = tmp_path_factory.mktemp("last") / "out"
    with staging(out) as stage:
        write(stage, {"site/index.html": "sivu", "site/data/cookbook.json": "{}", "print/book.pdf": "%PDF"})
    return out


@pytest.mark.many
@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_hostile(case: Path, tmp_path: Path, last: Path) -> None:
    wanted = wanted_of(case)
    tree = tree_of(case, tmp_path / "tree")
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
        assert {(problem["severity"], problem["code"]) for problem in problems} == {("warning", code) for code in remarks(wanted)}
    if errors:
        refused(tree, last, len(errors))
    else:
        with limits():
            shown(*linked_of(tree), wanted.get("shown", ()))


def remarks(wanted: Mapping[str, Any]) -> Sequence[str]:
    """What an editor is told of an input that is accepted."""
    found: Sequence[str] = wanted.get("remarks", ())
    return found


def linked_of(tree: Path) -> tuple[LinkedBook, SourceTree]:
    source = SourceTree(tree)
    return link(load(source, Problems()), date.today(), Problems()), source


def fits(problem: dict[str, Any], wanted: Mapping[str, Any]) -> bool:
    """Whether this is the problem that the case expects; a place that ends with a colon is the beginning of one."""
    place = f"{problem['file']}:{problem['line']}:{problem['column']}" if problem["line"] else problem["file"]
    right = place.startswith(wanted["place"]) if wanted["place"].endswith(":") else place == wanted["place"]
    return right and problem["code"] == wanted.get("code", problem["code"])


def refused(tree: Path, out: Path, errors: int) -> None:
    """The build says the same errors, a line each, and leaves site, data and book of the last one as they were."""
    before = digest(out)
    with limits():
        said = inside("all", "--source", tree, "--out", out)
    assert said.status == 1
    assert said.lines == [line for line in check(tree).lines if ": huomautus: " not in line], said.err
    assert errors
    assert digest(out) == before


def shown(linked: LinkedBook, source: SourceTree, texts: list[str]) -> None:
    """The challenge's page holds every text as written, and nothing that runs or fetches."""
    entry = linked.entry("challenge", "hukkalampo")
    urls = Urls(linked.book, "fi")
    here = SiteAddress(urls, urls.of(entry.key), images=source.root / "images")
    html = Renderer(linked, source, palette_of(BASE)).article(entry, "fi", here).html
    page = Page()
    page.feed(str(html))
    for text in texts:
        assert " ".join(text.split()) in " ".join(page.text.split())


@pytest.fixture(scope="module")
def anchors(strange_book: Path) -> set[str]:
    """The places in the book of every accepted case."""
    with pikepdf.open(strange_book / "out/site/downloads/keittokirja.pdf") as pdf:
        return set(destinations_of(pdf))


@pytest.mark.parametrize("case", [case for case in CASES if is_printable(case)], ids=name_of)
def test_what_is_accepted_is_in_the_book(case: Path, strange_book: Path, anchors: set[str]) -> None:
    """That book, to read and to print, was made without an error; test_hostile_outputs looks for what is active in it."""
    own = (strange_book / f"tree/challenges/{case_id(case)}.yml").is_file()
    assert anchor_of("challenge", case_id(case) if own else "hukkalampo") in anchors


@pytest.fixture(scope="module")
def press() -> Iterator[None]:
    with one_press():
        yield


@pytest.mark.book
@pytest.mark.parametrize("case", [case for case in CASES if not is_refused(case) and not is_printable(case)], ids=name_of)
def test_printing_ends(case: Path, tmp_path: Path, press: None) -> None:
    """The PDFs of the challenge are made and hold nothing active, or what the book refuses is said at its file."""
    tree = tree_of(case, tmp_path / "tree")
    if not check(tree).status:
        for rendering in renderings(*linked_of(tree), tmp_path / "printed", CHALLENGE):
            printed(rendering, wanted_of(case))


def printed(rendering: Rendering, wanted: Mapping[str, Any]) -> None:
    with limits():
        said = typeset(rendering)[0].problems
    problems = [problem for problem in said if problem.severity is Severity.ERROR]
    codes = {problem.code for problem in problems}
    assert codes == {wanted["print"]} if "print" in wanted else not codes or wanted["expect"] == "any", problems[:3]
    assert codes <= OVERSIZED
    assert {problem.place.file for problem in problems} <= {CHALLENGE}
    assert rendering.target.exists() == (not problems)
    if not problems:
        assert active_parts(rendering.target) == []
