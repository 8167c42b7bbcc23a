"""Words as search knows them: folding, tokens, the endings of each language, and what is left of a form without them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from cookbook.model.languages import LANGUAGES
from cookbook.model.text import ID_PATTERN, RESERVED

if TYPE_CHECKING:
    from snowballstemmer import BaseStemmer  # type: ignore[import-untyped]

WORD = re.compile(r"[^\W_]+(?:[-‐‑][^\W_]+)*")
HYPHENS = re.compile("[-‐‑]")
SUFFIX_OF_SHORTENING = re.compile(r"(?<=[A-ZÅÄÖ0-9]):[a-zåäö]{1,7}\b")
"""The ending in `EU:n`: it belongs to no word."""

STRUCK = {"đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ł": "l", "ŋ": "n", "ŧ": "t", "ǥ": "g", "ʒ": "z"}
"""Letters whose mark cannot be taken away, and that no alphabet of ours has; theme/js/words.js knows the same."""
PLAIN = str.maketrans(STRUCK)
SPELT = str.maketrans({**STRUCK, "æ": "ae", "ø": "o", "þ": "th"})
"""What letters without a mark to take away become in an address."""


@cache
def fold(text: str) -> str:
    """A word in small letters without marks above them: search must forgive a missing dot."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text)
    return "".join(char for char in apart if char < "\u0300" or unicodedata.category(char)[0] != "M").lower().translate(PLAIN)


def slug(text: str) -> str:
    """Text as an ASCII anchor or a part of a file's name."""
    apart = unicodedata.normalize("NFKD", text.casefold().translate(SPELT)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", apart).strip("-") or "part"


def id_meant(text: str) -> str:
    """The id that a name was meant to be, or nothing where it has no letter that an id may have."""
    meant = slug(text) if re.search(r"[a-z0-9]", fold(text)) else ""
    return meant if ID_PATTERN.fullmatch(meant) and not RESERVED.fullmatch(meant) else ""


def words(text: str) -> Iterator[str]:
    """The words of a text as they stand, with their inner hyphens."""
    clean = unicodedata.normalize("NFKC", text.replace("\u00ad", ""))
    return iter(WORD.findall(SUFFIX_OF_SHORTENING.sub("", clean) if ":" in clean else clean))


@cache
def endings(lang: str) -> re.Pattern[str]:
    """The pattern of everything that may follow a stem."""
    return re.compile(LANGUAGES[lang].endings)


@cache
def _article(lang: str) -> re.Pattern[str]:
    return re.compile(LANGUAGES[lang].article or "(?!)")


def without_article(word: str, lang: str) -> str:
    """A small-lettered word without an ending that the stemmer would leave."""
    return _article(lang).sub("", word)


@cache
def _stemmer(lang: str) -> BaseStemmer:
    import snowballstemmer  # All its languages, for which `check` has no use.

    return snowballstemmer.stemmer(LANGUAGES[lang].stemmer)


@cache
def snowball(word: str, lang: str) -> str:
    """The stem of a small-lettered word by rules alone."""
    return str(_stemmer(lang).stemWord(word))
