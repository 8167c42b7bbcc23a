"""The commands, one small function each."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping

from cookbook.asked import Asked
from cookbook.cli import doctor, init, lexicon, new, preflight, serve, tests, translated
from cookbook.cli.build import build
from cookbook.editions import EDITIONS
from cookbook.editor.schemas import write_schemas
from cookbook.language.speech.messages import line, sentence
from cookbook.language.speech.rulebook import write_rulebooks
from cookbook.language.speech.table import OF_THE_PROGRAM, lacking, room, told
from cookbook.link.cookbook import read
from cookbook.link.coverage import Coverage
from cookbook.model.languages import LANGUAGES
from cookbook.problems import CookbookError, Problem, Problems
from cookbook.rules import Severity


def check(asked: Asked) -> int:
    """Every problem of the tree, in the format asked for; 1 where one of them is an error."""
    problems = Problems()
    covered = None
    languages: tuple[str, ...] = ()
    try:
        found = read(asked.source, problems)
        covered, languages = found.linked.coverage, found.tree.languages
        lexicon.note_missing(found.tree, found.linked.book, problems)
    except CookbookError as error:
        for problem in error.problems:
            problems.add(problem)
    noted = list(problems)
    _SHOW[asked.format](noted, asked.lang, covered)
    if asked.format == "text":
        print(told(asked.lang, "made.checked", errors=len(problems.errors), warnings=len(noted) - len(problems.errors)))
        for lang in languages:
            _tell_of_lacking(lang, asked.lang)
    return 1 if problems.errors else 0


def _tell_of_lacking(lang: str, said_in: str) -> None:
    """How much of the program's own text a language of the cookbook has in English only."""
    if keys := lacking(lang):
        seen = sum(room(key) not in OF_THE_PROGRAM for key in keys)
        print(told(said_in, "made.partly", language=LANGUAGES[lang].name, count=len(keys), seen=seen))


def _show_text(problems: list[Problem], lang: str, covered: Coverage | None) -> None:
    for problem in problems:
        print(line(problem, lang), file=sys.stderr)


def _show_github(problems: list[Problem], lang: str, covered: Coverage | None) -> None:
    for problem in problems:
        kind = "error" if problem.severity is Severity.ERROR else "warning"
        place, text = problem.place, sentence(problem, lang).replace("%", "%25")
        file = "".join(f"%{ord(char):02X}" if char in "%:," or char < " " else char for char in place.file)
        print(f"::{kind} file={file},line={max(place.line, 1)},col={max(place.column, 1)}::{text}")


def _show_json(problems: list[Problem], lang: str, covered: Coverage | None) -> None:
    """Problems, and what the book covers; null where it could not be read to the end."""
    rows = [
        {
            "file": problem.place.file,
            "line": problem.place.line,
            "column": problem.place.column,
            "severity": str(problem.severity),
            "code": problem.code,
            "message": sentence(problem, lang),
        }
        for problem in problems
    ]
    found = {"problems": rows, "coverage": covered.plain() if covered else None}
    print(json.dumps(found, ensure_ascii=False, indent=2))


_SHOW = {"text": _show_text, "github": _show_github, "json": _show_json}


def schema(asked: Asked) -> int:
    """JSON Schemas for text editors."""
    for path in write_schemas(asked.source):
        print(path)
    return 0


def rules(asked: Asked) -> int:
    """The pages of everything that `check` can say."""
    for path in write_rulebooks(asked.source):
        print(path)
    return 0


COMMANDS: Mapping[str, Callable[[Asked], int]] = {
    "all": build,
    **dict.fromkeys(EDITIONS, build),
    "check": check,
    "preflight": preflight.run,
    "init": init.run,
    "serve": serve.run,
    "new": new.run,
    "translated": translated.run,
    "schema": schema,
    "rules": rules,
    "lexicon": lexicon.run,
    "doctor": doctor.run,
    "test": tests.run,
}
