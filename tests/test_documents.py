"""What the documents say is so: paths and links lead somewhere, commands are understood."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
import tomllib
from fnmatch import fnmatch
from pathlib import Path

import pytest
from trees import PROJECT

from cookbook.cli.arguments import parse
from cookbook.cli.commands import COMMANDS
from cookbook.model import ENTRY_KINDS

README, CONTRIBUTING = (PROJECT / name for name in ("README.md", "CONTRIBUTING.md"))
FLOORS = PROJECT / "src/cookbook"
MADE = {line.strip("/") for line in (PROJECT / ".gitignore").read_text(encoding="utf-8").splitlines()}
"""What git is told to ignore."""
NO_DOCUMENTS = {"base", "books", "hostile", "pages", "decisions", "tree", *MADE}
DOCUMENTS = sorted(
    path
    for path in PROJECT.rglob("*.md")
    if not any(fnmatch(part, name) for part in path.relative_to(PROJECT).parts for name in NO_DOCUMENTS)
)
NAMES = [path.relative_to(PROJECT).as_posix() for path in DOCUMENTS]
ROOTS = (PROJECT, FLOORS, FLOORS / "editions", FLOORS / "language")
TEXT = CONTRIBUTING.read_text(encoding="utf-8")
NEW = "recipes/aamukahvit.yml"
"""The file that the guide writes."""
LEFT_OUT = ("tests/edition/", "lexicon/words.", "lexicon/queries.", "lexicon/taught.", "print/volumes/")
"""What another city may leave out."""


def slug(heading: str) -> str:
    """The anchor that the hosting service gives a heading."""
    return re.sub(r"[^\w -]", "", heading.lower()).strip().replace(" ", "-")


@pytest.mark.parametrize("path", DOCUMENTS, ids=NAMES)
def test_links_lead_somewhere(path: Path) -> None:
    text = re.sub(r"```.*?```|`[^`]*`", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    for target in re.findall(r"(?<!\\)\]\((?!https?:)([^)\s]+)\)", text):
        name, _, anchor = target.partition("#")
        there = path.parent / name if name else path
        assert there.exists(), target
        assert not anchor or anchor in anchors(there.read_text(encoding="utf-8")), target


def anchors(text: str) -> set[str]:
    """Where links into a document can lead: its headings, and the places that it names itself."""
    return {*map(slug, re.findall(r"^#+ (.*)$", text, re.MULTILINE)), *re.findall(r'<a id="([^"]+)"></a>', text)}


@pytest.mark.parametrize("path", [path for path in DOCUMENTS if not path.name.startswith("rules.")], ids=lambda path: path.name)
def test_paths_are_there(path: Path) -> None:
    """What stands in code marks and begins with a folder of the project; what `check` says is of files in examples."""
    for words in re.findall(r"`([^`\n]+)`", path.read_text(encoding="utf-8")):
        for word in re.findall(r"(?<!\S)[\w<>*-][\w<>*.-]*/[\w<>*./-]*(?!\S)", words):
            first = word.split("/")[0]
            roots = [root for root in ROOTS if (root / first).is_dir() and first not in MADE]
            wanted = re.sub(r"<\w+>|\b[xX](?=\.yml)", "*", word).rstrip("/")
            assert not roots or word == NEW or word.startswith(LEFT_OUT) or any(list(root.glob(wanted)) for root in roots), word


def test_the_readme_names_the_folder_of_every_kind() -> None:
    text = (PROJECT / "README.md").read_text(encoding="utf-8")
    (row,) = re.findall(r"^\| `(recipes/[^`]*)` \|", text, re.MULTILINE)
    assert row.split() == [f"{kind.path}/" for kind in ENTRY_KINDS]


@pytest.mark.parametrize("path", DOCUMENTS, ids=NAMES)
def test_commands_are_understood(path: Path) -> None:
    for line in re.findall(r"python3 build_cookbook\.py([^`#\n]*)", path.read_text(encoding="utf-8")):
        parse(shlex.split(line))


def test_readme_names_every_command_and_no_other() -> None:
    rows = re.findall(r"^\| `([^|`]+(?:\\\|[^|`]+)*)`", README.read_text(encoding="utf-8"), re.MULTILINE)
    named = {row.split()[0]: row.replace("\\|", "|") for row in rows if row.split()[0] in COMMANDS}
    assert named.keys() | {"all", "test"} == COMMANDS.keys()
    for command, row in named.items():
        for option, value in re.findall(r"(--[a-z-]+)(?: ([A-Za-z|]+)\b)?", row):
            for choice in [value] if value.isupper() else value.split("|") if value else []:
                parse([command, *{"preflight": ["x"], "new": ["x", "x"], "from-form": ["x"]}.get(command, []), option, choice])
            if not value:
                parse([command, option])


def test_the_table_of_floors_is_the_one_that_is_checked() -> None:
    tool = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    floors = [floor.replace("cookbook.", "").split(" | ") for floor in tool["contracts"][0]["layers"]]
    table = TEXT[TEXT.index("| floor |") : TEXT.index("## One place")]
    assert [re.findall(r"`(\w+)`", row.split("|")[1]) for row in table.splitlines()[2:] if row.startswith("|")] == floors


@pytest.mark.program
@pytest.mark.parametrize("path", sorted(PROJECT.glob("benchmarks/*.py")), ids=lambda path: path.stem)
def test_a_benchmark_finds_what_it_names(path: Path) -> None:
    """It is imported, not run: what it measures takes minutes."""
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(path.parent)!r}); import {path.stem}"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
