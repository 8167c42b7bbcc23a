"""Walks a record: every value with the path of fields and indexes that leads to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from pydantic import BaseModel

FieldPath = tuple[str | int, ...]


def walk(value: object, path: FieldPath = ()) -> Iterator[tuple[FieldPath, object]]:
    """(path, value) of every leaf below `value`, in the order of the fields."""
    found: list[tuple[FieldPath, object]] = []
    _gather(value, path, found)
    return iter(found)


def _gather(value: object, path: FieldPath, found: list[tuple[FieldPath, object]]) -> None:
    if isinstance(value, str):  # Most are, and the abstract classes below are slow to tell.
        found.append((path, value))
    elif isinstance(value, BaseModel):
        for name in names_of(type(value)):
            _gather(getattr(value, name), (*path, name), found)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            _gather(item, (*path, index), found)
    elif isinstance(value, Mapping):
        for name, item in value.items():
            _gather(item, (*path, name), found)
    elif value is not None:
        found.append((path, value))


@cache
def names_of(model: type[BaseModel]) -> tuple[str, ...]:
    """The fields of a record in their order, which pydantic takes its time to tell."""
    return tuple(model.model_fields)


def at(value: object, path: FieldPath) -> object:
    """The value at `path`, or None where there is nothing."""
    for step in path:
        if isinstance(step, int):
            value = value[step] if isinstance(value, tuple) and step < len(value) else None
        else:
            value = (
                value.get(step)
                if isinstance(value, Mapping)
                else getattr(value, step, None)
                if isinstance(value, BaseModel)
                else None
            )
    return value
