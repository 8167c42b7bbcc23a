"""Rules beyond types: statuses true to the evidence, times that add up, addresses of one's own, nothing unused or too old."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import partial

from cookbook.language.speech import speech
from cookbook.link import adoptions, blanks, claims, evidence, measures, stories, tracking
from cookbook.link.backlinks import Backlink
from cookbook.link.menus import Totals
from cookbook.model import ALL_KINDS
from cookbook.model.addresses import address_meant
from cookbook.model.book import Book, Entry, Key, files_of
from cookbook.model.case import CASE, Case
from cookbook.model.content import Content
from cookbook.model.document import DOCUMENT
from cookbook.model.kind import Kind
from cookbook.model.method import METHOD, Method
from cookbook.model.metric import METRIC, Metric
from cookbook.model.quantity import Duration, Summands
from cookbook.model.recipe import RECIPE, Recipe
from cookbook.model.story import STORY
from cookbook.model.text import WebAddress
from cookbook.problems import Problems
from cookbook.store.noted import note_once
from cookbook.store.shelf import Shelf

REVIEW_DAYS = 730
OURS = ("assets", "source", "downloads", "data", "search", "haku")
"""Folders that the site keeps for itself, beside those of the kinds and the languages."""
Backlinks = Mapping[Key, tuple[Backlink, ...]]


def check_entries(book: Book, backlinks: Backlinks, today: date, problems: Problems, kept: Shelf) -> None:
    """What is asked of every entry, and of those of one kind; `kept` has what was found before."""
    for content in book.contents:
        check_review(content, today, problems)
        evidence.check_proved(content, problems)
    for recipe in book.of(RECIPE):
        check_recipe(book, recipe, problems)
    for method in book.of(METHOD):
        check_method(book, method, backlinks.get(method.key, ()), problems)
    for metric in book.of(METRIC):
        check_metric(book, metric, backlinks.get(metric.key, ()), problems, kept)
    for case in book.of(CASE):
        check_case(case, today, problems)
    check_openings(book, problems)
    for document in book.of(DOCUMENT):
        blanks.check(document, problems)
    for story in (story for story in book.of(STORY) if problems.concerns(*files_of(story))):
        stories.check(book, story, problems)
    tracking.check(book, today, problems)
    adoptions.check(book, problems)


def check_addresses(entry: Entry, problems: Problems) -> None:
    """Whatever is called an address is one."""
    for path, value in entry.leaves:
        if isinstance(value, WebAddress) and not _is_web_address(value):
            problems.note(entry.sources[value.lang].place(path), "url-scheme", found=value, near=address_meant(value))


def check_recipe(book: Book, entry: Entry[Recipe], problems: Problems) -> None:
    """Evidence for the status, steps that fit the serving, and a ground for it."""
    evidence.check(book, entry, problems)
    _check_steps(entry, problems)
    claims.check_serving(entry, problems)


def check_method(book: Book, entry: Entry[Method], links: Iterable[Backlink], problems: Problems) -> None:
    """Evidence for the status, an agenda that adds up, and some use."""
    evidence.check(book, entry, problems)
    _check_agenda(entry, problems)
    claims.check_serving(entry, problems)
    if not entry.content.free_standing and not _in_recipe(book, links):
        problems.note(entry.source.place(()), "method-unused")


def check_metric(
    book: Book, entry: Entry[Metric], links: Iterable[Backlink], problems: Problems, kept: Shelf | None = None
) -> None:
    """Some recipe uses it, its example is right, and it says how it is counted."""
    if problems.concerns(*files_of(entry)):
        note_once(kept or Shelf(), (entry.kind.name, entry.made_of), problems, partial(_check_measured, entry))
    if not _in_recipe(book, links):
        problems.note(entry.source.place(()), "metric-unused")


def _check_measured(entry: Entry[Metric], problems: Problems) -> None:
    claims.check_example(entry, problems)
    measures.check(entry, problems)


def check_case(entry: Entry[Case], today: date, problems: Problems) -> None:
    """It ends after it began, and its days have not left its state behind."""
    evidence.check_state(entry, today, problems)
    case = entry.content
    if case.end and case.end.last < case.start.first:
        problems.note(entry.source.place(("end",)), "dates-order", start=case.start.iso, end=case.end.iso)


def check_openings(book: Book, problems: Problems) -> None:
    """No two cases open the same phase."""
    opening: dict[str, Entry[Case]] = {}
    for case in (case for case in book.of(CASE) if case.content.opens):
        first = opening.setdefault(str(case.content.opens), case)
        if first is not case:
            args = {"phase": str(case.content.opens), "other": first.source.file}
            problems.note(case.source.place(("opens",)), "phase-opened", **args)


def check_review(entry: Entry[Content], today: date, problems: Problems) -> None:
    """There is one, neither in the future nor more than two years old."""
    reviewed = entry.content.reviewed
    if reviewed is None:
        problems.note(entry.source.place(()), "review-none")
    elif (reviewed - today).days > 1:  # It may be tomorrow already where the writer is.
        problems.note(entry.source.place(("reviewed",)), "review-future", date=reviewed)
    elif (today - reviewed).days > REVIEW_DAYS:
        problems.note(entry.source.place(("reviewed",)), "review-old", date=reviewed)


def check_menu(entry: Entry, totals: Totals, problems: Problems) -> None:
    """Recipes come after what they build on."""
    for found in totals.out_of_order:
        place = entry.source.place(("courses", found.course, "recipes", found.position))
        code = "menu-prerequisite" if found.missing else "menu-order"
        problems.note(place, code, id=found.recipe, before=found.before)


def check_former_ids(book: Book, problems: Problems) -> None:
    """A former id is not somebody else's."""
    seen: dict[Key, Entry] = {}
    for entry in book.entries.values():
        for index, former in enumerate(getattr(entry.content, "former_ids", ())):
            key = (entry.kind.name, str(former))
            other = book.entries.get(key) or seen.setdefault(key, entry)
            if other is not entry or key == entry.key:
                place = entry.source.place(("former_ids", index))
                problems.note(place, "id-taken", id=former, other=other.source.file)


def check_slugs(book: Book, problems: Problems) -> None:
    """No two pages of a language, and no page and a folder, would be written to the same place."""
    for lang in book.languages:
        kinds = {speech(lang).kind(kind, "slug"): kind.name for kind in ALL_KINDS.values()}
        taken = dict.fromkeys((*OURS, *book.languages), "") | kinds
        for page in book.pages.values():
            if lang not in page.texts:
                continue
            slug = str(page.texts[lang].slug)
            if slug in taken:
                problems.note(page.sources[lang].place(("slug",)), "slug-taken", found=slug, other=taken[slug] or slug)
            taken.setdefault(slug, page.sources[lang].file)


def _any_faulty(book: Book, kind: Kind) -> bool:
    """Whether some entry of the kind could not be read: what points from it is then unknown."""
    return any(faulty == kind.name for faulty, _ in book.faulty)


def _in_recipe(book: Book, links: Iterable[Backlink]) -> bool:
    """Whether a recipe points here, or one might that could not be read."""
    return any(link.entry.kind == RECIPE for link in links) or _any_faulty(book, RECIPE)


def _check_steps(entry: Entry[Recipe], problems: Problems) -> None:
    recipe = entry.content
    durations = [step.duration for step in recipe.steps if step.duration]
    low, high = _sum(durations)
    least, most = recipe.serving.duration.minutes
    if durations and len(durations) == len(recipe.steps) and (high < least or low > most):
        place = entry.source.place(("serving", "duration"))
        args = {"parts": Summands(tuple(durations)), "found": _in_one_unit(low, high)}
        problems.note(place, "steps-outside-serving", **args, expected=recipe.serving.duration)


def _check_agenda(entry: Entry[Method], problems: Problems) -> None:
    method = entry.content
    durations = [item.duration for item in method.agenda]
    low, high = _sum(durations)
    least, most = method.serving.duration.minutes
    if method.serving.duration.unit not in ("minute", "hour"):
        least = least * Decimal("0.6")  # A working day holds five to eight hours of agenda.
    if high < least or low > most:
        place = entry.source.place(("serving", "duration"))
        args = {"parts": Summands(tuple(durations)), "found": _in_one_unit(low, high)}
        problems.note(place, "agenda-sum", **args, expected=method.serving.duration)


def _sum(durations: list[Duration]) -> tuple[Decimal, Decimal]:
    pairs = [duration.minutes for duration in durations]
    return sum((low for low, _ in pairs), Decimal(0)), sum((high for _, high in pairs), Decimal(0))


def _in_one_unit(low: Decimal, high: Decimal) -> Duration:
    """A sum of minutes in the largest unit that keeps it readable."""
    unit = next((name for name in ("month", "day", "hour") if low >= Duration.minutes_each[name]), "minute")
    each = Duration.minutes_each[unit]
    return Duration(round(low / each, 1).normalize(), round(high / each, 1).normalize(), unit)


def _is_web_address(url: str) -> bool:
    host = url.removeprefix("https://").removeprefix("http://").split("/")[0]
    return url.startswith(("https://", "http://")) and "." in host and not set(url) & set(" <>\"'`\\{}@")
