"""What cookbook.yml at the root of a tree says of the whole cookbook."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

from cookbook.load import refuse_strange
from cookbook.load.tree import SourceTree
from cookbook.model.field import Record, optional, required
from cookbook.model.languages import LANGUAGES, MODEL_LANGUAGE
from cookbook.model.tokens import Colours
from cookbook.problems import Problems
from cookbook.settings.reading import read_record

FILE = "cookbook.yml"


def _known(value: object) -> object:
    code = value.strip() if isinstance(value, str) else ""
    if code not in LANGUAGES:
        raise PydanticCustomError("no-such-language", "no such language", {"found": str(value), "known": ", ".join(LANGUAGES)})
    return code


def _once(codes: tuple[str, ...]) -> tuple[str, ...]:
    twice = next((code for number, code in enumerate(codes) if code in codes[:number]), None)
    if twice:
        raise PydanticCustomError("language-twice", "a language twice", {"found": twice})
    return codes


Code = Annotated[str, BeforeValidator(_known)]


class Basics(Record):
    """The fields of cookbook.yml."""

    languages: Annotated[tuple[Code, ...], AfterValidator(_once)] = required(
        "Kielet", "Keittokirjan kielet, ensin se, jolla sisältö kirjoitetaan.", ["fi", "sv", "en"], least=1
    )
    colours: Colours | None = optional("Värit", "Vaiheiden ja sisältölajien omat värit.")


def open_tree(folder: Path) -> SourceTree:
    """The tree of a folder in the languages that its cookbook.yml names, or in the usual ones.

    Raises CookbookError with every link, pipe or closed folder in the tree, and with every fault of that file: without it nobody
    knows which language the content is in.
    """
    tree, problems = SourceTree(folder), Problems()
    refuse_strange(tree)
    path = folder / FILE
    if path.exists():
        found = read_basics(tree, problems)
        tree = replace(tree, languages=found.languages) if found else tree
    problems.stop_on_errors()
    return tree


def read_basics(tree: SourceTree, problems: Problems) -> Basics | None:
    """What the tree's own cookbook.yml says, or None; nobody is lent that of another."""
    if not (tree.root / FILE).is_file():
        return None
    return read_record(replace(tree, home=tree.root), Path(FILE).stem, Basics, MODEL_LANGUAGE, problems)
