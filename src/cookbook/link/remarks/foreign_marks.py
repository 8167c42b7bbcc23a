"""Marks of wikis, forums, notebooks and other Markdown than ours, which readers would see; and lists that become none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from cookbook import prose
from cookbook.link.remarks.contacts import holds
from cookbook.prose import Fault

FOREIGN = re.compile(
    r"\[\[[^\[\]]+\]\]|(?<!\w)'{2,3}(?=\w)[^']+'{2,3}|~~(?=\S)[^~]+~~|==(?=\S)[^=]+==|\[/?(?:b|i|u|url|img|quote|code)(?:=[^\]]*)?\]"
    r"|\{\{[^{}]*\}\}|\{%[^%]*%\}|\[\^[\w-]+\]|\[![A-Z]+\]|^(?:!!!|\?\?\?\+?|:::) ?\w+|^\.\. \w+::|^h[1-6]\. "
    r"|^\|[^|]*\w[^|]*\|(?:[^|]*\|)?|^\[[ xX]\] |\\[a-z]+\{|\\n|\][ ]?\[|\$[^$\s][^$]*[\\^_][^$]*\$"
)
"""Marks of wikis, forums, notebooks and other Markdown than ours."""
SIGNS = (
    *("[[", "''", "~~", "==", "[b", "[i", "[u", "[q", "[c", "[/", "{{", "{%", "[^", "[!", "!!!", "???", ":::", ".. ", "h1. "),
    *("h2. ", "h3. ", "|", "[ ]", "[x]", "[X]", "\\", "][", "] [", "$"),
)
"""One of these is in every text that has such marks."""
SPOKEN_FACE = re.compile(r":[a-z]+(?:_[a-z]+)*:(?!\S)")
ITEM = re.compile(
    r"([•·▪●○◦‣■□◆◇►▶➢➤→⇒☐☑☒✓✔](?=\s*[^\W_])|(?:[–—]|[a-h][.)])(?= +\S)|o(?= +[A-ZÅÄÖ])|(?:\d{1,2}\.|[-*])(?=[^\W\d_]))"
)
"""The beginning of what looks like an item of a list and is none."""
BELOW = re.compile(rf"\n{ITEM.pattern}")


def search(line: str) -> re.Match[str] | None:
    """The first mark in a line."""
    return (FOREIGN.search(line) if holds(line, SIGNS) else None) or SPOKEN_FACE.search(line)


def in_prose(text: str, *, plain: bool = False) -> Iterator[Fault]:
    """Marks that mean something elsewhere, which a `plain` text has none of, and lines that look like items of a list."""
    if not plain and (holds(text, SIGNS) or SPOKEN_FACE.search(text)):
        lines = [(found[0], line) for words, line in prose.loose(text) if (found := search(words))]
        marks = [(mark.strip(), line) for mark, line in lines if mark in text]  # What is escaped is meant.
        yield from [Fault("table-in-prose", mark, line) for mark, line in marks if mark.startswith("|")][:1]
        yield from (Fault("markup-foreign", mark, line) for mark, line in marks if not mark.startswith("|"))
    if "\n" in text and BELOW.search(text):
        items = [(found[1], line) for words, line in prose.loose(text) if (found := ITEM.match(words))]
        yield from [Fault("list-sign", sign, line) for (sign, line), (_, below) in pairwise(items) if below == line + 1][:1]
