"""The program speaks of things with the words that the glossary of this edition has for them."""

from __future__ import annotations

import pytest

from cookbook.language.speech.table import strings
from cookbook.link import LinkedBook
from cookbook.link.remarks.avoided import AvoidedWords

SEEN = ("text.", "kind.", "choice.", "field.")
"""Beginnings of the keys of what readers see."""


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_no_interface_string_has_a_form_to_avoid(lang: str, linked: LinkedBook) -> None:
    words = AvoidedWords.of(linked.book, lang)
    assert words is not None
    shown = {key: value for key, value in strings(lang).items() if key.startswith(SEEN)}
    assert len(shown) > 300
    assert {key: list(words.found(str(value))) for key, value in shown.items() if words.pattern.search(str(value))} == {}
