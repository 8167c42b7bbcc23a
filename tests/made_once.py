"""What is the same for many trees of tests is made once by a process; what a tree has of its own is made of it.

A tree of tests borrows nearly all but its entries: fonts, worksheets, words, patterns of hyphens, the shapes of the writing desk.
They are half of what its `check` or its site costs.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, cached_property
from pathlib import Path
from pkgutil import resolve_name
from typing import Any

import pyphen
import pytest
from trees import PROJECT

from cookbook.article import Renderer
from cookbook.article.mould import MouldPart, mould
from cookbook.editions import halves
from cookbook.editor.forms import Description, Forms
from cookbook.language.hyphens import PATTERNS
from cookbook.load import CONTENT
from cookbook.load.entries import Read
from cookbook.load.records import read_translated
from cookbook.load.tree import HOME, SourceTree
from cookbook.load.vocabularies import load_vocabulary
from cookbook.model import ENTRY_KINDS
from cookbook.model.field import Record
from cookbook.model.kind import Kind
from cookbook.problems import Problems
from cookbook.settings import letters
from cookbook.settings.faces import FOLDER, Faces, faces_of
from cookbook.store import Store
from cookbook.store.digests import digest
from cookbook.store.place import VARIABLE
from cookbook.store.shelf import Shelf


def is_kept() -> bool:
    """Whether the test is of what is kept from run to run: that is traced to all it was made of, so it is made as anywhere."""
    return os.environ.get(VARIABLE) != "none"


LASTING = ("codes", "entries", "links", "search")
"""The shelves whose values are found by nothing but what they are made of."""
PURE = ("editions.data.question_sheets.written", "drawing.still.pixels.shared")
"""What makes bytes of nothing but its arguments."""


class Lasting(Shelf):
    """What the store keeps from one run of a tree to the next, kept from one tree to the next."""

    def forget(self) -> None:
        """Trees of tests are alike: what one of them has not used the next one asks for."""


@pytest.fixture(scope="session", autouse=True)
def kept_once() -> Iterator[None]:
    """Entries, what is said of each of them, fonts, words of general language: found by the digest of all they are made of."""
    shelves: dict[str, Shelf] = defaultdict(Lasting)
    own = Store.shelf

    def shelf(self: Store, name: str) -> Shelf:
        return shelves[name] if name in LASTING and not self.place and not is_kept() else own(self, name)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Store, "shelf", shelf)
        yield


@pytest.fixture(scope="session", autouse=True)
def bytes_once() -> Iterator[None]:
    """Worksheets and pictures for links: they say the same of most trees."""
    with pytest.MonkeyPatch.context() as patch:
        for name in PURE:
            patch.setattr(f"cookbook.{name}", cache(resolve_name(f"cookbook.{name}")))
        yield


@pytest.fixture(scope="session", autouse=True)
def faces_once() -> Iterator[None]:
    """The digest of the faces that a tree borrows: to read and to add up their files is an eighth of a `check`."""
    made_of, ours = Faces.made_of.func, cache(lambda: made_of(faces_of({})))
    once = cached_property(lambda faces: made_of(faces) if is_kept() or faces != faces_of({}) else ours())
    once.__set_name__(Faces, "made_of")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Faces, "made_of", once)
        yield


@pytest.fixture(scope="session", autouse=True)
def letters_once() -> Iterator[None]:
    """The letters of the project's own fonts, whatever a test keeps: nobody writes to those."""
    ours, read, known = PROJECT / FOLDER, letters._letters, cache(lambda path: read(path, Shelf()))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(letters, "_letters", lambda path, kept: known(path) if path.parent == ours else read(path, kept))
        yield


@pytest.fixture(scope="session", autouse=True)
def lent_once() -> Iterator[None]:
    """Words, worksheets and printers of the project, as far as a tree borrows them as they are."""
    lent: dict[object, dict[str, Record]] = {}

    def read(tree: SourceTree, name: str, model: type[Record], languages: Sequence[str], problems: Problems) -> dict[str, Record]:
        if tree.home != HOME or any(tree.root.glob(f"{name}*.yml")):
            return read_translated(tree, name, model, languages, problems)
        key, found = (name, model, *languages), Problems()
        if key not in lent:
            lent[key] = read_translated(tree, name, model, languages, found)
        assert not [*found]
        return lent[key]

    words: dict[object, list[Read]] = {}

    def vocabulary(tree: SourceTree, kind: Kind, problems: Problems) -> Iterable[Read]:
        if tree.home != HOME or any(tree.root.glob(f"vocabularies/{kind.path}*.yml")):
            return load_vocabulary(tree, kind, problems)
        key, found = (kind.name, tree.lends(f"vocabularies/{kind.path}.yml"), *tree.languages), Problems()
        if key not in words:
            words[key] = [*load_vocabulary(tree, kind, found)]
        assert not [*found]
        return words[key]

    with pytest.MonkeyPatch.context() as patch:
        for user in ("load.records", "settings.canvas", "settings.printing"):
            patch.setattr(f"cookbook.{user}.read_translated", read)
        patch.setattr("cookbook.load.load_vocabulary", vocabulary)
        yield


@pytest.fixture(scope="session", autouse=True)
def moulds_once() -> Iterator[None]:
    """The shape of each kind's page on the writing desk, made of all that a tree has but its entries: half of a small site."""
    made: dict[object, list[MouldPart]] = {}

    def once(renderer: Renderer, kind: Kind, lang: str) -> list[MouldPart]:
        tree = renderer.tree
        if is_kept() or tree.root == PROJECT or tree.home != HOME:
            return mould(renderer, kind, lang)
        key = (beside_entries(tree.root), kind, lang)
        if key not in made:
            made[key] = mould(renderer, kind, lang)
        return made[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("cookbook.editions.site.desk.mould", once)
        yield


@pytest.fixture(scope="session", autouse=True)
def forms_once() -> Iterator[None]:
    """The questions of each kind, which the desk, its page and the papers ask in every language."""
    made: dict[object, Description] = {}
    describe = Forms.kind

    def once(self: Forms, kind: Kind) -> Description:
        if is_kept():
            return describe(self, kind)
        key = (self.voice.lang, *self.voice.own.items(), self.written, kind)
        if key not in made:
            made[key] = describe(self, kind)
        return made[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Forms, "kind", once)
        yield


def beside_entries(root: Path) -> str:
    """The digest of what a tree has beside the entries of its kinds."""
    entries = {kind.path for kind in ENTRY_KINDS}
    bases = (*(root / name for name in CONTENT if name not in entries), *root.glob("cookbook.*.yml"))
    files = sorted(path for base in bases for path in ((base,) if base.is_file() else base.rglob("*")) if path.is_file())
    return digest(*(part for path in files for part in (str(path.relative_to(root)), path.read_bytes())))


@pytest.fixture(scope="session", autouse=True)
def patterns_once() -> Iterator[None]:
    """Patterns of hyphens as they are installed or lent: each book reads those of its languages."""
    ours, read = (Path(pyphen.__file__).parent, PROJECT / PATTERNS), pyphen.HyphDict.__init__

    @cache
    def installed(path: Path) -> dict[str, Any]:
        made = pyphen.HyphDict.__new__(pyphen.HyphDict)
        read(made, path)
        return dict(vars(made))

    def once(self: Any, path: Path) -> None:
        if any(folder in path.parents for folder in ours):
            vars(self).update(installed(path))
        else:
            read(self, path)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pyphen.HyphDict, "__init__", once)
        yield


@pytest.fixture(scope="session", autouse=True)
def one_process() -> Iterator[None]:
    """Tests fill the cores already: a build of theirs is not shared with a fork. `tests/test_halves.py` asks for one."""
    is_safe = halves._is_safe
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(halves, "_is_safe", lambda: is_kept() and is_safe())
        yield
