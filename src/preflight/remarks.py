"""What a preflight finds, as plain values: where, what, how much is allowed; remarks that repeat are kept as one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import partial

from preflight.content.geometry import MM, Rect
from preflight.content.painted import Painted, Sheet

SHOWN = 5
"""Places of one fault that a report names; the others are counted."""


@dataclass(frozen=True, slots=True)
class Location:
    """Where: the page from 1 (0 for the file), and millimetres from the left top corner of the trimmed page to the object's."""

    page: int = 0
    x: float | None = None
    y: float | None = None
    width: float | None = None
    height: float | None = None

    def __str__(self) -> str:
        return "" if self.x is None or self.y is None else f"({self.x:.1f}; {self.y:.1f} mm)"


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing found at one place; `code` names its sentence in strings/."""

    code: str
    at: Location = field(default_factory=Location)
    what: str = ""
    found: str = ""
    allowed: str = ""
    group: str = ""
    """Remarks of one code and group are told together."""
    is_warning: bool = False
    """Whether a person should look at it; anything else must be mended before the file goes to a press."""
    is_composing: bool = False
    """Whether it is for who composes the pages: a warning of looks, which a printer may pass over."""


OPENING, ASKED = "opening", "asked"
"""The names of the one check that a file fails where it cannot be opened, or what was asked of it cannot be done."""
UNASKED = ("preflight-asked", "preflight-no-check")
"""Why nothing was looked at though the file may be good."""
fault = Remark
"""Something that must be mended before the file goes to a press."""
warning = partial(Remark, is_warning=True)
"""Something that a person should look at."""
composing = partial(Remark, is_warning=True, is_composing=True)
"""Something that a designer should look at."""


@dataclass(frozen=True, slots=True)
class Framed:
    """Where a picture shows a remark: the name of its file, and the number on the frame."""

    picture: str
    number: int


class CannotRunError(Exception):
    """A check that could not look: carries the remark that says why."""

    def __init__(self, remark: Remark) -> None:
        self.remark = remark
        super().__init__(remark.code)


def location_of(sheet: Sheet, box: Rect) -> Location:
    """Where a box of a page is."""
    x, y = (box.x0 - sheet.cut.x0) / MM, (sheet.cut.y1 - box.y1) / MM
    return Location(sheet.number, *(round(value, 1) + 0.0 for value in (x, y, box.width / MM, box.height / MM)))


def on(sheet: Sheet, painted: Painted, remark: Remark) -> Remark:
    """The remark, made of an object of a page: with its place, and the object in words."""
    return replace(remark, at=location_of(sheet, painted.box), what=what_of(painted))


def what_of(painted: Painted) -> str:
    """An object in words: its text in quotation marks, or what kind of thing it is."""
    if painted.text and painted.kind.value in ("text", "stroke"):
        return f"”{painted.text[:40]}”"
    return f"{painted.kind.value} {painted.text}".strip()


class Verdict(StrEnum):
    """How a check ended."""

    PASSED = "passed"
    FAILED = "failed"
    WARNED = "warned"
    NOT_RUN = "not-run"


@dataclass(slots=True)
class RemarkGroup:
    """Remarks of one kind: the first of them, the first places, and how many there are on how many pages."""

    first: Remark
    count: int = 0
    places: list[Remark] = field(default_factory=list)
    pages: set[int] = field(default_factory=set)

    def add(self, remark: Remark) -> None:
        self.count += 1
        if remark.at.page:
            self.pages.add(remark.at.page)
        if len(self.places) < SHOWN:
            self.places.append(remark)

    @property
    def summary(self) -> Remark:
        """The first remark, with its place and how many more there are said in `what`."""
        more = f"(+{self.count - 1})" if self.count > 1 else ""
        parts = (self.first.what, str(self.first.at), more)
        return replace(self.first, what=" ".join(part for part in parts if part))


@dataclass(slots=True)
class CheckResult:
    """One check with its groups; `reason` says why it could not run."""

    check: str
    groups: dict[tuple[str, str], RemarkGroup] = field(default_factory=dict)
    reason: Remark | None = None

    def add(self, remarks: Iterable[Remark]) -> None:
        for remark in remarks:
            self.groups.setdefault((remark.code, remark.group), RemarkGroup(remark)).add(remark)

    @property
    def verdict(self) -> Verdict:
        if any(not group.first.is_warning for group in self.groups.values()):
            return Verdict.FAILED
        if self.reason:
            return Verdict.NOT_RUN
        return Verdict.WARNED if self.groups else Verdict.PASSED

    @property
    def failed(self) -> bool:
        """Whether anything must be mended, or a check that matters could not run."""
        return self.verdict is Verdict.FAILED or (self.reason is not None and not self.reason.is_warning)


@dataclass(frozen=True, slots=True)
class Report:
    """Every check of a file in the order of the registry."""

    file: str
    """The file's name, without its folder."""
    profile: str
    """The name of the printing condition, or `ua` for a file that is read on a screen."""
    product: str
    pages: int
    results: tuple[CheckResult, ...]

    @property
    def counts(self) -> dict[str, int]:
        """How many checks ended in each way, by the verdict's value."""
        verdicts = [result.verdict for result in self.results]
        return {verdict.value: verdicts.count(verdict) for verdict in Verdict}

    @property
    def failed(self) -> bool:
        """Whether the file must not go to a press as it is."""
        return any(result.failed for result in self.results)

    @property
    def summaries(self) -> Iterator[Remark]:
        """Every fault and warning once, where it was found first, and why checks that matter could not run."""
        for result in self.results:
            yield from (group.summary for group in result.groups.values())
            if result.reason and not result.reason.is_warning:
                yield result.reason


def refused(file: str, remark: Remark) -> Report:
    """The report on a file that was not looked at, with one failed check: no condition, no product, no pages."""
    result = CheckResult(ASKED if remark.code in UNASKED else OPENING)
    result.add([remark])
    return Report(file, "", "", 0, (result,))
