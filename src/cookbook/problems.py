"""Where something is wrong and what it is, as plain values; how it is said is left to `language`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol, runtime_checkable


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A point in a source file: path relative to the source tree, line and column from 1.

    Line 0 stands for the file as a whole.
    """

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


@runtime_checkable
class Sayable(Protocol):
    """A value of another package that has words of its own in every language."""

    def in_words(self, lang: str) -> str: ...


class Severity(StrEnum):
    """An error ends the run with status 1; a warning is said and the run goes on."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that a writer can mend; `code` names its sentence in language/speech/strings/."""

    place: Place
    code: str
    args: Mapping[str, object] = field(default_factory=dict)
    """What the sentence names; a Sayable is asked for its words in the language of the sentence."""
    severity: Severity = Severity.ERROR

    @property
    def sort_key(self) -> tuple[Place, str, str]:
        return (self.place, self.code, repr(sorted(self.args.items(), key=lambda item: item[0])))


class CookbookError(Exception):
    """The run cannot go on because of the writer's files: carries every problem found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda problem: problem.sort_key))
        super().__init__("; ".join(f"{one.place} {one.code} {dict(one.args)}" for one in self.problems))


class Problems:
    """Gathers problems while the whole tree is read, so that all are told at once."""

    def __init__(self) -> None:
        self._seen: dict[tuple[Place, str, str], Problem] = {}

    def error(self, place: Place, code: str, **args: object) -> None:
        """Note something that must be mended before anything is published."""
        self.add(Problem(place, code, args))

    def warning(self, place: Place, code: str, **args: object) -> None:
        """Note something that an editor should look at."""
        self.add(Problem(place, code, args, Severity.WARNING))

    def add(self, problem: Problem) -> None:
        """Keep a problem once, however many times it is met."""
        self._seen.setdefault(problem.sort_key, problem)

    def __iter__(self) -> Iterator[Problem]:
        return iter(sorted(self._seen.values(), key=lambda problem: problem.sort_key))

    def __len__(self) -> int:
        return len(self._seen)

    @property
    def errors(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self if problem.severity is Severity.ERROR)

    def stop_on_errors(self) -> None:
        """Raise CookbookError with all errors, if there are any."""
        if self.errors:
            raise CookbookError(self.errors)
