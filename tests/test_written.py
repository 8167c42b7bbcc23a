"""The language of a text by its small words: each of all is told from the others, and none is taken for another."""

from __future__ import annotations

import pytest
from tongues import TONGUES

from cookbook.language.written import foreign
from cookbook.model.languages import LANGUAGES

NEAR = ({"da", "nb", "sv"}, {"et", "fi"})
"""Of these one sentence may be too little to tell them apart."""


@pytest.mark.parametrize("written", LANGUAGES)
@pytest.mark.parametrize("expected", LANGUAGES)
def test_a_sentence_in_each_language(written: str, expected: str) -> None:
    found = foreign(TONGUES[written].sentence, expected)
    if written == expected:
        assert found == ""
    elif any({written, expected} <= near for near in NEAR):
        assert found in ("", written)
    else:
        assert found == written


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("the heat is lost", ""), ("the heat is lost now", "en"),
        ("the heat goes wasted there", "en"), ("the heat goes wasted", ""),
        ("Kevin Smith, Heat Lab, the Green Town", ""), ("Kevin Smith and Mary Jones, Heat Lab, Green Town", "en"),
        ("ja the heat is lost", ""), ("Ohjelma The Heat of the City on nyt auki", ""),
        ("", ""), ("1 2 3 4 5 6 7 8 9", ""),
    ],
)  # fmt: skip
def test_how_much_it_takes(text: str, told: str) -> None:
    """Five words with two small ones, or eight with one, and none that only the expected language has."""
    assert foreign(text, "fi") == told
