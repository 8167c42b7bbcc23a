"""The editors' schemas agree with every file of the book: nobody sees a red line in what `check` takes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from editors import faults
from language_server import LanguageServer
from reading import HOME

from cookbook.editor.schemas import write_schemas
from cookbook.model import ENTRY_KINDS
from cookbook.settings.basics import open_tree


@pytest.mark.many
def test_no_file_of_the_book_is_against_its_schema() -> None:
    assert faults(HOME) == []


@pytest.mark.program
def test_no_file_of_the_book_is_marked(tmp_path: Path) -> None:
    for folder in (*(kind.path for kind in ENTRY_KINDS), "vocabularies", "print"):
        if (HOME / folder).exists():  # A kind may have no entry yet.
            shutil.copytree(HOME / folder, tmp_path / folder)
    for file in HOME.glob("cookbook*.yml"):
        shutil.copy2(file, tmp_path)
    write_schemas(tmp_path)
    with LanguageServer(tmp_path, open_tree(tmp_path).languages) as server:
        assert server.marks_of(sorted(tmp_path.rglob("*.yml"))) == {}
