"""What is asked of somebody who fills in no form of ours: the few questions of a kind, for issues and for worksheets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cookbook.editor.forms import Description, Forms
from cookbook.language.speech.table import told
from cookbook.model import ENTRY_KINDS
from cookbook.model.content import Content
from cookbook.model.kind import Kind
from cookbook.model.quantity import Quantity

KNOWN = ("status",)
"""What every new entry says alike."""
LATER = ("anchor",)
"""What has something to say only when a text changes."""


@dataclass(frozen=True)
class Asking:
    """One question; `path` is where its answer stands in the entry."""

    path: tuple[str, ...]
    title: str
    help: str
    required: bool
    form: Description

    @property
    def sort(self) -> str:
        """The form of one answer, or of each of several."""
        return str(self.form["item"]["type"] if self.has_several else self.form["type"])

    @property
    def has_several(self) -> bool:
        return bool(self.form["type"] == "list")

    @property
    def is_long(self) -> bool:
        """Whether the answer has more than one line."""
        return self.has_several or self.sort == "prose"

    @property
    def choices(self) -> Sequence[str]:
        """What can be chosen of a closed list."""
        form = self.form["item"] if self.has_several else self.form
        return [meaning or word for word, meaning in form.get("words", ())] if self.sort == "choice" else []

    @property
    def hint(self) -> str:
        """What to write, and what can be chosen where the help does not name all of it."""
        is_named = all(choice in self.help for choice in self.choices)
        return self.help if is_named else f"{self.help} {', '.join(self.choices)}."


def asked_kinds() -> tuple[Kind[Content], ...]:
    """The kinds that somebody can propose in answers to questions."""
    return tuple(kind for kind in ENTRY_KINDS if kind.asked is not None)


def questions(kind: Kind[Content], forms: Forms) -> tuple[Asking, ...]:
    """What must be told of an entry of a kind, and what its kind asks for besides."""
    lang = forms.voice.lang
    return tuple(
        Asking(path, ": ".join(title), _help(field, lang), "required" in field, field)
        for path, title, field in _leaves(forms.kind(kind)["fields"], kind.asked or ())
    )


def _leaves(fields: Sequence[Description], more: Sequence[str]) -> Iterator[tuple[tuple[str, ...], list[str], Description]]:
    for field in fields:
        name, title = field["name"], field["title"]
        if name in KNOWN or not ("required" in field or name in more):
            continue
        if field["type"] == "record":
            inner = [one["name"] for one in field["fields"] if one["type"] == "quantity"]
            yield from (((name, *path), [title, *rest], one) for path, rest, one in _leaves(field["fields"], inner))
        elif field["type"] != "map":
            yield (name,), [title], field


def asked_of(record: Description) -> list[Description]:
    """The fields of one of several records that an answer may have, in their order."""
    return [one for one in record["fields"] if one["type"] != "record" and one["name"] not in LATER]


def _help(field: Description, lang: str) -> str:
    """What to write; of records how to write several."""
    item = field.get("item", field)
    example = _example(field, item, lang)
    parts = [field["help"], *([_ended(told(lang, "desk.example", example=example))] if example else [])]
    if field["type"] == "list" and item["type"] == "record":
        first, *rest = [one["title"] for one in asked_of(item)]
        parts.append(told(lang, "desk.several_records", first=first, others=", ".join(f"{title}:" for title in rest)))
    elif field["type"] == "list" and item["type"] != "choice":
        parts.append(told(lang, "desk.several_prose" if item["type"] == "prose" else "desk.several_lines"))
    if item["type"] == "reference":
        parts.append(told(lang, "desk.by_title"))
    return " ".join(part for part in parts if part)


def _example(field: Description, item: Description, lang: str) -> str:
    """What an answer may look like; a quantity in the words of those who answer."""
    if item["type"] in ("choice", "reference", "record"):
        return ""
    if item["type"] == "quantity" and "example" not in field:
        return ", ".join(Quantity.named(item["of"]).examples_in(lang))
    return str(field.get("example", ""))


def _ended(text: str) -> str:
    return text if text.endswith((".", "?", "!", "…")) else f"{text}."
