"""Every entry of the edition is opened in the writing desk, found sound, and written so that it is read as it was."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from desks import as_read, desk_of, fill, line, raw_of
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


@pytest.mark.program
def test_the_prose_of_every_entry_reads_as_it_did_in_whole_paragraphs() -> None:
    files = [path for folder in KINDS for path in sorted((HOME / folder).glob("*.yml"))]
    texts = [text.strip() for path in files for text in texts_of(raw_of(path)) if "\n" in text]
    assert len(texts) > 1000
    for text, (written, kept, anew) in zip(texts, line(texts), strict=True):
        assert kept == text
        assert as_read(written) == as_read(anew) == as_read(text), text


def texts_of(value: object) -> Iterator[str]:
    """All texts of what a file holds."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from (text for each in value.values() for text in texts_of(each))
    elif isinstance(value, list):
        yield from (text for each in value for text in texts_of(each))
