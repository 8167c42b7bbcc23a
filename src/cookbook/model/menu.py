"""The menu: recipes in order, with gates; its totals are computed, never typed."""

from __future__ import annotations

from cookbook.model.content import Advice
from cookbook.model.field import Record, anchored, optional, required, several
from cookbook.model.ids import DocumentId, MetricId, PhaseId, RecipeId
from cookbook.model.kind import Kind
from cookbook.model.quantity import MonthSpan
from cookbook.model.scalar import Whole
from cookbook.model.text import OwnId, Prose, Title


class Course(Record):
    """Recipes that are cooked at the same time, and the decision that ends them."""

    title: Title = required("Ruokalaji", "Nimi.", "Alkupalat: ketkä ja miksi")
    phase: PhaseId = required("Vaihe", "Mikä vaihe on.", "alku")
    months: MonthSpan = required("Kuukaudet", "Kuukaudet alusta lukien.", "1–9")
    recipes: tuple[RecipeId, ...] = required("Reseptit", "Reseptit.", ["lahtokartoitus"], least=1)
    gate: Prose = required("Portti", "Päätös, jolla siirrytään eteenpäin, ja sen perusteet.")
    documents: tuple[DocumentId, ...] = several("Portin asiakirjat", "Asiakirjat, joilla päätös tehdään.", ["aiesopimus"])
    metrics_at_most: Whole | None = optional(
        "Mittareita enintään", "Kuinka monta mittaria ruokalista ja sen reseptit saavat pyytää tähän porttiin mennessä.", "20"
    )
    anchor: OwnId | None = anchored()


class Menu(Advice):
    """The fields of a menu."""

    courses: tuple[Course, ...] = required("Ruokalajit", "Ruokalajit järjestyksessä.", least=1)
    metrics: tuple[MetricId, ...] = several("Mittarit", "Koko ruokalistan mittarit.", ["luottamus"])
    money: Prose | None = optional("Raha", "Mistä raha tulee, ja mitä vastaava työ on maksanut muualla.")


MENU = Kind(
    name="menu",
    path="menus",
    model=Menu,
    one="Ruokalista",
    many="Ruokalistat",
    slug="ruokalistat",
    help="Reseptit järjestyksessä ja päätökset niiden välissä: tie uuteen.",
    weight=0.77,
    chapter=1,
    unit=4,
    spread=True,
    told=True,
    scored=True,
    on_poster=True,
    scene="table",
    pieces="courses",
    asked=(),
)
