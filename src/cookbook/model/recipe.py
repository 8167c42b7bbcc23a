"""The recipe: a practice that changes the ecosystem, in weeks or months."""

from __future__ import annotations

from typing import Literal

from cookbook.model.content import Advice, Finding, Serving
from cookbook.model.field import Record, anchored, optional, required, several
from cookbook.model.ids import DocumentId, MethodId, MetricId, PhaseId, RecipeId, RoleId
from cookbook.model.kind import Kind, PartedBy
from cookbook.model.quantity import Duration
from cookbook.model.text import Line, OwnId, Prose, Title
from cookbook.model.vocabulary import PHASE


class RoleTask(Record):
    """Who does what."""

    role: RoleId = required("Rooli", "Kuka tekee: tehtävä, ei henkilö.", "orkestroija")
    task: Line = required("Tehtävä", "Mitä hän tekee.", "Suunnittelee haun ja pitää kokeilut aikataulussa.")


class Step(Record):
    """One step of the work, in order."""

    title: Title = required("Vaihe", "Vaiheen nimi, enintään 60 merkkiä.", "Rajaa haaste")
    text: Prose = required("Ohje", "Mitä tehdään, niin että lukija voi aloittaa maanantaina.")
    methods: tuple[MethodId, ...] = several("Menetelmät", "Menetelmät, joita vaiheessa käytetään.", ["haastetyopaja"])
    documents: tuple[DocumentId, ...] = several("Asiakirjat", "Asiakirjat, jotka vaiheessa täytetään.", ["aiesopimus"])
    duration: Duration | None = optional("Kesto", "Vaiheen kesto.", "2–3 kk")
    output: Line | None = optional("Tuotos", "Mitä vaiheesta jää käteen.", "Haastekortti")
    anchor: OwnId | None = anchored()


class MetricUse(Record):
    """A metric that shows whether the recipe worked."""

    metric: MetricId = required("Mittari", "Mittari, josta onnistuminen näkyy.", "kokeilujen-maara")
    use: Literal["monitoring", "outcome", "impact"] | None = optional(
        "Käyttö", "monitoring = seuranta, outcome = tulos, impact = vaikutus.", "monitoring"
    )


class Recipe(Advice):
    """The fields of a recipe."""

    problem: Prose = required("Ongelma", "Mihin pulmaan resepti auttaa.", "Yritys ei pääse testaamaan ratkaisuaan.")
    serving: Serving = required("Annos", "Mitä resepti vaatii.")
    phases: tuple[PhaseId, ...] = required("Vaihe", "Missä vaiheessa tämä auttaa.", ["alku"], least=1)
    audience: tuple[RoleId, ...] = several("Kenelle", "Kenelle resepti on tarkoitettu.", ["elinkeinokehittaja"])
    ingredients: tuple[Line, ...] = required("Ainekset", "Mitä pitää olla ennen aloittamista.", ["Rajattu haaste"], least=1)
    roles: tuple[RoleTask, ...] = several("Roolit", "Kuka tekee mitäkin.")
    steps: tuple[Step, ...] = required("Vaiheet", "Vähintään kolme vaihetta järjestyksessä.", least=3)
    pitfalls: tuple[Prose, ...] = several("Sudenkuopat", "Mikä menee usein vikaan ja miten sen välttää.")
    metrics: tuple[MetricUse, ...] = required("Näin tiedät, että onnistui", "Mittarit, joista onnistuminen näkyy.", least=1)
    evidence: tuple[Finding, ...] = several("Näyttö", "Missä tätä on kokeiltu ja mitä havaittiin.")
    variations: tuple[Prose, ...] = several("Muunnelmia", "Miten reseptiä voi muuttaa.")
    after: tuple[RecipeId, ...] = several("Tätä ennen", "Reseptit, jotka kannattaa tehdä ensin.", ["haastehaku"])
    related: tuple[RecipeId, ...] = several("Sopii yhteen", "Reseptit, jotka sopivat tämän kanssa.", ["innovaatiotiekartta"])


RECIPE = Kind(
    name="recipe",
    path="recipes",
    model=Recipe,
    one="Resepti",
    many="Reseptit",
    slug="reseptit",
    help="Toimintamalli, joka muuttaa ekosysteemiä viikoissa tai kuukausissa.",
    awaited=True,
    chapter=2,
    unit=4,
    spread=True,
    faced=True,
    parted_by=PartedBy(PHASE, "phases"),
    scored=True,
    on_cards=True,
    on_poster=True,
    pieces="steps",
    asked=("pitfalls", "evidence"),
)
