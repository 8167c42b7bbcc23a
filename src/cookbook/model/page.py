"""A hand-written page: its front matter and where it shows."""

from __future__ import annotations

from typing import Literal

from cookbook.model.field import Record, optional, required, several
from cookbook.model.ids import RecipeId
from cookbook.model.scalar import Whole
from cookbook.model.text import Line, OwnId, Prose, Summary, Title

FRONT, NOT_FOUND = "front", "not-found"
"""The names of the pages that every cookbook has and nobody looks for."""
OWN_MENU = "own-menu"
DESK = "desk"
SEARCH = "search"
OPEN_DATA = "open-data"
DOWNLOADS = "downloads"
NEWS = "news"
EDITION = "edition"
"""What the page of a remembered edition is called in keys, beside its id: its name as an id."""
VIEWS = (NEWS, "roadmap", DOWNLOADS, OPEN_DATA, "coverage")
TOOLS = (SEARCH, OWN_MENU, DESK, *VIEWS)
"""Pages that do something for their reader, or show the whole book from one side."""


class ReaderQuestion(Record):
    """A reader's own question and the recipes that answer it."""

    question: Line = required("Kysymys", "Niin kuin lukija sen sanoisi.", "Yritykset eivät sitoudu")
    recipes: tuple[RecipeId, ...] = required("Reseptit", "Reseptit, jotka auttavat.", ["arvolupaus"], least=1)
    reason: Line | None = optional("Miksi", "Miksi aloittaa luettelon ensimmäisestä reseptistä: yksi virke.")


class Page(Record):
    """The front matter of pages/<language>/<name>.md and, as `body`, the text below it."""

    title: Title = required("Nimi", "Sivun otsikko.", "Näin käytät keittokirjaa")
    summary: Summary = required("Tiivistelmä", "Yksi virke, 40–160 merkkiä.")
    order: Whole = required("Järjestys", "Pienin ensin.", "1")
    slug: OwnId = required("Osoite", "Sivun osoitteen viimeinen osa.", "kayttoohje")
    editions: tuple[Literal["site", "book"], ...] = required("Laitokset", "Missä sivu näkyy.", ["site"], least=1)
    opens: tuple[Literal["desk", "own-menu", "search"], ...] = several("Työkalut", "Työkalut, jotka sivulta avataan.", ["desk"])
    lead: Line | None = optional("Ingressi", "Etusivun virke: mikä tämä on.")
    what: Line | None = optional("Aihe", "Etusivun virke niille, joille keittokirjan aihe on vieras.")
    needs: tuple[ReaderQuestion, ...] = several("Tarpeet", "Etusivun kysymykset.")
    body: Prose = required("Teksti", "Sivun teksti.")
