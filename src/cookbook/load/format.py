"""The versions of cookbook.yml: what a newer program asks for is told line by line, and what it cannot know is not guessed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cookbook.load.nodes import MappingNode, ScalarNode
from cookbook.load.source import NodeSource
from cookbook.model.identity import FORMAT
from cookbook.problems import Problems, Sayable

FIELD = "format"


@dataclass(frozen=True, slots=True)
class Change:
    """What the version `to` asks of a field of the version before; the last one of a version is about `format` itself."""

    to: int
    field: str
    do: Sayable
    """What the writer does, as the second half of a sentence."""


CHANGES: tuple[Change, ...] = ()
"""Everything that has changed since version 1, in order."""


def check_format(source: NodeSource, problems: Problems, changes: Iterable[Change] = CHANGES, newest: int = FORMAT) -> None:
    """Note what keeps a file of another version from being read; one that names no version is of the newest."""
    values = source.node.values if isinstance(source.node, MappingNode) else {}
    given = values.get(FIELD)
    if not isinstance(given, ScalarNode) or not given.text.isdecimal():
        return
    found = int(given.text)
    if found > newest:
        problems.note(source.place((FIELD,)), "format-newer", found=found, known=newest)
    for change in changes:
        if found < change.to <= newest and change.field in values:
            problems.note(source.key_place((change.field,)), "format-changed", field=change.field, to=change.to, change=change.do)
