"""Files that nobody would read: each is named once, with the name or the place that it was meant to have."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from cookbook.disk.opening import is_plain, read_bytes
from cookbook.language.tokens import slug
from cookbook.load.data import COLUMNS, OF_PROGRAMS
from cookbook.load.data import FOLDER as TABLES
from cookbook.load.decoding import MAX_BYTES
from cookbook.load.identity import FILE as IDENTITY
from cookbook.load.kinds import OTHER_FOLDERS, fields_in, folder_of_kind, kind_of
from cookbook.load.names import TEXTS, language_meant, name_meant
from cookbook.load.picture_forms import FORMATS, SVG
from cookbook.load.stories import FOLDER as OF_STORIES
from cookbook.load.tree import SourceTree
from cookbook.model import ENTRY_KINDS
from cookbook.model.book import Faulty, Key
from cookbook.model.kind import Kind
from cookbook.model.languages import LANGUAGES
from cookbook.model.vocabulary import VOCABULARIES
from cookbook.problems import Place, Problems

OF_SYSTEMS = re.compile(r"\..*|~\$.*|desktop\.ini|thumbs\.db|icon\r|readme(\..*)?|license(\..*)?|__pycache__", re.IGNORECASE)
"""Hidden files, what systems put beside others, and what is written for those who look into a folder."""
BACKUP = re.compile(r".*(~|\.(bak|old|orig|rej|tmp|swp|backup))|#.*#", re.IGNORECASE)
ELSEWHERE = {**dict.fromkeys((*FORMATS, SVG, ".gif"), "images"), ".csv": TABLES}
"""The folder of files that are no text, by their ending."""
HEAD = ",".join(COLUMNS)
LISTS = {"queries": "txt", "words": "yml"}
"""What lexicon/ has of each language, with its ending."""
OURS = frozenset(("vocabularies", "pages", "images"))
"""The folders of content beside those of the kinds."""
FOLDERS = {"edition": "print", **{kind.path: "vocabularies" for kind in VOCABULARIES}}
"""The folder of a file that is named by what it is."""
APART = frozenset(("build", "dist", "docs", "env", "examples", "lexicon", "node_modules", "out", "output", "print", "public"))
PROGRAMS = frozenset(("benchmarks", "schemas", "scripts", "site", "src", "test", "tests", "theme", "tools", "venv"))
"""Folders beside the content, which may hold files of any sort."""


def note_left_over(tree: SourceTree, problems: Problems) -> Iterator[tuple[Key, Faulty]]:
    """Note what lies in or near the folders of content and is not read; gives the entries that some of it was meant to be."""
    for kind in ENTRY_KINDS:
        yield from _of_kind(tree, kind, problems)
    _of_pages(tree, problems)
    _of_vocabularies(tree, problems)
    _of_tables(tree, problems)
    _of_words(tree, problems)
    for folder in ("pages", "images"):
        for path in _in_folder(tree.root / folder):
            if path.suffix != ".md":
                yield from _elsewhere(tree, path, problems)
    for path in _in_folder(tree.root):
        if path.is_dir() and path.name not in OURS | APART | PROGRAMS:
            yield from _of_folder(tree, path, problems)
        elif not path.is_dir():
            _of_cookbook(tree, path, problems)
            if _is_of_figures(path):
                problems.note(Place(tree.name(path)), "file-misplaced", folder=TABLES)
            yield from _elsewhere(tree, path, problems)


def _in_folder(folder: Path) -> list[Path]:
    """What lies in a folder and is somebody's work, by name; links are not followed."""
    try:
        found = sorted(folder.iterdir())
    except OSError:  # There is none; one that is closed has been noted.
        return []
    return [path for path in found if not (OF_SYSTEMS.fullmatch(path.name) or path.is_symlink())]


def _of_kind(tree: SourceTree, kind: Kind, problems: Problems) -> Iterator[tuple[Key, Faulty]]:
    for path in _in_folder(tree.root / kind.path):
        if path.suffix == ".yml" or path in (tree.root / TABLES, tree.root / OF_STORIES):
            continue
        _note(tree, path, kind.path, name_meant(path.name, tree.languages), problems)
        id = name_meant(path.name, tree.languages).split(".")[0]
        if is_plain(path) and not BACKUP.fullmatch(path.name):
            yield (kind.name, id), Faulty((), {})


def _of_pages(tree: SourceTree, problems: Problems) -> None:
    own = tree.languages[0]
    for path in _in_folder(tree.root / "pages"):
        if path.is_dir() and path.name in tree.languages:
            for page in _in_folder(path):
                if page.suffix != ".md":
                    _note(tree, page, f"pages/{path.name}", f"{page.name.split('.')[0]}.md", problems)
        elif path.is_dir() and (lang := language_meant(path.name, tree.languages)):
            problems.note(Place(tree.name(path)), "folder-name", expected=f"pages/{lang}")
        elif path.is_dir() and _has_files(path):
            known = ", ".join(tree.languages)
            problems.note(Place(tree.name(path)), "unknown-language", found=path.name, known=known)
        elif path.suffix == ".md":
            problems.note(Place(tree.name(path)), "file-misplaced", folder=f"pages/{own}")


def _of_vocabularies(tree: SourceTree, problems: Problems) -> None:
    """Files of vocabularies/ with other names than those that are read."""
    known = {kind.path for kind in VOCABULARIES}
    words = {word: kind.path for kind in VOCABULARIES for word in (kind.path, kind.name, kind.slug)}
    for path in _in_folder(tree.root / "vocabularies"):
        stem, *rest = path.name.split(".")
        lang = rest[0] if rest[1:] else ""
        if stem in known and rest and rest[-1] == "yml" and len(rest) < 3 and (not lang or lang in tree.languages[1:]):
            continue
        if not is_plain(path) or BACKUP.fullmatch(path.name):
            _note(tree, path, "vocabularies", "", problems)
            continue
        name, _, code = stem.lower().partition("-")
        meant = language_meant(code or lang, tree.languages[1:])
        if (vocabulary := words.get(name)) and (meant or not (code or lang)):
            expected = ".".join(filter(None, (vocabulary, meant, "yml")))
            problems.note(Place(tree.name(path)), "file-name", expected=expected)
        elif vocabulary:
            problems.note(Place(tree.name(path)), "unknown-language", found=code or lang, known=", ".join(tree.languages[1:]))
        else:
            problems.note(Place(tree.name(path)), "file-unknown", known=", ".join(f"{one}.yml" for one in sorted(known)))


def _of_tables(tree: SourceTree, problems: Problems) -> None:
    """What lies among the tables of figures and is none; what a program for tables wrote is told where a metric names it."""
    lying = ((folder, path) for folder in (TABLES, OF_STORIES) for path in _in_folder(tree.root / folder))
    for folder, path in lying:
        if path.suffix != ".csv" and (folder != TABLES or path.suffix.lower() not in OF_PROGRAMS):
            is_table = path.suffix.lower() in (".csv", ".txt")
            expected = f"{slug(path.name.split('.')[0])}.csv"
            if is_table and is_plain(path):
                problems.note(Place(tree.name(path)), "file-ending", expected=expected)
            else:
                _note(tree, path, folder, expected, problems)


def _of_words(tree: SourceTree, problems: Problems) -> None:
    """Lists of words of a language that there is not, or with a name of their own."""
    for path in _in_folder(tree.root / "lexicon"):
        stem, *rest = path.name.lower().split(".")
        if path.suffix.lower() not in (".yml", ".yaml", ".txt") or (
            stem in LISTS and rest in [[lang, LISTS[stem]] for lang in LANGUAGES]
        ):
            continue
        lang = language_meant(rest[0], tree.languages) if rest[1:] else tree.languages[0]
        if lang and not (tree.root / "lexicon" / f"words.{lang}.yml").exists():
            problems.note(Place(tree.name(path)), "file-name", expected=f"words.{lang}.yml")
        else:
            known = ", ".join(f"words.{one}.yml" for one in tree.languages)
            problems.note(Place(tree.name(path)), "file-unknown", known=known)


def _is_of_figures(path: Path) -> bool:
    """Whether a table begins as the figures of a metric do."""
    if path.suffix.lower() != ".csv" or not is_plain(path):
        return False
    try:
        head = read_bytes(path, len(HEAD) + 3).decode("utf-8-sig", "replace")
    except OSError:
        return False
    return head.replace(";", ",").replace(" ", "").lower().startswith(HEAD)


def _of_cookbook(tree: SourceTree, path: Path, problems: Problems) -> None:
    """A name that is nearly that of cookbook.yml or of one of its translations, or that has its place in a folder."""
    name, *parts = re.split(r"[-_. ]", path.name.lower())
    folder = FOLDERS.get(name, "") if path.suffix == ".yml" else ""
    if folder and _has_content(tree) and not (tree.root / folder / path.name).exists():
        problems.note(Place(tree.name(path)), "file-misplaced", folder=folder)
    if path.name.lower() == "mkdocs.yaml":
        problems.note(Place(tree.name(path)), "file-name", expected="mkdocs.yml")
    if name != "cookbook" or not parts or parts[-1] not in ("yml", "yaml", "txt"):
        return
    lang = next((lang for part in parts if (lang := language_meant(part, tree.languages[1:]))), "")
    expected = ".".join(filter(None, ("cookbook", lang, "yml")))
    is_translation = len(parts) == 2 and parts[0] in LANGUAGES and path.name == f"cookbook.{parts[0]}.yml"
    if is_translation and not (tree.root / "cookbook.yml").exists():
        problems.note(Place(path.name), "translation-alone", id="cookbook", near="")
    if path.name != expected and not is_translation:
        problems.note(Place(tree.name(path)), "file-name", expected=expected)


def _has_content(tree: SourceTree) -> bool:
    return any((tree.root / folder).is_dir() for folder in ("vocabularies", *(kind.path for kind in ENTRY_KINDS)))


def _of_folder(tree: SourceTree, path: Path, problems: Problems) -> Iterator[tuple[Key, Faulty]]:
    """A folder of the root that is none of ours, unless by its name or by what it holds."""
    ours = {kind.path for kind in ENTRY_KINDS}
    if path.name in ours:
        return
    expected = folder_of_kind(path.name) or OTHER_FOLDERS.get(
        slug(path.name), path.name.lower() if path.name.lower() in OURS else ""
    )
    if expected and _has_files(path):
        problems.note(Place(tree.name(path)), "folder-name", expected=expected)
    elif not expected:
        for file in _in_folder(path):
            if file.is_dir() and (meant := folder_of_kind(file.name)) and _has_files(file):
                problems.note(Place(tree.name(file)), "folder-unread", folder=meant)
            if _is_of_figures(file):
                problems.note(Place(tree.name(file)), "file-misplaced", folder=TABLES)
            yield from _elsewhere(tree, file, problems)


def _elsewhere(tree: SourceTree, path: Path, problems: Problems) -> Iterator[tuple[Key, Faulty]]:
    """A file outside of the folders of content that has the fields of a kind."""
    is_text = path.suffix.lower() in ("", ".yml", ".yaml", ".txt") and not BACKUP.fullmatch(path.name)
    if not is_text or not is_plain(path) or path.lstat().st_nlink > 1 or re.match("cookbook|mkdocs", path.name):
        return
    try:
        text = read_bytes(path, MAX_BYTES).decode("utf-8", "replace")
    except OSError:  # What cannot be opened has been noted where it is content.
        return
    fields = fields_in(text)
    if path.parent == tree.root and fields >= {"languages", "title"} and not (tree.root / IDENTITY).exists():
        problems.note(Place(tree.name(path)), "file-name", expected=IDENTITY)
    elif kind := kind_of(fields):
        name = name_meant(path.name, tree.languages)
        problems.note(Place(tree.name(path)), "wrong-folder", folder=kind.path, expected=f"{kind.path}/{name}")
        yield (kind.name, name.split(".")[0]), Faulty((), {})


def _note(tree: SourceTree, path: Path, folder: str, expected: str, problems: Problems) -> None:
    """Say of one file or folder within a folder of content why it is not read."""
    place, ending = Place(tree.name(path)), path.suffix.lower()
    if path.is_dir():
        if _has_files(path):
            problems.note(place, "folder-unread", folder=folder)
    elif not is_plain(path):
        problems.note(place, "not-a-file")
    elif BACKUP.fullmatch(path.name):
        problems.note(place, "file-backup")
    elif ending.lstrip(".") in ("", *TEXTS):
        problems.note(place, "file-ending", expected=expected)
    elif ending in ELSEWHERE:
        is_of_story = ending == ".csv" and tree.name(path).startswith(OF_STORIES.partition("/")[0])
        problems.note(place, "file-misplaced", folder=OF_STORIES if is_of_story else ELSEWHERE[ending])
    else:
        problems.note(place, "file-format", found=ending, expected=expected)


def _has_files(folder: Path) -> bool:
    """Whether anybody's work lies in a folder or below."""
    return any(not OF_SYSTEMS.fullmatch(name) for _, _, files in os.walk(folder) for name in files)
