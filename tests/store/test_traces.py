"""A file is made again for what it was made of last, and for nothing that it was made of before."""

from __future__ import annotations

from pathlib import Path

import pytest
from trees import change, in_finnish

from cookbook.editions.traces import Traces
from cookbook.link.cookbook import read
from cookbook.link.facts import Fact, Facts
from cookbook.problems import Problems
from cookbook.store.shelf import Shelf

RECIPE = ("recipe", "kokeiluohjelma", "fi")
CHANGED: tuple[Fact, ...] = (
    ("field", *RECIPE, "summary"), ("column", "recipe", "fi", "summary"), ("links", "method", "haastetyopaja"),
)  # fmt: skip
AS_IT_WAS: tuple[Fact, ...] = (("field", *RECIPE, "title"), ("column", "recipe", "fi", "title"), ("kind", "recipe"))


@pytest.mark.parametrize(("before", "since"), [*zip(CHANGED, AS_IT_WAS, strict=True)])
def test_a_reason_of_before_is_none(before: Fact, since: Fact, tree: Path, tmp_path: Path) -> None:
    in_finnish(tree)
    traces, kept = Traces(), Shelf(tmp_path / "kept")

    def renewed() -> Facts:
        facts = Facts(read(tree, Problems()).linked, kept)
        traces.renew(facts)
        for key in facts.linked.book.entries:
            facts.fields(key)
        return facts

    facts = renewed()
    traces.add({"page": ("first", [before]), "other": ("first", [before])}, facts)
    traces.add({"page": ("second", [since])}, facts)
    change(tree, "recipes/kokeiluohjelma.yml", "summary: Kilpailuta", "summary: Hanki")
    change(tree, "recipes/kokeiluohjelma.yml", "    methods: [haastetyopaja]\n", "")
    renewed()
    assert traces.files == {"page": "second"}
    traces.add({"other": ("second", [since])}, facts)
    assert before not in traces.others
