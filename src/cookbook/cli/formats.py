"""The problems of `check` as people, GitHub, GitLab and other programs read them."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from urllib.parse import quote

from cookbook.cli.comment import comment
from cookbook.language.speech.messages import head, sentence
from cookbook.language.speech.repeated import lines
from cookbook.link.coverage import Coverage
from cookbook.problems import Place, Problem
from cookbook.rules import RULES, Severity

Show = Callable[[Sequence[Problem], str, Coverage | None], None]
"""Prints problems in a language, and where it has a place for it what the whole book covers."""
SARIF = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
GITHUB = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}
GITLAB = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.HINT: "info"}
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note"}
"""How grave, in the words of SARIF."""


def _text(problems: Sequence[Problem], lang: str, covered: Coverage | None) -> None:
    for line in lines(problems, lang):
        print(line, file=sys.stderr)


def _github(problems: Sequence[Problem], lang: str, covered: Coverage | None) -> None:
    """Commands that mark the lines of a change."""
    for problem in problems:
        place, text = problem.place, sentence(problem, lang).replace("%", "%25")
        file = "".join(f"%{ord(char):02X}" if char in "%:," or char < " " else char for char in place.file)
        print(f"::{GITHUB[problem.severity]} file={file},line={max(place.line, 1)},col={max(place.column, 1)}::{text}")


def _gitlab(problems: Sequence[Problem], lang: str, covered: Coverage | None) -> None:
    """A report of code quality."""
    marks = _fingerprints(problems)
    _print([
        {
            "description": sentence(problem, lang),
            "check_name": problem.code,
            "fingerprint": mark,
            "severity": GITLAB[problem.severity],
            "location": {"path": problem.place.file, "lines": {"begin": max(problem.place.line, 1)}},
        }
        for problem, mark in zip(problems, marks, strict=True)
    ])  # fmt: skip


def _json(problems: Sequence[Problem], lang: str, covered: Coverage | None) -> None:
    """Problems, and what the book covers; null where it was not all read to the end."""
    rows = [
        {
            "file": problem.place.file,
            "line": problem.place.line,
            "column": problem.place.column,
            "severity": str(problem.severity),
            "code": problem.code,
            "message": sentence(problem, lang),
        }
        for problem in problems
    ]
    _print({"problems": rows, "coverage": covered.plain() if covered else None})


def _sarif(problems: Sequence[Problem], lang: str, covered: Coverage | None) -> None:
    """A log of static analysis, version 2.1.0."""
    codes = sorted({problem.code for problem in problems})
    rules = [
        {
            "id": code,
            "shortDescription": {"text": head(Problem(Place(""), code, RULES[code].args), lang)},
            "defaultConfiguration": {"level": LEVELS[RULES[code].severity]},
        }
        for code in codes
    ]
    results = [
        {
            "ruleId": problem.code,
            "ruleIndex": codes.index(problem.code),
            "level": LEVELS[problem.severity],
            "message": {"text": sentence(problem, lang)},
            "locations": [{"physicalLocation": _location(problem.place)}],
            "partialFingerprints": {"problem/v1": mark},
        }
        for problem, mark in zip(problems, _fingerprints(problems), strict=True)
    ]
    from importlib.metadata import version  # Takes a while to import.

    driver = {"name": "cookbook", "version": version("cookbook"), "rules": rules}
    run = {"tool": {"driver": driver}, "language": lang, "columnKind": "unicodeCodePoints", "results": results}
    _print({"$schema": SARIF, "version": "2.1.0", "runs": [run]})


def _location(place: Place) -> Mapping[str, object]:
    file = {"artifactLocation": {"uri": quote(place.file), "uriBaseId": "%SRCROOT%"}}
    return {**file, "region": {"startLine": place.line, "startColumn": max(place.column, 1)}} if place.line else file


def _fingerprints(problems: Sequence[Problem]) -> list[str]:
    """A mark of each problem that stays when lines above it come and go, and is no other's."""
    seen: Counter[str] = Counter()
    marks = []
    for problem in problems:
        said = f"{problem.place.file}\0{problem.code}\0{sorted((key, str(value)) for key, value in problem.args.items())}"
        marks.append(sha256(f"{said}\0{seen[said]}".encode("utf-8", "surrogateescape")).hexdigest())
        seen[said] += 1
    return marks


def _print(found: object) -> None:
    print(json.dumps(found, ensure_ascii=False, indent=2))


SHOW: Mapping[str, Show] = {
    "text": _text,
    "github": _github,
    "gitlab": _gitlab,
    "json": _json,
    "sarif": _sarif,
    "comment": comment,
}
