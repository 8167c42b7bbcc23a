"""Entries of another cookbook, taken over with what they need: what is written passes `check`, and what is left out is told."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from trees import Said, check, grow, inside, write

from cookbook.disk.opening import write_all
from cookbook.problems import CookbookError

RECIPE = "recipes/kokeiluohjelma.yml"
TRANSLATION = "recipes/kokeiluohjelma.sv.yml"
Found = Callable[..., Path]


@pytest.fixture(scope="module")
def new(tmp_path_factory: pytest.TempPathFactory) -> Found:
    """A cookbook of another city in some languages, as `init` makes it."""

    @cache
    def make(languages: str) -> Path:
        folder = tmp_path_factory.mktemp("new") / "own"
        said = inside(
            "init", folder, "--languages", languages, "--title", "Oma", "--publisher", "Toinen kaupunki", "--place", "Toinen"
        )
        assert said.status == 0, said.err
        return folder

    return make


@pytest.fixture
def found(tmp_path: Path, new: Found) -> Found:
    """Such a cookbook to work on."""

    def copy(languages: str = "fi,sv") -> Path:
        return Path(shutil.copytree(new(languages), tmp_path / "own"))

    return copy


def take(own: Path, *files: Path) -> Said:
    return inside("take", *files, "--source", own)


def texts(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in sorted(folder.rglob("*.yml"))}


def test_a_recipe_comes_with_what_it_cannot_be_without(tree: Path, found: Found) -> None:
    own = found()
    before = texts(own)
    said = take(own, tree / RECIPE)
    assert (said.status, said.err) == (0, "")
    assert (check(own).status, check(own).lines) == (0, [])
    new = {name: text for name, text in texts(own).items() if before.get(name) != text}
    assert sorted(new) == [
        "metrics/kokeilujen-maara.yml", "recipes/kokeiluohjelma.sv.yml", RECIPE, "vocabularies/glossary.yml",
        "vocabularies/roles.yml", "vocabularies/sources.yml", "vocabularies/themes.yml",
    ]  # fmt: skip
    assert [str(own / name) for name in new] == sorted(said.out.splitlines()[: len(new)])
    assert all(text.startswith(before.get(name, "")) for name, text in new.items())
    assert "publisher: Mallikaupunki\n  url: https://keittokirja.example/\n" in new["vocabularies/sources.yml"]
    assert "sources:\n- pieni-keittokirja\n" in new[RECIPE]


def test_what_is_not_here_is_left_out_and_told(tree: Path, found: Found) -> None:
    own = found()
    said = take(own, tree / RECIPE)
    recipe = (own / RECIPE).read_text("utf-8")
    assert "methods" not in recipe and "evidence" not in recipe and "former_ids" not in recipe
    assert "status: draft\n" in recipe and "draft (luonnos)" in said.out
    assert "  Menetelmä: Haastetyöpaja (methods/haastetyopaja.yml)" in said.out.splitlines()
    assert "  Tapaus: Mallihanke (cases/mallihanke.yml)" in said.out.splitlines()


def test_what_is_taken_together_stays_together(tree: Path, found: Found) -> None:
    own = found()
    said = take(own, tree / "cases/mallihanke.yml", tree / RECIPE, tree / "methods/haastetyopaja.yml")
    recipe = (own / RECIPE).read_text("utf-8")
    assert "methods:\n  - haastetyopaja\n" in recipe and "case: mallihanke\n" in recipe and "status: tried\n" in recipe
    assert "luonnos" not in said.out
    assert check(own).status == 0


def test_a_link_in_prose_to_what_is_not_here_leaves_its_words(tree: Path, found: Found) -> None:
    path = tree / RECIPE
    path.write_text(path.read_text("utf-8").replace("problem: Yritys", "problem: '[Pilvi\n  tässä](case:mallihanke) ja"), "utf-8")
    path.write_text(path.read_text("utf-8").replace("aidossa ympäristössä.", "aidossa ympäristössä.'"), "utf-8")
    own = found()
    take(own, path)
    assert "problem: Pilvi tässä ja ei pääse" in (own / RECIPE).read_text("utf-8")


def test_a_word_of_the_same_name_is_the_one_that_is_here(tree: Path, found: Found) -> None:
    own = found()
    themes = own / "vocabularies/themes.yml"
    themes.write_text(themes.read_text("utf-8") + "omat:\n  title: KOKEILUT\n  summary: Mitä täällä kokeillaan.\n", "utf-8")
    take(own, tree / RECIPE)
    assert "themes:\n- omat\n" in (own / RECIPE).read_text("utf-8")


def test_a_phase_that_is_called_otherwise_is_for_the_writer(tree: Path, found: Found) -> None:
    own = found()
    path = tree / "vocabularies/phases.yml"
    path.write_text(path.read_text("utf-8").replace("title: Käynnistys", "title: Alku"), "utf-8")
    take(own, tree / RECIPE)
    assert [line.partition(": ")[2].split(" (")[0] for line in check(own).lines] == [
        "kentän phases[1] arvo kaynnistys ei kelpaa: valitse discover"
    ]


def test_another_language_writes_it_first(tree: Path, found: Found) -> None:
    own = found("sv,fi")
    said = take(own, tree / RECIPE)
    recipe, finnish = ((own / "recipes" / name).read_text("utf-8") for name in ("kokeiluohjelma.yml", "kokeiluohjelma.fi.yml"))
    assert recipe.startswith("title: Försöksprogram\n") and "duration: 6–9 mån" in recipe
    assert finnish.startswith("title: Kokeiluohjelma\n")
    assert "recipes/kokeiluohjelma.yml: en del av texten" in said.out
    assert [line for line in check(own).lines if ": anmärkning: " not in line] == []


def test_translations_are_of_the_text_that_they_came_with(tree: Path, found: Found) -> None:
    own = found()
    take(own, tree / RECIPE)
    path = own / RECIPE
    assert not any("kokeiluohjelma" in line for line in check(own, "--hints").lines)
    path.write_text(path.read_text("utf-8").replace("title: Kokeiluohjelma", "title: Kokeilut"), "utf-8")
    assert any("kokeiluohjelma.sv.yml" in line for line in check(own, "--hints").lines)


def test_one_that_was_stale_there_is_not_said_to_be_good(tree: Path, found: Found) -> None:
    write(tree, {"recipes/kokeiluohjelma.sv.yml": 'title: Försöksprogram\nof: "00000000"\n'})
    own = found()
    take(own, tree / RECIPE)
    assert "of:" not in (own / "recipes/kokeiluohjelma.sv.yml").read_text("utf-8")


@pytest.mark.parametrize(
    "name", ("recipes/olematon.yml", "recipes/olematon", "vocabularies/themes.yml", "cookbook.yml", "recipes")
)
def test_what_is_no_entry_is_refused(name: str, tree: Path, found: Found) -> None:
    own = found()
    before = texts(own)
    refused = inside("take", tree / RECIPE, tree / name, "--source", own)
    assert (refused.status, refused.out) == (1, "")
    assert len(refused.lines) == 1 and refused.lines[0].startswith(str(tree / name))
    assert texts(own) == before


def test_files_of_two_cookbooks_are_refused(tree: Path, found: Found, tmp_path: Path) -> None:
    own, other = found(), grow(tmp_path / "other")
    refused = take(own, tree / RECIPE, other / "methods/haastetyopaja.yml")
    assert (refused.status, len(refused.lines)) == (1, 1)


def test_what_is_here_already_is_not_overwritten(tree: Path, found: Found) -> None:
    own = found()
    take(own, tree / RECIPE)
    before = texts(own)
    refused = take(own, tree / RECIPE, tree / "methods/haastetyopaja.yml")
    assert (refused.status, refused.out) == (1, "")
    assert [line.split(":")[0] for line in refused.lines] == [RECIPE, TRANSLATION]
    assert texts(own) == before


def test_a_translation_that_lies_here_alone_is_not_overwritten(tree: Path, found: Found) -> None:
    own = write(found(), {TRANSLATION: "title: Eget\n"})
    refused = take(own, tree / RECIPE)
    assert (refused.status, [line.split(":")[0] for line in refused.lines]) == (1, [TRANSLATION])
    assert (own / TRANSLATION).read_text("utf-8") == "title: Eget\n" and not (own / RECIPE).exists()


def test_a_file_in_the_root_of_the_machine_is_none_of_a_cookbook(found: Found) -> None:
    assert inside("take", "/nowhere.yml", "--source", found()).status == 1


def test_the_faults_of_one_that_cannot_be_read_are_told(tree: Path, found: Found) -> None:
    path = tree / RECIPE
    path.write_text(path.read_text("utf-8").replace("status: tried", "status: hyvä"), "utf-8")
    refused = take(found(), path)
    assert refused.status == 1
    assert refused.lines[0].startswith(f"{RECIPE}:3:9: ")


def test_words_that_are_borrowed_are_not_written(tree: Path, found: Found) -> None:
    own = found()
    (own / "vocabularies/glossary.yml").unlink()
    (own / "vocabularies/glossary.sv.yml").unlink(missing_ok=True)
    settings = own / "cookbook.yml"
    settings.write_text(settings.read_text("utf-8") + "borrow: [glossary]\n", "utf-8")
    take(own, tree / RECIPE)
    assert not (own / "vocabularies/glossary.yml").exists()


def test_where_one_cannot_be_written_none_is(tmp_path: Path) -> None:
    write(tmp_path, {"recipes": "no folder"})
    with pytest.raises(CookbookError) as refused:
        write_all(tmp_path, {"metrics/avain.yml": "title: x", "recipes/resepti.yml": "title: y"})
    assert [(problem.code, problem.place.file) for problem in refused.value.problems] == [("unwritable", "recipes/resepti.yml")]
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["recipes"]
