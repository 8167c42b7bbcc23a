"""What the name of a file says: an id and a language, or which name was meant."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from cookbook.language.tokens import id_meant, slug
from cookbook.model.languages import LANGUAGES
from cookbook.model.text import ID_PATTERN, RESERVED

TEXTS = ("yml", "yaml", "txt", "text", "md", "markdown", "json")
"""Endings of files that hold plain text."""
IN_THE_NAME = re.compile(r"(?P<id>.+)[-_ ](?P<lang>[^-_ ]+)")


@dataclass(frozen=True, slots=True)
class Misnamed:
    """A name that does not do: the rule that says so, and the id that was meant."""

    code: str
    args: Mapping[str, object] = field(default_factory=dict)
    id: str = ""


def read_name(name: str, languages: Sequence[str], known: Collection[str]) -> tuple[str, str] | Misnamed:
    """The id and the language of a file of an entry, whose name ends in `.yml`; `known` are the ids beside it."""
    id, *middle = name.removesuffix(".yml").split(".")
    own, *others = languages
    found = IN_THE_NAME.fullmatch(id)
    lang = language_meant(found["lang"], others) if found and found["id"] in known and not middle else ""
    if found and lang:
        return Misnamed("translation-name", {"expected": f"{found['id']}.{lang}.yml"})
    if not ID_PATTERN.fullmatch(id):
        return _no_id(name, id, languages)
    if RESERVED.fullmatch(id):
        return Misnamed("id-reserved", {"found": id})
    if not middle:
        return id, own
    if len(middle) == 1 and middle[0] in others:
        return id, middle[0]
    return _misnamed(id, ".".join(middle), languages)


def _no_id(name: str, id: str, languages: Sequence[str]) -> Misnamed:
    """A name that is no id, and the id that comes nearest to it."""
    meant = id_meant(id)
    if not meant:
        return Misnamed("id-form", {"found": id, "near": ""})
    return Misnamed("file-name", {"expected": name_meant(name, languages)}, meant)


def _misnamed(id: str, middle: str, languages: Sequence[str]) -> Misnamed:
    """What is wrong with something other than a language between the id and the ending."""
    own, *others = languages
    if not middle.strip("."):
        return Misnamed("file-name", {"expected": f"{id}.yml"}, id)
    if all(part.lower() in TEXTS for part in middle.split(".")):
        return Misnamed("file-ending", {"expected": f"{id}.yml"}, id)
    lang = language_meant(middle, languages)
    if lang == own:
        return Misnamed("translation-own", {"found": middle, "expected": f"{id}.yml"}, id)
    if lang:
        return Misnamed("translation-name", {"expected": f"{id}.{lang}.yml"})
    code = "unknown-language" if others else "only-language"
    return Misnamed(code, {"found": middle, "known": ", ".join(others or languages)})


def language_meant(word: str, languages: Collection[str]) -> str:
    """The one of the languages that a word is the code or a name of, or nothing."""
    folded = word.lower()
    names = {lang: (lang, *LANGUAGES[lang].called.split(), LANGUAGES[lang].name.lower()) for lang in languages}
    return next((lang for lang, known in names.items() if folded in known), "")


def name_meant(name: str, languages: Sequence[str]) -> str:
    """The name that a file of an entry, or of its translation, should have."""
    id, *rest = name.split(".")
    lang = next((lang for part in rest if (lang := language_meant(part, languages[1:]))), "")
    return ".".join(filter(None, (slug(id), lang, "yml")))
