"""YAML text to a tree of nodes, by libyaml's events; what of YAML is not used here is noted."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from typing import cast

import yaml

from cookbook.load.decoding import named
from cookbook.load.nodes import MappingNode, Node, ScalarNode, SequenceNode
from cookbook.load.yaml_faults import Mark, mark_of
from cookbook.model.text import HIDDEN
from cookbook.problems import Place, Problems

MAX_DEPTH = 20
MAX_NODES = 10_000
SECOND = 4
"""Fields that come again and are no slip."""
ITEM = re.compile(r"\s*(?:[-*+•] \S|\d{1,2}[.)] \S|#{2,6} \S)")
"""A line that would be an item or a heading if it were not joined to the one above it."""
NO_BLOCK = re.compile(r"[lI1/\\!¦|–—-]{1,2}")
"""What is written for the mark of a block and is none."""
NOTHING = frozenset(("~", "null", "Null", "NULL"))
"""What other readers of YAML take for no value."""
AFTER_VALUE = re.compile(r"\s+#(.*)")


class RefusedError(Exception):
    """Reading cannot go on; the reason has been noted."""


class Reader:
    """Builds the tree from libyaml's events and notes what is not allowed."""

    def __init__(self, text: str, file: str, problems: Problems) -> None:
        self.event = cast("Callable[[], yaml.Event]", yaml.CSafeLoader(text).get_event)
        self.lines = text.split("\n")
        self.file = file
        self.problems = problems
        self.count = 0

    def fault(self, mark: Mark, code: str, **args: object) -> None:
        self.problems.note(Place(self.file, mark[0] + 1, mark[1] + 1), code, **args)

    def document(self) -> Node | None:
        """The tree of the only document, or None for an empty file."""
        root: Node | None = None
        while not isinstance(event := self.event(), yaml.StreamEndEvent):
            if isinstance(event, yaml.DocumentStartEvent):
                if root is not None:
                    self.fault(_start(event), "yaml-second-document")
                    raise RefusedError
                if event.version or event.tags:
                    self.fault(_start(event), "yaml-directive")
                root = self.node(self.event(), 1)
        return root

    def node(self, event: yaml.Event, depth: int, items: list[Node] | None = None) -> Node:
        """What an event begins; `items` are those of the list that it stands in."""
        start = _start(event)
        self.count += 1
        if depth > MAX_DEPTH:
            self.fault(start, "too-deep", limit=MAX_DEPTH)
            raise RefusedError
        if self.count > MAX_NODES:
            self.fault(start, "too-many-nodes", limit=MAX_NODES)
            raise RefusedError
        if isinstance(event, (yaml.ScalarEvent, yaml.CollectionStartEvent)):
            self.decoration(event, start)
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event, start)
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(start, depth, items)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(start, depth)
        if isinstance(event, yaml.AliasEvent):
            self.fault(start, "yaml-alias", name=event.anchor)
            return ScalarNode(str(event.anchor), start, start)
        raise TypeError(f"unexpected {event}")

    def decoration(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, start: Mark) -> None:
        """Anchors and tags would make a value something else than it looks."""
        if event.anchor:
            self.fault(start, "yaml-anchor", name=event.anchor)
        if event.tag is not None:
            self.fault(start, "yaml-tag")

    def mapping(self, start: Mark, depth: int, items: list[Node] | None = None) -> MappingNode:
        """A record; of a list of them it begins the next where its first field comes again, for then a dash is missing."""
        made, again = MappingNode(start), list[tuple[str, Mark]]()
        while not isinstance(event := self.event(), yaml.MappingEndEvent):
            key = self.node(event, depth + 1)
            if not isinstance(key, ScalarNode):
                self.fault(key.start, "key-not-text")
                raise RefusedError
            value = self.value(self.node(self.event(), depth + 1))
            if key.text == "<<":
                self.fault(key.start, "yaml-merge")
                continue
            if items is not None and key.text == next(iter(made.values), None):
                self.fault(key.start, "dash-missing", key=key.text, line=made.keys[key.text][0] + 1)
                items.append(made)
                made = MappingNode(key.start)
            elif (first := made.values.get(key.text)) is not None:
                if not (isinstance(first, ScalarNode) and not first.text):
                    again.append((key.text, key.start))
                    continue
                self.fault(made.keys[key.text], "duplicate-key", key=key.text, line=key.start[0] + 1)  # A head that was copied.
            made.keys[key.text] = key.start
            made.values[key.text] = value
        self.repeated(made, again)
        return made

    def repeated(self, made: MappingNode, again: list[tuple[str, Mark]]) -> None:
        """Fields that come again; of many from the first one on it is said once that another record begins there."""
        if len(again) >= SECOND and again[0][0] == next(iter(made.values)):
            self.fault(again[0][1], "fields-again", line=made.keys[again[0][0]][0] + 1)
            return
        for name, mark in again:
            self.fault(mark, "duplicate-key", key=name, line=made.keys[name][0] + 1)

    def value(self, node: Node) -> Node:
        """What a field has: one that says in so many words that it has nothing is empty."""
        if (
            isinstance(node, ScalarNode)
            and node.text in NOTHING
            and self.lines[node.start[0]].startswith(node.text, node.start[1])
        ):
            return node._replace(text="")
        return node

    def sequence(self, start: Mark, depth: int) -> SequenceNode:
        made = SequenceNode(start)
        while not isinstance(event := self.event(), yaml.SequenceEndEvent):
            made.items.append(self.node(event, depth + 1, made.items))
        return made

    def scalar(self, event: yaml.ScalarEvent, start: Mark) -> ScalarNode:
        end = mark_of(event.end_mark)
        if event.style == '"':
            for found in HIDDEN.finditer(event.value):
                self.fault(start, "hidden-character", **named(found[0]))  # Written as an escape.
        lost = "" if event.style else self.cut_off(end)
        text = event.value or lost or event.anchor or event.tag or ""  # What was meant as text is text.
        if event.style != "|" and start[0] < end[0]:
            self.joined(event, start, end)
        return ScalarNode(text, start, end, event.style in ("|", ">"))

    def joined(self, event: yaml.ScalarEvent, start: Mark, end: Mark) -> None:
        """The lines of a text without `|` become one: say so where that undoes a list, or where the mark was meant."""
        first = self.lines[start[0]][start[1] :].strip()
        if not event.style and NO_BLOCK.fullmatch(first):
            self.fault(start, "block-lookalike", found=first)
            return
        below = self.lines[start[0] + (event.style == ">") : end[0] + 1]
        width = len(below[0]) - len(below[0].lstrip())
        for number, (above, line) in enumerate(pairwise(below), start[0] + (event.style == ">") + 1):
            deeper = event.style == ">" and line[width : width + 1] == " "  # Such lines keep their ends.
            if above.strip() and ITEM.match(line) and not deeper and (number, 0) < end:
                self.fault((number, len(line) - len(line.lstrip())), "list-joined")
                return

    def cut_off(self, end: Mark) -> str:
        """` #` ends a plain value in silence: say so where it happens, and give what it took for a comment."""
        line, column = end
        if line >= len(self.lines) or not self.lines[line][column : column + 1].isspace():
            return ""  # As after nearly all values.
        found = AFTER_VALUE.match(self.lines[line], column)
        if not found:
            return ""
        mark = (line, found.start(1) - 1)
        if found[1].startswith(" "):
            self.fault(mark, "comment-after-value")
            return ""
        lost = found[0].strip()
        self.fault(mark, "value-cut-off", lost=lost[:40])
        return lost


def _start(event: yaml.Event) -> Mark:
    return mark_of(event.start_mark)
