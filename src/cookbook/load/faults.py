"""Pydantic's errors to problems: the right place, the nearest known word, a sentence of our own."""

from __future__ import annotations

import types
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import cache
from typing import Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from cookbook.language.nearest import nearest
from cookbook.language.speech import speech
from cookbook.language.tokens import fold, id_meant
from cookbook.load.choices import Choices, told_apart
from cookbook.load.source import NodeSource
from cookbook.model.languages import LANGUAGES
from cookbook.model.walk import FieldPath
from cookbook.problems import Problems
from cookbook.rules import RULES

CODES = {
    "extra_forbidden": "unknown-field",
    "missing": "missing-field",
    "literal_error": "unknown-choice",
    "enum": "unknown-choice",
    "tuple_type": "list-expected",
    "model_type": "fields-expected",
    "model_attributes_type": "fields-expected",
    "dict_type": "mapping-expected",
    "too_short": "too-few",
}
"""Our code for pydantic's; codes that our own types raise stay as they are."""


def report(error: ValidationError, model: type[BaseModel], source: NodeSource, problems: Problems) -> None:
    """Note every fault of a failed validation, but no field as missing that may be there under another name or unread."""
    details = error.errors(include_url=False)
    meant = {path for detail in details if (path := _meant(detail, model))}
    for detail in details:
        lacks = detail["type"] in ("missing", "too_short")
        is_there = lacks and (detail["loc"] in meant or problems.is_partly_read(source.file))
        if not (is_there or _only_counts_faulty(detail)):
            _report_one(detail, model, source, problems)


def _meant(detail: ErrorDetails, model: type[BaseModel]) -> FieldPath | None:
    """The field that an unknown one was meant to be, by its name."""
    path: FieldPath = detail["loc"]
    near = field_meant(model, path) if detail["type"] == "extra_forbidden" else ""
    return (*path[:-1], *near.split(".")) if near else None


def _only_counts_faulty(detail: ErrorDetails) -> bool:
    """Pydantic counts the items without faults: a list that is long enough has had its faults told already."""
    given = detail["input"]
    return detail["type"] == "too_short" and isinstance(given, list) and len(given) >= detail["ctx"]["min_length"]


def _report_one(detail: ErrorDetails, model: type[BaseModel], source: NodeSource, problems: Problems) -> None:
    path: FieldPath = detail["loc"]
    args: dict[str, object] = {"field": shown(path), **detail.get("ctx", {})}
    code = _code(detail, args)
    place = source.place(path)
    if code == "empty" and _is_needed(model, path):
        code = "empty-needed"
    elif code == "unknown-field":
        args["near"] = field_meant(model, path)
        place = source.key_place(path)
    elif code == "missing-field":
        place = source.place(path[:-1])
    elif words := _choices(code, path, args):
        code = "unknown-choice" if isinstance(detail["input"], str) else "text-expected"
        choices = Choices.of(words, f"choice.{_name(path)}.")
        args |= {"found": detail["input"], "choices": choices, "near": choices.meant(str(detail["input"]))}
    elif code == "fields-expected":
        record = record_at(model, path)
        args["known"] = ", ".join(record.model_fields if record else ())
    elif code == "id-form":
        args["near"] = id_meant(str(args["found"]))
    elif code == "too-few":
        args["least"] = args["min_length"]
    problems.note(place, code, **RULES[code].named(args))


def _code(detail: ErrorDetails, args: Mapping[str, object]) -> str:
    """Our code for an error. Where no text was found at all, that is said and not what kind of text it should be."""
    given = detail["input"]
    code = CODES.get(detail["type"], detail["type"])
    if isinstance(given, list | dict) and (args.get("found") == str(given) or code == "text-expected"):
        return "text-in-braces" if isinstance(given, dict) and given and not any(given.values()) else "text-expected"
    if given == "" and (args.get("found") == "" or code in ("list-expected", "fields-expected")):
        return "empty"
    return code


def _is_needed(model: type[BaseModel], path: FieldPath) -> bool:
    """Whether the field at the path must be there, so that its line cannot go."""
    record = record_at(model, path[:-1])
    field = record.model_fields.get(str(path[-1])) if record else None
    return field is not None and field.is_required()


def _choices(code: str, path: FieldPath, args: Mapping[str, object]) -> Sequence[str]:
    """The words of the closed list that a value is not in, if it is to be in one: a few numbers with a meaning are one, too."""
    if code == "unknown-choice":
        return str(args["expected"]).replace("'", "").replace(" or ", ", ").split(", ")
    return told_apart(_name(path)) if code in ("whole-number", "out-of-range") else ()


def _name(path: FieldPath) -> str:
    """The name of the field at a path, or of the list around it."""
    return next((step for step in reversed(path) if isinstance(step, str)), "")


def shown(path: FieldPath) -> str:
    """A path as writers count: `steps[2].text` is the text of the second step."""
    return "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in path).lstrip(".")


def field_meant(model: type[BaseModel], path: FieldPath) -> str:
    """The field that was meant by an unknown one: by its heading in any language, or with a slip of the pen; or nothing."""
    written, record = str(path[-1]), record_at(model, path)
    if record is None:
        return ""
    names = {title: name for lang in LANGUAGES for name, title in headings(record, lang).items()}
    sought = fold(written.replace("_", " "))
    return names.get(sought) or _within(record, written) or nearest(written, record.model_fields)


def _within(record: type[BaseModel], name: str) -> str:
    """The field of that name in one of the records that this one holds, with its path."""
    hints = get_type_hints(record)
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


def record_at(model: type[BaseModel], path: FieldPath) -> type[BaseModel] | None:
    """The record at `path`, or the last one around it; None where there is a value that is no record."""
    for step in path:
        if isinstance(step, str) and step in model.model_fields:
            inner = _record_in(get_type_hints(model)[step])
            if inner is None:
                return None
            model = inner
    return model


def _record_in(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) in (tuple, Union, types.UnionType):
        return next((found for part in get_args(annotation) if (found := _record_in(part))), None)
    return None
