"""Files that lie where they belong and that nobody sees: their names hide them, or no reader has their language."""

from __future__ import annotations

import re

from cookbook.disk.opening import is_plain, listed
from cookbook.load.data import FOLDER as TABLES
from cookbook.load.stories import FOLDER as OF_STORIES
from cookbook.load.tree import SourceTree
from cookbook.model import ENTRY_KINDS
from cookbook.model.languages import LANGUAGES
from cookbook.problems import Place, Problems

HIDDEN = re.compile(r"\.(?P<name>[^\W_][^.]*(?:\.[a-z]{2})?\.(?:ya?ml|md|csv|png|jpe?g|webp|svg))", re.IGNORECASE)
"""A file of content that its name hides; what systems and editors hide has a sign or no such ending."""

PRINTED = ("print", "print/profiles", "print/canvases", "print/volumes")


def note_unseen(tree: SourceTree, problems: Problems) -> None:
    """Note each once, with the name that it was meant to have or the languages that there are."""
    _of_hidden(tree, problems)
    _of_languages(tree, problems)


def _of_hidden(tree: SourceTree, problems: Problems) -> None:
    """Content that begins with a point: its writer does not see it either."""
    pages = (f"pages/{lang}" for lang in tree.languages)
    for folder in (*(kind.path for kind in ENTRY_KINDS), *pages, "vocabularies", "images", TABLES, OF_STORIES, *PRINTED):
        for name in listed(tree.root / folder):
            if (found := HIDDEN.fullmatch(name)) and is_plain(path := tree.root / folder / name):
                problems.note(Place(tree.name(path)), "file-name", expected=found["name"])


def _of_languages(tree: SourceTree, problems: Problems) -> None:
    """Translations of settings, of what is printed and of lists of words, into a language that the cookbook does not have."""
    own, *others = tree.languages
    folders = (tree.root / name for name in ("", *PRINTED, "lexicon"))
    found = (folder / name for folder in folders for name in listed(folder) if name.endswith(".yml") and name.count(".") > 1)
    for path in filter(is_plain, found):
        stem, lang, _ = path.name.split(".", 2)
        if lang in LANGUAGES and lang not in tree.languages and (path.parent != tree.root or stem == "cookbook"):
            code = "unknown-language" if others else "only-language"
            problems.note(Place(tree.name(path)), code, found=lang, known=", ".join(others or (own,)))
