"""Where the source files are: the writer's tree, and the project's own for what that tree lacks."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from cookbook.disk.opening import listed
from cookbook.model.languages import USUAL_LANGUAGES
from cookbook.model.vocabulary import VOCABULARIES

_PACKAGE = Path(__file__).resolve().parents[1]
IS_INSTALLED = (_PACKAGE / "home").is_dir()
"""Whether this is the installed package, which carries what a tree may lack, and not a checkout of the project."""
HOME = _PACKAGE / "home" if IS_INSTALLED else _PACKAGE.parents[1]
"""The project's own tree: theme, print settings, pages and vocabularies; in a checkout, the first edition as well."""

KEPT = frozenset(kind.path for kind in VOCABULARIES if not kind.lendable)
"""The vocabularies that no cookbook borrows from another."""
THEME = "theme"
"""The folder of how the editions look."""


@dataclass(frozen=True)
class SourceTree:
    """A folder of content; `home` lends it what it lacks."""

    root: Path
    home: Path = HOME
    languages: tuple[str, ...] = USUAL_LANGUAGES
    """The languages of the content; the one that it is written in comes first."""

    borrows: frozenset[str] | None = None
    """The content that the tree asks for, as `content_of` names it; all of it where no cookbook.yml says so."""

    def lends(self, name: str) -> bool:
        """Whether the project lends a file or folder: its tools always, content only where the tree asks for it."""
        content = content_of(name)
        if self.root == self.home or not content:
            return True
        return content not in KEPT and (self.borrows is None or content in self.borrows)

    @property
    def alone(self) -> SourceTree:
        """The tree without what others lend it."""
        return replace(self, home=self.root)

    def find(self, name: str) -> Path:
        """The file or folder `name` of the writer's tree, or else the project's own where it is lent."""
        own = self.root / name
        return own if own.exists() or not self.lends(name) else self.home / name

    def files_of(self, folder: str) -> Mapping[str, Path]:
        """The files in a folder by their names, each the writer's own or else the project's."""
        found = (base / folder / name for base in (self.home, self.root) for name in listed(base / folder))
        return dict(sorted({path.name: path for path in found if path.is_file()}.items()))

    def names(self, folder: str, suffix: str) -> list[str]:
        """The names without `suffix` of the files in a folder of the writer's tree or the project's own."""
        bases = (self.root, self.home) if self.lends(folder) else (self.root,)
        found = {name for base in bases for name in listed(base / folder)}
        return sorted(name.removesuffix(suffix) for name in found if name.endswith(suffix))

    def written_in(self, path: Path) -> str:
        """The language that a file is written in: one that was lent is in the project's own."""
        return (self.languages if path.is_relative_to(self.root) else USUAL_LANGUAGES)[0]

    def translates(self, path: Path, original: Path) -> bool:
        """Whether a file is there and is a translation of the original: the project's own are none of a writer's file."""
        return path.exists() and (path.is_relative_to(self.root) or not original.is_relative_to(self.root))

    def name(self, path: Path) -> str:
        """How messages call a file: its path relative to the tree that holds it."""
        for base in (self.root, self.home):
            depth = len(base.parts)
            if path.parts[:depth] == base.parts:  # What pathlib has for this takes several times as long.
                return _shown("/".join(path.parts[depth:]) or ".")
        return _shown(path.name)

    def files(self, folder: str, suffix: str) -> Iterator[Path]:
        """The files of one content folder of the writer's tree, by name, but those that programs hide."""
        for name in listed(self.root / folder):
            if name.endswith(suffix) and not name.startswith((".", "~$")):
                yield self.root / folder / name


VOLUMES = "print/volumes"
"""The folder of what the volumes of the book hold; nobody borrows those of another cookbook."""


def volumes_of(tree: SourceTree) -> tuple[str, ...]:
    """The names of the tree's own volumes; their translations stand beside them."""
    return tuple(name for name in tree.alone.names(VOLUMES, ".yml") if "." not in name)


def content_of(name: str) -> str:
    """What a file of content is borrowed as: the name of a vocabulary, `pages` or `canvases`; nothing for a tool."""
    top, _, rest = name.partition("/")
    if top == "vocabularies":
        return rest.partition(".")[0]
    if name.startswith(f"{THEME}/icons/phase-"):
        return "phases"
    return "canvases" if name.startswith("print/canvases") else "pages" if top == "pages" else ""


def _shown(name: str) -> str:
    """A file name as text, even where its bytes are no UTF-8."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")
