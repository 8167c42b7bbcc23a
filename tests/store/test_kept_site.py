"""What is made with what was made before is what is made anew, to the last byte, whatever was edited in between."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from edits import EDITS, edited
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from trees import BASE, check, digest, grow, in_finnish, inside

from cookbook.editions.keeping import write_anew
from cookbook.store.place import VARIABLE

RICH = BASE.parent / "rich"


@pytest.fixture
def place(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path_factory.mktemp("kept") / "kept"))


def site(tree: Path, out: Path, *more: str) -> str:
    said = inside("site", "--source", tree, "--out", out, *more)
    assert said.status == 0, said.err
    return digest(out / "site")


@pytest.mark.whole
@settings(
    max_examples=1,
    deadline=None,
    phases=(Phase.generate,),
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(seed=st.integers(0, 10_000))
def test_an_edited_tree_gives_what_it_would_have_given_anew(
    seed: int, place: None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Each kind of edit in an order of chance; what is kept is kept from one to the next.

    Two languages: what a translation lacks is borrowed there as among three.
    """
    folder, chance = tmp_path_factory.mktemp("edited"), Random(seed)
    tree = in_finnish(grow(folder / "tree"), "sv")
    site(tree, folder / "kept")
    numbers = list(range(len(EDITS)))
    chance.shuffle(numbers)
    for number in numbers:
        if any(edited(tree, number, chance, lambda tree: is_made_anew(tree, folder / "fresh")) for _ in range(4)):
            assert site(tree, folder / "kept") == digest(folder / "fresh/site"), f"{EDITS[number].__name__} of {seed}"


def is_made_anew(tree: Path, out: Path) -> bool:
    """Whether a tree is right: its site is made then, by one process; otherwise `check` has an error as well."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("cookbook.editions.halves._is_safe", lambda: False)
        is_made = inside("site", "--source", tree, "--out", out, "--fresh").status == 0
    assert is_made or check(tree, "--fresh").status == 1
    return is_made


@pytest.mark.whole
def test_a_trace_is_what_keeps_a_page(place: None, tree: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The proof above shows nothing unless pages are kept: with traces that never hold they are made again."""
    site(in_finnish(tree), tmp_path / "out")
    made: list[object] = []
    render = "cookbook.editions.site.pages.PageMaker.page"
    from cookbook.editions.site.pages import PageMaker

    page = PageMaker.page
    monkeypatch.setattr("cookbook.editions.halves._is_safe", lambda: False)  # What a fork makes is not seen here.
    monkeypatch.setattr(render, lambda self, key: made.append(key) or page(self, key))
    site(tree, tmp_path / "out")
    assert made == []
    recipe = tree / "recipes/kokeiluohjelma.yml"
    recipe.write_text(recipe.read_text().replace("Yritys ei pääse", "Kukaan ei pääse"))
    site(tree, tmp_path / "out")
    assert ("recipe", "kokeiluohjelma") in made
    assert len(made) < 10


@pytest.mark.whole
def test_every_page_knows_which_lists_there_are(place: None, tree: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The frame, made once for many pages, leads to each list that has an entry: the last of a kind goes, and comes again."""
    monkeypatch.setattr("cookbook.editions.halves._is_safe", lambda: False)  # In one process all pages take the same.
    challenge = in_finnish(tree) / "challenges/hukkalampo.yml"
    text = challenge.read_text(encoding="utf-8")
    site(tree, tmp_path / "out")
    challenge.unlink()
    assert site(tree, tmp_path / "out") == site(tree, tmp_path / "fresh", "--fresh")
    challenge.write_text(text, encoding="utf-8")
    assert site(tree, tmp_path / "out") == site(tree, tmp_path / "fresh", "--fresh")


@pytest.mark.whole
def test_what_is_as_it_was_in_the_last_output_is_not_written_again(place: None, tree: Path, tmp_path: Path) -> None:
    """Unless somebody has changed it there since."""
    out = tmp_path / "out"
    before = site(in_finnish(tree), out)
    page, spoilt, written = (out / "site" / name for name in ("reseptit/index.html", "index.html", "sitemap.xml"))
    numbers = [path.stat().st_ino for path in (page, written)]
    spoilt.write_text("Toista", encoding="utf-8")
    assert site(tree, out) == before
    assert page.stat().st_ino == numbers[0]
    assert written.stat().st_ino != numbers[1]
    assert page.stat().st_nlink == 2  # The output that was replaced stands aside with the same file.


def test_what_is_written_twice_leaves_the_published_file_alone(tmp_path: Path) -> None:
    published, staged = tmp_path / "out/index.html", tmp_path / "stage/index.html"
    write_anew(published, b"published")
    write_anew(staged, b"first")
    staged.unlink()
    staged.hardlink_to(published)
    write_anew(staged, b"second")
    assert (published.read_bytes(), staged.read_bytes()) == (b"published", b"second")


@pytest.mark.whole
@pytest.mark.parametrize("languages", (1, 3))
def test_a_sentence_makes_what_shows_it(languages: int, place: None, tree: Path, tmp_path: Path) -> None:
    """Of a body nothing is made anew but the pages and workbooks of the entry and of the menu that has it."""
    out, recipe = tmp_path / "out", tree / "recipes/kokeiluohjelma.yml"
    site(in_finnish(tree) if languages == 1 else tree, out)
    renewed = _renewed(tree, out, recipe, "Yritys ei pääse", "Kukaan ei pääse")
    assert len(renewed) == 3 * languages, "\n".join(sorted(renewed))
    assert all("kokeiluohjelma" in name or name.endswith("menu-polku.xlsx") for name in renewed)
    assert "reseptit/index.html" in _renewed(tree, out, recipe, "title: ", "title: Uusi ")


def _renewed(tree: Path, out: Path, path: Path, old: str, new: str) -> set[str]:
    """The pages and workbooks that are other files after an edit; what only leads on is written each time."""
    made = [file for file in (out / "site").rglob("*") if file.suffix in (".html", ".xlsx")]
    made = [file for file in made if b'http-equiv="refresh"' not in file.read_bytes()]
    before = {file: file.stat().st_ino for file in made}
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    site(tree, out)
    return {file.relative_to(out / "site").as_posix() for file, number in before.items() if file.stat().st_ino != number}
