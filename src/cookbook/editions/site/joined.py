"""What compounds of a page are joined from: words that are the same for every page, so that none hangs on another's text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cookbook.language.compounds import Compounds, parts_in
from cookbook.language.speech.table import strings
from cookbook.link import LinkedBook
from cookbook.model.languages import LANGUAGES
from cookbook.model.text import Text
from cookbook.model.vocabulary import VOCABULARIES
from cookbook.model.walk import walk
from cookbook.settings.thesaurus import Thesauri, related


def compounds_of(linked: LinkedBook, thesauri: Thesauri) -> Mapping[str, Compounds]:
    """By language, those whose patterns do not find the joints."""
    joining = (lang for lang in linked.book.languages if LANGUAGES[lang].joined_by)
    return {lang: Compounds(LANGUAGES[lang], parts_in(_texts(linked, thesauri, lang), LANGUAGES[lang])) for lang in joining}


def _texts(linked: LinkedBook, thesauri: Thesauri, lang: str) -> Iterator[str]:
    yield from strings(lang).values()
    for words, _ in related(thesauri, lang):
        yield from words
    for entry in (entry for kind in VOCABULARIES for entry in linked.of(kind)):
        yield from (value for _, value in walk(entry.texts[lang]) if isinstance(value, Text))
