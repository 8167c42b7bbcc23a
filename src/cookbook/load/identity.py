"""Reads cookbook.yml at the root of a tree: what it says of the whole cookbook."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path

from cookbook.asked import LANGUAGE
from cookbook.disk.opening import is_plain
from cookbook.load.format import check_format
from cookbook.load.records import read_record, read_source, read_translated
from cookbook.load.tree import SourceTree
from cookbook.model.identity import Identity
from cookbook.model.languages import LANGUAGES, MODEL_LANGUAGE
from cookbook.problems import Problems

FILE = "cookbook.yml"
NAME = "cookbook"
TERMS = re.compile(r"https?://(?:www\.)?creativecommons\.org/(?:licenses|publicdomain)/([a-z-]+)/([0-9.]+)(?:/.*)?")
"""The addresses of licences that name their terms."""


def read_identity(tree: SourceTree, problems: Problems) -> Identity | None:
    """What cookbook.yml says, before anybody knows which language it is written in; of another format nothing is read."""
    alone, outdated = tree.alone, Problems()  # Nobody is called what another is.
    if source := read_source(alone, FILE, Problems()):
        check_format(source, outdated)
    for problem in outdated:
        problems.add(problem)
    return None if len(outdated) else read_record(alone, NAME, Identity, MODEL_LANGUAGE, problems)


def spoken(folder: Path) -> str:
    """The language that messages about a cookbook are in where nobody asks for one: its own, or else the machine's.

    Nobody has looked at the tree yet: a file that has another name as well, which may be outside, is not opened.
    """
    path = folder / FILE
    if not path.exists():
        return _of_machine()
    found = read_identity(SourceTree(folder), Problems()) if is_plain(path) and path.lstat().st_nlink == 1 else None
    return found.languages[0] if found else LANGUAGE


def _of_machine() -> str:
    """The language that the machine is set to, where a cookbook could be in it."""
    said = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    lang = re.split("[_.@]", said)[0]
    return lang if lang in LANGUAGES else LANGUAGE


def read_identities(tree: SourceTree, problems: Problems) -> Mapping[str, Identity]:
    """What cookbook.yml says in each language; nothing where there is none."""
    if not (tree.root / FILE).is_file():
        return {}
    return read_translated(tree.alone, NAME, Identity, tree.languages, problems)


def check_identity(tree: SourceTree, identity: Identity, problems: Problems) -> None:
    """Note an address of the site that is not safe, and a licence whose code is not that of its address."""
    source = read_source(tree.alone, FILE, Problems())
    if source and identity.site and identity.site.startswith("http://"):
        problems.note(source.place(("site",)), "link-http", found=str(identity.site))
    terms = TERMS.fullmatch(identity.licence.url) if identity.licence else None
    if source and identity.licence and terms:
        expected = f"{'CC0' if terms[1] == 'zero' else f'CC-{terms[1].upper()}'}-{terms[2]}"
        if identity.licence.code != expected and terms[1] != "mark":
            found = str(identity.licence.code)
            problems.note(source.place(("licence", "code")), "licence-differs", found=found, expected=expected)
