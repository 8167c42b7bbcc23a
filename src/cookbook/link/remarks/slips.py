"""Slips of the keyboard and of copying, which a reader would see: spaces, signs and words that are wrong in any language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from babel import Locale
from babel.numbers import get_decimal_symbol, get_group_symbol

from cookbook import prose
from cookbook.language.apostrophes import STRAIGHT
from cookbook.link.remarks.contacts import holds
from cookbook.model.book import Entry
from cookbook.model.languages import LANGUAGES
from cookbook.model.starter import STARTER
from cookbook.model.text import Prose, Text, WebAddress
from cookbook.model.walk import FieldPath
from cookbook.problems import Problems
from cookbook.prose import Fault

BEFORE = (" ,", " ;", " !", " ?", " .")
SPACE_BEFORE = re.compile(r"\w+ (?:(?:[,;!?]|\.(?!\.))(?!\S)|[,;](?=[^\W\d_]{2}))")
SPACE_AFTER = re.compile(r"\.[A-ZÅÄÖÜÕÆØ][^\W\d_A-ZÅÄÖÜÕÆØ]|,[^\W\d_]{2}|;[^\W\d_]{2}")
"""A sign with a word on its heels: whether another ends before it is looked at afterwards, since this begins with a sign."""
TWICE = (",,", ";;", "..", "!!", "??")
SIGN_TWICE = re.compile(r"\w+(?:,,+|;;+|!!+|\?\?+|\.\.(?![./\w]))|\?\?+|(?<!\.)\.{4}(?!\.)")
DASHES = re.compile(r"(?<=\w)-{2,3}(?=\w|\s|$)|(?<!\S)-{2,3}(?!\S)")
"""What a typewriter had for a dash; before a word alone it begins an option."""
BROKEN = re.compile(r"(?<![\w-])([^\W\d_]{2,}- [^\W\d_]{2,})(?!\w)")
SMALL = frozenset(word for one in LANGUAGES.values() for word in f"{one.stop_words} {one.common_words}".split())
"""Words like `and`, before which a word may leave its end to the next one."""
WRAPPED = re.compile(r"[^\W\d_]{2,}-\n *([^\W\d_]{2,})")
TWO_ALPHABETS = "[A-Za-zÅÄÖåäö][А-Яа-я]|[А-Яа-я][A-Za-zÅÄÖåäö]"
GARBLED = re.compile(rf"\w*(?:[ﬀ-ﬆ]|Ã[\u0080-\u00bf¤¶¥„–…]|â€|Â[ \u00a0€£©]|{TWO_ALPHABETS})\w*")
MAYBE_GARBLED = re.compile("[ﬀ-ﬆÃâÂА-Яа-я]")
"""What garbled words have, and nearly no other: the pattern above looks at every letter of a text as the first of a word."""
SAID_TWICE = frozenset(("that", "had"))
"""Words that may follow themselves."""
MAYBE_NUMBER = re.compile(r"\d[.,%]")
"""What every number has that is written as another language writes it."""
LISTED = re.compile(r"^\w{1,2}\)", re.MULTILINE)
LINK_OPEN = re.compile(r"\]\([^()]*$")
"""What is told as a link that is none."""
PAIRS = (("(", ")"), ("[", "]"), ("{", "}"))
QUOTES = '”“"„'
LOUD = 12
"""Letters of a text that is loud and no name."""
WORD = re.compile(r"[^\W\d_]{5}")
"""What no row of abbreviations has."""
ENDS = re.compile(r"[.!?…][”“\")»*]*$")
NUMBERED = re.compile(r"(?:(?:vaihe|steg|step|schritt|trin|samm) )?\d{1,2}[.:)] ", re.IGNORECASE)
"""What a title has where its number is written once more."""
NUMBERED_BY_HAND = ("parts",)
"""Agreements count their parts themselves, since other parts name them."""
NAMES_FILES = {"file", "data", "observations"}
"""Fields of names of files, which are as they are."""


def slips(path: FieldPath, text: Text, *, plain: bool = False) -> Iterator[Fault]:
    """What slipped in a text that readers see; of one that is `plain` it is known that no sign did."""
    if isinstance(text, WebAddress) or NAMES_FILES & {path[0], path[-1]}:
        return
    for words, line in prose.loose(text) if isinstance(text, Prose) else ((str(text), 0),):
        yield from _of_words(words, line)
        if not plain:
            yield from _of_signs(words, line, text.lang)
    if not plain:
        yield from _of_pairs(text)
    if len(text) > LOUD and " " in text and text.isupper() and WORD.search(text):
        yield Fault("text-capitals", text, 0)
    if path == ("question",) and not text.endswith("?"):
        yield Fault("question-mark", text, 0)
    if path == ("summary",) and (not ENDS.search(text) or text.endswith(("...", "…"))):
        yield Fault("summary-end", text, 0)
    if path[-1] == "title" and path[0] not in NUMBERED_BY_HAND and (number := _number(path, text)):
        yield Fault("title-numbered", number, 0)


def _number(path: FieldPath, text: Text) -> str:
    """What counts a title, if anything does: with a sign behind it, or as the place that the item has in its list."""
    found = NUMBERED.match(text)
    first, _, rest = text.partition(" ")
    is_place = len(path) > 1 and isinstance(path[-2], int) and first == str(path[-2] + 1) and rest[:1].isupper()
    return found[0].strip() if found else first if is_place else ""


def check_beginnings(entry: Entry, problems: Problems) -> None:
    """Questions end with their mark; titles and summaries begin with a capital, or a name with one further on; not so words."""
    for lang, content in entry.texts.items():
        title = content.title
        if entry.kind == STARTER and title.lang == lang and not title.endswith("?"):
            problems.note(entry.sources[lang].place(("title",)), "question-mark", field="title")
    if entry.kind.is_vocabulary:
        return
    for lang, content in entry.texts.items():
        for field in ("title", "summary"):
            text = getattr(content, field)
            if text.lang == lang and text.split()[0].islower() and text[0].isalpha():
                problems.note(entry.sources[lang].place((field,)), "text-small", field=field)


@cache
def _other_numbers(lang: str) -> re.Pattern[str]:
    """Numbers as other languages write them."""
    locale = Locale.parse(LANGUAGES[lang].locale)
    if get_decimal_symbol(locale) == ".":
        return re.compile(r"(?<![\d.,])\d+,\d{1,2}(?= ?(?:%|€|million|EUR)(?!\w))")
    forms = [r"\d+\.\d+(?= ?(?:%|€|(?:prosen|procen|miljo|Prozen|Millio)\w))"]
    forms += [r"\d{1,3}(?:\.\d{3})+(?![\d.]|,-)"] if get_group_symbol(locale) != "." else []
    forms += [r"\d+(?:,\d+)?%"] if "0%" not in locale.percent_formats[None].pattern else []
    return re.compile(rf"(?<![\d.,])(?:{'|'.join(forms)})")


def _of_pairs(text: Text) -> Iterator[Fault]:
    for broken in WRAPPED.finditer(text) if "-\n" in text else ():
        if broken[1] not in SMALL:
            yield Fault("word-broken", broken[0].split("\n")[0], text.count("\n", 0, broken.start()))
    if any(text.count(one) != text.count(other) for one, other in PAIRS) or sum(map(text.count, QUOTES)) % 2:
        yield from _open(text)


def _of_signs(words: str, line: int, lang: str) -> Iterator[Fault]:
    if MAYBE_NUMBER.search(words) and (found := _other_numbers(lang).search(words)):
        yield Fault("number-form", found[0], line)
    if holds(words, BEFORE) and (found := SPACE_BEFORE.search(words)):
        yield Fault("space-wrong", found[0], line)
    elif snippet := _without_space(words):
        yield Fault("space-wrong", snippet, line)
    if holds(words, TWICE) and (found := SIGN_TWICE.search(words)):
        yield Fault("sign-twice", found[0], line)
    if "--" in words and (found := DASHES.search(words)):
        yield Fault("dash-typed", found[0], line)
    if "'" in words and (found := STRAIGHT.search(words)):
        yield Fault("apostrophe-straight", words[: found.end() + 1].rsplit(maxsplit=1)[-1], line)
    if "- " in words and (broken := next((one for one in BROKEN.findall(words) if one.split()[1] not in SMALL), "")):
        yield Fault("word-broken", broken, line)


def _of_words(words: str, line: int) -> Iterator[Fault]:
    if not words.isascii() and MAYBE_GARBLED.search(words) and (found := GARBLED.search(words)):
        yield Fault("letters-garbled", found[0], line)
    for one, other in pairwise(words.split()):
        if one[0] == other[0] and one == other.rstrip(".,;:!?)") and one.isalpha() and one not in SAID_TWICE and len(one) > 1:
            yield Fault("word-twice", f"{one} {one}", line)


def _without_space(words: str) -> str:
    """Two words with a sign between them and no space."""
    for found in SPACE_AFTER.finditer(words):
        before = re.search(r"[^\W\d_]{2,}$", words[: found.start()])
        after = re.match(r"\w+", words[found.start() + 1 :])
        if before and after and words[found.start() + 1 + after.end() :][:1] != ".":
            return before[0] + found[0][0] + after[0]
    return ""


def _open(text: Text) -> Iterator[Fault]:
    """The first bracket or quotation mark of a paragraph that has no pair."""
    for part, line in prose.paragraphs(text) if isinstance(text, Prose) else ((str(text), 0),):
        words = LISTED.sub("", re.sub(r"`[^`]*`", "", part))
        for one, other in PAIRS:
            if words.count(one) != words.count(other) and not LINK_OPEN.search(words):
                sign, at = _unpaired(words, one, other)
                yield Fault("bracket-open", sign, line + words.count("\n", 0, at))
                break
        else:
            marks = [char for char in words if char in QUOTES]
            if len(marks) % 2 and not re.search(r"\d[”\"]", words):  # Inches have one mark.
                yield Fault("bracket-open", marks[-1], line)


def _unpaired(words: str, one: str, other: str) -> tuple[str, int]:
    """The last sign that opens and is never closed, or else the first that closes what nothing opened; and where it stands."""
    opened: list[int] = []
    for at, char in enumerate(words):
        if char == one:
            opened.append(at)
        elif char == other and not opened:
            return other, at
        elif char == other:
            opened.pop()
    return one, opened[-1]
