"""What can still be typed in an entry with faults, so that its texts and references are checked in the same run."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import get_args, get_origin

from pydantic import BaseModel
from pydantic_core import PydanticCustomError

from cookbook.model.annotations import bare
from cookbook.model.hints import hints_of
from cookbook.model.text import Reference, Text
from cookbook.model.walk import FieldPath


def leaves(annotation: object, data: object, path: FieldPath = ()) -> Iterator[tuple[FieldPath, object]]:
    """Every text and reference in `data` that is sound by itself, with its path, as `walk` gives them."""
    plain = bare(annotation)
    if get_origin(plain) is tuple and isinstance(data, list):
        for index, item in enumerate(data):
            yield from leaves(get_args(plain)[0], item, (*path, index))
    elif isinstance(plain, type) and issubclass(plain, BaseModel) and isinstance(data, dict):
        for name, hint in _hints(plain).items():
            if name in data:
                yield from leaves(hint, data[name], (*path, name))
    elif isinstance(plain, type) and issubclass(plain, (Text, Reference)):
        try:
            yield path, plain.read(data)
        except PydanticCustomError:
            return


@cache
def _hints(model: type[BaseModel]) -> dict[str, object]:
    hints = hints_of(model)
    return {name: hints[name] for name in model.model_fields}
