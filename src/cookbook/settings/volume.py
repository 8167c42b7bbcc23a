"""What print/volumes/*.yml say: a book each, by what it holds, in what order, of what size and how it is bound."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from cookbook.disk.opening import is_plain
from cookbook.language.nearest import nearest
from cookbook.language.speech.voice import KindWord
from cookbook.language.tokens import fold
from cookbook.load.choices import Choices
from cookbook.load.faults import shown
from cookbook.load.records import read_source, read_translated
from cookbook.load.tree import VOLUMES, SourceTree, volumes_of
from cookbook.model import CHAPTERS
from cookbook.model.book import Book, Entry, Key, SourceFile
from cookbook.model.field import Record, optional, several, usual
from cookbook.model.identity import Trim
from cookbook.model.ids import MenuId, ThemeId
from cookbook.model.menu import MENU
from cookbook.model.method import METHOD
from cookbook.model.recipe import RECIPE
from cookbook.model.scalar import Flag, Whole, Within
from cookbook.model.text import Length, Line, Prose, Reference, Title
from cookbook.model.walk import FieldPath, walk
from cookbook.problems import Place, Problems
from cookbook.settings.imprint import Isbns
from cookbook.settings.shop_order import Binding

WHOLE = "book"
"""The volume that needs no file: the whole cookbook."""
CHAPTER_KINDS = tuple(kind for kind in CHAPTERS if not kind.is_vocabulary)
"""The kinds whose entries have a chapter, in the order of the whole book."""
BookPart = Literal["people", "guide", "starters", "pages", "news", "words", "index"]
PARTS: tuple[BookPart, ...] = ("people", "guide", "starters", "pages", "news", "words", "index")


class KindName(Reference, kind="chapter"):
    """The name of a kind that has a chapter."""


class EntryName(Reference, kind="entry"):
    """A kind and an id, as links in prose have them: `recipe:aamukahvit`."""

    @property
    def key(self) -> Key:
        """The entry that it names; one of no kind where nothing parts kind and id."""
        kind, _, id = self.partition(":")
        return kind, id


class Volume(Record):
    """The fields of a volume; its translations stand beside it. What is left out is that of the whole book."""

    title: Title | None = optional("Nimi", "Niteen nimi. Muuten keittokirjan nimi.", "Menetelmät")
    subtitle: Annotated[Line, Length(1, 120)] | None = optional(
        "Alaotsikko", "Niteen alaotsikko. Jos niteellä on nimi, muuten keittokirjan nimi.", "Ohjaajan kirja"
    )
    blurb: Annotated[Prose, Length(1, 900)] | None = optional("Takakansi", "Niteen takakannen teksti.")
    kinds: tuple[KindName, ...] = several("Lajit", "Sisältölajit siinä järjestyksessä, jossa niillä on luku.", [METHOD.name])
    menus: tuple[MenuId, ...] = several(
        "Ruokalistat", "Ruokalistat, niiden reseptit ja kaikki muu kuin reseptit, mihin nämä viittaavat kentissään.", ["alku"]
    )
    themes: tuple[ThemeId, ...] = several("Teemat", "Teemat, joiden kaikki sisältö on niteessä.", ["kokeilut"])
    entries: tuple[EntryName, ...] = several("Sisällöt", "Yksittäiset sisällöt lajeineen.", ["recipe:aamukahvit"])
    order: Literal["alphabet", "given"] = usual(
        "Järjestys",
        "alphabet: vaiheittain ja aakkosissa, given: ruokalistojen ja sisältöjen luettelon järjestyksessä.",
        "given",
        default="alphabet",
    )
    parts: tuple[BookPart, ...] = usual(
        "Osat",
        "Mitä lukujen lisäksi on: people, guide, starters, pages, news, words ja index.",
        ["words", "index"],
        default=PARTS,
    )
    trim: Trim | None = optional("Koko", "Sivun koko leikattuna.")
    binding: Binding | None = optional("Sidonta", "perfect (liimasidos), sewn, spiral tai stapled.", "spiral")
    quantity: Annotated[Whole, Within(1, 1_000_000)] | None = optional("Painosmäärä", "Montako kappaletta painetaan.", "200")
    isbn: Isbns = usual("ISBN", "Niteen omat tunnukset.", default=Isbns())
    regular: Flag = usual("Aina", "Tehdäänkö nide aina, kun kaikki painotuotteet tehdään: true tai false.", default=False)

    @property
    def is_picked(self) -> bool:
        """Whether it holds some entries of its kinds only."""
        return bool(self.menus or self.themes or self.entries)

    @property
    def is_whole(self) -> bool:
        """Whether it holds everything."""
        return not (self.kinds or self.is_picked)


ALL = Volume()
"""The whole book."""


@dataclass(frozen=True, slots=True)
class Scope:
    """The kinds of a volume in the order of their chapters, and its entries."""

    kinds: tuple[str, ...]
    entries: Mapping[Key, int]
    """The place of each in the order in which the volume names them."""

    def __contains__(self, key: object) -> bool:
        return key in self.entries


def scope(volume: Volume, book: Book) -> Scope:
    """What a volume holds of a book."""
    kinds = tuple(map(str, volume.kinds)) or tuple(kind.name for kind in CHAPTER_KINDS)
    keys = _picked(volume, book) if volume.is_picked else (entry.key for entry in book.entries.values())
    held = dict.fromkeys(key for key in keys if key[0] in kinds and key in book.entries)
    return Scope(kinds, {key: number for number, key in enumerate(held)})


def _picked(volume: Volume, book: Book) -> Iterator[Key]:
    """The entries that a volume names: menus in the order of their courses with what their recipes need, single ones, themes."""
    for id in volume.menus:
        menu = book.entries.get((MENU.name, id))
        if isinstance(menu, Entry):
            recipes = [book.entries[key] for key in named_by(menu) if key[0] == RECIPE.name and key in book.entries]
            for entry in (menu, *recipes):
                yield entry.key
            for entry in (menu, *recipes):
                yield from (key for key in named_by(entry) if key[0] != RECIPE.name)
    yield from (name.key for name in volume.entries)
    for entry in book.contents:
        if set(entry.content.themes) & set(volume.themes):
            yield entry.key


def named_by(entry: Entry) -> Iterator[Key]:
    """What an entry names in its fields, in the order of its text."""
    references = (value for _, value in entry.leaves if isinstance(value, Reference))
    yield from ((value.kind, str(value)) for value in references)


def read_volumes(tree: SourceTree, problems: Problems) -> Mapping[str, Mapping[str, Volume]]:
    """Every volume by its name, then by language, the whole book first. What could not be read is noted in `problems`.

    Volumes name entries, so no cookbook borrows those of another.
    """
    own = tree.alone
    read = {name: read_translated(own, f"{VOLUMES}/{name}", Volume, tree.languages, problems) for name in volumes_of(tree)}
    return {
        WHOLE: dict.fromkeys(tree.languages, ALL),
        **{name: found for name, found in read.items() if len(found) == len(tree.languages)},
    }


def check_volumes(tree: SourceTree, book: Book, volumes: Mapping[str, Mapping[str, Volume]], problems: Problems) -> None:
    """Note what volumes name and nobody knows, what contradicts itself, and volumes that hold nothing."""
    for name, spoken in volumes.items():
        file = f"{VOLUMES}/{name}.yml"
        source = read_source(tree.alone, file, Problems()) if is_plain(tree.root / file) else None
        if source is None:
            continue
        volume, found = spoken[book.source_language], Problems()
        for path, value in walk(volume):
            if isinstance(value, Reference):
                _check_named(value, path, book, source, found)
        _check_listed(volume, source, found)
        if not found.errors and not book.faulty and not scope(volume, book).entries:
            found.note(Place(file), "volume-empty")
        problems.take(found)


def _check_listed(volume: Volume, source: SourceFile, problems: Problems) -> None:
    """Note what is said twice or contradicts itself."""
    for field in ("kinds", "menus", "themes", "entries", "parts"):
        listed = getattr(volume, field)
        for number in (number for number, value in enumerate(listed) if value in listed[:number]):
            problems.note(source.place((field, number)), "volume-twice", found=str(listed[number]))
    for number, entry in enumerate(volume.entries):
        if volume.kinds and entry.key[0] in _names() and entry.key[0] not in volume.kinds:
            problems.note(source.place(("entries", number)), "volume-outside", found=str(entry))
    if volume.order == "given" and not (volume.menus or volume.entries):
        problems.note(source.place(("order",)), "volume-order")


def _check_named(value: Reference, path: FieldPath, book: Book, source: SourceFile, problems: Problems) -> None:
    """Note a kind that has no chapter, and an entry that is not there or is not written as one."""
    place = source.place(path)
    if isinstance(value, KindName):
        if value not in _names():
            choices = Choices.of(_names(), "choice.kinds.")
            args = {"field": shown(path), "found": str(value), "choices": choices, "near": choices.meant(value)}
            problems.note(place, "unknown-choice", **args)
        return
    kind, id = value.key if isinstance(value, EntryName) else (value.kind, str(value))
    if isinstance(value, EntryName) and kind not in _names():
        sought = fold(id or kind)
        named = (entry for entry in book.entries.values() if entry.kind.name in _names())
        ways = ((":".join(one.key), (one.id, *(fold(text.title) for text in one.texts.values()))) for one in named)
        near = next((key for key, names in ways if sought in names), "")
        problems.note(place, "volume-entry", found=str(value), near=near)
    elif (kind, id) not in book.entries and (kind, id) not in book.faulty:
        near = nearest(id, [known for of, known in book.entries if of == kind])
        problems.note(place, "unknown-id", id=id, kind=KindWord(kind), near=near)


def _names() -> tuple[str, ...]:
    return tuple(kind.name for kind in CHAPTER_KINDS)
