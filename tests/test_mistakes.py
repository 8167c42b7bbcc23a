"""Mistakes as people make them, each in a good small tree: the first line says what and where, and little else follows."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from mistaken import Mistake, make, mistakes, said
from trees import BASE

pytestmark = pytest.mark.many


@pytest.mark.parametrize("mistake", [*mistakes("mistakes/slips"), *mistakes("mistakes/left_over")])
def test_a_mistake_is_told_where_it_is(mistake: Mistake, tmp_path: Path) -> None:
    tree = tmp_path / "tree"
    shutil.copytree(BASE, tree)
    file = make(tree, mistake)
    told = said(tree)
    first = next((one for one in told), {})
    place = f"{first.get('line')}:{first.get('column')}" if first.get("line") else ""
    assert (first.get("file"), place, first.get("code")) == (file, mistake.get("at", ""), mistake["code"]), told
    assert re.search(re.escape(mistake["word"]), first["message"]), told
    assert len(told) == mistake.get("lines", 1), told


@pytest.mark.parametrize("fine", mistakes("mistakes/fine"))
def test_what_is_no_mistake_passes(fine: Mistake, tmp_path: Path) -> None:
    tree = tmp_path / "tree"
    shutil.copytree(BASE, tree)
    make(tree, fine)
    assert said(tree) == []
