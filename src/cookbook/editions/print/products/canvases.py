"""The product `canvases`: the worksheets of methods on A3, to fill in by hand in a workshop."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from cookbook.editions.job import Job
from cookbook.editions.print.layout.rendering import Rendering
from cookbook.editions.print.products.product import Product
from cookbook.editions.print.products.sheets import press_sheet, screen_sheet
from cookbook.model.book import Entry
from cookbook.model.method import METHOD
from cookbook.model.story import FilledZone, Story
from cookbook.settings.canvas import CANVASES, CanvasSheet
from cookbook.settings.printing import Printing
from cookbook.where.downloads import sheet

STYLES = ("css/tokens.css", "css/fonts.css", "css/sides.css", "css/canvases.css")
SAFETY = 6
"""Millimetres between text and the edge: many office printers leave as much white."""


@dataclass(frozen=True)
class Canvas:
    """A worksheet and the method that it belongs to, if any."""

    id: str
    method: Entry | None
    sheet: CanvasSheet
    filled: Mapping[int, FilledZone] = field(default_factory=dict)
    """What a story wrote into its zones, by their numbers."""

    @property
    def file(self) -> str:
        """The file that its words are written in."""
        return f"{CANVASES}/{self.id}.yml"


def canvases(job: Job, printing: Printing, lang: str) -> tuple[Rendering, ...]:
    """A page for each template of a method that names a worksheet; nothing where none does."""
    found = named_canvases(job, lang)
    if not found:
        return ()
    safety = max(SAFETY, printing.profile.safety)
    name = sheet(job.linked.book, "canvases")
    return (
        press_sheet(job, printing, "canvases", "canvases", styles=STYLES, safety=safety, canvases=found),
        screen_sheet(job, printing, "canvases", name, styles=STYLES, safety=safety, canvases=found),
    )


PRODUCT = Product("canvases", canvases)


def named_canvases(job: Job, lang: str) -> tuple[Canvas, ...]:
    """The worksheets that methods name, in the order of the methods."""
    return tuple(
        Canvas(str(template.canvas), method, job.settings.canvases[template.canvas][lang])
        for method in job.linked.of(METHOD)
        for template in method.content.templates
        if template.canvas
    )


def filled_canvases(job: Job, story: Entry[Story], lang: str) -> tuple[Canvas, ...]:
    """The worksheets that a story filled in, in the order of its chapters."""
    methods = {one.id: one.method for one in named_canvases(job, lang)}
    return tuple(
        Canvas(
            str(one.canvas),
            methods.get(str(one.canvas)),
            job.settings.canvases[one.canvas][lang],
            {zone.zone: zone for zone in one.zones},
        )
        for chapter in story.texts[lang].chapters
        for one in chapter.canvases
    )
