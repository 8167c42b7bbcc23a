"""Every folder below tests/hostile is something that a stranger may send, and what must come of it.

case.yml says why it is there and what is expected: reject or warn with the place (and the code) of the problem, accept
with what readers see as written, or any for inputs that only have to end; `print` names the code of what the book alone
refuses. Other files are laid over the base tree; `make` describes those that a repository cannot hold.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hostile_cases import CASES, CHALLENGE, limits, name_of, tree_of, wanted_of
from inert import Page, active_parts
from one_entry_pdf import one_press, renderings
from trees import check, digest, inside

from cookbook.article import Renderer
from cookbook.editions.print.layout.typeset import typeset
from cookbook.editions.site.addresses import SiteAddress
from cookbook.link import LinkedBook, link
from cookbook.load import load
from cookbook.load.tree import SourceTree
from cookbook.problems import Problems, Severity
from cookbook.where.urls import Urls

SEVERITY = {"reject": "error", "warn": "warning"}
OVERSIZED = {"print-overflow", "print-glyph"}
"""What the book may say of an input that only has to end."""


@pytest.fixture(scope="module", autouse=True)
def press() -> Iterator[None]:
    with one_press():
        yield


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_hostile(case: Path, tmp_path: Path, strange: Path) -> None:
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
        assert problems == []
    if errors:
        refused(tree, strange, len(errors))
    else:
        source = SourceTree(tree)
        with limits():
            linked = link(load(source, Problems()), date.today(), Problems())
            shown(linked, source, wanted.get("shown", ()))
        printed(linked, source, tmp_path / "printed", wanted)


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
    assert len(said.lines) == errors, said.err
    assert digest(out) == before


def shown(linked: LinkedBook, source: SourceTree, texts: list[str]) -> None:
    """The challenge's page holds every text as written, and nothing that runs or fetches."""
    entry = linked.entry("challenge", "hukkalampo")
    urls = Urls(linked.book, "fi")
    here = SiteAddress(urls, urls.of(entry.key), images=source.root / "images")
    html = Renderer(linked, source).article(entry, "fi", here).html
    page = Page()
    page.feed(str(html))
    for text in texts:
        assert " ".join(text.split()) in " ".join(page.text.split())


def printed(linked: LinkedBook, source: SourceTree, stage: Path, wanted: Mapping[str, Any]) -> None:
    """The PDF of the challenge is made and holds nothing active, or what the book refuses is said at its file.

    What is accepted is in the whole book of test_hostile_outputs as well, to read and to print; the others are printed here.
    """
    to_read, to_print = renderings(linked, source, stage, CHALLENGE)
    for rendering in (to_read, to_print) if wanted["expect"] == "any" else (to_read,):
        with limits():
            said = typeset(rendering, {}).problems
        problems = [problem for problem in said if problem.severity is Severity.ERROR]
        codes = {problem.code for problem in problems}
        assert codes == {wanted["print"]} if "print" in wanted else not codes or wanted["expect"] == "any", problems[:3]
        assert codes <= OVERSIZED
        assert {problem.place.file for problem in problems} <= {CHALLENGE}
        assert rendering.target.exists() == (not problems)
        if not problems:
            assert active_parts(rendering.target) == []
