"""What texts of each sort look like, as expressions that text editors understand (ECMA-262, with the mark `u`)."""

from __future__ import annotations

import re

from cookbook.model import ALL_KINDS
from cookbook.model.addresses import ADDRESS, BRANCH_NAME
from cookbook.model.amounts import plain_form
from cookbook.model.face import FONTS, LICENCES, NAME, file_of
from cookbook.model.quantity import Quantity
from cookbook.model.scalar import Years
from cookbook.model.text import HIDDEN, ID_PATTERN, IN_WORD, MAX_LETTERS, MAX_LINE, MAX_WORD, RESERVED, Length
from cookbook.prose import MAX_LENGTH, MAX_NESTING

_LONG = "(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
_SHORT = "(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
_FEBRUARY = "02-(?:0[1-9]|1[0-9]|2[0-8])"
_LEAP = "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29"
_DAY = f"(?:[0-9]{{4}}-(?:{_LONG}|{_SHORT}|{_FEBRUARY})|{_LEAP})"

_ESCAPED = "".join(sign if sign == "-" or sign > "\uffff" else f"\\u{ord(sign):04x}" for sign in HIDDEN.pattern.strip("[]"))

SOME = r"\S"
WORDS = rf"^(?![\s\S]*[^ \t\n]{{{MAX_WORD + 1}}})"
LETTERS = rf"^(?![\s\S]*{IN_WORD}{{{MAX_LETTERS + 1}}})"
"""No word is too long."""
SEEN = f"^[^{_ESCAPED}]*$"
"""No character is among those that nobody sees and that come along from other programs."""
_ATTRIBUTE = r"""\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?"""
_LINKED = "|".join((*ALL_KINDS, "page"))


def _without(amiss: str) -> str:
    """Texts that have nothing like this; of those with code in them only a parser knows."""
    return rf"^(?![\s\S]*(?:{amiss}))|`"


NO_HTML = _without(rf"(?<!\\)(?:<[A-Za-z][A-Za-z0-9-]*(?:{_ATTRIBUTE})*\s*/?>|</[A-Za-z][A-Za-z0-9-]*\s*>|<!--)")
NO_IMAGE = _without(r"(?<!\\)!\[[^\[\]]*\]\([^\s()]+\)")
NO_HEADING = _without(
    r"(?<![^\n]) {0,3}(?:#{1,6}(?:[ \t]|\n|$)|[A-Za-z\u00c0-\u024f][^\n]*\n {0,3}(?:={2,}|-{2,})[ \t]*(?:\n|$))"
)
NO_NOTE = _without(r"(?<![^\n]) {0,3}\[\^[\w-]+\]: ?\S")
LINKS_END = _without(r"(?<!\\)\[[^\[\]]*\]\((?:[a-z]+:/*)?\)")
LINKS_LEAD = _without(rf"(?<!\\)\[[^\[\]]+\]\((?!https?://[^\s/?#@:\[\]()]|(?:mailto|tel|{_LINKED}):)[^\s()<>]+\)")
LINKS_MADE = _without(r"(?<!\\)\[[^\[\]]*\]\s+\((?:[a-z]+:|www\.)|(?<!\\)\([^()]*\)\[(?:[a-z]+:|www\.)")
LINKS_SAY = _without(r"(?<![!\\])\[\s*\]\([^\s()]+\)")
LINKS_WRITTEN = _without(r"(?<!\\)\[[^\[\]]+\]\([^\s()<>]*%(?:[01][0-9a-fA-F]|5[cC])[^\s()<>]*\)")
SHALLOW = _without(rf"(?<![^\n]) {{0,3}}(?:> ?){{{MAX_NESTING},}}[^\s>]")
SHORT = rf"^[\s\S]{{0,{MAX_LENGTH}}}$"
LINE = r"^\s*[^\n]*\s*$"
DAY = rf"^\s*(?!0000){_DAY}\s*$"
PARTIAL_DATE = rf"^\s*(?!0000)(?:[0-9]{{4}}(?:-(?:0[1-9]|1[0-2]))?|{_DAY})\s*$"
FLAG = r"^\s*(?:true|True|TRUE|false|False|FALSE)\s*$"
NO_PART = r"(?:\.0{1,4})?"
WHOLE = rf"^\s*(?:0|[1-9][0-9]{{0,8}}){NO_PART}\s*$"
DECIMAL = r"^\s*(?:0|[1-9][0-9]{0,5})(?:[.,][0-9]{1,4})?\s*$"
NO_FRACTION = r"(?!.*[0-9][.,][0-9]{1,2}(?![0-9]))"
"""Whether nothing behind here is a part of a whole number."""
OWN_ID = rf"^\s*(?!(?:{RESERVED.pattern})\s*$){ID_PATTERN.pattern.strip('^$')}\s*$"
PERIOD = r"^\s*[0-9]{4}(-[0-9]{2}|[qQ][1-4])?\s*$"
ABBREVIATION = r"^\s*[^\s\x00-@\[-`{-\x7f][^\s\x00-*,/:-@\[-^`{-\x7f]{1,19}\s*$"
WEB = r"""^\s*https?://[^\s<>"'`\\{}@/]*\.[^\s<>"'`\\{}@]*\s*$"""
PUBLIC = rf"^\s*{ADDRESS}\s*$"
BRANCH = rf"^\s*{BRANCH_NAME}\s*$"
CHANNEL = rf"^\s*mailto:[^\s@]+@[^\s@]+\s*$|{PUBLIC}"
ISBN = r"^\s*97[89](?:(?:-?[0-9]+){4}|[0-9]{10})\s*$"
FACE_NAME = rf"^\s*{NAME}\s*$"
FONT_FILE = rf"^\s*{file_of(FONTS)}\s*$"
LICENCE_FILE = rf"^\s*{file_of(LICENCES)}\s*$"
SCREEN = r"^\s*#[0-9a-fA-F]{6}\s*$"
PRESS = r"^\s*[0-9]+(?:\.[0-9]+)?(?:\s+[0-9]+(?:\.[0-9]+)?){3}\s*$"
ANY_LINE = Length(1, MAX_LINE)
LETTER = re.compile(r"[^\W\d_]")


def of_length(length: Length) -> str:
    """Nothing, or text whose length fits, less the spaces around it."""
    more = rf"[\s\S]{{{max(length.least - 2, 0)},{length.most - 2}}}\S"
    return rf"^\s*(?:\S{more if length.least > 1 else f'(?:{more})?'})?\s*$"


def of_years(limit: Years) -> str:
    """What begins with no year, or with one of these."""
    years = range(limit.first, limit.last + 1)
    whole = [
        century for century in range(limit.first // 100, limit.last // 100 + 1) if {century * 100, century * 100 + 99} <= {*years}
    ]
    parts = [*(f"{century}[0-9]{{2}}" for century in whole), *(str(year) for year in years if year // 100 not in whole)]
    return rf"^(?!\s*[0-9]{{4}}(?:-|\s*$))|^\s*(?:{'|'.join(parts)})"


def of_quantity(kind: type[Quantity], lang: str) -> str:
    """Quantities as `lang` writes them."""
    parts = NO_FRACTION if kind.is_whole else ""
    form = parts + plain_form(lang, kind.units, unit_is_clear=kind.unit_is_clear)
    return rf"^\s*(?:{without_groups_in_any_case(form)})\s*$"


def without_groups_in_any_case(form: str) -> str:
    """The same without marks for groups in any case, which few engines know."""
    return re.sub(r"\(\?i:([^()]*)\)", lambda group: f"(?:{LETTER.sub(_both, group[1])})", form)


def _both(letter: re.Match[str]) -> str:
    small, large = letter[0].lower(), letter[0].upper()
    return f"[{small}{large}]" if small != large and len(large) == 1 else letter[0]
