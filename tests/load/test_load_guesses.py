"""How sure the loader is before it says what was meant: each limit from both sides."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import ExifTags, Image
from trees import change, check

from cookbook.load.choices import Choices
from cookbook.load.images import size_of
from cookbook.load.kinds import kind_of
from cookbook.model.challenge import CHALLENGE
from cookbook.model.kind import Kind
from cookbook.model.menu import MENU
from cookbook.model.need import NEED
from cookbook.model.story import STORY

STATUS = Choices.of(["draft", "tried", "established", "retired"], "choice.status.")
COPIED = "reviewed: 2026-11-22\nphases: [kaynnistys]\nstatus: tried\nthemes: [kokeilut]\n"


def needed(kind: Kind) -> set[str]:
    """The fields without which an entry of a kind is none."""
    return {name for name, field in kind.model.model_fields.items() if field.is_required()}


@pytest.mark.parametrize(("more", "less", "found"), (((), (), True), (("outo",), (), True), ((), ("owner",), True),
    (("outo", "vieras"), (), False), (("outo",), ("owner",), False)))  # fmt: skip
def test_a_kind_is_known_by_its_fields_but_for_one(more: tuple[str, ...], less: tuple[str, ...], found: bool) -> None:
    assert (kind_of((needed(CHALLENGE) | {*more}) - {*less}) is CHALLENGE) is found


@pytest.mark.parametrize("kind", (CHALLENGE, MENU, STORY, NEED))
def test_a_kind_that_it_may_be_is_what_it_is(kind: Kind) -> None:
    """Two fields too many or too few are mistakes in a file that lies where it should."""
    assert kind_of(needed(kind), kind) is None
    assert kind_of(needed(kind) | {"outo", "vieras"}, kind) is None


@pytest.mark.parametrize(("own", "found"), ((MENU, CHALLENGE), (NEED, None)))
def test_another_kind_fits_better_by_three_fields(own: Kind, found: Kind | None) -> None:
    fields = needed(CHALLENGE)
    amiss = len(fields - own.model.model_fields.keys()) + len(needed(own) - fields)
    assert amiss == (3 if found else 2)
    assert kind_of(fields, own) is found


@pytest.mark.parametrize(
    ("written", "meant"), (("dra", "draft"), ("dr", ""), ("est", "established"), ("luo", "draft"), ("lu", ""))
)
def test_three_letters_are_the_beginning_of_a_word(written: str, meant: str) -> None:
    assert getattr(STATUS.meant(written), "word", "") == meant


@pytest.mark.parametrize(("turned", "size"), ((1, (30, 20)), (4, (30, 20)), (5, (20, 30)), (8, (20, 30))))
def test_a_picture_is_as_large_as_it_is_seen(turned: int, size: tuple[int, int], tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = turned
    Image.new("RGB", (30, 20)).save(tmp_path / "a.jpg", exif=exif)
    assert size_of(tmp_path, "a.jpg") == size


@pytest.mark.parametrize("copied", (3, 4))
def test_of_a_copy_of_the_whole_entry_one_thing_is_said(copied: int, tree: Path) -> None:
    lines = "".join(COPIED.splitlines(keepends=True)[:copied])
    change(tree, "recipes/kokeiluohjelma.sv.yml", "title: Försöksprogram\n", f"title: Försöksprogram\n{lines}")
    said = [line for line in check(tree).lines if line.startswith("recipes/kokeiluohjelma.sv.yml") and "huomautus" not in line]
    assert len(said) == (copied if copied < 4 else 1), said
