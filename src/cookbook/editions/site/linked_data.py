"""What a page is about in the words of schema.org: HowTo, DefinedTerm and Project."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from decimal import Decimal

from markupsafe import Markup

from cookbook import prose
from cookbook.language.speech import voice_of
from cookbook.model.book import Book, Key
from cookbook.model.case import Case
from cookbook.model.content import Content, Named, Serving
from cookbook.model.ids import ActorId
from cookbook.model.method import Method
from cookbook.model.metric import METRIC, Metric
from cookbook.model.quantity import Duration, Money
from cookbook.model.recipe import Recipe
from cookbook.model.text import Reference
from cookbook.model.vocabulary import TERM, Term
from cookbook.where.anchors import anchors
from cookbook.where.urls import Urls

ISO_UNITS = {"minute": "PT{}M", "hour": "PT{}H", "day": "P{}D", "week": "P{}W", "month": "P{}M", "year": "P{}Y"}


def about(book: Book, key: Key, lang: str, site_url: str) -> Mapping[str, object] | None:
    """The page's subject, or None where schema.org has no fitting word. Addresses are left out where the site has none."""
    entry = book.entries.get(key)
    made = _glossary(book, lang) if key == (TERM.name, "") else _subject(book, entry.texts[lang], lang) if entry else None
    return _document(made, book, key, lang, site_url) if made else None


def script(data: Mapping[str, object], media: str = "application/ld+json") -> Markup:
    """The data as a script element that no text within can end, and that no browser runs."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return Markup('<script type="{}">').format(media) + Markup(text) + Markup("</script>")


def _subject(book: Book, content: Named, lang: str) -> dict[str, object] | None:
    match content:
        case Recipe():
            return _recipe(book, content, lang)
        case Method():
            return _method(book, content, lang)
        case Metric():
            return _metric(book, content, lang)
        case Case():
            return _case(book, content, lang)
    return None


def _document(made: dict[str, object], book: Book, key: Key, lang: str, site_url: str) -> dict[str, object]:
    if not site_url:
        return {"@context": "https://schema.org", **made}
    url = f"{site_url.rstrip('/')}/{Urls(book, lang).of(key)}"
    return {"@context": "https://schema.org", **made, **_steps(made, book, key, url), "url": url}


def _steps(made: Mapping[str, object], book: Book, key: Key, url: str) -> dict[str, object]:
    """The steps of a subject that has some, each with its own address."""
    steps = made.get("step")
    if not isinstance(steps, list):
        return {}
    entry = book.entries[key]
    parts = zip(steps, anchors(entry, entry.kind.pieces), strict=True)
    return {"step": [{**step, "url": f"{url}#{anchor}"} for step, anchor in parts]}


def _named(book: Book, content: Content, lang: str) -> dict[str, object]:
    """Name and description of a work of ours."""
    return {
        "name": str(content.title),
        "description": str(content.summary),
        "inLanguage": lang,
        **_licence(book),
        **({"dateModified": content.reviewed.isoformat()} if content.reviewed else {}),
        "isPartOf": {"@type": "CreativeWork", "name": str(book.identity(lang).title)},
    }


def _licence(book: Book) -> dict[str, object]:
    licence = book.identity().licence
    return {"license": str(licence.url)} if licence else {}


def _recipe(book: Book, content: Recipe, lang: str) -> dict[str, object]:
    steps = [_step(number, str(step.title), step.text) for number, step in enumerate(content.steps, 1)]
    supplies = [_supply(str(text)) for text in content.ingredients]
    return {"@type": "HowTo", **_named(book, content, lang), **_serving(content.serving), "supply": supplies, "step": steps}


def _method(book: Book, content: Method, lang: str) -> dict[str, object]:
    steps = [_step(number, str(item.title), item.text or "") for number, item in enumerate(content.agenda, 1)]
    supplies = [_supply(str(text)) for text in content.supplies]
    made = {"@type": "HowTo", **_named(book, content, lang), **_serving(content.serving), "step": steps}
    return made | ({"supply": supplies} if supplies else {})


def _step(number: int, title: str, text: str) -> dict[str, object]:
    return {"@type": "HowToStep", "position": number, "name": title, "text": prose.plain(text) or title}


def _supply(text: str) -> dict[str, str]:
    return {"@type": "HowToSupply", "name": text}


def _serving(serving: Serving) -> dict[str, object]:
    """Time where it is one, and cost."""
    made: dict[str, object] = {}
    if serving.duration.least == serving.duration.most:
        made["totalTime"] = _iso(serving.duration)
    if serving.cost:
        made["estimatedCost"] = _amount(serving.cost)
    return made


def _iso(duration: Duration) -> str:
    """ISO 8601; a fraction is said in minutes, since not every reader knows decimal parts."""
    least = duration.least or Decimal(0)
    if least != int(least) and duration.unit in ("hour", "minute"):
        return f"PT{int(least * Duration.minutes_each[duration.unit])}M"
    return ISO_UNITS[duration.unit].format(f"{least:f}")


def _amount(money: Money) -> dict[str, object]:
    sides = {"minValue": money.least, "maxValue": money.most}
    return {
        "@type": "MonetaryAmount",
        "currency": "EUR",
        **{name: float(side) for name, side in sides.items() if side is not None},
    }


def _metric(book: Book, content: Metric, lang: str) -> dict[str, object]:
    terms = {"@type": "DefinedTermSet", "name": voice_of(book, lang).kind(METRIC, "many"), **_licence(book)}
    return {
        "@type": "DefinedTerm",
        "name": str(content.title),
        "description": prose.plain(content.definition),
        "inDefinedTermSet": terms,
    }


def _glossary(book: Book, lang: str) -> dict[str, object]:
    terms = [_term(entry.texts[lang]) for entry in book.of(TERM)]
    named = {"name": voice_of(book, lang).kind(TERM, "many"), "inLanguage": lang, **_licence(book)}
    return {"@type": "DefinedTermSet", **named, "hasDefinedTerm": terms}


def _term(content: Term) -> dict[str, object]:
    made: dict[str, object] = {"@type": "DefinedTerm", "name": str(content.title), "description": str(content.summary)}
    return made | ({"alternateName": [str(one) for one in content.synonyms]} if content.synonyms else {})


def _case(book: Book, content: Case, lang: str) -> dict[str, object]:
    def organisations(ids: Iterable[ActorId]) -> list[dict[str, str]]:
        return [{"@type": "Organization", "name": _title(book, id, lang)} for id in ids]

    made: dict[str, object] = {"@type": "Project", "name": str(content.title), "description": str(content.summary)}
    made["foundingDate"] = content.start.iso
    made["member"] = organisations([*content.implementers, *content.partners])
    if content.end:
        made["dissolutionDate"] = content.end.iso
    if content.funder:
        made["funder"] = organisations([content.funder])[0]
    if content.areas:
        made["areaServed"] = [str(area) for area in content.areas]
    if content.part_of:
        made["parentOrganization"] = {"@type": "Project", "name": _title(book, content.part_of, lang)}
    return made


def _title(book: Book, id: Reference, lang: str) -> str:
    return str(book.entries[id.kind, id].texts[lang].title)
