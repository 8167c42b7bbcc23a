"""An entry that was proposed in another language gets its own file by `new`; what it was proposed as is then its translation."""

from __future__ import annotations

from pathlib import Path

import pytest
from trees import BASE, grow, inside, write

FINNISH = (BASE / "recipes/kokeiluohjelma.yml").read_text(encoding="utf-8")
UNITS = {" kk": " mån", " vk": " veckor", " htp": " persondagar", " yritystä": " företag"}
SWEDISH = FINNISH
for own, other in UNITS.items():
    SWEDISH = SWEDISH.replace(own, other)
FILE, BESIDE = "recipes/proveprogram.yml", "recipes/proveprogram.sv.yml"


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    return write(grow(tmp_path / "tree"), {BESIDE: SWEDISH})


def codes(tree: Path) -> list[str]:
    said = inside("check", "--source", tree, "--lang", "en", BESIDE)
    return said.err.splitlines() if said.status else [line for line in said.err.splitlines() if BESIDE in line]


def test_its_file_says_everything_and_its_translation_the_texts_alone(tree: Path) -> None:
    assert any("written only in Swedish" in line for line in codes(tree))
    made = inside("new", "recipe", "proveprogram", "--source", tree, "--lang", "en")
    assert made.status == 0
    *files, told = made.out.splitlines()
    assert [Path(file).relative_to(tree).as_posix() for file in files] == [FILE, BESIDE]
    assert told.startswith(f"{FILE}: the texts are still in Swedish.") and told.endswith(f"translated {BESIDE}")
    own, beside = ((tree / name).read_text(encoding="utf-8") for name in (FILE, BESIDE))
    assert "6–9 kk" in own and "mån" not in own
    assert "duration" not in beside and "phases" not in beside and "title: Kokeiluohjelma" in beside


def test_what_is_left_to_translate_is_remarked_upon(tree: Path) -> None:
    inside("new", "recipe", "proveprogram", "--source", tree)
    said = codes(tree)
    assert said and all("warning" in line for line in said)
    assert not any("written only" in line for line in said)


def test_it_is_made_once(tree: Path) -> None:
    before = inside("new", "recipe", "proveprogram", "--source", tree)
    again = inside("new", "recipe", "proveprogram", "--source", tree, "--lang", "en")
    assert (before.status, again.status) == (0, 1)
    assert "exists" in again.err
