"""The cookbooks of invented cities in examples/: each passes `check` and goes through every edition."""

from __future__ import annotations

import shutil
from pathlib import Path
from subprocess import check_output as run

import pytest
import yaml
from editors import faults
from trees import PROJECT, check, process

from cookbook.editions import EDITIONS, edition
from cookbook.editions.print.make import PRODUCTS
from cookbook.language.speech import speech

EXAMPLES = sorted(path.parent for path in (PROJECT / "examples").glob("*/cookbook.yml"))


@pytest.fixture
def example(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of an example as it was written: an old review is a hint, and days that have passed since are none."""
    return Path(shutil.copytree(request.param, tmp_path / "tree"))


def test_there_are_three() -> None:
    assert [path.name for path in EXAMPLES] == ["exempelvik", "musterhafen", "sampleford"]


@pytest.mark.parametrize("example", EXAMPLES, indirect=True, ids=lambda path: path.name)
def test_an_example_has_no_fault_and_no_remark(example: Path) -> None:
    said = check(example, "--lang", "en")
    assert (said.out.splitlines()[0], said.err) == ("Checked: errors 0, warnings 0.", "")
    assert faults(example) == []


@pytest.mark.book
@pytest.mark.parametrize("example", EXAMPLES, indirect=True, ids=lambda path: path.name)
def test_an_example_goes_through_every_edition(example: Path, tmp_path: Path) -> None:
    said = process("all", "--source", example, "--out", tmp_path / "out", "--lang", "en")
    assert said.status == 0, said.err
    assert "warning" not in said.err
    imprint = run(["pdftotext", "-f", "2", "-l", "2", tmp_path / "out/print/book.pdf", "-"], text=True)
    assert speech(yaml.safe_load((example / "cookbook.yml").read_text("utf-8"))["languages"][0])("generated") in imprint
    assert all((tmp_path / "out" / edition(name).FOLDER).is_dir() for name in EDITIONS)
    printed = {path.stem.partition("-")[0] for path in (tmp_path / "out/print").glob("*.pdf")}
    assert printed >= {name.removesuffix("s") if name == "menus" else name for name in PRODUCTS} - {
        "canvases",
        "documents",
        "entries",
        "foldout",
        "roadmap",
    }  # No file of these is for the press, or none need be.
