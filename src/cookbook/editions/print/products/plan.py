"""The product `menus`: each menu as a plan, one large sheet to hang up and a tagged file to read on a screen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cookbook.drawing.pen import Pen
from cookbook.editions.job import Job
from cookbook.editions.print.layout.rendering import Rendering
from cookbook.editions.print.press.marks import Crease, Fold
from cookbook.editions.print.products.plan_axis import PlanAxis
from cookbook.editions.print.products.product import Product
from cookbook.editions.print.products.sheets import press_sheet, screen_sheet
from cookbook.language.speech import voice_of
from cookbook.link import LinkedBook
from cookbook.model.book import Entry
from cookbook.model.ids import RoleId
from cookbook.model.menu import MENU, Course, Menu
from cookbook.model.recipe import RECIPE
from cookbook.settings.printing import Printing
from cookbook.where.downloads import plan

FOLDS = (Fold(Crease.FOLD, 297), Fold(Crease.FOLD, 210, is_level=True))
"""A sheet of A2 is folded to A4, twice across."""
NAME, LINE = 12.9, 5.3
"""Millimetres that the name of a recipe takes, and each further line of its name."""
LONG = 47
"""Letters that a line of a narrow course holds."""


@dataclass(frozen=True, slots=True)
class RoleNeed:
    """A role of the menu and the courses, from 1, that need it."""

    role: RoleId
    courses: tuple[int, ...]


def menus(job: Job, printing: Printing, lang: str) -> tuple[Rendering, ...]:
    """Two files a menu: `menu-<id>.pdf` for the press and the plan among the downloads of the site."""
    return tuple(one for menu in job.linked.of(MENU) for one in _plan(job, printing, menu))


PRODUCT = Product("menus", menus)


def _plan(job: Job, printing: Printing, menu: Entry[Menu]) -> Iterator[Rendering]:
    context = _context(job, menu)
    yield press_sheet(job, printing, "plan", f"menu-{menu.id}", folds=FOLDS, **context)
    yield screen_sheet(job, printing, "plan", plan(job.linked.book, menu.id), style="plan-screen", **context)


def _context(job: Job, menu: Entry[Menu]) -> Mapping[str, object]:
    """What the template asks for by name."""
    text = menu.texts[job.lang]
    axis = PlanAxis(Pen(job.settings.palette.light), voice_of(job.linked.book, job.lang))
    return {
        "entry": menu,
        "e": text,
        "sums": job.linked.totals[menu.id],
        "parts": parts(job.linked, menu),
        "axis": axis(text.courses),
        "room": max(_room(job.linked, course, job.lang) for course in text.courses),
    }


def _room(linked: LinkedBook, course: Course, lang: str) -> float:
    """The height of a course's recipes, in millimetres, so that the gates of all courses begin on one line."""
    titles = [str(linked.one(RECIPE, id).texts[lang].title) for id in course.recipes]
    return sum(NAME + (LINE if len(title) > LONG else 0) for title in titles)


def parts(linked: LinkedBook, menu: Entry[Menu]) -> tuple[RoleNeed, ...]:
    """When each role of the menu is needed, the role of most courses first."""
    found: dict[RoleId, set[int]] = {role: set() for role in linked.totals[menu.id].roles}
    for number, course in enumerate(menu.content.courses, 1):
        for id in course.recipes:
            for task in linked.one(RECIPE, id).content.roles:
                found[task.role].add(number)
    return tuple(RoleNeed(role, tuple(sorted(at))) for role, at in sorted(found.items(), key=lambda item: -len(item[1])))
