"""What print/canvases/*.yml say: worksheets of A3 to fill in by hand, as zones with titles and questions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from cookbook.language.nearest import nearest
from cookbook.language.tokens import fold
from cookbook.load.records import read_translated
from cookbook.load.tree import SourceTree
from cookbook.model.book import Book, Entry
from cookbook.model.content import Named
from cookbook.model.field import Record, optional, required, several
from cookbook.model.method import METHOD
from cookbook.model.scalar import Whole, Within
from cookbook.model.story import STORY, FilledCanvas, Story
from cookbook.model.text import ID_PATTERN, Alike, Length, Line, Title
from cookbook.model.walk import FieldPath
from cookbook.problems import Place, Problems

CANVASES = "print/canvases"
WIDTH, HEIGHT = 396, 218
"""Millimetres of the work area."""
HEAD = 16
"""Millimetres that the title and the question of a zone take at its top, before any rows."""


class Box(Record):
    """Where a zone is: millimetres from the upper left corner of the work area, WIDTH by HEIGHT."""

    left: Annotated[Whole, Within(0, WIDTH)] = required("Vasemmalta", "Etäisyys työalan vasemmasta reunasta.", "0")
    top: Annotated[Whole, Within(0, HEIGHT)] = required("Ylhäältä", "Etäisyys työalan yläreunasta.", "0")
    width: Annotated[Whole, Within(1, WIDTH)] = required("Leveys", "Kentän leveys.", "129")
    height: Annotated[Whole, Within(1, HEIGHT)] = required("Korkeus", "Kentän korkeus.", "70")


class Zone(Record):
    """One place to write in or to put notes on."""

    title: Line = required("Kenttä", "Kentän otsikko.", "Kenen arkea haaste koskee")
    question: Line | None = optional("Kysymys", "Mihin kentässä vastataan.", "Kuka menettää nyt, ja mitä?")
    box: Box = required("Paikka", "Missä kenttä on, millimetreinä.")
    shape: Literal["box", "circle", "arrow", "axis"] = required(
        "Muoto", "box = laatikko, circle = kehä, arrow = sarake, jonka otsikko on nuoli, axis = aikajana.", "box"
    )
    tint: Literal["plain", "surface", "accent", "measure", "warn"] | None = optional("Sävy", "Kentän pohjaväri.", "surface")
    choices: tuple[Line, ...] = several("Vaihtoehdot", "Ruutuun rastitettavat vaihtoehdot, tai aikajanan kohdat.", ["nyt"])
    columns: tuple[Line, ...] = several("Sarakkeet", "Kentän taulukon sarakkeet.", ["Tekijä"])
    rows: Annotated[Whole, Within(1, 60)] | None = optional("Rivit", "Montako viivoitettua riviä kentässä on.", "5")

    @property
    def head(self) -> int:
        """Millimetres from the top of the zone that its title, question and choices have."""
        return min(self.box.height, HEAD) if self.rows else self.box.height

    @property
    def row_height(self) -> float:
        """Millimetres of a ruled row."""
        heads = 5 if self.columns else 0
        return round((self.box.height - HEAD - heads) / (self.rows or 1), 2)


class Move(Record):
    """One part of the work, with its minutes."""

    text: Line = required("Ohje", "Mitä tehdään.", "Kirjoittakaa haaste yhtenä virkkeenä.")
    minutes: Annotated[Whole, Within(1, 600)] = required("Minuutit", "Kuinka kauan.", "10")


class Sign(Record):
    """A sign that people draw on the sheet, and what it means."""

    sign: Annotated[Alike, Length(1, 4)] = required("Merkki", "Yksi merkki.", "?")
    text: Line = required("Merkitys", "Mitä merkki tarkoittaa.", "arvaus, joka tarkistetaan")


class CanvasSheet(Named):
    """The fields of a worksheet; its translations stand beside it."""

    title: Title = required("Nimi", "Työpohjan nimi.", "Haastekortti")
    purpose: Line = required("Tarkoitus", "Mitä pohjalla saadaan aikaan, yksi virke.")
    moves: tuple[Move, ...] = required("Näin täytätte", "Ohje minuutteineen.", least=1)
    signs: tuple[Sign, ...] = several("Merkit", "Mitä merkkejä pohjaan piirretään.")
    zones: tuple[Zone, ...] = required("Kentät", "Täytettävät kentät.", least=1)

    @property
    def minutes(self) -> int:
        """How long filling in takes."""
        return sum(move.minutes for move in self.moves)


def read_canvases(tree: SourceTree, problems: Problems) -> Mapping[str, Mapping[str, CanvasSheet]]:
    """Every worksheet of the tree by its name, then by language. What could not be read is missing and noted in `problems`."""
    names = [name for name in tree.names(CANVASES, ".yml") if ID_PATTERN.fullmatch(name)]
    return {name: read_translated(tree, f"{CANVASES}/{name}", CanvasSheet, tree.languages, problems) for name in names}


def check_named(book: Book, canvases: Mapping[str, Mapping[str, CanvasSheet]], problems: Problems) -> None:
    """Note every worksheet that a method or a story names and that is not there."""
    known = {name: sheets[book.source_language] for name, sheets in canvases.items() if sheets}
    for method in book.of(METHOD):
        for number, template in enumerate(method.content.templates):
            if template.canvas and template.canvas not in canvases:
                place = method.source.place(("templates", number, "canvas"))
                _note_unknown(place, template.canvas, canvases, problems)
    for story in book.of(STORY):
        for chapter, one in enumerate(story.content.chapters):
            for number, filled in enumerate(one.canvases):
                at: FieldPath = ("chapters", chapter, "canvases", number)
                if filled.canvas in known:
                    _check_filled(story, at, filled, known[filled.canvas], problems)
                elif filled.canvas not in canvases:
                    _note_unknown(story.source.place((*at, "canvas")), filled.canvas, canvases, problems)


def _note_unknown(place: Place, found: str, canvases: Mapping[str, Mapping[str, CanvasSheet]], problems: Problems) -> None:
    """Say which there are, and which was meant by its name or by its title in any language."""
    titles = {fold(sheet.title): name for name, sheets in canvases.items() for sheet in sheets.values()}
    ways = {**titles, **{name: name for name in canvases}}
    near = ways.get(nearest(found, ways), "")
    problems.note(place, "unknown-canvas", found=found, known=", ".join(sorted(canvases)), near=near)


def _check_filled(story: Entry[Story], at: FieldPath, filled: FilledCanvas, sheet: CanvasSheet, problems: Problems) -> None:
    """Every zone that was filled is on the sheet, and holds what it asks for: cells for its columns, one of its choices."""
    for number, zone in enumerate(filled.zones):
        path = (*at, "zones", number)
        if zone.zone in {other.zone for other in filled.zones[:number]}:
            problems.note(story.source.place((*path, "zone")), "story-filled-twice", found=zone.zone)
        if zone.zone > len(sheet.zones):
            problems.note(story.source.place((*path, "zone")), "story-zone", found=zone.zone, most=len(sheet.zones))
            continue
        asked = sheet.zones[zone.zone - 1]
        for line, row in enumerate(zone.rows):
            if len(row) != len(asked.columns):
                args = {"found": len(row), "expected": len(asked.columns), "title": str(asked.title)}
                problems.note(story.source.place((*path, "rows", line)), "story-cells", **args)
        if asked.choices and asked.shape != "axis":
            for line, note in enumerate(zone.slips):
                if note not in asked.choices:
                    known = ", ".join(asked.choices)
                    problems.note(story.source.place((*path, "slips", line)), "story-choice", found=str(note), known=known)
