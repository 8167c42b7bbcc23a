"""A YAML file as a tree of nodes that keep every scalar as written and know where they stand."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from cookbook.load.yaml_faults import Mark
from cookbook.model.text import Text


class ScalarNode(NamedTuple):
    """Text between two marks; the text is never typed here."""

    text: str
    start: Mark
    end: Mark
    block: bool = False
    """Whether the text begins on the line after its mark."""


@dataclass(frozen=True, slots=True)
class MappingNode:
    """Keys in order, each with its own mark."""

    start: Mark
    keys: dict[str, Mark] = field(default_factory=dict)
    values: dict[str, Node] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SequenceNode:
    """Items in order."""

    start: Mark
    items: list[Node] = field(default_factory=list)


Node = ScalarNode | MappingNode | SequenceNode


def plain(node: Node, lang: str) -> object:
    """The tree as dicts, lists and Text in `lang`, for validation."""
    if isinstance(node, ScalarNode):
        return Text(node.text, lang)
    if isinstance(node, SequenceNode):
        return [plain(item, lang) for item in node.items]
    return {key: plain(value, lang) for key, value in node.values.items()}
