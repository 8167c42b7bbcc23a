"""What is followed over time: a dated line for every change of where it stands."""

from __future__ import annotations

from cookbook.model.field import Record, optional, required
from cookbook.model.scalar import Day
from cookbook.model.text import Prose


class TrackStep(Record):
    """A change of state; the model of what is followed adds the `state` that it came to."""

    state: str
    date: Day = required("Päivä", "Päivä, jona tila muuttui.", "2026-09-15")
    note: Prose | None = optional("Mitä tapahtui", "Virke tai kaksi siitä, mitä tapahtui.", "Haaste julkaistiin.")
