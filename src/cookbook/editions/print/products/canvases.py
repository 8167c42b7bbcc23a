"""The product `canvases`: the worksheets of methods on A3, to fill in by hand in a workshop."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cookbook.editions import Job
from cookbook.editions.print.layout.rendering import Rendering
from cookbook.editions.print.products.sheets import press_sheet
from cookbook.link import LinkedBook
from cookbook.load.tree import SourceTree
from cookbook.model.book import Entry
from cookbook.model.method import Method
from cookbook.problems import Problems
from cookbook.settings.canvas import CanvasSheet
from cookbook.settings.printing import Settings, read_record

CANVASES = "print/canvases"
STYLES = ("css/tokens.css", "css/fonts.css", "css/sides.css", "css/canvases.css")
SAFETY = 6
"""Millimetres between text and the edge: many office printers leave as much white."""


@dataclass(frozen=True)
class Canvas:
    """A worksheet and the method that it belongs to."""

    id: str
    method: Entry
    sheet: CanvasSheet

    @property
    def file(self) -> str:
        """The file that its words are written in."""
        return f"{CANVASES}/{self.id}.yml"


def canvases(job: Job, settings: Settings, lang: str) -> tuple[Rendering, ...]:
    """A page for each template of a method that names a worksheet; nothing where none does."""
    found = read_canvases(job.linked, job.tree, lang)
    if not found:
        return ()
    safety = max(SAFETY, settings.profile.safety)
    return (press_sheet(job, settings, "canvases", "canvases", styles=STYLES, safety=safety, canvases=found),)


def read_canvases(linked: LinkedBook, tree: SourceTree, lang: str) -> tuple[Canvas, ...]:
    """The worksheets that methods name, in the order of the methods. Raises CookbookError with every fault."""
    problems = Problems()
    found = tuple(_read(linked, tree, lang, problems))
    problems.stop_on_errors()
    return found


def _read(linked: LinkedBook, tree: SourceTree, lang: str, problems: Problems) -> Iterator[Canvas]:
    known = sorted(path.stem for path in tree.find(CANVASES).glob("*.yml") if "." not in path.stem)
    for method, number, name in _named(linked):
        if name not in known:
            place = method.source.place(("templates", number, "canvas"))
            problems.error(place, "unknown-canvas", found=name, known=", ".join(known))
        elif sheet := read_record(tree, f"{CANVASES}/{name}", CanvasSheet, lang, problems):
            yield Canvas(str(name), method, sheet)


def _named(linked: LinkedBook) -> Iterator[tuple[Entry, int, str]]:
    """Every method that names a worksheet, the number of its template, and the name."""
    for method in linked.of_kind("method"):
        if isinstance(method.content, Method):
            for number, template in enumerate(method.content.templates):
                if template.canvas:
                    yield method, number, template.canvas
