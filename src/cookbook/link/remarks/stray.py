"""Marks that show where they should not: Markdown in a line of plain text, stray stars and links that are none in prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from cookbook import prose
from cookbook.link.remarks import foreign_marks
from cookbook.link.remarks.contacts import OF_PERSON, accounts, contacts, holds, identities, may_hold_contacts
from cookbook.model import ALL_KINDS
from cookbook.model.languages import LANGUAGES
from cookbook.model.text import Line, WebAddress
from cookbook.prose import Fault
from cookbook.prose.addresses import entry_of

IN_LINE = ("**", "__", "`", "](", "<", "&", "#")
MARKUP = re.compile(r"\*\*|(?<!_)__(?=[^\W_])|`|\]\(|</?[a-zA-Z][^<>@]*>|&(?:#\d+|[a-zA-Z]+\d*);|^#{1,6} ")
ITALIC = re.compile(r"(?<![\w_])_[^\s_](?:[^_]*[^\s_])?_(?!\w)|(?<![\w*])\*[^\W\d][^*]*\*(?!\w)")
IN_PROSE = ("**", "__", "`", "] (", ")[", "[](", "http://", "mailto:")
UNCLOSED = re.compile(r"\]\((?![^()\s]+\))")
OUTSIDE = re.compile(r"(?<![</])(?<!\]\()(?:https?://|www\.)|[a-z0-9]\.yml\b")
STRAY = re.compile(r"\*\*|(?<!_)__(?=[^\W_])|`")
BLANK = re.compile(
    r"(?<![\w\]!\\])\[(?!(?:sic|[xX ]|\.\.\.|…|[^\[\]]{0,2})\])[a-zåäöõü][^\[\]^|/]{1,60}\](?![ \t]*\()(?![\[:\w])"
)
NOTE = re.compile(
    r"(?<=[^\W_])[.,;:!?”\")]?[ \t]?(\[(?:\d{1,3}(?:[,–-] ?\d{1,3})*|[A-ZÅÄÖ]{2,3}\d{1,3})\])(?![(\[:\w])"
    r"|(?:(?<=[^\W\d_]{3})|(?<=[^\W\d_]{3}[.,;:!?]))([¹²³⁴-⁹][⁰¹²³⁴-⁹]*)"
)
"""What points to a note or a remark that stayed in the text it was copied from."""
DRAWN = re.compile(r"_{3,}|\.{5,}|…{3,}|(?:_ ){3,}")
"""What is left to be filled in by hand."""
LEFT = ("[", "___", ".....", "………", "_ _ _", *"¹²³⁴⁵⁶⁷⁸⁹")
"""What a text has that one of these three is in."""
TABLE = re.compile(r"^([^\t\n]*\w)[^\t\n]*\t[^\n]*\n[^\t\n]*\w[^\t\n]*\t", re.MULTILINE)
"""Two rows that come from a program for tables."""
WORDS_APART = r"(?=[^\n]*(?:[^\d\n],|,[^\d\n]))"
"""A comma that is of no decimal number."""
ROWS = tuple(
    re.compile(rf"^({row})\n{row}$", re.MULTILINE)
    for sign, least, only in ((";", 1, ""), (",", 2, WORDS_APART))
    for cell in [rf"[^\s{sign}](?:[^\n{sign}]*[^\s{sign}])?"]
    for row in [rf"{only}(?![^\n]*[,;:.!?] ){cell}(?:{sign}{cell}){{{least},}}"]
)
"""Two rows of a file of such a program; not of prose, whose signs have spaces behind them."""
FIGURE = r"-?\d[\d \u00a0.]*[%€]?"
SPACED = re.compile(
    rf"^((?:[^\n,.]+, )*{FIGURE}(?:, [^\n,.]+)*, {FIGURE})\n(?:[^\n,.]+, )*{FIGURE}(?:, [^\n,.]+)*, {FIGURE}$", re.MULTILINE
)
"""Two rows of at least two figures that end with one, with spaces behind their commas."""
UNMADE = re.compile(r"\[[^\]]*\](?:\(|\s+\((?=[a-z]+:|www\.))|\([^()]*\)\[(?=[a-z]+:|www\.)")
KINDS = tuple(f"{kind}:" for kind in (*ALL_KINDS, "page"))
BARE = re.compile(
    rf"(?<![\w@/])(?:(?:https?://|www\.)[^\s<>()\[\]]+|(?:{'|'.join(KINDS)})[a-z0-9]+(?:-[a-z0-9]+)*|(?!(?:cookbook|mkdocs|edition)\.)[a-z0-9]+(?:-[a-z0-9]+)*\.yml\b)"
)
LOOSE = (
    ("link-unmade", UNMADE, ("[",)),
    ("link-bare", BARE, (":", "www.", ".yml")),
    ("markup-stray", STRAY, ("**", "__", "`")),
)
"""What may be wrong with words outside of links, and what each has; of a passage the first is said."""
ENDS = re.compile(r"\S*[.:;,]$")
SHORT = re.compile(r"(?:\b(?:jne|ym|yms|mm|etc|osv|mfl|usw|jms|jt|Inc|Ltd|Co|Oy|Ab|St)|\b\w)\.$")
"""What ends with a point of its own."""
ADDRESS = re.compile(r"https?://|www\.")
TAIL = re.compile(r"^https?://(?:.*(?P<ends>[.,;:!]+)$|.*?(?P<asked>[?&](?:utm_\w+|fbclid|gclid|mc_[ce]id)=.*))")
"""What an address ends with that is not of it: a sign of the sentence, or what tells where a reader came from."""
WRAPPED = re.compile(
    r"https?://(?:[\w-]+\.safelinks\.protection\.outlook\.com/[^#]*?[?&]url=([^&]+)"
    r"|www\.google\.[a-z.]+/url\?(?:[^#]*?&)?(?:q|url)=([^&]+)|lm?\.facebook\.com/l\.php\?u=([^&]+)"
    r"|urldefense\.com/v3/__([^\s]+?)__;)"
)
"""An address within that of a program which looks where readers go."""
CLOSED = re.compile(
    r"https?://(?:[\w-]+\.sharepoint\.com|teams\.microsoft\.com|outlook\.office(?:365)?\.com|mail\.google\.com|intra(?:net)?\.[\w.-]+"
    r"|localhost|127\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|10\.\d+\.\d+\.\d+)(?=[:/?#]|$)"
)
"""Places that let in those of one house."""
STOPS = ":,"
"""What no text ends with that goes no further."""
OF_REPORTS = (
    *("uva", "uvio", "ulukko", "ulukos", "uvas", "ivulla", "igur", "abell", "igure", "able", "page ", "sidan ", "ild "),
    *(" sivu ", " sivut ", " sidorna ", " pages ", " s. ", " sid. ", " p. ", " pp. "),
)
PAGES = r"sivut?|s\.|sid(?:an|orna|\.)|pages?|pp?\."
ELSEWHERE = re.compile(
    r"\b(?:(?:[Kk]uva(?:sta)?|[Kk]uvio(?:sta)?|[Tt]auluk(?:ko|osta)|[Ff]igure?|[Tt]ab(?:ell|le)|[Bb]ild|sivulla|på sidan|on page)"
    rf" \d{{1,3}}\b(?! ?[–-])|(?:[Kk]atso|[Kk]s\.?|[Vv]rt\.|[Ss]e|[Jj]fr\.?|[Ss]ee|[Cc]f\.) (?:{PAGES}) \d{{1,3}}\b)"
)
"""What a report has numbered, and this has not."""
FORMAL = ("notation", "formula")
"""Fields where brackets are signs."""
IN_TITLE = re.compile(r"(?:https?://|www\.)[^\s()]+")
VAGUE = frozenset(word for language in LANGUAGES.values() for word in language.vague.split(", "))
OPENING, CLOSING = "”“„\"»«'’‘", "”“\"»«'’"


def in_line(field: str, text: Line, *, plain: bool = False) -> Iterator[Fault]:
    """What is wrong with the look of a line of text; in one that is `plain` it is nothing but its end."""
    if isinstance(text, WebAddress):
        if text.startswith("http://"):
            yield Fault("link-http", text, 0)
        yield from _of_address(text, 0)
        return
    if field == "title" and (found := ENDS.search(text)) and not SHORT.search(text):
        yield Fault("title-end", found[0], 0)
    if plain:
        return
    if field not in FORMAL:
        yield from _left_blank(text, 0)
    if field in ("title", "summary") and (found := IN_TITLE.search(text)):
        yield Fault("title-address", found[0], 0)
    if found := (holds(text, IN_LINE) and MARKUP.search(text)) or foreign_marks.search(text) or ITALIC.search(text):
        yield Fault("markup-in-line", found[0], 0)
    if field in ("title", "summary") and text[0] in OPENING and text[-1] in CLOSING and not _is_marked(text[1:-1]):
        yield Fault("title-quoted", text[0], 0)
    yield from _of_persons(text, 0)


def _is_marked(text: str) -> bool:
    return any(mark in text for mark in '”“„"»«')


def in_prose(text: str, *, plain: bool = False) -> Iterator[Fault]:
    """What is wrong with the marks and links of prose; in one that is `plain` it is nothing but its end."""
    if text[-1:] and text[-1] in STOPS:
        yield Fault("text-open", text.rsplit(maxsplit=1)[-1], text.count("\n"))
    if not plain:
        yield from _of_marks(text)


def _of_marks(text: str) -> Iterator[Fault]:
    if holds(text, LEFT):
        for words, line in prose.loose(text):
            yield from _left_blank(words, line)
    if found := holds(text, OF_REPORTS) and ELSEWHERE.search(text):
        yield Fault("reference-lost", found[0], text.count("\n", 0, found.start()))
    if "\n" in text and (found := table_in(text)):
        yield Fault("table-in-prose", found[1], text.count("\n", 0, found.start()))
    has_marks = holds(text, IN_PROSE) or holds(text, KINDS) or bool(UNCLOSED.search(text) or OUTSIDE.search(text))
    if has_marks or prose.MAYBE_LINK.search(text):
        yield from _of_links(text)
    if not has_marks and not may_hold_contacts(text):
        return
    for words, line in prose.loose(text):
        for code, pattern, signs in LOOSE if has_marks else ():
            if holds(words, signs) and (found := pattern.search(words)) and found[0] in text:  # What is escaped is meant.
                yield Fault(code, found[0].rstrip(".,:;!?"), line)
                break
        yield from _of_persons(words, line)


def table_in(text: str) -> re.Match[str] | None:
    """The first row of a table that was copied, and the row below it."""
    if "\t" in text and (found := TABLE.search(text)):
        return found
    found = next(filter(None, (pattern.search(text) for pattern in ROWS)), None) if ";" in text or "," in text else None
    return found or (SPACED.search(text) if ", " in text else None)


def _left_blank(words: str, line: int) -> Iterator[Fault]:
    """A word in brackets that is no link, and a line to write on."""
    if not holds(words, LEFT):
        return
    if "[" in words and (found := BLANK.search(words)) and not foreign_marks.search(words):
        yield Fault("bracket-blank", found[0], line)
    if found := NOTE.search(words):
        yield Fault("note-mark", found[1] or found[2], line)
    if found := DRAWN.search(words):
        yield Fault("blank-drawn", found[0].strip(), line)


def _of_persons(words: str, line: int) -> Iterator[Fault]:
    if may_hold_contacts(words):
        yield from (Fault("personal-data", each, line) for each in contacts(words))
        yield from (Fault("personal-id", each, line) for each in identities(words))
        yield from (Fault("account-number", each, line) for each in accounts(words))


def _of_links(text: str) -> Iterator[Fault]:
    for link in prose.links(text):
        if link.href.startswith("http://"):
            yield Fault("link-http", link.href, link.line)
        if OF_PERSON.match(link.href) or (link.is_shown and link.href.startswith("mailto:")):
            yield Fault("personal-data", link.href.removeprefix("mailto:"), link.line)
        if link.is_empty:
            yield Fault("link-empty", link.href, link.line)
        elif link.words.strip(" .:!").casefold() in VAGUE or _is_bare(link):
            yield Fault("link-vague", link.words, link.line)
        yield from _of_address(link.href, link.line)


def _is_bare(link: prose.WrittenLink) -> bool:
    """Whether its words are an address: of the web it may be shown, of an entry it says nothing."""
    return bool(entry_of(link.href)) if link.is_shown else bool(ADDRESS.match(link.words))


def _of_address(address: str, line: int) -> Iterator[Fault]:
    """An address that leads through another, to readers who are let in, or on to where a reader came from."""
    if WRAPPED.match(address):
        yield Fault("link-wrapped", address, line)
    elif CLOSED.match(address):
        yield Fault("link-closed", address, line)
    elif found := TAIL.search(address):
        yield Fault("url-tail", found["ends"] or found["asked"], line)


def unwrapped(address: str) -> str:
    """The address that one leads to which programs for mail or searches have put around it; nothing for any other."""
    found = WRAPPED.match(address)
    return unquote(next(filter(None, found.groups()))) if found else ""
