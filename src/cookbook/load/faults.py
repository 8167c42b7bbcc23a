"""Pydantic's errors to problems: the right place, the nearest known word, a sentence of our own."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from cookbook.language.flags import flags
from cookbook.language.speech.voice import KindWord
from cookbook.language.tokens import fold, id_meant
from cookbook.load.choices import Choices, told_apart
from cookbook.load.known_fields import field_names
from cookbook.load.meant import meant_by_unknown, needed_or_all, number_meant, record_at
from cookbook.load.names import language_meant
from cookbook.load.source import NodeSource
from cookbook.model import ALL_KINDS
from cookbook.model.addresses import address_meant
from cookbook.model.annotations import bare
from cookbook.model.hints import bare_hints_of
from cookbook.model.languages import LANGUAGES
from cookbook.model.text import Reference
from cookbook.model.walk import FieldPath
from cookbook.problems import Place, Problems
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
FEW = 8
"""Fields of a record that are all told where one is unknown."""
SHORT = 60
"""Letters of what is shown once more as it was meant."""
ENDING = re.compile(r"\.(?:ya?ml|csv|md|txt|docx?|pdf|epub|html?)$")


MEANT: Mapping[str, Callable[[str], str]] = {
    "whole-number": partial(number_meant, whole=True),
    "decimal-number": partial(number_meant, whole=False),
    "url-scheme": address_meant,
    "no-such-language": lambda found: language_meant(found, LANGUAGES),
    "id-form": lambda found: id_meant(ENDING.sub("", found)),
}
"""What was meant by a value that is not written as it has to be."""


def report(error: ValidationError, model: type[BaseModel], source: NodeSource, problems: Problems) -> None:
    """Note every fault of a failed validation, but no field as missing that may be there under another name or unread."""
    details = error.errors(include_url=False)
    meant = meant_by_unknown(details, model)
    there = {(*path[:-1], *near.split(".")) for path, near in meant.items() if near}
    nameless = _nameless(details, meant)
    for detail in details:
        if detail["loc"][:-1] in nameless:
            if detail["type"] != "missing":
                _note_nameless(detail, model, source, problems)
            continue
        lacks = detail["type"] in ("missing", "too_short")
        is_there = lacks and (detail["loc"] in there or problems.is_partly_read(source.file))
        if not (is_there or _only_counts_faulty(detail)):
            _report_one(detail, model, source, problems, meant.get(detail["loc"], ""))


def _nameless(details: Sequence[ErrorDetails], meant: Mapping[FieldPath, str]) -> set[FieldPath]:
    """Records of lists with one thing in them, whose name nobody knows: what is written stands in the place of names."""
    unknown = {path[:-1] for path, near in meant.items() if not near and isinstance(path[-2:][0], int)}
    lacking = {detail["loc"][:-1] for detail in details if detail["type"] == "missing" and len(detail["input"]) == 1}
    return unknown & lacking


def _note_nameless(detail: ErrorDetails, model: type[BaseModel], source: NodeSource, problems: Problems) -> None:
    path, record = detail["loc"], record_at(model, detail["loc"][:-1])
    args = {"found": path[-1], "field": shown(path[:-1]), "known": ", ".join(record.model_fields if record else ())}
    problems.note(source.key_place(path), "names-missing", **args)


def _only_counts_faulty(detail: ErrorDetails) -> bool:
    """Pydantic counts the items without faults: a list that is long enough has had its faults told already."""
    given = detail["input"]
    return detail["type"] == "too_short" and isinstance(given, list) and len(given) >= detail["ctx"]["min_length"]


def _report_one(detail: ErrorDetails, model: type[BaseModel], source: NodeSource, problems: Problems, near: str) -> None:
    path: FieldPath = detail["loc"]
    args: dict[str, object] = {"field": shown(path), "near": near, **detail.get("ctx", {})}
    code, place = _code(detail, args, source), source.place(path)
    if code == "empty" and _is_needed(model, path):
        code = "empty-needed"
    elif code == "unknown-field":
        record = record_at(model, path[:-1]) if len(path) > 1 else None
        args |= {"found": path[-1], "known": ", ".join(record.model_fields if record else ())}
        code, place = _unknown(detail, source, near, record)
        code = "word-indented" if _is_word(detail, model) else code
    elif code == "missing-field":
        place = source.place(path[:-1])
    elif words := _choices(code, path, args):
        code = "unknown-choice" if isinstance(detail["input"], str) else "text-expected"
        choices = Choices.of(words, f"choice.{_name(path)}.")
        args |= {"found": detail["input"], "choices": choices, "near": choices.meant(str(detail["input"]))}
    elif code == "fields-expected":
        record = record_at(model, path)
        args |= {"known": ", ".join(record.model_fields if record else ()), "near": _named_alone(record, detail["input"])}
    elif code == "list-expected":
        code, args = _no_list(record_at(model, path), detail["input"], args, source.lines_of(path))
    elif code == "too-few":
        args["least"] = args["min_length"]
    elif code in MEANT and not args["near"]:
        args["near"] = _flag_meant(path, str(args["found"])) or MEANT[code](str(args["found"]))
    if code == "text-expected":
        kind = _kind_named(model, path)
        code, place = _no_text(detail["input"], place, source, is_id=bool(kind))
        args |= {"kind": KindWord(kind), "near": next(iter(detail["input"].values())) if code == "id-named" else ""}
    problems.note(place, code, **RULES[code].named(args))


def _is_list_in_list(detail: ErrorDetails, source: NodeSource) -> bool:
    """Whether an item of a list begins with a dash of its own."""
    path = detail["loc"]
    return (
        bool(path) and isinstance(path[-1], int) and isinstance(detail["input"], list) and source.begins(source.place(path), "-")
    )


def _kind_named(model: type[BaseModel], path: FieldPath) -> str:
    """The kind of the entry that the field at a path names, alone or in a list; nothing where it names none."""
    record = record_at(model, path[:-2] if isinstance(path[-1], int) else path[:-1])
    hint = bare(bare_hints_of(record).get(_name(path))) if record else None
    of_one = bare(get_args(hint)[0]) if get_origin(hint) is tuple else hint
    return of_one.kind if isinstance(of_one, type) and issubclass(of_one, Reference) else ""


def _named_alone(record: type[BaseModel] | None, given: object) -> str:
    """A text with the name of the only field before it that a record must have."""
    needed = [name for name, field in record.model_fields.items() if field.is_required()] if record else []
    return f"{needed[0]}: {given}" if len(needed) == 1 and isinstance(given, str) and 0 < len(given) <= SHORT else ""


def _no_list(
    record: type[BaseModel] | None, given: object, args: dict[str, object], lines: Sequence[str]
) -> tuple[str, dict[str, object]]:
    """A list of records says what each is to have; of few words it is shown how they become a list."""
    if record:
        return "records-expected", args | {"known": ", ".join(needed_or_all(record))}
    if isinstance(given, str) and given.startswith(("- ", "* ", "1. ")):
        return "list-in-text", args
    is_few = isinstance(given, str) and len(given) <= SHORT and not set("[]{}\n#:.!?*\"'") & set(given)
    parts = lines if len(lines) > 1 else [part.strip() for part in re.split("[,;]", str(given).strip("()")) if part.strip()]
    return "list-expected", args | {"near": f"[{', '.join(parts)}]" if is_few else ""}


def _is_word(detail: ErrorDetails, model: type[BaseModel]) -> bool:
    """Whether a field of a word is a word with fields of its own."""
    path, given = detail["loc"], detail["input"]
    of_words = any(kind.is_vocabulary and kind.model is model for kind in ALL_KINDS.values())
    return of_words and len(path) == 1 and isinstance(given, dict) and "title" in given


def _unknown(detail: ErrorDetails, source: NodeSource, near: str, within: type[BaseModel] | None) -> tuple[str, Place]:
    """A field that nobody knows, where a small record is told whole; or the rest of a value in braces that a comma cut."""
    place, name = source.key_place(detail["loc"]), detail["loc"][-1]
    is_cut = not near and detail["input"] == "" and any(source.begins(place, f"{name}{sign}") for sign in ",}")
    is_of_few = within is not None and len(within.model_fields) <= FEW and not near
    return "comma-in-braces" if is_cut else "field-of-few" if is_of_few else "unknown-field", place


def _no_text(given: object, place: Place, source: NodeSource, *, is_id: bool) -> tuple[str, Place]:
    """Why there is no text: it is in brackets, or it became a field by a colon of its own; or there are really several things."""
    if source.begins(place, "["):
        return "text-in-brackets", place
    key = next(iter(given)) if isinstance(given, dict) and len(given) == 1 else ""
    if key in ALL_KINDS and isinstance(given, dict) and isinstance(given[key], str):
        return "id-named", place
    if key and key not in field_names() and source.begins(place, f"{key}:"):
        return "yaml-colon", place._replace(column=place.column + len(key))
    return "id-alone" if is_id else "text-expected", place


def _code(detail: ErrorDetails, args: Mapping[str, object], source: NodeSource) -> str:
    """Our code for an error. Where no text was found at all, that is said and not what kind of text it should be."""
    given = detail["input"]
    code = CODES.get(detail["type"], detail["type"])
    is_no_text = isinstance(given, list | dict) and (args.get("found") == str(given) or code == "text-expected")
    if (is_no_text or code == "fields-expected") and _is_list_in_list(detail, source):
        return "list-in-list"
    if is_no_text:
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


def _flag_meant(path: FieldPath, found: str) -> str:
    """`yes` or `no` where a condition names it in another language."""
    return flags().get(fold(found), "") if _name(path) == "any_of" else ""


def _name(path: FieldPath) -> str:
    """The name of the field at a path, or of the list around it."""
    return next((step for step in reversed(path) if isinstance(step, str)), "")


def shown(path: FieldPath) -> str:
    """A path as writers count: `steps[2].text` is the text of the second step."""
    return "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in path).lstrip(".")
