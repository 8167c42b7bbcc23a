"""Every entry of the edition is opened in the writing desk, found sound, and written so that it is read as it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from desks import desk_of, fill, raw_of
from reading import HOME

from cookbook.model import ENTRY_KINDS

KINDS = {kind.path: kind.name for kind in ENTRY_KINDS}


@pytest.mark.program
def test_every_entry_comes_back_as_it_was(tmp_path: Path) -> None:
    paths = [path for folder in KINDS for path in sorted((HOME / folder).glob("*.yml")) if path.name.count(".") == 1]
    asked = [{"kind": KINDS[path.parent.name], "id": path.stem, "raw": raw_of(path)} for path in paths]
    for path, one, filled in zip(paths, asked, fill(desk_of(HOME), asked), strict=True):
        own = tmp_path / path.name
        own.write_text(filled.yaml, encoding="utf-8")
        assert filled.codes == [], path
        assert raw_of(own) == one["raw"], path
