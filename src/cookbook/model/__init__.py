"""The vocabulary of the cookbook: its kinds, one short file each."""

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType

from cookbook.model.content import Content
from cookbook.model.kind import Kind
from cookbook.model.vocabulary import VOCABULARIES

KINDS = (
    "recipe",
    "method",
    "metric",
    "case",
    "challenge",
    "menu",
    "document",
    "story",
    "need",
    "capability",
    "adoption",
)
"""The kinds with a folder of their own, in the order in which readers meet them; the book has its own (`Kind.chapter`)."""


def _load(name: str) -> Kind[Content]:
    """The kind that its module declares, by whatever name. Raises TypeError where it declares none."""
    for value in vars(import_module(f"cookbook.model.{name}")).values():
        if isinstance(value, Kind) and value.name == name:
            return value
    raise TypeError(f"cookbook.model.{name} declares no kind of that name")


ENTRY_KINDS: tuple[Kind[Content], ...] = tuple(_load(name) for name in KINDS)
ALL_KINDS: Mapping[str, Kind] = MappingProxyType({kind.name: kind for kind in (*ENTRY_KINDS, *VOCABULARIES)})
CHAPTERS: tuple[Kind, ...] = tuple(
    sorted((kind for kind in ALL_KINDS.values() if kind.chapter), key=lambda kind: kind.chapter),
)
"""The kinds that have a chapter in the book, in its order."""
IN_BOOK: frozenset[str] = frozenset(
    kind.name for chapter in CHAPTERS for kind in (chapter, *([chapter.parted_by.vocabulary] if chapter.parted_by else []))
)
"""The names of the kinds that the book holds: those with a chapter, and the words that part one."""
