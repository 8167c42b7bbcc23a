"""Translations: an overlay of translated text laid over an entry, and whether it is still true."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator

from pydantic import BaseModel

from cookbook.load.faults import shown
from cookbook.load.meant import field_called
from cookbook.load.nodes import MappingNode, Node, ScalarNode, SequenceNode
from cookbook.load.source import NodeSource
from cookbook.model.text import Alike, Text
from cookbook.model.walk import FieldPath, at, walk
from cookbook.problems import Problems
from cookbook.rules import RULES

STAMP = "of"
"""The overlay's key that holds the digest of the text it translates."""
HIDDEN, SAME = ("notes", "authors", "reviewers", "synonyms", "avoid"), ("url", "code", "data")
"""Fields that readers do not see, and those that are alike in every language."""
TITLED = ("title", "summary")
"""What every translation has."""
WHOLE = 4
"""As many fields that are no text make a translation a copy of the whole entry."""


def lay_over(data: object, base: BaseModel, overlay: NodeSource, lang: str, problems: Problems) -> object:
    """The `data` of an entry with every text of the overlay in its place."""

    def merge(value: object, node: Node, path: FieldPath) -> object:
        if isinstance(node, MappingNode) and isinstance(value, dict):
            return _merge_mapping(value, node, path)
        if isinstance(node, SequenceNode) and isinstance(value, list) and (not value or _holds_text(at(base, path))):
            if len(node.items) != len(value):
                args = {"found": len(node.items), "expected": len(value)}
                problems.note(overlay.place(path), "translation-length", field=shown(path), **args)
                return value  # What nobody knows how to pair stays in the language that it was written in.
            return [merge(one, item, (*path, index)) for index, (one, item) in enumerate(zip(value, node.items, strict=True))]
        if isinstance(node, ScalarNode) and isinstance(at(base, path), Text):
            return Text(node.text, lang)
        _note_no_text(base, overlay, node, path, problems)
        return value

    def _merge_mapping(value: dict[str, object], node: MappingNode, path: FieldPath) -> dict[str, object]:
        merged = dict(value)
        for key, item in node.values.items():
            if not path and key == STAMP:
                continue
            if key in value:
                merged[key] = merge(value[key], item, (*path, key))
            else:
                _note_extra(base, overlay, (*path, key), problems)
        return merged

    return merge(data, overlay.node, ())


def _note_no_text(base: BaseModel, overlay: NodeSource, node: Node, path: FieldPath, problems: Problems) -> None:
    """What stands where the original has something else than text."""
    value, place = at(base, path), overlay.place(path)
    if isinstance(node, ScalarNode) and isinstance(value, BaseModel):
        problems.note(place, "fields-expected", field=shown(path), known=", ".join(translatable(value)), near="")
    elif isinstance(value, Text):
        is_item = isinstance(node, SequenceNode) and isinstance(path[-1], int) and overlay.begins(place, "-")
        code = "list-in-list" if is_item else "text-in-brackets" if overlay.begins(place, "[") else "text-expected"
        problems.note(place, code, **RULES[code].named({"field": shown(path)}))
    else:
        is_list = isinstance(value, tuple) and isinstance(at(base, (*path, 0)), Text)
        code = "list-expected" if is_list else "translation-not-text"
        problems.note(place, code, **RULES[code].named({"field": shown(path), "near": ""}))


def _holds_text(value: object) -> bool:
    return any(isinstance(inner, Text) for _, inner in walk(value))


def translatable(record: BaseModel) -> Iterator[str]:
    """The fields of a record that hold text, or records with text."""
    return (name for name in type(record).model_fields if _holds_text(at(record, (name,))))


def _note_extra(base: BaseModel, overlay: NodeSource, path: FieldPath, problems: Problems) -> None:
    """A field that the original lacks is left out; one that there is not at all is misspelt."""
    record, place = at(base, path[:-1]), overlay.key_place(path)
    if isinstance(record, BaseModel) and path[-1] not in type(record).model_fields:
        problems.note(place, "translation-extra", field=shown(path), near=field_called(type(record), path[-1:]))
    else:
        problems.note(place, "translation-left", field=shown(path))


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
        for step, inner in _parts(node, at(base, path)):
            yield from leaves(inner, (*path, step))

    return frozenset(path for path in leaves(overlay.node, ()) if isinstance(at(base, path), Text))


def _parts(node: Node, value: object) -> Iterable[tuple[str | int, Node]]:
    """What a node of a translation has within; of a list that is longer or shorter than the original's nothing counts."""
    if isinstance(node, MappingNode):
        return node.values.items()
    is_paired = isinstance(node, SequenceNode) and isinstance(value, tuple) and len(value) == len(node.items)
    return enumerate(node.items) if isinstance(node, SequenceNode) and is_paired else ()


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


def is_entry(model: type[BaseModel], source: NodeSource | None) -> bool:
    """Whether a file that is nobody's translation says more of what an entry must than its name and what it is about."""
    if source is None or not isinstance(source.node, MappingNode) or is_stamped(source):
        return False
    needed = (name for name, field in model.model_fields.items() if field.is_required() and name not in TITLED)
    return not source.node.values.keys().isdisjoint(needed)


def is_behind(base: BaseModel, overlay: NodeSource, done: frozenset[FieldPath], problems: Problems) -> bool:
    """Whether the original has changed since the translation was stamped; that is noted."""
    stamp = stamp_of(overlay)
    if stamp is None and is_stamped(overlay):
        problems.note(overlay.place((STAMP,)), "text-expected", field=STAMP)
    if stamp is None or stamp == digest(base, done):
        return False
    problems.note(overlay.place((STAMP,)), "translation-stale")
    return True


def is_complete(base: BaseModel, done: frozenset[FieldPath]) -> bool:
    """Whether every text that readers see, and that differs by language, is translated."""
    return all(path in done for path, value in walk(base) if isinstance(value, Text) and differs(path, value))


def differs(path: FieldPath, text: Text) -> bool:
    """Whether readers see a text, and in each language another: a figure is the same in all."""
    is_alike = isinstance(text, Alike) or path[-1] in SAME
    return path[0] not in HIDDEN and not is_alike and any(map(str.isalpha, text))


def _dotted(path: FieldPath) -> str:
    return ".".join(str(step) for step in path)
