"""What was meant by a field of another name, and by a number that is not written as one."""

from __future__ import annotations

import re
import types
from collections.abc import Mapping, Sequence
from contextlib import suppress
from decimal import Decimal
from difflib import SequenceMatcher
from functools import cache
from typing import Union, get_args, get_origin

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from cookbook.language.nearest import nearest
from cookbook.language.speech import speech
from cookbook.language.tokens import fold
from cookbook.load.kinds import folder_of_kind
from cookbook.load.known_fields import records
from cookbook.model.hints import bare_hints_of
from cookbook.model.languages import LANGUAGES
from cookbook.model.walk import FieldPath

NUMBER = re.compile(
    r"(?:[~≈]|noin |n\. ?|ca\.? |about )?(-?\d(?:[\d\s]|['’](?=\d{3}))*(?:[.,]\d+)?)\s*"
    r"(cm|dm|m|mm|%|dpi|ppi|min|€|kpl|st|pcs|pt)?\*?"
)
"""A number as people write it, with a unit that changes nothing about it, or a length."""
MILLIMETRES = {"cm": 10, "dm": 100, "m": 1000}
"""In units that no field is in: lengths are millimetres."""
THOUSANDS = re.compile(r"[1-9]\d{0,2},\d{3}")
"""What is a thousand to some and a decimal to others."""
ALIKE = 0.7
"""How much of two words is alike where one is the other with a slip of the pen."""


def meant_by_unknown(details: Sequence[ErrorDetails], model: type[BaseModel]) -> Mapping[FieldPath, str]:
    """The fields that unknown ones were meant to be: by their names, or as the only one that a record lacks."""
    unknown = {detail["loc"]: detail["input"] for detail in details if detail["type"] == "extra_forbidden"}
    there = {detail["loc"][:-1]: detail["input"] for detail in details if detail["type"] == "missing"}
    near = {path: field_meant(model, path) for path in unknown}
    meant = {path: "" if name in there.get(path[:-1], ()) else name for path, name in near.items()}
    for path in (path for path in unknown if not meant[path] or _is_doubtful(str(path[-1]), meant[path])):
        around = path[:-1]
        lacking = [detail["loc"] for detail in details if detail["type"] == "missing" and detail["loc"][:-1] == around]
        record = record_at(model, path)
        called = _called_elsewhere(record, str(path[-1])) if record else ""
        alone = len(lacking) == sum(other[:-1] == around for other in unknown) == 1
        if (*around, called) in lacking:
            meant[path] = called
        elif alone and _is_list(model, lacking[0]) == isinstance(unknown[path], list):
            meant[path] = str(lacking[0][-1])
    return meant


def _is_doubtful(written: str, meant: str) -> bool:
    """Whether two short words have but some letters in common: what is lacking is meant rather than that."""
    return nearest(written, [meant]) == meant and SequenceMatcher(None, fold(written), meant).ratio() < ALIKE


def _is_list(model: type[BaseModel], path: FieldPath) -> bool:
    record = record_at(model, path[:-1])
    return record is not None and get_origin(bare_hints_of(record)[str(path[-1])]) is tuple


def number_meant(written: str, *, whole: bool) -> str:
    """The number that was written with spaces, a decimal comma or its unit; nothing where that is not clear."""
    found = None if THOUSANDS.fullmatch(written.strip()) else NUMBER.fullmatch(written.strip())
    text = re.sub(r"[\s'’]", "", found[1]).replace(",", ".") if found else ""
    if found and found[2] in MILLIMETRES:
        text = f"{Decimal(text) * MILLIMETRES[found[2]]:f}"
    text = re.sub(r"\.0+$", "", text.lstrip("0") or text[:1])
    near = f"0{text}" if text.startswith(".") else text
    return "" if near == written.strip() or (whole and "." in near) else near


def field_meant(model: type[BaseModel], path: FieldPath) -> str:
    """The field that was meant by an unknown one: by its heading in any language, or with a slip of the pen; or nothing."""
    written, record = str(path[-1]), record_at(model, path)
    if record is None:
        return ""
    names = {title: name for lang in LANGUAGES for name, title in headings(record, lang).items()}
    sought = fold(written.replace("_", " "))
    first = written.split(maxsplit=1)[0] if " " in written.strip() else ""
    return (
        names.get(sought)
        or (first if first in record.model_fields else "")
        or (folder if (folder := folder_of_kind(written)) in record.model_fields else "")
        or _within(record, written)
        or nearest(written, record.model_fields)
    )


def field_called(model: type[BaseModel], path: FieldPath) -> str:
    """The same, or the only one that other records call so."""
    record = record_at(model, path)
    return field_meant(model, path) or (_called_elsewhere(record, str(path[-1])) if record else "")


def _called_elsewhere(record: type[BaseModel], written: str) -> str:
    """The only field of a record that others call so, by a name or a heading."""
    sought = fold(written.replace("_", " "))
    same = {name for heading, name in _headings_of_all() if heading == sought and name in record.model_fields}
    told = {heading for heading, name in _headings_of_all() if name == written}
    same |= {name for lang in LANGUAGES for name, title in headings(record, lang).items() if title in told}
    return same.pop() if len(same) == 1 else ""


@cache
def _headings_of_all() -> frozenset[tuple[str, str]]:
    """Headings of fields, folded, with the name of the field, of every record of content and settings."""
    return frozenset(
        (title, name) for record in records() for lang in LANGUAGES for name, title in headings(record, lang).items()
    )


def _within(record: type[BaseModel], name: str) -> str:
    """The field of that name in one of the records that this one holds, with its path."""
    hints = bare_hints_of(record)
    inner = {field: _record_in(hints[field]) for field in record.model_fields if get_origin(hints[field]) is not tuple}
    return next((f"{field}.{name}" for field, one in inner.items() if one and name in one.model_fields), "")


@cache
def headings(model: type[BaseModel], lang: str) -> Mapping[str, str]:
    """The fields of a record that have a heading, with it, folded."""
    found = {}
    for name in model.model_fields:
        with suppress(KeyError):
            found[name] = fold(speech(lang).heading(model, name))
    return found


def needed_or_all(record: type[BaseModel]) -> Sequence[str]:
    """The fields that a record must have; all of them where it needs none."""
    return [name for name, field in record.model_fields.items() if field.is_required()] or [*record.model_fields]


def record_at(model: type[BaseModel], path: FieldPath) -> type[BaseModel] | None:
    """The record at `path`, or the last one around it; None where there is a value that is no record."""
    for step in path:
        if isinstance(step, str) and step in model.model_fields:
            inner = _record_in(bare_hints_of(model)[step])
            if inner is None:
                return None
            model = inner
    return model


def _record_in(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) in (tuple, Union, types.UnionType, Mapping):
        return next((found for part in get_args(annotation) if (found := _record_in(part))), None)
    return None
