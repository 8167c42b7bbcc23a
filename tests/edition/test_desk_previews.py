"""The desk shows every entry of the edition as its page is built."""

from __future__ import annotations

import pytest
from previewed import pairs
from reading import HOME


@pytest.mark.program
@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_every_page_is_shown_as_it_is_built(lang: str) -> None:
    found = pairs(HOME, lang)
    assert [pair.entry.id for pair in found if pair.shown != pair.built] == []
