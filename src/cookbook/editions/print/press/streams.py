"""Separates every content stream of a PDF: pages, forms and patterns; groups stay only where something shows through."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pikepdf
from pikepdf import Dictionary, Name, Stream

from cookbook.editions.print.press.colours import Separator
from cookbook.editions.print.press.gradients import separate_gradients
from cookbook.editions.print.press.rewriter import KNOCK, OVER, Drawing, Number, Rewriter


def separate_streams(pdf: pikepdf.Pdf, separator: Separator) -> None:
    """Rewrite what every page draws in inks. Soft masks have no inks and stay as they are."""
    forms = {item.objgen: item for item in pdf.objects if _draws(item)}
    pages = {page.obj.objgen: page for page in pdf.pages}
    for number in set(_masks((*forms.values(), *(page.obj for page in pages.values())))):
        forms.pop(number, None)
    for page in pages.values():
        page.contents_coalesce()
    drawn = _drawn(forms, pages, separator)
    for number, form in forms.items():
        form.write(drawn[number].data)
    for number, page in pages.items():
        page.Contents = pdf.make_stream(drawn[number].data)
    used = {name for drawing in drawn.values() for name in drawing.spaces}
    for holder in (*forms.values(), *(page.obj for page in pages.values())):
        _mend_resources(holder, used, separator)
    _mend_groups(forms, pages, drawn)


def _drawn(forms: Mapping[Number, Any], pages: Mapping[Number, Any], separator: Separator) -> dict[Number, Drawing]:
    """Every stream in inks; forms after the pages that they stand on, as small as they are painted."""
    drawn = {number: Rewriter(page.obj.Resources, separator).rewrite(page.obj.Contents) for number, page in pages.items()}
    scales: dict[Number, float] = {}
    waiting = list(drawn.values())
    while waiting:
        for number, scale in waiting.pop().scales.items():
            if number in forms and scale < scales.get(number, math.inf):
                scales[number] = scale
                drawn[number] = _form(forms[number], separator, scale)
                waiting.append(drawn[number])
    return drawn | {number: _form(form, separator, 1.0) for number, form in forms.items() if number not in drawn}


def _form(form: Any, separator: Separator, scale: float) -> Drawing:
    return Rewriter(form.get("/Resources", Dictionary()), separator, scale).rewrite(form)


def _masks(holders: Iterable[Any]) -> Iterator[Number]:
    """The forms that soft masks are made of."""
    for holder in holders:
        for state in holder.get("/Resources", Dictionary()).get("/ExtGState", Dictionary()).values():
            mask = state.get("/SMask")
            if isinstance(mask, Dictionary):
                yield mask.G.objgen


def _draws(item: Any) -> bool:
    return isinstance(item, Stream) and (item.get("/Subtype") == Name.Form or item.get("/PatternType") == 1)


def _mend_resources(holder: Any, used: Iterable[str], separator: Separator) -> None:
    """Gradients in inks, our graphics states, and no colour spaces that nothing uses."""
    if "/Resources" not in holder:
        holder.Resources = Dictionary()
    resources = holder.Resources
    separate_gradients(resources, separator)
    if "/ExtGState" not in resources:
        resources.ExtGState = Dictionary()
    for name, over in ((OVER, True), (KNOCK, False)):
        resources.ExtGState[name] = Dictionary(Type=Name.ExtGState, OP=over, op=over, OPM=1)
    for name in set(resources.get("/ColorSpace", Dictionary()).keys()).difference(used):
        del resources.ColorSpace[name]


def _mend_groups(forms: Mapping[Number, Any], pages: Mapping[Number, Any], drawn: Mapping[Number, Drawing]) -> None:
    """What nothing shows through needs no group; all that is left are groups in CMYK."""
    veiled = {number for drawing in drawn.values() for number in drawing.veiled_forms}
    for number, form in forms.items():
        if "/Group" in form and number in veiled:
            form.Group.CS = Name.DeviceCMYK
        elif "/Group" in form:
            del form.Group
    for number, page in pages.items():
        if _shows_through(drawn[number], drawn):
            page.Group = Dictionary(Type=Name.Group, S=Name.Transparency, CS=Name.DeviceCMYK)
        elif "/Group" in page:
            del page.Group


def _shows_through(drawing: Drawing, drawn: Mapping[Number, Drawing]) -> bool:
    """Whether a stream, or a form that it paints, lets something below it be seen."""
    forms = (drawn[number] for number in drawing.opaque_forms)
    return drawing.transparent or bool(drawing.veiled_forms) or any(_shows_through(form, drawn) for form in forms)
