"""The product `poster`: the whole cookbook on a wall, phases with their recipes and the chain with its metrics."""

from __future__ import annotations

from cookbook.editions.job import Job
from cookbook.editions.print.layout.rendering import Rendering
from cookbook.editions.print.products.product import Product
from cookbook.editions.print.products.sheets import wall_screen, wall_sheets
from cookbook.language.collation import by_title
from cookbook.link.divisions import Division, divisions
from cookbook.model import ENTRY_KINDS
from cookbook.model.kind import Kind
from cookbook.model.menu import MENU
from cookbook.model.method import METHOD
from cookbook.model.metric import METRIC
from cookbook.model.recipe import RECIPE
from cookbook.settings.printing import Printing


def poster(job: Job, printing: Printing, lang: str) -> tuple[Rendering, ...]:
    """`poster.pdf` of A1, to be read from a metre and a half, and `poster-a2.pdf`."""

    def divided(kind: Kind) -> tuple[Division, ...]:
        return tuple(divisions(job.linked.book, kind, by_title(job.linked.of(kind), lang)))

    context = {
        "counted": [kind for kind in ENTRY_KINDS if kind.on_poster],
        "phases": divided(RECIPE),
        "levels": divided(METRIC),
        "methods": by_title(job.linked.of(METHOD), lang),
        "menus": by_title(job.linked.of(MENU), lang),
    }
    return (*wall_sheets(job, printing, "poster", **context), wall_screen(job, printing, "poster", **context))


PRODUCT = Product("poster", poster)
