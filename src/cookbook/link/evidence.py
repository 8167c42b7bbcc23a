"""Whether what an entry says of its own proof is true: a status has evidence of trying these steps, a state has its days."""

from __future__ import annotations

from datetime import date

from cookbook.model.book import Book, Entry
from cookbook.model.case import CASE, Case
from cookbook.model.challenge import Challenge
from cookbook.model.content import CLAIMS, TRIES, Content, Finding, Practice, Status
from cookbook.model.method import Method
from cookbook.model.recipe import Recipe
from cookbook.problems import Problems


def check(book: Book, entry: Entry[Recipe] | Entry[Method], problems: Problems) -> None:
    """The steps were carried out as often as the status says, in cases that are more than plans."""
    findings = entry.content.evidence
    for number, finding in enumerate(findings):
        if finding.kind in TRIES and _case(book, finding, "planned"):
            problems.note(entry.source.place(("evidence", number, "kind")), "evidence-planned", id=finding.case)
    if not all((CASE.name, str(finding.case)) in book.entries for finding in findings):
        return  # One that leads nowhere, or cannot be read, may be the proof.
    cases = [case for finding in findings if finding.kind in TRIES for case in _case(book, finding)]
    organisations = {case.content.implementers for case in cases}
    if entry.content.status is Status.TRIED and not organisations:
        problems.note(entry.source.place(("status",)), "status-tried")
    elif entry.content.status is Status.ESTABLISHED and len(organisations) < 2:
        problems.note(entry.source.place(("status",)), "status-established")


def check_proved(entry: Entry[Content], problems: Problems) -> None:
    """What has no field for evidence is not called tried."""
    content = entry.content
    if isinstance(content, Practice) and content.status in CLAIMS and "evidence" not in type(content).model_fields:
        problems.note(entry.source.place(("status",)), "status-without-evidence", found=content.status.value)


def check_state(entry: Entry[Case], today: date, problems: Problems) -> None:
    """What has ended did so by now, and days have not overtaken what is planned or running."""
    case = entry.content
    if case.state == "ended" and case.end and case.end.first > today:
        problems.note(entry.source.place(("state",)), "state-early", found=case.state, date=case.end.iso)
    elif case.state == "running" and case.end and case.end.last < today:
        overtaken(entry, case.end.last, case.end.iso, problems)
    elif case.state == "planned" and case.start.last < today:
        overtaken(entry, case.start.last, case.start.iso, problems)


def overtaken(entry: Entry[Case] | Entry[Challenge], day: date, written: str, problems: Problems) -> None:
    """A state that a day has left behind: who reviewed the entry after that day could have seen it, others could not."""
    code = "state-passed" if entry.content.reviewed_after(day) else "state-late"
    problems.note(entry.source.place(("state",)), code, found=entry.content.state, date=written)


def _case(book: Book, finding: Finding, state: str = "") -> list[Entry[Case]]:
    """The case of a finding where it is known and, if one is asked for, in that state."""
    if (CASE.name, str(finding.case)) not in book.entries:
        return []
    case = book.one(CASE, finding.case)
    return [case] if state in ("", case.content.state) else []
