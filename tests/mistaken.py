"""Mistakes of the tables in tests/mistakes and tests/said, made in a tree, and what `check` says of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from trees import TESTS, check, review_today

USUAL = "challenges/hukkalampo.yml"
Mistake = dict[str, Any]


def mistakes(name: str) -> list[Any]:
    """Those of one table, by kind and name."""
    table = yaml.load((TESTS / f"{name}.yml").read_text("utf-8"), yaml.CSafeLoader)
    return [pytest.param(one, id=f"{kind}/{one['name']}") for kind, rows in table.items() for one in rows]


def edit(tree: Path, file: str, written: str, over: str = "") -> None:
    """Put what somebody wrote in the place of something, or at the end."""
    path = tree / file
    text = path.read_text("utf-8")
    assert over in text
    path.write_text(text.replace(over, written, 1) if over else text + written, encoding="utf-8")


def make(tree: Path, mistake: Mistake) -> str:
    """The mistake in a tree; gives the file that it is in."""
    file = mistake.get("file", USUAL)
    for also in (mistake, *([mistake["also"]] if "also" in mistake else ())):
        if "written" in also:
            edit(tree, also.get("file", file), also["written"], also.get("over", ""))
    if "without" in mistake:
        edit(tree, file, "", mistake["without"])
    for old, new in mistake.get("renamed", {}).items():
        (tree / new).parent.mkdir(parents=True, exist_ok=True)
        (tree / old).rename(tree / new)
    for name, text in mistake.get("made", {}).items():
        (tree / name).parent.mkdir(parents=True, exist_ok=True)
        (tree / name).write_text(text, encoding="utf-8")
    review_today(tree)
    return str(mistake.get("says", file))


def said(tree: Path, *more: str) -> list[dict[str, Any]]:
    """What `check` says in Finnish."""
    found: list[dict[str, Any]] = json.loads(check(tree, "--format", "json", "--lang", "fi", *more).out)["problems"]
    return found
