"""What each sort of value allows: the last that fits, and the first that does not."""

from __future__ import annotations

import sys
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from making import LEAST, record, written
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from cookbook.model.content import Estimate
from cookbook.model.ids import RecipeId
from cookbook.model.languages import LANGUAGES
from cookbook.model.quantity import DAY, Duration, Effort, GroupSize, Money, MonthSpan, Quantity
from cookbook.model.scalar import Day, DecimalNumber, Difficulty, Flag, PartialDate, Published, Time, Whole, Within
from cookbook.model.text import HIDDEN, Definition, Line, OwnId, Prose, Summary, Text, Title, WebAddress, may_hide


def refusal(sort: Any, value: object) -> tuple[str, dict[str, Any]] | None:
    """The code and the arguments with which a value is refused, or None."""
    try:
        TypeAdapter(sort).validate_python(value)
    except ValidationError as error:
        (detail,) = error.errors()
        return detail["type"], detail.get("ctx", {})
    return None


def fi(text: str) -> Text:
    return Text(text, "fi")


@pytest.mark.parametrize(
    ("sort", "least", "most", "code"),
    (
        (Title, 2, 60, "too-short"), (Summary, 40, 160, "too-short"), (Definition, 20, 300, "too-short"),
        (Line, 1, 2000, "empty"),
    ),
    ids=("title", "summary", "definition", "line"),
)  # fmt: skip
def test_lengths(sort: Any, least: int, most: int, code: str) -> None:
    words = "ab " * 1000
    good = [refusal(sort, fi(f"  {words[: length - 1]}x ")) for length in (least, most)]
    short, long = (refusal(sort, fi((words[:length] + "x")[1:])) for length in (least - 1, most + 1))
    assert good == [None, None]
    assert short == (code, {} if code == "empty" else {"found": least - 1, "least": least, "most": most})
    assert long == ("too-long", {"found": most + 1, "least": least, "most": most})


@pytest.mark.parametrize("sort", (Line, Prose))
def test_the_longest_word(sort: Any) -> None:
    assert refusal(sort, fi(f"{'ä' * 100} {'b.' * 250}")) is None
    assert refusal(sort, fi("sana " + "ä" * 101)) == ("word-too-long", {"found": "ä" * 40, "most": 100})
    assert refusal(sort, fi("sana " + "ä" * 501)) == ("word-too-long", {"found": "ä" * 40, "most": 500})
    assert refusal(WebAddress, fi("https://esimerkki.example/" + "a" * 474)) is None
    assert refusal(WebAddress, fi("https://esimerkki.example/" + "a" * 475)) == (
        "word-too-long", {"found": "https://esimerkki.example/" + "a" * 14, "most": 500},
    )  # fmt: skip
    assert refusal(Prose, fi("ä" * 100 + "\n" + "ä" * 100 + "\t" + "ä" * 100)) is None


def test_lines_and_prose() -> None:
    assert refusal(Line, fi("a\nb")) == ("one-line", {})
    assert refusal(Prose, fi("a\nb")) is None
    assert refusal(Prose, fi("a " * 2000)) is None
    assert [refusal(sort, "a" * 50) for sort in (Line, Prose)] == [("text-expected", {})] * 2
    assert [refusal(sort, fi(" \n ")) for sort in (Line, Prose)] == [("empty", {})] * 2
    read = TypeAdapter(Line).validate_python(fi(" a "))
    assert (read, read.lang, type(read)) == ("a", "fi", Line)


@pytest.mark.parametrize(
    ("id", "code"),
    (
        ("a", None), ("0", None), ("a-", None), (" a ", None), ("a" * 64, None), ("a" * 65, "id-form"), ("-a", "id-form"),
        ("A", "id-form"), ("ä", "id-form"), ("a_b", "id-form"), ("a\nb", "id-form"), (" ", "empty"), (1, "text-expected"),
    ),
)  # fmt: skip
def test_ids(id: object, code: str | None) -> None:
    expected = {"found": id} if code == "id-form" else {}
    assert refusal(OwnId, id) == ((code, expected) if code else None)


@pytest.mark.parametrize(("id", "code"), (("a", None), ("Käynnistys", None), (" ", "empty"), (1, "text-expected")))
def test_references(id: object, code: str | None) -> None:
    """Whether one leads anywhere is told when everything has been read."""
    assert refusal(RecipeId, id) == ((code, {}) if code else None)


HIDDEN_RANGES = (
    "0-8 b-1f 7f-9f ad 34f 600-605 61c 6dd 70f 890-891 8e2 115f-1160 17b4-17b5 180e 200b-200f 2028-202e 2060-206f 3164"
    " d800-f8ff fdd0-fdef feff ffa0 fff0-ffff 110bd 110cd 13430-1345f 1bca0-1bca3 1d173-1d17a e0000-e0fff f0000-10ffff"
)


@pytest.mark.many
def test_hidden_characters() -> None:
    ranges = [tuple(int(end, 16) for end in each.split("-")) for each in HIDDEN_RANGES.split()]
    hidden = [code for one in ranges for code in range(one[0], one[-1] + 1)]
    assert [code for code in range(sys.maxunicode + 1) if HIDDEN.match(chr(code))] == hidden
    assert [code for code in range(sys.maxunicode + 1) if may_hide(f"aä{chr(code)}.\n")] == hidden


@pytest.mark.parametrize("text", ("2018-04-00", "2018-04-31", "2019-02-29", "2018-13-01", "0000-01-01"))
def test_a_day_that_no_calendar_has_is_none(text: str) -> None:
    assert refusal(Day, text) == refusal(PartialDate, text) == ("date-unreal", {"found": text})


@pytest.mark.parametrize(
    ("sort", "text", "value"),
    (
        (Whole, "0", 0), (Whole, " 7 ", 7), (Whole, "999999999", 999_999_999), (Whole, "1000000000", None), (Whole, "07", None),
        (Whole, "-1", None), (Whole, "1.0", 1), (Whole, "1.5", None), (Whole, "1.", None), (Whole, "1.00000", None),
        (Whole, 1, None), (Whole, "٣", None),
        (DecimalNumber, "0", 0.0), (DecimalNumber, "0,5", 0.5), (DecimalNumber, "1.2345", 1.2345),
        (DecimalNumber, " 999999.9999 ", 999_999.9999),
        (DecimalNumber, "1000000", None), (DecimalNumber, "1.23456", None), (DecimalNumber, "1.", None),
        (DecimalNumber, "-1", None), (DecimalNumber, 1.5, None),
        (DecimalNumber, "00.5", None),
        (Flag, "true", True), (Flag, "false", False), (Flag, "yes", None), (Flag, "True", True), (Flag, "tRue", None),
        (Flag, True, None),
        (Day, "2024-02-29", date(2024, 2, 29)), (Day, "2024-2-29", None),
        (Day, " 2024-02-01 ", date(2024, 2, 1)),
        (Day, "20240201", None), (Day, date(2024, 2, 1), None),
        (Difficulty, "1", 1), (Difficulty, "3", 3), (Difficulty, "0", None), (Difficulty, "4", None),
    ),
)  # fmt: skip
def test_scalars(sort: Any, text: object, value: object) -> None:
    codes = {id(Whole): "whole-number", id(DecimalNumber): "decimal-number", id(Flag): "flag", id(Day): "date"}
    if value is None:
        code = "out-of-range" if sort is Difficulty else codes[id(sort)]
        near = {"near": "2024-02-29" if text == "2024-2-29" else ""} if sort is Day else {}
        assert refusal(sort, text) == (
            code,
            {"found": str(text), **near, **({"least": "1", "most": "3"} if sort is Difficulty else {})},
        )
    else:
        read = TypeAdapter(sort).validate_python(text)
        assert (read, type(read)) == (value, type(value))


def test_a_range_in_a_schema() -> None:
    schema = TypeAdapter(Difficulty).json_schema()
    assert (schema["type"], schema["minimum"], schema["maximum"]) == ("integer", 1, 3)
    assert Within(1.5, 2).check(1.5) == 1.5
    assert Within(1.5, 2).check(2) == 2
    assert TypeAdapter(Title).json_schema() == {"type": "string", "minLength": 2, "maxLength": 60}


@pytest.mark.parametrize(
    ("text", "first", "last"),
    (
        ("2013", "2013-01-01", "2013-12-31"), ("2020-02", "2020-02-01", "2020-02-29"), ("2100-02", "2100-02-01", "2100-02-28"),
        ("2020-12", "2020-12-01", "2020-12-31"), ("2020-01", "2020-01-01", "2020-01-31"),
        ("2018-04-30", "2018-04-30", "2018-04-30"),
        ("0001", "0001-01-01", "0001-12-31"), ("2020-02-29", "2020-02-29", "2020-02-29"),
    ),
)  # fmt: skip
def test_a_date_covers_its_days(text: str, first: str, last: str) -> None:
    read = PartialDate.read(f" {text} ")
    assert (read.first.isoformat(), read.last.isoformat(), read.iso) == (first, last, text)
    assert TypeAdapter(PartialDate).dump_python(read) == text


@pytest.mark.parametrize(
    "text",
    ("0000", "2020-00", "2020-13", "18", "2018-4", "2018-04-1", "20200", "2018-04-01x", "0000-01", "", 2020),
)  # fmt: skip
def test_what_is_no_date(text: object) -> None:
    near = {"2018-4": "2018-04", "2018-04-1": "2018-04-01"}.get(str(text), "")
    assert refusal(PartialDate, text) == ("partial-date", {"found": str(text), "near": near})


@pytest.mark.parametrize(
    ("sort", "text", "least", "most", "unit"),
    (
        (Duration, "6–9 kk", 6, 9, "month"), (Duration, "6–6 kk", 6, 6, "month"), (Duration, "9–6 kk", None, None, None),
        (Duration, "enintään 9 kk", None, 9, "month"), (Duration, "vähintään 9 kk", 9, None, "month"),
        (Duration, "noin 6–9 kk", 6, 9, "month"), (Duration, "vähintään 6–9 kk", None, None, None),
        (Duration, "enintään 6–9 kk", None, None, None), (Duration, "6", None, None, None), (Duration, "0 min", 0, 0, "minute"),
        (Duration, "enintään 0 min", None, 0, "minute"), (Duration, "1,25 h", Decimal("1.25"), Decimal("1.25"), "hour"),
        (Duration, "1,255 h", None, None, None), (Money, "999999999 €", 999_999_999, 999_999_999, "euro"),
        (Money, "1000000000 €", None, None, None), (Money, "999 999 999 999 €", 999_999_999_999, 999_999_999_999, "euro"),
        (Money, "1 999 999 999 999 €", None, None, None), (Money, "12 34 €", None, None, None), (Money, "5", None, None, None),
        (MonthSpan, "1–4", 1, 4, "month"), (MonthSpan, "5 kk", 5, 5, "month"), (GroupSize, "3", None, None, None),
        (GroupSize, "3 KAUPUNKIA", 3, 3, "city"), (Effort, "2 htkk", 2, 2, "person-month"),
    ),
)  # fmt: skip
def test_the_sides_of_a_quantity(sort: type[Quantity], text: str, least: object, most: object, unit: str | None) -> None:
    if unit is None:
        with pytest.raises(PydanticCustomError) as refused:
            sort.read(fi(text))
        assert (refused.value.type, (refused.value.context or {})["found"]) == ("quantity", text)
    else:
        read = sort.read(fi(text))
        assert (read.least, read.most, read.unit, read.about) == (least, most, unit, text.startswith("noin"))


@pytest.mark.parametrize(
    ("text", "data"),
    (
        ("6–9 kk", {"least": 6, "most": 9, "unit": "month"}), ("enintään 9 kk", {"most": 9, "unit": "month"}),
        ("vähintään 9 kk", {"least": 9, "unit": "month"}),
        ("noin 1,5 h", {"least": 1.5, "most": 1.5, "unit": "hour", "about": True}),
    ),
)  # fmt: skip
def test_a_quantity_as_data(text: str, data: dict[str, Any]) -> None:
    read = Duration.read(fi(text))
    assert read.plain() == data == TypeAdapter(Duration).dump_python(read)
    assert {name: type(value) for name, value in read.plain().items()} == {name: type(value) for name, value in data.items()}


def test_the_schemas_of_a_quantity() -> None:
    written_in, said = (TypeAdapter(MonthSpan).json_schema(mode=mode) for mode in ("validation", "serialization"))
    assert written_in == {"type": "string", "examples": ["1–4", "5"]}
    number = {"type": "number", "minimum": 0}
    fields = {"least": number, "most": number, "unit": {"enum": ["month"]}, "about": {"const": True}}
    assert said == {"type": "object", "properties": fields, "required": ["unit"], "additionalProperties": False}


@pytest.mark.parametrize(
    ("text", "least", "most"),
    (
        ("5 min", 5, 5), ("1–2 h", 60, 120), ("1 pv", 480, 480), ("1 vk", 3360, 3360), ("1 kk", 14_400, 14_400),
        ("1 v", 175_200, 175_200), ("enintään 1 h", 0, 60), ("vähintään 1 h", 60, 17_520_000),
    ),
)  # fmt: skip
def test_a_duration_in_minutes_of_work(text: str, least: int, most: int) -> None:
    assert Duration.read(fi(text)).minutes == (least, most)
    assert DAY == 480


def test_working_days_of_people() -> None:
    assert Effort.person_days_each == {"person-day": 1, "person-month": 21, "person-year": 220}


UNITS = {
    "fi": (
        "min:minute h:hour t:hour pv:day vk:week kk:month v:year htp:person-day htkk:person-month htv:person-year €:euro eur:euro"
        " euro:euro euroa:euro henkilö:person henkilöä:person hlö:person ihmistä:person osallistuja:participant"
        " osallistujaa:participant yritys:company yritystä:company organisaatio:organisation organisaatiota:organisation"
        " kaupunki:city kaupunkia:city toimija:actor toimijaa:actor asukas:resident asukasta:resident tiimi:team tiimiä:team"
        " ryhmä:team ryhmää:team koulu:school koulua:school"
    ),
    "sv": (
        "min:minute minut:minute minuter:minute h:hour timme:hour timmar:hour dag:day dagar:day vecka:week veckor:week"
        " månad:month månader:month mån:month år:year persondag:person-day persondagar:person-day personmånad:person-month"
        " personmånader:person-month årsverke:person-year årsverken:person-year €:euro eur:euro euro:euro person:person"
        " personer:person deltagare:participant företag:company organisation:organisation organisationer:organisation"
        " stad:city städer:city aktör:actor aktörer:actor invånare:resident team:team grupp:team grupper:team skola:school"
        " skolor:school"
    ),
    "en": (
        "min:minute minute:minute minutes:minute h:hour hour:hour hours:hour day:day days:day week:week weeks:week"
        " month:month months:month year:year years:year person-day:person-day person-days:person-day person-month:person-month"
        " person-months:person-month person-year:person-year person-years:person-year €:euro eur:euro euro:euro"
        " euros:euro person:person people:person participant:participant participants:participant company:company"
        " companies:company organisation:organisation organisations:organisation city:city cities:city actor:actor"
        " actors:actor resident:resident residents:resident team:team teams:team group:team groups:team school:school"
        " schools:school"
    ),
}
BOUNDS = {
    "fi": "enintään:at_most vähintään:at_least noin:about n.:about",
    "sv": "högst:at_most minst:at_least cirka:about ca:about",
    "en": "at_most:at_most up_to:at_most at_least:at_least about:about",
}


@pytest.mark.parametrize("lang", UNITS)
def test_the_words_of_units(lang: str) -> None:
    sorts = (Duration, Effort, Money, GroupSize)
    for word, unit in (each.rsplit(":", 1) for each in UNITS[lang].split()):
        (sort,) = [sort for sort in sorts if unit in sort.units]
        assert sort.read(Text(f"5 {word}", lang)) == sort(Decimal(5), Decimal(5), unit)
    for words, bound in (each.rsplit(":", 1) for each in BOUNDS[lang].split()):
        read = Duration.read(Text(f"{words.replace('_', ' ')} 5 h", lang))
        assert (read.least is None, read.most is None, read.about) == tuple(
            bound == one for one in ("at_most", "at_least", "about")
        )


@pytest.mark.parametrize(
    ("text", "parts"),
    (("true", ("duration", "effort", "cost", "group")), ("false", ())),
)
def test_what_is_estimated(text: str, parts: tuple[str, ...]) -> None:
    assert TypeAdapter(Estimate).validate_python(text) == parts
    assert TypeAdapter(Estimate).validate_python(["cost"]) == ("cost",)
    assert refusal(Estimate, ["difficulty"]) is not None


FEWEST = (
    ("recipe", "authors", 1), ("recipe", "phases", 1), ("recipe", "ingredients", 1), ("recipe", "steps", 3),
    ("recipe", "metrics", 1),
    ("method", "agenda", 1), ("metric", "data_sources", 1), ("case", "implementers", 1), ("menu", "courses", 1),
)  # fmt: skip


@pytest.mark.parametrize(("kind", "name", "least"), FEWEST)
def test_the_fewest_items(kind: str, name: str, least: int) -> None:
    items = LEAST[kind][name]
    record(kind, **{name: (items * 3)[:least]})
    with pytest.raises(ValidationError) as refused:
        record(kind, **{name: (items * 3)[: least - 1]})
    assert [(detail["type"], detail["loc"]) for detail in refused.value.errors()] == [("too_short", (name,))]


@pytest.mark.parametrize("kind", LEAST)
def test_what_a_kind_asks_for(kind: str) -> None:
    """Each field of the least is missed where it is left out, and nothing else is."""
    whole = record(kind)
    record(kind, reviewed=None)  # What nobody has read through yet.
    for name in LEAST[kind].keys() - {"reviewed"}:
        with pytest.raises(ValidationError) as refused:
            record(kind, **{name: None})
        assert [(detail["type"], detail["loc"]) for detail in refused.value.errors()] == [("missing", (name,))]
    with pytest.raises(ValidationError):
        record(kind, unknown="x")
    with pytest.raises(ValidationError):
        whole.title = "Muu"
    assert {getattr(whole, name) for name in type(whole).model_fields if name not in LEAST[kind]} <= {None, ()}


CHOICES = (
    ("recipe", "status", "draft tried established retired"), ("case", "type", "programme project pilot platform alliance"),
    ("challenge", "state", "collected shaped open piloting solved closed"),
    ("method", "type", "workshop event survey analysis network procurement digital"),
    ("metric", "unit", "count percent eur fte days scale_1_5 ratio"), ("metric", "direction", "up down neutral"),
    ("metric", "interval", "month quarter year once"),
    ("actor", "type", "city company university authority association network group"),
    ("source", "type", "page article strategy register law guide"), ("source", "language", " ".join(LANGUAGES)),
)  # fmt: skip


@pytest.mark.parametrize(("kind", "name", "words"), CHOICES)
def test_choices(kind: str, name: str, words: str) -> None:
    assert [str(getattr(record(kind, **{name: word}), name)) for word in words.split()] == words.split()
    with pytest.raises(ValidationError) as refused:
        record(kind, **{name: "muu"})
    said = refused.value.errors()[0]["ctx"]["expected"]
    assert said.replace("'", "").replace(" or ", ", ").split(", ") == words.split()


def test_choices_within_records() -> None:
    for access in ("open", "paid", "permit", "own"):
        assert record("metric", data_sources=[{"name": "Lista", "access": access}]).data_sources[0].access == access
    for use in ("monitoring", "outcome", "impact"):
        assert record("recipe", metrics=[{"metric": "m", "use": use}]).metrics[0].use == use
    for system in ("EAKR", "ECEI", "SDG", "IS", "I" * 20):
        assert record("metric", equivalents=[{"system": system, "code": "1"}]).equivalents[0].system == system


def test_days_of_what_is_dated() -> None:
    assert record("challenge").days() is None
    assert record("challenge", open_to="2020-01-02").days() is None
    assert record("challenge", open_from="2020-01-02").days() == (date(2020, 1, 2), None)
    assert record("challenge", open_from="2020-01-02", open_to="2020-02-03").days() == (date(2020, 1, 2), date(2020, 2, 3))
    assert record("case", start="2020", end="2021").days() == (date(2020, 1, 1), date(2021, 12, 31))
    assert record("case", start="2020").days() == (date(2020, 1, 1), None)


def test_written_values_keep_their_language() -> None:
    assert [one.lang for one in written(["a", "b"], "sv")] == ["sv", "sv"]
    assert record("recipe").summary.lang == "fi"


@pytest.mark.parametrize("system", ["I", "I" * 21, "kestävä kehitys", "9.5", "-SDG"])
def test_an_abbreviation_is_short_and_begins_with_a_letter(system: str) -> None:
    with pytest.raises(ValidationError):
        record("metric", equivalents=[{"system": system, "code": "1"}])


@pytest.mark.parametrize(
    ("sort", "fits", "outside", "within"),
    (
        (Duration, "100 v", "101 v", "0–100 v"), (Duration, "10 000 min", "10 001 min", "0–10 000 min"),
        (Duration, "1 200 kk", "enintään 1 201 kk", "0–1 200 kk"), (Effort, "10 000 htv", "1–10 001 htv", "0–10 000 htv"),
        (GroupSize, "10 000 000 tiimiä", "10 000 001 tiimiä", "0–10 000 000 tiimiä"),
        (MonthSpan, "1–120", "1–121", "1–120 kk"), (MonthSpan, "1", "0–6", "1–120 kk"),
    ),
)  # fmt: skip
def test_the_range_of_a_quantity(sort: type[Quantity], fits: str, outside: str, within: str) -> None:
    sort.read(fi(fits))
    assert refusal(sort, fi(outside)) == ("quantity-range", {"found": outside, "range": within})


@pytest.mark.parametrize(
    ("sort", "fits", "outside", "least"),
    (
        (Day, "1900-01-01", "1899-12-31", 1900), (Day, "2100-12-31", "2101-01-01", 1900), (Time, "1900", "1899-12", 1900),
        (Time, "2100-12", "2101", 1900), (Published, "1000", "0999", 1000), (Published, "2100", "9999", 1000),
    ),
)  # fmt: skip
def test_the_years_of_a_date(sort: Any, fits: str, outside: str, least: int) -> None:
    assert refusal(sort, fits) is None
    assert refusal(sort, outside) == ("year-range", {"found": outside[:4], "least": least, "most": 2100})
