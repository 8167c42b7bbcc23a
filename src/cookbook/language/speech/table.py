"""The interface strings of one language, read once; what a language lacks is Finnish."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import cast

import yaml

from cookbook.model.text import SOURCE_LANGUAGE

FOLDER = Path(__file__).with_name("strings")


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


def find(lang: str, key: str) -> str | None:
    """The string at `key`, in Finnish where the language lacks it, or None."""
    return strings(lang).get(key) or strings(SOURCE_LANGUAGE).get(key)
