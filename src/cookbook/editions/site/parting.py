"""Long words of a page get soft hyphens, since not every browser knows where those of a language may be broken.

A hyphen that begins a word (``de minimis -tuki``) is joined to it: browsers would leave it alone at the end of a line.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

TEXT = re.compile(
    r"<(?P<kept>head|script|style|svg|code|pre|textarea|select)\b.*?</(?P=kept)>|<!--.*?-->"
    r'|<(?P<closing>/?)(?P<tag>[a-z]\w*)(?P<rest>[^<>"]*+(?:"[^"]*+"[^<>"]*+)*+)>|(?<![\w/.@])(?P<word>[^\W\d_]{10,}+)(?!\w|[./@]\w)'
    r"|(?<=[\s(])(?P<begun>-)(?=[^\W\d_])",
    re.DOTALL,
)
"""What stays as it is; a tag, which may change the language; or a word that may be too long for a line, and is no address;
a hyphen that begins one."""
JOINER = "\u2060"
LANG = re.compile(r'\slang="([^"]+)"')


@dataclass
class Speaking:
    """An element that says its language, and how many of its name are open."""

    tag: str
    lang: str
    depth: int = 1


def parted(html: str, soft: Callable[[str, str], str]) -> str:
    """A page where `soft` has said, of each long word and its language, where it may be broken."""
    within: list[Speaking] = []

    def piece(found: re.Match[str]) -> str:
        word, tag = found["word"], found["tag"]
        if word:
            return soft(word, within[-1].lang) if within else word
        if found["begun"]:
            return f"-{JOINER}"
        own = LANG.search(found["rest"]) if tag and not found["closing"] else None
        if own:
            within.append(Speaking(tag, own[1]))
        elif within and tag == within[-1].tag:
            within[-1].depth += -1 if found["closing"] else 1
            if not within[-1].depth:
                within.pop()
        return found[0]

    return TEXT.sub(piece, html)
