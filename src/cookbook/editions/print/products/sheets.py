"""Renderings of the products that are not the book: each from its own template and style sheets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cookbook.editions.job import Job
from cookbook.editions.print.layout.hyphens import patterns_of
from cookbook.editions.print.layout.rendering import Rendering
from cookbook.editions.print.layout.sources import shelf_of
from cookbook.editions.print.products.addresses import BookAddress
from cookbook.editions.print.products.qr import Codes
from cookbook.editions.print.products.renderer import PrintRenderer
from cookbook.settings.printing import Printing
from cookbook.where.downloads import sheet
from cookbook.where.press import press_file, screen_file

BASE = ("css/tokens.css", "css/fonts.css", "css/untranslated.css", "css/sheet.css")
"""What the style sheets of all sheets stand on."""
WALL_SIZES: Mapping[str, tuple[float, float]] = {"": (594, 841), "-a2": (420, 594)}
"""Ends of the names of files, and their sizes in millimetres."""
TOP = "sheet"
"""The anchor of every sheet: where links lead while the site has no address."""


@dataclass(frozen=True)
class SheetAddress(BookAddress):
    """Addresses as seen from a sheet: every entry has its page on the site."""

    def entry(self, kind: str, id: str) -> str:
        """The address on the web."""
        return self.on_web((kind, id)) or f"#{TOP}"


def press_sheet(job: Job, printing: Printing, stage: str, name: str, **context: object) -> Rendering:
    """The file `name`.pdf for the press, from the template and the style sheet of its stage."""
    target = press_file(job.stage, job.linked.book, f"{name}.pdf", job.lang)
    return _rendering(job, printing, stage, target, "press", **{"condition": printing.profile, **context})


def wall_sheets(job: Job, printing: Printing, stage: str, **context: object) -> tuple[Rendering, ...]:
    """The same drawing for a wall in two sizes, from the template and the style sheet of its stage."""
    styles = (*BASE, "css/wall.css", f"css/{stage}.css")
    return tuple(
        press_sheet(job, printing, stage, stage + end, styles=styles, width=width, height=height, **context)
        for end, (width, height) in WALL_SIZES.items()
    )


def wall_screen(job: Job, printing: Printing, stage: str, **context: object) -> Rendering:
    """The same drawing among the downloads of the site, of the smaller size."""
    width, height = WALL_SIZES["-a2"]
    styles = (*BASE, "css/wall.css", f"css/{stage}.css")
    name = sheet(job.linked.book, stage)
    return screen_sheet(job, printing, stage, name, styles=styles, width=width, height=height, **context)


def screen_sheet(job: Job, printing: Printing, stage: str, name: str, **context: object) -> Rendering:
    """The tagged file of that name among the downloads of the site."""
    target = screen_file(job.stage, job.linked.book, name, job.lang)
    return _rendering(job, printing, stage, target, "web", variant="pdf/ua-1", **context)


def _rendering(job: Job, printing: Printing, stage: str, target: Path, use: str, **more: Any) -> Rendering:
    names = ("condition", "variant", "styles", "safety", "folds", "scale", "is_dealt")
    own: dict[str, Any] = {name: more.pop(name) for name in names if name in more}
    style, template = more.pop("style", stage), more.pop("template", stage)
    usual: dict[str, Any] = {"variant": "", "styles": (*BASE, f"css/{style}.css"), "safety": printing.profile.safety}
    return Rendering(
        **{**usual, **own},
        stage=f"print-{stage}",
        target=target,
        html=page(job, printing, f"{template}.html.j2", use=use, **more),
        shelf=shelf_of(job),
        hyphens=patterns_of(job.tree, job.linked, job.lang),
        palette=job.settings.palette,
        faces=job.settings.faces,
    )


def page(job: Job, printing: Printing, template: str, **context: object) -> str:
    """A template of print/ as HTML, with what all sheets know."""
    lang = job.lang
    codes = Codes.of(job, printing, lang)
    here = SheetAddress(TOP, images=job.tree.root / "images", codes=codes)
    known: dict[str, object] = {
        "identity": printing.identity,
        "imprint": printing.imprint,
        "profile": printing.profile,
        "codes": codes,
    }
    renderer = PrintRenderer.of(job)
    known["article_of"] = lambda entry: renderer.article(entry, lang, here).html
    return str(renderer.page(template, lang, here, tokens=job.settings.palette.light, **{**known, **context}))
