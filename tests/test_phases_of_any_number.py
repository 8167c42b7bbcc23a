"""Phases of any number and names: ring, plates, cards and poster find room for one as for fourteen."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from jobs import palette_of
from pdf_tools import text_of
from printing import Prints
from trees import BASE, write

from cookbook.drawing.laid_table import PLATES, plates
from cookbook.drawing.pen import Pen
from cookbook.drawing.wheel import LARGEST, SMALLEST, Piece, wheel

PEN = Pen(palette_of(BASE).light)
NAMES = (
    "Haku",
    "Alku",
    "Kasvu",
    "Juuri",
    "Sato",
    "Lepo",
    "Kylvö",
    "Hoito",
    "Versot",
    "Kukka",
    "Siemen",
    "Talvi",
    "Tauko",
    "Paluu",
)
WORD = "{id}:\n  title: {title}\n  summary: Vaihe, jossa ollaan nyt.\n  question: Missä olemme?\n"


def ring(*titles: str) -> str:
    """The ring of phases of these names."""
    half = 180 / len(titles)
    parts = [Piece(title, "accent", True, 2 * half * number, half) for number, title in enumerate(titles)]
    return "".join(wheel(PEN, parts, "Elinkaari"))


def words(drawn: str) -> list[tuple[float, str]]:
    """Size and text of everything that is written."""
    return [(float(size), text) for size, text in re.findall(r'font-size="([\d.]+)"[^>]*>([^<]+)<', drawn)]


@pytest.mark.parametrize(
    ("caption", "lines"),
    [
        ("Elinkaari", ["Elinkaari"]),
        ("Klusterin elinkaari", ["Klusterin", "elinkaari"]),
        ("The life of a cluster", ["The life of", "a cluster"]),
    ],
)
def test_what_the_ring_shows_stands_on_even_lines(caption: str, lines: list[str]) -> None:
    drawn = "".join(wheel(PEN, [Piece("Haku", "accent", True, 0, 180)], caption))
    assert [text for _, text in words(drawn)] == ["1", "Haku", *lines]


@pytest.mark.parametrize(("smallest", "is_named"), [(0, True), (LARGEST, True), (LARGEST + 0.1, False)])
def test_names_too_small_for_the_press_are_left_out(smallest: float, is_named: bool) -> None:
    drawn = "".join(wheel(PEN, [Piece("Haku", "accent", True, 0, 180)], "Elinkaari", smallest))
    assert ("Haku" in [text for _, text in words(drawn)]) is is_named


@pytest.mark.parametrize("count", [1, 2, 4, 5, 7, 12])
def test_every_phase_has_its_piece_and_its_number(count: int) -> None:
    drawn = ring(*NAMES[:count])
    arcs = re.findall(r"A196 196 0 ([01]) 1", drawn)
    assert arcs == ["1" if count == 1 else "0"] * count
    numbers = [text for _, text in words(drawn) if text.isdigit()]
    assert numbers == [str(number) for number in range(1, count + 1)]


@pytest.mark.parametrize(("count", "named"), [(1, True), (4, True), (7, True), (12, True)])
def test_short_names_stand_in_the_ring(count: int, named: bool) -> None:
    texts = [text for _, text in words(ring(*NAMES[:count]))]
    assert all(name in texts for name in NAMES[:count]) is named


def test_names_shrink_until_they_fit_and_then_the_numbers_stand_alone() -> None:
    sizes = {}
    for length in range(4, 40):
        found = [size for size, text in words(ring("o" * length, *NAMES[:6])) if text == "o" * length]
        sizes[length] = found[0] if found else 0.0
    assert sizes[4] == LARGEST
    assert sizes[39] == 0
    shown = [size for size in sizes.values() if size]
    assert shown == sorted(shown, reverse=True)
    assert SMALLEST <= shown[-1] < SMALLEST + 0.8
    last = max(length for length, size in sizes.items() if size)
    alone = words(ring("o" * (last + 1), *NAMES[:6]))
    assert {size for size, text in alone if text.isdigit()} == {26}


@pytest.mark.parametrize("count", [0, 1, 2, 4, 5, 7, 12])
def test_covers_have_five_plates_in_the_colours_of_the_phases(count: int) -> None:
    tokens = [f"phase-{number}" for number in range(count)]
    colours = {**PEN.colours, **{token: f"#0000{number:02x}" for number, token in enumerate(tokens)}}
    foods = re.findall(r'fill="(#0000\w\w)"', plates(colours, tokens))
    assert len(foods) == (len(PLATES) if count else 0)
    assert len(set(foods)) == min(count, len(PLATES))


@pytest.mark.parametrize("count", [1, 14])
def test_cards_and_poster_find_room(count: int, tree: Path, tmp_path: Path, prints: Prints) -> None:
    for name in ("recipes/kokeiluohjelma.yml", "menus/polku.yml"):
        text = (tree / name).read_text(encoding="utf-8")
        write(tree, {name: re.sub("kaynnistys|kasvu", "vaihe-1", text)})
    write(
        tree, {"vocabularies/phases.yml": "".join(WORD.format(id=f"vaihe-{n}", title=t) for n, t in enumerate(NAMES[:count], 1))}
    )
    said = prints(tree, tmp_path / "out", "--product", "cards", "--product", "poster")
    assert said.status == 0, said.err
    (poster,) = text_of(tmp_path / "out/print/poster.pdf")
    assert [name for name in NAMES[:count] if name not in poster] == []


def test_the_edge_of_a_page_has_room_for_the_marks_of_all_phases(tree: Path, tmp_path: Path, prints: Prints) -> None:
    """Each phase with a recipe has a mark of its own, and no mark runs over the cut."""
    recipe = (tree / "recipes/kokeiluohjelma.yml").read_text(encoding="utf-8").replace("former_ids: [kokeiluhaku]\n", "")
    for number, name in enumerate(NAMES, 1):
        mine = (
            recipe.replace("Kokeiluohjelma", f"{name}ohjelma")
            .replace("useita", f"{number} uutta")
            .replace("kaynnistys", f"vaihe-{number}")
        )
        write(tree, {f"recipes/ohjelma-{number}.yml": mine})
    for name in ("recipes/kokeiluohjelma.yml", "menus/polku.yml"):
        text = (tree / name).read_text(encoding="utf-8")
        write(tree, {name: re.sub("kaynnistys|kasvu", "vaihe-1", text)})
    write(tree, {"vocabularies/phases.yml": "".join(WORD.format(id=f"vaihe-{n}", title=t) for n, t in enumerate(NAMES, 1))})
    settings = (tree / "cookbook.yml").read_text(encoding="utf-8")
    write(tree, {"cookbook.yml": settings.replace("170", "148").replace("240", "210")})
    said = prints(tree, tmp_path / "out", "--product", "book")
    assert said.status == 0, said.err
