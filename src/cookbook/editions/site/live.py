"""The last state of the site that could be made, what is wrong since then, and word of both to who waits for it."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from dataclasses import dataclass
from secrets import token_hex
from threading import Condition

from cookbook.editions.site.draft import Draft
from cookbook.editions.template_faults import told_of
from cookbook.language.speech.repeated import lines
from cookbook.link.cookbook import Cookbook
from cookbook.problems import CookbookError


@dataclass(frozen=True)
class State:
    """What a browser is told: which draft there is, what is wrong, and a mark of both together."""

    number: str
    problems: tuple[str, ...]
    mark: str


class Live:
    """Reads a cookbook again when it is told to; an error, or a fault of ours, leaves the last good state in its place."""

    def __init__(self, read: Callable[[], Cookbook], lang: str) -> None:
        self._read = read
        self._lang = lang
        self._news = Condition()
        self._run = token_hex(4)  # A page that an earlier server gave is none of ours.
        self._turn = 0
        self._is_over = False
        self._problems: tuple[str, ...] = ()
        self._shown: dict[str, bytes] = {}
        self.draft: Draft | None = None

    @property
    def state(self) -> State:
        return State(self.draft.number if self.draft else "", self._problems, f"{self._run}.{self._turn}")

    def update(self) -> tuple[str, ...]:
        """Read everything that has changed. Gives what is wrong, a line each."""
        try:
            found, problems = self._read(), ()
        except Exception as error:  # noqa: BLE001 - serving goes on, whatever was wrong
            self._tell(None, self._said(error))
        else:
            self._tell(found, problems)
        return self._problems

    def page(self, address: str) -> bytes | None:
        """What is at an address, as it was last where it cannot be made now; None where there is nothing."""
        with self._news:  # Whoever comes early waits for the first state.
            self._news.wait_for(lambda: self._turn or self._is_over)
        draft = self.draft
        try:
            made = draft.read(address) if draft else None
        except Exception as error:  # noqa: BLE001 - as above; most times a template of the writer's own
            said = self._said(error, draft)
            if said != self._problems:
                self._tell(None, said)
            return self._shown.get(address, b"")
        if made is not None:
            self._shown[address] = made
        return made

    def wait(self, mark: str, seconds: float) -> State:
        """The state, as soon as it is another than the one with that mark, or when the time is over."""
        with self._news:
            self._news.wait_for(lambda: self._is_over or self.state.mark != mark, seconds)
            return self.state

    def end(self) -> None:
        """Let nobody wait any longer."""
        with self._news:
            self._is_over = True
            self._news.notify_all()

    def _tell(self, found: Cookbook | None, problems: tuple[str, ...]) -> None:
        with self._news:
            self._turn += 1
            if found:
                self.draft = Draft(found, f"{self._run}.{self._turn}")
            self._problems = problems
            self._news.notify_all()

    def _said(self, error: Exception, draft: Draft | None = None) -> tuple[str, ...]:
        told = error if isinstance(error, CookbookError) else told_of(error, draft.found.tree) if draft else None
        return tuple(lines(told.problems, self._lang)) if told else ("".join(traceback.format_exception(error)),)
