"""A file that was read: finds the place of any value, or of a snippet within it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import cast

from cookbook.load.nodes import MappingNode, Node, ScalarNode, SequenceNode
from cookbook.load.parsing import parse
from cookbook.load.yaml_faults import Mark
from cookbook.model.book import SourceFile
from cookbook.model.walk import FieldPath
from cookbook.problems import Place, Problems


@dataclass(frozen=True, slots=True)
class NodeSource:
    """The part of a YAML file that an entry was read from; `offset` lines stand above it."""

    file: str
    node: Node
    lines: tuple[str, ...] = ()
    offset: int = 0

    def place(self, path: FieldPath, snippet: str = "", below: int = 0) -> Place:
        """The value at `path`, or the nearest thing around it that exists; `snippet` `below` lines or more further down."""
        mark, node = self._find(path)
        if snippet and isinstance(node, ScalarNode):
            mark = self._within(node, snippet, below) or self._within(node, snippet, 0) or self._line(node, below) or mark
        return Place(self.file, mark[0] + 1 + self.offset, mark[1] + 1)

    def key_place(self, path: FieldPath) -> Place:
        """The key at `path` rather than its value."""
        _, parent = self._find(path[:-1])
        mark = parent.keys.get(str(path[-1])) if isinstance(parent, MappingNode) else None
        return Place(self.file, mark[0] + 1 + self.offset, mark[1] + 1) if mark else self.place(path)

    def begins(self, place: Place, written: str) -> bool:
        """Whether that stands at a place of the file."""
        number = place.line - 1 - self.offset
        return number < len(self.lines) and self.lines[number].startswith(written, place.column - 1)

    def lines_of(self, path: FieldPath) -> Sequence[str]:
        """The lines of a text that begins on a line of its own; none of another value."""
        _, node = self._find(path)
        if not isinstance(node, ScalarNode) or "".join(self.lines[node.start[0] : node.start[0] + 1])[: node.start[1]].strip():
            return ()
        return [line.strip() for line in self.lines[node.start[0] : node.end[0] + 1] if line.strip()]

    def _find(self, path: FieldPath) -> tuple[Mark, Node]:
        node = self.node
        mark = node.start
        for step in path:
            if isinstance(node, MappingNode) and step in node.values:
                mark, node = node.keys[str(step)], node.values[str(step)]
                mark = node.start if not isinstance(node, ScalarNode) or node.text else mark
            elif isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.items):
                node = node.items[step]
                mark = node.start
        return mark, node

    def _line(self, node: ScalarNode, below: int) -> Mark | None:
        """The beginning of a line of the text, where it has lines of its own."""
        number = node.start[0] + node.block + below
        if not (node.block or below) or number >= min(node.end[0] + 1, len(self.lines)):
            return None
        return number, len(self.lines[number]) - len(self.lines[number].lstrip())

    def _within(self, node: ScalarNode, snippet: str, below: int) -> Mark | None:
        for number in range(node.start[0] + node.block + below, min(node.end[0] + 1, len(self.lines))):
            found = self.lines[number].find(snippet, node.start[1] if number == node.start[0] else 0)
            if found >= 0:
                return number, found
        return None


@dataclass(frozen=True)
class TextSource:
    """A whole file that was read: parsed again where somebody asks for a place in it, which is rare."""

    file: str
    text: str

    def __reduce__(self) -> tuple[type[TextSource], tuple[str, str]]:
        return TextSource, (self.file, self.text)

    def place(self, path: FieldPath, snippet: str = "", below: int = 0) -> Place:
        """The value at `path`, as a NodeSource finds it."""
        return self.whole.place(path, snippet, below)

    @cached_property
    def whole(self) -> NodeSource:
        """The file with all its values."""
        node = parse(self.text, self.file, Problems())
        return NodeSource(self.file, node or MappingNode((0, 0)), tuple(self.text.split("\n")))


def as_read(source: SourceFile) -> NodeSource:
    """The nodes of a file of content."""
    return source.whole if isinstance(source, TextSource) else cast("NodeSource", source)
