"""Words as search knows them: folding, tokens, endings of three languages and what is left of a form without them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache

import snowballstemmer  # type: ignore[import-untyped]

SNOWBALL = {"fi": "finnish", "sv": "swedish", "en": "english"}
WORD = re.compile(r"[^\W_]+(?:[-‐‑][^\W_]+)*")
HYPHENS = re.compile("[-‐‑]")
SUFFIX_OF_SHORTENING = re.compile(r"(?<=[A-ZÅÄÖ0-9]):[a-zåäö]{1,7}\b")
"""The ending in `EU:n`: it belongs to no word."""

_CASES = (
    "n|t|a|ta|tta|[aeiouy]n|h[aeiouy]n|seen|i?(?:ssa|sta|lla|lta|lle|na|ksi|tta)"
    "|j?en|ien|iden|itten|ten|ja|ia|ita|iin|ihin|isiin|in|ine|kse|i"
)
_OWNERS = "ni|si|nsa|mme|nne|an|en"
_PERSONS = (
    "mme|tte|vat|va|aa|it|imme|ivat|isi|isin|isit|isivat|taan|tiin|ttiin|daan|tu|ttu|nut|neet|ut|eet|ma|mat|malla|massa|maan|matta"
    "|minen|misen|mista|misesta|miseen|misessa|misia|kaa|u|y|e|o|sti|vat|van|va|vaa|vien|via|tava|tavan|tavaa|tavat"
)
ENDINGS: Mapping[str, str] = {
    "fi": f"^(?:{_CASES})?(?:{_OWNERS})?(?:kin|kaan|ko|han|pa)?$|^(?:{_PERSONS})(?:kin|kaan|ko|han|pa)?$",
    "sv": "^(?:s|(?:a|e|ar|er|or|en|n|et|t|na|arna|erna|orna|ena|ade|at|ad|ande|ende|as|de|te|r|are|arna|aren|arnas|ast|aste"
    "|ing|ingar|ingen|ingarna|lig|ligt|liga|het|heten|heter|ning|ningar|ningen|ningarna)s?)?$",
    "en": "^(?:s|es|ed|d|e|y|ies|ied|ing|ings|er|ers|or|ors|ion|ions|ation|ations|ment|ments|ive|al|ly|able|ity|ities)?$",
}
"""What may follow a stem in each language, folded; the browser is sent the same patterns."""


@cache
def fold(text: str) -> str:
    """A word in small letters without marks above them: search must forgive a missing dot."""
    small = text.lower()
    if small.isascii():
        return small
    return "".join(
        char for char in unicodedata.normalize("NFKD", small) if char < "\u0300" or unicodedata.category(char)[0] != "M"
    )


def words(text: str) -> Iterator[str]:
    """The words of a text as they stand, with their inner hyphens."""
    clean = unicodedata.normalize("NFKC", text.replace("\u00ad", ""))
    return (found[0] for found in WORD.finditer(SUFFIX_OF_SHORTENING.sub("", clean)))


@cache
def endings(lang: str) -> re.Pattern[str]:
    """The pattern of everything that may follow a stem."""
    return re.compile(ENDINGS[lang])


@cache
def _stemmer(lang: str) -> snowballstemmer.BaseStemmer:
    return snowballstemmer.stemmer(SNOWBALL[lang])


@cache
def snowball(word: str, lang: str) -> str:
    """The stem of a small-lettered word by rules alone."""
    return str(_stemmer(lang).stemWord(word))
