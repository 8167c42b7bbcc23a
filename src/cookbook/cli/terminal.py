"""Progress for people: a line that moves on a terminal, a quiet line a stage elsewhere."""

from __future__ import annotations

import sys
import time
from typing import TextIO

from cookbook.cli.timings import Moment, Took
from cookbook.language.speech import speech
from cookbook.language.speech.table import told


class Terminal:
    """Shows stages on a stream, and at the end what each took."""

    def __init__(self, lang: str, stream: TextIO | None = None) -> None:
        self.lang = lang
        self.stream = stream or sys.stderr
        self.live = self.stream.isatty()
        self.stages: list[Took] = []
        """Those that have ended."""
        self._name = ""
        self._began = Moment(0, 0)
        self._shown = 0.0
        self._elsewhere = 0.0
        self._anew, self._pages = 0, 0

    def stage(self, name: str, lang: str = "") -> None:
        """End the stage before and begin another."""
        self.end()
        self._name = told(self.lang, f"stage.{name}", language=speech(self.lang).written_in(lang) if lang else "")
        self._began = Moment.now()
        if self.live:
            self._write(f"{self._name} …")

    def step(self, done: int, of: int) -> None:
        """Move the line, at most ten times a second."""
        now = time.monotonic()
        if self.live and (now - self._shown > 0.1 or done == of):
            self._shown = now
            self._write(f"{self._name} {done}/{of}" if of else f"{self._name} {done}")

    def spent(self, seconds: float) -> None:
        self._elsewhere += seconds

    def painted(self, anew: int, pages: int) -> None:
        self._anew += anew
        self._pages += pages

    def end(self) -> None:
        """Write what the stage took."""
        if self._name:
            now = Moment.now()
            processor = now.processor - self._began.processor + self._elsewhere
            self.stages.append(Took(self._name, now.wall - self._began.wall, processor))
            pages = f", {told(self.lang, 'made.anew', anew=self._anew, pages=self._pages)}" if self._pages else ""
            self._write(f"{self._name} {self.stages[-1].wall:.1f} s{pages}")
            self.stream.write("\n")
            self.stream.flush()
            self._name, self._elsewhere, self._anew, self._pages = "", 0.0, 0, 0

    def _write(self, text: str) -> None:
        self.stream.write(f"\r\033[K{text}" if self.live else text)
        self.stream.flush()
