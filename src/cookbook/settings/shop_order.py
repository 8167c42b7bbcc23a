"""What print/edition.yml says of an order at a print shop: how many, how they are finished, where they go and by when."""

from __future__ import annotations

from typing import Annotated, Literal

from cookbook.model.field import Record, optional, several, usual
from cookbook.model.scalar import Day, Flag, Whole, Within
from cookbook.model.text import Length, Line

Binding = Literal["perfect", "sewn", "spiral", "stapled"]
Lamination = Literal["matt", "gloss", "soft", "none"]
Grain = Literal["along", "across"]
Proof = Literal["pdf", "colour", "dummy", "advance"]


class PrintOrder(Record):
    """An order of the book; what is not known yet is left out and asked for on the ticket."""

    quantity: Annotated[Whole, Within(1, 1_000_000)] | None = optional("Painosmäärä", "Montako kirjaa painetaan.", "500")
    binding: Binding = usual("Sidonta", "perfect (liimasidos), sewn, spiral tai stapled.", "perfect", default="perfect")
    full_sheets: Flag = usual(
        "Täydet arkit",
        "Täytetäänkö viimeinen 16 sivun arkki muistiinpanosivuilla: true tai false.",
        "true",
        default=False,
    )
    lamination: Lamination | None = optional("Kannen laminointi", "matt, gloss, soft tai none.", "matt")
    grain: Grain = usual("Kuitusuunta", "along: kirjan selän suuntaan, across: poikki.", "along", default="along")
    proofs: tuple[Proof, ...] = several(
        "Vedokset", "pdf, colour (värivedos), dummy (sidottu malli) ja advance (ennakkokappaleet).", ["pdf", "colour"]
    )
    delivery: Annotated[Line, Length(1, 200)] | None = optional(
        "Toimitus", "Mihin kirjat toimitetaan.", "Esimerkkilän kaupunki, varasto, Katu 1, 00100 Esimerkkilä"
    )
    deadline: Day | None = optional("Määräpäivä", "Minä päivänä kirjojen pitää olla perillä.", "2027-03-15")
    contact: Annotated[Line, Length(1, 120)] | None = optional(
        "Yhteys", "Organisaation osoite, josta kysytään; henkilöitä ei nimetä.", "painatus@esimerkkila.example"
    )
