"""What has changed in a text since it was translated, sentence by sentence, beside what the translation says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from pydantic import BaseModel

from cookbook.load.nodes import MappingNode, Node, ScalarNode
from cookbook.load.overlay import differs, translated_paths
from cookbook.load.source import NodeSource
from cookbook.model.text import Text
from cookbook.model.walk import FieldPath, walk

BLOCK = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*+]|\d+\.) )")
"""Between paragraphs, and before an item of a list."""
STOP = re.compile(r"(?<=[.!?])(?<!^\d\.)[”\"»)*]*\s+(?=[^\w\s]*[A-ZÅÄÖÕÜÆØ])")
Leaf = tuple[FieldPath, Text]
Aligned = tuple[Leaf | None, Leaf | None]
"""A text as it was and as it is; one that is new was not, and one that is gone is not."""


@dataclass(frozen=True, slots=True)
class Reworded:
    """Sentences that have to be translated anew."""

    path: FieldPath
    before: str
    """What they were when they were translated; nothing where they are new, or where nobody knows."""
    now: str
    """What they are; nothing where they were taken out."""
    translation: str
    """What the translation says: of the same sentences where it has as many as its original had, or else of the whole text."""


def changed(before: BaseModel | None, now: BaseModel, over: NodeSource) -> Iterator[Reworded]:
    """The changes since a text was as `before`. Where nobody knows how it was, everything that was translated is told."""
    here, written = _texts(now), dict(_scalars(over.node, ()))
    is_now, was = translated_paths(now, over), translated_paths(before, over) if before else frozenset()
    for old, new in _aligned(_texts(before), here) if before else ((leaf, leaf) for leaf in here):
        path = next((leaf[0] for leaf, known in ((new, is_now), (old, was)) if leaf and leaf[0] in known), None)
        if path is not None:
            there = old[1] if old else ""
            if before is None and new:
                yield Reworded(path, "", _plain(new[1]), _plain(written[path]))
            elif not new or new[1] != there:
                yield from _sentences(path, there, new[1] if new else "", written[path])
        elif new and differs(*new):
            yield Reworded(new[0], "", _plain(new[1]), "")


def _sentences(path: FieldPath, before: str, now: str, translation: str) -> Iterator[Reworded]:
    """Paragraph by paragraph, and in those that differ sentence by sentence."""
    paragraphs = [BLOCK.split(text) for text in (before, now, translation)]
    for old, new, said in _differing(*paragraphs):
        for was, now_is, says in _differing(*(list(_of(part)) for part in (old, new, said))):
            yield Reworded(path, " ".join(was), " ".join(now_is), " ".join(says))


def _of(paragraphs: Sequence[str]) -> Iterator[str]:
    """The sentences of paragraphs, each on one line."""
    return (sentence for paragraph in paragraphs for sentence in STOP.split(_plain(paragraph)))


def _differing(there: Sequence[str], here: Sequence[str], said: Sequence[str]) -> Iterator[tuple[Sequence[str], ...]]:
    """What differs, and its translation: all of that where it does not have as many parts as its original had."""
    for a, b, c, d in _opcodes(there, here):
        if there[a:b] != here[c:d]:
            yield there[a:b], here[c:d], (said[a:b] if len(said) == len(there) else said) if b > a else ()


def _plain(text: str) -> str:
    return " ".join(text.split())


def _texts(record: BaseModel) -> list[Leaf]:
    return [(path, value) for path, value in walk(record) if isinstance(value, Text)]


def _aligned(there: Sequence[Leaf], here: Sequence[Leaf]) -> Iterator[Aligned]:
    """The texts of before beside those of now: of a list that has grown, only what was added is new."""
    for a, b, c, d in _opcodes(_keys(there, with_text=True), _keys(here, with_text=True)):
        old, new = there[a:b], here[c:d]
        for e, f, g, h in _opcodes(_keys(old), _keys(new)):
            if _keys(old[e:f]) == _keys(new[g:h]):
                yield from zip(old[e:f], new[g:h], strict=True)
            else:
                yield from ((leaf, None) for leaf in old[e:f])
                yield from ((None, leaf) for leaf in new[g:h])


def _keys(leaves: Sequence[Leaf], *, with_text: bool = False) -> list[tuple[object, ...]]:
    """What a text is known by: its fields, whichever item of a list it is in, and what it says."""
    return [(*(step for step in path if isinstance(step, str)), *((text,) if with_text else ())) for path, text in leaves]


def _opcodes(there: Sequence[object], here: Sequence[object]) -> Iterator[tuple[int, int, int, int]]:
    return (found[1:] for found in SequenceMatcher(None, there, here, autojunk=False).get_opcodes())


def _scalars(node: Node, path: FieldPath) -> Iterator[tuple[FieldPath, str]]:
    if isinstance(node, ScalarNode):
        yield path, node.text
        return
    for step, inner in node.values.items() if isinstance(node, MappingNode) else enumerate(node.items):
        yield from _scalars(inner, (*path, step))
