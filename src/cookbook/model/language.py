"""What is known of a language beside its strings: how it writes numbers, dates, quantities, and how its words are found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from string import ascii_lowercase


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """One language: all that differs by language and is not said in its strings."""

    code: str
    """What names of files and HTML call it, as BCP 47 has it."""
    name: str
    """What its speakers call it."""
    called: str
    """What people also call it in the names of files: its country, and its name in other languages."""
    locale: str
    """Its CLDR locale: the signs of numbers, the names of months."""
    eu: str
    """Its code in the EU's authority table of languages."""

    day: str
    """A date in full, as a CLDR pattern."""
    month: str
    """A month of a year, as a CLDR pattern."""
    around_dates: str = ""
    """Words that people put around a date and that say nothing."""

    money: str
    """A sum of `{value}` euros."""
    at_most: tuple[str, ...]
    """What stands before the upper side of a quantity without a lower one; what we write comes first, here and below."""
    at_least: tuple[str, ...]
    about: tuple[str, ...]
    units: Mapping[str, tuple[str, ...]]
    """By the unit's key: its word for one, its word for several, and other words that writers may use."""
    numerals: str = ""
    """The words for 1, 2, 3 and so on, in their order."""
    spoken: Mapping[str, str] = field(default_factory=dict)
    """What people say of amounts, in small letters, and what we write for it; `×1000` multiplies the number before it."""
    unsaid: str = "(?!)"
    """A pattern of what people write, in small letters, where they know no amount."""
    signs: Mapping[str, str] = field(default_factory=dict)
    """What is written for a unit of metrics, by the word of that unit."""
    before_numbers_to_call: str = ""
    """Words and abbreviations that people put before the number of a telephone."""
    ties: str
    """Words that stay on the line of the number before them, beside the signs of SI units."""

    alphabet: str = ascii_lowercase
    """Its small letters in their order."""
    same_letters: Mapping[str, str] = field(default_factory=dict)
    """Ways of writing that its alphabet lacks, and which of its own letters each is taken for in an order."""
    has_large_nouns: bool = False
    """Whether nouns begin with a capital wherever they stand."""

    joined_by: tuple[str, ...] = ()
    """What may stand between the parts of a compound that is one word; none where its patterns of hyphenation find the joints."""
    no_parts: frozenset[str] = frozenset()
    """Words that also begin or end others without being a part of them."""

    stemmer: str
    """The name of its Snowball stemmer."""
    endings: str
    """A pattern of everything that may follow a stem, folded; browsers are sent the same."""
    article: str = ""
    """A pattern of an ending that the stemmer leaves and that comes off before it."""
    stop_words: str
    """Words that say nothing of what is looked for; they count only when nothing else was typed."""
    common_words: str
    """More words that few texts go without: with the stop words they tell in which language a text is written."""
    passed_over: str = ""
    """Words besides, in all their common forms, that people put around what they look for: of questions, pleas, small talk."""
    asks_meaning: str = "(?!)"
    """A pattern of what stands around a word, folded, when somebody asks what it means; what it matches is left out."""
    unfinished: Sequence[str] = ()
    """What says that more is to come, wherever it stands in a text."""
    unfinished_heads: str = "(?!)"
    """A pattern of what says so where a text begins."""
    unfinished_notes: str = "(?!)"
    """A pattern of what says so in brackets."""
    unfinished_ends: str = "(?!)"
    """A pattern of what stands in brackets or behind a dash at the end of a text that was copied."""
    unnamed: str = "(?!)"
    """A pattern of what stands where a name should."""
    totals: str = ""
    """What tables call the sum or the average of their rows, in small letters, with commas between."""
    vague: str = ""
    """What links are called that do not say where they lead, in small letters, with commas between."""
