"""What the accessibility tests found, for the statement: pages/accessibility.yml, which tests/edition/test_axe.py writes."""

from __future__ import annotations

from datetime import date

import yaml

from cookbook.disk.opening import read_text
from cookbook.load.tree import SourceTree
from cookbook.model.field import Record

STATEMENT = "accessibility"
"""The name of the hand-written page that the facts stand on."""


class Tested(Record):
    """The facts of one run of the tests."""

    standard: str
    tool: str
    kinds: int
    """Pages that were read, one or more of each kind."""
    states: int
    """Pages by theme and width, and with something open."""
    violations: int
    rules: tuple[str, ...]
    """The tool's names of the requirements that are known not to be met."""
    date: date


def tested(tree: SourceTree) -> Tested | None:
    """The facts about the project's own site; another tree with pages of its own has a statement of its own."""
    file = tree.home / f"pages/{STATEMENT}.yml"
    is_ours = tree.root.resolve() == tree.home.resolve() or not (tree.root / "pages").exists()
    return Tested.model_validate(yaml.load(read_text(file), yaml.CSafeLoader)) if is_ours and file.is_file() else None
