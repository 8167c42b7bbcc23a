"""The workflows are YAML, have an end and no more rights than they need; what strangers propose is built without network."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml
from tools import tool
from trees import PROJECT

from cookbook.editor.questions import asked_kinds
from cookbook.machine import LEXICON, PARTS, PRINT, install_line
from cookbook.model import ENTRY_KINDS

WORKFLOWS = sorted((PROJECT / ".github/workflows").glob("*.yml"))
NAMES = [path.stem for path in WORKFLOWS]


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """What actionlint says of the workflows below a folder."""
    return subprocess.run([*tool("actionlint")], cwd=folder, capture_output=True, text=True, check=False, timeout=300)


@pytest.mark.program
def test_actionlint_has_nothing_to_say(tmp_path: Path) -> None:
    done = lint(PROJECT)
    assert done.returncode == 0, done.stdout
    assert f"Checking {len(WORKFLOWS)} workflow" in done.stdout
    (tmp_path / ".github/workflows").mkdir(parents=True)
    text = (PROJECT / ".github/workflows/labels.yml").read_text(encoding="utf-8")
    (tmp_path / ".github/workflows/labels.yml").write_text(text.replace("github.token", "github.tokn"), encoding="utf-8")
    assert 'property "tokn" is not defined' in lint(tmp_path).stdout


def read(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)


def steps(job: Any, command: str) -> list[str]:
    """The commands of a job that start the cookbook with one of its commands."""
    return [step["run"] for step in job["steps"] if f"-m cookbook {command}" in step.get("run", "")]


@pytest.mark.parametrize("path", WORKFLOWS, ids=NAMES)
def test_a_workflow_asks_for_little(path: Path) -> None:
    workflow = read(path)
    assert workflow["permissions"] in ({}, {"contents": "read"}, "{}")
    assert "pull_request_target" not in workflow["on"]
    assert "secrets." not in path.read_text(encoding="utf-8")
    for job in workflow["jobs"].values():
        assert int(job["timeout-minutes"]) <= 60
        for step in job["steps"]:
            name, _, version = step.get("uses", "actions/x@v1").partition("@")
            assert name.startswith("actions/")
            assert version
            if name == "actions/checkout" and "write" not in job.get("permissions", {}).values():
                assert step["with"]["persist-credentials"] == "false"


@pytest.mark.parametrize("path", WORKFLOWS, ids=NAMES)
def test_who_may_write_runs_nothing_of_ours(path: Path) -> None:
    for job in read(path)["jobs"].values():
        if "write" in job.get("permissions", {}).values():
            assert not [step for step in job["steps"] if "cookbook" in step.get("run", "")]


@pytest.mark.parametrize("path", WORKFLOWS, ids=NAMES)
def test_actions_are_pinned_by_their_digest(path: Path) -> None:
    """A tag can be moved to other code; what it was stands behind for people and for updates."""
    used = [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if "uses: " in line]
    assert [line for line in used if not re.search(r"@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=NAMES)
def test_nothing_that_strangers_write_stands_in_a_command(path: Path) -> None:
    """Titles and texts come as variables: a shell takes them for words and never for commands."""
    runs = [step.get("run", "") for job in read(path)["jobs"].values() for step in job["steps"]]
    assert [run for run in runs if re.search(r"\$\{\{(?! matrix\.)", run)] == []


def test_forms_put_on_labels_that_are_there() -> None:
    rows = [line.split("\t") for line in (PROJECT / ".github/labels.tsv").read_text(encoding="utf-8").splitlines()]
    assert {"proposal", "review", *(kind.name for kind in asked_kinds())} <= {name for name, _, _ in rows}
    assert all(re.fullmatch("[0-9a-f]{6}", colour) and said for _, colour, said in rows)


@pytest.mark.parametrize("name", ["check", "lexicon", "release", "deploy"])
def test_a_build_has_no_network(name: str) -> None:
    jobs = read(PROJECT / f".github/workflows/{name}.yml")["jobs"].values()
    made = [line for job in jobs for command in ("all", "site", "lexicon\n", "lexicon") for line in steps(job, command)]
    assert [line for line in made if "--stale" not in line]
    assert [line for line in made if "unshare --net" not in line and "--stale" not in line] == []


def test_problems_are_notes_on_the_changed_lines() -> None:
    job = read(PROJECT / ".github/workflows/check.yml")["jobs"]["content"]
    assert all("--format github" in line or "--format comment" in line for line in steps(job, "check"))
    assert steps(job, "check")


def test_the_suite_runs_where_more_than_content_changes() -> None:
    """And where it may not run, nothing lies but content."""
    on = read(PROJECT / ".github/workflows/tests.yml")["on"]
    left_out = on["pull_request"]["paths-ignore"]
    assert on["push"]["paths-ignore"] == left_out
    content = {*(kind.path for kind in ENTRY_KINDS), "vocabularies", "pages", "images", "lexicon", "print/canvases"}
    settings = {f"{name}{ending}" for name in ("cookbook", "print/edition") for ending in (".yml", ".*.yml")}
    assert set(left_out) == {f"{folder}/**" for folder in content} | settings
    check = read(PROJECT / ".github/workflows/check.yml")
    assert check["on"]["pull_request"] == ""
    assert list(check["jobs"]) == ["content"]


def test_the_lexicon_is_made_anew_where_words_change() -> None:
    paths = read(PROJECT / ".github/workflows/lexicon.yml")["on"]["push"]["paths"]
    assert set(paths) == {f"{folder}/**" for folder in (*(kind.path for kind in ENTRY_KINDS), "pages", "vocabularies")}


def test_a_release_fails_while_the_lexicon_is_stale() -> None:
    job = read(PROJECT / ".github/workflows/release.yml")["jobs"]["make"]
    runs = [step.get("run", "") for step in job["steps"]]
    at = next(number for number, run in enumerate(runs) if "lexicon --stale" in run)
    assert any("cookbook all" in run for run in runs[at:])
    assert not any("cookbook all" in run for run in runs[:at])


@pytest.mark.parametrize(("name", "use"), [("check", PRINT), ("release", PRINT), ("deploy", PRINT), ("lexicon", LEXICON)])
def test_a_workflow_installs_what_its_use_needs(name: str, use: str) -> None:
    text = (PROJECT / f".github/workflows/{name}.yml").read_text(encoding="utf-8")
    packages = [package for part in PARTS if use in part.uses for package in part.packages]
    assert f"sudo {install_line(packages).removeprefix('sudo ')}\n" in text
    assert f"build_cookbook.py doctor {use}\n" in text
