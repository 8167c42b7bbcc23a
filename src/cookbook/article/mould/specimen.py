"""An entry whose every field holds the name of its place, so that a template tells by itself where each value goes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Self, get_args, get_origin

from pydantic import BaseModel

from cookbook.model import ALL_KINDS
from cookbook.model.annotations import bare
from cookbook.model.document import USUAL_LINES
from cookbook.model.hints import hints_of
from cookbook.model.kind import Kind
from cookbook.model.text import Reference, Text

PLACE = re.compile("\ue000([^\ue001]*)\ue001")
EACH = "@"
"""Stands in a path for the place of an item."""
OF_OTHER = "~"
"""Stands in a path between a reference and the field of what it names."""
PATH = "mould_path"
UNSHOWN = ("images",)
"""Fields that a desk has nothing to show of: a picture is a file of its own."""


def place_of(path: str) -> str:
    """The mark of a place in a page."""
    return f"\ue000{path}\ue001"


def path_of(value: object) -> str:
    """The path whose place a value holds; empty for a value that is none."""
    if isinstance(value, str):
        found = PLACE.fullmatch(value)
        return found[1] if found else ""
    return str(getattr(value, PATH, ""))


class Unwritten(str):
    """A date, a number, a quantity or a word of a list; templates ask some of them for more than their words."""

    minutes = (0, 0)

    def isoformat(self) -> str:
        """The day as it is written."""
        return self

    def __index__(self) -> int:
        return USUAL_LINES

    def __sub__(self, other: int) -> int:
        return 0


class Items(tuple[Any, ...]):
    """Two items of a list, so that a template tells what stands between them. A part of the list is all of it, or nothing."""

    mould_path: str
    make: Callable[[str], Any]

    @classmethod
    def of(cls, path: str, make: Callable[[str], Any]) -> Self:
        made = cls((make(f"{path}.{EACH}"),) * 2)
        made.mould_path, made.make = path, make
        return made

    def __getitem__(self, place: Any) -> Any:
        if isinstance(place, slice):
            return () if place.start else self
        return self.make(f"{self.mould_path}.{place}")


class Choosable(tuple[Any, ...]):
    """The rows of a record, any of which may be missing; each stands there twice: the last two tell what stands between rows."""


class Nothing:
    """What an unwritten page cannot have, whatever is asked of it: it is empty, and prints as nothing."""

    def __init__(self, **known: object) -> None:
        self.__dict__.update(known)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_") or name == PATH:
            raise AttributeError(name)
        return self

    def __call__(self, *args: object, **kwargs: object) -> Self:
        return self

    def __getitem__(self, key: object) -> Self:
        return self

    def __bool__(self) -> bool:
        return False

    def __len__(self) -> int:
        return 0

    def __iter__(self) -> Iterator[Any]:
        return iter(())

    def __str__(self) -> str:
        return ""

    def __html__(self) -> str:
        return ""


class Nowhere(Nothing):
    """Where an unwritten page stands: on the site, with nothing to lead to."""

    medium: ClassVar = "site"

    def anchor(self, name: str) -> str:
        """Nothing leads to its headings."""
        return name


@dataclass(frozen=True)
class Other:
    """An entry that the page names: its texts are places, too."""

    mould_path: str
    kind: Kind
    texts: Mapping[str, Nothing]

    @classmethod
    def of(cls, id: Reference, lang: str, at: str = "") -> Self:
        """The one that an id names, or that stands at another place of its list."""
        kind = ALL_KINDS[id.kind]
        path = at or path_of(id)
        texts = {name: _value(str, f"{path}{OF_OTHER}{name}", lang) for name in kind.model.model_fields}
        return cls(path, kind, {lang: Nothing(**texts)})

    @classmethod
    def all(cls, ids: Items, lang: str) -> Items:
        """Those that a list names."""
        return Items.of(ids.mould_path, lambda at: cls.of(next(iter(ids)), lang, at))

    @property
    def key(self) -> tuple[str, str]:
        return self.kind.name, self.mould_path

    @property
    def content(self) -> Nothing:
        return Nothing()


def specimen(model: type[BaseModel], lang: str, path: str = "") -> Any:
    """A record of places; `path` leads to it."""
    hints = hints_of(model)
    within = f"{path}." if path else ""
    values = {name: () if name in UNSHOWN else _value(bare(hints[name]), f"{within}{name}", lang) for name in model.model_fields}
    made = model.model_construct(None, **values)
    made.__dict__[PATH] = path
    return made


def _value(hint: Any, path: str, lang: str) -> Any:
    base = get_args(hint)[0] if get_origin(hint) is Annotated else hint
    if get_origin(base) is tuple:
        return Items.of(path, lambda at: _value(get_args(base)[0], at, lang))
    if get_origin(base) is Mapping:
        return {}
    if not isinstance(base, type):
        return Unwritten(place_of(path))
    if issubclass(base, BaseModel):
        return specimen(base, lang, path)
    if issubclass(base, Text):
        return base(place_of(path), lang)
    return (base if issubclass(base, Reference) else Unwritten)(place_of(path))
