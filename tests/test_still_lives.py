"""Every entry has a picture of its own: the same bytes each time, in colours of the tokens alone, and small."""

from __future__ import annotations

import gzip
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from jobs import linked_of, palette_of
from trees import grow

from cookbook.drawing.still import shelves
from cookbook.drawing.still.brush import Brush, Chance
from cookbook.drawing.still.larder import LARDER, PANTRY
from cookbook.drawing.still.picture import MOST, SCENES, StillLives
from cookbook.drawing.still.scene import WIDTH, Scene
from cookbook.model import ENTRY_KINDS
from cookbook.model.design_tokens import Tokens
from cookbook.model.kind import Kind

LIMIT = 4096
"""Bytes of a picture, compressed as a server would."""
COVER, CUT = 6, 9
"""How far a cover of cloth reaches beyond the sides of its jar, and what the edge of a page may cut off, in a picture's units."""
LID = 18
"""How far a cover reaches above its jar at most."""


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return grow(tmp_path_factory.mktemp("tree"))


@pytest.fixture(scope="module")
def pictures(tree: Path) -> Mapping[tuple[str, str], str]:
    book = linked_of(tree).book
    draw = StillLives(book, palette_of(tree).light)
    return {entry.key: str(draw(entry)) for entry in book.contents}


def test_every_entry_has_one_and_no_two_are_the_same(pictures: Mapping[tuple[str, str], str]) -> None:
    assert len(set(pictures.values())) == len(pictures) > 0


def test_the_same_entry_has_the_same_bytes(tree: Path, pictures: Mapping[tuple[str, str], str]) -> None:
    book = linked_of(tree).book
    draw = StillLives(book, palette_of(tree).light)
    assert {entry.key: str(draw(entry)) for entry in reversed(book.contents)} == pictures


def test_an_id_alone_makes_another(tree: Path) -> None:
    book = linked_of(tree).book
    draw = StillLives(book, palette_of(tree).light)
    assert all(draw(entry) != draw(replace(entry, id=f"{entry.id}-2")) for entry in book.contents)


def test_colours_are_those_of_tokens(tree: Path, pictures: Mapping[tuple[str, str], str]) -> None:
    light = palette_of(tree).light
    for picture in pictures.values():
        painted = re.findall(r'class="(?:fill|line)-([a-z0-9-]+)"[^>]*?(?:fill|stroke)="(#[0-9a-f]{6})"', picture)
        assert len(painted) == picture.count("<path") and not re.search("opacity|gradient|style=", picture)
        for token, colour in painted:
            assert colour == light[token] if token != "cloth" else colour in light.values()


@pytest.mark.parametrize("count", [1, 2, MOST])
@pytest.mark.parametrize("name", SCENES)
def test_any_scene_is_drawn_with_few_and_many_pieces_and_stays_small(tree: Path, name: str, count: int) -> None:
    colours = palette_of(tree).light
    tones = ["kind-recipe", "kind-method"]
    for seed in map(str, range(12)):
        for foods in (LARDER[:1], LARDER[-3:]):
            scene = Scene(Brush({**colours, "cloth": colours["accent"]}), Chance(seed), foods, count, 1.0, tones)
            drawn = "".join(map(str, SCENES[name](scene)))
            assert "<path" in drawn and "nan" not in drawn
            assert len(gzip.compress(drawn.encode(), 9)) <= LIMIT


def test_the_limit_is_seen_to_be_passed(tree: Path) -> None:
    """A table for thirty, each with another dish, is more than a picture may weigh."""
    colours = palette_of(tree).light
    brush = Brush({**colours, "cloth": colours["accent"]})
    shapes = [str(brush.at(n * 7.3, n * n * 1.7 % 150, LARDER[n % len(LARDER)], n * 13.1, 1 + n / 97)) for n in range(300)]
    assert len(gzip.compress("".join(shapes).encode(), 9)) > LIMIT


def test_every_kind_names_a_scene_and_a_field_of_its_own() -> None:
    for kind in ENTRY_KINDS:
        assert kind.scene in SCENES
        assert not kind.pieces or kind.pieces in kind.model.model_fields
    assert Kind.scene in SCENES


def test_the_pantry_is_of_tokens() -> None:
    assert set(PANTRY) <= set(Tokens.model_fields)
    assert {part.token for shape in LARDER for part in shape} <= set(PANTRY)


def test_jars_stand_whole_on_their_shelf(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A picture that is printed to the edge is cut a little on each side: no jar ends where the knife goes."""
    stood: list[tuple[float, float, float]] = []
    monkeypatch.setattr(shelves, "_jar", lambda scene, number, x, wide, tall: stood.append((x, wide, tall)) or iter(()))
    brush = Brush({**palette_of(tree).light, "cloth": "#000000"})
    for seed in map(str, range(300)):
        list(shelves.jars(Scene(brush, Chance(seed), LARDER[:1], 3, 1.0, ["kind-case"])))
    assert min(x - wide / 2 for x, wide, _ in stood) - COVER >= CUT
    assert max(x + wide / 2 for x, wide, _ in stood) + COVER <= WIDTH - CUT
    assert max(tall for _, _, tall in stood) + LID <= shelves.FOOT - CUT
