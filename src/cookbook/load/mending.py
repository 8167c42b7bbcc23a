"""Slips of the pen in the lines of a YAML file that can be read in one way only: noted where they are, and mended to read on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from cookbook.load.decoding import named
from cookbook.load.known_fields import field_names, lists
from cookbook.load.lines import SPACES, Block, indent_of, texts_of
from cookbook.load.unclosed import unclosed

SPACE = re.compile(f"[{SPACES}]")
NO_SPACE = re.compile(r"(?P<before> *)-(?=[^\s-])")
AFTER_DASH = re.compile(f" *(?:- +)*-(?P<at>[ {SPACES}]*[{SPACES}])")
FIELD = re.compile(
    rf"(?P<before> *(?:- +)*)(?P<key>[a-z][a-z0-9_-]*)(?P<gap>[ {SPACES}]*)(?P<colon>[:：﹕])(?P<after>[ {SPACES}]*)"
)
DASH = re.compile(rf"(?P<before> *)(?P<dash>[–—−‐‑•·▪●○◦‣*])(?P<gap>[ \t{SPACES}]+)(?=\S)")
NUMBER = re.compile(rf"(?P<before> *)(?P<dash>(?:\d{{1,2}}|[a-h])[.)])(?P<gap>[ {SPACES}]+)(?=\S)")
"""An item that begins with a number or a letter."""
OPENING = re.compile(r" *(?:- +)*(?P<key>[a-z][a-z0-9_-]*) *: *")
MARKED = re.compile(
    r"(?P<before> *(?:- +)*)(?P<marked>(?P<marks>[*_`]{1,3})(?P<key>[a-z][a-z0-9_]*)(?:(?P=marks):|:(?P=marks)))(?=\s|$)"
)
"""The name of a field between marks of prose."""
FLOW = re.compile(r" *(?:- +)*(?:[a-z][a-z0-9_-]* *: +)?(?=[\[{])")
IN_FLOW = re.compile(r""""(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[{,] *(?P<key>[a-z][a-z0-9_-]*):(?=[^\s,}])""")
"""A field between braces whose colon has no space behind it; what is in quotation marks is stepped over."""
QUOTED = re.compile(r" *(?:- +)*(?:[a-z][a-z0-9_-]* *: +)?(?P<value>(?P<quote>[”“„»«’‘]).*(?:: | #|:$).*)")
FOREIGN = re.compile(r"(?P<mark>```|~~~|//|<!--|/\*|\.\.\.$)")
"""How a line begins that is a remark in another language of files, or the frame that a chat puts around one."""
SOUND = re.compile(r" *(?:(?:- )*[a-z][a-z0-9_-]*:(?: [\w#|>].*| \[[\w, -]*\])?|- [^\W_][^:：﹕]*|#.*)?$")
"""Lines as nearly all are: a field with a value that opens nothing or is a list of words, an item without a colon, a comment,
nothing at all.
"""
UNKNOWN = re.compile(r"(?<=: )(?P<sign>[?-])$")
"""What stands for a value that nobody knows, and is a sign of YAML's own."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong at a mark, counted from 0."""

    line: int
    column: int
    code: str
    args: Mapping[str, object] = field(default_factory=dict)


def mended(lines: Sequence[str]) -> tuple[list[str], list[Flaw]]:
    """The lines as they were meant, as many as there were, and what was wrong with them."""
    made = list(lines)
    owners = texts_of(made)
    if flaws := list(_mend_texts(made, owners)):
        owners = texts_of(made)
    for number, owner in enumerate(owners):
        if owner.holds(made[number]) if owner else SOUND.match(made[number]):
            continue
        for mend in _IN_TEXT if owner else _IN_STRUCTURE:
            flaws += mend(made, number, owner)
    return made, sorted(flaws, key=lambda flaw: (flaw.line, flaw.column))


def _mend_texts(lines: list[str], owners: Sequence[Block | None]) -> Iterator[Flaw]:
    """Text that is not further in than the field it belongs to."""
    told: set[Block] = set()
    margins: dict[Block, int] = {}
    last: Block | None = None
    for number, block in enumerate(owners):
        if block is None or (block is last and block.holds(lines[number])) or not lines[number].strip():
            continue
        last = block
        width = indent_of(lines[number])
        margin = margins.setdefault(block, width if width > block.column else block.column + 2)
        if width <= block.column:
            is_tab = lines[number][width] == "\t"
            if block not in told:
                yield (
                    Flaw(number, width, "yaml-tab")
                    if is_tab
                    else Flaw(number, width, "block-indent", {"line": block.opening + 1})
                )
            told.add(block)
            lines[number] = " " * margin + lines[number][width:].lstrip("\t")


def _mend_indent(lines: list[str], number: int, owner: Block | None) -> Iterator[Flaw]:
    """Look-alikes of spaces and tabs before the first letter; within a text, as far as its margin."""
    line = lines[number]
    width = len(line) - len(line.lstrip(" "))
    end = indent_of(line)
    if (owner and width > owner.column) or not line[end:]:
        return
    if width < end:
        yield Flaw(number, width, "space-lookalike", named(line[width]))
        lines[number] = line = " " * end + line[end:]
    tabs = len(line[end:]) - len(line[end:].lstrip("\t "))
    if line[end] == "\t":
        yield Flaw(number, end, "yaml-tab")
        lines[number] = line[:end] + line[end : end + tabs].replace("\t", "  ") + line[end + tabs :]


def _mend_foreign(lines: list[str], number: int, owner: Block | None) -> Iterator[Flaw]:
    """A line at the left edge that belongs to no YAML."""
    if found := FOREIGN.match(lines[number]):
        yield Flaw(number, 0, "line-foreign", {"found": found["mark"]})
        lines[number] = ""


def _mend_dash(lines: list[str], number: int, owner: Block | None) -> Iterator[Flaw]:
    """A dash that is none, at the head of an item; a space after a dash that is none."""
    line = lines[number]
    if (found := DASH.match(line)) and _begins_item(lines, number, found.end("before")):
        yield Flaw(number, found.start("dash"), "dash-lookalike", {"found": found["dash"]})
        lines[number] = line = f"{found['before']}-{' ' * len(found['gap'])}{line[found.end() :]}"
    if (found := NO_SPACE.match(line)) and _begins_item(lines, number, found.end("before")):
        yield Flaw(number, found.end(), "dash-space")
        lines[number] = line = f"{found[0]} {line[found.end() :]}"
    if found := AFTER_DASH.match(line):
        first = SPACE.search(line, found.start("at"))
        yield from _lookalikes(lines, number, [first.start()] if first else [])
        lines[number] = line[: found.start("at")] + " " * len(found["at"]) + line[found.end() :]


def _mend_first(lines: list[str], number: int, owner: Block | None) -> Iterator[Flaw]:
    """The first item of a list of texts that has no dash where the next one has."""
    width = indent_of(lines[number])
    below = next((one for one in range(number + 1, len(lines)) if lines[one].strip()), number)
    is_item = lines[number].startswith("- ", width) or FIELD.match(lines[number])
    is_told = lines[below].lstrip().startswith("- ") and indent_of(lines[below]) <= width
    if not is_item and is_told and _field_above(lines, number, width) in lists():
        yield Flaw(number, width, "dash-first", {"line": below + 1})
        lines[number] = f"{' ' * indent_of(lines[below])}- {lines[number][width:]}"


def _mend_number(lines: list[str], number: int, owner: Block | None) -> Iterator[Flaw]:
    """A number or a letter in the place of a dash, in a field that has a list and no text."""
    found = NUMBER.match(lines[number])
    if found and _field_above(lines, number, found.end("before")) in lists():
        yield Flaw(number, found.start("dash"), "dash-lookalike", {"found": found["dash"]})
        lines[number] = f"{found['before']}-{' ' * (found.end() - found.start('dash') - 1)}{lines[number][found.end() :]}"


def _field_above(lines: Sequence[str], number: int, column: int) -> str:
    """The name of the field without a value whose items begin at a column; nothing where there is none."""
    item = " " * column + "- "
    outer = (one for one in reversed(lines[:number]) if one.strip() and indent_of(one) <= column and not one.startswith(item))
    found = OPENING.fullmatch(next(outer, ""))
    return found["key"] if found else ""


def _mend_name(lines: list[str], number: int, owner: Block | None) -> Iterator[Flaw]:
    """Marks of prose around the name of a field."""
    found = MARKED.match(lines[number])
    if found and found["key"] in field_names():
        yield Flaw(number, found.start("marked"), "name-marked", {"found": found["marked"].rstrip(":"), "field": found["key"]})
        lines[number] = f"{found['before']}{found['key']}:{lines[number][found.end() :]}"


def _begins_item(lines: Sequence[str], number: int, column: int) -> bool:
    """Whether the nearest line above that is no deeper opens a list, or has an item at the same column."""
    above = next((line for line in reversed(lines[:number]) if line.strip() and indent_of(line) <= column), "")
    return above.rstrip().endswith(":") or above.startswith(" " * column + "- ")


def _mend_colon(lines: list[str], number: int, owner: Block | None) -> Iterator[Flaw]:
    """What stands around the colon of a field: no space, or what only looks like a space or like a colon."""
    line = lines[number]
    found = FIELD.match(line)
    if not found or not (found.start("key") == 0 or found["key"] in field_names()):
        return
    rest = line[found.end() :]
    if rest.startswith("//"):
        return
    if found["colon"] != ":":
        yield Flaw(number, found.start("colon"), "colon-lookalike", {"found": found["colon"]})
    spaces = (*range(found.start("gap"), found.end("gap")), *range(found.start("after"), found.end("after")))
    yield from _lookalikes(lines, number, [at for at in spaces if line[at] != " "])
    after = " " * len(found["after"])
    if rest and not after:
        after = " "
        if found["colon"] == ":":
            yield Flaw(number, found.end("colon"), "colon-space", {"field": found["key"]})
    lines[number] = f"{found['before']}{found['key']}{' ' * len(found['gap'])}:{after}{rest}"


def _mend_flow(lines: list[str], number: int, owner: Block | None) -> Iterator[Flaw]:
    """No space after the colon of a field between braces."""
    line = lines[number]
    if not (found := FLOW.match(line)):
        return
    fields = [(field.end(), field["key"]) for field in IN_FLOW.finditer(line, found.end()) if field["key"] in field_names()]
    for end, key in fields:
        yield Flaw(number, end, "colon-space", {"field": key})
    for end, _ in reversed(fields):
        lines[number] = f"{lines[number][:end]} {lines[number][end:]}"


def _lookalikes(lines: Sequence[str], number: int, columns: Sequence[int]) -> Iterator[Flaw]:
    """The first of some look-alikes of spaces in a line."""
    for at in columns[:1]:
        yield Flaw(number, at, "space-lookalike", named(lines[number][at]))


def _mend_quotes(lines: list[str], number: int, owner: Block | None) -> Iterator[Flaw]:
    """Quotation marks of prose where YAML's own are needed, a sign alone, and what is opened and never closed."""
    line = lines[number]
    if found := QUOTED.match(line):
        yield Flaw(number, found.start("value"), "quote-lookalike", {"found": found["quote"]})
        inner = found["value"].strip().strip("”“„»«’‘").replace("'", "''")
        lines[number] = f"{line[: found.start('value')]}'{inner}'"
    elif found := UNKNOWN.search(line):
        lines[number] = f"{line[: found.start()]}'{found['sign']}'"  # What the field needs is said there.
    elif opened := unclosed(lines, number):
        column, closing = opened
        yield Flaw(number, column, "yaml-quote")
        lines[number] = line.rstrip() + closing


_IN_TEXT = (_mend_indent,)
_IN_STRUCTURE = (
    _mend_indent,
    _mend_foreign,
    _mend_number,
    _mend_first,
    _mend_name,
    _mend_dash,
    _mend_colon,
    _mend_flow,
    _mend_quotes,
)
