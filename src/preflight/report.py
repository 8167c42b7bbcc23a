"""Says what a preflight found: in plain language, as data, or as problems that stop the press."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from cookbook.language.speech.messages import sentence
from cookbook.language.speech.table import find
from cookbook.problems import Place, Problem, Severity
from preflight.findings import Finding, Group, Report, Result, State

SIGNS = {State.PASSED: "✓", State.FAILED: "✗", State.WARNED: "!", State.NOT_RUN: "–"}
MOST_PAGES = 20


def as_text(report: Report, lang: str) -> str:
    """The report for people: a line a check, below it what is wrong, where, and how often."""
    words = {"file": report.file, "pages": report.pages, "profile": report.profile, "product": report.product or "–"}
    lines = [_word(lang, "head").format(**words)]
    for result in report.results:
        lines.append(f"{SIGNS[result.state]} {_word(lang, f'check.{result.check}')}")
        lines += _details(result, lang)
    lines += ["", _word(lang, "sum").format(checks=len(report.results), **_named(report.counts))]
    return "\n".join(lines)


def as_json(report: Report, lang: str) -> str:
    """The report for programs: keys and codes stay as they are, sentences are in the language."""
    shown = {
        "file": report.file,
        "profile": report.profile,
        "product": report.product,
        "pages": report.pages,
        "result": "failed" if report.failed else "passed",
        "counts": {"checks": len(report.results), **report.counts},
        "checks": [_plain(result, lang) for result in report.results],
    }
    return json.dumps(shown, ensure_ascii=False, indent=2)


def as_problems(report: Report, file: str) -> Iterator[Problem]:
    """Every error and warning as a problem of `file`, at the page where it was found first."""
    for result in report.results:
        for group in result.groups.values():
            page = group.first.spot.page
            more = f" (+{group.count - 1})" if group.count > 1 else ""
            yield _problem(group.first, f"{file}#page={page}" if page else file, f" {group.first.spot}".rstrip() + more)
        if result.reason and result.reason.severity is Severity.ERROR:
            yield _problem(result.reason, file)


def _problem(finding: Finding, file: str, after: str = "") -> Problem:
    args = {"what": f"{finding.what}{after}".strip(), "found": finding.found, "allowed": finding.allowed}
    return Problem(Place(file), finding.code, args, finding.severity)


def _said(finding: Finding, lang: str) -> str:
    return sentence(_problem(finding, ""), lang)


def _named(counts: Mapping[str, int]) -> dict[str, int]:
    """Counts by names that a sentence can hold."""
    return {state.replace("-", "_"): count for state, count in counts.items()}


def _word(lang: str, key: str) -> str:
    return find(lang, f"preflight.{key}") or key


def _details(result: Result, lang: str) -> Iterator[str]:
    if result.reason:
        yield f"    {_said(result.reason, lang)}"
    for group in result.groups.values():
        mark = f"{find(lang, 'severity.warning')}: " if group.first.severity is Severity.WARNING else ""
        yield f"    {mark}{_said(group.first, lang)}"
        yield from (f"      {line}" for line in _places(group, lang))


def _places(group: Group, lang: str) -> Iterator[str]:
    """The first places, and how many there are in all."""
    for finding in group.places:
        if finding.spot.page:
            page = _word(lang, "page").format(page=finding.spot.page)
            same = finding is group.first
            yield " ".join(
                part for part in (page, str(finding.spot), "" if same else f"{finding.what} {finding.found}") if part.strip()
            )
    if group.count > len(group.places):
        yield _word(lang, "more").format(count=group.count, pages=len(group.pages))


def _plain(result: Result, lang: str) -> dict[str, Any]:
    shown: dict[str, Any] = {"check": result.check, "title": _word(lang, f"check.{result.check}"), "state": str(result.state)}
    if result.reason:
        shown["reason"] = {"code": result.reason.code, "message": _said(result.reason, lang)}
    shown["findings"] = [_plain_group(group, lang) for group in result.groups.values()]
    return shown


def _plain_group(group: Group, lang: str) -> dict[str, Any]:
    return {
        "code": group.first.code,
        "severity": str(group.first.severity),
        "message": _said(group.first, lang),
        "count": group.count,
        "pages": sorted(group.pages)[:MOST_PAGES],
        "places": [_plain_place(finding) for finding in group.places],
    }


def _plain_place(finding: Finding) -> dict[str, Any]:
    """Where: page from 1 or null, millimetres from the left top corner of the trimmed page or null."""
    spot = finding.spot
    sides = {"x": spot.x, "y": spot.y, "width": spot.width, "height": spot.height}
    return {"page": spot.page or None, **sides, "object": finding.what, "found": finding.found, "allowed": finding.allowed}
