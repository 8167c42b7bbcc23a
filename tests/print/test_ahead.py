"""What is laid out goes on by itself while other editions are made, and ends where one of them fails."""

from __future__ import annotations

import sys
from dataclasses import replace
from multiprocessing import active_children
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import cast

import pytest
from jobs import job_of

from cookbook import editions
from cookbook.editions.job import Job
from cookbook.problems import CookbookError, Place, Problem
from cookbook.progress import Silent

pytestmark = pytest.mark.book


class Stages(Silent):
    """The names of stages, as they begin."""

    def __init__(self) -> None:
        self.begun: list[str] = []

    def stage(self, name: str, lang: str = "") -> None:
        self.begun.append(name)


def fail(job: Job) -> None:
    """What an edition that always fails does."""
    raise CookbookError([Problem(Place("x.yml"), "output-failed", {"reason": "", "missed": ""})])


def poster_of(tree: Path, stage: Path) -> Job:
    return job_of(tree, stage, product=("poster",))


def test_what_is_laid_out_begins_first_and_is_waited_for_in_its_turn(tree: Path, tmp_path: Path) -> None:
    stages = Stages()
    editions.make(("data", "print"), replace(poster_of(tree, tmp_path / "stage"), progress=stages))
    assert stages.begun == ["print", "data", "print-poster"]
    assert [path.name for path in (tmp_path / "stage/print").rglob("*.pdf")]
    assert (tmp_path / "stage/site/data").is_dir()


def test_what_another_edition_leaves_behind_is_not_laid_out(tree: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(editions, "EDITIONS", {**editions.EDITIONS, "failing": "failing"})
    monkeypatch.setitem(sys.modules, "failing", cast("ModuleType", SimpleNamespace(make=fail)))
    others = set(active_children())
    with pytest.raises(CookbookError) as told:
        editions.make(("failing", "print"), poster_of(tree, tmp_path / "stage"))
    assert [problem.code for problem in told.value.problems] == ["output-failed"]
    assert set(active_children()) <= others
    assert list((tmp_path / "stage").rglob("*.pdf")) == []
