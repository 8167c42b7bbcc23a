"""Asks one thing on a terminal until the answer is good; what is wrong with it is told at once."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TypeVar

from cookbook.language.speech.messages import sentence
from cookbook.problems import Problems

T = TypeVar("T")


def ask_until_good(question: str, judge: Callable[[str, Problems], T], lang: str) -> T:
    """What `judge` makes of the first line that it has nothing against."""
    while True:
        print(question, end=" ", file=sys.stderr, flush=True)
        problems = Problems()
        answer = judge(input().strip(), problems)
        if not problems.errors:
            return answer
        for problem in problems:
            print(sentence(problem, lang), file=sys.stderr)
