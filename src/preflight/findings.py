"""What a preflight finds, as plain values: where, what, how much is allowed; repeated findings are kept as one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from cookbook.problems import Severity
from preflight.walker.geometry import MM, Box
from preflight.walker.painted import Painted, Sheet

SHOWN = 5
"""Places of one fault that a report names; the others are counted."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place: the page from 1, and millimetres from the left top corner of the trimmed page to that of the object."""

    page: int = 0
    x: float | None = None
    y: float | None = None
    width: float | None = None
    height: float | None = None

    def __str__(self) -> str:
        return "" if self.x is None or self.y is None else f"({self.x:.1f}; {self.y:.1f} mm)"


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault at one place; `code` names its sentence in language/speech/strings/."""

    code: str
    spot: Spot = field(default_factory=Spot)
    what: str = ""
    found: str = ""
    allowed: str = ""
    group: str = ""
    """Findings of one code and group are told together."""
    severity: Severity = Severity.ERROR


def fault(code: str, *, spot: Spot | None = None, what: str = "", found: str = "", allowed: str = "", group: str = "") -> Finding:
    """Something that must be mended before the file goes to a press."""
    return Finding(code, spot or Spot(), what, found, allowed, group)


def warning(
    code: str, *, spot: Spot | None = None, what: str = "", found: str = "", allowed: str = "", group: str = ""
) -> Finding:
    """Something that a person should look at."""
    return Finding(code, spot or Spot(), what, found, allowed, group, Severity.WARNING)


class CannotRunError(Exception):
    """A check that could not look: carries the finding that says why."""

    def __init__(self, finding: Finding) -> None:
        self.finding = finding
        super().__init__(finding.code)


def spot_of(sheet: Sheet, box: Box) -> Spot:
    """Where a box of a page is."""
    x, y = (box.x0 - sheet.cut.x0) / MM, (sheet.cut.y1 - box.y1) / MM
    return Spot(sheet.number, *(round(value, 1) + 0.0 for value in (x, y, box.width / MM, box.height / MM)))


def what_of(painted: Painted) -> str:
    """An object in words: its text in quotation marks, or what kind of thing it is."""
    if painted.text and painted.kind.value in ("text", "stroke"):
        return f"”{painted.text[:40]}”"
    return f"{painted.kind.value} {painted.text}".strip()


class State(StrEnum):
    """How a check ended."""

    PASSED = "passed"
    FAILED = "failed"
    WARNED = "warned"
    NOT_RUN = "not-run"


@dataclass(slots=True)
class Group:
    """Findings of one kind: the first of them, the first places, and how many there are on how many pages."""

    first: Finding
    count: int = 0
    places: list[Finding] = field(default_factory=list)
    pages: set[int] = field(default_factory=set)

    def add(self, finding: Finding) -> None:
        self.count += 1
        if finding.spot.page:
            self.pages.add(finding.spot.page)
        if len(self.places) < SHOWN:
            self.places.append(finding)


@dataclass(slots=True)
class Result:
    """One check with its groups; `reason` says why it could not run."""

    check: str
    groups: dict[tuple[str, str], Group] = field(default_factory=dict)
    reason: Finding | None = None

    def add(self, findings: Iterable[Finding]) -> None:
        for finding in findings:
            self.groups.setdefault((finding.code, finding.group), Group(finding)).add(finding)

    @property
    def state(self) -> State:
        severities = {group.first.severity for group in self.groups.values()}
        if Severity.ERROR in severities:
            return State.FAILED
        if self.reason:
            return State.NOT_RUN
        return State.WARNED if severities else State.PASSED


@dataclass(frozen=True, slots=True)
class Report:
    """Every check of a file in the order of the registry."""

    file: str
    profile: str
    product: str
    pages: int
    results: tuple[Result, ...]

    @property
    def counts(self) -> dict[str, int]:
        """How many checks ended in each state, by the state's name."""
        states = [result.state for result in self.results]
        return {state.value: states.count(state) for state in State}

    @property
    def failed(self) -> bool:
        """Whether anything must be mended, or a check that matters could not run."""
        return any(
            result.state is State.FAILED or (result.reason is not None and result.reason.severity is Severity.ERROR)
            for result in self.results
        )
