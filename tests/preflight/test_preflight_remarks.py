"""What a report makes of remarks: how many places it names, when a check has failed, and what it says as text and as data."""

from __future__ import annotations

import json

import pytest

from preflight.remarks import CannotRunError, CheckResult, Location, Remark, Report, Verdict, fault, warning
from preflight.report import as_json, as_text

BAD, ODD = fault("preflight-line", found="0.1 pt", allowed="0.25 pt"), warning("preflight-folio", found="1", allowed="2")
CANNOT, MISSING = warning("preflight-no-references"), fault("preflight-endless")


def result(*remarks: Remark, reason: Remark | None = None) -> CheckResult:
    made = CheckResult("lines", reason=reason)
    made.add(remarks)
    return made


@pytest.mark.parametrize(
    ("made", "verdict", "failed"),
    (
        (result(), Verdict.PASSED, False), (result(ODD), Verdict.WARNED, False), (result(BAD), Verdict.FAILED, True),
        (result(ODD, BAD), Verdict.FAILED, True), (result(reason=CANNOT), Verdict.NOT_RUN, False),
        (result(reason=MISSING), Verdict.NOT_RUN, True), (result(BAD, reason=CANNOT), Verdict.FAILED, True),
        (result(ODD, reason=CANNOT), Verdict.NOT_RUN, False),
    ),
)  # fmt: skip
def test_how_a_check_ends(made: CheckResult, verdict: Verdict, failed: bool) -> None:
    assert (made.verdict, made.failed) == (verdict, failed)
    report = Report("a.pdf", "coated", "book", 3, (result(), made))
    assert report.failed is failed
    counts = dict.fromkeys((str(one) for one in Verdict), 0)
    counts["passed"] = 1
    counts[str(verdict)] += 1
    assert report.counts == counts


def test_remarks_of_one_code_and_group_are_one() -> None:
    made = result(
        *(fault("a", at=Location(page), group=group) for page, group in ((0, ""), (2, ""), (2, ""), (3, "x"))), fault("b")
    )
    assert [(key, group.count, group.pages) for key, group in made.groups.items()] == [
        (("a", ""), 3, {2}), (("a", "x"), 1, {3}), (("b", ""), 1, set()),
    ]  # fmt: skip


@pytest.mark.parametrize(("count", "places", "more"), ((1, 1, ""), (2, 2, "(+1)"), (5, 5, "(+4)"), (6, 5, "(+5)")))
def test_how_many_places_are_named(count: int, places: int, more: str) -> None:
    made = result(*(fault("a", at=Location(number, 1.25, 2), what=f"x{number}") for number in range(1, count + 1)))
    (group,) = made.groups.values()
    assert [remark.what for remark in group.places] == [f"x{number}" for number in range(1, places + 1)]
    assert group.summary.what == f"x1 (1.2; 2.0 mm) {more}".strip()
    assert list(Report("", "", "", 0, (result(reason=CANNOT), made, result(reason=MISSING))).summaries) == [
        group.summary,
        MISSING,
    ]


def test_a_place_without_corner() -> None:
    assert [str(Location(1, x, y)) for x, y in ((None, 1), (1, None), (0, 0))] == ["", "", "(0.0; 0.0 mm)"]
    (group,) = result(fault("a")).groups.values()
    assert group.summary.what == ""
    assert str(CannotRunError(MISSING)) == "preflight-endless"


def told(count: int) -> Report:
    many = result(*(fault("preflight-line", at=Location(number, 1, 2, 3, 4), what="viiva", found="0.1 pt", allowed="0.25 pt")
                    for number in range(count, 0, -1)))  # fmt: skip
    return Report("a.pdf", "coated", "", 30, (many, result(ODD), result(reason=CANNOT), result()))


@pytest.mark.parametrize("count", (19, 20, 21))
def test_a_report_as_data(count: int) -> None:
    data = json.loads(as_json(told(count), "en"))
    checks = data.pop("checks")
    assert data == {
        "file": "a.pdf", "profile": "coated", "product": "", "pages": 30, "result": "failed",
        "counts": {"checks": 4, "passed": 1, "failed": 1, "warned": 1, "not-run": 1},
    }  # fmt: skip
    assert [(one["check"], one["state"], len(one["findings"])) for one in checks] == [
        ("lines", "failed", 1), ("lines", "warned", 1), ("lines", "not-run", 0), ("lines", "passed", 0),
    ]  # fmt: skip
    assert checks[2]["reason"]["code"] == "preflight-no-references"
    assert ["reason" in one for one in checks] == [False, False, True, False]
    (found,), (odd,) = checks[0]["findings"], checks[1]["findings"]
    assert (found["code"], found["severity"], found["count"], len(found["places"])) == ("preflight-line", "error", count, 5)
    assert found["pages"] == list(range(1, min(count, 20) + 1))
    assert found["places"][0] == {
        "page": count, "x": 1, "y": 2, "width": 3, "height": 4, "object": "viiva", "found": "0.1 pt", "allowed": "0.25 pt",
    }  # fmt: skip
    assert (odd["severity"], odd["places"][0]["page"], odd["pages"]) == ("warning", None, [])
    assert json.loads(as_json(Report("a", "", "", 0, (result(ODD),)), "fi"))["result"] == "passed"
    assert "ä" in as_json(told(1), "fi")


def test_a_report_as_text() -> None:
    lines = as_text(told(6), "en").splitlines()
    signs = [line[0] for line in lines if line[:1] in "✓✗!–" and line]
    assert signs == ["✗", "!", "–", "✓"]
    places = [line.strip() for line in lines if line.startswith("      ")]
    assert len(places) == 6
    assert places[0].endswith("(1.0; 2.0 mm)")
    assert places[1].endswith("(1.0; 2.0 mm) viiva 0.1 pt")
    assert "6" in places[5]
    five = as_text(told(5), "en").splitlines()
    assert len([line for line in five if line.startswith("      ")]) == 5
    assert lines[-2] == ""
