"""Separates every content stream of a PDF: pages, forms and patterns; groups stay only where something shows through."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import pikepdf
from pikepdf import Dictionary, Name, Stream

from cookbook.editions.print.press.colours import Separator
from cookbook.editions.print.press.gradients import separate_gradients
from cookbook.editions.print.press.rewriter import KNOCK, OVER, Drawing, Rewriter
from preflight.content.sameness import Digests

Number = tuple[int, int]
"""The number of an object in its file."""
NAMED = ("/ColorSpace", "/ExtGState", "/Pattern", "/Shading", "/XObject")
"""What a page in inks is up to of its resources: letters stay as they are."""


@dataclass(frozen=True, slots=True)
class InInks:
    """A stream in inks, and the resources that it names things by."""

    drawing: Drawing
    resources: Any

    def numbers(self, names: Iterable[str]) -> set[Number]:
        """The forms of these names."""
        return {self.resources.XObject[name].objgen for name in names}

    @property
    def scales(self) -> Iterator[tuple[Number, float]]:
        """How large it paints each form where that is smallest."""
        return ((self.resources.XObject[name].objgen, scale) for name, scale in self.drawing.scales.items())


def separate_streams(pdf: pikepdf.Pdf, separator: Separator) -> None:
    """Rewrite what every page draws in inks, unless it was seen before. Soft masks have no inks and stay as they are."""
    forms = {item.objgen: item for item in pdf.objects if _draws(item)}
    pages = {page.obj.objgen: page for page in pdf.pages}
    for number in set(_masks((*forms.values(), *(page.obj for page in pages.values())))):
        forms.pop(number, None)
    for page in pages.values():
        page.contents_coalesce()
    drawn = _drawn(forms, pages, separator)
    for number, form in forms.items():
        form.write(drawn[number].drawing.data, filter=Name.FlateDecode)
    for number, page in pages.items():
        page.Contents = pdf.make_stream(drawn[number].drawing.data, Filter=Name.FlateDecode)
    used = {name for one in drawn.values() for name in one.drawing.spaces}
    for holder in (*forms.values(), *(page.obj for page in pages.values())):
        _mend_resources(holder, used, separator)
    _mend_groups(forms, pages, drawn)


def _drawn(forms: Mapping[Number, Any], pages: Mapping[Number, Any], separator: Separator) -> dict[Number, InInks]:
    """Every stream in inks; forms after the pages that they stand on, as small as they are painted."""
    digests = Digests()
    drawn = {number: _page(page.obj, separator, digests) for number, page in pages.items()}
    scales: dict[Number, float] = {}
    waiting = list(drawn.values())
    while waiting:
        for number, scale in waiting.pop().scales:
            if number in forms and scale < scales.get(number, math.inf):
                scales[number] = scale
                drawn[number] = _form(forms[number], separator, scale)
                waiting.append(drawn[number])
    return drawn | {number: _form(form, separator, 1.0) for number, form in forms.items() if number not in drawn}


def _page(page: Any, separator: Separator, digests: Digests) -> InInks:
    made_of = digests.of_all(page.Contents, *(page.Resources.get(name) for name in NAMED))
    drawing = separator.drawings.take(made_of, partial(Rewriter(page.Resources, separator).rewrite, page.Contents))
    return InInks(drawing, page.Resources)


def _form(form: Any, separator: Separator, scale: float) -> InInks:
    resources = form.get("/Resources", Dictionary())
    return InInks(Rewriter(resources, separator, scale).rewrite(form), resources)


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


def _mend_groups(forms: Mapping[Number, Any], pages: Mapping[Number, Any], drawn: Mapping[Number, InInks]) -> None:
    """What nothing shows through needs no group; all that is left are groups in CMYK."""
    veiled = {number for one in drawn.values() for number in one.numbers(one.drawing.veiled_forms)}
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


def _shows_through(one: InInks, drawn: Mapping[Number, InInks]) -> bool:
    """Whether a stream, or a form that it paints, lets something below it be seen."""
    drawing = one.drawing
    forms = (drawn[number] for number in one.numbers(drawing.opaque_forms))
    return drawing.transparent or bool(drawing.veiled_forms) or any(_shows_through(form, drawn) for form in forms)
