"""What `check` says does not depend on what it has said before."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from mistaken import Mistake, make, mistakes
from trees import change, grow, inside

from cookbook.load.entries import Read, Written, _read_entry
from cookbook.problems import Problems
from cookbook.store.place import VARIABLE


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "kept"))
    return tmp_path / "kept"


def check(tree: Path, *more: str) -> list[str]:
    return inside("check", "--source", tree, "--hints", *more).lines


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """A folder with a good tree and what is kept of it, and what was said."""
    folder = tmp_path_factory.mktemp("good")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(VARIABLE, str(folder / "kept"))
        return folder, check(grow(folder / "tree"))


@pytest.mark.many
@pytest.mark.parametrize("mistake", [*mistakes("mistakes/slips"), *mistakes("mistakes/left_over")][::4])
def test_the_second_time_is_like_the_first(mistake: Mistake, good: tuple[Path, list[str]], place: Path) -> None:
    (folder, before), good_ones = good, dict(files(good[0] / "tree"))
    tree = folder / "tree"
    shutil.copytree(folder / "kept", place)
    try:
        make(tree, mistake)
        said = check(tree, "--fresh")
        assert said != before
        assert check(tree) == said
        assert check(tree) == said
    finally:
        restore(tree, good_ones)


def files(tree: Path) -> Iterator[tuple[Path, bytes]]:
    return ((path, path.read_bytes()) for path in tree.rglob("*") if path.is_file())


def restore(tree: Path, before: dict[Path, bytes]) -> None:
    """What a mistake has left as it was stays the same file: something is kept of that as well."""
    after = dict(files(tree))
    for path in after.keys() - before.keys():
        path.unlink()
    for path, data in before.items() - after.items():
        path.write_bytes(data)


def test_a_mistake_moves_with_its_lines(tree: Path) -> None:
    recipe = next((tree / "recipes").glob("*.yml"))
    recipe.write_text(recipe.read_text() + "wrong: x\n")
    (first,) = check(tree)[:1]
    recipe.write_text("# A comment\n" + recipe.read_text())
    (moved,) = check(tree)[:1]
    line = int(first.split(":")[1])
    assert moved == first.replace(f":{line}:", f":{line + 1}:")


def test_words_of_a_vocabulary_move_with_their_lines(tree: Path) -> None:
    path = tree / "vocabularies/glossary.yml"
    path.write_text(path.read_text().replace("summary: ", "summary: TODO ", 1))
    (first,) = [line for line in check(tree) if line.startswith("vocabularies/glossary.yml")][:1]
    path.write_text("# A comment\n" + path.read_text())
    (moved,) = [line for line in check(tree) if line.startswith("vocabularies/glossary.yml")][:1]
    line = int(first.split(":")[1])
    assert moved == first.replace(f":{line}:", f":{line + 1}:")


def test_a_word_to_avoid_is_found_where_nothing_else_was_edited(tree: Path) -> None:
    change(tree, "vocabularies/glossary.yml", "summary: ", "avoid: {fi: pois}\n  summary: ")
    before = check(tree)
    change(tree, "vocabularies/glossary.yml", "fi: pois", "fi: talteen")
    said = check(tree)
    assert [line.split(":")[0] for line in said if line not in before] == ["challenges/hukkalampo.yml"]
    assert check(tree, "--fresh") == said


def test_a_file_that_is_asked_about_is_read_anew(tree: Path) -> None:
    whole = check(tree)
    recipe = next((tree / "recipes").glob("*.yml"))
    change(tree, f"recipes/{recipe.name}", "title: ", "titel: ")
    said = check(tree, f"recipes/{recipe.name}")
    assert said != whole
    assert check(tree, "--fresh", f"recipes/{recipe.name}") == said


def test_what_nobody_asks_about_is_read_once_for_all_that_ask(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def reading(files: Written, problems: Problems) -> list[Read]:
        read.append(f"{files.kind.path}/{files.id}")
        return _read_entry(files, problems)

    monkeypatch.setattr("cookbook.load.entries._read_entry", reading)
    asked, other = "recipes/kokeiluohjelma", "cases/mallihanke"
    said = check(tree, f"{asked}.yml")
    assert {asked, other} < set(read)
    read.clear()
    assert check(tree, f"{asked}.yml") == said
    assert read == [asked]
    change(tree, f"{other}.yml", "title: ", "title: Uusi ")
    check(tree, f"{asked}.yml")
    assert read == [asked, asked, other]
    check(tree, f"{other}.yml")
    assert read[3:] == [asked, other]
