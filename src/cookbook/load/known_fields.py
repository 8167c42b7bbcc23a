"""The names of all fields that a file may have, and which of them are lists wherever they stand."""

from __future__ import annotations

from functools import cache
from typing import get_args, get_origin, get_type_hints

from pydantic import BaseModel

from cookbook.model import ALL_KINDS
from cookbook.model.identity import Identity


@cache
def field_names() -> frozenset[str]:
    """The names of all fields of all kinds, on every level."""
    return frozenset(name for record in records() for name in record.model_fields)


@cache
def lists() -> frozenset[str]:
    """The names of fields that have a list wherever there is one of that name."""
    kinds = [(name, get_origin(kind) is tuple) for record in records() for name, kind in get_type_hints(record).items()]
    return frozenset(name for name, is_list in kinds if is_list) - frozenset(name for name, is_list in kinds if not is_list)


@cache
def records() -> frozenset[type[BaseModel]]:
    """The records of all kinds and of the settings, on every level."""
    seen: set[type[BaseModel]] = set()
    waiting: list[object] = [Identity, *(kind.model for kind in ALL_KINDS.values())]
    while waiting:
        annotation = waiting.pop()
        waiting.extend(get_args(annotation))
        if isinstance(annotation, type) and issubclass(annotation, BaseModel) and annotation not in seen:
            seen.add(annotation)
            waiting.extend(get_type_hints(annotation).values())
    return frozenset(seen)
