"""Every check, in the order that a report tells them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum

from preflight.checks import (
    boxes,
    colours,
    condition,
    edges,
    fonts,
    ink,
    metadata,
    page_numbers,
    references,
    sizes,
    tagged,
    together,
    typesetting,
    unwanted,
)
from preflight.content.painted import Sheet
from preflight.remarks import Remark
from preflight.subject import Subject


class Medium(Enum):
    """What kind of file a check is for."""

    PRESS = "press"
    SCREEN = "screen"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class PreflightCheck:
    """A check of the whole file or of each page; `name` is its key in strings/."""

    name: str
    medium: Medium
    of_file: Callable[[Subject], Iterable[Remark]] | None = None
    of_page: Callable[[Subject, Sheet], Iterable[Remark]] | None = None


def _file(name: str, look: Callable[[Subject], Iterable[Remark]], medium: Medium = Medium.PRESS) -> PreflightCheck:
    return PreflightCheck(name, medium, of_file=look)


def _page(name: str, look: Callable[[Subject, Sheet], Iterable[Remark]], medium: Medium = Medium.PRESS) -> PreflightCheck:
    return PreflightCheck(name, medium, of_page=look)


CHECKS = (
    _file("damage", unwanted.damage, Medium.BOTH),
    _page("content", unwanted.content, Medium.BOTH),
    _file("encryption", unwanted.encryption),
    _file("standard", condition.standard),
    _file("header", condition.header),
    _file("intent", condition.intent),
    _page("transparency", condition.transparency),
    _file("title", metadata.title, Medium.BOTH),
    _file("trapped", metadata.trapped),
    _file("dates", metadata.dates),
    _file("identity", metadata.identity),
    _file("forms", unwanted.forms),
    _file("scripts", unwanted.scripts, Medium.BOTH),
    _file("attachments", unwanted.attachments),
    _file("annotations", references.notes),
    _page("boxes", boxes.boxes),
    _page("bleed", boxes.bleed_size),
    _file("size", boxes.one_size),
    _file("multiple", boxes.multiple),
    _page("embedded", fonts.embedded, Medium.BOTH),
    _page("type3", fonts.type3),
    _page("colour", colours.process),
    _page("black", colours.black),
    _page("overprint", colours.black_overprints),
    _page("white", colours.white_knocks_out),
    _page("colour-overprint", colours.colour_knocks_out),
    _page("registration", colours.registration),
    _page("resolution", sizes.resolution),
    _page("line-art", sizes.line_art),
    _page("lines", sizes.lines),
    _page("letters", sizes.letters),
    _page("fine-print", colours.fine_print),
    _page("safety", edges.safety),
    _page("reach", edges.bleeds),
    _page("marks", edges.marks),
    PreflightCheck("beyond", Medium.BOTH, of_page=edges.beyond, of_file=page_numbers.beyond),
    _file("ink", ink.total_ink),
    _file("links", references.links, Medium.BOTH),
    _file("folios", page_numbers.folios, Medium.BOTH),
    _file("references", page_numbers.references, Medium.BOTH),
    _file("headings", page_numbers.headings, Medium.BOTH),
    _file("hyphens", typesetting.hyphens, Medium.BOTH),
    _file("labels", together.labels, Medium.BOTH),
    _file("panels", together.panels, Medium.BOTH),
    _file("columns", together.columns, Medium.BOTH),
    _file("last-lines", together.last_lines, Medium.BOTH),
    _file("room", together.room, Medium.BOTH),
    _file("heads", together.heads, Medium.BOTH),
    _file("halves", together.halves, Medium.BOTH),
    _file("tagged", tagged.tagged, Medium.SCREEN),
)
