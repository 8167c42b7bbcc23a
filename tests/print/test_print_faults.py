"""What must stop the press before a page is laid out: settings with holes, unknown names, a library that is missing."""

from __future__ import annotations

from pathlib import Path

import pytest
from trees import Said, change, inside


def print_of(tree: Path, *more: str) -> Said:
    return inside("print", "--source", tree, "--out", tree.parent / "out", *more)


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("edition: Luonnos", "edition:", "print/edition.yml:"),
        ("date: 2026-", "day: 2026-", "print/edition.yml:"),
        ("edition: Luonnos", "isbn: {pdf: 978-952-0000-00-1}", "print/edition.yml:"),
    ],
)
def test_a_hole_in_the_imprint_has_its_place(tree: Path, old: str, new: str, place: str) -> None:
    change(tree, "print/edition.yml", old, new)
    said = print_of(tree)
    assert said.status == 1
    assert all(line.startswith(place) for line in said.lines if "keittokirja" not in line[:5]) or place in said.err


def test_an_isbn_with_a_right_check_digit_passes(tree: Path) -> None:
    from jobs import printing_of

    change(tree, "print/edition.yml", "edition: Luonnos", "edition: Luonnos\nisbn: {pdf: 978-3-16-148410-0}")
    assert printing_of(tree).imprint.isbn.pdf == "978-3-16-148410-0"


@pytest.mark.parametrize(("option", "known"), [("--product", "book"), ("--profile", "coated")])
def test_unknown_names_are_told_with_those_that_exist(tree: Path, option: str, known: str) -> None:
    said = print_of(tree, option, "tuntematon")
    assert said.status == 1
    assert "tuntematon" in said.err
    assert known in said.err


def test_without_pango_one_line_says_what_to_install(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import builtins

    real = builtins.__import__

    def lacking(name: str, *rest: object, **more: object) -> object:
        if name == "weasyprint":
            raise OSError("cannot load library 'libpango-1.0-0'")
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", lacking)
    said = print_of(tree)
    assert said.status == 1
    assert "apt-get install libpango-1.0-0" in said.err or "brew install pango" in said.err
