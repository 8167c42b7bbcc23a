"""The vocabulary of the cookbook: its kinds, one short file each."""

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType

from cookbook.model.kind import Kind
from cookbook.model.vocabulary import VOCABULARIES

KINDS = (
    "recipe",
    "method",
    "metric",
    "case",
    "challenge",
    "menu",
)
"""The kinds with a folder of their own, in the order in which both editions show them."""


def _load(name: str) -> Kind:
    kind = import_module(f"cookbook.model.{name}").KIND
    if not isinstance(kind, Kind):
        raise TypeError(f"cookbook.model.{name}.KIND is not a Kind")
    return kind


ENTRY_KINDS: tuple[Kind, ...] = tuple(_load(name) for name in KINDS)
ALL_KINDS: Mapping[str, Kind] = MappingProxyType({kind.name: kind for kind in (*ENTRY_KINDS, *VOCABULARIES)})
