"""Takes entries over from another cookbook: their texts, the words and sources that they name, and where they are from.

What an entry names and this cookbook lacks is left out of it and told, so that the rest stands by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cookbook.asked import Asked
from cookbook.cli.take.taking import Taking
from cookbook.cli.translated import stamp
from cookbook.cli.translations import of_entry
from cookbook.disk.opening import write_all
from cookbook.language.speech import speech
from cookbook.language.speech.table import told
from cookbook.load import load
from cookbook.load.entries import load_folder
from cookbook.load.tree import SourceTree
from cookbook.model import ENTRY_KINDS
from cookbook.model.book import Book, Entry, files_of
from cookbook.model.languages import LANGUAGES
from cookbook.problems import CookbookError, Place, Problem, Problems
from cookbook.settings.basics import open_tree


def run(asked: Asked) -> int:
    """Write the entries and their words into the tree. Raises CookbookError where one cannot be taken, before it writes."""
    tree, words = open_tree(asked.source), {word: Path(word).resolve() for word in asked.files}
    root = next(iter(words.values())).parent.parent
    if foreign := [word for word, path in words.items() if not path.is_file() or path.parent.parent != root or root == tree.root]:
        raise CookbookError(Problem(Place(word), "file-foreign", {"near": ""}) for word in foreign)
    problems = Problems()
    theirs = load(open_tree(root), problems)
    taking = Taking(tree, load(tree, Problems()), theirs, tuple(_entries(theirs, words, problems)))
    _refuse_doubles(taking)
    written = write_all(tree.root, taking.files)
    _stamp(taking, tree, {problem.place.file for problem in problems if problem.code == "translation-stale"})
    print(*written, *(line for entry in taking.entries for line in _told(taking, entry, asked.lang)), sep="\n")
    return 0


def _entries(book: Book, words: dict[str, Path], noted: Problems) -> Iterator[Entry]:
    """The entries of the files, each once. Raises CookbookError with the faults of those that cannot be read."""
    kinds = {kind.path: kind.name for kind in ENTRY_KINDS}
    keys = {word: (kinds.get(path.parent.name, ""), path.name.partition(".")[0]) for word, path in words.items()}
    if lost := {word: key for word, key in keys.items() if key not in book.entries}:
        unread = {f"{words[word].parent.name}/{words[word].name}" for word, key in lost.items() if key in book.faulty}
        foreign = [Problem(Place(word), "file-foreign", {"near": ""}) for word, key in lost.items() if key not in book.faulty]
        raise CookbookError([*foreign, *(problem for problem in noted.errors if problem.place.file in unread)])
    return (book.entries[key] for key in dict.fromkeys(keys.values()))


def _refuse_doubles(taking: Taking) -> None:
    """Raise CookbookError for entries and translations that are there already; to vocabularies, words are added."""
    names = [name for name in taking.files if not name.startswith("vocabularies/")]
    if there := [Problem(Place(name), "file-exists") for name in names if (taking.tree.root / name).exists()]:
        raise CookbookError(there)


def _stamp(taking: Taking, tree: SourceTree, stale: set[str]) -> None:
    """Say that the translations are of the texts they came with, but for those that were stale there."""
    taken = {entry.key for entry in taking.entries if not stale.intersection(files_of(entry))}
    for kind in {entry.kind.name: entry.kind for entry in taking.entries}.values():
        for key, entry in load_folder(tree, kind, Problems()):
            if key in taken and isinstance(entry, Entry):
                for one in of_entry(entry):
                    stamp(one.over.file, [one], tree)


def _told(taking: Taking, entry: Entry, lang: str) -> Iterator[str]:
    """What the writer has to know of an entry that was taken."""
    own = taking.ours.source_language
    name = f"{entry.kind.path}/{entry.id}.yml"
    if own not in entry.sources or own in entry.untranslated:
        yield told(lang, "made.take.language", file=name, language=LANGUAGES[entry.written_in].name)
    if left := taking.left_out(entry):
        yield told(lang, "made.take.left", file=name)
        for one in left:
            title = one.texts.get(lang, one.content).title
            yield f"  {speech(lang).kind(one.kind, 'one')}: {title} ({one.kind.path}/{one.id}.yml)"
    if taking.is_proof_lost(entry):
        yield told(lang, "made.take.draft", file=name)
