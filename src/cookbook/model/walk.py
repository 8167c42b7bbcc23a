"""Walks a record: every value with the path of fields and indexes that leads to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pydantic import BaseModel

FieldPath = tuple[str | int, ...]


def walk(value: object, path: FieldPath = ()) -> Iterator[tuple[FieldPath, object]]:
    """Yield (path, value) for every leaf below `value`, in the order of the fields."""
    if isinstance(value, str):  # Most are, and the abstract classes below are slow to tell.
        yield path, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from walk(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from walk(item, (*path, index))
    elif isinstance(value, Mapping):
        for name, item in value.items():
            yield from walk(item, (*path, name))
    elif value is not None:
        yield path, value


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


def _field(value: object, name: str) -> object:
    return getattr(value, name, None) if isinstance(value, BaseModel) else None
