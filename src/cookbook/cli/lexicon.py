"""Makes anew what the search knows of words and queries, or says whether that is current; notes in `check` what it lacks."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from cookbook.asked import Asked
from cookbook.language.finnish.lexicon import FOLDER, WORDS, Lexicon
from cookbook.language.finnish.texts import finnish_words, words_by_key
from cookbook.language.speech.table import told
from cookbook.load import load
from cookbook.load.tree import SourceTree
from cookbook.model.book import Book
from cookbook.problems import CookbookError, Place, Problem, Problems
from cookbook.search.taught import NAME, is_of, learn, write_taught
from cookbook.settings.basics import open_tree
from cookbook.settings.queries import Queries, read_queries

SHOWN = 5


def run(asked: Asked) -> int:
    """Write the lexicon and what queries teach. With `--stale` only say whether they fit the content: 1 where they do not."""
    problems = Problems()
    tree = open_tree(asked.source)
    book = load(tree, problems)
    written, queries = words_by_key(finnish_words(book)), read_queries(tree, book, problems)
    problems.stop_on_errors()
    folder = tree.root / FOLDER
    if asked.stale:
        _compare(Lexicon.read(folder), set(written))
        if found := [_problem(lang) for lang in _untaught(folder, queries)]:
            raise CookbookError(found)
        return 0
    for lang in _untaught(folder, queries):
        write_taught(learn(queries[lang]), queries[lang], folder, lang)
        asked_for = sum(map(len, queries[lang].values()))
        print(told(asked.lang, "made.taught", file=f"{FOLDER}/{NAME.format(lang)}", queries=asked_for, pages=len(queries[lang])))
    from cookbook.language.finnish.voikko import make_lexicon, voikko

    made = make_lexicon(written, voikko())
    made.write(folder)
    print(told(asked.lang, "made.lexicon", folder=folder, words=len(made.words), lemmas=len(made.stems)))
    return 0


def note_missing(tree: SourceTree, book: Book, problems: Problems) -> None:
    """Warn, once, of words that a lexicon of the writer's own lacks."""
    folder = tree.root / FOLDER
    if (folder / WORDS).is_file():
        missing = sorted(Lexicon.read(folder).missing(words_by_key(finnish_words(book))))
        if missing:
            problems.note(Place(f"{FOLDER}/{WORDS}"), "lexicon-missing", count=len(missing), words=_some(missing))
    for lang in _untaught(folder, read_queries(tree, book, Problems())):
        problems.add(_problem(lang))


def _untaught(folder: Path, queries: Mapping[str, Queries]) -> list[str]:
    """The languages whose queries are others than those that taught."""
    return [lang for lang, one in queries.items() if one and not is_of(one, folder, lang)]


def _problem(lang: str) -> Problem:
    return Problem(Place(f"{FOLDER}/{NAME.format(lang)}"), "queries-untaught")


def _compare(lexicon: Lexicon, words: set[str]) -> None:
    missing, extra = sorted(words - set(lexicon.words)), sorted(set(lexicon.words) - words)
    if missing or extra:
        args = {"missing": len(missing), "extra": len(extra), "words": _some(missing or extra)}
        raise CookbookError([Problem(Place(f"{FOLDER}/{WORDS}"), "lexicon-stale", args)])


def _some(words: list[str]) -> str:
    return ", ".join(words[:SHOWN]) + ("…" if len(words) > SHOWN else "")
