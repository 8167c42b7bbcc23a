"""What the preflight says, in the languages that strings/ has."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from preflight.remarks import Remark

LANGUAGES = ("fi", "sv", "en")
FOLDER = Path(__file__).with_name("strings")
LONGEST = 200
"""Letters of a value that a sentence shows."""


@cache
def strings(lang: str) -> Mapping[str, Mapping[str, str]]:
    """Every string by its table (`report`, `check`, `remark`) and key. Raises FileNotFoundError for another language."""
    with (FOLDER / f"{lang}.toml").open("rb") as file:
        return tomllib.load(file)


def sentence(remark: Remark, lang: str) -> str:
    """What is wrong and what to do. Raises KeyError for a code that has no sentence."""
    values = {"what": remark.what, "found": remark.found, "allowed": remark.allowed}
    return strings(lang)["remark"][remark.code].format_map({key: shown(value.strip()) for key, value in values.items()})


def title(check: str, lang: str) -> str:
    """The name of a check in words. Raises KeyError for one that has none."""
    return strings(lang)["check"][check]


def phrase(key: str, lang: str, **values: object) -> str:
    """One of the report's own phrases. Raises KeyError for one that is not there."""
    return strings(lang)["report"][key].format(**values)


def shown(text: str) -> str:
    """What a file says, in one line that cannot hide in a terminal or paint it."""
    plain = "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in text.replace("\u00a0", " "))
    return plain if len(plain) <= LONGEST else plain[: LONGEST - 1] + "…"
