"""Every metric of this edition can be counted: its workbook gives what we give, and that is what its example says."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from observing import counted, fill, made_up, recalculated, told
from test_counts import FIRST

from cookbook.counting import Observation
from cookbook.editions.data.edition import DataEdition
from cookbook.editions.data.scorecards import workbook
from cookbook.link import LinkedBook
from cookbook.model.metric import METRIC, Metric

DAY = date(2024, 6, 1)


@pytest.mark.program
def test_every_workbook_counts_as_we_do(linked: LinkedBook, tmp_path: Path) -> None:
    metrics = [entry for entry in linked.of(METRIC) if entry.content.measure]
    edition, files, expected = DataEdition(linked), [], []
    for seed, metric in enumerate(metrics):
        assert metric.content.measure
        rows = made_up(metric.content.measure, seed)
        found = counted(metric.content, rows)
        data = workbook(edition, metric.key, "fi")
        files.append(fill(data, tmp_path / f"{metric.id}.xlsx", metric.content, rows, [one.period.name for one in found]))
        expected.append([(one.n, one.value, *one.figures.values()) for one in found])
    for metric, file, values in zip(metrics, recalculated(files, tmp_path), expected, strict=True):
        shown = [(n, value, *figures) for n, value, _, *figures in told(file, metric.content)]
        ours = [tuple(None if one is None else float(one) for one in row) for row in values]
        assert shown == [pytest.approx(row) for row in ours], metric.id


def test_every_metric_says_what_it_is_counted_from(linked: LinkedBook) -> None:
    own = [metric for metric in linked.of(METRIC) if metric.id in FIRST["metrics"]]
    assert [metric.id for metric in own if not metric.content.measure and not metric.content.typed] == []


def test_titles_of_sheets_and_figures_are_in_every_language(linked: LinkedBook) -> None:
    for metric in linked.of(METRIC):
        for lang, text in metric.texts.items():
            if text.measure:
                titles = [one.title for one in (*text.measure.sheets, *text.measure.figures, *text.measure.columns.values())]
                assert {title.lang for title in titles} == {lang}, metric.id


def many(count: int, **cells: Any) -> list[Observation]:
    """So many rows alike; a word with a number sign is another in each."""
    return [
        Observation({name: value.replace("#", str(at)) if isinstance(value, str) else value for name, value in cells.items()})
        for at in range(count)
    ]


def means(*values: str) -> list[Observation]:
    """Answers whose means are these: all statements have the same value."""
    return [Observation({"vastattu": DAY, **{f"v{number}": Decimal(value) for number in range(1, 13)}}) for value in values]


def waited(days: int) -> Observation:
    return Observation({"kirjattu": DAY - timedelta(days), "paatetty": DAY})


def grown(**cells: int) -> Observation:
    return Observation({name: Decimal(value) for name, value in cells.items()})


def worked(name: str, hours: int) -> Observation:
    return Observation({"organisaatio": name, **grown(vuosi=2024, tunnit=hours, vuosityoaika=1600).cells})


def opened(count: int, sort: str, **cells: str) -> list[Observation]:
    asked = dict.fromkeys(("verkossa", "lisenssi", "koneluettava", "kuvaus", "tasalla", "aihe"), "yes") | {"toisena": "no"}
    return many(count, laji=sort, laskettu=Decimal(2024), **{**asked, **cells})


def paid(source: str, euros: int) -> Observation:
    return Observation({"lahde": source, "vaihe": "suunniteltu", **grown(vuosi=2024, euroa=euros).cells})


def joined(count: int, member: str, sort: str) -> list[Observation]:
    return many(count, jasen=member, hanke="#", laji=sort, alkoi=DAY, ohjelma="yes", sopimus="yes", aihe="yes")


def granted(company: str, sort: str, euros: int) -> Observation:
    asked = {"tunnus": company, "myonnetty": DAY, "laji": sort, "tarkoitus": "tki", "jasen": "yes"}
    return Observation({**asked, **grown(euroa=euros).cells})


def brought(count: int, company: str, sort: str) -> list[Observation]:
    return many(count, tunnus=company, laji=sort, pk="yes", vahvistus="yes", kaytossa=DAY, **{"tuki-paattyi": date(2023, 6, 1)})


def founded(count: int, form: str, field: str) -> list[Observation]:
    return many(count, tunnus=f"{form} {field} #", rekisteroity=DAY, muoto=form, ala=field, alueella="yes")


def tried(count: int, **asked: str) -> list[Observation]:
    return many(count, paattyi=DAY, tavoite="yes", **asked)


def lived(count: int, where: str, mean: str) -> list[Observation]:
    return many(count, vastattu=DAY, asuinalue=where, **{f"v{number}": Decimal(mean) for number in range(1, 5)})


def sold(count: int, euros: int) -> list[Observation]:
    return many(count, yritys="#", jarjestely="no", **grown(vuosi=2024, liikevaihto=euros, edellinen=100).cells)


def exported(count: int, euros: int, first: str) -> list[Observation]:
    return many(count, yritys="#", ensimmainen=first, **grown(**{"vuosi": 2024, "vienti-eur": euros}).cells)


def stayed(count: int, still: str) -> list[Observation]:
    return many(count, jasen="#", jai=still, **grown(vuosi=2024).cells)


EXAMPLES: dict[str, tuple[dict[str, list[Observation]], float, dict[str, float]]] = {
    # the worked example of each definition: its rows, its value, and what is told beside it
    "luottamus": (
        {
            "vastaukset": means("3.2", "4.0", "2.8", "3.6", "4.4"),
            "kutsut": many(1, kutsuttu=DAY, **{"kutsuttuja-kpl": Decimal(12)}),
        },
        3.6,
        {"vastausprosentti": 41.6667},
    ),
    "orkestrointikyky": ({"vastaukset": means("4.0", "3.0", "2.4", "3.6", "2.8", "3.4")}, 3.2, {"vastaajia": 6}),
    "haasteen-lapimenoaika": (
        {
            "haasteet": [
                *map(waited, (90, 120, 150, 210, 400)),
                Observation({"kirjattu": date(2024, 4, 15)}),
                Observation({"kirjattu": date(2024, 9, 1)}),
            ]
        },
        150,
        {"kesken": 2, "vanhin": 260},
    ),
    "jatkoon-edenneet-kokeilut": (
        {
            "kokeilut": [
                *many(2, paattyi=DAY, jatko="hankinta", asiakirja="yes", **{"jatkon-paiva": DAY + timedelta(30)}),
                *many(1, paattyi=DAY, jatko="asiakas", asiakirja="yes", **{"jatkon-paiva": date(2025, 6, 1)}),
                *many(1, paattyi=DAY, jatko="hankinta", asiakirja="no", **{"jatkon-paiva": DAY}),
                *many(8, paattyi=DAY, jatko="ei-jatkoa"),
            ]
        },
        25,
        {"jatkoon-kpl": 3},
    ),
    "kokeilujen-maara": (
        {
            "kokeilut": [
                *many(8, paattyi=DAY, tila="paattynyt", sopimus="yes", raportoitu="yes"),
                *many(1, paattyi=DAY, tila="keskeytetty", sopimus="yes", raportoitu="no"),
            ]
        },
        8,
        {"keskeytettyja": 1},
    ),
    "tyopajat-ja-tapahtumat": (
        {
            "tilaisuudet": [
                *many(5, pidetty=DAY, laji="tyopaja", luettelo="yes"),
                *many(2, pidetty=DAY, laji="tapahtuma", luettelo="yes"),
                *many(3, pidetty=DAY, laji="kokous", luettelo="yes"),
            ]
        },
        7,
        {"tyopajoja": 5, "tapahtumia": 2},
    ),
    "aktiiviset-jasenet": (
        {
            "jasenet": many(50, jasen="Jäsen #", liittyi=date(2020, 1, 1)),
            "teot": [
                *many(20, tekija="Jäsen #", **{"teko-alkoi": DAY, "teko-paattyi": DAY}),
                *many(32, tekija="Jäsen #", **{"teko-alkoi": DAY - timedelta(9), "teko-paattyi": DAY - timedelta(9)}),
            ],
        },
        20,
        {"osuus": 40, "jasenia": 50},
    ),
    "orkestrointi-htv": ({"tyot": [worked("Kaupunki", 960), worked("Kumppani", 320)]}, 0.8, {}),
    "henkilosto": ({"luvut": [grown(vuosi=2024, htv=htv) for htv in (1200, 800, 400, 100)]}, 2500, {}),
    "jalostusarvo": (
        {"luvut": [grown(vuosi=2024, euroa=150_000_000, htv=2000), grown(vuosi=2024, euroa=50_000_000, htv=500)]},
        200_000_000,
        {"tuottavuus": 80_000},
    ),
    "sijaintikerroin": (
        {
            "alat": [Observation({"alan-vuosi": Decimal(2024), "alueella": Decimal(4500), "maassa": Decimal(30_000)})],
            "kaikki": [
                Observation({"vuosi": Decimal(2024), "kaikki-alueella": Decimal(90_000), "kaikki-maassa": Decimal(1_500_000)})
            ],
        },
        2.5,
        {"osuus-alueella": 5, "osuus-maassa": 2},
    ),
    "yksityinen-vastinraha": (
        {
            "maksut": [
                *many(3, yritys="A#", maksettu=DAY, laji="hankeosuus", euroa=Decimal(8000)),
                *many(20, yritys="B#", maksettu=DAY, laji="jasenmaksu", euroa=Decimal(500)),
                *many(1, yritys="C", maksettu=DAY, laji="kokeilu", euroa=Decimal(6000)),
                *many(1, yritys="C", maksettu=DAY, laji="tyopanos", tunnit=Decimal(300)),
            ]
        },
        40_000,
        {"tyotunteja": 300},
    ),
    "tuetut-yritykset": (
        {
            "tuet": [
                *many(8, tunnus="#", annettu=DAY, laji="muu", kohdennettu="yes"),
                *many(3, tunnus="#", annettu=DAY, laji="raha", kohdennettu="yes"),
                *many(1, tunnus="#", annettu=DAY, laji="muu", kohdennettu="yes"),
                *many(4, tunnus="uusi #", annettu=DAY, laji="muu", kohdennettu="yes"),
            ]
        },
        12,
        {"tukikertoja": 16},
    ),
    "yhteishankkeet": (
        {
            "hankkeet": [
                *many(4, alkoi=date(2020, 1, 1), paatos="yes", kaupunkeja=Decimal(2)),
                *many(1, alkoi=DAY, paatos="yes", kaupunkeja=Decimal(3)),
                *many(2, alkoi=DAY, paatos="yes", kaupunkeja=Decimal(1)),
            ]
        },
        5,
        {"uusia": 1},
    ),
    "innovatiiviset-hankinnat": (
        {
            "sopimukset": [
                *many(7, allekirjoitettu=DAY, aihe="yes", uusi="yes", tavoite="yes"),
                *many(23, allekirjoitettu=DAY, aihe="yes", uusi="yes", tavoite="no"),
            ]
        },
        7,
        {"osuus": 23.3333},
    ),
    "leviaminen": (
        {
            "kayttoonotot": [
                *many(1, ratkaisu="Opastus", ottaja="Kaupunki B", laji="kaupunki", alkoi=DAY, paatos="yes"),
                *many(2, ratkaisu="Opastus", ottaja="Osa #", laji="kaupunginosa", alkoi=DAY, paatos="yes"),
                *many(2, ratkaisu="Haastehaku", ottaja="Kaupunki B", laji="kaupunki", alkoi=DAY, paatos="yes"),
            ]
        },
        4,
        {"kaupunkeihin": 2},
    ),
    "avatut-aineistot": (
        {
            "aineistot": [
                *opened(10, "aineisto"),
                *opened(3, "rajapinta"),
                *opened(2, "aineisto", tasalla="no"),
                *opened(1, "aineisto", lisenssi="no"),
                *opened(1, "aineisto", toisena="yes"),
            ]
        },
        13,
        {"rajapintoja": 3},
    ),
    "avoimet-haasteet": (
        {
            "haasteet": [
                *many(3, omistaja="#", julkaistu=DAY, kaikille="yes", ohje="yes", uudestaan="no"),
                *many(1, omistaja="#", julkaistu=DAY, kaikille="yes", ohje="yes", uudestaan="yes"),
            ]
        },
        3,
        {"kohtaanto": 0},
    ),
    "budjetti-lahteittain": (
        {"rahat": [paid("eu", 120_000), paid("kaupungit", 60_000), paid("yritykset", 20_000)]},
        200_000,
        {"eu-osuus": 60},
    ),
    "eu-tki": (
        {
            "osallistumiset": [
                *joined(5, "Yliopisto", "tutkimus"),
                *joined(2, "Kaupunki", "kaupunki"),
                *joined(1, "A", "yritys"),
                *joined(1, "B", "yritys"),
            ]
        },
        9,
        {"yritysten": 2},
    ),
    "julkinen-tki-tuki": (
        {
            "tuet": [
                granted("A", "avustus", 50_000),
                granted("B", "avustus", 120_000),
                granted("C", "avustus", 30_000),
                granted("D", "laina", 200_000),
            ]
        },
        200_000,
        {"avustuksia": 3},
    ),
    "tki-yhteistyo": (
        {
            "hankkeet": [
                *many(9, tunnus="#", alkoi=DAY, sopimus="yes", tyota="yes"),
                *many(3, tunnus="#", alkoi=DAY, sopimus="yes", tyota="yes"),
                *many(3, tunnus="amk #", alkoi=DAY, sopimus="yes", tyota="yes"),
                *many(4, tunnus="osto #", alkoi=DAY, sopimus="yes", tyota="no"),
            ]
        },
        12,
        {},
    ),
    "uudet-innovaatiot": (
        {
            "uutuudet": [
                *brought(4, "#", "palvelu"),
                *brought(1, "#", "tuote"),
                *brought(2, "muu #", "prosessi"),
                *many(3, tunnus="suunnittelee #", pk="yes", vahvistus="yes"),
            ]
        },
        6,
        {},
    ),
    "uudet-yhtiot": (
        {
            "yhtiot": [
                *founded(42, "osakeyhtio", "klusteri"),
                *founded(643, "osakeyhtio", "muu"),
                *founded(15, "osuuskunta", "puuttuu"),
                *founded(200, "asunto", "muu"),
            ]
        },
        42,
        {"ilman-alaa": 15},
    ),
    "kestavyyden-mittaus": (
        {
            "kokeilut": [
                *tried(4, lahtotaso="yes", loppu="yes", julkaistu="yes"),
                *tried(3, lahtotaso="no", loppu="yes", julkaistu="no"),
                *many(3, paattyi=DAY, tavoite="no"),
            ]
        },
        40,
        {"paattyneita": 10, "tavoitteellisia": 7},
    ),
    "asukkaiden-kokemus": (
        {"vastaukset": [*lived(20, "kohde", "3.0"), *lived(20, "kohde", "4.0"), *lived(5, "vertailu", "3.9")]},
        3.5,
        {"vastaajia": 40, "ero": -0.4},
    ),
    "osallistujien-eteneminen": (
        {
            "osallistujat": [
                *many(3, paattyi=DAY, tavoitettu="yes", eteneminen="tyo", etenemispaiva=DAY + timedelta(90)),
                *many(2, paattyi=DAY, tavoitettu="yes", eteneminen="opinnot", etenemispaiva=DAY + timedelta(90)),
                *many(11, paattyi=DAY, tavoitettu="yes", eteneminen="ei"),
                *many(4, paattyi=DAY, tavoitettu="no"),
            ]
        },
        25,
        {"osallistujia": 20, "tavoitettuja": 16},
    ),
    "kasvavat-jasenyritykset": (
        {"yritykset": [*sold(3, 125), *sold(2, 105), *sold(3, 90)]},
        37.5,
        {"yrityksia": 8, "liikevaihtoa": 855},
    ),
    "vienti": (
        {
            "vastaukset": [*exported(3, 20_000, "yes"), *exported(6, 50_000, "no"), *exported(11, 0, "yes")],
            "kysely": [grown(**{"kyselyvuosi": 2024, "kysyttyja-kpl": 25})],
        },
        45,
        {"uusia-vievia": 3, "vastausprosentti": 80},
    ),
    "referenssit": (
        {
            "referenssit": [
                *many(5, yritys="#", asiakas="kaupunki", annettu=DAY, klusterista="yes"),
                *many(1, yritys="0", asiakas="kaupunki", annettu=DAY, klusterista="yes"),
                *many(1, yritys="0", asiakas="suuryritys", annettu=DAY, klusterista="yes"),
            ]
        },
        6,
        {},
    ),
    "kohtaanto": (
        {
            "tarpeet": [
                *many(3, kirjattu=DAY, ehdotettu="yes", askel="kokeilu", sovittu=DAY + timedelta(100)),
                *many(6, kirjattu=DAY, ehdotettu="yes"),
                *many(3, kirjattu=DAY, ehdotettu="no"),
            ]
        },
        25,
        {"tarpeita": 12, "ehdotettuja": 9},
    ),
    "jasenten-pysyvyys": (
        {
            "jasenyydet": [*stayed(17, "yes"), *stayed(3, "no")],
            "uudet": many(5, uusi="#", liittyi=DAY),
        },
        85,
        {"alussa": 20, "liittyneita": 5},
    ),
}


@pytest.mark.parametrize("id", EXAMPLES)
def test_the_worked_example_of_a_definition(linked: LinkedBook, id: str) -> None:
    rows, value, beside = EXAMPLES[id]
    metric = linked.one(METRIC, id).content
    assert isinstance(metric, Metric)
    found = next(one for one in counted(metric, rows) if one.period.first <= DAY <= one.period.last)
    assert found.value is not None
    assert float(found.value) == pytest.approx(value)
    assert {name: float(found.figures[name] or 0) for name in beside} == pytest.approx(beside, rel=1e-4)
