"""How a field is declared: its heading, its help and an example, in one line of the kind's file."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from cookbook.store.digests import digest_of


class Record(BaseModel):
    """A mapping of known fields: frozen, and unknown keys are faults."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    @cached_property
    def made_of(self) -> str:
        """The digest of all that it says."""
        return digest_of(self)


def required(heading: str, help: str, example: Any = None, *, least: int | None = None) -> Any:
    """Declare a field that every entry has; `least` is the smallest number of items of a list."""
    return Field(title=heading, description=help, examples=_examples(example), min_length=least)


def optional(heading: str, help: str, example: Any = None) -> Any:
    """Declare a field that may be left out; it is then None."""
    return Field(default=None, title=heading, description=help, examples=_examples(example))


def usual(heading: str, help: str, example: Any = None, *, default: Any) -> Any:
    """Declare a field that may be left out; it then has the value that most have."""
    return Field(default=default, title=heading, description=help, examples=_examples(example))


def several(heading: str, help: str, example: Any = None) -> Any:
    """Declare a list that may be left out; it is then empty."""
    return Field(default=(), title=heading, description=help, examples=_examples(example))


def anchored() -> Any:
    """Declare what stays of the link to a part when its title changes."""
    return optional(
        "Linkin nimi",
        "Linkki tähän kohtaan tehdään nimestä. Kun nimi muuttuu, kirjoita tähän entisen linkin loppu: se johtaa yhä tänne.",
        "rajaa-haaste",
    )


def _examples(example: Any) -> list[Any] | None:
    return None if example is None else [example]
