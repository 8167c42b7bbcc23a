"""What a tree has of its own in theme/ and print/: each file in the place of the project's one of that name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fnmatch import fnmatch
from pathlib import Path

from cookbook.disk.opening import is_plain, plain_files, read_bytes
from cookbook.language.finnish.lexicon import FOLDER as FOLDER_OF_WORDS
from cookbook.language.nearest import nearest
from cookbook.language.tokens import slug
from cookbook.load.decoding import read_text
from cookbook.load.names import TEXTS as TEXT_ENDINGS
from cookbook.load.svg import svg_fault
from cookbook.load.tree import THEME, SourceTree
from cookbook.model.identity import Identity
from cookbook.model.text import ID_PATTERN
from cookbook.problems import Place, Problems
from cookbook.rules import RULES
from cookbook.settings.faces import FOLDER
from cookbook.settings.own_faces import files_of, given_faces

FOLDERS = (THEME, "print")
PATTERNS, ENCODING = ".dic", "UTF-8"
"""Patterns of hyphenation, which say in their first line how they are written."""
TEXTS, MOST_TEXT = (".css", ".j2", ".tsv", PATTERNS), 1024 * 1024
"""Style sheets, templates, the lexicon and patterns, and how many bytes of one are read."""
SHUT = ("theme/js/", "theme/frame/")
"""What the project alone has: scripts run in the browsers of readers, and the frame of every page is made outside the sandbox."""
NEW = (
    *("theme/tokens.yml", "theme/icons/*.svg", "theme/img/*", "*.j2"),
    *("print/edition*.yml", "print/img/*", "print/icc/*"),
)
"""Files that need not stand in the place of another."""
OWN_FOLDERS = frozenset(("print/profiles", "print/canvases", "print/volumes"))
OWN = re.compile(rf"(?P<folder>{'|'.join(sorted(OWN_FOLDERS))})/(?P<rest>.+)")
"""Folders where each file is one thing by its name."""
FILE = re.compile(rf"(?:{ID_PATTERN.pattern.strip('^$')})(?:\.[a-z]{{2}})?\.yml")


def check_look(tree: SourceTree, identity: Identity, problems: Problems) -> None:
    """Note files that are not taken, that replace nothing, and drawings that hold more than shapes; copies say nothing new."""
    faces = {f"{FOLDER}/{file}" for face in given_faces(identity).values() for file in files_of(face).values()}
    for name, path in _files(tree.root):
        theirs = tree.home / name
        if is_plain(theirs) and read_bytes(path) == read_bytes(theirs):
            continue
        if name.startswith(SHUT):
            problems.note(Place(name), "look-refused", known=", ".join(SHUT))
        elif name.startswith(f"{FOLDER}/"):
            if name not in faces:
                problems.note(Place(name), "face-unused")
        elif (own := OWN.fullmatch(name)) and not is_plain(theirs):
            _check_own(name, own["folder"], own["rest"], problems)
        elif not is_plain(theirs) and not any(fnmatch(name, pattern) for pattern in NEW):
            problems.note(Place(name), "look-unused", near=_meant(name, list(dict(_files(tree.home)))))
        elif path.suffix == ".svg" and (fault := svg_fault(read_bytes(path))):
            code, found, line = fault
            problems.note(Place(name, line, 1), code, **RULES[code].named({"found": found}))


def _check_own(name: str, folder: str, rest: str, problems: Problems) -> None:
    """Note a file that is none of its folder: by its name, by its ending, or as one of a folder within."""
    within, _, own = rest.rpartition("/")
    stem, *_, ending = (*own.split("."), "") if "." not in own else own.split(".")
    expected = f"{slug(stem)}.yml"
    if within:
        problems.note(Place(f"{folder}/{within.partition('/')[0]}"), "folder-unread", folder=folder)
    elif ending in ("icc", "icm"):
        problems.note(Place(name), "file-misplaced", folder="print/icc")
    elif ending not in ("", *TEXT_ENDINGS):
        problems.note(Place(name), "file-format", found=f".{ending}", expected=expected)
    elif not own.endswith(".yml"):
        problems.note(Place(name), "file-ending", expected=expected)
    elif not FILE.fullmatch(own):
        problems.note(Place(name), "file-name", expected=expected)


def _meant(name: str, known: Sequence[str]) -> str:
    """The file, or the place in the right folder, that one was meant to have which replaces nothing."""
    folder, _, own = name.rpartition("/")
    beside = [other for other in known if other.rpartition("/")[0] == folder]
    if not beside:
        folders = {other.rpartition("/")[0] for other in known}
        near = nearest(folder, sorted(folders & OWN_FOLDERS if name.endswith(".yml") else folders))
        return f"{near}/{own}" if near else ""
    renamed = name.removesuffix(".yaml") + ".yml"
    return (
        renamed
        if name.endswith(".yaml")
        else nearest(name, [other for other in beside if nearest(own, [other.rpartition("/")[2]])])
    )


def check_texts(tree: SourceTree, problems: Problems) -> None:
    """Note what other libraries or the lexicon would read as text of a tree and is none."""
    for folder in (*FOLDERS, FOLDER_OF_WORDS):
        for name, path in _files_in(tree.root, folder):
            if path.suffix in TEXTS:
                first = (read_text(path, name, problems, MOST_TEXT) or ENCODING).partition("\n")[0].strip()
                if path.suffix == PATTERNS and first.upper() != ENCODING:
                    problems.note(Place(name, 1, 1), "unreadable", reason=f"{first[:40]} ≠ {ENCODING}")


def _files(base: Path) -> Iterator[tuple[str, Path]]:
    """Name and path of every file that says how editions look, by name."""
    for folder in FOLDERS:
        yield from _files_in(base, folder)


def _files_in(base: Path, folder: str) -> Iterator[tuple[str, Path]]:
    for name in plain_files(base / folder):
        if "/." not in f"/{name}":
            yield f"{folder}/{name}", base / folder / name
