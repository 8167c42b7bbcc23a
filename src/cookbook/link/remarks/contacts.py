"""What in a text leads to a person: addresses of e-mail, numbers to call, Finnish personal identity codes; and accounts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date

from cookbook.model.languages import LANGUAGES

ADDRESS = re.compile(r"[\w.+-]+(?:@|\s?[(\[](?:at|ät)[)\]]\s?)[\w-]+(?:\.[\w-]+)+")
AT = ("@", "(at)", "[at]", "(ät)", "[ät]")
OF_PERSON = re.compile(r"mailto:[^\W\d_]+[._-][^\W\d_]+(@|%40)", re.IGNORECASE)
"""Two words before the sign are a name; an office has one."""
NUMBER = re.compile(r"\d(?:[ \u00a0-]?\(?\d\)?){5,14}|0\d{1,3}[./]\d{3}[. ]?\d{3,4}(?!\d)")
"""Six digits or more with little between them, or groups of them as no day has."""
TO_CALL = re.compile(r"0[1-9](?:\D*\d){5}")
"""Seven digits of which the first is 0: six are a day or the number of a thing."""
DAY = re.compile(r"(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d")
NO_CALL = re.compile(r"\d{7}-\d|\d\d[- ]\d\d[- ]\d{4}")
"""The number of a company, and a day."""
_WORDS = "|".join(sorted({word for language in LANGUAGES.values() for word in language.before_numbers_to_call.split()}))
CALLED = re.compile(rf"\b(?:{_WORDS})[.:]?\s*$", re.IGNORECASE)
IDENTITY = re.compile(r"(?<![\w-])(\d\d)(\d\d)(\d\d)([-+A-FU-Y])(\d{3}[0-9A-Y])(?![\w-])", re.IGNORECASE)
"""A day of birth, a sign of the century, an order, and a check character."""
ACCOUNT = re.compile(r"(?<![\w-])[A-Z]{2}\d{2}(?:[ \u00a0]?[A-Z0-9]{4}){2,7}(?:[ \u00a0]?[A-Z0-9]{1,3})?(?![\w-])")
"""An international number of a bank account; of 97, what its letters and figures leave is 1."""
CENTURIES = {"+": 1800, **dict.fromkeys("-UVWXY", 1900), **dict.fromkeys("ABCDEF", 2000)}
CHECKS = "0123456789ABCDEFHJKLMNPRSTUVWXY"
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


def identities(text: str) -> Iterator[str]:
    """Every personal identity code with a day that is and the check character that follows from it."""
    yield from (found[0] for found in IDENTITY.finditer(text) if _is_identity(*found.groups()))


def accounts(text: str) -> Iterator[str]:
    """Every number of a bank account, with a check number that follows from the rest."""
    for found in ACCOUNT.finditer(text):
        plain = re.sub(r"\s", "", found[0])
        if int("".join(str(int(sign, 36)) for sign in plain[4:] + plain[:4])) % 97 == 1:
            yield found[0]


def _is_identity(day: str, month: str, year: str, century: str, end: str) -> bool:
    with suppress(ValueError):
        date(CENTURIES[century.upper()] + int(year), int(month), int(day))
        return CHECKS[int(day + month + year + end[:-1]) % len(CHECKS)] == end[-1].upper()
    return False


def _is_to_call(text: str, found: re.Match[str]) -> bool:
    before, number, after = text[max(0, found.start() - 12) : found.start()], found[0], text[found.end() : found.end() + 2]
    if re.match(r"\w|[,./–-]\d| ?[€%]", after) or NO_CALL.fullmatch(number.strip("()")) or any(identities(number)):
        return False
    if before.endswith("+") or CALLED.search(before):
        return True
    return bool(TO_CALL.match(number)) and not DAY.fullmatch(number) and not WITHIN.search(before)
