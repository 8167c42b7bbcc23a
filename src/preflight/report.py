"""Says what a preflight found: in plain language, or as data."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from preflight.remarks import CheckResult, Framed, Remark, RemarkGroup, Report, Verdict
from preflight.wording import phrase, sentence, shown, title

SIGNS = {Verdict.PASSED: "✓", Verdict.FAILED: "✗", Verdict.WARNED: "!", Verdict.NOT_RUN: "–"}
MOST_PAGES = 20
"""Numbers of pages that the data names for one group of remarks."""
Pictures = Mapping[Remark, Framed]
"""Where remarks are seen, if pages were drawn."""
UNDRAWN: Pictures = {}


def as_text(report: Report, lang: str, pictures: Pictures = UNDRAWN) -> str:
    """The report for people in `fi`, `sv` or `en`: a line a check, below it what is wrong, where, and how often."""
    words = {"file": shown(report.file), "profile": report.profile, "product": report.product or "–"}
    lines = [phrase("head", lang, pages=report.pages, **words)]
    for result in report.results:
        lines.append(f"{SIGNS[result.verdict]} {title(result.check, lang)}")
        lines += _details(result, lang, pictures)
    counts = {verdict.replace("-", "_"): count for verdict, count in report.counts.items()}
    lines += ["", phrase("sum", lang, checks=len(report.results), **counts)]
    return "\n".join(lines)


def as_json(report: Report, lang: str, pictures: Pictures = UNDRAWN) -> str:
    """The report for programs: keys and codes stay as they are, titles and messages are in `fi`, `sv` or `en`."""
    data = {
        "file": report.file,
        "profile": report.profile,
        "product": report.product,
        "pages": report.pages,
        "result": "failed" if report.failed else "passed",
        "counts": {"checks": len(report.results), **report.counts},
        "checks": [_plain(result, lang, pictures) for result in report.results],
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _details(result: CheckResult, lang: str, pictures: Pictures) -> Iterator[str]:
    if result.reason:
        yield f"    {sentence(result.reason, lang)}"
    for group in result.groups.values():
        mark = f"{phrase('warning', lang)}: " if group.first.is_warning else ""
        yield f"    {mark}{sentence(group.first, lang)}"
        yield from (f"      {line}" for line in _places(group, lang, pictures))


def _places(group: RemarkGroup, lang: str, pictures: Pictures) -> Iterator[str]:
    """The first places, and how many there are in all."""
    for remark in group.places:
        if remark.at.page:
            object_there = "" if remark is group.first else shown(f"{remark.what} {remark.found}")
            seen = pictures.get(remark)
            drawn = phrase("picture", lang, picture=shown(seen.picture), number=seen.number) if seen else ""
            parts = (phrase("page", lang, page=remark.at.page), str(remark.at), object_there, drawn)
            yield " ".join(part for part in parts if part.strip())
    if group.count > len(group.places):
        yield phrase("more", lang, count=group.count, pages=len(group.pages))


def _plain(result: CheckResult, lang: str, pictures: Pictures) -> dict[str, Any]:
    data: dict[str, Any] = {"check": result.check, "title": title(result.check, lang), "state": str(result.verdict)}
    if result.reason:
        data["reason"] = {"code": result.reason.code, "message": sentence(result.reason, lang)}
    data["findings"] = [_plain_group(group, lang, pictures) for group in result.groups.values()]
    return data


def _plain_group(group: RemarkGroup, lang: str, pictures: Pictures) -> dict[str, Any]:
    return {
        "code": group.first.code,
        "severity": "warning" if group.first.is_warning else "error",
        "message": sentence(group.first, lang),
        "count": group.count,
        "pages": sorted(group.pages)[:MOST_PAGES],
        "places": [_plain_place(remark, pictures.get(remark)) for remark in group.places],
    }


def _plain_place(remark: Remark, seen: Framed | None) -> dict[str, Any]:
    """Where: page from 1 or null, millimetres from the left top corner of the trimmed page or null."""
    sides = {"x": remark.at.x, "y": remark.at.y, "width": remark.at.width, "height": remark.at.height}
    said = {"object": remark.what, "found": remark.found, "allowed": remark.allowed}
    drawn = {"picture": seen.picture, "frame": seen.number} if seen else {}
    return {"page": remark.at.page or None, **sides, **said, **drawn}
