"""An entry that somebody proposed in another language of the cookbook stands by itself until editors have translated it."""

from __future__ import annotations

from pathlib import Path

import pytest
from trees import BASE, grow, inside, pages_of, write

from cookbook.load.entries import load_folder
from cookbook.load.tree import SourceTree
from cookbook.model.book import Entry
from cookbook.model.recipe import RECIPE, Recipe
from cookbook.problems import Problems

FINNISH = (BASE / "recipes/kokeiluohjelma.yml").read_text(encoding="utf-8")
SWEDISH = (
    FINNISH.replace(" kk", " mån").replace(" vk", " veckor").replace(" htp", " persondagar").replace(" yritystä", " företag")
)
ENGLISH = "title: Trial programme\n"
LANGUAGES = ("fi", "sv", "en")
CHALLENGE_SV = "challenges/morgonkaffe.sv.yml"
WHOLE = """\
title: Morgonkaffe
summary: Samla branschens företag till morgonkaffe en gång i månaden, så att de lär känna varandra.
background: De känner inte varandra, fast de arbetar i samma hus.
status: draft
state: open
owner: kaupunki
authors: [Vasa]
"""


def read(tree: Path) -> tuple[dict[str, Entry[Recipe]], list[tuple[str, str]]]:
    problems = Problems()
    found = dict(load_folder(SourceTree(tree, languages=LANGUAGES), RECIPE, problems))
    return {key[1]: one for key, one in found.items() if isinstance(one, Entry)}, [(one.code, one.place.file) for one in problems]


def test_its_texts_and_amounts_are_read_in_its_own_language(tmp_path: Path) -> None:
    write(tmp_path, {"recipes/b.sv.yml": SWEDISH, "recipes/b.en.yml": ENGLISH})
    entries, said = read(tmp_path)
    made = entries["b"]
    assert said == [("written-elsewhere", "recipes/b.sv.yml")]
    assert (made.written_in, made.source.file, list(made.sources)) == ("sv", "recipes/b.sv.yml", ["sv", "en"])
    assert made.untranslated == {"fi", "en"}
    assert {lang: made.texts[lang].title.lang for lang in LANGUAGES} == {"fi": "sv", "sv": "sv", "en": "en"}
    assert made.content.serving.duration.in_words("fi").endswith("kk")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("title: Försök\nsummary: Kort.\n", "translation-alone"),
        ("title: Försök\nauthors: [Vasa]\n", "written-elsewhere"),
        ('title: Försök\nproblem: Ingen plats.\nof: "12345678"\n', "translation-alone"),
        ("title: Försök\nproblem: Ingen plats.\n", "written-elsewhere"),
        ("- a\n", "translation-alone"),
    ],
)
def test_a_translation_whose_original_is_gone_is_none(tmp_path: Path, text: str, code: str) -> None:
    write(tmp_path, {"recipes/b.sv.yml": text})
    entries, said = read(tmp_path)
    assert entries == {}
    assert [one for one, _ in said if "missing" not in one] == [code]


def test_beside_its_translation_it_is_to_hold_texts_alone(tmp_path: Path) -> None:
    write(tmp_path, {"recipes/b.yml": FINNISH, "recipes/b.sv.yml": SWEDISH})
    entries, said = read(tmp_path)
    assert entries["b"].written_in == "fi"
    assert ("translation-whole", "recipes/b.sv.yml") in said
    assert "written-elsewhere" not in dict(said)


def test_editors_are_told_once_and_its_writer_in_its_language(tmp_path: Path) -> None:
    tree = write(grow(tmp_path / "tree"), {CHALLENGE_SV: WHOLE})
    said = inside("check", "--source", tree, "--lang", "fi")
    assert said.status == 0
    assert [line for line in said.err.splitlines() if CHALLENGE_SV in line] == [
        f"{CHALLENGE_SV}: huomautus: teksti on kirjoitettu vain ruotsiksi: "
        "toimitus tekee komennolla new tiedoston challenges/morgonkaffe.yml ja kääntää sen, "
        "ja tähän tiedostoon jäävät vain tekstit"
    ]
    comment = inside("check", tree / CHALLENGE_SV, "--source", tree, "--lang", "fi", "--format", "comment")
    assert "texten är skriven bara på svenska" in comment.out


def test_its_pages_say_what_is_in_which_language(tmp_path: Path) -> None:
    page = pages_of(write(grow(tmp_path / "tree"), {CHALLENGE_SV: WHOLE}))
    finnish, swedish = (page(f"{folder}/morgonkaffe/") for folder in ("haasteet", "sv/utmaningar"))
    assert '<span lang="sv">Morgonkaffe</span>' in finnish
    assert "Osa tästä sivusta on ruotsiksi" in finnish
    assert "note--language" not in swedish
