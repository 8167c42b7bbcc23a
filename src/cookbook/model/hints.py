"""The types of a record's fields, looked up once: every language and every edition asks for them again."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, get_type_hints


@cache
def hints_of(record: type) -> Mapping[str, Any]:
    """By the name of a field its type, with all that is noted on it."""
    return get_type_hints(record, include_extras=True)


@cache
def bare_hints_of(record: type) -> Mapping[str, Any]:
    """By the name of a field its type alone."""
    return get_type_hints(record)
