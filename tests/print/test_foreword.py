"""The foreword: what the city says at the beginning of the whole book, where print/edition.yml says it."""

from __future__ import annotations

from pathlib import Path

from jobs import job_of, printing_of
from trees import check, grow, write

from cookbook.editions.print.products.book import book

EDITION = "print/edition.yml"
SAID = "foreword: |-\n  Tätä kirjaa *saa* käyttää.\n\n  Tervetuloa.\nforeword_by: Kaupunginjohtaja\n"
MOST = 2400


def tree_with(tmp_path: Path, said: str) -> Path:
    tree = grow(tmp_path / "tree")
    return write(
        tree, {EDITION: (tree / EDITION).read_text(encoding="utf-8") + said, "print/volumes/oma.yml": "kinds: [method]\n"}
    )


def html_of(tmp_path: Path, said: str, volume: str = "") -> str:
    tree = tree_with(tmp_path, said)
    printing = printing_of(tree, volume=volume) if volume else printing_of(tree)
    _, press = book(job_of(tree, tmp_path / "stage"), printing, "fi")
    return press.html


def test_it_stands_before_the_phases_and_in_the_contents(tmp_path: Path) -> None:
    html = html_of(tmp_path, SAID)
    assert html.index('id="contents"') < html.index('<h1 id="foreword">Esipuhe</h1>') < html.index('class="round"')
    assert '<a class="line" href="#foreword"><span class="line__title">Esipuhe</span></a>' in html
    assert "<p>Tätä kirjaa <em>saa</em> käyttää.</p>" in html
    assert '<p class="foreword__by">Kaupunginjohtaja</p>' in html


def test_what_nobody_said_is_not_printed_and_a_volume_has_none(tmp_path: Path) -> None:
    assert 'id="foreword"' not in html_of(tmp_path / "silent", "")
    assert 'id="foreword"' not in html_of(tmp_path / "volume", SAID, "oma")


def test_it_fits_a_page(tmp_path: Path) -> None:
    found = [
        [
            line
            for line in check(tree_with(tmp_path / str(letters), f"foreword: {'a ' * (letters // 2)}b\n")).lines
            if EDITION in line
        ]
        for letters in (MOST - 2, MOST)
    ]
    assert found[0] == []
    assert len(found[1]) == 1
