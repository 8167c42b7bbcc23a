"""What a new cookbook is made from: the answers to a few questions, each typed and judged like a setting."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.metadata import distribution
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import unquote, urlparse

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from cookbook.disk.opening import is_plain, read_text
from cookbook.language.tokens import id_meant
from cookbook.load.entries import validate
from cookbook.load.nodes import ScalarNode
from cookbook.load.source import NodeSource
from cookbook.model.addresses import PublicAddress
from cookbook.model.field import Record
from cookbook.model.languages import FALLBACK, LANGUAGES
from cookbook.model.text import Line, Text, Title
from cookbook.model.walk import FieldPath
from cookbook.problems import Place, Problems

TREES = Path(__file__).with_name("tree")
"""A small cookbook a language, and what cookbooks of all languages or of one host have in common."""
SPOKEN = tuple(sorted(path.parent.name for path in TREES.glob("*/cookbook.yml") if path.parent.name in LANGUAGES))
"""The languages that there is a first cookbook in."""
PACKAGE = "cookbook"
NAMED = ("title", "publisher", "place")
"""The answers that nobody can guess."""
UNKNOWN = "……"
"""Stands for an answer that is not known yet, and is a good one."""
Host = Literal["github", "gitlab", "none"]


def _spoken(value: object) -> object:
    codes = tuple(code.strip() for code in str(value).split(","))
    for number, code in enumerate(codes):
        if code not in SPOKEN:
            raise PydanticCustomError("no-such-language", "no such language", {"found": code, "known": ", ".join(SPOKEN)})
        if code in codes[:number]:
            raise PydanticCustomError("language-twice", "a language twice", {"found": code})
    return codes


class Answers(Record):
    """The answers; the options of the command line have their names."""

    languages: Annotated[tuple[str, ...], BeforeValidator(_spoken)]
    """The language of the content first."""
    title: Title
    publisher: Title
    place: Line
    host: Host = "none"
    """Where proposals are made, and what checks and publishes them there."""
    repository: PublicAddress | None = None
    site: PublicAddress | None = None
    generator: Line
    """What pip installs this program from."""

    @property
    def lang(self) -> str:
        return self.languages[0]

    @property
    def slug(self) -> str:
        """The title as an id."""
        return id_meant(self.title) or PACKAGE


class _Options(NodeSource):
    """The command line, as the place of its answers."""

    def place(self, path: FieldPath, snippet: str = "", below: int = 0) -> Place:
        return Place(f"--{path[0]}" if path else "init")


OPTIONS = _Options("init", ScalarNode("", (0, 0), (0, 0)))


def judged(given: Mapping[str, str], problems: Problems) -> Answers | None:
    """The answers, or None after noting what is wrong with each; one that nobody gave is missing."""
    for name in NAMED:
        if name not in given:
            problems.note(Place("init"), "answer-missing", option=f"--{name}")
    data = {"generator": installed_from(), "languages": FALLBACK} | dict.fromkeys(NAMED, UNKNOWN) | dict(given)
    lang = data["languages"].split(",")[0]
    typed = {name: value if name in ("languages", "host") else Text(value, lang) for name, value in data.items() if value}
    return validate(Answers, typed, OPTIONS, problems)


def installed_from() -> str:
    """The address that pip installed this package from, or the file that is to lie beside the content."""
    address, version = _origin(), distribution(PACKAGE).version
    return f"{PACKAGE} @ {address}" if address.startswith("https://") else f"./generator/{PACKAGE}-{version}-py3-none-any.whl"


def wheel() -> Path | None:
    """The file on this machine that pip installed this package from, where it still is."""
    address = urlparse(_origin())
    path = Path(unquote(address.path))
    return path if address.scheme == "file" and path.suffix == ".whl" and is_plain(path) else None


@cache
def _origin() -> str:
    noted = [Path(file.locate()) for file in distribution(PACKAGE).files or () if file.name == "direct_url.json"]
    return str(json.loads(read_text(noted[0]))["url"]) if noted else ""
