"""Ways to reach a person in a text: addresses of e-mail, and numbers to call."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cookbook.model.languages import LANGUAGES

ADDRESS = re.compile(r"[\w.+-]+(?:@|\s?[(\[](?:at|ät)[)\]]\s?)[\w-]+(?:\.[\w-]+)+")
AT = ("@", "(at)", "[at]", "(ät)", "[ät]")
OF_PERSON = re.compile(r"mailto:[^\W\d_]+[._-][^\W\d_]+(@|%40)", re.IGNORECASE)
"""Two words before the sign are a name; an office has one."""
NUMBER = re.compile(r"\d(?:[ \u00a0-]?\(?\d\)?){5,14}")
"""Six digits or more with little between them."""
NO_CALL = re.compile(r"\d{7}-\d|\d\d[- ]\d\d[- ]\d{4}")
"""The number of a company, and a day."""
_WORDS = "|".join(sorted({word for language in LANGUAGES.values() for word in language.before_numbers_to_call.split()}))
CALLED = re.compile(rf"\b(?:{_WORDS})[.:]?\s*$", re.IGNORECASE)
WITHIN = re.compile(r"[\w,./–-]$|\d[ \u00a0]$")
"""What stands before a part of a longer figure."""


def holds(text: str, signs: Iterable[str]) -> bool:
    """Whether one of the signs is in a text: a plain loop, since every text of a book is asked."""
    for sign in signs:  # noqa: SIM110 - twice as fast as any()
        if sign in text:
            return True
    return False


def may_hold_contacts(text: str) -> bool:
    """Whether it is worth looking for some."""
    return holds(text, AT) or NUMBER.search(text) is not None


def contacts(text: str) -> Iterator[str]:
    """Every address of e-mail and every number to call in words that readers see."""
    if holds(text, AT):
        yield from (found[0] for found in ADDRESS.finditer(text))
    yield from (found[0] for found in NUMBER.finditer(text) if _is_to_call(text, found))


def _is_to_call(text: str, found: re.Match[str]) -> bool:
    before, number, after = text[max(0, found.start() - 12) : found.start()], found[0], text[found.end() : found.end() + 2]
    if re.match(r"\w|[,./–-]\d| ?[€%]", after) or NO_CALL.fullmatch(number):
        return False
    if before.endswith("+") or CALLED.search(before):
        return True
    return bool(re.match("0[1-9]", number)) and not WITHIN.search(before)
