"""The guide for writers speaks of this edition: its example is good beside the entries of today, and its models are there."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from reading import HOME
from trees import check

from cookbook.model import ENTRY_KINDS
from cookbook.model.recipe import Recipe

TEXT = (HOME / "docs/kirjoita-tiedostona.md").read_text(encoding="utf-8")
EXAMPLE, TRANSLATION = re.findall(r"```yaml\n(.*?)```", TEXT, re.DOTALL)
NEW = "recipes/aamukahvit.yml"


def told(tree: Path, text: str) -> list[str]:
    """The lines of `check` on the first edition with the guide's recipe in it."""
    for name in (*(kind.path for kind in ENTRY_KINDS), "vocabularies", "pages"):
        if (HOME / name).is_dir():
            shutil.copytree(HOME / name, tree / name)
    (tree / NEW).write_text(text, encoding="utf-8")
    (tree / NEW.replace(".yml", ".sv.yml")).write_text(TRANSLATION, encoding="utf-8")
    said = check(tree)
    assert bool(said.status) is (text != EXAMPLE), said.err
    return [line for line in said.lines if "aamukahvit" in line and "huomautus" not in line]


@pytest.mark.many
def test_the_recipe_of_the_guide_is_good(tmp_path: Path) -> None:
    assert told(tmp_path, EXAMPLE) == []


@pytest.mark.many
def test_mistakes_are_told_as_the_guide_says(tmp_path: Path) -> None:
    spoilt = EXAMPLE.replace("[luottamus, ", "[luottamu, ").replace("duration: 5–7 kk", "duration: puoli vuotta")
    (block,) = re.findall(r"```text\n(.*?)\n```", TEXT, re.DOTALL)
    assert told(tmp_path, spoilt) == block.splitlines()


def test_the_guide_names_good_models_and_fields() -> None:
    models = re.findall(r"\| `(\w+)` \| `([\w-]+\.yml)` \|", TEXT)
    assert set(re.findall(r"\| `(\w+)` \|", TEXT)) == {kind.path for kind in ENTRY_KINDS}
    assert len(models) > len(ENTRY_KINDS) / 2
    assert [name for name in models if not (HOME / "/".join(name)).is_file()] == []
    fields = {
        field
        for line in re.findall(r"^- (`.*?) (?:on|ovat|kertoo|käyttävät|luettelee)\b", TEXT, re.MULTILINE)
        for field in re.findall(r"`(\w+)`", line)
    }
    assert fields
    assert fields <= Recipe.model_fields.keys()
