"""Text that stands where somebody meant to write: the help that `new` puts into a field, and signs of work to do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import get_args

from pydantic import BaseModel

from cookbook.language.speech import speech
from cookbook.link.remarks.contacts import holds
from cookbook.model import ALL_KINDS
from cookbook.model.annotations import bare
from cookbook.model.hints import hints_of
from cookbook.model.languages import LANGUAGES
from cookbook.model.text import Text

NOTHING = re.compile(
    r"null|none|nil|n/?a|true|false|ei ole|puuttuu|tulossa|inga|saknas|kommer|~|\.{2,}|…|-+|–|—|\?+", re.IGNORECASE
)
"""What programs and people write where there is nothing to say."""
TO_DO = ("TODO", "FIXME", "KESKEN", "TBD", "XXX", "xxx", "orem ipsum")
AS_A_WORD = re.compile(r"\b(?:TODO|FIXME|KESKEN|TBD|XXX+|xxx+|[Ll]orem ipsum)\b")
UNFINISHED = ("???", *(words for one in LANGUAGES.values() for words in one.unfinished))
_HEADS, _NOTES, _ENDS = (
    "|".join(getattr(one, f"unfinished_{where}") for one in LANGUAGES.values()) for where in ("heads", "notes", "ends")
)
HEAD = re.compile(rf"(?:{_HEADS})\b", re.IGNORECASE)
NOTE = re.compile(rf"[(\[](?:(?:{_NOTES})[)\]]|(?:{_HEADS})\b)", re.IGNORECASE)
END = re.compile(rf" (?:[(–-] ?(?:{_ENDS}|v\.? ?\d[\d.]*|versio \d[\d.]*)\)?|FINAL)$", re.IGNORECASE)
"""Four looks instead of one pattern: of whole texts, many words in one pattern take ten times as long to look for."""
SHORT = 20
"""Letters."""
UNNAMED = re.compile("|".join(one.unnamed for one in LANGUAGES.values()), re.IGNORECASE)


def is_placeholder(text: Text) -> bool:
    """Whether a text still waits for its writer."""
    if len(text) < SHORT and NOTHING.fullmatch(text):
        return True
    if text.rstrip(".") in _helps(text.lang) or (len(text) < SHORT and UNNAMED.fullmatch(text)):
        return True
    is_to_do = holds(text, TO_DO) and AS_A_WORD.search(text)
    return bool(is_to_do or holds(text.lower(), UNFINISHED) or HEAD.match(text) or NOTE.search(text) or END.search(text))


@cache
def _helps(lang: str) -> frozenset[str]:
    """What every field of every kind is for, as `new` writes it in a language; a single word of them may be meant."""
    voice = speech(lang)
    found = (voice.help(model, name).rstrip(".") for model in _models() for name in model.model_fields)
    return frozenset(help for help in found if " " in help)


@cache
def _models() -> frozenset[type[BaseModel]]:
    """Those of all kinds, with all that stand in their fields."""
    return frozenset(one for kind in ALL_KINDS.values() for one in _within(kind.model))


def _within(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    yield model
    hints = hints_of(model)
    for name in model.model_fields:
        plain = bare(hints[name])
        for inner in (plain, *map(bare, get_args(plain)[:1])):
            if isinstance(inner, type) and issubclass(inner, BaseModel):
                yield from _within(inner)
