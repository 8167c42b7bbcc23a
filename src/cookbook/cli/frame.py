"""Makes the cookbook's own file of an entry that is written in another language, and a translation of the one that is there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from cookbook.cli.plain_yaml import plain_yaml
from cookbook.cli.take.values import rewritten, said_there, translation
from cookbook.disk.opening import write
from cookbook.language.speech import speech
from cookbook.language.speech.table import told
from cookbook.load.nodes import plain
from cookbook.load.source import as_read
from cookbook.model.book import Entry


def write_frame(entry: Entry, source: Path, own: str, spoken: str) -> Iterator[str]:
    """Write both files; the lines that are told of them."""
    files = frame(entry, own)
    yield from (str(write(source, name, plain_yaml(value))) for name, value in files.items())
    mine, theirs = files
    language = speech(spoken).written_in(entry.written_in)
    yield told(spoken, "made.frame", file=mine, language=language, translation=theirs)


def frame(entry: Entry, own: str) -> Mapping[str, object]:
    """The values of both files: all of it, with amounts as `own` says them and texts as they are; and the texts alone."""
    whole = plain(as_read(entry.source).node, entry.written_in)
    said = dict(said_there(entry.content, own, {}))
    names = (f"{entry.kind.path}/{entry.id}{ending}" for ending in (".yml", f".{entry.written_in}.yml"))
    return dict(zip(names, (rewritten(whole, said, ()), translation(whole, entry.content, entry.written_in)), strict=True))
