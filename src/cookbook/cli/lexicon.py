"""Makes the lexicon of the content anew, or says whether it is up to date; notes in `check` what it lacks."""

from __future__ import annotations

from cookbook.asked import Asked
from cookbook.language.finnish.lexicon import FOLDER, WORDS, Lexicon
from cookbook.language.finnish.texts import finnish_words, words_by_key
from cookbook.language.speech.table import told
from cookbook.load import load
from cookbook.load.tree import SourceTree
from cookbook.model.book import Book
from cookbook.problems import CookbookError, Place, Problem, Problems
from cookbook.settings.basics import open_tree

SHOWN = 5


def run(asked: Asked) -> int:
    """Write the lexicon. With `--stale` only say whether its words are those of the content: 1 where they are not."""
    problems = Problems()
    tree = open_tree(asked.source)
    written = words_by_key(finnish_words(load(tree, problems)))
    problems.stop_on_errors()
    folder = tree.root / FOLDER
    if asked.stale:
        _compare(Lexicon.read(folder), set(written))
        return 0
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


def _compare(lexicon: Lexicon, words: set[str]) -> None:
    missing, extra = sorted(words - set(lexicon.words)), sorted(set(lexicon.words) - words)
    if missing or extra:
        args = {"missing": len(missing), "extra": len(extra), "words": _some(missing or extra)}
        raise CookbookError([Problem(Place(f"{FOLDER}/{WORDS}"), "lexicon-stale", args)])


def _some(words: list[str]) -> str:
    return ", ".join(words[:SHOWN]) + ("…" if len(words) > SHOWN else "")
