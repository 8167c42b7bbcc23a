"""The lexicon: what is written is read back, and unknown words get a sensible answer."""

from __future__ import annotations

from pathlib import Path

import pytest
from asking import HERE
from trees import grow, inside

from cookbook.language.finnish.guess import guess_lemmas
from cookbook.language.finnish.lexicon import Lexicon, Reading
from cookbook.language.finnish.stems import candidates

SMALL = HERE / "lexicon"
"""What Voikko says of seven words."""


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon.read(SMALL)


def test_round_trip(lexicon: Lexicon, tmp_path: Path) -> None:
    lexicon.write(tmp_path)
    for name in ("fi.tsv", "fi-stems.tsv"):
        assert (tmp_path / name).read_bytes() == (SMALL / name).read_bytes()


def test_stale_is_an_error_and_check_says_so_once_to_who_wants_hints(tmp_path: Path) -> None:
    tree = grow(tmp_path / "tree")
    Lexicon({"vanhentunut": ()}, {"vanhentunut": "van·hen·tu·nut"}).write(tree / "lexicon")
    stale = inside("lexicon", "--stale", "--source", tree)
    assert stale.status == 1
    assert "lexicon" in stale.err
    checked = inside("check", "--source", tree, "--hints")
    assert checked.status == 0
    assert len([line for line in checked.lines if "lexicon/fi.tsv" in line]) == 1
    assert inside("check", "--source", tree).err == ""


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


def test_guesses_from_each_other() -> None:
    guessed = guess_lemmas(["dronepilvi", "dronepilven", "dronepilvistä", "saunalautta", "saunalautan"])
    assert set(guessed.values()) == {"dronepilvi", "saunalautta"}


def test_hyphenation_keeps_the_letters_as_written(lexicon: Lexicon) -> None:
    assert lexicon.hyphenated("Kehittäjäfoorumi") == ("Ke", "hit", "tä", "jä", "foo", "ru", "mi")
    assert lexicon.hyphenated("xyzzy") is None


def test_reading_text() -> None:
    for reading in (Reading("kala"), Reading("kalakukko", ("kala", "kukko"))):
        assert Reading.parse(str(reading)) == reading


@pytest.mark.parametrize(
    ("lemma", "stems"),
    [
        ("kaupunki", {"kaupungi", "kaupunke", "kaupunge"}), ("hanke", {"hankkee"}), ("sopimus", {"sopimukse"}),
        ("vesi", {"vede", "vet"}), ("ihminen", {"ihmise", "ihmis"}), ("aika", {"aja", "ajo"}), ("asukas", {"asukkaa"}),
    ],
)  # fmt: skip
def test_candidates(lemma: str, stems: set[str]) -> None:
    assert stems <= set(candidates(lemma))


def test_made_anew_is_the_same(tmp_path: Path) -> None:
    """With the analyser at hand, making the lexicon twice gives the same files."""
    pytest.importorskip("libvoikko")
    tree = grow(tmp_path / "tree")
    made = inside("lexicon", "--source", tree)
    if made.status:
        pytest.fail(made.err)
    first = (tree / "lexicon/fi.tsv").read_bytes()
    assert inside("lexicon", "--source", tree).status == 0
    assert (tree / "lexicon/fi.tsv").read_bytes() == first
    assert inside("lexicon", "--source", tree, "--stale").status == 0
