"""What argparse says of a command line, in the reader's language: it asks gettext for each of its sentences, and is told ours."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from cookbook.language.speech.table import told

SENTENCES: Mapping[str, str] = {
    "usage: ": "usage",
    "positional arguments": "words",
    "options": "options",
    "show this help message and exit": "help",
    "%(prog)s: error: %(message)s\n": "wrong",
    "argument %(argument_name)s: %(message)s": "of-option",
    "the following arguments are required: %s": "required",
    "unrecognized arguments: %s": "unknown",
    "invalid choice: %(value)r (choose from %(choices)s)": "choice",
    "expected one argument": "one",
    "expected at least one argument": "some",
    "ignored explicit argument %r": "none",
    "ambiguous option: %(option)s could match %(matches)s": "ambiguous",
}
"""The name of our sentence for each of argparse's; what it may say besides stays in English."""


@contextmanager
def speaking(lang: str) -> Iterator[None]:
    """For as long as it lasts argparse speaks that language."""
    room = vars(argparse)
    before, room["_"] = room["_"], lambda text: told(lang, f"help.line.{SENTENCES[text]}") if text in SENTENCES else text
    try:
        yield
    finally:
        room["_"] = before
