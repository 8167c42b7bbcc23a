"""A short mark of what an entry says in one language, so that paper and page can be told apart."""

from __future__ import annotations

import hashlib

from cookbook.model.book import Entry
from cookbook.model.walk import walk

UNREAD = ("reviewed", "notes", "authors", "synonyms", "former_ids")
"""Fields that may change without a reader missing anything."""
LENGTH = 6


def fingerprint(entry: Entry, lang: str) -> str:
    """Six characters that change when anything that readers of `lang` see of the entry changes."""
    leaves = [(*path, str(value)) for path, value in walk(entry.texts[lang]) if path[0] not in UNREAD]
    return hashlib.sha256(repr(leaves).encode()).hexdigest()[:LENGTH]
