"""Everything that can be said is said in every language, with the same things named."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from enum import Enum
from inspect import get_annotations
from string import Formatter
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest
import yaml
from pydantic import BaseModel, Field
from trees import PROJECT

from cookbook.editions import EDITIONS
from cookbook.editor.schemas import SETTINGS
from cookbook.language.speech import speech
from cookbook.language.speech.table import FOLDER, MAY_LACK, lacking, room, strings
from cookbook.model import ALL_KINDS
from cookbook.model.languages import LANGUAGES as RECORDS
from cookbook.model.languages import MODEL_LANGUAGE
from cookbook.model.languages import USUAL_LANGUAGES as LANGUAGES
from cookbook.model.page import Page
from cookbook.model.quantity import Duration, Effort, GroupSize, Money, MonthSpan

OTHERS = LANGUAGES[1:]
FOREIGN = [lang for lang in RECORDS if lang != MODEL_LANGUAGE]


def test_every_string_is_used() -> None:
    """Each key is named in the sources or begins as a name does that they put together."""
    files = [path for folder in ("src", "theme", "print") for path in (PROJECT / folder).rglob("*")]
    source = "\n".join(path.read_text(encoding="utf-8") for path in files if path.suffix in (".py", ".j2", ".js", ".html"))
    named = set(re.findall(r"""["']([\w.-]+)["']""", source))
    begun = tuple(
        set(re.findall(r"""f["']([\w.]+[_.])\{""", source) + re.findall(r"""["']([\w.]+[_.])["'] ?[~+]""", source))
        - {"problem.", "text."}
    )
    parted = {key: key.partition(".")[2] for key in strings("fi")}
    unused = {
        key
        for key, name in parted.items()
        if not {key, name} & named and not key.startswith(begun) and not name.startswith(begun)
    }
    assert sorted(key for key in unused if key.rpartition(".")[2] not in named) == []


@pytest.mark.parametrize("lang", OTHERS)
def test_same_keys(lang: str) -> None:
    """Swedish and English say what Finnish says, and beside it the words that the model holds in Finnish."""
    finnish, other = set(strings("fi")), set(strings(lang))
    assert finnish - other == set()
    assert {key for key in other - finnish if not key.startswith(("field.", "field_help.", "kind."))} == set()


@pytest.mark.parametrize("lang", RECORDS)
def test_nothing_is_said_twice(lang: str) -> None:
    """A key that stands twice in a file would be read the second time only."""
    assert list(repeated(yaml.compose((FOLDER / f"{lang}.yml").read_text("utf-8"), yaml.CSafeLoader))) == []


def test_a_key_that_stands_twice_is_found() -> None:
    assert list(repeated(yaml.compose("a: {b: 1, c: 2}\nd: {b: 1, e: [1], b: 2}", yaml.CSafeLoader))) == ["d.b"]


def repeated(node: yaml.Node | None, above: str = "") -> Iterator[str]:
    """The keys of a tree that stand twice side by side, dotted."""
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    count = Counter(key.value for key, _ in pairs)
    yield from (f"{above}{key}" for key in count if count[key] > 1)
    for key, below in pairs:
        yield from repeated(below, f"{above}{key.value}.")


def names(text: str) -> set[str]:
    """What a string leaves room for."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("lang", OTHERS)
def test_same_placeholders(lang: str) -> None:
    finnish, other = strings("fi"), strings(lang)
    assert [key for key in finnish if names(finnish[key]) != names(other[key])] == []
    assert [key for key in finnish if finnish[key].count("|") != other[key].count("|")] == []


@pytest.mark.parametrize("lang", RECORDS)
def test_a_language_that_lacks_words_of_the_program_has_all_that_readers_see(lang: str) -> None:
    """No more and no others: English says the rest."""
    english, other = strings("en"), strings(lang)
    assert {key for key in lacking(lang) if room(key) not in MAY_LACK} == set()
    assert other.keys() - english.keys() == set()
    assert [key for key in other if names(other[key]) != names(english[key])] == []
    assert [key for key in other if other[key].count("|") != english[key].count("|")] == []


@pytest.mark.parametrize("lang", RECORDS)
def test_every_language_is_named_in_every_other(lang: str) -> None:
    assert {f"written_in.{other}" for other in RECORDS} - strings(lang).keys() == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_edition_says_what_it_made(lang: str) -> None:
    assert {f"made.{name}" for name in EDITIONS} - strings(lang).keys() == set()


def test_a_field_without_a_heading_is_refused() -> None:
    class Model(BaseModel):
        named: int = Field(title="Nimi")
        unnamed: int

    assert speech("sv").heading(Model, "named") == "Nimi"
    with pytest.raises(KeyError, match="unnamed"):
        speech("sv").heading(Model, "unnamed")


@pytest.mark.parametrize("lang", RECORDS)
def test_nothing_is_empty(lang: str) -> None:
    assert [key for key, text in strings(lang).items() if not text or not text.strip()] == []


def records(model: type[BaseModel], seen: dict[str, type[BaseModel]]) -> dict[str, type[BaseModel]]:
    """A model and the records in it, by name."""
    if model.__name__ not in seen:
        seen[model.__name__] = model
        for hint in get_type_hints(model).values():
            parts = get_args(hint)
            for part in (hint, *parts, *(inner for outer in parts for inner in get_args(outer))):
                if isinstance(part, type) and issubclass(part, BaseModel):
                    records(part, seen)
    return seen


def models() -> dict[str, type[BaseModel]]:
    seen: dict[str, type[BaseModel]] = {}
    for model in (*(kind.model for kind in ALL_KINDS.values()), Page):
        records(model, seen)
    return seen


@pytest.mark.parametrize("lang", OTHERS)
def test_every_field_that_editors_explain_has_help(lang: str) -> None:
    """A German writer is helped in English."""
    seen: dict[str, type[BaseModel]] = {}
    for model in (*(kind.model for kind in ALL_KINDS.values()), *SETTINGS.values()):
        records(model, seen)
    owned = [(model, name) for model in seen.values() for name in model.model_fields]
    owners = [(next(owner.__name__ for owner in model.__mro__ if name in get_annotations(owner)), name) for model, name in owned]
    known = {key.removeprefix("field_help.") for key in strings(lang) if key.startswith("field_help.")}
    assert {f"{owner}.{name}" for owner, name in owners} == known


@pytest.mark.parametrize("lang", FOREIGN)
def test_every_field_has_a_heading(lang: str) -> None:
    known = strings(lang)
    owners = {name: [base.__name__ for base in model.__mro__] for name, model in models().items()}
    fields = [(name, field) for name, model in models().items() for field in model.model_fields]
    assert [pair for pair in fields if not any(f"field.{owner}.{pair[1]}" in known for owner in owners[pair[0]])] == []


@pytest.mark.parametrize("lang", FOREIGN)
def test_every_kind_has_words(lang: str) -> None:
    parts = ("one", "many", "slug", "help")
    assert [name for name in ALL_KINDS for part in parts if f"kind.{name}.{part}" not in strings(lang)] == []


@pytest.mark.parametrize("lang", RECORDS)
def test_slugs_differ(lang: str) -> None:
    slugs = [strings(lang).get(f"kind.{name}.slug", kind.slug) for name, kind in ALL_KINDS.items()]
    assert len(set(slugs)) == len(slugs)


@pytest.mark.parametrize("lang", RECORDS)
def test_every_unit_has_words(lang: str) -> None:
    units = {unit for sort in (Duration, Effort, Money, GroupSize, MonthSpan) for unit in sort.units}
    assert {unit: words for unit, words in RECORDS[lang].units.items() if len(words) < 2 or not all(words)} == {}
    assert set(RECORDS[lang].units) == units


def choices(annotation: Any) -> Iterator[str]:
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    elif isinstance(annotation, type) and issubclass(annotation, Enum):
        yield from (member.value for member in annotation)
    else:
        for part in get_args(annotation):
            yield from choices(part)


@pytest.mark.parametrize("lang", RECORDS)
def test_every_choice_has_a_word(lang: str) -> None:
    """Closed lists that readers see; codes of other systems and the parts of a serving are names already."""
    hints = [(name, hint) for model in models().values() for name, hint in get_type_hints(model).items()]
    pairs = {(name, value) for name, hint in hints for value in choices(hint) if name not in ("system", "estimate", "opens")}
    assert [pair for pair in sorted(pairs) if f"choice.{pair[0]}.{pair[1]}" not in strings(lang)] == []
