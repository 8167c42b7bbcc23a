"""What lies beside the entries of a tree made by chance: translations, tables of figures, pages, volumes and more settings."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any, get_args, get_origin

from pydantic import BaseModel

from cookbook.load.data import COLUMNS, STATES
from cookbook.load.overlay import HIDDEN, SAME
from cookbook.model.annotations import bare
from cookbook.model.kind import Kind
from cookbook.model.text import Alike, OwnId, Reference, Text, WebAddress
from cookbook.settings.shop_order import Binding

if TYPE_CHECKING:
    from any_tree import Filler

PROFILES = ("coated", "coated-x1a", "digital", "on-demand", "uncoated")
PERIODS = (
    lambda number: f"{2000 + number}",
    lambda number: f"{2020 + number // 4}Q{number % 4 + 1}",
    lambda number: f"{2020 + number // 12}-{number % 12 + 1:02}",
    lambda number: f"{2000 + number}/{2001 + number}",
    lambda number: f"{2020 + number // 12}-{number % 12 + 1:02}-15",
)
VALUES = ("0", "-1", "1", "7.5", "100", "0.000000001", "999999999999999", "-999999999999999.999999999", "33.333")
BODY = "\n\n## {}\n\n{}\n\n- {}\n- {}\n\n{}\n"
LEFT = ("story", "adoption", "capability", "menu", "need")
"""Kinds that no other has to name: a tree may do without their folders."""


def figures(filler: Filler) -> str:
    """A table of figures; no area has a period twice."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(COLUMNS)
    period, areas = filler.chance.choice(PERIODS), {filler.words(2, 40) for _ in range(filler.taste.most)}
    for area in sorted(areas):
        for number in range(filler.chance.randint(1, 6)):
            value = filler.chance.choice(VALUES) if filler.strange() else str(filler.chance.randint(0, 500))
            table.writerow(
                (period(number), area, value, filler.chance.choice(STATES), filler.chance.choice(filler.ids["source"]))
            )
    return out.getvalue()


def translation(filler: Filler, model: type[BaseModel], value: dict[str, Any], often: float) -> dict[str, Any]:
    """Some of the texts of a record in another language, lists as long as they are."""
    made = {}
    for name, field in model.model_fields.items():
        if name in value and name not in (*HIDDEN, *SAME, "file") and filler.chance.random() < often:
            text = _translated(filler, field.annotation, field.metadata, value[name], often)
            made |= {name: text} if text not in (None, {}, []) else {}
    return made


def _translated(filler: Filler, annotation: Any, metadata: Any, value: Any, often: float) -> Any:
    kind = bare(annotation)
    if get_origin(kind) is tuple and isinstance(value, list):
        items = [_translated(filler, get_args(kind)[0], (), one, 1.0) for one in value]
        return items if all(item not in (None, {}, []) for item in items) else None
    if not isinstance(kind, type):
        return None
    if issubclass(kind, BaseModel):
        return translation(filler, kind, value, often) if isinstance(value, dict) else None
    is_text = issubclass(kind, Text) and not issubclass(kind, (Alike, OwnId, Reference, WebAddress))
    return filler.within(annotation, metadata, "") if is_text else None


def overlay_of(filler: Filler, kind: Kind, value: dict[str, Any]) -> dict[str, Any]:
    """A translation of an entry: of its title and summary alone, of some of its texts or of all."""
    least = {"title": filler.words(2, 60), "summary": filler.words(40, 160)}
    return {**translation(filler, kind.model, value, filler.chance.choice((0.0, 0.5, 1.0))), **least}


def page_of(filler: Filler, number: int) -> str:
    """A page that somebody wrote by hand."""
    editions = filler.chance.choice(("[site]", "[site, book]"))
    head = f"title: {_quoted(filler.words(5, 60))}\nsummary: {_quoted(filler.words(60, 150))}\norder: {number}\n"
    prose = [filler.prose() for _ in range(2)]
    body = BODY.format(filler.words(5, 60), prose[0], filler.words(20, 90), filler.words(20, 90), prose[1])
    return f"---\n{head}slug: sivu-{number}\neditions: {editions}\n---{body}"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def volume_of(filler: Filler) -> dict[str, Any]:
    """What a volume holds: kinds, menus or single entries, in parts of its own."""
    kinds = [kind for kind in ("recipe", "method", "metric", "case") if filler.chance.random() < 0.5]
    made: dict[str, Any] = {"title": filler.words(5, 60), "subtitle": filler.words(5, 100), "blurb": filler.words(60, 300)}
    made |= {"kinds": kinds or ["method"]} if filler.chance.random() < 0.6 else {}
    if "kinds" not in made:
        made["entries"] = [f"recipe:{filler.ids['recipe'][0]}", f"method:{filler.ids['method'][0]}"]
        made["order"] = filler.chance.choice(("alphabet", "given"))
    made["parts"] = filler.chance.choice(([], ["words"], ["words", "index"], ["people", "guide", "pages"]))
    made["binding"] = filler.chance.choice(get_args(Binding))
    width, height = filler.chance.choice((filler.taste.trim, (105, 148), (131, 297), (210, 166)))
    return {**made, "trim": {"width": str(width), "height": str(height)}}


def more_settings(filler: Filler) -> dict[str, Any]:
    """What cookbook.yml may say besides."""
    may: dict[str, Any] = {
        "profile": filler.chance.choice(PROFILES),
        "name": "keitto-kirja-9",
        "file_name": "a" * 40,
        "person_day": "350 €",
        "holidays": "finland",
        "reviewers": [filler.words(2, 100) for _ in range(2)],
        "channels": {"feedback": "https://esimerkki.example/palaute", "proposals": "mailto:kirjaamo@esimerkki.example"},
        "repository": {
            "host": filler.chance.choice(("github", "gitlab", "forgejo")),
            "address": "https://koodi.example/kaupunki/kirja",
            "branch": "paa/haara",
        },
        "words": {"phases": filler.words(3, 30)},
    }
    return {name: value for name, value in may.items() if filler.chance.random() < filler.taste.often}
