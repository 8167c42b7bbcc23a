"""What a rule is: a code, how grave it is, what its sentence names, and a mistake with its cure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """An error ends the run with status 1; a warning is said and the run goes on; a hint is said only to who asks for hints."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Example:
    """A mistake in a small good tree, and its cure: `fault` stands in `file` where `cure` should.

    Either replaces `over`, or the cure itself where that is empty; what the file lacks is added to its end.
    """

    file: str
    cure: str
    fault: str
    named: str = ""
    """The name of the file with the cure, where the name is at fault."""
    over: str = ""
    """The line of the small tree that makes room."""
    beside: Mapping[str, str | bytes] = field(default_factory=dict)
    """What both need at the end of other files, which are made where the tree lacks them."""
    at: str = ""
    """The file that it is said of, where that is another."""
    command: str = "check"
    """The command that says it."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words after the name of the program that are wrong in the small tree, and right ones."""

    fault: str
    cure: str
    at: str
    """The place that it is said of."""


@dataclass(frozen=True, slots=True)
class Words:
    """A value that is said in another way in another language."""

    fi: str
    sv: str
    en: str

    def in_words(self, lang: str) -> str:
        said: str = getattr(self, lang, self.en)
        return said


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that can be said of content or of a run; its sentence is `problem.<code>` in each language."""

    code: str
    args: Mapping[str, object] = field(default_factory=dict)
    """What the sentence names, with the values that it has for the example."""
    example: Example | Run | None = None
    """None for what is no fault of content: when it is said then stands in `occasion.<code>`."""
    severity: Severity = Severity.ERROR

    def named(self, known: Mapping[str, object]) -> dict[str, object]:
        """Those of the known things that the sentence names."""
        return {name: known[name] for name in self.args}


def warning(code: str, args: Mapping[str, object] | None = None, example: Example | Run | None = None) -> Rule:
    """A rule that an editor looks at."""
    return Rule(code, args or {}, example, Severity.WARNING)


def hint(code: str, args: Mapping[str, object] | None = None, example: Example | Run | None = None) -> Rule:
    """A rule of what a change leaves behind elsewhere or time does: editors see to it, and no contributor hears of it."""
    return Rule(code, args or {}, example, Severity.HINT)
