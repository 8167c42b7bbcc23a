"""Which kind was meant: by the fields of a file, or by the name of a folder in any language."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache

from cookbook.language.speech.table import strings
from cookbook.language.tokens import slug
from cookbook.model import ENTRY_KINDS
from cookbook.model.content import Named
from cookbook.model.kind import Kind
from cookbook.model.languages import LANGUAGES
from cookbook.model.vocabulary import VOCABULARIES

FIELD = re.compile(r"^([a-z_]+):", re.MULTILINE)
MOST_AMISS, LEAST_KNOWN = 1, 4
"""How many fields a file of a kind may have too many or too few, and how many it has at least."""
CLEARLY = 3
"""By how many fields a kind must fit better than that of the folder."""
OTHER_FOLDERS = {
    **dict.fromkeys(("kuvat", "bilder", "billeder", "pildid", "pictures", "photos"), "images"),
    **dict.fromkeys(("sivut", "sidor", "sider", "seiten", "lehed"), "pages"),
    **dict.fromkeys(("sanastot", "ordlistor", "ordlister", "woerterbuecher", "sonastikud"), "vocabularies"),
    **dict.fromkeys(("painos", "tryck", "druck"), "print"),
    **dict.fromkeys(("teema", "ulkoasu", "utseende"), "theme"),
    **dict.fromkeys(("volumes", "niteet", "volymer"), "print/volumes"),
    **dict.fromkeys(("canvases", "tyopohjat", "arbetsark", "worksheets"), "print/canvases"),
    **dict.fromkeys(("profiles", "painoprofiilit", "tryckprofiler"), "print/profiles"),
}
"""Folders beside those of the kinds, by the words for them."""


def kind_of(fields: Collection[str], own: Kind | None = None) -> Kind | None:
    """The kind whose fields these are; None where that is `own` or nobody could tell."""
    if own and _amiss(own, fields) < CLEARLY:
        return None  # As nearly all are.
    amiss = {kind.path: _amiss(kind, fields) for kind in ENTRY_KINDS}
    best = min(ENTRY_KINDS, key=lambda kind: amiss[kind.path])
    is_better = own is None or amiss[best.path] + CLEARLY <= amiss[own.path]
    return best if is_better and amiss[best.path] <= MOST_AMISS and len(fields) >= LEAST_KNOWN else None


def _amiss(kind: Kind, fields: Collection[str]) -> int:
    """How many fields a kind does not know, and how many it needs."""
    known, needed = _fields_of(kind.model)
    return sum(field not in known for field in fields) + sum(field not in fields for field in needed)


@cache
def _fields_of(model: type[Named]) -> tuple[frozenset[str], frozenset[str]]:
    """The fields that a model has, and those that it needs."""
    return frozenset(model.model_fields), frozenset(name for name, field in model.model_fields.items() if field.is_required())


def fields_in(text: str) -> set[str]:
    """The names of the fields of the first level, of a file that perhaps nobody can read as YAML."""
    return set(FIELD.findall(text))


def folder_of_kind(name: str) -> str:
    """The folder that one of this name was meant to be, by the words for its kind in any language, or nothing."""
    return _folders().get(slug(name), "")


def vocabulary_called(name: str) -> Kind | None:
    """The vocabulary that goes by a name in any language, as one word of it or as all of them."""
    return next((kind for kind in VOCABULARIES if slug(name) in map(slug, _words(kind))), None)


@cache
def _folders() -> dict[str, str]:
    return {slug(word): kind.path for kind in ENTRY_KINDS for word in _words(kind)}


def _words(kind: Kind) -> Iterator[str]:
    yield from (kind.name, kind.path, kind.one, kind.many, kind.slug)
    for lang in LANGUAGES:
        for part in ("one", "many", "slug"):
            yield strings(lang).get(f"kind.{kind.name}.{part}", kind.path)
