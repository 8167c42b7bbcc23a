"""A short mark of what an entry says in one language, so that paper and page can be told apart."""

from __future__ import annotations

import hashlib
from dataclasses import astuple, is_dataclass

from cookbook.model.book import Entry
from cookbook.model.walk import walk

UNREAD = ("reviewed", "reviewers", "notes", "authors", "synonyms", "former_ids", "troubles")
"""Fields that may change without a reader missing anything."""
LENGTH = 6


def fingerprint(entry: Entry, lang: str) -> str:
    """Six characters that change when anything that readers of `lang` see of the entry changes."""
    leaves = [(*path, _said(value)) for path, value in walk(entry.texts[lang]) if path[0] not in UNREAD]
    return hashlib.sha256(repr(leaves).encode()).hexdigest()[:LENGTH]


def _said(value: object) -> str:
    """A value without what the code calls it: paper keeps its mark however the code changes."""
    return " ".join(map(str, astuple(value))) if is_dataclass(value) and not isinstance(value, type) else str(value)
