"""What a new entry must say in single values: each is judged as `check` would, and asked for where somebody can answer."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel

from cookbook.cli.asking import ask_until_good
from cookbook.language.speech import speech
from cookbook.language.speech.table import told
from cookbook.language.speech.voice import KindWord
from cookbook.language.tokens import fold
from cookbook.link.titled import Titled, Titles
from cookbook.load.choices import Choices
from cookbook.load.entries import validate
from cookbook.load.nodes import ScalarNode
from cookbook.load.source import NodeSource
from cookbook.model.annotations import bare
from cookbook.model.book import Book
from cookbook.model.hints import hints_of
from cookbook.model.kind import Kind
from cookbook.model.text import Reference, Text
from cookbook.model.walk import FieldPath
from cookbook.problems import Place, Problems

Answer = str | list[str]


class _Fields(NodeSource):
    """The command line, as the place of its answers."""

    def place(self, path: FieldPath, snippet: str = "", below: int = 0) -> Place:
        return Place(f"--field {path[0]}" if path else "new")


OPTIONS = _Fields("new", ScalarNode("", (0, 0), (0, 0)))


@dataclass(frozen=True)
class Question:
    """A required field that one line can answer."""

    kind: Kind
    name: str
    book: Book

    @property
    def _type(self) -> Any:
        return bare(hints_of(self.kind.model)[self.name])

    @property
    def has_several(self) -> bool:
        """Whether the answer is a list, written with commas."""
        return get_origin(self._type) is tuple

    @property
    def of_one(self) -> Any:
        """The type of the answer, or of each of several."""
        return bare(get_args(self._type)[0]) if self.has_several else self._type

    @property
    def choices(self) -> Choices | None:
        """The closed list that the answer is from."""
        listed = isinstance(self.of_one, type) and issubclass(self.of_one, Enum)
        words = (
            [one.value for one in self.of_one] if listed else get_args(self.of_one) if get_origin(self.of_one) is Literal else ()
        )
        return Choices.of(map(str, words), f"choice.{self.name}.") if words else None

    @property
    def is_reference(self) -> bool:
        return isinstance(self.of_one, type) and issubclass(self.of_one, Reference)

    def known(self, lang: str) -> str:
        """What can be chosen, in the reader's words."""
        if self.choices:
            return self.choices.in_words(lang)
        if not self.is_reference:
            return ""
        entries = (entry for (kind, _), entry in self.book.entries.items() if kind == self.of_one.kind)
        return ", ".join(Titled(entry.id, str(entry.texts.get(lang, entry.content).title)).in_words(lang) for entry in entries)

    def words(self, lang: str) -> str:
        """The question as a person is asked."""
        voice, known = speech(lang), self.known(lang)
        way = ("several" if self.has_several else "one") if known else "text"
        heading, help = voice.heading(self.kind.model, self.name), voice.help(self.kind.model, self.name)
        return told(lang, f"init.entry.{way}", heading=heading, help=help, known=known)

    def judged(self, typed: str, problems: Problems) -> Answer:
        """What to write for what was typed; what is wrong with it is noted."""
        parts = [part.strip() for part in typed.split(",")] if self.has_several else [typed.strip()]
        meant = [self._meant(part, problems) for part in parts]
        given = [Text(part, self.book.source_language) for part in meant]
        found = Problems()
        validate(self.kind.model, {self.name: given if self.has_several else given[0]}, OPTIONS, found)
        for problem in found:
            if problem.place == OPTIONS.place((self.name,)):
                problems.add(problem)
        return meant if self.has_several else meant[0]

    def _meant(self, typed: str, problems: Problems) -> str:
        """The word or the id for what readers call it."""
        if self.choices and typed:
            ways = {
                fold(way): choice.word
                for choice in self.choices.all
                for way in (choice.word, choice.meaning(self.book.source_language))
            }
            return ways.get(fold(typed), typed)
        if not self.is_reference or (self.of_one.kind, typed) in self.book.entries:
            return typed
        near = Titles(self.book).meant(self.of_one.kind, typed)
        if isinstance(near, Titled) and fold(near.title) == fold(typed):
            return near.id
        problems.note(OPTIONS.place((self.name,)), "unknown-id", kind=KindWord(self.of_one.kind), id=typed, near=near)
        return typed


def questions(kind: Kind, book: Book) -> Mapping[str, Question]:
    """By the name of the field, in the order of the entry."""
    fields = (name for name, field in kind.model.model_fields.items() if field.is_required())
    asked = {name: Question(kind, name, book) for name in fields}
    return {name: one for name, one in asked.items() if not (isinstance(one.of_one, type) and issubclass(one.of_one, BaseModel))}


def ask(asked: Mapping[str, Question], given: Mapping[str, Answer], lang: str) -> Mapping[str, Answer]:
    """The given answers and those that were typed; what was left open is missing."""
    print(told(lang, "init.entry.skip"), file=sys.stderr)
    typed = {name: _asked(question, lang) for name, question in asked.items() if name not in given}
    return {**given, **{name: answer for name, answer in typed.items() if answer}}


def _asked(question: Question, lang: str) -> Answer:
    """An answer that is good; empty where the question was left open."""

    def judge(typed: str, problems: Problems) -> Answer:
        return question.judged(typed, problems) if typed else ""

    return ask_until_good(question.words(lang), judge, lang)
