"""Runs the checks: pages one after another, then the file as a whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

from preflight.checks.condition import claimed
from preflight.checks.tagged import claims_ua
from preflight.content.painted import Sheet
from preflight.content.sheets import sheets
from preflight.opening import opened
from preflight.order import Order
from preflight.reading import BROKEN
from preflight.registry import CHECKS, Medium, PreflightCheck
from preflight.remarks import CannotRunError, CheckResult, Location, Remark, Report, fault
from preflight.seen import Seen, Unseen
from preflight.subject import Met, Subject

ANY = (*BROKEN, RecursionError, OSError)


def look(path: Path, order: Order, seen: Seen | None = None) -> Report:
    """The report on a file that should be what `order` says; what was `seen` of the same page before is believed.

    Raises UnreadableError for what is no PDF that opens, and UnknownCheckError for a check that such a file does not get.
    """
    with opened(path) as pdf:
        subject = Subject(pdf, path, order, Unseen() if seen is None else seen)
        checks = _asked(order)
        results = {check.name: CheckResult(check.name) for check in checks}
        _look_at_pages(subject, [check for check in checks if check.of_page], results)
        for check in checks:
            if check.of_file:
                _guard(results[check.name], 0, partial(check.of_file, subject))
        return Report(path.name, order.name, order.product, len(pdf.pages), tuple(results.values()))


class UnknownCheckError(ValueError):
    """Names of checks that a file does not get, with those that it does."""

    def __init__(self, unknown: Sequence[str], known: Sequence[str]) -> None:
        self.unknown = tuple(unknown)
        self.known = tuple(known)
        super().__init__(f"{', '.join(unknown)} ({', '.join(known)})")


def is_for_screen(path: Path) -> bool:
    """Whether a file says that it is PDF/UA and not PDF/X. Raises UnreadableError."""
    with opened(path) as pdf:
        subject = Subject(pdf, path, Order())
        return claims_ua(subject) and not claimed(subject)


def _asked(order: Order) -> list[PreflightCheck]:
    """The checks of the medium, or those of them that are named."""
    medium = Medium.PRESS if order.condition else Medium.SCREEN
    known = {check.name: check for check in CHECKS if check.medium in (medium, Medium.BOTH)}
    unknown = sorted(set(order.checks) - set(known))
    if unknown:
        raise UnknownCheckError(unknown, list(known))
    return [check for name, check in known.items() if not order.checks or name in order.checks]


def _look_at_pages(subject: Subject, checks: list[PreflightCheck], results: dict[str, CheckResult]) -> None:
    """Look at each page, unless the same one was seen before and nothing was found on it."""
    try:
        keys = _keys(subject, checks)
        good = {at: page for at, key in enumerate(keys, 1) if key and isinstance(page := subject.seen.get(key), Met)}
        walked = sheets(subject.pdf, good)
        for number, key in enumerate(keys, 1):
            if number in good:
                subject.meet(number, good[number])
                continue
            sheet = next(walked)
            page = Met.of(sheet, subject.order)
            subject.meet(number, page)
            if not _look_at(sheet, subject, checks, results) and key:
                subject.seen.put(key, page)
    except ANY as error:
        result = results.get("content") or next(iter(results.values()))
        result.add([_broken(0, error)])


def _keys(subject: Subject, checks: list[PreflightCheck]) -> list[str]:
    """What is known of each page, and of what is looked for on it; nothing where nobody keeps it."""
    order = f"{subject.order.condition!r} {subject.order.product} {[check.name for check in checks]}"
    return [made and f"{made} {order}" for made in subject.digests]


def _look_at(sheet: Sheet, subject: Subject, checks: list[PreflightCheck], results: dict[str, CheckResult]) -> bool:
    """Whether a check finds anything on a page."""
    before = _found(results)
    for check in checks:
        if check.of_page:
            _guard(results[check.name], sheet.number, partial(check.of_page, subject, sheet))
    return _found(results) != before


def _found(results: dict[str, CheckResult]) -> int:
    groups = sum(group.count for result in results.values() for group in result.groups.values())
    return groups + sum(result.reason is not None for result in results.values())


def _guard(result: CheckResult, page: int, remarks: Callable[[], Iterable[Remark]]) -> None:
    """Keep what a check finds; what it could not do is a remark too, never the end of the run."""
    try:
        result.add(remarks())
    except CannotRunError as reason:
        result.reason = reason.remark
    except ANY as error:
        result.add([_broken(page, error)])


def _broken(page: int, error: Exception) -> Remark:
    said = " ".join(str(error).split())[:100] or type(error).__name__
    return fault("preflight-structure", at=Location(page), found=said, group=type(error).__name__)
