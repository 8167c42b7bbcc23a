"""Needs and challenges over time: what changed, what is decided next, how many challenges led on, and what contradicts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeAlias, get_args

from cookbook.language.speech import Speech
from cookbook.model.book import Book, Entry, Worked
from cookbook.model.challenge import CHALLENGE, Challenge
from cookbook.model.need import NEED, Need, NeedState, NextDecision
from cookbook.model.text import Prose
from cookbook.model.track import TrackStep
from cookbook.problems import Problems

Followed: TypeAlias = Need | Challenge
OPENED = ("open", "piloting", "solved")
"""States of a challenge that everybody has been able to read."""
LED_ON = ("piloting", "solved")


@dataclass(frozen=True, slots=True)
class StateChange:
    """A dated line of an entry, and the state before it; empty where the line is its first."""

    entry: Entry[Need] | Entry[Challenge]
    number: int
    date: date
    before: str
    state: str

    def said(self, voice: Speech) -> str:
        """The change as a sentence."""
        now = voice.choice("state", self.state)
        return (
            voice("track_moved", before=voice.choice("state", self.before), state=now)
            if self.before
            else voice("track_first", state=now)
        )

    def note(self, lang: str) -> Prose | None:
        """What happened, in a language."""
        step: TrackStep = self.entry.texts[lang].history[self.number]
        return step.note


@dataclass(frozen=True, slots=True)
class InState:
    """The needs that are in a state."""

    state: str
    entries: tuple[Entry[Need], ...]


@dataclass(frozen=True, slots=True)
class Share:
    """Of challenges that were opened, those that led on to a pilot or a solution."""

    opened: tuple[Entry[Challenge], ...]
    led_on: tuple[Entry[Challenge], ...]


def followed(book: Book) -> tuple[Entry[Need] | Entry[Challenge], ...]:
    """Everything that has a history."""
    return (*book.of(NEED), *book.of(CHALLENGE))


def changes(book: Book, since: date = date.min) -> tuple[StateChange, ...]:
    """Every change after a day, the latest first."""
    found = [one for entry in followed(book) for one in _changes(entry, entry.content.history) if one.date > since]
    return tuple(sorted(found, key=lambda one: (-one.date.toordinal(), one.entry.key, -one.number)))


def _changes(entry: Entry[Need] | Entry[Challenge], steps: Sequence[TrackStep]) -> Iterator[StateChange]:
    for number, step in enumerate(steps):
        yield StateChange(entry, number, step.date, steps[number - 1].state if number else "", step.state)


def needs_by_state(book: Book) -> tuple[InState, ...]:
    """The needs by where they are, in the order of the states; none for a state that no need is in."""
    states: tuple[str, ...] = get_args(NeedState)
    needs = book.of(NEED)
    found = [InState(state, tuple(entry for entry in needs if entry.content.state == state)) for state in states]
    return tuple(group for group in found if group.entries)


def decisions(book: Book) -> tuple[Entry[Need], ...]:
    """The needs that wait for a decision, the first day first."""
    days = [(entry.content.next.date, entry.id, entry) for entry in book.of(NEED) if entry.content.next]
    return tuple(entry for *_, entry in sorted(days, key=lambda row: row[:2]))


def share(challenges: Sequence[Entry[Challenge]]) -> Share:
    """How many of these led on."""
    opened = tuple(entry for entry in challenges if _been(entry.content, OPENED))
    led = tuple(entry for entry in opened if _been(entry.content, LED_ON) and answers(entry.content))
    return Share(opened, led)


def figures(challenges: Sequence[Entry[Challenge]], what: str) -> tuple[Worked, ...]:
    """What challenges come to in each year in which some were opened: how many, or the share of them that led on."""
    opened: dict[int, list[Entry[Challenge]]] = {}
    for entry in share(challenges).opened:
        if day := _opened(entry.content):
            opened.setdefault(day.year, []).append(entry)
    return tuple(Worked(str(year), "", *_figure(opened[year], what)) for year in sorted(opened))


def _figure(challenges: Sequence[Entry[Challenge]], what: str) -> tuple[Decimal, int | None]:
    count = len(challenges)
    if what == "opened":
        return Decimal(count), None
    return round(Decimal(100) * len(share(challenges).led_on) / count, 1), count


def _opened(one: Challenge) -> date | None:
    """The day on which everybody could first read it."""
    return next((step.date for step in one.history if step.state in OPENED), one.open_from)


def answers(one: Followed) -> bool:
    """Whether a pilot or a case says how it was answered."""
    return bool(one.pilots or (isinstance(one, Challenge) and one.pilot_plans))


def _been(one: Followed, states: Sequence[str]) -> bool:
    """Whether it is in one of the states, or has been."""
    return one.state in states or any(step.state in states for step in one.history)


def check(book: Book, today: date, problems: Problems) -> None:
    """Dated lines in their order, states that agree with them and with what answered, decisions that are still ahead."""
    for entry in followed(book):
        _check_steps(entry, today, problems)
    for challenge in book.of(CHALLENGE):
        if challenge.content.state in LED_ON and not answers(challenge.content):
            _note_unanswered(challenge, problems)
        _check_plans(challenge, problems)
    for need in book.of(NEED):
        _check_need(book, need, today, problems)


def _check_steps(entry: Entry[Need] | Entry[Challenge], today: date, problems: Problems) -> None:
    steps: Sequence[TrackStep] = entry.content.history
    for number, step in enumerate(steps):
        place = entry.source.place(("history", number, "date"))
        before = steps[number - 1].date if number else step.date
        if step.date < before:
            wrong = number - 1 if before > today else number
            problems.note(entry.source.place(("history", wrong, "date")), "step-order", date=step.date, before=before)
        elif step.date > today:
            problems.note(place, "date-future", field="date", date=step.date)
    if steps and steps[-1].state != entry.content.state:
        problems.note(entry.source.place(("state",)), "step-state", found=entry.content.state, expected=steps[-1].state)


def _check_plans(entry: Entry[Challenge], problems: Problems) -> None:
    """A pilot ends after it began."""
    for number, plan in enumerate(entry.content.pilot_plans):
        if plan.start and plan.end and plan.end < plan.start:
            place = entry.source.place(("pilot_plans", number, "end"))
            problems.note(place, "dates-order", start=plan.start, end=plan.end)


def _check_need(book: Book, entry: Entry[Need], today: date, problems: Problems) -> None:
    need = entry.content
    known = [book.one(CHALLENGE, id).content for id in need.challenges if (CHALLENGE.name, str(id)) in book.entries]
    answered = answers(need) or any(answers(one) for one in known) or len(known) < len(need.challenges)
    if need.state in LED_ON and not answered:
        _note_unanswered(entry, problems)
    if need.state == "opened" and not need.challenges:
        problems.note(entry.source.place(("state",)), "need-challenge", found=need.state)
    if need.next and need.state == "closed":
        problems.note(entry.source.place(("next", "decision")), "decision-over", found=need.state)
    elif need.next:
        _check_next(entry, need.next, today, problems)
    elif need.state not in ("solved", "closed"):
        problems.note(entry.source.place(("state",)), "decision-missing", found=need.state)


def _check_next(entry: Entry[Need], ahead: NextDecision, today: date, problems: Problems) -> None:
    """Who reviewed the need after the day could have seen that it is over; that a day goes by later is nobody's fault."""
    place = entry.source.place(("next", "date"))
    if entry.content.reviewed_after(ahead.date):
        problems.note(place, "decision-passed", date=ahead.date)
    elif ahead.date < today:
        problems.note(place, "decision-late", date=ahead.date)


def _note_unanswered(entry: Entry[Need] | Entry[Challenge], problems: Problems) -> None:
    problems.note(entry.source.place(("state",)), "state-unanswered", found=entry.content.state)
