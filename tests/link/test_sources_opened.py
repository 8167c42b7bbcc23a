"""Sources that nobody has opened are named on the coverage page, those with a day are counted."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from trees import grow, in_finnish, pages_of

from cookbook.link.cookbook import read
from cookbook.link.grounds import grounds
from cookbook.problems import Problems


@pytest.mark.parametrize("is_opened", [True, False])
def test_a_source_is_opened_on_a_day(is_opened: bool, tmp_path: Path) -> None:
    tree = in_finnish(grow(tmp_path / "tree"))
    file = tree / "vocabularies/sources.yml"
    text = re.sub(r"(?m)^  accessed: .*\n", "", file.read_text(encoding="utf-8"))
    file.write_text(re.sub(r"(?m)^(  type: .*\n)", r"\1  accessed: 2026-11-22\n", text) if is_opened else text, encoding="utf-8")
    found = grounds(read(tree, Problems()).linked.book)
    assert found.sources
    assert len(found.unopened) == (0 if is_opened else found.sources)
    assert ("Näitä ei ole voitu avata" in pages_of(tree)("kattavuus/")) != is_opened
