"""What an editor says of a mistake: the sentence of `check`, less what a schema cannot know of the file."""

from __future__ import annotations

import re

from cookbook.language.speech.messages import sentence
from cookbook.language.speech.table import find, told
from cookbook.problems import Place, Problem
from cookbook.rules import RULES

GAP = re.compile(r" ?\(\)| +(?=[ ,:])")
"""What is left around a value that nobody knows."""


def said(lang: str, code: str, **known: object) -> str:
    """What is wrong and what to do. Raises KeyError for a rule without a sentence."""
    if find(lang, f"editor.{code}"):
        return told(lang, f"editor.{code}", **known)
    unknown = dict.fromkeys(RULES[code].args, "")
    return GAP.sub("", sentence(Problem(Place(""), code, RULES[code].named({**unknown, **known})), lang)).strip()
