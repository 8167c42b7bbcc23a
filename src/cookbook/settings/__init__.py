"""What an edition says of itself in files of its own, read with the loader of content and covered by `check`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cookbook.load.tree import VOLUMES, SourceTree
from cookbook.model.book import Book
from cookbook.problems import Problems
from cookbook.settings.canvas import CANVASES, CanvasSheet, check_named, read_canvases
from cookbook.settings.colours import read_palette
from cookbook.settings.contrast import faults_of_colours
from cookbook.settings.emblems import check_emblem_sizes
from cookbook.settings.faces import Faces
from cookbook.settings.hosting import Hosting, read_hosting
from cookbook.settings.letters import check_drawn_letters, check_letters, known_letters, other_texts
from cookbook.settings.look import check_look, check_texts
from cookbook.settings.own_faces import read_faces
from cookbook.settings.own_words import check_words
from cookbook.settings.palette import Palette
from cookbook.settings.printing import EDITION, PrintSettings, read_print_settings
from cookbook.settings.queries import read_queries
from cookbook.settings.thesaurus import Thesauri, read_thesaurus
from cookbook.settings.volume import ALL, check_volumes
from cookbook.settings.worksheet_room import Fitter, check_worksheets
from cookbook.store.shelf import Shelf

__all__ = ["Settings", "read_settings"]


@dataclass(frozen=True)
class Settings:
    """Everything that is set in a tree."""

    hosting: Hosting
    print: PrintSettings
    canvases: Mapping[str, Mapping[str, CanvasSheet]]
    """Worksheets by name, then by language."""
    palette: Palette
    faces: Faces
    thesauri: Thesauri


def read_settings(tree: SourceTree, book: Book, problems: Problems, kept: Shelf | None = None) -> Settings:
    """All settings of the tree, and whether they fit the book. What could not be read is missing and noted in `problems`.

    `kept` has what was found of entries before.
    """
    canvases = read_canvases(tree, problems)
    check_words(tree, book, problems)
    check_named(book, canvases, problems)
    check_look(tree, book.identity(), problems)
    check_texts(tree, problems)
    faces = read_faces(tree, book.identity(), problems)
    printing = read_print_settings(tree, book, problems)
    check_volumes(tree, book, printing.volumes, problems)
    profile = printing.profiles.get(str(book.identity().profile))
    for name in printing.volumes:
        check_emblem_sizes(tree, printing.identity_of(name), profile, problems)
    kept = kept or Shelf()
    check_worksheets(tree, canvases, Fitter.of(faces, profile, kept), problems)
    printed = {EDITION: printing.imprints, **{f"{CANVASES}/{name}": sheets for name, sheets in canvases.items()}}
    printed |= {f"{VOLUMES}/{name}": spoken for name, spoken in printing.volumes.items() if ALL not in spoken.values()}
    known = known_letters(faces, kept)
    check_letters(book, other_texts(tree, book, printed, problems), known, problems, kept)
    check_drawn_letters(tree, book, known, problems)
    palette = read_palette(tree, book, problems)
    for fault in faults_of_colours(palette, printing.least_ink):
        problems.add(fault)
    read_queries(tree, book, problems)
    hosting, thesauri = read_hosting(tree, book.identity(), problems), read_thesaurus(tree, problems, kept)
    return Settings(hosting, printing, canvases, palette, faces, thesauri)
