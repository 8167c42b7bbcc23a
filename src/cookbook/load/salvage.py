"""What can still be typed in an entry with faults, so that its texts and references are checked in the same run."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel
from pydantic_core import PydanticCustomError

from cookbook.model.text import Reference, Text
from cookbook.model.walk import Path


def leaves(annotation: Any, data: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """Every text and reference in `data` that is sound by itself, with its path, as `walk` gives them."""
    bare = _bare(annotation)
    if get_origin(bare) is tuple and isinstance(data, list):
        for index, item in enumerate(data):
            yield from leaves(get_args(bare)[0], item, (*path, index))
    elif isinstance(bare, type) and issubclass(bare, BaseModel) and isinstance(data, dict):
        for name, hint in _hints(bare).items():
            if name in data:
                yield from leaves(hint, data[name], (*path, name))
    elif isinstance(bare, type) and issubclass(bare, (Text, Reference)):
        try:
            yield path, bare.read(data)
        except PydanticCustomError:
            return


@cache
def _hints(model: type[BaseModel]) -> dict[str, Any]:
    hints = get_type_hints(model, include_extras=True)
    return {name: hints[name] for name in model.model_fields}


def _bare(annotation: Any) -> Any:
    """The type itself, without Annotated and without `| None`."""
    if get_origin(annotation) is Annotated:
        return _bare(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        return _bare(next(part for part in get_args(annotation) if part is not type(None)))
    return annotation
