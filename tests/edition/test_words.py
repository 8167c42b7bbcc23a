"""The edition's own lexicon: written as it is read, and right about words in and outside its content."""

from __future__ import annotations

from pathlib import Path

import pytest
from reading import HOME

from cookbook.language.finnish.lexicon import Lexicon


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon.read(HOME / "lexicon")


def test_written_as_read(lexicon: Lexicon, tmp_path: Path) -> None:
    lexicon.write(tmp_path)
    for name in ("fi.tsv", "fi-stems.tsv"):
        assert (tmp_path / name).read_bytes() == (HOME / "lexicon" / name).read_bytes()


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("kaupungeissa", "kaupunki"), ("kehittäjäfoorumien", "kehittäjäfoorumi"), ("hankkeitamme", "hanke"),
        ("foorumikaupungin", "foorumikaupunki"), ("eu-kaupungeissa", "eukaupunki"), ("menetelmiäkin", "menetelmä"),
    ],
)  # fmt: skip
def test_forms_outside_the_content(lexicon: Lexicon, word: str, lemma: str) -> None:
    assert lemma in [reading.lemma for reading in lexicon.readings(word)]


def test_parts_of_compounds(lexicon: Lexicon) -> None:
    assert lexicon.readings("kehittäjäfoorumi")[0].parts == ("kehittäjä", "foorumi")


def test_hyphenation_keeps_the_letters_as_written(lexicon: Lexicon) -> None:
    assert lexicon.hyphenated("Kehittäjäfoorumi") == ("Ke", "hit", "tä", "jä", "foo", "ru", "mi")
    assert lexicon.hyphenated("xyzzy") is None
