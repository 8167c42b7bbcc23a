"""What a translation says otherwise than the text it was made from: numbers, and the entries that it links to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from cookbook import prose
from cookbook.language.written import foreign
from cookbook.link.amounts import amounts
from cookbook.link.remarks.contacts import holds
from cookbook.model.book import SourceFile
from cookbook.model.languages import LANGUAGES
from cookbook.model.text import Prose, Text, WebAddress
from cookbook.model.walk import FieldPath, walk
from cookbook.problems import Problems

LINKED = re.compile(r"\]\([^()]*\)|<[^<>]*>")
"""Addresses, whose numbers nobody reads."""
DIGITS = "0123456789"
NAMES = frozenset(
    ("title", "name", "synonyms", "author", "authors", "publisher", "credit", "fund", "areas", "notation", "formula", "avoid")
)
"""Fields that hold names, which are of any language, or signs."""
SAID = 4
"""Words."""


def check_translations(texts: Mapping[str, BaseModel], sources: Mapping[str, SourceFile], problems: Problems) -> None:
    """Each translated text has the numbers, the links and the paragraphs of its original."""
    own = next(iter(sources))
    original = texts[own]
    written = {path: value for path, value in walk(original) if isinstance(value, Text) and not isinstance(value, WebAddress)}
    for lang, content in texts.items():
        for path, value in walk(content) if lang in sources and lang != own else ():
            if isinstance(value, Text) and value.lang == lang and path in written:
                if _is_left(path, written[path], value):
                    problems.note(sources[lang].place(path), "untranslated")
                    continue
                for snippet, code, args in _told_otherwise(written[path], value):
                    problems.note(sources[lang].place(path, snippet), code, **args)


def _is_left(path: FieldPath, original: Text, text: Text) -> bool:
    """Whether a text is still in the words of the original; a short one may be a name."""
    return text == original and len(text.split()) >= SAID and NAMES.isdisjoint(path) and not foreign(text, text.lang)


def _told_otherwise(original: Text, text: Text) -> Iterator[tuple[str, str, Mapping[str, object]]]:
    """What differs: the words where it shows, the rule that says it, and what that names."""
    if other := _other_number(original, text):
        yield other[0], "number-differs", {"found": other[0], "expected": other[1]}
    if not isinstance(original, Prose) or not isinstance(text, Prose):
        return
    if prose.MAYBE_LINK.search(original):
        there, here = ([f"{link.kind}:{link.id}" for link in prose.mentions(one)] for one in (original, text))
        if len(here) < len(there):  # As many links as there were are told where one of them leads astray.
            yield from (("", "link-lost", {"found": target}) for target in dict.fromkeys(there) if target not in here)
    if "\n" in original or "\n" in text:
        found, expected = (len(list(prose.paragraphs(one))) for one in (text, original))
        if found != expected:
            yield "", "parts-differ", {"found": found, "expected": expected}


def _other_number(original: Text, text: Text) -> tuple[str, str] | None:
    """A number that only the translation has, and one that only the original has: one that is left out may be in words."""
    if not holds(original, DIGITS) or not holds(text, DIGITS):
        return None
    there, here = numbers(original), numbers(text)
    gained = [number for number in here - there if not in_words(number, original)]
    lost = [number for number in there - here if not in_words(number, text)]
    return (gained[0], lost[0]) if lost and gained else None


def numbers(text: Text) -> Counter[str]:
    """The whole numbers in a text; a decimal is two of them, so that no language's sign for it matters."""
    return Counter(map(str, amounts(LINKED.sub("]", text), text.lang)))


def in_words(number: str, text: Text) -> bool:
    """Whether a small number stands in a text as a word, with whatever ending."""
    words, place = LANGUAGES[text.lang].numerals.split(), int(number[:3]) - 1
    return 0 <= place < len(words) and bool(re.search(rf"\b{words[place][: 3 if place < 10 else -2]}", text.casefold()))
