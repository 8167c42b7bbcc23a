"""The job ticket of the press files: what a shop would ask, for programs (`job.json`, `job.xjdf`) and for people (`job.md`)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pikepdf

from cookbook.disk.opening import read_bytes
from cookbook.editions.job import Job
from cookbook.editions.print.layout.rendering import Outcome, Rendering
from cookbook.editions.print.products.cover import has_inside, spine
from cookbook.editions.print.products.foldout import PRODUCT as FOLDOUT
from cookbook.editions.print.products.foldout import fold_of, leaf_of
from cookbook.editions.print.products.product import Product
from cookbook.editions.print.ticket.words import as_text
from cookbook.editions.print.ticket.xjdf import as_xjdf
from cookbook.link.fingerprint import fingerprint
from cookbook.model.text import Line
from cookbook.settings.condition import icc_profiles
from cookbook.settings.printing import Printing
from cookbook.settings.shop_order import PrintOrder
from cookbook.where.press import last_output, press_file, press_folder

MM = 72 / 25.4
EMBEDDED = ("/FontFile", "/FontFile2", "/FontFile3")


@dataclass(frozen=True)
class Made:
    """A file that was made: its product, the volume, what it was made of and what came of it."""

    product: Product
    printing: Printing
    rendering: Rendering
    outcome: Outcome


def write_ticket(job: Job, printing: Printing, made: Sequence[Made]) -> None:
    """Write the ticket of the press files made now, and of those of the last run that stay beside them."""
    files = [_record(job, one) for one in made if one.rendering.condition]
    if not files:
        return
    known = {str(record["file"]) for record in files}
    files += [record for record in _kept(job) if record["file"] not in known]
    if {_name_of(record["volume"]) for record in files} == {made[0].printing.volume_name}:
        printing = made[0].printing  # All are of one volume, and so is the order.
    ticket = {**_edition(job.lang, printing), "condition": _condition(job, printing), "files": files}
    ticket["open"] = list(_open_points(printing)) + [
        {"point": "stale", "value": one["file"]} for one in files if one["source"] != files[0]["source"]
    ]
    text = json.dumps(ticket, ensure_ascii=False, indent=2) + "\n"
    press_file(job.stage, job.linked.book, "job.json", job.lang).write_text(text, encoding="utf-8")
    press_file(job.stage, job.linked.book, "job.md", job.lang).write_text(as_text(ticket, job.lang), encoding="utf-8")
    if any(one["volume"] for one in files):
        order = as_xjdf(ticket, str(printing.identity.file_name))
        press_file(job.stage, job.linked.book, "job.xjdf", job.lang).write_bytes(order)


def _edition(lang: str, printing: Printing) -> dict[str, object]:
    imprint, identity = printing.imprint, printing.identity
    return {
        "title": str(identity.title),
        "subtitle": _text(imprint.subtitle or identity.tagline),
        "edition": _text(imprint.edition),
        "date": imprint.date.isoformat(),
        "language": lang,
        "publisher": _text(identity.publisher),
        "printer": _text(imprint.printer),
        "place": _text(identity.place),
        "isbn": {"print": _text(imprint.isbn.print), "pdf": _text(imprint.isbn.pdf)},
        "order": _order(imprint.order),
    }


def _order(order: PrintOrder) -> dict[str, object]:
    """What is ordered: values that are not known yet are null."""
    return {
        "quantity": order.quantity,
        "binding": order.binding,
        "lamination": order.lamination,
        "grain": order.grain,
        "proofs": list(order.proofs),
        "delivery": _text(order.delivery),
        "deadline": order.deadline.isoformat() if order.deadline else None,
        "contact": _text(order.contact),
    }


def _text(value: Line | None) -> str | None:
    return str(value) if value else None


def _condition(job: Job, printing: Printing) -> Mapping[str, object]:
    """The printing condition that all files were made for."""
    profile = printing.profile
    plain = ("variant", "condition", "registry", "ink", "bleed", "marks", "safety", "multiple", "resolution", "line", "text")
    icc = {"file": Path(profile.icc).name, "sha256": _sha256(icc_profiles(job.tree)[profile.icc])}
    name = printing.name
    return {"profile": name, "title": str(profile.title), "icc": icc, **{one: getattr(profile, one) for one in plain}}


def _record(job: Job, made: Made) -> dict[str, object]:
    """Everything about one file."""
    printing = made.printing
    path = made.rendering.target
    paper = getattr(printing.profile.paper, made.product.paper)
    return {
        "file": path.name,
        "product": made.product.name,
        "volume": _volume(printing) if made.product.is_bound else None,
        **_facts_of(path),
        "colours": "4/4" if made.product.two_sided or (made.product.has_spine and has_inside(printing)) else "4/0",
        "paper": {"name": str(paper.name), "thickness": paper.thickness},
        "spine": float(spine(printing.pages["book"], printing)) if made.product.has_spine and printing.has_spine else None,
        "leaf": _leaf(printing) if made.product is FOLDOUT else None,
        "preflight": dict(made.outcome.checks) if made.outcome.checks is not None else None,
        "bytes": path.stat().st_size,
        "sha256": _sha256(path),
        "source": _source(job),
    }


def _leaf(printing: Printing) -> dict[str, object] | None:
    """Which pages of the book a leaf that folds out stands for, and how far from the spine it is folded."""
    pages = leaf_of(printing)
    return {"pages": list(pages), "fold": fold_of(printing)} if pages else None


def _volume(printing: Printing) -> dict[str, object]:
    """Which book a file is of, and what is ordered of that one."""
    order = printing.imprint.order
    return {
        "name": printing.volume_name,
        "title": str(printing.identity.title),
        "isbn": _text(printing.imprint.isbn.print),
        "quantity": order.quantity,
        "binding": order.binding,
    }


def _name_of(volume: object) -> str:
    """The name of a volume as a record has it; none where the file is of no book."""
    return str(volume["name"]) if isinstance(volume, dict) else ""


def _facts_of(path: Path) -> Mapping[str, object]:
    """Pages, trim size and bleed in millimetres, and the fonts by name with whether all are in the file."""
    with pikepdf.open(path) as pdf:
        page = pdf.pages[0]
        trim, bleed = ([float(value) / MM for value in box] for box in (page.trimbox, page.bleedbox))
        size = [round(trim[2] - trim[0], 1), round(trim[3] - trim[1], 1)]
        kinds = (item for item in pdf.objects if isinstance(item, pikepdf.Dictionary))
        found = [item for item in kinds if item.get("/Type") == pikepdf.Name.FontDescriptor]
        names = sorted({str(item.FontName).removeprefix("/").rpartition("+")[2].strip(",") for item in found})
        complete = all(any(key in item for key in EMBEDDED) for item in found)
        return {
            "pages": len(pdf.pages),
            "trim": size,
            "bleed": round(trim[0] - bleed[0], 1),
            "fonts": {"names": names, "embedded": complete},
        }


def _source(job: Job) -> str:
    """A mark of all that is printed, to tell files of different days apart."""
    marks = [fingerprint(entry, job.lang) for entry in job.linked.book.entries.values()]
    return hashlib.sha256("".join(marks).encode()).hexdigest()[:12]


def _kept(job: Job) -> Iterator[dict[str, object]]:
    """What the last ticket says of files that this run leaves as they are."""
    if not (job.asked.product or job.asked.volume):
        return
    last, folder = last_output(job.asked), press_folder(job.linked.book, job.lang)
    ticket = last.read(f"{folder}/job.json")
    files = ({"volume": None, **one} for one in json.loads(ticket)["files"]) if ticket else ()
    yield from (one for one in files if last.holds(f"{folder}/{one['file']}"))


def _open_points(printing: Printing) -> Iterator[dict[str, str]]:
    """What somebody has to fill in before the press starts."""
    imprint, identity = printing.imprint, printing.identity
    values: dict[str, object] = {"layout": imprint.layout, "printer": imprint.printer, "website": identity.site}
    values |= {"isbn_print": imprint.isbn.print, "isbn_pdf": imprint.isbn.pdf}
    order = imprint.order
    values |= {"quantity": order.quantity, "lamination": order.lamination, "delivery": order.delivery}
    values |= {"deadline": order.deadline, "contact": order.contact}
    yield from ({"point": name, "value": ""} for name, value in values.items() if not value)
    if identity.is_example:
        yield {"point": "example", "value": identity.address}
    yield {"point": "spine", "value": ""}


def _sha256(path: Path) -> str:
    return hashlib.sha256(read_bytes(path)).hexdigest()
