"""Days, months and phases that contradict one another or the calendar."""

from __future__ import annotations

import itertools
from datetime import date, timedelta

from cookbook.link.evidence import overtaken
from cookbook.model.adoption import ADOPTION
from cookbook.model.book import Book, Entry
from cookbook.model.capability import CAPABILITY
from cookbook.model.case import CASE
from cookbook.model.challenge import CHALLENGE, Challenge
from cookbook.model.menu import MENU, Menu
from cookbook.model.vocabulary import PHASE, SOURCE
from cookbook.problems import Problems


def check_times(book: Book, today: date, problems: Problems) -> None:
    """What can only have been has been, and what comes later is told later."""
    latest = today + timedelta(1)  # It may be tomorrow already where the writer is.
    for case in book.of(CASE):
        planned = case.content.state == "planned"
        _check_past(case, "start", None if planned else case.content.start.first, latest, problems)
    for source in book.of(SOURCE):
        _check_past(source, "accessed", source.content.accessed, latest, problems)
        published = source.content.published
        _check_past(source, "published", published.first if published else None, latest, problems)
        if source.content.accessed and published and source.content.accessed < published.first <= latest:
            args = {"start": source.content.accessed, "end": published.iso}
            problems.note(source.source.place(("accessed",)), "accessed-early", **args)
    for adoption in book.of(ADOPTION):
        _check_past(adoption, "start", adoption.content.start.first, latest, problems)
    for challenge in book.of(CHALLENGE):
        _check_call(challenge, today, problems)
    for card in book.of(CAPABILITY):
        until = card.content.valid_to
        if until and card.content.reviewed_after(until):
            problems.note(card.source.place(("valid_to",)), "valid-passed", found=until)
    order = {str(phase.id): number for number, phase in enumerate(book.of(PHASE))}
    for menu in book.of(MENU):
        _check_courses(menu, order, problems)


def _check_past(entry: Entry, field: str, day: date | None, latest: date, problems: Problems) -> None:
    if day and day > latest:
        problems.note(entry.source.place((field,)), "date-future", field=field, date=day)


def _check_call(entry: Entry[Challenge], today: date, problems: Problems) -> None:
    opens, closes = entry.content.open_from, entry.content.open_to
    if closes and not opens:
        problems.note(entry.source.place(("open_to",)), "opening-missing")
    elif closes and opens and closes < opens:
        problems.note(entry.source.place(("open_to",)), "dates-order", start=opens, end=closes)
    elif closes and entry.content.state == "open" and closes < today:
        overtaken(entry, closes, closes.isoformat(), problems)


def _check_courses(entry: Entry[Menu], order: dict[str, int], problems: Problems) -> None:
    """Courses follow each other in time, and from phase to phase."""
    for number, (above, course) in enumerate(itertools.pairwise(entry.content.courses), 1):
        if (course.months.least or 1) < (above.months.least or 1):
            problems.note(entry.source.place(("courses", number, "months")), "months-order", title=above.title)
        if order.get(course.phase, len(order)) < order.get(above.phase, 0):
            problems.note(entry.source.place(("courses", number, "phase")), "phase-order", title=above.title)
