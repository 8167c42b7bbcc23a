"""The interface strings of one language, read once; what a language lacks is said in English."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import cast

import yaml

from cookbook.model.languages import FALLBACK, MODEL_LANGUAGE

FOLDER = Path(__file__).with_name("strings")
MAY_LACK = frozenset(
    (
        "problem",
        "editor",
        "desk",
        "field_help",
        "occasion",
        "severity",
        "scheme",
        "rulebook",
        "stage",
        "made",
        "doctor",
        "init",
        "translating",
        "help",
    )
)
"""What the program says to those who run it: a language may be read without having it."""
OF_THE_MODEL = frozenset(("kind", "field", "field_help"))
"""What the model says itself, in its own language."""


@cache
def strings(lang: str) -> Mapping[str, str]:
    """Every string of a language by its dotted key."""
    text = (FOLDER / f"{lang}.yml").read_text(encoding="utf-8")
    tree = yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - our own file, and this loader makes text only
    return dict(_flat(tree, ""))


def _flat(node: object, prefix: str) -> list[tuple[str, str]]:
    if isinstance(node, dict):
        return [pair for key, value in node.items() for pair in _flat(value, f"{prefix}.{key}" if prefix else str(key))]
    return [(prefix, cast("str", node))]


@cache
def lacking(lang: str) -> tuple[str, ...]:
    """The keys of the strings that are said in the fallback language, since there are none in `lang`."""
    own = OF_THE_MODEL if lang == MODEL_LANGUAGE else frozenset()
    return tuple(key for key in strings(FALLBACK).keys() - strings(lang).keys() if room(key) not in own)


def room(key: str) -> str:
    """The part of the strings that a key belongs to."""
    return key.partition(".")[0]


def find(lang: str, key: str) -> str | None:
    """The string at `key`, in the language that all readers fall back to where this one lacks it, or None."""
    return strings(lang).get(key) or strings(FALLBACK).get(key)


def told(lang: str, key: str, **args: object) -> str:
    """The string at `key` with what it names. Raises KeyError for a string that does not exist."""
    found = find(lang, key)
    if found is None:
        raise KeyError(key)
    return found.format(**args) if args else found
