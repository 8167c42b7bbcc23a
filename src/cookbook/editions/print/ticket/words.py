"""The job ticket in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from cookbook.editions.print.ticket.imposition import drawn, signatures
from cookbook.language.speech import speech
from cookbook.language.speech.table import told
from cookbook.model.amounts import NBSP
from cookbook.model.languages import LANGUAGES
from cookbook.settings.volume import WHOLE

TicketPart = Mapping[str, Any]
LOOSE = ("spiral", "stapled")
"""Bindings that have no spine: leaves in a spiral, and sheets that lie in each other."""
NAMED = {"product": "product.name", "binding": "binding.name"}
"""Rows whose words stand beside those of their values."""


def as_text(ticket: TicketPart, lang: str) -> str:
    """The ticket as Markdown in the language of the edition."""
    return "\n".join(_Words(lang).lines(ticket)) + "\n"


@dataclass(frozen=True)
class _Words:
    lang: str

    def __call__(self, key: str, **args: object) -> str:
        return told(self.lang, f"ticket.{key}", **args)

    def lines(self, ticket: TicketPart) -> Iterator[str]:
        """Edition, condition, files, and what is still open."""
        yield f"# {self('title')}: {ticket['title']}"
        yield from ("", self("ask"), "", f"## {self('order')}", "")
        yield from self._rows(self._order(ticket["order"]))
        yield from ("", f"## {self('edition')}", "")
        yield from self._rows(self._edition(ticket))
        yield from ("", f"## {self('condition')}", "")
        yield from self._rows(self._condition(ticket["condition"]))
        yield from ("", f"## {self('files')}")
        for record in ticket["files"]:
            yield from ("", f"### {record['file']}", "")
            yield from self._rows(self._file(record))
        yield from self._imposition(ticket["files"])
        yield from ("", f"## {self('open')}", "")
        yield from (f"- {self('point.' + one['point'], value=one['value'])}" for one in ticket["open"])

    def _rows(self, pairs: Sequence[tuple[str, str]]) -> Iterator[str]:
        yield from (f"- {self(NAMED.get(key, key))}: {value}" for key, value in pairs)

    def _edition(self, ticket: TicketPart) -> list[tuple[str, str]]:
        day = speech(self.lang).date(date.fromisoformat(ticket["date"]))
        return [
            ("edition", _joined(ticket["edition"], day)),
            ("language", LANGUAGES[ticket["language"]].name),
            ("publisher", self._known(_joined(ticket["publisher"], ticket["place"]))),
            ("printer", self._known(ticket["printer"])),
            ("isbn_print", self._known(ticket["isbn"]["print"])),
            ("isbn_pdf", self._known(ticket["isbn"]["pdf"])),
        ]

    def _order(self, found: TicketPart) -> list[tuple[str, str]]:
        day = found["deadline"] and speech(self.lang).date(date.fromisoformat(found["deadline"]))
        quantity = found["quantity"] and speech(self.lang).number(Decimal(found["quantity"]))
        lamination = found["lamination"] and self(f"laminations.{found['lamination']}")
        return [
            ("quantity", self._known(quantity)),
            ("bound", self(f"bindings.{found['binding']}")),
            ("lamination", self._known(lamination)),
            ("grain", self(f"grains.{found['grain']}")),
            ("proofs", self._known(", ".join(self(f"proof.{one}") for one in found["proofs"]))),
            ("delivery", self._known(found["delivery"])),
            ("deadline", self._known(day)),
            ("contact", self._known(found["contact"])),
        ]

    def _imposition(self, files: Sequence[TicketPart]) -> Iterator[str]:
        """The sheets of the first book that is sewn or glued: how many of each size, and the first of each drawn."""
        book = next((one for one in files if one["product"] == "book" and _is_gathered(one)), None)
        if book is None:
            return
        found = signatures(book["pages"])
        yield from ("", f"## {self('imposition')}", "", self("imposed", count=len(found)), "")
        for size, count in Counter(one.pages for one in found).items():
            first = next(one for one in found if one.pages == size)
            yield f"{self('signature', count=count, pages=size)}:"
            yield from ("", "```", *drawn(first), "```", "")

    def _condition(self, found: TicketPart) -> list[tuple[str, str]]:
        return [
            ("profile", f"{found['title']} ({found['profile']})"),
            ("variant", found["variant"]),
            ("intent", f"{found['condition']}, {found['registry']}"),
            ("icc", f"{found['icc']['file']}, SHA-256 {found['icc']['sha256']}"),
            ("ink", f"{found['ink']}{NBSP}%"),
            ("bleed", self._mm(found["bleed"])),
            ("marks", self("yes" if found["marks"] else "no")),
            ("safety", self._mm(found["safety"])),
            ("multiple", str(found["multiple"])),
            ("resolution", f"{found['resolution']}{NBSP}ppi"),
            ("thinnest", f"{self._number(found['line'])}{NBSP}pt"),
            ("smallest", f"{self._number(found['text'])}{NBSP}pt"),
        ]

    def _file(self, record: TicketPart) -> list[tuple[str, str]]:
        width, height = (self._number(side) for side in record["trim"])
        rows = [
            ("product", self(f"product.{record['product']}")),
            ("trim", f"{width} × {height}{NBSP}mm"),
            ("bleed", self._mm(record["bleed"])),
            ("pages", str(record["pages"])),
            ("colours", f"{record['colours']} CMYK"),
            *self._binding(record),
            ("paper", f"{record['paper']['name']} ({self._mm(record['paper']['thickness'])})"),
            (
                "fonts",
                f"{', '.join(record['fonts']['names'])} ({self('embedded' if record['fonts']['embedded'] else 'missing')})",
            ),
            ("preflight", self._preflight(record["preflight"])),
            ("size", f"{record['bytes']}{NBSP}B"),
            ("sha256", record["sha256"]),
        ]
        if leaf := record.get("leaf"):
            first, last = leaf["pages"]
            at = {"before": first - 1, "first": first, "last": last, "fold": self._number(leaf["fold"])}
            rows.insert(4, ("leaf", self("leaf_at", **at)))
        if record["spine"] is not None:
            rows.insert(-6, ("spine", self._mm(record["spine"])))
        return rows

    def _binding(self, record: TicketPart) -> list[tuple[str, str]]:
        """How a file is bound or finished, and how many of a volume that is not the whole book are ordered."""
        found, product = record.get("volume"), record["product"]
        key = f"{product}-{found['binding']}" if found and found["binding"] in LOOSE else product
        rows = [] if product == "book" else [("binding", self(f"binding.{key}"))]
        if not found or found["name"] == WHOLE:
            return rows
        quantity = found["quantity"] and speech(self.lang).number(Decimal(found["quantity"]))
        bound = [("quantity", self._known(quantity)), ("bound", self(f"bindings.{found['binding']}"))]
        return [("volume", found["title"]), *bound, *rows]

    def _preflight(self, found: Mapping[str, int] | None) -> str:
        if found is None:
            return self("not_checked")
        return ", ".join(f"{self('state.' + state)} {count}" for state, count in found.items())

    def _known(self, value: str | None) -> str:
        return value or speech(self.lang)("not_yet")

    def _mm(self, value: float) -> str:
        return f"{self._number(value)}{NBSP}mm"

    def _number(self, value: float) -> str:
        return speech(self.lang).number(Decimal(str(value)).normalize() + 0)


def _is_gathered(record: TicketPart) -> bool:
    """Whether sheets are folded and gathered one behind the other."""
    return bool(record["volume"]) and record["volume"]["binding"] not in LOOSE


def _joined(*values: str | None) -> str:
    return ", ".join(value for value in values if value)
