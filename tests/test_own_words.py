"""The words of the program: a cookbook says some in its own way, and none of them are one cookbook's alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from trees import PROJECT, change, check, in_finnish, inside, whole_page, write

from cookbook.language.speech import voice_of
from cookbook.load import load
from cookbook.load.tree import SourceTree
from cookbook.model.menu import MENU
from cookbook.model.recipe import RECIPE
from cookbook.problems import Problems

OWN = """\
words:
  phases: Kaupungin vaiheet
  partly_translated: "Osa on vielä {language}."
  field.Recipe.phases: Kaupungin vaihe
  choice.status.draft: raakile
  kind.menu.help: Mitä tehdään ja missä järjestyksessä.
"""
NAMES = re.compile(
    r"klusterik|kluster|klynge|klastri|vantaa|\bvanda\b|cluster (?:cook|phase)"
    r"|euroopan|european union|europeiska|eu[-_](?:blue|emblem)|keittokirja ?s(?:ans|erif)|\bfiksu-|\berdf\b|\beakr\b|\beruf\b",
)
"""What only the first edition is called, or is about."""
GENERATOR = ("src", "theme", "print")
EDITION = re.compile(r"print/(?:edition|canvases/|hyphens/|icc/)|theme/(?:fonts/OFL-|img/og-)|/init/tree/")
"""Files of that edition among those of the program, word data, and the trees that `init` plants."""
TEXTS = (".py", ".yml", ".j2", ".html", ".css", ".js", ".svg", ".md")


def spoken(tree: Path, lang: str = "fi") -> tuple[str, ...]:
    voice = voice_of(load(SourceTree(tree), Problems()), lang)
    heads = voice.heading(RECIPE.model, "phases"), voice.choice("status", "draft"), voice.kind(MENU, "help")
    return voice("phases"), voice("partly_translated", language="ruotsiksi"), *heads


def with_words(tree: Path, words: str = OWN) -> Path:
    with (tree / "cookbook.yml").open("a", encoding="utf-8") as file:
        file.write(words)
    return tree


def test_a_cookbook_says_words_in_its_own_way_in_its_own_language(tree: Path) -> None:
    own = ("Kaupungin vaiheet", "Osa on vielä ruotsiksi.", "Kaupungin vaihe", "raakile", "Mitä tehdään ja missä järjestyksessä.")
    usual = spoken(tree, "en")
    assert not set(spoken(tree)) & set(own)
    assert spoken(with_words(tree)) == own
    assert spoken(tree, "en") == usual


def test_a_translation_says_them_in_its_own_way_too(tree: Path) -> None:
    with_words(tree)
    with (tree / "cookbook.en.yml").open("a", encoding="utf-8") as file:
        file.write("words:\n  phases: City phases\n")
    assert check(tree).lines == []
    assert spoken(tree, "en")[0] == "City phases"


@pytest.mark.whole
def test_the_site_has_the_words(tree: Path, tmp_path: Path) -> None:
    assert inside("site", "--source", with_words(in_finnish(tree)), "--out", tmp_path / "out").status == 0
    pages = [whole_page(page) for page in (tmp_path / "out/site").rglob("*.html")]
    for word in ("Kaupungin vaiheet", "raakile", "Mitä tehdään ja missä järjestyksessä."):
        assert any(word in page for page in pages), word


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    (
        ("  phases: K", "  phasse: K", 1, "phasse"),
        ("kind.menu.help", "kind.menu.slug", 5, "kind.menu.slug"),
        ("field.Recipe.phases", "problem.isbn", 3, "problem.isbn"),
        ("{language}", "{kieli}", 2, "{language}"),
        ("{language}", "kieli", 2, "{language}"),
        ("{language}", "{language", 2, "{language}"),
        ("Kaupungin vaiheet", "Kaupungin {vaiheet}", 1, "–"),
    ),
)
def test_a_word_of_another_name_or_with_other_names_is_told_at_its_line(
    old: str, new: str, line: int, said: str, tree: Path
) -> None:
    above = (tree / "cookbook.yml").read_text(encoding="utf-8").count("\n") + 1
    change(with_words(tree), "cookbook.yml", old, new)
    lines = check(tree).lines
    assert [found.startswith(f"cookbook.yml:{above + line}:") for found in lines] == [True], lines
    assert said in lines[0]


def test_the_same_in_a_translation(tree: Path) -> None:
    with_words(tree)
    write(tree, {"cookbook.sv.yml": "words:\n  partly_translated: Delvis.\n"})
    assert [line.partition(": ")[0] for line in check(tree).lines] == ["cookbook.sv.yml:2:22"]


def generator() -> list[Path]:
    files = (path for top in GENERATOR for path in sorted((PROJECT / top).rglob("*")))
    return [path for path in files if path.suffix in TEXTS and not EDITION.search(path.relative_to(PROJECT).as_posix())]


def test_the_program_names_no_cookbook_of_anybody() -> None:
    found = [
        f"{path.relative_to(PROJECT)}:{number}: {line.strip()[:90]}"
        for path in generator()
        if NAMES.search((text := path.read_text(encoding="utf-8")).lower())
        for number, line in enumerate(text.splitlines(), 1)
        if NAMES.search(line.lower())
    ]
    assert found == []
    assert [path for top in GENERATOR for path in (PROJECT / top).rglob("*") if NAMES.search(path.name.lower())] == []
    assert len(generator()) > 300
