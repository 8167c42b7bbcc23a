"""The catalogue of everything that `check` and the other commands can say, by room."""

from __future__ import annotations

from collections.abc import Mapping

from cookbook.rules import (
    content,
    counting,
    data,
    fields,
    files,
    pages,
    pictures,
    printing,
    prose,
    references,
    runs,
    settings,
    shape,
    stories,
    tracking,
    translations,
    values,
    volumes,
    writing,
)
from cookbook.rules.rule import Example, Rule, Run, Severity, Words

__all__ = ["ROOMS", "RULES", "Example", "Rule", "Run", "Severity", "Words"]

ROOMS: Mapping[str, tuple[Rule, ...]] = {
    module.__name__.rpartition(".")[2]: module.RULES
    for module in (
        shape, fields, values, references, prose, writing, pictures, content, tracking, translations, counting, data, stories,
        pages, files, settings, volumes, printing, runs,
    )
}  # fmt: skip
"""In the order in which a writer looks for them."""
RULES: Mapping[str, Rule] = {rule.code: rule for rules in ROOMS.values() for rule in rules}
"""By code."""
