"""A metric's workbook takes raw observations: LibreOffice counts the same as our own computation, and cells say what fits."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from observing import counted, fill, made_up, recalculated, told
from openpyxl import load_workbook
from trees import PROJECT, grow

from cookbook.counting import Observation
from cookbook.editions.data.edition import DataEdition
from cookbook.editions.data.scorecards import workbook
from cookbook.link.cookbook import read
from cookbook.model.metric import Metric
from cookbook.problems import Problems


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> DataEdition:
    """A small cookbook with a metric that counts in every way."""
    tree = grow(tmp_path_factory.mktemp("observed") / "tree")
    (tree / "metrics/kaikki.yml").write_text((PROJECT / "tests/counting/kaikki.yml").read_text("utf-8"), "utf-8")
    return DataEdition(read(tree, Problems()).linked)


@pytest.fixture(scope="module")
def metric(edition: DataEdition) -> Metric:
    found = edition.linked.book.entries["metric", "kaikki"].content
    assert isinstance(found, Metric)
    return found


@pytest.mark.program
def test_libreoffice_counts_as_we_do(edition: DataEdition, metric: Metric, tmp_path: Path) -> None:
    """In two languages, for rows that differ; every figure has a value somewhere."""
    files, expected = [], []
    for seed, lang in enumerate(("fi", "sv", "fi")):
        assert metric.measure
        rows = made_up(metric.measure, seed)
        found = counted(metric, rows)
        data = workbook(edition, ("metric", "kaikki"), lang)
        files.append(fill(data, tmp_path / f"{seed}.xlsx", metric, rows, [one.period.name for one in found], lang))
        expected.append([(one.n, one.value, *one.figures.values()) for one in found])
    for file, values in zip(recalculated(files, tmp_path), expected, strict=True):
        shown = [(n, value, *figures) for n, value, _, *figures in told(file, metric)]
        assert len(shown) == len(values)
        for found, ours in zip(shown, values, strict=True):
            assert found == pytest.approx(tuple(None if one is None else float(one) for one in ours))
        assert all(any(row[at] not in (None, 0) for row in values) for at in range(2, len(values[0])))


@pytest.mark.program
def test_notes_tell_of_too_few_and_of_what_is_lacking(tmp_path: Path) -> None:
    tree = grow(tmp_path / "tree")
    model = tree / "metrics/kokeilujen-maara.yml"
    text = (
        model.read_text("utf-8")
        .replace("unit: count\n", "unit: eur\n")
        .replace("of: [osallistujia]", "of: [osallistujia]\n    unit: eur")
    )
    model.write_text(text.replace("  value: paattyneet", "  value: osallistujat\n  least: 2"), "utf-8")
    edition = DataEdition(read(tree, Problems()).linked)
    metric = edition.linked.book.entries["metric", "kokeilujen-maara"].content
    assert isinstance(metric, Metric)
    assert metric.measure
    empty = {"nimi": "Valo", "paattyi": date(2024, 5, 1)}
    rows = {"kokeilut": [Observation({**empty, "osallistujia": Decimal(7)}), Observation(empty)]}
    [found] = counted(metric, rows)
    file = fill(workbook(edition, ("metric", "kokeilujen-maara"), "fi"), tmp_path / "a.xlsx", metric, rows, ["2024"])
    [(n, value, note, *_)] = told(recalculated([file], tmp_path)[0], metric)
    assert (found.n, found.value, found.lacking, found.is_of_few) == (1, None, 1, True)
    assert (n, value) == (1, None)
    assert note == "Havaintoja on alle 2, joten lukua ei julkaista. Luku puuttuu riveiltä, joita on 1."


def test_cells_say_what_fits(edition: DataEdition, metric: Metric) -> None:
    book = load_workbook(io.BytesIO(workbook(edition, ("metric", "kaikki"), "fi")))
    assert metric.measure
    fits = {}
    for sheet in metric.measure.sheets:
        page = book[str(sheet.title)]
        assert [page.cell(1, at).value for at in range(1, len(sheet.columns) + 1)] == [
            str(column.title) for column in sheet.columns
        ]
        for rule in page.data_validations.dataValidation:
            [cells] = rule.sqref.ranges
            column = sheet.columns[cells.min_col - 1]
            fits[str(column.name)] = (rule.type, rule.formula1)
            assert rule.prompt.startswith(str(sheet.row))
            assert (cells.min_row, cells.max_row) == (2, 201)
    assert fits["tehty"][0] == "date"
    assert fits["v1"] == ("whole", "1")
    assert fits["rahaa"][0] == "decimal"
    assert fits["avoin"] == ("list", '"kyllä,ei"')
    assert fits["tekija"] == ("list", "'Jäsenet'!$A$2:$A$201")
    assert fits["laji"] == ("list", "'Vaihtoehdot'!$A$2:$A$4")
    assert [row[0].value for row in book["Vaihtoehdot"].iter_rows(min_row=2)] == ["Työpaja", 'Kokeilu "uusi"', "Muu"]


def test_the_board_has_a_chart_with_words_beside_it(edition: DataEdition) -> None:
    whole = zipfile.ZipFile(io.BytesIO(workbook(edition, ("menu", "polku"), "fi")))
    drawn = [whole.read(name).decode() for name in whole.namelist() if name.startswith("xl/drawings/drawing")]
    assert len(drawn) == 1
    assert 'descr="Pylväskuva: Kokeilujen määrä, viimeiset jaksot ja niiden tavoitteet.' in drawn[0]
