"""What `check` says to programs: each format follows its schema and holds every problem with its place and how grave it is."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator, Draft202012Validator
from trees import TESTS, change, check, reviewed, write

SARIF = Draft4Validator(json.loads((TESTS / "vendor/sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8")))
GITLAB = Draft202012Validator({
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": r"^(?!\./|/)."},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
})  # fmt: skip
"""What the page "Code Quality report format" of GitLab's manual asks for; its own validator asks for a part of this."""
STALE = "of: 00000000\n"


@pytest.fixture
def bad(tree: Path) -> Path:
    """An error twice in a file with an odd name, a warning, a hint, and a fault of a whole file."""
    change(tree, "challenges/hukkalampo.yml", "state: open", "state: avoni")
    write(tree, {"methods/haastetyopaja.sv.yml": f"title: Utmaningsverkstad\n{STALE}", "recipes/ä 100%.yml": "x\n"})
    change(tree, "recipes/kokeiluohjelma.yml", "phases: [kaynnistys]", "phases: [kaynnistus, kaynnistus]")
    return reviewed(tree, "cases/mallihanke.yml", "2099-01-01")


def told(tree: Path, format: str, *more: str) -> Any:
    said = check(tree, "--format", format, *more)
    assert said.err == ""
    return json.loads(said.out)


def test_gitlab(bad: Path) -> None:
    found = told(bad, "gitlab", "--hints")
    GITLAB.validate(found)
    rows = [(row["file"], max(row["line"], 1), row["code"]) for row in told(bad, "json", "--hints")["problems"]]
    assert [(one["location"]["path"], one["location"]["lines"]["begin"], one["check_name"]) for one in found] == rows
    assert {one["severity"] for one in found} == {"info", "minor", "major"}
    assert len({one["fingerprint"] for one in found}) == len(found)


def test_a_fingerprint_stays_when_lines_come_above(bad: Path) -> None:
    before = told(bad, "gitlab")
    change(bad, "recipes/kokeiluohjelma.yml", "phases:", "# väliin\nphases:")
    after = told(bad, "gitlab")
    assert before != after
    assert [one["fingerprint"] for one in before] == [one["fingerprint"] for one in after]


def test_sarif(bad: Path) -> None:
    found = told(bad, "sarif", "--hints", "--lang", "sv")
    SARIF.validate(found)
    (run,) = found["runs"]
    problems = told(bad, "json", "--hints", "--lang", "sv")["problems"]
    assert [one["message"]["text"] for one in run["results"]] == [one["message"] for one in problems]
    assert [run["tool"]["driver"]["rules"][one["ruleIndex"]]["id"] for one in run["results"]] == [one["code"] for one in problems]
    assert {one["level"] for one in run["results"]} == {"error", "warning", "note"}
    places = [one["locations"][0]["physicalLocation"] for one in run["results"]]
    regions = [
        (place["region"]["startLine"], place["region"]["startColumn"]) if "region" in place else (0, 0) for place in places
    ]
    assert regions == [(one["line"], one["column"]) for one in problems]
    assert "recipes/%C3%A4%20100%25.yml" in {place["artifactLocation"]["uri"] for place in places}


def test_nothing_to_say_is_a_report_too(tree: Path) -> None:
    assert told(tree, "gitlab") == []
    found = told(tree, "sarif")
    SARIF.validate(found)
    assert found["runs"][0]["results"] == []


def test_the_schemas_refuse(bad: Path) -> None:
    """So that they see something."""
    (first, *_), log = told(bad, "gitlab"), told(bad, "sarif")
    assert not GITLAB.is_valid([{**first, "severity": "error"}])
    assert not GITLAB.is_valid([{**first, "location": {"path": "x", "lines": {"begin": 0}}}])
    log["runs"][0]["results"][0]["level"] = "hint"
    assert not SARIF.is_valid(log)


def test_github_knows_three_kinds(bad: Path) -> None:
    lines = check(bad, "--format", "github", "--hints").out.splitlines()
    assert {line.split(" ")[0] for line in lines} == {"::error", "::warning", "::notice"}
