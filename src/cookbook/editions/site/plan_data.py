"""What the page of plans knows of the cookbook: recipes with days and sums, menus, stories, metrics, methods, roles.

Their shapes are the types `Book` and `Taken` of theme/js/plan-time.js.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Any

from markupsafe import Markup

from cookbook import prose
from cookbook.article.address import PageAddress
from cookbook.editions.site.linked_data import script
from cookbook.language.speech import Speech, voice_of
from cookbook.language.speech.table import strings
from cookbook.link import LinkedBook
from cookbook.model.book import Entry, T
from cookbook.model.kind import Kind
from cookbook.model.languages import FALLBACK
from cookbook.model.menu import MENU, Course, Menu
from cookbook.model.method import METHOD, Method
from cookbook.model.metric import METRIC, Metric
from cookbook.model.quantity import DAY, Duration, Effort, Money, Quantity
from cookbook.model.recipe import RECIPE, Recipe
from cookbook.model.story import STORY, GateDecision, Story
from cookbook.model.vocabulary import LEVEL, ROLE

MONTH = 30
"""Days of a month in a plan."""
EVERY: Mapping[str, int] = {"month": 30, "quarter": 91, "year": 365, "once": 0}
"""Days from one value of a metric to the next."""
FORM = 1
"""The version of exported plans, as theme/js/plan-form.js has it."""
TAKEN = "taken.json"
"""What a plan can be taken from, beside its page."""
WORDS = "planner."
SAID_BEFORE = ("empty", "up", "down", "drop", "moved", "removed", "before", "private", "shared", "keep", "share", "list")
"""What the page has in common with the list that it has grown from."""


@dataclass(frozen=True)
class PlanData:
    """What the page of plans, at an address and in a language, holds for its script."""

    linked: LinkedBook
    lang: str
    here: PageAddress

    @property
    def words(self) -> Mapping[str, str]:
        """What the page says, by name, with its placeholders; in English what the language lacks."""
        names = (key.removeprefix(WORDS) for key in strings(FALLBACK) if key.startswith(WORDS))
        said = {name: self._voice.string(f"planner.{name}") for name in names}
        return said | self._forms | {name: self._voice.string(f"text.own_{name}") for name in SAID_BEFORE}

    @property
    def _forms(self) -> dict[str, str]:
        """How sums are said, with the place of the numbers."""
        units = {"month_form": "month", "day_form": "person-day"}
        forms = {name: f"{{value}} {self._voice.unit(unit)}" for name, unit in units.items()}
        return {**forms, "money_form": self._voice.language.money}

    @property
    def script(self) -> Markup:
        """The cookbook and the words as data in the page."""
        locale = self._voice.language.locale.replace("_", "-")
        return script({"book": self.book, "words": dict(self.words), "locale": locale}, "application/json")

    @property
    def book(self) -> Mapping[str, object]:
        """Everything in the reader's language."""
        return {
            "recipes": self._each(RECIPE, lambda text, _: _recipe(text)),
            "stories": {entry.id: str(entry.texts[self.lang].title) for entry in self._stories},
            "menus": self._each(MENU, lambda text, entry: {"workbook": self.here.scorecard(entry)}),
            "metrics": self._each(
                METRIC, lambda text, entry: _metric(text, self._voice, self._level(text), self.here.scorecard(entry))
            ),
            "methods": self._each(METHOD, lambda text, _: _method(text)),
            "roles": self._each(ROLE, lambda text, _: {}),
            "price": self.price,
            "holidays": self.linked.book.identity().holidays or "",
            "former": {"recipes": self._former(RECIPE), "menus": self._former(MENU), "stories": self._former(STORY)},
        }

    @property
    def taken(self) -> Mapping[str, object]:
        """What is taken whole, by those alone who take it: the courses of menus, and stories as plans."""
        return {
            "menus": {entry.id: _courses(entry.texts[self.lang]) for entry in self.linked.of(MENU)},
            "stories": {entry.id: self._told(entry.texts[self.lang]) for entry in self._stories},
        }

    @property
    def _stories(self) -> list[Entry[Story]]:
        return [entry for entry in self.linked.of(STORY) if entry.content.menu]

    @property
    def price(self) -> float | None:
        """What a person-day costs in this cookbook, in euros; the most where it says from and to."""
        price = self.linked.book.identity().person_day
        return _span(price, Decimal(1))[1] if price else None

    @property
    def _voice(self) -> Speech:
        return voice_of(self.linked.book, self.lang)

    def _each(self, kind: Kind[T], of: Callable[[T, Entry[T]], dict[str, object]]) -> dict[str, dict[str, object]]:
        found = ((entry, entry.texts[self.lang]) for entry in self.linked.of(kind))
        return {
            entry.id: {"title": str(text.title), "href": self.here.entry(kind.name, entry.id), **of(text, entry)}
            for entry, text in found
        }

    def _former(self, kind: Kind[Any]) -> Mapping[str, str]:
        """Present ids by former ones, which addresses and plans still hold."""
        return {str(former): entry.id for entry in self.linked.of(kind) for former in entry.content.former_ids}

    def _told(self, story: Story) -> Mapping[str, object]:
        """The menu of a story as a plan in the form in which plans are exported, with the days on which it was done."""
        menu = self.linked.one(MENU, str(story.menu)).texts[self.lang]
        start = story.chapters[0].when.first
        begun: dict[str, int] = {}
        decided: dict[int, tuple[int, GateDecision]] = {}
        for chapter in story.chapters:
            day = (chapter.when.first - start).days
            for recipe in chapter.recipes:
                begun.setdefault(recipe, day)
            if chapter.gate:
                decided[chapter.gate.course] = (day, chapter.gate)
        items: list[dict[str, object]] = []
        for number, course in enumerate(menu.courses, 1):
            items += [{"id": id, "from": begun.get(id, 0)} for id in course.recipes]
            day, gate = decided.get(number, (0, None))
            items.append({"id": f"gate-{number}", "title": str(course.title), "from": day, "kind": "gate", **_decided(gate)})
        return {"version": FORM, "name": str(story.title), "start": start.isoformat(), "pace": "least", "items": items}

    def _level(self, metric: Metric) -> str:
        return str(self.linked.one(LEVEL, metric.level).texts[self.lang].title)


def _recipe(text: Recipe) -> dict[str, object]:
    serving = text.serving
    return {
        "days": _span(serving.duration, Decimal(Duration.minutes_each[serving.duration.unit]) / DAY),
        "effort": _span(serving.effort, Effort.person_days_each[serving.effort.unit]) if serving.effort else None,
        "cost": _span(serving.cost, Decimal(1)) if serving.cost else None,
        "after": list(text.after),
        "roles": list(dict.fromkeys(task.role for task in text.roles)),
        "methods": list(dict.fromkeys(method for step in text.steps for method in step.methods)),
        "metrics": [[use.metric, use.use or ""] for use in text.metrics],
        "phase": text.phases[0],
    }


def _span(quantity: Quantity, each: Decimal) -> list[float]:
    """Least and most; an open side counts as the known one, but money is at least nothing."""
    least = Decimal(0) if isinstance(quantity, Money) else quantity.most
    sides = (least if quantity.least is None else quantity.least, quantity.least if quantity.most is None else quantity.most)
    return [float((side or Decimal(0)) * each) for side in sides]


def _courses(text: Menu) -> list[dict[str, object]]:
    """A gate holds what follows where that begins after it; where courses overlap, the work goes on while people decide."""
    spans = [_span(course.months, Decimal(1)) for course in text.courses]
    holds = [*(after[0] > before[1] for before, after in pairwise(spans)), False]
    return [_course(course, span) | {"holds": held} for course, span, held in zip(text.courses, spans, holds, strict=True)]


def _course(course: Course, span: list[float]) -> dict[str, object]:
    said, conditions = _points(course.gate)
    start = (span[0] - 1) * MONTH
    return {"title": str(course.title), "from": start, "recipes": list(course.recipes),
            "gate": "\n".join(said), "conditions": conditions}  # fmt: skip


def _decided(gate: GateDecision | None) -> dict[str, object]:
    """Who decided, and on what."""
    if not gate:
        return {}
    return {"owner": str(gate.by), "conditions": [{"text": str(each.text), "done": each.met} for each in gate.conditions]}


def _points(text: str) -> tuple[list[str], list[str]]:
    """The words of the paragraphs that stand by themselves, and those of the items of lists, in their order."""
    found: tuple[list[str], list[str]] = ([], [])
    depth = 0
    for token in prose.parsed(text):
        if token.type in ("list_item_open", "list_item_close"):
            depth += token.nesting
        elif token.type == "inline":
            found[bool(depth)].append(prose.plain(token.content))
    return found


def _metric(text: Metric, voice: Speech, level: str, workbook: str) -> dict[str, object]:
    """`interval` is in days, 0 for once; what is a word of a closed list is said."""
    said = {field: voice.choice(field, getattr(text, field)) for field in ("unit", "interval")}
    return {
        "level": level,
        "workbook": workbook,
        "unit": said["unit"],
        "direction": text.direction,
        "interval": EVERY[text.interval],
        "every": said["interval"],
    }


def _method(text: Method) -> dict[str, object]:
    return {"supplies": [str(line) for line in text.supplies]}
