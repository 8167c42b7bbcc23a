"""By what the entries of a listing may be chosen and sorted: values for each card, choices for the form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cookbook.language.speech import voice_of
from cookbook.link import LinkedBook
from cookbook.model import ALL_KINDS
from cookbook.model.book import Entry
from cookbook.model.text import Reference

TIMES = (("day", 480), ("month", 30 * 480), ("half-year", 183 * 480), ("year", 366 * 480))
"""Names of the classes of duration and the longest time, in minutes, of each; what is longer is `longer`."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One value that a reader may pick, and how many entries have it."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """A property to choose by, with its values in their order."""

    name: str
    label: str
    choices: tuple[Choice, ...]


def _many(*names: str) -> Callable[[Any], Iterable[str]]:
    return lambda content: [id for name in names for id in getattr(content, name, ())]


def _one(name: str) -> Callable[[Any], Iterable[str]]:
    return lambda content: [getattr(content, name)] if getattr(content, name, None) is not None else []


def _serving(content: Any) -> Any:
    return getattr(content, "serving", None)


def _roles(content: Any) -> Iterable[str]:
    return dict.fromkeys([*(task.role for task in getattr(content, "roles", ())), *getattr(content, "audience", ())])


def _time(content: Any) -> Iterable[str]:
    serving = _serving(content)
    return [time_class(float(serving.duration.minutes[1]))] if serving else []


def time_class(minutes: float) -> str:
    """The class that a duration belongs to."""
    return next((name for name, most in TIMES if minutes <= most), "longer")


def _difficulty(content: Any) -> Iterable[str]:
    return [str(_serving(content).difficulty)] if _serving(content) else []


def _areas(content: Any) -> Iterable[str]:
    """Areas as they were first written, their spaces bound: spaces part the values of a card."""
    return [area.replace(" ", "_") for area in _named_areas(content)]


def _named_areas(content: Any) -> list[str]:
    return [str(area) for area in getattr(content, "areas", ())]


VALUES: Mapping[str, Callable[[Any], Iterable[str]]] = {
    "phase": _many("phases"),
    "theme": _many("themes"),
    "role": _roles,
    "level": _one("level"),
    "type": _one("type"),
    "time": _time,
    "difficulty": _difficulty,
    "state": _one("state"),
    "owner": _one("owner"),
    "area": _areas,
    "status": _one("status"),
}
"""How each facet's values are read from an entry, references as they are; the order is the form's."""
IN_ORDER = {"time": [name for name, _ in TIMES] + ["longer"], "difficulty": ["1", "2", "3"]}


def values(entry: Entry) -> dict[str, str]:
    """The entry's values by facet, several parted by spaces, as a card carries them."""
    found = {name: " ".join(read(entry.content)) for name, read in VALUES.items()}
    found["kind"] = entry.kind.name
    return {name: value for name, value in found.items() if value}


def facets(linked: LinkedBook, entries: Sequence[Entry], lang: str) -> list[Facet]:
    """The facets in which the entries differ."""
    made = [_facet(linked, name, entries, lang) for name in VALUES]
    return [facet for facet in made if len(facet.choices) > 1]


def _facet(linked: LinkedBook, name: str, entries: Sequence[Entry], lang: str) -> Facet:
    voice = voice_of(linked.book, lang)
    counts = Counter(value for entry in entries for value in dict.fromkeys(VALUES[name](entry.content)))
    named = next((value.kind for value in counts if isinstance(value, Reference)), None)
    words = {word.id: str(word.texts[lang].title) for word in linked.of(ALL_KINDS[named])} if named else {}
    order = words or IN_ORDER.get(name) or (sorted(counts) if name == "area" else list(counts))
    areas = dict(pair for entry in entries for pair in zip(_areas(entry.content), _named_areas(entry.texts[lang]), strict=True))
    labels = {value: words.get(value) or areas.get(value) or voice.choice(name, value) for value in order}
    chosen = tuple(Choice(value, labels[value], counts[value]) for value in order if counts[value])
    return Facet(name, voice(f"facet_{name}"), chosen)


def minutes(entry: Entry) -> int:
    """The most time that the entry takes, for sorting; 0 where it has none."""
    serving = _serving(entry.content)
    return int(serving.duration.minutes[1]) if serving else 0
