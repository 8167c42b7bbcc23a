"""Tells every problem of a cookbook, or of some of its files, in the format that was asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from cookbook.asked import Asked
from cookbook.cli.comment import language_of, pages
from cookbook.cli.files import named, unread
from cookbook.cli.formats import SHOW
from cookbook.cli.lexicon import note_missing
from cookbook.language.speech.table import MAY_LACK, lacking, room, told
from cookbook.link.cookbook import Cookbook, read
from cookbook.model.languages import LANGUAGES
from cookbook.problems import CookbookError, Problem, Problems
from cookbook.rules import Severity
from cookbook.store import open_store


def run(asked: Asked) -> int:
    """1 where something that is told is an error. Raises CookbookError where a named file is none of the cookbook."""
    problems = Problems(named(asked))
    found, ended = _read(asked, problems)
    noted = sorted((*problems.told(hints=asked.hints), *ended), key=lambda problem: problem.sort_key)
    noted += unread(asked, problems, noted)
    whole = found if found and not problems.about else None
    files = sorted(problems.about)
    lang = language_of(files, asked.lang) if asked.format == "comment" else asked.lang
    SHOW[asked.format](noted, lang, whole.linked.coverage if whole else None)
    if asked.format == "comment" and found:
        pages(found.linked, files, lang)
    if asked.format == "text":
        _sum_up(noted, asked)
        for lang in whole.tree.languages if whole else ():
            _tell_of_lacking(lang, asked.lang)
    return int(any(problem.severity is Severity.ERROR for problem in noted))


def _read(asked: Asked, problems: Problems) -> tuple[Cookbook | None, list[Problem]]:
    """The cookbook where it has no error, and what ended the reading wherever it stands."""
    store = open_store(asked.source, fresh=asked.fresh)
    try:
        found = read(asked.source, problems, store)
    except CookbookError as error:
        return None, [problem for problem in error.problems if not problems.knows(problem)]
    finally:
        store.save()
    if asked.hints:
        note_missing(found.tree, found.linked.book, problems)
    return found, []


def _sum_up(noted: Sequence[Problem], asked: Asked) -> None:
    grave = Counter(problem.severity for problem in noted)
    print(told(asked.lang, "made.checked", errors=grave[Severity.ERROR], warnings=grave[Severity.WARNING]))
    if asked.hints:
        print(told(asked.lang, "made.hints", hints=grave[Severity.HINT]))


def _tell_of_lacking(lang: str, said_in: str) -> None:
    """How much of the program's own text a language of the cookbook has in English only."""
    if keys := lacking(lang):
        seen = sum(room(key) not in MAY_LACK for key in keys)
        print(told(said_in, "made.partly", language=LANGUAGES[lang].name, count=len(keys), seen=seen))
