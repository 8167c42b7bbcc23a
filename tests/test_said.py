"""What writers write in their own words is read, or answered with what to write: a table of both."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from trees import TESTS, change, check

CASES = [
    pytest.param(lang, file, old, new, code, words, id=f"{lang}-{new.strip().splitlines()[-1]}")
    for lang, files in yaml.load((TESTS / "said/words.yml").read_text("utf-8"), yaml.CSafeLoader).items()
    for file, lines in files.items()
    for old, rows in lines.items()
    for new, code, words in rows
]


@pytest.mark.many
@pytest.mark.parametrize(("lang", "file", "old", "new", "code", "words"), CASES)
def test_it_is_read_or_answered(lang: str, file: str, old: str, new: str, code: str, words: str, tree: Path) -> None:
    said = check(change(tree, file, f"{old}\n", f"{new}\n"), "--lang", lang)
    if not code:
        assert said.lines == []
        return
    first, *_ = said.lines
    assert first.startswith(f"{file}:")
    assert words in first
