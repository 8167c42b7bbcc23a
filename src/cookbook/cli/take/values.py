"""The values of an entry on the way to another cookbook: in its language, without what is not there, and as a translation."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from pydantic import BaseModel

from cookbook.model.amounts import NBSP
from cookbook.model.book import Key
from cookbook.model.quantity import Quantity
from cookbook.model.text import Prose, Reference, Text
from cookbook.model.walk import FieldPath, at, walk

LINK = r"\[([^\[\]]*)\]\({}:{}\)"
"""A link to an entry as prose has it; its words may be several lines."""
Names = Mapping[Key, str | None]
"""What an entry that is named is called in the other cookbook; None where it is not there."""


def said_there(content: BaseModel, lang: str, names: Names) -> Iterator[tuple[FieldPath, str]]:
    """What a record says, by path, as a cookbook in `lang` says it; the rest is the same everywhere."""
    for path, value in walk(content):
        if isinstance(value, Quantity):
            yield path, value.in_words(lang).replace(NBSP, " ")
        elif isinstance(value, Reference):
            yield path, names.get((value.kind, value)) or str(value)
        elif isinstance(value, str):
            yield path, _relinked(value, names) if isinstance(value, Prose) else str(value)


def _relinked(text: str, names: Names) -> str:
    for (kind, id), name in names.items():
        link = LINK.format(re.escape(kind), re.escape(id))
        text = re.sub(link, r"\1" if name is None else rf"[\1]({kind}:{name})", text)
    return str(text)


def goes_with(content: BaseModel, reference: FieldPath) -> FieldPath:
    """What goes where a reference goes: a record that has to name something goes whole."""
    path = reference
    while path:
        around = at(content, path[:-1])
        if not isinstance(around, BaseModel) or not type(around).model_fields[str(path[-1])].is_required():
            break
        path = path[:-1]
    return path


def must_name(content: BaseModel, reference: FieldPath) -> bool:
    """Whether a reference stands where there has to be one: in a field, or a list, that may not be empty."""
    path = goes_with(content, reference)
    field = path[:-1] if path and isinstance(path[-1], int) else path
    around = at(content, field[:-1])
    return not field or (isinstance(around, BaseModel) and type(around).model_fields[str(field[-1])].is_required())


def rewritten(value: object, said: Mapping[FieldPath, str], gone: Collection[FieldPath], path: FieldPath = ()) -> object:
    """Plain data with what is said there in its places and without what is gone, nor a list that has nothing left."""
    if isinstance(value, dict):
        fields = ((key, rewritten(one, said, gone, (*path, key))) for key, one in value.items() if (*path, key) not in gone)
        return {key: one for key, one in fields if one not in ([], {})}
    if isinstance(value, list):
        return [rewritten(one, said, gone, (*path, number)) for number, one in enumerate(value) if (*path, number) not in gone]
    return said.get(path, str(value))


def translation(value: object, content: BaseModel, lang: str, path: FieldPath = ()) -> object:
    """Of plain data, the texts that a record has in `lang`, in the form of an overlay; None where there is none."""
    if isinstance(value, dict):
        return {key: one for key, old in value.items() if (one := translation(old, content, lang, (*path, key)))} or None
    if isinstance(value, list):
        found = [translation(one, content, lang, (*path, number)) for number, one in enumerate(value)]
        is_of_texts = any(isinstance(one, str) for one in value)
        is_there = all(found) if is_of_texts else any(found)
        return [one or {} for one in found] if is_there else None
    text = at(content, path)
    return str(value) if isinstance(text, Text) and text.lang == lang else None
