"""Translations: an overlay of translated text laid over an entry, and whether it is still true."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from pydantic import BaseModel

from cookbook.load.faults import shown
from cookbook.load.nodes import MappingNode, Node, ScalarNode, SequenceNode
from cookbook.load.source import NodeSource
from cookbook.model.text import Text
from cookbook.model.walk import FieldPath, at, walk
from cookbook.problems import Problems

STAMP = "of"
"""The overlay's key that holds the digest of the text it translates."""
WHOLE = 4
"""As many fields that are no text make a translation a copy of the whole entry."""


def lay_over(data: object, base: BaseModel, overlay: NodeSource, lang: str, problems: Problems) -> object:
    """The `data` of an entry with every text of the overlay in its place."""

    def merge(value: object, node: Node, path: FieldPath) -> object:
        if isinstance(node, MappingNode) and isinstance(value, dict):
            return _merge_mapping(value, node, path)
        if isinstance(node, SequenceNode) and isinstance(value, list):
            if len(node.items) != len(value):
                args = {"found": len(node.items), "expected": len(value)}
                problems.note(overlay.place(path), "translation-length", field=shown(path), **args)
                return value
            return [merge(one, item, (*path, index)) for index, (one, item) in enumerate(zip(value, node.items, strict=True))]
        if isinstance(node, ScalarNode) and isinstance(at(base, path), Text):
            return Text(node.text, lang)
        code = "list-expected" if isinstance(value, list) and isinstance(at(base, (*path, 0)), Text) else "translation-not-text"
        problems.note(overlay.place(path), code, field=shown(path))
        return value

    def _merge_mapping(value: dict[str, object], node: MappingNode, path: FieldPath) -> dict[str, object]:
        merged = dict(value)
        for key, item in node.values.items():
            if not path and key == STAMP:
                continue
            if key in value:
                merged[key] = merge(value[key], item, (*path, key))
            else:
                problems.note(overlay.key_place((*path, key)), "translation-extra", field=shown((*path, key)))
        return merged

    return merge(data, overlay.node, ())


def lay_over_kindly(data: object, base: BaseModel, overlay: NodeSource, lang: str, problems: Problems) -> object:
    """The same; of a copy of the whole entry one thing is said, and not every field that is no text."""
    found = Problems()
    merged = lay_over(data, base, overlay, lang, found)
    copied = [problem for problem in found if problem.code == "translation-not-text"]
    for problem in found:
        if len(copied) < WHOLE or problem.code != "translation-not-text":
            problems.add(problem)
    if len(copied) >= WHOLE:
        fields = dict.fromkeys(re.split(r"[.\[]", str(problem.args["field"]))[0] for problem in copied)
        problems.note(copied[0].place, "translation-whole", count=len(copied), fields=", ".join(fields))
    return merged


def translated_paths(base: BaseModel, overlay: NodeSource) -> frozenset[FieldPath]:
    """The paths of the entry that the overlay translates."""

    def leaves(node: Node, path: FieldPath) -> Iterator[FieldPath]:
        if isinstance(node, ScalarNode):
            yield path
        pairs = (
            node.values.items()
            if isinstance(node, MappingNode)
            else enumerate(node.items)
            if isinstance(node, SequenceNode)
            else ()
        )
        for step, inner in pairs:
            yield from leaves(inner, (*path, step))

    return frozenset(path for path in leaves(overlay.node, ()) if isinstance(at(base, path), Text))


def digest(base: BaseModel, paths: frozenset[FieldPath]) -> str:
    """Eight characters that change when the text at any of `paths` changes."""
    texts = sorted((_dotted(path), str(at(base, path))) for path in paths)
    return hashlib.sha256(repr(texts).encode()).hexdigest()[:8]


def stamp_of(overlay: NodeSource) -> str | None:
    """The digest that the translator worked from, if the overlay has one."""
    node = overlay.node.values.get(STAMP) if isinstance(overlay.node, MappingNode) else None
    return node.text if isinstance(node, ScalarNode) else None


def is_stamped(overlay: NodeSource) -> bool:
    """Whether the overlay has the key for a digest, whatever it holds."""
    return isinstance(overlay.node, MappingNode) and STAMP in overlay.node.values


def is_complete(base: BaseModel, done: frozenset[FieldPath]) -> bool:
    """Whether every text that readers see is translated."""
    hidden = ("notes", "authors", "synonyms", "avoid")
    return all(path in done or path[0] in hidden for path, value in walk(base) if isinstance(value, Text))


def _dotted(path: FieldPath) -> str:
    return ".".join(str(step) for step in path)
