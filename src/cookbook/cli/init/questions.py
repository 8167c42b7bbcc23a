"""Asks on a terminal what the command line does not say; a wrong answer is told at once and asked for again."""

from __future__ import annotations

from collections.abc import Mapping

from cookbook.cli.asking import ask_until_good
from cookbook.cli.init.answers import NAMED, SPOKEN, UNKNOWN, judged
from cookbook.language.speech.table import told
from cookbook.model.languages import LANGUAGES
from cookbook.problems import Problems

ASKED = ("languages", *NAMED, "site", "host", "repository")
"""The answers in the order in which they are asked for."""


def ask(given: Mapping[str, str], lang: str) -> Mapping[str, str]:
    """The given answers and those that were typed; questions are in the language of the content as soon as it is known."""
    answers = dict(given)
    for name in ASKED:
        if name not in answers and not (name == "repository" and answers.get("host") == "none"):
            answers[name] = _asked(name, lang)
        if name == "languages":
            lang = answers[name].split(",")[0].strip()
    return {name: answer for name, answer in answers.items() if answer}


def _asked(name: str, lang: str) -> str:
    """One answer that is good by itself; empty where the question may be left open."""

    def judge(typed: str, problems: Problems) -> str:
        if not typed and name not in NAMED:
            return {"languages": lang if lang in SPOKEN else SPOKEN[0], "host": "none"}.get(name, "")
        judged({**dict.fromkeys(NAMED, UNKNOWN), name: typed}, problems)
        return typed

    return ask_until_good(told(lang, f"init.ask.{name}", known=_known()), judge, lang)


def _known() -> str:
    return ", ".join(f"{code} {LANGUAGES[code].name}" for code in SPOKEN if code in LANGUAGES)
