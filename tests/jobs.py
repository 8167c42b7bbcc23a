"""Jobs as the command line would make them, for tests of one edition or product."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from cookbook.asked import Asked
from cookbook.editions import Job
from cookbook.link import LinkedBook, link
from cookbook.load import load
from cookbook.load.tree import SourceTree
from cookbook.problems import Problems
from cookbook.settings import Settings, read_settings
from cookbook.settings.colours import read_palette
from cookbook.settings.palette import Palette
from cookbook.settings.printing import Printing, read_print_settings
from cookbook.settings.volume import WHOLE
from cookbook.store import Store


@cache
def linked_of(root: Path) -> LinkedBook:
    """The book of a tree that does not change."""
    problems = Problems()
    shelf = Store().shelf("entries")
    return link(load(SourceTree(root), problems, shelf), date.today(), problems, shelf)


def palette_of(root: Path) -> Palette:
    """The colours of a tree."""
    return read_palette(SourceTree(root), linked_of(root).book, Problems())


def settings_of(root: Path) -> Settings:
    """The settings of a tree. Raises CookbookError with every error."""
    problems = Problems()
    made = read_settings(SourceTree(root), linked_of(root).book, problems, Store().shelf("entries"))
    problems.stop_on_errors()
    return made


def printing_of(root: Path, lang: str = "fi", name: str = "", volume: str = WHOLE) -> Printing:
    """How a volume of a tree is printed. Raises CookbookError with every error."""
    problems = Problems()
    made = read_print_settings(SourceTree(root), load(SourceTree(root), Problems()), problems)
    problems.stop_on_errors()
    return made.printing(lang, name, volume)


def job_of(root: Path, stage: Path, lang: str = "fi", **asked: Any) -> Job:
    """Everything that an edition of the tree is handed."""
    return Job(linked_of(root), SourceTree(root), settings_of(root), stage, asked=Asked(source=root, edition_lang=lang, **asked))
