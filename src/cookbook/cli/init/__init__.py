"""The command `init`: a small complete cookbook in an empty folder."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from cookbook.asked import Asked
from cookbook.cli.init.answers import NAMED, judged
from cookbook.cli.init.questions import ask
from cookbook.cli.init.write import plant, refuse_filled
from cookbook.language.speech.table import told
from cookbook.problems import Problems


def run(asked: Asked) -> int:
    """Ask what is missing where somebody can answer, then make the cookbook and say what comes next.

    Raises CookbookError with what is wrong with the answers or the folder; then nothing has been written.
    """
    folder = Path(asked.folder).absolute()
    refuse_filled(folder)
    given = asked.answers
    if sys.stdin.isatty() and not given.keys() >= set(NAMED):
        given = ask(given, asked.lang)
    problems = Problems()
    answers = judged(given, problems)
    problems.stop_on_errors()
    if answers:
        plant(folder, answers)
        print(told(answers.lang, "made.init", folder=folder, program=_called()))
    return 0


def _called() -> str:
    """What a terminal calls this program: its name alone finds it only where its folder is among those that are looked in."""
    own = str(Path(sys.executable).with_name("cookbook"))
    return own if Path(own).exists() and shutil.which("cookbook") != own else "cookbook"
