"""What the values of the model say of themselves: entries, pages, kinds, and the walk over a record."""

from __future__ import annotations

import pickle
from decimal import Decimal
from types import ModuleType, SimpleNamespace
from typing import Annotated, Any

import pytest
from making import Written, book, entry, page, record

from cookbook import model
from cookbook.model import ALL_KINDS, languages
from cookbook.model.amounts import grammar, number
from cookbook.model.annotations import bare
from cookbook.model.book import Datum, Entry, HandPage
from cookbook.model.design_tokens import Series
from cookbook.model.ids import SourceId
from cookbook.model.languages import LANGUAGES
from cookbook.model.metric import METRIC
from cookbook.model.recipe import RECIPE
from cookbook.model.text import Line, Reference, Text
from cookbook.model.walk import at, walk
from cookbook.problems import Place


def test_a_module_without_its_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    assert model._load("case") is ALL_KINDS["case"]
    with pytest.raises(TypeError, match=r"cookbook\.model\.vocabulary declares no kind"):
        model._load("vocabulary")


@pytest.mark.parametrize("count", range(1, 13))
def test_colours_come_in_their_order_and_no_two_neighbours_of_a_ring_have_one(count: int) -> None:
    colours = ("#100000", "#200000", "#300000", "#400000")
    series = Series.model_construct(colours=colours)
    ring = [series.of(number, count) for number in range(count)]
    assert ring[:3] == [*colours[:3]][:count]
    assert ring[:4] == [*colours][:count] or count % 4 == 1
    assert count == 1 or all(one != other for one, other in zip(ring, [*ring[1:], ring[0]], strict=True))


@pytest.mark.parametrize("wrong", (SimpleNamespace(code="fi"), LANGUAGES["sv"]))
def test_a_record_of_another_language(wrong: object, monkeypatch: pytest.MonkeyPatch) -> None:
    made = ModuleType("fi")
    made.LANGUAGE = wrong
    monkeypatch.setattr(languages, "import_module", lambda name: made)
    with pytest.raises(TypeError, match="not the record of"):
        list(languages._records())


def test_an_entry_in_two_languages() -> None:
    finnish, swedish = record("recipe"), record("recipe", title="Namn")
    file, other = Written("a.yml"), Written("a.fi.yml")
    made = Entry(RECIPE, "a", {"sv": swedish, "fi": finnish}, {"sv": file, "fi": other})
    assert (made.content, made.source, made.written_in, made.key) == (swedish, file, "sv", ("recipe", "a"))
    assert (made.look, entry("phase", "alku").look, entry("theme", "alku").look) == ("recipe", "phase-alku", "theme")
    assert made.untranslated == frozenset()


def test_a_page_in_the_language_that_there_is() -> None:
    finnish, swedish = page("a", "a").texts["fi"], page("a", "b", "sv").texts["sv"]
    made = HandPage("a", {"sv": swedish, "fi": finnish}, {})
    assert [made.text(lang) for lang in ("fi", "sv", "en")] == [(finnish, "fi"), (swedish, "sv"), (swedish, "sv")]


def test_a_book_by_kind() -> None:
    entries = (entry("metric", "b"), entry("recipe", "b"), entry("metric", "a"), entry("phase", "a"))
    row = Datum("2020", "", Decimal(1), "actual", SourceId("s"), Place("x"))
    made = book(*entries, data={"b": (row,)})
    assert made.of(METRIC) == (entries[0], entries[2])
    assert made.of(ALL_KINDS["menu"]) == ()
    assert made.one(RECIPE, "b") is entries[1]
    assert made.contents == (entries[1], entries[0], entries[2])
    assert [made.figures(one) for one in entries] == [(row,), (), (), ()]
    assert (made.source_language, made.faulty) == ("fi", {})
    with pytest.raises(KeyError):
        made.one(RECIPE, "a")


def test_the_walk_over_a_record() -> None:
    method = record("method", supplies=["Kynä", "Lappu"])
    found = dict(walk(method))
    assert found["supplies", 0] == "Kynä"
    assert found["supplies", 1] == "Lappu"
    assert ("serving", "difficulty") in found
    assert ("agenda", 0, "title") in found
    assert not any(path[0] in ("legal", "tips") for path in found)
    assert [path[0] for path in found][:2] == ["title", "summary"]
    assert all(at(method, path) == value for path, value in found.items())
    assert list(walk("x", ("a",))) == [(("a",), "x")]


@pytest.mark.parametrize(
    ("path", "value"),
    ((("supplies", 0), "Kynä"), (("supplies", 1), None), (("title", 0), None), (("title", "x"), None), (("none",), None),
     (("tips",), ()), (("supplies", "x"), None)),
)  # fmt: skip
def test_a_value_at_a_path(path: tuple[str | int, ...], value: object) -> None:
    assert at(record("method", supplies=["Kynä"]), path) == value


@pytest.mark.parametrize(
    ("annotation", "plain"),
    ((int, int), (int | None, int), (Annotated[int | None, 1], int), (Annotated[int, 1] | None, int), (None | str, str)),
)
def test_a_bare_annotation(annotation: Any, plain: type) -> None:
    assert bare(annotation) is plain


def test_texts_know_their_language() -> None:
    copied = pickle.loads(pickle.dumps(Line("a", "sv")))
    assert (copied, copied.lang, type(copied)) == ("a", "sv", Line)
    assert (Reference.kind, SourceId.kind) == ("", "source")
    assert isinstance(copied, Text)


@pytest.mark.parametrize(
    ("value", "lang", "cents", "said"),
    (
        (Decimal("1234.5"), "fi", False, "1 234,5"), (Decimal("1234.5"), "fi", True, "1 234,50"), (1, "en", True, "1.00"),
        (Decimal("0.123"), "en", False, "0.123"), (1_000_000, "en", False, "1,000,000"),
    ),
)  # fmt: skip
def test_numbers(value: Decimal | int, lang: str, cents: bool, said: str) -> None:
    assert number(value, lang, cents=cents).replace("\u00a0", " ") == said


@pytest.mark.parametrize(
    ("lang", "text", "read"),
    (
        ("fi", "1 234,50 €", "1234.50"), ("fi", "1\u202f234 €", "1234"), ("fi", "1 23 €", None), ("fi", "1234 567 €", None),
        ("fi", "1\u2009234\u00a0567 €", "1234567"), ("en", "€1,234.50", "1234.50"), ("en", "€1 234.50", "1234.50"),
        ("en", "€1,234 567", None), ("en", "€12,34", None), ("en", "12.345 €", None), ("en", "€1,234,567,890", "1234567890"),
        ("en", "€1,234,567,890,123", None),
    ),
)  # fmt: skip
def test_the_signs_within_a_number(lang: str, text: str, read: str | None) -> None:
    known = grammar(lang, ("euro",))
    found = known.form.fullmatch(text)
    assert (found and str(known.number(found["low"]))) == read
