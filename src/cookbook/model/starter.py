"""The questions that lead a newcomer to one first recipe: each answer leads to the next question or to a recipe."""

from __future__ import annotations

from cookbook.model.content import Named
from cookbook.model.field import Record, optional, required, several
from cookbook.model.ids import RecipeId, StarterId
from cookbook.model.kind import Kind
from cookbook.model.text import Line, Title


class Turn(Record):
    """One answer, and where it leads."""

    text: Line = required("Vastaus", "Niin kuin lukija sen sanoisi.", "Emme vielä tiedä, keitä alalla on")
    then: StarterId | None = optional("Seuraava kysymys", "Kysymys, johon vastaus vie.", "aika")
    recipe: RecipeId | None = optional("Resepti", "Resepti, josta näin vastannut aloittaa.", "lahtokartoitus")
    reason: Line | None = optional("Perustelu", "Miksi juuri tästä aloitetaan, yksi virke.")
    act: Line | None = optional("Tällä viikolla", "Yksi teko, jonka ehtii tehdä tällä viikolla.", "Soittakaa kolmeen yritykseen.")
    next: tuple[RecipeId, ...] = several("Sen jälkeen", "Reseptit, jotka sopivat seuraaviksi.", ["arvolupaus"])


class Starter(Named):
    """A question and its answers; the first of the file is asked first."""

    title: Title = required("Kysymys", "Kysymys lukijalle, enintään 60 merkkiä.", "Mitä tiedätte jo?")
    summary: Line | None = optional("Selite", "Mistä vastaus löytyy tai mitä kysymys tarkoittaa.")
    answers: tuple[Turn, ...] = required("Vastaukset", "Vähintään kaksi vastausta.", least=2)


STARTER = Kind(
    "starter", "starters", Starter, "Alkukysymys", "Mistä aloitamme?", "mista-aloitamme",
    "Vastaa muutamaan kysymykseen, niin saat yhden ensimmäisen reseptin.",
    paged=False, ordered=True, sought=False, conceptual=False, weight=0.4, lends_title=False, chapter=0, indexed=False,
    lendable=False,
)  # fmt: skip
