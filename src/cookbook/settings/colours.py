"""Reads the colours of a cookbook: those of the project, the tree's own laid over them, and one for each phase and kind."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from cookbook.language.nearest import nearest
from cookbook.language.speech.voice import KindWord
from cookbook.load.identity import FILE
from cookbook.load.records import read_record, read_source
from cookbook.load.source import NodeSource
from cookbook.load.tree import SourceTree
from cookbook.model import ENTRY_KINDS
from cookbook.model.book import Book
from cookbook.model.design_tokens import Colours, Series, Tokens
from cookbook.model.languages import MODEL_LANGUAGE
from cookbook.model.swatch import Swatch
from cookbook.model.vocabulary import PHASE
from cookbook.problems import Problems
from cookbook.settings.palette import Paint, Palette

TOKENS, SERIES = "theme/tokens", "theme/series"


def read_palette(tree: SourceTree, book: Book, problems: Problems) -> Palette:
    """The colours of a tree. What could not be read is as the project has it, and noted in `problems`."""
    lender = replace(tree, root=tree.home)
    paints = {token: Paint(paint.swatch) for token, paint in _shared(lender, Problems())}
    if (tree.root / f"{TOKENS}.yml").exists():
        paints |= _shared(tree.alone, problems)
    series = read_record(tree, SERIES, Series, MODEL_LANGUAGE, problems)
    series = series or read_record(lender, SERIES, Series, MODEL_LANGUAGE, Problems()) or Series(colours=())
    given, source = _given(tree, book)
    groups = (
        (PHASE.name, "phases", given.phases, [phase.id for phase in book.of(PHASE)]),
        ("kind", "kinds", given.kinds, [kind.name for kind in ENTRY_KINDS]),
    )
    for prefix, field, own, names in groups:
        for number, name in enumerate(names):
            paint = Paint(own[name], source, ("colours", field, name)) if own and name in own else None
            paints[f"{prefix}-{name}"] = paint or Paint(series.of(number, len(names)))
        if source:
            _note_unknown(prefix, own or {}, names, source, problems)
    emblems = [emblem.inks for emblem in book.identity().emblems]
    return Palette(paints, {colour: inks for table in emblems for colour, inks in table.items()})


def _shared(tree: SourceTree, problems: Problems) -> Iterator[tuple[str, Paint]]:
    """Token and colour of everything that a theme/tokens.yml names."""
    source = read_source(tree, f"{TOKENS}.yml", Problems())
    tokens = read_record(tree, TOKENS, Tokens, MODEL_LANGUAGE, problems)
    for name, swatch in tokens.named.items() if tokens else ():
        yield name.replace("_", "-"), Paint(swatch, source, (name,))


def _given(tree: SourceTree, book: Book) -> tuple[Colours, NodeSource | None]:
    """What cookbook.yml says of colours, and that file; its own faults have been told when the tree was opened."""
    given = book.identity().colours
    if given is None:
        return Colours(), None
    return given, read_source(tree.alone, FILE, Problems())


def _note_unknown(kind: str, own: Mapping[str, Swatch], known: Collection[str], source: NodeSource, problems: Problems) -> None:
    for name in own if known else ():  # Where no word is known the vocabulary is missing, which has been told.
        if name not in known:
            place = source.key_place(("colours", f"{kind}s", name))
            problems.note(place, "unknown-id", kind=KindWord(kind), id=name, near=nearest(name, known))
