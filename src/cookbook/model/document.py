"""The document: a text that somebody fills in and sends, with the places to fill in and what the law asks of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Annotated, Literal

from cookbook.model.content import Content
from cookbook.model.field import Record, optional, required, several
from cookbook.model.kind import Kind
from cookbook.model.scalar import Whole, Within
from cookbook.model.text import Length, Line, OwnId, Prose, Title

BLANK = re.compile(r"\{([a-z0-9-]+)\}")
"""A place to fill in, as a text names it."""


class Blank(Record):
    """A place to fill in."""

    name: OwnId = required("Tunniste", "Nimi, jolla teksti viittaa kohtaan aaltosulkeissa.", "hanke")
    label: Annotated[Line, Length(2, 60)] = required("Täytettävä", "Mitä kohtaan kirjoitetaan.", "hankkeen nimi")
    plan: Literal["name", "start", "owner", "today"] | None = optional(
        "Suunnitelmasta",
        "Mistä kohta täyttyy: name = lukijan suunnitelman nimi, start = sen alku, owner = sen reseptin vastuuhenkilö, "
        "jossa asiakirjaa käytetään, today = tämä päivä.",
        "name",
    )


class Clause(Record):
    """One part of the text: running text, a table to fill in, or both."""

    title: Title = required("Otsikko", "Osan otsikko.", "Tavoite")
    text: Prose | None = optional("Teksti", "Osan teksti; täytettävän kohdan nimi on aaltosulkeissa.", "Aloitamme hankkeen.")
    columns: tuple[Line, ...] = several("Sarakkeet", "Täytettävän taulukon sarakkeet.", ["Päätös", "Vastuu", "Mihin mennessä"])
    lines: Annotated[Whole, Within(1, 40)] | None = optional(
        "Rivejä", "Kuinka monta tyhjää riviä taulukossa on; ilman tätä 3.", "5"
    )


class Document(Content):
    """The fields of a document."""

    type: Literal["agreement", "decision", "meeting", "call", "form", "letter", "survey", "notice"] = required(
        "Laji", "Minkälainen asiakirja on.", "agreement"
    )
    use_when: Prose = required("Käytä, kun", "Milloin asiakirja sopii.", "Osapuolet haluavat sopia aikeesta ennen sopimusta.")
    avoid_when: Prose | None = optional("Älä käytä, kun", "Milloin asiakirja ei sovi.")
    heading: Annotated[Line, Length(2, 120)] = required(
        "Asiakirjan otsikko", "Valmiin asiakirjan otsikko.", "Aiesopimus: {hanke}"
    )
    fields: tuple[Blank, ...] = several("Täytettävät kohdat", "Kohdat, jotka teksti jättää täytettäviksi.")
    parts: tuple[Clause, ...] = required("Asiakirjan teksti", "Asiakirjan osat järjestyksessä.", least=1)

    @property
    def labels(self) -> Mapping[str, str]:
        """What to write in each place to fill in, by its name."""
        return {str(blank.name): str(blank.label) for blank in self.fields}


DOCUMENT = Kind(
    name="document",
    path="documents",
    model=Document,
    one="Asiakirja",
    many="Asiakirjat",
    slug="asiakirjat",
    help="Tekstipohja, jonka täytät ja lähetät.",
    awaited=True,
    weight=0.75,
    chapter=0,
    scripts=("document.js",),
    scene="card",
    pieces="parts",
    asked=(),
)
USUAL_LINES = 3
"""The empty lines of a table that does not say how many."""


def pieces(text: str) -> Iterator[tuple[str, str]]:
    """A text in pieces: words as they are, each with the name of the blank that follows them; the last has none."""
    last = 0
    for found in BLANK.finditer(text):
        yield text[last : found.start()], found[1]
        last = found.end()
    yield text[last:], ""


def wordings(document: Document) -> Iterator[tuple[tuple[str | int, ...], Line | Prose]]:
    """Every text that may name a blank, with the path to it."""
    yield ("heading",), document.heading
    for number, part in enumerate(document.parts):
        yield ("parts", number, "title"), part.title
        if part.text:
            yield ("parts", number, "text"), part.text
        for column, head in enumerate(part.columns):
            yield ("parts", number, "columns", column), head
