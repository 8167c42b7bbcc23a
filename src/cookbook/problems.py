"""Where something is wrong and what it is, as plain values; how it is said is left to `language`."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import PurePosixPath
from typing import NamedTuple, Protocol, runtime_checkable

from cookbook.rules import RULES, Severity


class Place(NamedTuple):
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


SortKey = tuple[str, str, bool, Place, str, str]
IS_MILD = 2
"""Where it says whether a problem is no error."""
TRANSLATION = re.compile(r"(?P<stem>[^.]+)\.(?P<lang>[a-z]{2})(?P<ending>\.[a-z]+)")


@cache
def _told_with(file: str) -> tuple[str, str]:
    """The file that another translates, and the language; any other file itself."""
    found = TRANSLATION.fullmatch(file)
    return (found["stem"] + found["ending"], found["lang"]) if found else (file, "")


@dataclass(frozen=True)
class Problem:
    """One thing that a writer can mend, by a rule of the catalogue.

    Raises KeyError for a code that no rule declares, and TypeError where it does not carry what the rule's sentence names.
    """

    place: Place
    code: str
    args: Mapping[str, object] = field(default_factory=dict)
    """What the sentence names; a Sayable is asked for its words in the language of the sentence."""

    def __post_init__(self) -> None:
        if self.args.keys() != RULES[self.code].args.keys():
            raise TypeError(f"{self.code} names {sorted(RULES[self.code].args)}, not {sorted(self.args)}")

    @property
    def severity(self) -> Severity:
        """As grave as its rule says."""
        return RULES[self.code].severity

    @property
    def sort_key(self) -> SortKey:
        """A file comes before its translations, and of a file the errors first: what follows from them is less grave."""
        args = repr(sorted(self.args.items(), key=lambda item: item[0]))
        return (*_told_with(self.place.file), self.severity is not Severity.ERROR, self.place, self.code, args)


class CookbookError(Exception):
    """The run cannot go on because of the writer's files: carries every problem found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda problem: problem.sort_key))
        super().__init__("; ".join(f"{one.place} {one.code} {dict(one.args)}" for one in self.problems))


@cache
def _folders_of(file: str) -> frozenset[str]:
    """The name of a file and those of the folders that it lies in."""
    path = PurePosixPath(file)
    return frozenset(map(str, (path, *path.parents)))


class Problems:
    """Gathers problems while the whole tree is read, so that all are told at once."""

    def __init__(self, about: Collection[str] = ()) -> None:
        """`about` are the files and folders of the tree that are asked about; without one it is everything."""
        self.about = frozenset(about)
        self._seen: dict[SortKey, Problem] = {}
        self._unread: dict[str, frozenset[int]] = {}

    def note(self, place: Place, code: str, **args: object) -> None:
        """Note what a rule of the catalogue says of a place; how grave it is stands there."""
        self.add(Problem(place, code, args))

    def add(self, problem: Problem) -> None:
        """Keep a problem once, however many times it is met; of lines that could not be read all is said."""
        if problem.place.line in self._unread.get(problem.place.file, ()):
            return
        self._seen.setdefault(problem.sort_key, problem)

    def take(self, others: Problems) -> None:
        """Note what others have gathered."""
        for file, lines in others._unread.items():
            self.leave_out(file, lines)
        for problem in others._seen.values():
            self._seen.setdefault(problem.sort_key, problem)

    def leave_out(self, file: str, lines: frozenset[int]) -> None:
        """From here on nothing is noted of these lines, which could not be read."""
        self._unread[file] = self._unread.get(file, frozenset()) | lines

    def is_partly_read(self, file: str) -> bool:
        """Whether some lines of the file could not be read."""
        return bool(self._unread.get(file))

    def concerns(self, *files: str) -> bool:
        """Whether one of the files is asked about: of others only what that one needs has to be read."""
        return not self.about or any(not self.about.isdisjoint(_folders_of(file)) for file in files)

    def told(self, *, hints: bool = False) -> list[Problem]:
        """What is said of what is asked about: where it stands or what it names; hints only to who wants them."""
        return [problem for problem in self if self._is_told(problem) and (hints or problem.severity is not Severity.HINT)]

    def _is_told(self, problem: Problem) -> bool:
        named = (str(value) for value in problem.args.values())
        return self.concerns(problem.place.file) or any(one in self.about or f"images/{one}" in self.about for one in named)

    def knows(self, problem: Problem) -> bool:
        """Whether it has been noted."""
        return problem.sort_key in self._seen

    def __iter__(self) -> Iterator[Problem]:
        return iter([self._seen[key] for key in sorted(self._seen)])

    def __len__(self) -> int:
        return len(self._seen)

    @property
    def errors(self) -> tuple[Problem, ...]:
        found = sorted(key for key in self._seen if not key[IS_MILD])
        return tuple(self._seen[key] for key in found)

    def stop_on_errors(self) -> None:
        """Raise CookbookError with all errors, if there are any."""
        if self.errors:
            raise CookbookError(self.errors)
