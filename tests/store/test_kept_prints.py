"""A laid-out file is taken from before only where nothing is another of all that it is made of, and of what makes it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from pathlib import Path

import pytest
from press_page import profile_of, rendering
from printing import Prints
from trees import digest

from cookbook.editions.print.laying import Laying, Wait
from cookbook.editions.print.layout import finished
from cookbook.editions.print.layout.finished import KeptFiles
from cookbook.editions.print.layout.rendering import LaidPart, Outcome, Rendering
from cookbook.editions.print.press.marks import Crease, Fold
from cookbook.problems import Place, Problem
from cookbook.settings.faces import faces_of
from cookbook.store import Store
from cookbook.store.place import VARIABLE

Change = Callable[[Rendering, Path], Rendering]
CHANGES: dict[str, Change] = {
    "target": lambda one, folder: replace(one, target=one.target.with_name("toinen.pdf")),
    "html": lambda one, folder: replace(one, html=one.html + " "),
    "styles": lambda one, folder: replace(one, styles=one.styles[:-1]),
    "variant": lambda one, folder: replace(one, variant="pdf/ua-1"),
    "safety": lambda one, folder: replace(one, safety=one.safety + 1),
    "shelf": lambda one, folder: replace(one, shelf={**one.shelf, sorted(one.shelf)[0]: _other(folder)}),
    "hyphens": lambda one, folder: replace(one, hyphens=replace(one.hyphens, names=frozenset({"Tamper"}))),
    "palette": lambda one, folder: replace(one, palette=replace(one.palette, paints=dict(list(one.palette.paints.items())[1:]))),
    "faces": lambda one, folder: replace(one, faces=replace(faces_of({}), roles={"sans": one.faces.roles["serif"]})),
    "breaks_alike": lambda one, folder: replace(one, breaks_alike=True),
    "condition": lambda one, folder: replace(one, condition=profile_of("uncoated")),
    "multiple": lambda one, folder: replace(one, multiple=4),
    "folds": lambda one, folder: replace(one, folds=(Fold(Crease.SPINE, 105.0),)),
    "gutter": lambda one, folder: replace(one, gutter=8),
    "scale": lambda one, folder: replace(one, scale=1.2),
}
WITHOUT = {"stage", "seen", "painted", "made_of", "is_dealt"}
"""What is only told, where things are kept, a digest of the rest, and whether pages are."""


def _other(folder: Path) -> Path:
    (folder / "other").write_bytes(b"x")
    return folder / "other"


@pytest.fixture
def files(tmp_path: Path) -> KeptFiles:
    """Of a process that has the libraries that set letters in its memory, as one that prints has."""
    import weasyprint  # noqa: F401

    (tmp_path / "kept").mkdir()
    return KeptFiles(Store(tmp_path / "kept", "tree"))


@pytest.fixture
def page(tmp_path: Path) -> Rendering:
    return rendering(tmp_path)


def test_every_part_of_a_rendering_is_in_its_key(files: KeptFiles, page: Rendering, tmp_path: Path) -> None:
    assert {field.name for field in fields(Rendering)} == {*CHANGES, *WITHOUT}
    keys = {files.key(page, [page])}
    for change in CHANGES.values():
        other = change(page, tmp_path)
        keys.add(files.key(other, [other]))
    assert len(keys) == 1 + len(CHANGES)


def test_so_is_that_of_the_others_of_one_book(files: KeptFiles, page: Rendering) -> None:
    first, second = replace(page, html="<p>"), replace(page, breaks_alike=True)
    assert files.key(second, [first]) != files.key(second, [second])
    assert files.key(page, [first]) == files.key(page, [page])


def test_a_file_that_changes_below_its_name_is_another(files: KeptFiles, page: Rendering, tmp_path: Path) -> None:
    one = replace(page, shelf={**page.shelf, "css/other.css": _other(tmp_path)})
    before = files.key(one, [one])
    _other(tmp_path).write_bytes(b"y")
    assert KeptFiles(files.store).key(one, [one]) != before


def test_so_is_what_another_program_would_make(
    files: KeptFiles, page: Rendering, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = {files.key(page, [page])}
    monkeypatch.setenv(finished.DAY, "1")
    keys.add(KeptFiles(files.store).key(page, [page]))
    gs = tmp_path / "gs"
    gs.write_text("#!/bin/sh\n", encoding="utf-8")
    gs.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    keys.add(KeptFiles(files.store).key(page, [page]))
    assert len(keys) == 3


def test_what_has_an_error_is_not_kept_and_a_warning_is_said_again(files: KeptFiles, page: Rendering) -> None:
    page.target.write_bytes(b"pdf")
    good = Outcome({"a": 1}, 1, (Problem(Place("print"), "preflight-warning", {"said": "x"}),))
    files.keep(page, [page], Outcome({}, 1, (Problem(Place("print"), "preflight", {"said": "x"}),)))
    assert files.take(page, [page]) is None
    files.keep(page, [page], good)
    page.target.unlink()
    assert files.take(page, [page]) == good
    assert page.target.read_bytes() == b"pdf"


def test_what_was_edited_while_it_was_laid_out_is_not_kept(files: KeptFiles, page: Rendering, tmp_path: Path) -> None:
    one = replace(page, shelf={**page.shelf, "css/other.css": _other(tmp_path)})
    assert files.take(one, [one]) is None
    one.target.write_bytes(b"pdf")
    _other(tmp_path).write_bytes(b"y")
    files.keep(one, [one], Outcome({}, 1))
    assert files.take(one, [one]) is None
    _other(tmp_path)
    files.keep(one, [one], Outcome({}, 1))
    assert files.take(one, [one]) == Outcome({}, 1)


def test_what_is_counted_is_kept_apart_from_what_is_laid_out(files: KeptFiles, page: Rendering) -> None:
    assert files.counted(page, lambda one: Outcome({}, 7)).pages == 7
    assert files.counted(page, lambda one: Outcome({}, 8)).pages == 7
    assert files.take(page, [page]) is None
    assert KeptFiles(Store()).counted(page, lambda one: Outcome({}, 8)).pages == 8


def test_parts_of_a_book_are_found_by_all_that_is_around_their_text(files: KeptFiles, page: Rendering, tmp_path: Path) -> None:
    parts = {"key": LaidPart(None, ())}
    files.keep_parts(page, parts)
    assert files.parts(replace(page, html="another")) == parts
    around = {name: change(page, tmp_path) for name, change in CHANGES.items() if name != "html"}
    assert [name for name, other in around.items() if files.parts(other)] == []
    assert KeptFiles(Store()).parts(page) == {}


def test_an_edit_lays_out_what_shows_it(prints: Prints, tree: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A sentence is on no poster, a name is; each time the files are those that are made anew."""
    monkeypatch.setenv(VARIABLE, str(tmp_path / "kept"))
    laid: list[str] = []
    typeset = Laying._typeset

    def noting(self: Laying, renderings: Sequence[Rendering]) -> Wait:
        laid.extend(one.target.stem for one in renderings)
        return typeset(self, renderings)

    def printed(out: Path, *more: str) -> str:
        assert prints(tree, out, "--product", "poster", *more).status == 0
        return digest(out / "print")

    monkeypatch.setattr(Laying, "_typeset", noting)
    recipe = tree / "recipes/kokeiluohjelma.yml"
    for old, new, anew in (
        ("", "", ["poster", "poster-a2", "juliste"]),
        ("Yritys ei pääse", "Kukaan ei pääse", []),
        ("title: ", "title: Uusi ", ["poster", "poster-a2", "juliste"]),
    ):
        recipe.write_text(recipe.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
        laid.clear()
        made = printed(tmp_path / "out")
        assert laid == anew
        assert made == printed(tmp_path / "fresh", "--fresh")


@pytest.mark.parametrize(
    ("product", "old"), [("book", "problem: "), ("cards", "output: ")], ids=["a sentence of the book", "a line of a card"]
)
def test_an_edited_page_is_laid_out_and_the_others_are_kept(
    product: str, old: str, prints: Prints, tree: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The files are those that are made anew; what is told says which way they came."""
    monkeypatch.setenv(VARIABLE, str(tmp_path / "kept"))

    def printed(out: Path, *more: str) -> tuple[str, int, int]:
        said = prints(tree, out, "--product", product, *more)
        assert said.status == 0, said.err
        (pair,) = re.findall(r"(\d+)/(\d+)$", said.err, re.MULTILINE)
        return digest(out / "print"), int(pair[0]), int(pair[1])

    _, anew, pages = printed(tmp_path / "out")
    assert anew == pages
    recipe = tree / "recipes/kokeiluohjelma.yml"
    recipe.write_text(recipe.read_text(encoding="utf-8").replace(old, f"{old}Uusi ", 1), encoding="utf-8")
    made, anew, _ = printed(tmp_path / "out")
    assert 0 < anew < pages / 2
    assert printed(tmp_path / "fresh", "--fresh") == (made, pages, pages)


def test_only_a_book_has_its_painted_pages_kept_and_all_know_what_they_are_made_of(files: KeptFiles, page: Rendering) -> None:
    single, book = files.readied(page), files.readied(replace(page, breaks_alike=True))
    assert (single.painted, single.seen is None) == (None, False)
    assert book.painted is not None and book.painted.parent == files.store.place
    assert single.made_of == files.around(page)
    assert KeptFiles(Store()).readied(page) == page
