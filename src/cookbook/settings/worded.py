"""The files of settings whose words readers see: how far each is translated."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cookbook.load.identity import NAME
from cookbook.load.overlay import is_behind, is_complete, translated_paths
from cookbook.load.records import SettingsFile, read_spoken
from cookbook.load.tree import VOLUMES, SourceTree
from cookbook.model.field import Record
from cookbook.model.identity import Identity
from cookbook.problems import Problems
from cookbook.settings.canvas import CANVASES, CanvasSheet
from cookbook.settings.imprint import Imprint
from cookbook.settings.printing import EDITION, PROFILES
from cookbook.settings.profile import Profile
from cookbook.settings.volume import Volume

FOLDERS = ((CANVASES, CanvasSheet), (PROFILES, Profile), (VOLUMES, Volume))


@dataclass(frozen=True, slots=True)
class Worded:
    """A file of settings, by its name without an ending, and the languages that wait for a translation of it."""

    name: str
    partly: frozenset[str]
    """Those in which some text is not translated."""
    missing: frozenset[str]
    """Those in which none is."""
    behind: frozenset[str]
    """Those whose translation is of an earlier text."""


def worded(tree: SourceTree) -> tuple[Worded, ...]:
    """All of the tree's own."""
    return tuple(_worded(name, found, tree.languages[1:]) for name, found in spoken_files(tree))


def spoken_files(tree: SourceTree) -> Iterator[tuple[str, SettingsFile]]:
    """The same as they were written, by name."""
    for name, model in _known(tree):
        if found := read_spoken(tree, name, model):
            yield name, found


def _known(tree: SourceTree) -> Iterator[tuple[str, type[Record]]]:
    yield NAME, Identity
    yield EDITION, Imprint
    for folder, model in FOLDERS:
        yield from ((f"{folder}/{name}", model) for name in tree.names(folder, ".yml") if "." not in name)


def _worded(name: str, found: SettingsFile, languages: tuple[str, ...]) -> Worded:
    done = {lang: translated_paths(found.content, over) for lang, over in found.translations.items()}
    whole = {lang for lang in languages if is_complete(found.content, done.get(lang, frozenset()))}
    missing = frozenset(lang for lang in languages if not done.get(lang)) - whole
    behind = (lang for lang, over in found.translations.items() if is_behind(found.content, over, done[lang], Problems()))
    return Worded(name, frozenset(languages) - whole - missing, missing, frozenset(behind))
