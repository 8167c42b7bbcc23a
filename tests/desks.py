"""Runs the writing desk's scripts with Node, as a browser would, on what the files of entries hold."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from trees import TESTS

from cookbook import prose
from cookbook.editor.desk import desk, plain
from cookbook.link.cookbook import read
from cookbook.load.parsing import parse
from cookbook.problems import Problems

NODE = Path(sys.executable).with_name("node")


@dataclass(frozen=True)
class Filled:
    """What the desk makes of an entry: the file, and what it says is wrong."""

    yaml: str
    problems: Sequence[Mapping[str, Any]]

    @property
    def codes(self) -> list[str]:
        return [problem["code"] for problem in self.problems]


def desk_of(tree: Path, lang: str = "fi") -> Mapping[str, Any]:
    """What the desk of a tree knows."""
    found = read(tree, Problems())
    return desk(found.linked, tuple(sorted(found.settings.canvases)), lang, found.tree)


def raw_of(path: Path) -> object:
    """What a file holds, every value as it was written; None where it cannot be read."""
    node = parse(path.read_text(encoding="utf-8", errors="surrogateescape"), path.name, Problems())
    return plain(node) if node else None


def fill(known: Mapping[str, Any], entries: Sequence[Mapping[str, Any]]) -> list[Filled]:
    """Each of the entries (kind, id, raw) opened in the desk."""
    return [Filled(**one) for one in _run({"desk": known, "entries": entries})["filled"]]


def translate(known: Mapping[str, Any], translations: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Each of the translations (kind, original, raw) opened in the desk: its file, what is wrong, the entry as readers see it."""
    made: list[Mapping[str, Any]] = _run({"desk": known, "translations": translations})["translated"]
    return made


def judge(known: Mapping[str, Any], texts: Sequence[str]) -> list[list[str]]:
    """The codes of what the desk says of each prose."""
    judged: list[list[str]] = _run({"desk": known, "texts": texts})["judged"]
    return judged


def line(texts: Sequence[str]) -> list[list[str]]:
    """Each prose as it stands in the desk, as the file gets it untouched, and as if it were new."""
    lined: list[list[str]] = _run({"desk": {"forms": {}}, "proses": texts})["lined"]
    return lined


def as_read(text: str) -> str:
    """Prose as a page has it, however its lines are broken."""
    return re.sub(r"\s+", " ", prose.render(text, lambda kind, id: f"{kind}:{id}"))


def show(known: Mapping[str, Any], pages: Sequence[Mapping[str, Any]]) -> list[list[Any]]:
    """The page of each of the entries (kind, raw, others by kind and id) as the desk shows it, in plain nodes."""
    shown: list[list[Any]] = _run({"desk": known, "pages": pages})["shown"]
    return shown


def _run(asked: object) -> Any:
    script = (NODE, TESTS / "scripts/desk.mjs")
    done = subprocess.run(script, input=json.dumps(asked), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
