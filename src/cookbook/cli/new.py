"""Writes a new entry that passes `check`: every field is there, its help in the cookbook's language as placeholder text."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, Literal, TypeVar, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from cookbook.asked import Asked
from cookbook.cli.answers import Answer, ask, questions
from cookbook.cli.asking import ask_until_good
from cookbook.cli.frame import write_frame
from cookbook.cli.plain_yaml import plain_yaml
from cookbook.disk.opening import write
from cookbook.language.nearest import nearest
from cookbook.language.speech import speech
from cookbook.language.speech.table import told
from cookbook.language.speech.voice import KindWord
from cookbook.language.tokens import id_meant
from cookbook.link.remarks.twice import PAIRS
from cookbook.load import load
from cookbook.load.kinds import folder_of_kind
from cookbook.model import ALL_KINDS, ENTRY_KINDS
from cookbook.model.amounts import NBSP
from cookbook.model.annotations import bare
from cookbook.model.book import Book
from cookbook.model.hints import hints_of
from cookbook.model.kind import Kind
from cookbook.model.languages import MODEL_LANGUAGE
from cookbook.model.quantity import Quantity
from cookbook.model.text import ID_PATTERN, RESERVED, OwnId, Reference, Text, WebAddress
from cookbook.problems import CookbookError, Place, Problem, Problems
from cookbook.settings.basics import open_tree

T = TypeVar("T")
LEFT_OUT = (
    *("images", "data", "observations", "former_ids", "reviewed", "reviewers", "opens"),
    *(second for _, second in PAIRS),
)
"""Fields that name files, old addresses or what is named above, or that the editors fill in: a comment stands in their place."""
COUNTED = ("period",)
"""Fields of what is counted from observations, of which a new entry has none."""


def run(asked: Asked) -> int:
    """Write <folder>/<id>.yml in the source tree, of what is there in another language. Raises CookbookError where not."""
    kind = _told(asked.kind, _kind, told(asked.lang, "init.entry.kind", known=", ".join(_known(asked.lang))), asked.lang)
    id = _told(asked.id, partial(_id, kind, asked.source), told(asked.lang, "init.entry.id"), asked.lang)
    if not asked.source.is_dir():
        raise CookbookError([Problem(Place(asked.source.name), "source-missing", {"folder": str(asked.source)})])
    book = load(open_tree(asked.source), Problems())
    elsewhere = book.entries.get((kind.name, id))
    if elsewhere and elsewhere.written_in != book.source_language:
        print(*write_frame(elsewhere, asked.source, book.source_language, asked.lang), sep="\n")
        return 0
    path = asked.source / kind.path / f"{id}.yml"
    for written in _write(kind, path, asked.source, book, _answers(kind, asked, book)):
        print(written)
    return 0


def _told(given: str, judge: Callable[[str, Problems], T], question: str, lang: str) -> T:
    """What was given on the command line, or else is asked for. Raises CookbookError with what is wrong with the one."""
    if not given:
        return ask_until_good(question, judge, lang)
    problems = Problems()
    found = judge(given, problems)
    problems.stop_on_errors()
    return found


def _known(lang: str) -> Iterator[str]:
    return (f"{kind.name} ({KindWord(kind.name).in_words(lang)})" for kind in ENTRY_KINDS)


def _kind(word: str, problems: Problems) -> Kind:
    """The kind that is called so; any after noting that there is none."""
    found = next((kind for kind in ENTRY_KINDS if kind.path == folder_of_kind(word)), None)
    if found is None:
        names = [kind.name for kind in ENTRY_KINDS]
        problems.note(Place(word), "unknown-kind", found=word, near=nearest(word, names), known=", ".join(names))
    return found or ENTRY_KINDS[0]


def _id(kind: Kind, source: Path, id: str, problems: Problems) -> str:
    """The id, after noting why it cannot be that of a new entry."""
    place = Place(f"{kind.path}/{id}.yml")
    if not ID_PATTERN.fullmatch(id):
        problems.note(place, "id-form", found=id, near=id_meant(id))
    elif RESERVED.fullmatch(id):
        problems.note(place, "id-reserved", found=id)
    elif (source / kind.path / f"{id}.yml").exists():
        problems.note(place, "file-exists")
    return id


def _answers(kind: Kind, asked: Asked, book: Book) -> Mapping[str, Answer]:
    """What the entry is to say, by field. Raises CookbookError with what is wrong with the options."""
    if not (asked.fields or sys.stdin.isatty()):
        return {}
    known = questions(kind, book)
    problems = Problems()
    given: dict[str, Answer] = {}
    for word in asked.fields:
        name, _, typed = word.partition("=")
        if name in known:
            given[name] = known[name].judged(typed, problems)
        else:
            problems.note(Place("--field"), "unknown-field", field=name, near=nearest(name, known))
    problems.stop_on_errors()
    return ask(known, given, asked.lang) if sys.stdin.isatty() and given.keys() != known.keys() else given


def _write(kind: Kind, path: Path, source: Path, book: Book, given: Mapping[str, Answer]) -> Iterator[Path]:
    """Write the entry, and before it one of each kind that it must name and that the tree lacks."""
    for name, example in _must_name(kind.model):
        other = ALL_KINDS[name]
        beside = source / other.path / f"{example}.yml"
        if not other.is_vocabulary and not book.of(other) and not beside.exists():
            yield from _write(other, beside, source, book, {})
            book = load(open_tree(source), Problems())
    yield write(source, path.relative_to(source).as_posix(), template(kind, book, given))


def _must_name(model: type[BaseModel]) -> Iterator[tuple[str, str]]:
    """The kinds that an entry has to point at, each with an example of an id."""
    hints = hints_of(model)
    for name, field in model.model_fields.items():
        if field.is_required():
            inner, example = bare(hints[name]), (field.examples or [""])[0]
            inner = get_args(inner)[0] if get_origin(inner) is tuple else inner
            if _is_reference(inner):
                yield inner.kind, example[0] if isinstance(example, list) else example
            elif isinstance(inner, type) and issubclass(inner, BaseModel):
                yield from _must_name(inner)


def template(kind: Kind, book: Book, given: Mapping[str, Answer]) -> str:
    """The text of a new entry of `kind` with what is given; references name entries that exist."""
    return "".join(_fields(kind.model, book, given))


def _fields(model: type[BaseModel], book: Book, given: Mapping[str, Answer]) -> Iterator[str]:
    hints = hints_of(model)
    for name, field in model.model_fields.items():
        help = speech(book.source_language).help(model, name)
        value = None if name in LEFT_OUT else given.get(name) or _value(hints[name], field, help, _example(field), book)
        if value in (None, "", [], {}):
            yield f"# {name}: {help}\n"
            continue
        if not _is_text(hints[name]):
            yield f"# {help}\n"
        yield plain_yaml({name: value})


def _example(field: FieldInfo) -> object:
    return (field.examples or [None])[0]


def _value(annotation: Any, field: FieldInfo, help: str, example: Any, book: Book) -> Any:
    """A placeholder for a field: its help where it is text, an example or an existing id elsewhere."""
    plain = bare(annotation)
    if get_origin(plain) is tuple:
        item = get_args(plain)[0]
        count = next((rule.min_length for rule in field.metadata if hasattr(rule, "min_length")), None) or 1
        items = (
            example
            if isinstance(example, list) and not _is_reference(item)
            else [_value(item, field, help, example, book)] * count
        )
        return [item for item in items if item]
    if isinstance(plain, type) and issubclass(plain, BaseModel):
        return _record(plain, example or {}, book)
    if plain is date:
        return date.today().isoformat()
    if isinstance(plain, type) and issubclass(plain, Quantity) and example:
        return plain.read(Text(example, MODEL_LANGUAGE)).in_words(book.source_language).replace(NBSP, " ")
    if _is_reference(plain):
        return "" if issubclass(plain, OwnId) else next((entry.id for entry in book.of(ALL_KINDS[plain.kind])), "")
    if _is_text(plain):
        return example if issubclass(plain, WebAddress) else help
    if get_origin(plain) is Literal and not example:
        return get_args(plain)[0]
    return example


def _record(model: type[BaseModel], examples: Mapping[str, object], book: Book) -> dict[str, object]:
    """A placeholder for each field; `examples` go before the fields' own."""
    hints, voice, fields = hints_of(model), speech(book.source_language), model.model_fields.items()
    values = {
        name: _value(hints[name], field, voice.help(model, name), examples.get(name, _example(field)), book)
        for name, field in fields
        if name not in COUNTED
    }
    if any(field.is_required() and not values.get(name) for name, field in fields):
        return {}
    return {name: value for name, value in values.items() if value}


def _is_text(annotation: object) -> bool:
    plain = bare(annotation)
    return isinstance(plain, type) and issubclass(plain, Text)


def _is_reference(annotation: object) -> bool:
    plain = bare(annotation)
    return isinstance(plain, type) and issubclass(plain, Reference)
