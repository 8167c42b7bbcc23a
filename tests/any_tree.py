"""Whole source trees by chance: every record is filled from its type, so that a tree is right as far as types can say."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from pathlib import Path
from random import Random
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from any_beside import LEFT, figures, more_settings, overlay_of, page_of, translation, volume_of
from any_pictures import COARSE, PICTURES
from hypothesis import strategies as st
from pydantic import BaseModel
from trees import BASE

from cookbook.model import ENTRY_KINDS
from cookbook.model.annotations import bare
from cookbook.model.case import Case
from cookbook.model.funder import Funder
from cookbook.model.identity import Identity, Trim
from cookbook.model.kind import Kind
from cookbook.model.languages import LANGUAGES
from cookbook.model.method import Method
from cookbook.model.quantity import Duration, Quantity
from cookbook.model.recipe import Recipe
from cookbook.model.scalar import LAST_YEAR, PartialDate, Within
from cookbook.model.text import MAX_LETTERS, MAX_LINE, Length, OwnId, Prose, Reference, Text, WebAddress
from cookbook.model.vocabulary import VOCABULARIES
from cookbook.settings.imprint import Imprint

WORDS = (
    "kaupunki yritys kokeilu haaste ja tai mutta koska kun yhdessä avoimesti EU:n 6Aika 2026 1 200 € – n. A/B C++ & < > % #"
).split()
LONG = (
    "kilpailutusohjelmakokonaisuus lentokonesuihkuturbiinimoottoriapumekaanikko "
    "https://www.esimerkki.example/pitka/osoite?a=1&b=2 KAUPUNKIKEHITTÄMISYHTEISTYÖVERKOSTOKOKONAISUUSOHJELMAMUISTIO "
    + "yö"
    * (MAX_LETTERS // 2)
).split()
LETTERS = (
    "áđŋšŧž õäöü ĄĘŁŃŚŹŻ ĳ ŵ þæð İı ẞ ǥǩǯʒ "
    "čoahkkin ŧuŧŧi nuõrttsääʹm łódź āēģķļ ελληνικά русский ğış őű “quotes” ‘a’ ½ ² ≥ → € … − × ·"
).split()
FORMS = (
    "{}",
    "**{}**",
    "*{}*",
    "`{}`",
    "[{}](https://esimerkki.example/a_(b))",
    "{}\n\n{}",
    "- {}\n- {}",
    "1. {}\n2. {}",
    "> {}",
    "{}  \n{}",
)


@dataclass(frozen=True)
class Taste:
    """What a tree is like."""

    seed: int
    languages: tuple[str, ...]
    entries: int
    """Of each kind."""
    most: int
    """Items of a list."""
    often: float
    """How often a field is there that may be left out."""
    strange: float
    """How often a word is long or of another alphabet, and a number or a text at its limit."""
    trim: tuple[int, int]
    pictures: bool
    full: float = 0.0
    """How often a text is as long as it may be."""
    phases: int = 0
    """How many phases there are; 0 for as many as of other words."""


def _ends(model: type[BaseModel], name: str) -> tuple[int, int]:
    (limits,) = [one for one in model.model_fields[name].metadata if isinstance(one, Within)]
    return int(limits.least), int(limits.most)


TRIMS = tuple(zip(_ends(Trim, "width"), _ends(Trim, "height"), strict=True))
"""The least and the largest size of a page."""
TASTES = st.builds(
    Taste,
    seed=st.integers(0, 2**32 - 1),
    languages=st.lists(st.sampled_from(sorted(LANGUAGES)), unique=True, min_size=1, max_size=3).map(tuple),
    entries=st.integers(1, 2),
    most=st.integers(1, 5),
    often=st.sampled_from((0.2, 0.5, 0.9)),
    strange=st.sampled_from((0.0, 0.02, 0.1)),
    trim=st.sampled_from(
        ((170, 240), (148, 210), (210, 297), TRIMS[0], TRIMS[1], (TRIMS[0][0], TRIMS[1][1]), (TRIMS[1][0], TRIMS[0][1]))
    )
    | st.tuples(*(st.integers(*ends) for ends in zip(*TRIMS, strict=True))),
    pictures=st.booleans(),
    full=st.sampled_from((0.0, 0.0, 0.1, 1.0)),
    phases=st.sampled_from((0, 0, 1, 5, 7, 14)),
)


class Filler:
    """Fills types by one source of chance."""

    def __init__(self, taste: Taste) -> None:
        self.taste, self.chance = taste, Random(repr(taste))
        kinds = (*ENTRY_KINDS, *VOCABULARIES)
        self.ids = {kind.name: [f"{kind.name}-{number}" for number in range(taste.entries + 1)] for kind in kinds}
        if taste.phases:
            self.ids["phase"] = [f"phase-{number}" for number in range(taste.phases)]
        self.ids |= {name: [] for name in LEFT if taste.often < 0.9 and self.chance.random() < 0.2}
        self.own = ""
        """The id of what is being filled, which must not refer to itself."""

    def full(self) -> bool:
        return self.chance.random() < self.taste.full

    def picture(self) -> str:
        return self.chance.choice(sorted(COARSE if self.chance.random() < self.taste.strange / 10 else PICTURES))

    def strange(self) -> bool:
        return self.chance.random() < self.taste.strange

    def words(self, least: int, most: int) -> str:
        """A line of at least and at most so many letters."""
        goal = most if self.strange() or self.full() else self.chance.randint(least, min(most, least + 80))
        text = self.chance.choice(LONG)[: goal - 1] + " " if self.strange() else ""
        while len(text) < goal:
            text += self.chance.choice(self.chance.choice((LONG, LETTERS)) if self.strange() else WORDS) + " "
        text = text[:goal].strip(" &<>%#–-*`:?")
        return (text + "aaa" * least)[: max(least, len(text))].capitalize()[:most]  # İ becomes two letters.

    def prose(self) -> str:
        form = self.chance.choice(FORMS) if self.chance.random() < 0.4 else "{}"
        return form.format(*(self.words(20, 900 if self.strange() or self.full() else 300).replace("_", "") for _ in range(2)))

    def of(self, kind: Any, path: str = "") -> Any:
        """A value of a type, as YAML writes it: records are mappings, all else is text."""
        if get_origin(kind) is Annotated:
            inner, *more = get_args(kind)
            return self.within(inner, more, path)
        if get_origin(kind) in (Union, UnionType):
            return self.of(next(one for one in get_args(kind) if one is not NoneType), path)
        if get_origin(kind) is Literal:
            return self.chance.choice(get_args(kind))
        if get_origin(kind) is tuple:
            return self.list_of(get_args(kind)[0], path, 0)
        return {} if get_origin(kind) is Mapping else self.plain(kind, path)

    def within(self, kind: Any, more: Sequence[Any], path: str) -> Any:
        """A value of a type with limits."""
        for limit in more:
            if isinstance(limit, Within):
                ends = int(limit.least), int(limit.most)
                return str(self.chance.choice(ends) if self.strange() else self.chance.randint(*ends))
            if isinstance(limit, Length):
                return self.words(limit.least, limit.most)
        return self.of(kind, path)

    def list_of(self, kind: Any, path: str, least: int) -> list[Any]:
        made = [self.of(kind, path) for _ in range(self.chance.randint(least, max(least, self.taste.most)))]
        return list({json.dumps(one): one for one in made}.values()) if len({json.dumps(one) for one in made}) >= least else made

    def names_nothing(self, annotation: Any) -> bool:
        """Whether a field names entries of a kind that the tree has none of."""
        inner = bare(annotation)
        inner = bare(get_args(inner)[0]) if get_origin(inner) is tuple else inner
        is_reference = isinstance(inner, type) and issubclass(inner, Reference)
        return is_reference and inner.kind != "own" and not set(self.ids[inner.kind]) - {self.own}

    def plain(self, kind: Any, path: str) -> Any:
        """A value of a type that has no parts."""
        if issubclass(kind, BaseModel):
            return self.record(kind, path)
        if issubclass(kind, Enum):
            return "draft"
        if issubclass(kind, Quantity):
            return self.quantity(kind)
        if issubclass(kind, Reference) and kind.kind != "own":
            return self.chance.choice([id for id in self.ids[kind.kind] if id != self.own])
        if issubclass(kind, Prose):
            return self.prose()
        if issubclass(kind, WebAddress):
            return "https://esimerkki.example/" + "a" * self.chance.choice((1, 20, 400 if self.strange() else 40))
        if issubclass(kind, OwnId):
            return f"a-{self.chance.randint(0, 999)}"
        if issubclass(kind, Text):
            return self.words(1, MAX_LINE if self.strange() else 60)
        return self.bare(kind)

    def bare(self, kind: Any) -> str:
        if kind is PartialDate:
            return self.day()[: self.chance.choice((4, 7, 10))]
        return {
            date: self.day,
            bool: lambda: self.chance.choice(("true", "false")),
            int: lambda: str(self.chance.randint(0, 99)),
        }.get(kind, lambda: "SDG")()

    def day(self) -> str:
        if self.strange():
            return date(self.chance.randint(1900, LAST_YEAR), self.chance.randint(1, 12), self.chance.randint(1, 28)).isoformat()
        return (date.today() - timedelta(self.chance.randint(0, 700))).isoformat()

    def quantity(self, kind: type[Quantity]) -> str:
        unit = self.chance.choice(kind.units)
        most = kind.greatest[unit]
        low = self.chance.choice((kind.smallest, most)) if self.strange() else self.chance.randint(kind.smallest, min(40, most))
        high = self.chance.randint(low, min(low + 20, most))
        return kind(Decimal(low), Decimal(high), unit, self.chance.random() < 0.1).in_words(self.taste.languages[0])

    def record(self, model: type[BaseModel], path: str = "") -> dict[str, Any]:
        """A record with every required field and some of the others."""
        made = {}
        for name, field in model.model_fields.items():
            if not field.is_required() and (self.chance.random() > self.taste.often or self.names_nothing(field.annotation)):
                continue
            least = next((getattr(one, "min_length", 0) or 0 for one in field.metadata if hasattr(one, "min_length")), 0)
            annotation: Any = field.annotation
            if least or (get_origin(annotation) is tuple and not field.metadata):
                made[name] = self.list_of(get_args(annotation)[0], f"{path}.{name}", least)
            else:
                made[name] = self.within(annotation, field.metadata, f"{path}.{name}")
        return made


def write_tree(taste: Taste, folder: Path) -> Path:
    """The tree of a taste in a folder that has none yet."""
    filler = Filler(taste)
    files: dict[str, Any] = {}
    for kind in ENTRY_KINDS:
        files |= {f"{kind.path}/{id}.yml": entry_of(filler, kind, id) for id in filler.ids[kind.name]}
    for kind in VOCABULARIES:
        files[f"vocabularies/{kind.path}.yml"] = {id: word_of(filler, kind, id) for id in filler.ids[kind.name]}
    for lang in taste.languages[1:]:
        files |= dict(overlays(filler, files, lang))
    files["print/edition.yml"] = edition_of(filler)
    files["cookbook.yml"] = settings_of(filler)
    if filler.chance.random() < 0.5:
        files["print/volumes/nide.yml"] = volume_of(filler)
    written = taste.languages[: filler.chance.randint(0, len(taste.languages))]
    texts = {f"pages/{lang}/sivu.md": page_of(filler, 3) for lang in written}
    for id in (id for id in filler.ids["metric"] if filler.chance.random() < 0.5):
        files[f"metrics/{id}.yml"]["data"] = f"{id}.csv"
        texts[f"metrics/data/{id}.csv"] = figures(filler)
    for name, value in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(value, ensure_ascii=False, indent=1), encoding="utf-8")
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    for name in ("front", "not-found"):
        page = folder / f"pages/{taste.languages[0]}/{name}.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        text = (BASE / f"pages/fi/{name}.md").read_text(encoding="utf-8").replace("kokeiluohjelma", filler.ids["recipe"][0])
        page.write_text(text, encoding="utf-8")
    for name, made in {**PICTURES, **COARSE}.items() if taste.pictures else ():
        (folder / "images").mkdir(exist_ok=True)
        (folder / "images" / name).write_bytes(made())
    return folder


def overlays(filler: Filler, files: Mapping[str, Any], lang: str) -> Iterator[tuple[str, Any]]:
    """Translations of half of the entries, and of words of some vocabularies."""
    for kind in ENTRY_KINDS:
        for name in (f"{kind.path}/{id}" for id in filler.ids[kind.name] if filler.chance.random() < 0.5):
            yield f"{name}.{lang}.yml", overlay_of(filler, kind, files[f"{name}.yml"])
    for kind in VOCABULARIES:
        words = files[f"vocabularies/{kind.path}.yml"]
        if filler.chance.random() < 0.5:
            made = {id: translation(filler, kind.model, word, 1.0) for id, word in words.items()}
            yield f"vocabularies/{kind.path}.{lang}.yml", made


def word_of(filler: Filler, kind: Kind, id: str) -> dict[str, Any]:
    """A word of a vocabulary."""
    filler.own = id
    made: dict[str, Any] = filler.record(kind.model)
    for number, answer in enumerate(made.get("answers", ())):  # The first leads to the next question, all else to a recipe.
        below = filler.ids[kind.name][filler.ids[kind.name].index(id) + 1 :]
        rest = {name: value for name, value in answer.items() if name not in ("then", "recipe")}
        leads = {"then": below[0]} if below and not number else {"recipe": filler.chance.choice(filler.ids["recipe"])}
        made["answers"][number] = rest | leads
    return made


LEFT_OUT = ("former_ids", "data", "measure", "observations", "opens")
"""Fields that by chance name no file, no column of one, and a phase that another opens already."""
OF_FILES = ("figures", "canvases", "papers", "gate", "challenges")
"""What chapters of a story tell of other files."""
FIRST = {"need": "noticed", "challenge": "open"}
"""States that nobody has answered yet."""


def in_order(value: Any) -> Any:
    """A value in which whatever starts and ends does so in this order."""
    if isinstance(value, list):
        return [in_order(one) for one in value]
    if not isinstance(value, dict):
        return value
    made = {name: in_order(one) for name, one in value.items()}
    if made.get("start") and made.get("end"):
        made["start"], made["end"] = sorted((made["start"], made["end"]))
    return made


def entry_of(filler: Filler, kind: Kind, id: str) -> dict[str, Any]:
    """An entry; what only a look at other files can say is put right."""
    filler.own = id
    made = {name: in_order(value) for name, value in filler.record(kind.model).items() if name not in LEFT_OUT}
    if "status" in made:
        made["status"] = "draft"
    made["reviewed"] = date.today().isoformat()
    images = [{**one, "file": filler.picture()} for one in made.pop("images", ()) if filler.taste.pictures]
    made |= {"images": images} if images else {}
    if kind.model is Method:
        made["free_standing"] = "true"
        for template in made.get("templates", ()):
            template.pop("canvas", None)
        for item in made["agenda"]:
            item["duration"] = "10 min"
        made["serving"]["duration"] = f"{10 * len(made['agenda'])} min"
    if {"open_from", "open_to"} <= made.keys():
        made["open_from"], made["open_to"] = sorted((made["open_from"], made["open_to"]))
    if kind.model is Recipe:
        made["after"] = filler.ids["recipe"][: filler.ids["recipe"].index(id)][:1]
        made["serving"]["duration"] = Duration(Decimal(1), Decimal(2), "day").in_words(filler.taste.languages[0])
        for step in made["steps"]:
            step.pop("duration", None)
    if kind.model is Case:
        made["state"] = "unknown"
        made.pop("part_of", None)
        made["start"], made["end"] = sorted((made["start"], made.get("end", made["start"])))
        for part in ("fund", "other"):  # What only a sum can say.
            made.get("budget", {}).pop(part, None)
    return _document(_timed(_tracked(made, kind), filler), filler)


def _tracked(made: dict[str, Any], kind: Kind) -> dict[str, Any]:
    """An entry whose history ends in its state, if it is a need, and whose chapters are in order, if it is a story."""
    if kind.name in FIRST:
        made["state"] = FIRST[kind.name]
    if made.get("history"):
        made["history"] = [{**made["history"][0], "state": made["state"]}]
    if "invented" in made:
        chapter = {name: value for name, value in made["chapters"][0].items() if name not in OF_FILES}
        made |= {"invented": "true", "chapters": [chapter]}
    return made


def _document(made: dict[str, Any], filler: Filler) -> dict[str, Any]:
    """An entry whose places to fill in, if it is a document, have names of their own, and whose parts say something."""
    if "heading" in made:
        for number, blank in enumerate(made.get("fields", ())):
            blank |= {"name": f"kohta-{number}", "label": f"kohta {number}"}
        for part in made["parts"]:
            part.setdefault("text", filler.prose())
    return made


def _timed(made: dict[str, Any], filler: Filler) -> dict[str, Any]:
    """An entry whose courses, if it is a menu, have room for their recipes."""
    if "courses" in made:
        for number, course in enumerate(made["courses"]):
            course.pop("metrics_at_most", None)
            course["months"] = f"{12 * number + 1}–{12 * (number + 1)}"
            course["recipes"] = filler.ids["recipe"][number : number + 1] or filler.ids["recipe"][-1:]
    return made


def edition_of(filler: Filler) -> dict[str, Any]:
    """What print/edition.yml says."""
    made = filler.record(Imprint)
    made.pop("isbn", None)
    return made


def settings_of(filler: Filler) -> dict[str, Any]:
    """What cookbook.yml says."""
    made = filler.record(Identity)
    kept: Mapping[str, Any] = {name: made[name] for name in ("title", "tagline", "publisher", "place", "licence") if name in made}
    width, height = filler.taste.trim
    return {
        **kept,
        "languages": list(filler.taste.languages),
        "site": "https://keittokirja.example/",
        **({"licence": {**kept["licence"], "url": "https://esimerkki.example/"}} if "licence" in kept else {}),
        "trim": {"width": str(width), "height": str(height)},
        "profile": filler.chance.choice(("coated", "digital")),
        **more_settings(filler),
        "borrow": ["canvases"],
        "funders": [funder_of(filler) for _ in range(filler.chance.randint(0, 2))],
    }


def funder_of(filler: Filler) -> dict[str, Any]:
    """A funder, whose emblem is a drawing in colours that need no inks of their own."""
    made = filler.record(Funder)
    made.pop("colour", None)
    made.pop("url", None)
    if not filler.taste.pictures:
        made.pop("emblem", None)
    if "emblem" in made:
        made["emblem"] = {"file": "piirros.svg", "alternative": filler.words(5, 60), "height": str(filler.chance.randint(3, 20))}
        made["emblem"]["inks"] = {"#123456": "100 50 0 40"}
    return made
