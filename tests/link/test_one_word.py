"""A term has one word in each language: in the glossary, in titles and in what the program calls things."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from trees import check, grow

GLOSSARY = {"kokeilu": "Försök"}
"""The one term of the small tree in Swedish."""
CODES = ("title-off-term", "term-untranslated", "label-off-term", "name-parted")


def told(tmp_path: Path, swedish: dict[str, str], **more: dict[str, str]) -> list[str]:
    """The rules on terms that speak of the small tree with a Swedish glossary and words added to other files."""
    tree = grow(tmp_path / "tree")
    for name, words in {"glossary.sv": swedish, **{name.replace("_", "."): words for name, words in more.items()}}.items():
        with (tree / f"vocabularies/{name}.yml").open("a", encoding="utf-8") as file:
            meaning = "" if ".sv" in name else "  summary: Yksi sana tämän kokeen omista sanoista.\n"
            file.writelines(f"{id}:\n  title: {title}\n{meaning}" for id, title in words.items())
    said = json.loads(check(tree, "--hints", "--format", "json").out)["problems"]
    assert {one["code"] for one in said if one["severity"] != "hint"} <= set(CODES)
    return [one["code"] for one in said if one["code"] in CODES]


@pytest.mark.parametrize(
    ("swedish", "lacking"),
    (({}, False), ({**GLOSSARY, "koe": "Prov"}, False), (GLOSSARY, True)),
)
def test_a_glossary_is_translated_as_a_whole_or_not_at_all(tmp_path: Path, swedish: dict[str, str], lacking: bool) -> None:
    assert told(tmp_path, swedish, glossary={"koe": "Koe"}) == ["term-untranslated"] * lacking


@pytest.mark.parametrize(
    ("title", "swedish", "off"),
    (
        ("Kokeilun opit", "Försökets lärdomar", False), ("Kokeilun opit", "Försöksresultat", False),
        ("Kokeilun opit", "Testets lärdomar", True), ("Kokeiluohjelma", "Försöksprogram", False),
        ("Nopea kokeilu", "Snabbt försök", False), ("Nopea kokeilu", "Snabb test", True),
        ("Esikokeilun opit", "Lärdomar", False),
    ),
)  # fmt: skip
def test_a_title_with_a_term_has_its_word_in_translation(tmp_path: Path, title: str, swedish: str, off: bool) -> None:
    codes = told(tmp_path, GLOSSARY, themes={"oma": title}, themes_sv={"oma": swedish})
    assert codes == ["title-off-term"] * off


@pytest.mark.parametrize(
    ("term", "word", "off"),
    (
        ("Mittari", "Mätare", False), ("Mittari", "Mätare på vägg", False), ("Mittari", "Mått", True),
        ("Mittari (luku)", "Mått", True), ("Mitta", "Mått", False),
    ),
)  # fmt: skip
def test_a_term_is_what_the_program_calls_it(tmp_path: Path, term: str, word: str, off: bool) -> None:
    codes = told(tmp_path, {**GLOSSARY, "oma": word}, glossary={"oma": term})
    assert codes == ["label-off-term"] * off


def test_a_cookbook_may_call_things_by_its_own_words(tmp_path: Path) -> None:
    tree = grow(tmp_path / "tree")
    swedish = "".join(f"{id}:\n  title: {title}\n" for id, title in {**GLOSSARY, "oma": "Mått"}.items())
    (tree / "vocabularies/glossary.sv.yml").write_text(swedish, encoding="utf-8")
    with (tree / "vocabularies/glossary.yml").open("a", encoding="utf-8") as file:
        file.write("oma:\n  title: Mittari\n  summary: Sovittu tapa laskea yksi asia.\n")
    assert "Mätare" in check(tree).err
    with (tree / "cookbook.sv.yml").open("a", encoding="utf-8") as file:
        file.write("words:\n  kind.metric.one: Mått\n  kind.metric.many: Mått\n")
    with (tree / "cookbook.yml").open("a", encoding="utf-8") as file:
        file.write("words:\n  kind.metric.one: Mittari\n  kind.metric.many: Mittarit\n")
    assert "Mätare" not in check(tree).err


@pytest.mark.parametrize(("swedish", "parted"), (("Delaktighet", False), ("Delaktigheten", False), ("Deltagande", True)))
def test_entries_of_one_name_have_one_in_translation(tmp_path: Path, swedish: str, parted: bool) -> None:
    words = {"themes": {"osa": "Osallisuus"}, "themes_sv": {"osa": "Delaktighet"}}
    codes = told(tmp_path, {}, levels={"osa": "Osallisuus"}, levels_sv={"osa": swedish}, **words)
    assert codes == ["name-parted"] * parted
