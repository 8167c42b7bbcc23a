"""What was meant by amounts and dates that are written in another way: it is clear, or nothing is suggested."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cookbook.model import days, meant
from cookbook.model.days import day_meant
from cookbook.model.languages import LANGUAGES
from cookbook.model.meant import amount_meant
from cookbook.model.quantity import Duration, Effort, GroupSize, Money, MonthSpan, Quantity
from cookbook.model.scalar import PartialDate
from cookbook.model.spoken import number_meant, vocabulary
from cookbook.model.text import Text

SORTS = (Duration, Effort, Money, GroupSize, MonthSpan)


def suggested(sort: type[Quantity], text: str, lang: str = "fi") -> str:
    """The suggestion as the language of the text writes it."""
    found = amount_meant(text, lang, sort.units)
    if found is None:
        return ""
    return sort.of(found.bound, found.least, found.most, found.unit).in_words(lang).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("sort", "text", "said"),
    (
        (Duration, "noin puoli vuotta", "noin 6 kk"), (Duration, "reilu 3 kk", "noin 3 kk"),
        (Duration, "vajaa 3 kk", "noin 3 kk"), (Duration, "1 h 30 min", "90 min"), (Duration, "6 kk–1 v", "6–12 kk"),
        (Duration, "1 v 6 kk", "18 kk"), (Duration, "kvartaali", "3 kk"), (Duration, "a month", "1 kk"),
        (Duration, "6kk-9kk", "6–9 kk"), (Duration, "~6 kk", "noin 6 kk"), (Duration, "6+ kk", "vähintään 6 kk"),
        (Duration, "einen Monat", "1 kk"), (Duration, "1.5 vuotta", "1,5 v"), (Duration, "6 to 9 months", "6–9 kk"),
        (Duration, "max. 9 kk", "enintään 9 kk"), (Duration, "6 tai 9 kk", ""), (Duration, "6", ""), (Duration, "pitkään", ""),
        (Duration, "9–6 kk", "6–9 kk"),
        (Duration, "9–6 kkk", "6–9 kk"), (Duration, "3 viiko", "3 vk"), (Duration, "3 viulua", ""),
        (Duration, "2 vk - 1 kk", ""), (Duration, "1–2–3 kk", ""), (Duration, "noin yli 6 kk", ""),
        (Duration, "alle 6–9 kk", ""), (Duration, "30 min 1 h", ""), (Duration, "10 tuntia viikossa", ""),
        (Money, "1.000 €", "1 000 €"), (Money, "€1,000", "1 000 €"), (Money, "1.234,56 €", "1 234,56 €"),
        (Money, "1–1,5 milj. €", "1 000 000–1 500 000 €"), (Money, "5-8 k€", "5 000–8 000 €"), (Money, "€5–8k", ""),
        (Money, "€5k–8k", "5 000–8 000 €"), (Money, "€5–8", "5–8 €"), (Money, "0,125 €", ""), (Money, "0,1 €", "0,10 €"),
        (Money, "$5000", ""), (Money, "5 000 kr", ""), (Money, "noin tuhat euroa", "noin 1 000 €"), (Money, "", ""),
        (Money, "999 milj. €", "999 000 000 €"), (Money, "1 000 milj. €", ""),
        (GroupSize, "neljä yritystä", "4 yritystä"), (GroupSize, "4–8", ""), (GroupSize, "10–20 people", "10–20 henkilöä"),
        (Effort, "40 persondagar", "40 htp"), (Effort, "40 päivää", ""),
        (Effort, "40 htpp", "40 htp"), (MonthSpan, "kuukaudet 1–9", "1–9 kk"),
    ),
)  # fmt: skip
def test_an_amount_as_people_say_it(sort: type[Quantity], text: str, said: str) -> None:
    assert suggested(sort, text) == said


def test_what_another_language_says() -> None:
    german = {lang for lang in LANGUAGES if vocabulary(lang, Duration.units).words("elf Monate")}
    assert german == {"de"}
    assert suggested(Duration, "3 t", "fi") == suggested(Duration, "3 t", "sv") == "3 h"
    assert suggested(Duration, "3 t", "en") == "3 h"


def test_long_texts_are_not_looked_at() -> None:
    text = "6 kk.".rjust(meant.LONGEST)
    assert (suggested(Duration, text), suggested(Duration, f" {text}")) == ("6 kk", "")
    unsaid = "ei tiedossa".rjust(meant.LONGEST)
    assert (meant.is_unsaid(unsaid), meant.is_unsaid(f" {unsaid}")) == (True, False)
    when = "2/2016".rjust(days.LONGEST)
    assert (day_meant(when), day_meant(f" {when}")) == ((2016, 2, None), None)


@pytest.mark.parametrize(
    ("text", "number"),
    (("1.000", "1000"), ("1,000", "1000"), ("1 000,5", "1000.5"), ("1.50", "1.50"), ("0,125", "0.125"), ("12’345", "12345")),
)
def test_a_number_of_anybody(text: str, number: str) -> None:
    assert number_meant(text) == number


@given(st.sampled_from(SORTS), st.sampled_from(sorted(LANGUAGES)), st.data())
def test_what_is_suggested_can_be_written(sort: type[Quantity], lang: str, data: st.DataObject) -> None:
    known = vocabulary(lang, sort.units)
    words = st.sampled_from([*known.written, *known.means, "-", "1", "1,5", "2 000", "x"])
    if said := suggested(sort, " ".join(data.draw(st.lists(words, max_size=5))), lang):
        assert sort.read(Text(said, lang)).in_words(lang).replace("\u00a0", " ") == said


@pytest.mark.parametrize("lang", LANGUAGES)
def test_several_euros_have_the_sign_of_one(lang: str) -> None:
    assert LANGUAGES[lang].units["euro"][:2] == ("€", "€")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_unit_is_said_of_one_and_of_several(lang: str) -> None:
    for sort in SORTS:
        for unit in sort.units:
            one, several, *_ = LANGUAGES[lang].units[unit]
            assert {suggested(sort, f"{count} {word}", lang) for count, word in ((2, one), (2, several))} == {
                sort.of("", 2, 2, unit).in_words(lang).replace("\u00a0", " ")
            }


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_word_is_of_use(lang: str) -> None:
    language = LANGUAGES[lang]
    assert len(language.numerals.split()) == 12
    for number, word in enumerate(language.numerals.split(), start=1):
        assert suggested(Money, f"{word} €", lang) in (str(language.money).format(value=number), f"{number} €")
    for word, written in language.spoken.items():
        assert word == word.lower() != written
        reads = [found for sort in SORTS for rest in ("", " 2", " €") if (found := suggested(sort, f"{word}{rest}", lang))]
        assert reads or written in ("–", "0,5"), word


@pytest.mark.parametrize(
    ("text", "iso"),
    (
        ("15.1.2027", "2027-01-15"), ("ti 15. tammikuuta 2027", "2027-01-15"), ("15.1.27", "2027-01-15"), ("15/1/27", ""),
        ("15th of January, 2027", "2027-01-15"), ("den 15 januari 2027", "2027-01-15"), ("1. märts 2027", "2027-03-01"),
        ("2/2016", "2016-02"), ("2016 helmikuussa", "2016-02"), ("v. 2016", "2016"), ("2016-2", "2016-02"), ("2016", "2016"),
        ("31.2.2027", ""), ("29.2.2028", "2028-02-29"), ("1/15/2027", "2027-01-15"),
        ("2016–2018", ""), ("2016 2018", ""), ("15.1.", ""),
        ("kevät 2026", ""), ("tammi-helmikuu 2026", ""), ("kello 12", ""), ("0/2016", ""), ("2016-13", ""), ("", ""),
        ("15 16 tammikuuta 2027", ""), ("tammikuu", ""), ("15.1.2027?", ""), ("1.1.1.2027", ""),
    ),
)  # fmt: skip
def test_a_date_as_people_write_it(text: str, iso: str) -> None:
    found = PartialDate.meant(text)
    assert (found.iso if found else "") == iso
