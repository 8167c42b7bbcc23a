"""Quantities, dates and numbers as each language writes them."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError
from trees import PROJECT

from cookbook.article.environment import environment
from cookbook.language.speech import shown
from cookbook.model.languages import USUAL_LANGUAGES as LANGUAGES
from cookbook.model.quantity import Duration, Effort, GroupSize, Money, MonthSpan, Quantity
from cookbook.model.scalar import PartialDate
from cookbook.model.text import Line, Text

QUANTITIES = (
    (Duration, "6–9 kk", "6–9 kk", "6–9 månader", "6–9 months"),
    (Duration, "6-9 kk", "6–9 kk", "6–9 månader", "6–9 months"),
    (Duration, "6 – 9 kk", "6–9 kk", "6–9 månader", "6–9 months"),
    (Duration, "1 kk", "1 kk", "1 månad", "1 month"),
    (Duration, "1–2 v", "1–2 v", "1–2 år", "1–2 years"),
    (Duration, "45 min", "45 min", "45 min", "45 min"),
    (Duration, "noin 3 h", "noin 3 h", "cirka 3 h", "about 3 h"),
    (Duration, "n. 2 pv", "noin 2 pv", "cirka 2 dagar", "about 2 days"),
    (Effort, "40–80 htp", "40–80 htp", "40–80 persondagar", "40–80 person-days"),
    (Effort, "0,5 htv", "0,5 htv", "0,5 årsverken", "0.5 person-years"),
    (Money, "0 €", "0 €", "0 €", "€0"),
    (Money, "1 000–8 000 €", "1 000–8 000 €", "1 000–8 000 €", "€1,000–8,000"),
    (Money, "1000–8000 €", "1 000–8 000 €", "1 000–8 000 €", "€1,000–8,000"),
    (Money, "1 558 294 €", "1 558 294 €", "1 558 294 €", "€1,558,294"),
    (Money, "enintään 5 000 €", "enintään 5 000 €", "högst 5 000 €", "at most €5,000"),
    (Money, "12,50 €", "12,50 €", "12,50 €", "€12.50"),
    (GroupSize, "4–8 yritystä", "4–8 yritystä", "4–8 företag", "4–8 companies"),
    (GroupSize, "1 yritys", "1 yritys", "1 företag", "1 company"),
    (GroupSize, "vähintään 3 organisaatiota", "vähintään 3 organisaatiota", "minst 3 organisationer", "at least 3 organisations"),
    (MonthSpan, "1–4", "1–4 kk", "1–4 månader", "1–4 months"),
)


@pytest.mark.parametrize(("sort", "written", "fi", "sv", "en"), QUANTITIES, ids=[row[1] for row in QUANTITIES])
def test_quantity(sort: type[Quantity], written: str, fi: str, sv: str, en: str) -> None:
    quantity = sort.read(Text(written, "fi"))
    said = [shown(quantity, lang) for lang in LANGUAGES]
    assert [text.replace("\u00a0", " ") for text in said] == [fi, sv, en]
    assert not any(re.search("[0-9] ", text) for text in said)  # A number stays on the line of its unit.


@pytest.mark.parametrize("written", ("1\u00a0000 €", "1\u202f000 €", "1\u2009000 €", "1 000€", "1000 EUR", "1000 euroa"))
def test_spaces_and_words_of_money(written: str) -> None:
    assert Money.read(Text(written, "fi")) == Money(Decimal(1000), Decimal(1000), "euro")


@pytest.mark.parametrize(
    ("sort", "written"),
    (
        (Duration, "6–9"), (Duration, "kk"), (Duration, "9–6 kk"), (Duration, "6–9 € "), (Duration, "1.5 h"), (Duration, "-3 kk"),
        (Duration, "kuusi kk"), (Duration, "6 kk 2 vk"), (Money, "1.000 €"), (Money, "1 00 €"), (Money, "$100"), (Money, "10 k€"),
        (Money, "enintään 1–2 €"), (Money, "1 000 000 000 000 000 €"), (GroupSize, "4–8"), (Effort, "40 pv"), (MonthSpan, "1–"),
        (Duration, ""), (Duration, None), (Duration, 5), (Duration, "٣ kk"),
    ),
    ids=str,
)  # fmt: skip
def test_what_is_no_quantity(sort: type[Quantity], written: object) -> None:
    with pytest.raises(PydanticCustomError):
        sort.read(Text(written, "fi") if isinstance(written, str) else written)


@pytest.mark.parametrize(
    ("sort", "lang", "written", "fi"),
    (
        (Duration, "en", "6–9 months", "6–9 kk"), (Duration, "en", "about 1.5 h", "noin 1,5 h"),
        (Duration, "en", "1,000 hours", "1 000 h"),
        (Money, "en", "€1,000–8,000", "1 000–8 000 €"), (Money, "en", "at most €5,000", "enintään 5 000 €"),
        (Money, "en", "5 000 euros", "5 000 €"), (Money, "en", "€0", "0 €"), (Effort, "en", "40–80 person-days", "40–80 htp"),
        (GroupSize, "en", "at least 3 organisations", "vähintään 3 organisaatiota"), (MonthSpan, "en", "5", "5 kk"),
        (Duration, "sv", "6–9 mån", "6–9 kk"), (Duration, "sv", "cirka 1,5 timmar", "noin 1,5 h"),
        (Money, "sv", "högst 5 000 €", "enintään 5 000 €"), (Effort, "sv", "0,5 årsverken", "0,5 htv"),
    ),
)  # fmt: skip
def test_quantity_of_a_writer_in_another_language(sort: type[Quantity], lang: str, written: str, fi: str) -> None:
    assert shown(sort.read(Text(written, lang)), "fi").replace("\u00a0", " ") == fi


@pytest.mark.parametrize(
    ("sort", "lang", "written"),
    (
        (Duration, "en", "6–9 kk"), (Duration, "en", "1,5 h"), (Duration, "sv", "1.5 h"), (Money, "en", "1.000 €"),
        (Money, "en", "€5 000,50"), (Money, "fi", "€1 000"), (Duration, "en", "€5 h"),
        (Duration, "en", "enintään 5 h"), (MonthSpan, "en", "5 kk"),
    ),
)  # fmt: skip
def test_each_language_has_its_own_words_and_signs(sort: type[Quantity], lang: str, written: str) -> None:
    with pytest.raises(PydanticCustomError):
        sort.read(Text(written, lang))


SORTS = (Duration, Effort, Money, GroupSize, MonthSpan)


@pytest.mark.parametrize("lang", LANGUAGES)
@given(sort=st.sampled_from(SORTS), data=st.data())
def test_what_is_said_can_be_read_again(lang: str, sort: type[Quantity], data: st.DataObject) -> None:
    unit = data.draw(st.sampled_from(sort.units))
    places = 0 if sort.is_whole else 2
    side = st.decimals(sort.smallest, min(sort.greatest[unit], 999_999), places=places).map(lambda value: value.normalize() + 0)
    sides = sorted((data.draw(side), data.draw(side)))
    least, most = data.draw(st.sampled_from((tuple(sides), (sides[0], sides[0]), (None, sides[1]), (sides[0], None))))
    about = data.draw(st.booleans()) and None not in (least, most)
    quantity = sort(least, most, unit, about)
    assert sort.read(Text(quantity.in_words(lang), lang)) == quantity


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("sort", SORTS)
def test_examples_of_what_is_accepted_are_accepted(sort: type[Quantity], lang: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        sort.read(Text("?", lang))
    examples = (refused.value.context or {})["examples"].split(", ")
    assert [sort.read(Text(example, lang)).in_words(lang).replace("\u00a0", " ") for example in examples] == examples


@pytest.mark.parametrize(
    ("written", "fi", "sv", "en"),
    (
        ("2013", "2013", "2013", "2013"),
        ("2020-11", "11/2020", "november 2020", "November 2020"),
        ("2018-04-01", "1.4.2018", "1 april 2018", "1 April 2018"),
    ),
)
def test_partial_date(written: str, fi: str, sv: str, en: str) -> None:
    assert [shown(PartialDate.read(written), lang) for lang in LANGUAGES] == [fi, sv, en]
    assert PartialDate.read(written).iso == written


@pytest.mark.parametrize(
    "written", ("2013-13", "2013-00", "2013-02-30", "0000", "13", "2013-1", "1.4.2018", "2013-01-01T00:00", " ", None)
)
def test_what_is_no_date(written: object) -> None:
    with pytest.raises(PydanticCustomError):
        PartialDate.read(written)


def test_day_number_and_truth() -> None:
    assert [shown(date(2026, 11, 2), lang) for lang in LANGUAGES] == ["2.11.2026", "2 november 2026", "2 November 2026"]
    assert [shown(Decimal("1234567.5"), lang) for lang in LANGUAGES] == ["1\u00a0234\u00a0567,5"] * 2 + ["1,234,567.5"]
    assert [shown(Decimal("0.123456789"), lang) for lang in LANGUAGES] == ["0,123456789"] * 2 + ["0.123456789"]
    assert [shown(True, lang) for lang in LANGUAGES] == ["kyllä", "ja", "yes"]


def test_indices_stand_below_the_line_and_markup_stays_text() -> None:
    template = environment(PROJECT / "theme").from_string("{{ line|formula }}")
    shown = template.render(line=Line("B = Σ b_k < <b> × 100", "fi"), lang="fi")
    assert shown == "B = Σ b<sub>k</sub> &lt; &lt;b&gt; × 100"
